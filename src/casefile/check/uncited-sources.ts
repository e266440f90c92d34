import type { Diagnostic } from '../../diagnostics/index.ts'
import type { Mentions } from '../build/scope.ts'
import type { Case } from '../case.ts'
import { uncitedSource } from '../problems/advice.ts'

/** CF708: nothing cites a source. */
export function checkUncitedSources(subject: Case, mentions: Mentions): Diagnostic[] {
  const uncited = subject.sources.filter(({ id }) => !mentions.sources.has(id))
  return uncited.map(({ id, span }) => uncitedSource(id, span))
}
