import { MAX_OPTIONS, type StateCodes } from './code.ts'
import { DEFAULT_LIMITS, type LimitReached, type Limits, feasibleStates } from './feasible.ts'
import type { ModelInput } from './model-input.ts'
import { type Moves, movesOf } from './moves.ts'
import { type Ranks, rankStates } from './preference.ts'
import { TruthTable } from './truth.ts'

/** A conflict ready to be analysed. Immutable; every array is owned by the model and only to be read. */
export interface Model {
  readonly input: ModelInput
  /** The feasible states, ascending by decimal code; a state is its index here. */
  readonly codes: StateCodes
  readonly stateCount: number
  readonly actorCount: number
  /** By actor. */
  readonly ranks: readonly Ranks[]
  readonly moves: Moves
}

/** Thrown for a call the caller could have known was wrong. Bad user input never gets this far. */
export class EngineUsageError extends Error {
  override readonly name = 'EngineUsageError'
}

/**
 * Builds a model: lists the feasible states, ranks them for each actor and prepares each actor's moves.
 *
 * @returns The model, possibly of no state at all, or the limit that was reached.
 * @throws {@link EngineUsageError} for options past 62, an owner that is no actor, or arrays of different lengths.
 * Cost: linear in the states, for each actor, driver and option.
 */
export function buildModel(input: ModelInput, limits: Limits = DEFAULT_LIMITS): Model | LimitReached {
  checkShape(input)
  const codes = feasibleStates(input.owner.length, input.constraints, limits)
  if ('limit' in codes) return codes
  const table = new TruthTable(codes)
  const ranks = input.preferences.map(preference => rankStates(codes, preference, table))
  const moves = movesOf(codes, input, ranks)
  return { input, codes, stateCount: codes.low.length, actorCount: input.actorCount, ranks, moves }
}

/** The options an actor owns, ascending. */
export function optionsOwnedBy(input: ModelInput, actor: number): number[] {
  return input.owner.flatMap((owner, option) => (owner === actor ? [option] : []))
}

function checkShape({ actorCount, owner, direction, preferences }: ModelInput): void {
  if (owner.length > MAX_OPTIONS) throw new EngineUsageError(`a model has at most ${MAX_OPTIONS} options`)
  if (owner.some(actor => actor < 0 || actor >= actorCount)) throw new EngineUsageError('an option has no such owner')
  if (direction.length !== owner.length) throw new EngineUsageError('one direction is needed per option')
  if (preferences.length !== actorCount) throw new EngineUsageError('one preference is needed per actor')
}
