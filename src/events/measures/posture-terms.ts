import type { Day } from '../calendar.ts'

/** Whose posture, toward whom, when, and against what. All days are inclusive. */
export interface PostureQuestion {
  readonly actor: string
  /** Absent: toward all, those included that nobody in particular is named for. */
  readonly toward?: string
  /** Absent: the first day the record covers. */
  readonly from?: Day
  /** Absent: the last day the record covers. */
  readonly to?: Day
  /** Absent: the first day the record covers. */
  readonly baseline_from?: Day
  /** Absent: the day before the window. */
  readonly baseline_to?: Day
  /**
   * Earlier incidents like the one the window stands for: what the tone in the window is compared with. Those that touch
   * the window or lie outside the record are left out. Absent: blocks of the baseline as long as the window.
   */
  readonly incidents?: readonly { readonly from: Day; readonly to: Day }[]
}

/** The 5 % that a test must reach, one-sided, before anything is called unusual. */
export const LEVEL = 0.05

/** Fewest blocks from which a dispersion is estimated, and fewest incidents that one is ranked among. */
export const MIN_BLOCKS = 5

/**
 * Why something could not be measured. The words are the report's.
 *
 * - `no-baseline`: no observed day before the window, or none in the baseline that was given
 * - `baseline-overlaps`: the baseline that was given shares days with the window; it is cut to those outside
 * - `baseline-empty`: nothing of the kind happened in the baseline
 * - `few-blocks`: fewer than {@link MIN_BLOCKS} blocks as long as the window, or incidents, to tell how much they differ
 * - `low-expected`: so little is expected that total silence would not reach the level; see `expected_needed`
 * - `no-observed-days`: no day of the window is covered
 * - `few-events`: too few events to say anything; see the measure for its floor
 * - `no-counterpart`: the question names nobody
 * - `no-channels`: the record does not say who spoke
 * - `no-codes`: the acts have no CAMEO or PLOVER codes, as in a record written by hand
 * - `no-tone`: no act carries a weight
 * - `act-lasts`: an act fills days of the window and is counted on its first day only, so that few is not less than usual, nor
 *   little attention where it is one of others
 * - `by-hand`: the record was written by hand and nobody answers for its having every act: it has no usual and no silence
 * - `none-could-show`: so few meetings in such a span that they could not be a flurry however close together
 */
export type Reason =
  | 'no-baseline'
  | 'baseline-overlaps'
  | 'baseline-empty'
  | 'few-blocks'
  | 'low-expected'
  | 'no-observed-days'
  | 'few-events'
  | 'no-counterpart'
  | 'no-channels'
  | 'no-codes'
  | 'no-tone'
  | 'act-lasts'
  | 'by-hand'
  | 'none-could-show'

/** Something the reader of the result must know. */
export interface PostureNote {
  readonly code:
    | Reason
    | 'days-missing'
    | 'days-in-part'
    | 'weekday-flat'
    | 'acts-on-missing-days'
    | 'acts-of-unsure-days'
    | 'window-empty'
    | 'incidents-left-out'
  /** Which part of the result it is about, by its key: `volume`, `channels.leader`, `attention` …; `record` for all. */
  readonly about: string
  /** How many days or acts, where that is what the note is about. */
  readonly n: number | null
}

/** A number with the interval that goes with it; both ends null where there is none. */
export interface Interval {
  readonly low: number | null
  readonly high: number | null
}

/** A share in [0, 1] of `of` events with its 95 % Wilson interval; null of nothing. */
export interface Share extends Interval {
  readonly n: number
  readonly of: number
  readonly share: number | null
}

/** A stretch of days. */
export interface Period {
  readonly from: Day
  /** Inclusive. */
  readonly to: Day
  /** Calendar days, the missing ones included. */
  readonly days: number
  /** Days that no file covers, or files only in part; those before and after the record included. */
  readonly missing: number
}

/** What the baseline leads one to expect of a count. All but `n` null where it is not measurable. */
export interface Expectation {
  readonly n: number
  /** The mean, in events; greater than 0. */
  readonly expected: number | null
  /** `n / expected`. */
  readonly ratio: number | null
  readonly k: number | null
  /** Ordinary counts: the 5 % and the 95 % point of the negative binomial. */
  readonly usual_low: number | null
  readonly usual_high: number | null
  /** P(N <= n): small where less happened than usual. */
  readonly p_low: number | null
  /** P(N >= n): small where more happened than usual. */
  readonly p_high: number | null
  /** The least expected count at which total silence would reach the level, given k. */
  readonly expected_needed: number | null
}
