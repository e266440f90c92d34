import { MAX_OPTIONS, type StateCodes } from './code.ts'
import { DEFAULT_LIMITS, type LimitReached, type Limits, feasibleStates } from './feasible.ts'
import type { ModelInput } from './model-input.ts'
import { type ActorMoves, joinMoves, type Moves, movesOf } from './moves.ts'
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
  return new ModelWorkshop(limits).build(input)
}

/**
 * Builds models that differ little from one another, such as the variations of one case: equal constraints are listed
 * once, and equal preferences over the same states ranked once. All inputs must have the same owners and directions.
 */
export class ModelWorkshop {
  private readonly limits: Limits
  private readonly floors = new Map<string, Floor | LimitReached>()

  constructor(limits: Limits = DEFAULT_LIMITS) {
    this.limits = limits
  }

  /** As {@link buildModel}. */
  build(input: ModelInput): Model | LimitReached {
    checkShape(input)
    const floor = remember(this.floors, keyOf(input.constraints), () => this.layFloor(input))
    if ('limit' in floor) return floor
    const { codes } = floor
    if (floor.views.size * codes.low.length > MOST_REMEMBERED) floor.views.clear()
    const views = input.preferences.map((preference, actor) =>
      remember(floor.views, `${actor} ${keyOf(preference)}`, () => {
        const ranks = rankStates(codes, preference, floor.table)
        return { ranks, moves: movesOf(codes, input, actor, ranks) }
      }),
    )
    const ranks = views.map(view => view.ranks)
    const moves = joinMoves(
      codes.low.length,
      views.map(view => view.moves),
      ranks,
    )
    return { input, codes, stateCount: codes.low.length, actorCount: input.actorCount, ranks, moves }
  }

  private layFloor(input: ModelInput): Floor | LimitReached {
    const codes = feasibleStates(input.owner.length, input.constraints, this.limits)
    return 'limit' in codes ? codes : { codes, table: new TruthTable(codes), views: new Map() }
  }
}

/** States times rankings that a workshop remembers, about 20 bytes each; past it it starts anew. */
const MOST_REMEMBERED = 2 ** 24

/** What depends on the constraints alone, and on it what depends on one actor's preference. */
interface Floor {
  readonly codes: StateCodes
  readonly table: TruthTable
  readonly views: Map<string, { readonly ranks: Ranks; readonly moves: ActorMoves }>
}

function remember<Value>(known: Map<string, Value>, key: string, make: () => Value): Value {
  const value = known.get(key) ?? make()
  known.set(key, value)
  return value
}

function keyOf(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) => (typeof part === 'bigint' ? String(part) : part))
}

function checkShape({ actorCount, owner, direction, preferences }: ModelInput): void {
  if (owner.length > MAX_OPTIONS) throw new EngineUsageError(`a model has at most ${MAX_OPTIONS} options`)
  if (owner.some(actor => actor < 0 || actor >= actorCount)) throw new EngineUsageError('an option has no such owner')
  if (direction.length !== owner.length) throw new EngineUsageError('one direction is needed per option')
  if (preferences.length !== actorCount) throw new EngineUsageError('one preference is needed per actor')
}
