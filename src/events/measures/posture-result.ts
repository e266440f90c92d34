import type { Day } from '../calendar.ts'
import type { Channel, LadderRung } from '../daily-record.ts'

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

/** Fewest blocks from which a dispersion is estimated, and fewest incidents that one is ranked among. */
export const MIN_BLOCKS = 5

/** Something the reader of the result must know. */
export interface PostureNote {
  readonly code:
    | Reason
    | 'days-missing'
    | 'weekday-flat'
    | 'acts-on-missing-days'
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
  /** Days that no file covers, those before and after the record included. */
  readonly missing: number
}

/** What the window is compared with. Its dates are null where there is none. */
export interface Baseline {
  /** `given` by the question, all that is `before` the window, or `none`. */
  readonly basis: 'given' | 'before' | 'none'
  readonly from: Day | null
  readonly to: Day | null
  readonly days: number
  readonly missing: number
  /** Events of the actor toward the counterpart. */
  readonly n: number
  /** Mean events per observed day. */
  readonly per_day: number | null
  /** Events per observed day on Mondays, Tuesdays … Sundays; all alike where `weekday_adjusted` is false; null without. */
  readonly by_weekday: readonly number[] | null
  /** False where the baseline has fewer than 35 events, too few for seven rates, or no day of some weekday. */
  readonly weekday_adjusted: boolean
  /** Blocks as long as the window, counted back from the baseline's end, at least half of whose days are observed. */
  readonly blocks: number
  /** Dispersion k of the negative binomial (variance mu + mu^2 / k) at the window's length; null: not measurable. */
  readonly k: number | null
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

/** Events on one rung: how many, what part of all that stand on a rung, and what the baseline leads one to expect. */
export interface RungCount extends Expectation {
  readonly rung: LadderRung
  /** Part of all events on rungs, with Wilson interval: it holds for few events and for shares near 0 and 1. */
  readonly share: Share
}

/** One day of the window, for pictures. */
export interface PostureDay {
  readonly day: Day
  readonly missing: boolean
  readonly n: number
  /** By the baseline's rate on that weekday; null where there is no baseline or the day is missing. */
  readonly expected: number | null
  /** Only rungs with events. */
  readonly counts: Readonly<Partial<Record<LadderRung, number>>>
}

/**
 * A longest run of days without an act inside the window. A missing day neither counts as silent nor ends the run: it may
 * have had an act that nobody could see. A run begins and ends with an observed day.
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
  /** Gaps looked at: one more than there are days with acts. */
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

/** Days on which meetings crowd together: the upper state of Kleinberg's automaton of two states. */
export interface Flurry {
  readonly from: Day
  readonly to: Day
  readonly days: number
  readonly missing: number
  /** Distinct days of meeting, each counterpart by itself. */
  readonly pairs: number
  /** Such days that the lower rate leads one to expect. */
  readonly expected: number
  /** What the upper state saves against the lower one, in nats; the greater the clearer. */
  readonly weight: number
  /** With whom, most days first; null: the record names nobody. */
  readonly with: readonly { readonly actor: string | null; readonly days: number }[]
}

/** How meetings were searched for flurries. */
export interface FlurrySearch {
  /** Distinct meeting days in the window, each counterpart by itself. */
  readonly pairs: number
  /** The lower rate, meetings per observed day; null: there were none. */
  readonly rate: number | null
  /** Where the lower rate is from: the baseline, or, where that has fewer than 5 meetings, the window itself. */
  readonly rate_from: 'baseline' | 'window' | null
  readonly weekday_adjusted: boolean
  /** The upper rate is `s` times the lower; going up costs `gamma` times the logarithm of the observed days. */
  readonly s: number
  readonly gamma: number
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
 * activity. `less` and `more` where the tail reaches the level.
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
  /** The channel's longest run of days without an act, `looks` counting the gaps of all channels that are measurable. */
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

/** Deeds and words: A of CAMEO 057, 06-08, 15-20, T of the rest of 01-05 and 09-13; by rungs where there are no codes. */
export interface TalkAction {
  readonly talk: number
  readonly action: number
  /** Neither, as protests and acts without a rung. */
  readonly neither: number
  /** A / (A + T). */
  readonly share: Share
  readonly before: Share
}

/** What was promised (03) beside what was delivered (06, 07). Null: the acts have no codes. */
export interface Promises {
  readonly promised: number | null
  readonly delivered: number | null
  readonly promised_before: number | null
  readonly delivered_before: number | null
  readonly reason: Reason | null
}

/** One counterpart's part of all that the actor did toward somebody named. */
export interface AttentionShare {
  readonly target: string
  readonly now: Share
  readonly before: Share
  /** Share now less share before, in [-1, 1]; null without a baseline. */
  readonly change: number | null
}

/** Whom the actor attends to, and how far that has moved. */
export interface AttentionChange {
  /** By share now, then before, greatest first. */
  readonly shares: readonly AttentionShare[]
  /** Jensen-Shannon distance, 0 the same to 1 nothing in common; null under 20 events a week in window or baseline. */
  readonly distance: number | null
  /** The distance of each block of the baseline, as long as the window, from the rest of it: what is ordinary. */
  readonly usual_distances: readonly number[]
  readonly reason: Reason | null
}

/** Mean Goldstein weight, -10 to 10, never the sum; its 95 % interval takes the events of one day as one draw. */
export interface Tone extends Interval {
  readonly n: number
  readonly mean: number | null
}

/** Whether the counterpart gives as it is given: 2 min / sum, 0 one-sided to 1 even; null where nothing was done. */
export interface Reciprocity {
  readonly done: number
  readonly received: number
  readonly index: number | null
  readonly index_before: number | null
}

/** The posture of an actor: the document `tertius posture --json` prints, less its envelope. */
export interface PostureResult {
  readonly actor: string
  /** Null: all. */
  readonly toward: string | null
  readonly window: Period
  /** Events in the window: what the actor did toward the counterpart. */
  readonly n: number
  /** By the baseline's rates, weekday-adjusted, over the observed days; null: no baseline. */
  readonly expected: number | null
  /** `n / expected`; null where nothing is expected. */
  readonly ratio: number | null
  /** Observed days of the window. */
  readonly days: number
  /** Every rung, 0 included. */
  readonly counts: Readonly<Record<LadderRung, number>>
  /** Events on no rung; with `counts` they make `n`. */
  readonly unplaced: number
  readonly rungs: readonly RungCount[]
  readonly baseline: Baseline
  /** Every maximal run, in order of time. */
  readonly silences: readonly Silence[]
  /** In order of time. */
  readonly flurries: readonly Flurry[]
  readonly flurry_search: FlurrySearch
  readonly readings: SilenceReadings
  readonly talk_action: TalkAction
  readonly promises: Promises
  readonly attention: AttentionChange
  readonly tone: { readonly now: Tone; readonly before: Tone }
  readonly reciprocity: Reciprocity
  readonly by_channel: Readonly<Record<Channel, number>>
  readonly series: readonly PostureDay[]
  readonly level: number
  readonly notes: readonly PostureNote[]
}
