import type { Diagnostic } from '../../diagnostics/index.ts'
import type { Mentions } from '../build/scope.ts'
import type { Case } from '../case.ts'
import { assumption } from '../problems/advice.ts'

/** CF701: a driver rests on nothing. One that names only facts there are not is another matter. */
export function checkAssumptions(subject: Case, { resting }: Mentions): Diagnostic[] {
  const drivers = [...subject.drivers, ...subject.scenarios.flatMap(({ addDrivers }) => addDrivers)]
  return drivers.filter(({ span }) => !resting.has(span.start)).map(({ id, span }) => assumption(id, span))
}
