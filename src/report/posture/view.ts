import type { CaseEvent, Day, LadderRung, PostureResult } from '../../events/index.ts'
import type { RecordView } from '../record.ts'

/** A posture with what is needed to tell of it: names, and whose record it is. */
export interface PostureView {
  readonly result: PostureResult
  /** A name as inside a sentence; an id that nobody knows stands for itself. */
  readonly nameOf: (actor: string) => string
  readonly record: PostureRecord
  /** What the actor did in the window toward anybody, in order of time. */
  readonly acts: readonly ShownAct[]
}

/** The record that was measured. */
export interface PostureRecord {
  readonly first: Day
  /** Inclusive. */
  readonly last: Day
  /** Of a record written by hand; null: event data. */
  readonly byHand: RowsByHand | null
  /** What was read of event data; null: written by hand. */
  readonly read: RecordView['read']
}

/** A record written by hand. */
export interface RowsByHand {
  readonly file: string
  /** Whether somebody answers for it that no act is left out, so that a day without a row is a day without an act. */
  readonly complete: boolean
  /** Rows that could be read. */
  readonly rows: number
  /** What its rows say of the actor in the window, in order of the record. */
  readonly events: readonly CaseEvent[]
}

/** An act as pictures show it: counted on one day, or a row of a record by hand with the days it may have been on. */
export interface ShownAct {
  readonly first: Day
  /** Inclusive. */
  readonly last: Day
  /** Whether it filled all days from the first to the last; else it was on some day among them. */
  readonly lasts: boolean
  /** Null: nobody in particular. */
  readonly target: string | null
  /** Null: on no rung; `silence`: a row that says there was silence. */
  readonly rung: LadderRung | 'silence' | null
  readonly count: number
  /** What was done, in words; empty for event data. */
  readonly act: string
  /** Empty: none is cited. */
  readonly evidence: string
}

/** Whether a day without an act says nothing: of records by hand, unless somebody answers for all acts being there. */
export function isPatchy({ byHand }: PostureRecord): boolean {
  return byHand !== null && !byHand.complete
}
