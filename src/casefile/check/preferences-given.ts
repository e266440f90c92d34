import type { Diagnostic } from '../../diagnostics/index.ts'
import type { Mentions } from '../build/scope.ts'
import type { Case } from '../case.ts'
import { driversAndRanking, nothingMoves } from '../problems/meaning.ts'

/** CF504, CF505: every actor has drivers or a ranking, and not both. */
export function checkPreferencesGiven(subject: Case, { ordered }: Mentions): Diagnostic[] {
  const drivers = new Map(subject.drivers.toReversed().map(({ actor, span }) => [actor, span] as const))
  const without = subject.actors.filter(({ id }) => !ordered.has(id)).map(({ id, span }) => nothingMoves(id, span))
  const both = subject.rankings.flatMap(({ actor, span }) => {
    const its = drivers.get(actor)
    return its === undefined ? [] : [driversAndRanking(actor, span, its)]
  })
  return [...without, ...both]
}
