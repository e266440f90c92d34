import type { Concept } from '../../engine/index.ts'
import type { BriefCargo } from '../../report/index.ts'
import type { Supposed } from './supposed.ts'

/** To the worker: first what the file carries, then what is supposed, numbered. The last number is what counts. */
export type ToWorker =
  | { readonly kind: 'cargo'; readonly cargo: BriefCargo }
  | { readonly kind: 'suppose'; readonly number: number; readonly supposed: Supposed }

/** From the worker. */
export type FromWorker =
  | { readonly kind: 'ready'; readonly choices: Choices }
  | { readonly kind: 'told'; readonly number: number; readonly told: Told }
  /** Something is wrong with the program; the briefing stays as it was written. */
  | { readonly kind: 'failed'; readonly message: string }

/** What can be chosen in this case. */
export interface Choices {
  /** As the briefing was read. */
  readonly asOf: string | null
  readonly scenario: string
  readonly scenarios: readonly { readonly id: string; readonly title: string }[]
  readonly actors: readonly { readonly id: string; readonly name: string; readonly foresight: Concept }[]
}

/** A briefing in which something is supposed. All HTML in it is escaped by the report that it comes from. */
export interface Told {
  /** What is otherwise, in a sentence or two; empty: nothing is supposed. */
  readonly said: string
  /** HTML: what is supposed, and what would be otherwise. */
  readonly otherwise: string
  /** HTML; null: the same as before. */
  readonly briefing: string | null
  readonly grounds: string | null
  /** As of when it is read now. */
  readonly asOf: string | null
  /** Whether the search for what would change the answer is done. */
  readonly complete: boolean
}
