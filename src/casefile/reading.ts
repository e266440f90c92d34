import type { Concept } from '../engine/index.ts'
import type { CalendarDate, Case, Constraint, Driver, Fact } from './case.ts'

/** A case as it counts on a date and in a variation: only what stands, in order of importance. */
export interface Reading {
  readonly case: Case
  /** Absent: the case has no date, and everything counts whatever its validity. */
  readonly asOf?: CalendarDate
  readonly scenario?: string
  /** Facts that count, in declaration order. */
  readonly facts: readonly Fact[]
  /** Constraints that count, in declaration order. */
  readonly constraints: readonly Constraint[]
  /** By actor id: the drivers that count, most important first. */
  readonly drivers: ReadonlyMap<string, readonly Driver[]>
  /** By actor id. */
  readonly foresight: ReadonlyMap<string, Concept>
  /** Options taken today. */
  readonly statusQuo: readonly string[]
}
