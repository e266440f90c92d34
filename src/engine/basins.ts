import { maskOf, type StateCodes } from './code.ts'
import type { Model } from './model.ts'
import type { Moves } from './moves.ts'
import { inOrder, pick, sortByBits, sortByKey } from './sort.ts'

/** Up to this many states everything fits into a processor's cache, and renumbering costs more than it saves. */
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
  private readonly codes: StateCodes
  private readonly own: { readonly low: number; readonly high: number }
  /** The state that each new number stands for. */
  private readonly stateAt: Uint32Array | undefined

  constructor({ codes, input, moves }: Model, actor: number) {
    this.own = maskOf([...input.owner.keys()].filter(option => input.owner[option] === actor))
    this.moves = moves
    this.codes = codes
    if (moves.stateCount <= CACHED || (this.own.low & SCATTERING) === 0) return
    this.stateAt = this.oneByOne(inOrder(moves.stateCount))
    this.moves = renumber(moves, this.stateAt)
    this.codes = { low: pick(codes.low, this.stateAt), high: pick(codes.high, this.stateAt) }
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
    return this.oneByOne(sortByKey(inOrder(shown.length), shown, range))
  }

  private oneByOne(order: Uint32Array): Uint32Array {
    return sortByBits(sortByBits(order, this.codes.low, this.own.low), this.codes.high, this.own.high)
  }
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
