import type { Diagnostic } from '../../diagnostics/index.ts'
import type { Mentions } from '../build/scope.ts'
import type { Case } from '../case.ts'
import { uncitedSource } from '../problems/advice.ts'

/** CF708: nothing cites a source. Where there is nothing to cite it, the sources are those of the case as a whole. */
export function checkUncitedSources(subject: Case, mentions: Mentions): Diagnostic[] {
  if (subject.facts.length === 0 && subject.episodes.length === 0) return []
  const uncited = subject.sources.filter(({ id }) => !mentions.sources.has(id))
  return uncited.map(({ id, span }) => uncitedSource(id, span))
}
