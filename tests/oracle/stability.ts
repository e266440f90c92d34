import type { Concept } from '../../src/engine/index.ts'
import { answers, improvingAnswers } from './answers.ts'
import type { NaiveConflict } from './conflict.ts'

/** Whether `s` is stable for an actor: each of its improvements from there is sanctioned. */
export function naiveStable(conflict: NaiveConflict, concept: Concept, actor: number, s: bigint): boolean {
  return conflict.improvements(actor, s).every(t => naiveSanctioned(conflict, concept, actor, s, t))
}

/** Whether an actor's improvement from `s` to `t` is sanctioned, so that it had better stay at `s`. */
export function naiveSanctioned(
  conflict: NaiveConflict,
  concept: Concept,
  actor: number,
  s: bigint,
  t: bigint,
): boolean {
  const noBetter = (r: bigint): boolean => conflict.compare(actor, s, r) >= 0
  const noEscape = (r: bigint): boolean => !conflict.moves(actor, r).some(q => conflict.compare(actor, q, s) > 0)
  switch (concept) {
    case 'nash':
      return false
    case 'gmr':
      return answers(conflict, actor, t).some(noBetter)
    case 'smr':
      return answers(conflict, actor, t).some(r => noBetter(r) && noEscape(r))
    case 'seq':
      return improvingAnswers(conflict, actor, t).some(noBetter)
    case 'sseq':
      return improvingAnswers(conflict, actor, t).some(r => noBetter(r) && noEscape(r))
  }
}
