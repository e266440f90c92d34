import type { Concept } from '../engine/index.ts'

/** How a claim stands over what the play-out ends in. */
export type ClaimVerdict = 'always' | 'sometimes' | 'never' | 'unsettled'

/** Why an actor does what it does at one state: every alternative and what speaks against it. */
export interface Stance {
  /** Options taken at the state. */
  readonly taken: readonly string[]
  readonly actor: string
  readonly where: 'outcome' | 'cycle' | 'status quo'
  readonly foresight: Concept
  /** Every state the actor could move to, and every single change of an option it cannot make. */
  readonly alternatives: readonly Alternative[]
}

/**
 * One alternative with its verdict and the witness that proves it.
 *
 * - `barred`: the state cannot be (`constraint`), or the change cannot be made (`one_way`, an option).
 * - `unwanted`: not preferred; `driver` is the first that holds in the state and not in the alternative; null: indifferent.
 * - `deterred`: preferred for `driver`, but `sanction` leads to a state the actor ranks no higher; `cost` is the driver
 *   it loses there against the state, null where it ends up just as well off.
 * - `unexplained`: preferred for `driver`, and nothing the opponents can do takes the gain away.
 *
 * Drivers are null for an actor whose order is a ranking.
 */
export interface Alternative {
  readonly taken: readonly string[]
  readonly take: readonly string[]
  readonly drop: readonly string[]
  readonly verdict: 'barred' | 'unwanted' | 'deterred' | 'unexplained'
  readonly driver: string | null
  readonly constraint: string | null
  readonly one_way: string | null
  /** Opponents' moves after the alternative, in order; empty unless deterred. */
  readonly sanction: readonly Reply[]
  readonly cost: string | null
}

/** One move: who, the state it leads to, what changes, and the driver of the mover that makes it worth while. */
export interface Reply {
  readonly actor: string
  readonly taken: readonly string[]
  readonly take: readonly string[]
  readonly drop: readonly string[]
  /** Null where the mover need not gain (GMR, SMR) and does not, or has a ranking. */
  readonly driver: string | null
  /** By option that changes, in declaration order: why it does. */
  readonly reasons: readonly OptionReason[]
}

/**
 * Why an option is part of a move, by comparing where the move leads with the same state but for that option.
 *
 * - `wanted`: the mover likes it better so, for `driver`; `ranked`: the same for an actor whose order is a ranking.
 * - `tied`: left alone it would break `constraint`. `with` are the fewest others of the move that have to be left with it,
 *   and `driver` is what speaks for all of them together; null where nothing does.
 * - `either`: `driver` needs it or one of `with`; any one of them would do.
 * - `feared`: left alone, the others would answer with `sanction`.
 * - `indifferent`: no driver turns on it. `unwanted`: the mover would like it better without; in replies only.
 */
export interface OptionReason {
  readonly option: string
  readonly kind: 'wanted' | 'ranked' | 'tied' | 'either' | 'feared' | 'indifferent' | 'unwanted'
  readonly driver: string | null
  readonly constraint: string | null
  readonly with: readonly string[]
  readonly sanction: readonly Reply[]
}
