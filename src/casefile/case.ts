import type { Span } from '../diagnostics/index.ts'
import type { Concept } from '../engine/index.ts'
import type { Proposition } from '../logic/index.ts'

/** A full date, `YYYY-MM-DD`; compares as text. Only dates that exist. */
export type CalendarDate = string

/** Where on the ladder of commitment an act stands, lowest first. Taking nothing at all is silence. */
export const RUNGS = ['words', 'meetings', 'mediation', 'material-aid', 'coercion', 'force'] as const
export type Rung = (typeof RUNGS)[number]

/** When something counts: from `from` up to, not including, `until`. Absent ends are open. */
export interface Validity {
  readonly from?: CalendarDate
  readonly until?: CalendarDate
}

/** A case as written, by names. Everything that was declared is here in declaration order; spans point into `text`. */
export interface Case {
  /** The name the file goes by in diagnostics. */
  readonly file: string
  /** The whole text the case was read from. */
  readonly text: string
  readonly title: string
  readonly question?: string
  /** Free text: what the case is about. */
  readonly description?: string
  /** Free text: remarks of its authors. */
  readonly notes?: string
  readonly asOf?: CalendarDate
  /** Actors the briefing explains first; empty: those whose options the claims name. */
  readonly focus: readonly string[]
  readonly sources: readonly Source[]
  readonly actors: readonly Actor[]
  /** All options in declaration order: option `k` has weight `2^k` in a state's decimal code. */
  readonly options: readonly Option[]
  readonly constraints: readonly Constraint[]
  readonly statusQuo: StatusQuo
  readonly facts: readonly Fact[]
  /** By actor as declared, most important first. */
  readonly drivers: readonly Driver[]
  readonly rankings: readonly Ranking[]
  readonly claims: readonly Claim[]
  readonly scenarios: readonly Scenario[]
  readonly episodes: readonly Episode[]
  /** Path of the record of events, relative to the case file. */
  readonly events?: string
  /** Whether its analyst answers for every act being in it, so that a day without a row is a day without an act. */
  readonly eventsComplete?: boolean
  /** Event data beside the record, or in place of one: measured, rather than read row by row. */
  readonly eventData?: NamedData
}

/** Files of event data as a case names them. Paths are relative to the case file. */
export interface NamedData {
  /** Files, folders and patterns; at least one. */
  readonly paths: readonly string[]
  /** A table that says who in them is which actor. */
  readonly actors?: string
}

export interface Source {
  readonly id: string
  readonly title: string
  readonly author?: string
  readonly publisher?: string
  /** Year, year and month, or full date, as written. */
  readonly date?: string
  readonly url?: string
  readonly file?: string
  readonly span: Span
}

export interface Actor {
  readonly id: string
  readonly name: string
  readonly foresight: Concept
  readonly span: Span
}

export interface Option {
  /** `ACTOR.option`, as it is referred to everywhere. */
  readonly id: string
  readonly actor: string
  readonly label: string
  readonly rung?: Rung
  /** `taking`: once taken it stays taken; `dropping`: once dropped it stays dropped. */
  readonly irreversible?: 'taking' | 'dropping'
  readonly span: Span
}

/** A list of options taken; all others are not. */
export interface StatusQuo {
  readonly taken: readonly string[]
  readonly span: Span
}

/** What something rests on: every group has to be met, a group by any one of its facts. Empty: an assumption. */
export type RestsOn = readonly (readonly string[])[]

export interface Constraint extends Validity {
  /** As written, or `constraint-N` by its place in the list, from 1. */
  readonly id: string
  readonly kind: 'never' | 'always' | 'at_most_one' | 'exactly_one'
  /** What has to hold in every state. */
  readonly requires: Proposition<string>
  /** The constraint as the author wrote it, without its keyword. */
  readonly wording: string
  readonly because?: string
  readonly restsOn: RestsOn
  readonly span: Span
}

/** One piece of evidence: a source and the place in it. */
export interface Evidence {
  readonly source: string
  /** `¶16`, `¶16-17`, `p. 4`, or absent for the whole source. */
  readonly place?: string
  /** What it says of the record, if its source is the record and its words can be worked out again. */
  readonly record?: RecordClaim
  readonly span: Span
}

/**
 * What is said of somebody's conduct and can be looked up in a record of events: silence, a flurry of meetings, at least
 * one act on a rung of the ladder, or none on it.
 */
export type RecordSaying = 'silence' | 'flurry of meetings' | Rung | `no ${Rung}`

/** A claim about conduct over some days, worked out again from the record whenever the case is checked. */
export interface RecordClaim {
  readonly actor: string
  /** The counterpart; absent: whomever it concerns. */
  readonly toward?: string
  readonly says: RecordSaying
  readonly first: CalendarDate
  /** Inclusive, never before `first`. */
  readonly last: CalendarDate
}

/** A number in [0, 1], with the word of estimative probability it was written as, if it was. */
export interface Confidence {
  readonly value: number
  readonly word?: string
}

export type FactKind = 'tie' | 'capability' | 'commitment' | 'judgement' | 'record'

export interface Fact extends Validity {
  readonly id: string
  readonly text: string
  readonly evidence: readonly Evidence[]
  /** Absent: certain, and never turned into a probability. */
  readonly confidence?: Confidence
  readonly about: readonly string[]
  readonly kind?: FactKind
  readonly span: Span
}

export interface Driver extends Validity {
  readonly id: string
  readonly actor: string
  readonly prefers: Proposition<string>
  /** The proposition as written. */
  readonly wording: string
  readonly because?: string
  readonly restsOn: RestsOn
  readonly confidence?: Confidence
  /** Drivers of one actor with the same level, standing next to each other, are of equal rank. */
  readonly level?: number
  readonly span: Span
}

/** The order of states of an actor, known directly: tiers, best first. */
export interface Ranking {
  readonly actor: string
  readonly tiers: readonly (readonly RankedState[])[]
  readonly span: Span
}

/** A state in a ranking, by its decimal code or by the options taken. */
export type RankedState = { readonly span: Span } & ({ readonly code: bigint } | { readonly taken: readonly string[] })

export interface Claim {
  readonly id: string
  readonly text: string
  readonly holds: Proposition<string>
  readonly wording: string
  readonly span: Span
}

export interface Scenario {
  readonly id: string
  readonly title: string
  readonly asOf?: CalendarDate
  readonly statusQuo?: StatusQuo
  /** Ids of facts, drivers or constraints taken out. */
  readonly withdraw: readonly string[]
  readonly addFacts: readonly Fact[]
  readonly addDrivers: readonly AddedDriver[]
  readonly addConstraints: readonly Constraint[]
  readonly foresight: Readonly<Record<string, Concept>>
  readonly span: Span
}

/** A driver a scenario adds, and where: before or after a driver of the same actor; else least important. */
export interface AddedDriver extends Driver {
  readonly before?: string
  readonly after?: string
}

export interface Episode {
  readonly id: string
  readonly title?: string
  readonly date: CalendarDate
  readonly statusQuo: StatusQuo
  /**
   * Options that were in fact taken, of the actors in `judge`. Where they are to be read from the record, those its analyst
   * confirmed; empty as long as nobody has.
   */
  readonly observed: readonly string[]
  /** Where the record of events is to say what was observed. */
  readonly fromRecord?: FromRecord
  readonly judge: readonly string[]
  readonly evidence: readonly Evidence[]
  readonly span: Span
}

/** That what was observed in an episode is taken from the record of events, and what its analyst makes of that. */
export interface FromRecord {
  /** The days that are looked at, both inclusive; the day of the episode where the file names none. */
  readonly first: CalendarDate
  readonly last: CalendarDate
  /** What the analyst confirms was taken; absent: nobody has looked yet. */
  readonly confirmed?: readonly string[]
  /** The value after `observed`. */
  readonly span: Span
  /** How the confirmation is written into the file: where, and what stands before and after the list of options. */
  readonly write: { readonly span: Span; readonly before: string; readonly after: string }
}
