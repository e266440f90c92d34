import type { Concept } from '../../engine/index.ts'
import type { ClaimVerdict } from '../why-result.ts'
import type { Importance } from './tables.ts'

/** A number for each way a claim can stand. */
export type PerVerdict<Value = number> = Readonly<Record<ClaimVerdict, Value>>

/** How the claims stand in many variations of a case. */
export interface Robustness {
  /** Variations that were tried. */
  readonly variations: number
  /** Whether they are all there are; else they are a sample. */
  readonly exact: boolean
  /** Of the sample; of no effect where all were tried. */
  readonly seed: number
  /** Whether the run was stopped before `planned` variations were tried. */
  readonly partial: boolean
  readonly planned: number
  /** Of the variations, those with nothing to analyse: a limit is reached, or the status quo is ruled out. */
  readonly unanswered: number
  /** By claim id: the verdict with nothing varied. */
  readonly base: Readonly<Record<string, ClaimVerdict>>
  /** By claim id: in how many variations it stands how. */
  readonly claims: Readonly<Record<string, PerVerdict>>
  /**
   * In how many variations every claim stands as in the base, and by claim id; and in how many play ends in the same states.
   * Where there are no claims, `all` counts nothing.
   */
  readonly same: {
    readonly all: number
    readonly claims: Readonly<Record<string, number>>
    readonly outcomes: number
  }
  /**
   * By claim id: how likely it stands how, by the confidences the analyst gave and no others. Null where none was given,
   * where they were set aside, for a run that was stopped, and for a sample, whose counts stand for it.
   */
  readonly weights: Readonly<Record<string, PerVerdict>> | null
  /** By claim id: 95 % Wilson intervals of the shares. Null unless it is a sample, and where nothing was judged. */
  readonly intervals: Readonly<Record<string, PerVerdict<readonly [low: number, high: number]>>> | null
  /** What matters for getting the base's verdict on every claim, most first; where there are no claims, for where it ends. */
  readonly importance: readonly Importance[]
  /** By claim id: the same for that claim alone. */
  readonly importance_by_claim: Readonly<Record<string, readonly Importance[]>>
  /** The same for ending in the same states as the base. */
  readonly importance_of_outcomes: readonly Importance[]
  readonly varied: Varied
}

/** What was varied. */
export interface Varied {
  /** Facts and drivers there with their confidence. */
  readonly by_confidence: readonly string[]
  /** Those with a confidence of 0, which are never there. */
  readonly never_there: readonly string[]
  /** Facts and drivers withdrawn in turn. */
  readonly in_turn: readonly string[]
  /** Drivers of equal rank that were put in order, level by level. */
  readonly levels: readonly (readonly string[])[]
  /** Actors whose foresight was drawn from the set. */
  readonly foresight: readonly string[]
  readonly foresight_set: readonly Concept[]
}
