import type { Case, Variation } from '../casefile/index.ts'
import { ModelWorkshop } from '../engine/index.ts'
import { type Analysis, analyse } from './analysis.ts'
import { type Answer, answerFrom } from './answer.ts'
import { type Basis, basisOf } from './basis.ts'
import { type Known, overturning, type OverturningSet } from './overturn.ts'
import { type Round, roundsOf } from './rounds.ts'
import { type TurnsOn, whichOutcomeTurnsOn } from './turns-on.ts'
import { actorsConcerned, stances } from './why.ts'
import type { Stance } from './why-result.ts'

/** The answer, the reasons for it, and what they rest on. */
export interface Account extends Answer {
  /** Why the actors in focus do what they do, at each outcome. */
  readonly reasons: readonly Stance[]
  /** What it turns on which of several ends is reached; null where there is one only. */
  readonly turns_on: TurnsOn | null
  /** Of each cycle with no way out: how play goes round. */
  readonly rounds: readonly Round[]
  readonly rests_on: Basis
}

/** All that a briefing says: an account, and what would change it. */
export interface Briefing extends Account {
  readonly would_change: WouldChange
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
 * A briefing without the search for what would change it, which takes most of the time.
 *
 * @throws {@link Unanswerable} where a limit is reached or the status quo is ruled out.
 */
export function account(subject: Case, variation: Variation & { readonly equilibria?: boolean } = {}): Account {
  return accountOf(analyse(subject, variation), variation.equilibria ? 'equilibria' : 'outcomes')
}

function accountOf(analysis: Analysis, over: Answer['judged_over']): Account {
  const reasons = stances(analysis, focusOf(analysis.compiled.reading.case))
  return {
    ...answerFrom(analysis, over),
    reasons,
    turns_on: whichOutcomeTurnsOn(analysis),
    rounds: roundsOf(analysis),
    rests_on: basisOf(analysis, reasons),
  }
}

/**
 * Everything a briefing needs. The case itself is analysed once.
 *
 * @throws {@link Unanswerable} where a limit is reached or the status quo is ruled out.
 */
export function briefing(subject: Case, variation: Variation & { readonly equilibria?: boolean } = {}): Briefing {
  const workshop = new ModelWorkshop()
  return briefingFrom(analyse(subject, variation, workshop), subject, variation, workshop)
}

/** {@link briefing} where the analysis is at hand, with the workshop it was made in. */
export function briefingFrom(
  base: Analysis,
  subject: Case,
  variation: Variation & { readonly equilibria?: boolean },
  workshop: ModelWorkshop,
): Briefing {
  const { rests_on, ...rest } = accountOf(base, variation.equilibria ? 'equilibria' : 'outcomes')
  return { ...rest, would_change: wouldChange(subject, variation, { base, workshop }), rests_on }
}

/**
 * What would change the verdicts: every small set of facts is tried, as far as the work stays within bounds.
 *
 * @param known - The analysis of the case in the variation, where there is one.
 */
export function wouldChange(subject: Case, variation: Variation = {}, known: Known = {}): WouldChange {
  const changes = overturning(subject, variation, subject.claims, { budget: BRIEF_WORK, ...known })
  return {
    claims: Object.fromEntries(subject.claims.map(({ id }, k) => [id, changes[k]?.sets ?? []])),
    searched_to: changes[0]?.searched_to ?? 0,
  }
}

/** Whom a briefing explains: the case's focus, else the owners of the options the claims name, else everybody. */
export function focusOf(subject: Case): readonly string[] {
  if (subject.focus.length > 0) return subject.focus
  const all = { kind: 'and', operands: subject.claims.map(({ holds }) => holds) } as const
  return actorsConcerned(subject, all)
}
