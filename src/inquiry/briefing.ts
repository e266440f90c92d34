import type { Case, Variation } from '../casefile/index.ts'
import { analyse } from './analysis.ts'
import { type Answer, answerFrom } from './answer.ts'
import { type Basis, basisOf } from './basis.ts'
import { overturning, type OverturningSet } from './overturn.ts'
import { actorsConcerned, stances } from './why.ts'
import type { Stance } from './why-result.ts'

/** All that a briefing says: the answer, the reasons for it, what would change it and what it rests on. */
export interface Briefing extends Answer {
  /** Why the actors in focus do what they do, at each outcome. */
  readonly reasons: readonly Stance[]
  readonly would_change: WouldChange
  readonly rests_on: Basis
}

/** What would change the verdict on each claim. */
export interface WouldChange {
  /** By claim id: the minimal sets of facts whose withdrawal changes its verdict, smallest first. */
  readonly claims: Readonly<Record<string, readonly OverturningSet[]>>
  /** Every set of up to this many facts was tried; 0: none, because the case is large. */
  readonly searched_to: number
}

/** Sets tried times states, past which a briefing leaves the search for larger overturning sets to `why`. */
const BRIEF_WORK = 4_000_000

/**
 * Everything a briefing needs.
 *
 * @throws {@link Unanswerable} where a limit is reached or the status quo is ruled out.
 */
export function briefing(subject: Case, variation: Variation & { readonly equilibria?: boolean } = {}): Briefing {
  const analysis = analyse(subject, variation)
  const reasons = stances(analysis, focusOf(subject))
  const changes = overturning(subject, variation, subject.claims, { budget: BRIEF_WORK })
  return {
    ...answerFrom(analysis, variation.equilibria ? 'equilibria' : 'outcomes'),
    reasons,
    would_change: {
      claims: Object.fromEntries(subject.claims.map(({ id }, k) => [id, changes[k]?.sets ?? []])),
      searched_to: changes[0]?.searched_to ?? 0,
    },
    rests_on: basisOf(analysis, reasons),
  }
}

/** Whom a briefing explains: the case's focus, else the owners of the options the claims name, else everybody. */
export function focusOf(subject: Case): readonly string[] {
  if (subject.focus.length > 0) return subject.focus
  const all = { kind: 'and', operands: subject.claims.map(({ holds }) => holds) } as const
  return actorsConcerned(subject, all)
}
