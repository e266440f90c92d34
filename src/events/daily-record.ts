import type { Day } from './calendar.ts'

/**
 * The rungs of the ladder of commitment, lowest first, as options of a case have them. Nothing said and nothing done is
 * below the first.
 */
export const LADDER = ['words', 'meetings', 'mediation', 'material-aid', 'coercion', 'force'] as const
export type LadderRung = (typeof LADDER)[number]

/** Who speaks or acts for a state. `other`: somebody else of it, or it is not said. */
export const CHANNELS = ['leader', 'ministry', 'military', 'parliament', 'other'] as const
export type Channel = (typeof CHANNELS)[number]

/**
 * All that one source did to one target on one day by one code through one channel. What an actor does to itself is not
 * among the acts. A meeting has no direction and is told once, from the side of the actor asked about.
 */
export interface DailyAct {
  readonly day: Day
  /** Actor id. */
  readonly source: string
  /** Actor id; null: to nobody in particular. */
  readonly target: string | null
  /** The CAMEO code or PLOVER type as it was read, or the act in words of a record written by hand. */
  readonly code: string
  /** Null where the act stands on no rung. */
  readonly rung: LadderRung | null
  readonly channel: Channel
  /** Further channels that the same happenings are reported of, where there are any; never `other`. */
  readonly also?: readonly Channel[]
  /** The mean Goldstein weight, -10 to 10; null where the record has none. */
  readonly tone: number | null
  /** How many distinct happenings: repeats of one happening are one. */
  readonly count: number
  /** How many rows of the files tell of them, repeats and mirrored rows included; absent where that is not counted. */
  readonly reports?: number
  /**
   * Where the record does not give the day: the latest day it can have been, `day` being the earliest. Absent: `day` is the
   * day. Only records written by hand have such acts.
   */
  readonly last?: Day
  /**
   * Of an act that lasts: its last day, `day` being its first, on which alone it is counted. Absent: it does not last.
   * Only records written by hand have such acts.
   */
  readonly until?: Day
}

/** Happenings of a day. */
export interface DayCount {
  readonly day: Day
  /** As of an act: the latest day they can have been. */
  readonly last?: Day
  /** As of an act that lasts: its last day. */
  readonly until?: Day
  readonly count: number
}

/** Which days a record covers. A day without a file is missing, which is not silence. */
export interface Coverage {
  readonly first: Day
  /** Inclusive. */
  readonly last: Day
  /** Days from `first` to `last` that no file covers, ascending. */
  readonly missing: readonly Day[]
  /**
   * Days that are covered only in part, ascending, with that part: only some of their files are there, or not all sources
   * that were read together cover them. They are not missing, and no measure counts them.
   */
  readonly partial?: readonly { readonly day: Day; readonly part: number }[]
  /**
   * What tells which days are covered: the names of files that come out at fixed times; or the days with any row at
   * all. `by-hand`: nobody claims to have written down everything, so that days without acts say nothing, although none
   * is missing: no silence can be read from them.
   */
  readonly basis?: 'files' | 'rows' | 'by-hand'
}

/** What the measures of one actor's posture need of a record; the same whatever format it came from. */
export interface DailyRecord {
  readonly coverage: Coverage
  /** What the actor did, and what was done to it, by day ascending. */
  readonly acts: readonly DailyAct[]
  /**
   * What others than the actor and the counterpart itself did to the counterpart, by day ascending: the attention paid
   * to it. Empty where no counterpart is asked about.
   */
  readonly attention: readonly DayCount[]
  /** Everything in the record by day ascending, to tell a change of the actor from one of the record's own size. */
  readonly everything: readonly DayCount[]
}
