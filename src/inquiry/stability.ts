import { type Case, type CompiledCase, readAt, takenIn, type Variation } from '../casefile/index.ts'
import {
  CONCEPTS,
  type Concept,
  decimalCode,
  type ModelWorkshop,
  Replies,
  stableForAll,
  whereSanctioned,
} from '../engine/index.ts'
import { type Analysis, compileOrThrow } from './analysis.ts'

/** A solution concept, or `mixed`: each actor under its own foresight. */
export type EquilibriumKind = Concept | 'mixed'

/** Every state, actor and concept. States are given by their place in `states`. */
export interface Stability {
  readonly actors: readonly string[]
  readonly options: readonly string[]
  /** Ascending by decimal code. */
  readonly states: readonly { readonly code: string; readonly taken: readonly string[] }[]
  readonly stable: Readonly<Record<Concept, Readonly<Record<string, readonly number[]>>>>
  readonly equilibria: Readonly<Record<EquilibriumKind, readonly number[]>>
}

/** The same as counts, for cases too large to list. */
export interface StabilitySummary {
  readonly actors: readonly string[]
  readonly options: readonly string[]
  readonly states: number
  readonly stable: Readonly<Record<Concept, Readonly<Record<string, number>>>>
  readonly equilibria: Readonly<Record<EquilibriumKind, number>>
}

/**
 * The verdict of every concept for every actor at every state.
 *
 * @throws {@link Unanswerable} where a limit is reached.
 */
export function stability(read: Case, variation: Variation = {}, workshop?: ModelWorkshop): Stability {
  const compiled = compileOrThrow(readAt(read, variation), workshop)
  const verdicts = verdictsOf(compiled)
  const { codes, stateCount } = compiled.model
  return {
    ...headings(compiled),
    states: Array.from({ length: stateCount }, (_, s) => ({
      code: String(decimalCode(codes, s)),
      taken: takenIn(compiled, s),
    })),
    stable: byConcept(concept => byActor(compiled, actor => indicesOf(verdicts[concept][actor]!))),
    equilibria: equilibria(compiled, verdicts, states => states),
  }
}

/** {@link stability} as counts. */
export function stabilitySummary(read: Case, variation: Variation = {}, workshop?: ModelWorkshop): StabilitySummary {
  const compiled = compileOrThrow(readAt(read, variation), workshop)
  const verdicts = verdictsOf(compiled)
  return {
    ...headings(compiled),
    states: compiled.model.stateCount,
    stable: byConcept(concept => byActor(compiled, actor => countOf(verdicts[concept][actor]!))),
    equilibria: equilibria(compiled, verdicts, states => states.length),
  }
}

/** The states stable for every actor under its own foresight, ascending. */
export function equilibriaUnderOwnForesight({ compiled, views }: Analysis): number[] {
  return stableForAll(views.map(view => whereSanctioned(compiled.model, view.actor, view.reply)))
}

/** By concept and actor: one byte per state, 1 stable. */
type Verdicts = Readonly<Record<Concept, readonly Uint8Array[]>>

function verdictsOf({ model }: CompiledCase): Verdicts {
  const replies = model.ranks.map((_, actor) => new Replies(model, actor))
  return byConcept(concept => replies.map((of, actor) => whereSanctioned(model, actor, of.worst(concept))))
}

function equilibria<Result>(
  { foresight }: CompiledCase,
  verdicts: Verdicts,
  present: (states: number[]) => Result,
): Record<EquilibriumKind, Result> {
  const mixed = foresight.map((concept, actor) => verdicts[concept][actor]!)
  return { ...byConcept(concept => present(stableForAll(verdicts[concept]))), mixed: present(stableForAll(mixed)) }
}

function headings({ reading }: CompiledCase): { actors: string[]; options: string[] } {
  return { actors: reading.case.actors.map(({ id }) => id), options: reading.case.options.map(({ id }) => id) }
}

function byConcept<Result>(result: (concept: Concept) => Result): Record<Concept, Result> {
  return Object.fromEntries(CONCEPTS.map(concept => [concept, result(concept)])) as Record<Concept, Result>
}

function byActor<Result>({ reading }: CompiledCase, result: (actor: number) => Result): Record<string, Result> {
  return Object.fromEntries(reading.case.actors.map(({ id }, actor) => [id, result(actor)]))
}

function indicesOf(verdicts: Uint8Array): number[] {
  return Array.from(verdicts.keys()).filter(s => verdicts[s] === 1)
}

function countOf(verdicts: Uint8Array): number {
  return verdicts.reduce((count, verdict) => count + verdict, 0)
}
