import type { Diagnostic } from '../../diagnostics/index.ts'
import type { Mentions } from '../build/scope.ts'
import type { Case, Fact } from '../case.ts'
import { noEvidence, unusedFact } from '../problems/advice.ts'

/** CF702, CF711: nothing rests on a fact, or it has no evidence. Ties are used: they are drawn on the map. */
export function checkFacts(subject: Case, mentions: Mentions): Diagnostic[] {
  const facts = [...subject.facts, ...subject.scenarios.flatMap(({ addFacts }) => addFacts)]
  const unused = facts.filter(fact => !mentions.facts.has(fact.id) && !isTie(fact))
  const bare = facts.filter(({ span }) => !mentions.evidenced.has(span.start))
  return [...unused.map(({ id, span }) => unusedFact(id, span)), ...bare.map(({ id, span }) => noEvidence(id, span))]
}

function isTie({ kind, about }: Fact): boolean {
  return kind === 'tie' || about.length > 1
}
