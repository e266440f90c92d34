import type { Proposition } from '../logic/index.ts'

/** A conflict as handed to the engine: integers and propositions, no names. */
export interface ModelInput {
  /** Number of actors, at least 1. */
  readonly actorCount: number
  /** The actor that owns each option, in `[0, actorCount)`. Its length is the number of options, at most 62. */
  readonly owner: readonly number[]
  /** Which changes of each option are allowed: `taking` cannot be dropped again, `dropping` cannot be taken (again). */
  readonly direction: readonly Direction[]
  /** What holds in every feasible state. */
  readonly constraints: readonly Proposition<number>[]
  /** How each actor orders the states. Length: `actorCount`. */
  readonly preferences: readonly Preference[]
}

/**
 * `free`: both ways; `taking`: once taken it stays taken, so it may only change from not taken to taken;
 * `dropping`: once dropped it stays dropped, so it may only change from taken to not taken.
 */
export type Direction = 'free' | 'taking' | 'dropping'

/**
 * `drivers`: levels, most important first; states are compared by the first level at which the number of true
 * propositions differs, more being better. `tiers`: decimal state codes, best tier first.
 */
export type Preference =
  | { readonly kind: 'drivers'; readonly levels: readonly (readonly Proposition<number>[])[] }
  | { readonly kind: 'tiers'; readonly tiers: readonly (readonly bigint[])[] }

/** The options an actor owns, ascending. */
export function optionsOwnedBy({ owner }: Pick<ModelInput, 'owner'>, actor: number): number[] {
  return owner.flatMap((by, option) => (by === actor ? [option] : []))
}
