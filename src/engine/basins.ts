import { type Mask, maskOf, type StateCodes } from './code.ts'
import type { Model } from './model.ts'
import { optionsOwnedBy } from './model-input.ts'
import type { Moves } from './moves.ts'
import { inOrder, pick, sortByBits, sortRuns } from './sort.ts'

/** Up to this many states everything fits into a processor's cache, and they are taken as one basin. */
const CACHED = 1 << 16

/** Options this low change from one state to the next, so states that agree in them lie a cache line apart or more. */
const SCATTERING = 0b1111

/**
 * The moves as the opponents of one actor can make them. They never change the actor's own options, so the states fall
 * into basins, one for each choice of the actor, that no reply leads out of. A flood that runs basin by basin stays in a
 * small stretch of memory, if the states of a basin lie close together; so they are renumbered where it pays: in large
 * models, for an actor whose own options scatter its basins over the memory.
 */
export class Basins {
  /** The moves; where the states are renumbered, by their new numbers. */
  readonly moves: Moves
  /** All numbers, one basin after the other. */
  readonly order: Uint32Array
  /** Basin `b` is `order[starts[b]]` up to, not including, `order[starts[b + 1]]`. */
  readonly starts: Uint32Array
  /** The state that each new number stands for. */
  private readonly stateAt: Uint32Array | undefined

  constructor({ codes, input, moves }: Model, actor: number) {
    const own = maskOf(optionsOwnedBy(input, actor))
    const states = inOrder(moves.stateCount)
    const small = states.length <= CACHED
    const basinByBasin = small ? states : sortByBits(sortByBits(states, codes.low, own.low), codes.high, own.high)
    const renumbered = !small && (own.low & SCATTERING) !== 0
    this.starts = small ? Uint32Array.of(0, states.length) : startsOfBasins(codes, basinByBasin, own)
    this.stateAt = renumbered ? basinByBasin : undefined
    this.order = renumbered ? states : basinByBasin
    this.moves = renumbered ? renumber(moves, basinByBasin) : moves
  }

  /** Values by state as values by number. */
  show(values: Int32Array): Int32Array {
    return this.stateAt ? pick(values, this.stateAt) : values
  }

  /** Values by number as values by state. */
  restore(shown: Int32Array): Int32Array {
    if (!this.stateAt) return shown
    const values = new Int32Array(shown.length)
    for (let k = 0; k < shown.length; k++) values[this.stateAt[k]!] = shown[k]!
    return values
  }

  /** All numbers, one basin after the other, in each ascending by value. */
  ascending(shown: Int32Array, range: number): Uint32Array {
    const order = this.order.slice()
    sortRuns(order, this.starts, shown, range)
    return order
  }
}

function startsOfBasins({ low, high }: StateCodes, order: Uint32Array, own: Mask): Uint32Array {
  const starts: number[] = []
  for (let k = 0; k < order.length; k++) {
    const [s, before] = [order[k]!, order[k - 1] ?? order[k]!]
    const changed = ((low[s]! ^ low[before]!) & own.low) | ((high[s]! ^ high[before]!) & own.high)
    if (k === 0 || changed !== 0) starts.push(k)
  }
  return Uint32Array.from([...starts, order.length])
}

function renumber(moves: Moves, stateAt: Uint32Array): Moves {
  const numberOf = new Uint32Array(stateAt.length)
  for (let k = 0; k < stateAt.length; k++) numberOf[stateAt[k]!] = k
  const order = new Uint32Array(moves.order.length)
  for (let k = 0; k < order.length; k++) order[k] = numberOf[moves.order[k]!]!
  const stride = 2 * moves.actorCount
  const places = new Int32Array(moves.places.length)
  for (let k = 0; k < stateAt.length; k++) {
    const from = stride * stateAt[k]!
    for (let field = 0; field < stride; field++) places[stride * k + field] = moves.places[from + field]!
  }
  return { ...moves, order, places }
}
