import type { Day } from '../calendar.ts'
import type { Channel } from '../daily-record.ts'
import type { Expectation, Reason, Share } from './posture-terms.ts'

/**
 * A longest run of days without an act inside the window, none of them within one that lasts. A missing day neither counts
 * as silent nor ends the run: it may have had an act that nobody could see. A run begins and ends with an observed day.
 */
export interface Silence {
  readonly from: Day
  readonly to: Day
  /** Observed days without an act. */
  readonly days: number
  /** Days between `from` and `to` that no file covers. */
  readonly missing: number
  /** Events that the baseline leads one to expect on the observed days, weekday-adjusted; null: not measurable. */
  readonly expected: number | null
  /** P(no event on these days), negative binomial with the dispersion of blocks as long; null: not measurable. */
  readonly p: number | null
  /** The chance that any of the window's `looks` gaps is as rare: 1 - (1 - p)^looks. */
  readonly p_corrected: number | null
  /** Gaps looked at: one more than there are days with acts, or within one that lasts. */
  readonly looks: number
  readonly k: number | null
  readonly expected_needed: number | null
  /**
   * Unusual where the corrected p reaches the level. Not measurable where even silence all through the window, by the same
   * k, would not.
   */
  readonly verdict: 'unusual' | 'ordinary' | 'not measurable'
  readonly reason: Reason | null
  /** Whether the last observed day before the window was without an act too. Only of a run that begins the window. */
  readonly begun_before: boolean
  /** Whether the first observed day after the window was without an act too. Only of a run that ends the window. */
  readonly goes_on: boolean
}

/** What happened beside the acts in question, against its own baseline; weekday-adjusted. */
export interface Surroundings {
  readonly n: number
  readonly expected: number | null
  /** (n + 1/2) / (expected + 1/2). */
  readonly ratio: number | null
  /** What the mean of the volume reading is multiplied by: the square root of `ratio`, 1 where that is not measurable. */
  readonly factor: number
  readonly reason: Reason | null
}

/** A silence is conspicuous only where others heed the counterpart at least twice as much as usual. */
export interface Stake extends Surroundings {
  /** Null: not measurable. */
  readonly at_least_twice: boolean | null
}

/**
 * The first reading: how much the actor does toward the counterpart, the mean scaled by the square roots of stake and
 * activity. `less` and `more` where the tail reaches the level, but not
 * `less` while an act lasts.
 */
export interface VolumeReading extends Expectation {
  readonly verdict: 'less' | 'usual' | 'more' | 'not measurable'
  readonly reason: Reason | null
  /** Less than usual, and the stake at least twice the usual; null where either cannot be said. */
  readonly conspicuous: boolean | null
}

/** The second reading, for one channel: its longest gap. */
export interface ChannelReading {
  readonly channel: Exclude<Channel, 'other'>
  readonly n: number
  readonly expected: number | null
  /** The channel's longest run of days without an act, its `looks` times the channels that spoke in the baseline. */
  readonly gap: Silence | null
  readonly verdict: 'silent' | 'ordinary' | 'not measurable'
  readonly reason: Reason | null
  readonly conspicuous: boolean | null
}

/**
 * The third reading: which part of the actor's events at the counterpart is critical (CAMEO roots 09 to 20), against the
 * actor's own earlier windows.
 */
export interface ToneReading {
  readonly now: Share
  /** All earlier windows together. */
  readonly before: Share
  /** What the window is compared with. */
  readonly compared_with: 'incidents' | 'blocks' | null
  readonly windows: readonly (Share & { readonly from: Day; readonly to: Day })[]
  /**
   * P(no more critical events than in the window), and P(no fewer): beta-binomial with the spread of the earlier windows.
   * With fewer than {@link MIN_BLOCKS} of them that have events their spread is not known, and Fisher's exact test takes them
   * for alike: it errs toward the unusual, so its figures are given and the verdict is `not measurable`.
   */
  readonly method: 'fisher' | 'beta-binomial' | null
  readonly p_low: number | null
  readonly p_high: number | null
  /** The least number of events in the window of which none critical would reach the level; null: not measurable. */
  readonly n_needed: number | null
  /** Earlier windows in which the critical share was lower. */
  readonly lower_windows: number
  readonly verdict: 'milder' | 'usual' | 'sharper' | 'not measurable'
  readonly reason: Reason | null
  readonly conspicuous: boolean | null
}

/** The three readings of conspicuous silence. They are never added up. */
export interface SilenceReadings {
  readonly stake: Stake
  /** What the actor does toward others; of everything in the record where no counterpart is named. */
  readonly activity: Surroundings
  readonly volume: VolumeReading
  readonly channels: readonly ChannelReading[]
  readonly tone: ToneReading
}
