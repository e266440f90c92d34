import type { Span } from '../diagnostics/index.ts'
import type { Day } from './calendar.ts'

/** How finely a source dates an act. */
export const PRECISIONS = ['day', 'week', 'month', 'season', 'year'] as const
export type Precision = (typeof PRECISIONS)[number]

/** What somebody did, or that somebody was silent, as the record has it. */
export interface CaseEvent {
  /** The earliest day the act can have been; of something that lasts, its first day. */
  readonly first: Day
  /** The latest day the act can have been; of something that lasts, its last day. Inclusive, never before `first`. */
  readonly last: Day
  readonly precision: Precision
  /** Whether it filled all days from `first` to `last`, as a silence does; else it happened on some day among them. */
  readonly lasts: boolean
  /** Actor id. */
  readonly actor: string
  /** What was done, in free words; `silence` for nothing said at all. */
  readonly act: string
  /** The option of the case that the act took, as `ACTOR.option`. */
  readonly option?: string
  /** Actor id of the one it was done to. */
  readonly target?: string
  readonly place?: string
  /** Source and place in it, as facts cite them: `ferris-2026 ¶15`. */
  readonly evidence?: string
  readonly note?: string
  /** Where in a table it is written; absent for events that come from elsewhere. */
  readonly at?: EventPlace
}

/** Where an event is written. */
export interface EventPlace {
  /** From 1; of the row's beginning. */
  readonly line: number
  /** By column: where its cell is, quotes included. */
  readonly cells: Readonly<Partial<Record<Column, Span>>>
}

/** The columns of a record, in the order they are documented. */
export const COLUMNS = [
  'date',
  'until',
  'lasts',
  'precision',
  'actor',
  'act',
  'option',
  'target',
  'place',
  'evidence',
  'note',
] as const
export type Column = (typeof COLUMNS)[number]

/** The act that is nothing done and nothing said. It lasts, whatever the column `lasts` says. */
export const SILENCE = 'silence'

/** What the column `lasts` says of an act that fills all days from `date` to `until`; else it is empty. */
export const LASTING = 'yes'
