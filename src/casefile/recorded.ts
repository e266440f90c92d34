import type { RecordClaim } from './case.ts'
import type { RecordedAct } from './observed.ts'

/** The record of a case as it is handed in: who did what, and what becomes of a claim about conduct. */
export interface Recorded {
  /** Absent: the case has no record by hand that can be read, and event data say nothing of its options. */
  readonly acts?: readonly RecordedAct[]
  /** Works a claim out again. */
  readonly weigh: (claim: RecordClaim) => Weighed
}

/**
 * What a record says to a claim. `borne-out`: it has the acts, or a measurement shows it; `stated`: it says so, or has
 * nothing to the contrary, and it could not be measured; `untold`: it can be neither seen nor measured; `against`: the record has the contrary.
 */
export interface Weighed {
  readonly verdict: 'borne-out' | 'stated' | 'untold' | 'against'
  /** What was found, as a clause: `it has one act on that rung`. */
  readonly found: string
}
