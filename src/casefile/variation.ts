import type { Concept } from '../engine/index.ts'
import type { AddedDriver, CalendarDate, Constraint, Fact } from './case.ts'

/** How a case is to be read where that differs from how it is written. All parts may be combined. */
export interface Variation {
  /** Id of one of the case's scenarios. */
  readonly scenario?: string
  /** The date the case is read at. Absent: the scenario's, else the case's own. */
  readonly asOf?: CalendarDate
  /** Foresight by actor id; wins over the scenario's and the case's. */
  readonly foresight?: Readonly<Record<string, Concept>>
  /** Options taken at the start, in place of the scenario's or the case's. */
  readonly statusQuo?: readonly string[]
  /** Ids of facts, drivers, constraints or sources taken out. A source takes the facts along that rest on it alone. */
  readonly withdraw?: readonly string[]
  /** Facts added. */
  readonly addFacts?: readonly Fact[]
  /** Drivers added, each where its `before` or `after` says, else as its actor's least important. */
  readonly addDrivers?: readonly AddedDriver[]
  /** Constraints added. */
  readonly addConstraints?: readonly Constraint[]
  /** Changes to the order and the sense of drivers, made one after the other. */
  readonly reorder?: readonly Reorder[]
}

/** One change to an actor's drivers. */
export type Reorder =
  /** The driver's proposition is turned into its opposite. */
  | { readonly kind: 'reverse'; readonly driver: string }
  /** The driver and the one after it change places. */
  | { readonly kind: 'swap'; readonly driver: string }
  /** The driver becomes its actor's most important. */
  | { readonly kind: 'promote'; readonly driver: string }
