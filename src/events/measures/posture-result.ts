import type { Day } from '../calendar.ts'
import type { Channel, LadderRung } from '../daily-record.ts'
import type { Expectation, Interval, Period, PostureNote, Reason, Share } from './posture-terms.ts'
import type { Silence, SilenceReadings } from './silence-result.ts'

export * from './posture-terms.ts'
export * from './silence-result.ts'

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

/** Events on one rung: how many, what part of all that stand on a rung, and what the baseline leads one to expect. */
export interface RungCount extends Expectation {
  readonly rung: LadderRung
  /** Part of all events on rungs, with Wilson interval: it holds for few events and for shares near 0 and 1. */
  readonly share: Share
}

/** An act of the actor toward the counterpart that lasts on some day of the window, as a war does. */
export interface LastingAct {
  /** Its first day, on which alone it is counted. */
  readonly from: Day
  /** Inclusive. */
  readonly to: Day
  /** Null: nobody in particular. */
  readonly target: string | null
  readonly code: string
  readonly rung: LadderRung | null
  /** Days of the window that it fills. */
  readonly days: number
  /** Whether its first day is in the window, so that it is among the window's events. */
  readonly counted: boolean
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
  /** `none-could-show`: so few that they could not be a flurry however close together, so none is no finding; else null. */
  readonly reason: 'none-could-show' | 'by-hand' | null
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

/**
 * Whether the counterpart gives as it is given: 2 min / sum, 0 one-sided to 1 even; null where nothing was done. The same
 * whichever of the two is asked about.
 */
export interface Reciprocity {
  readonly done: number
  readonly received: number
  /** Acts on the rung of meetings, which are mutual, and on neither side. */
  readonly meetings: number
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
  /** Acts that last on some day of the window, in order of time: while one does, no day is silent, nor few what is done. */
  readonly lasting: readonly LastingAct[]
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
