import type { Diagnostic } from '../../diagnostics/index.ts'
import type { Mentions } from '../build/scope.ts'
import type { Case } from '../case.ts'
import { unwantedOption } from '../problems/advice.ts'

/** CF704: an option is in no driver. A ranking is of whole states, so with one every option may matter. */
export function checkUnwantedOptions(subject: Case, mentions: Mentions): Diagnostic[] {
  if (subject.rankings.length > 0) return []
  const unwanted = subject.options.filter(({ id }) => !mentions.options.has(id))
  return unwanted.map(({ id, span }) => unwantedOption(id, span))
}
