import type { Model } from './model.ts'
import { leadsTo } from './moves.ts'
import { sortByBits, inOrder, sortByKey } from './sort.ts'
import { maskOf } from './code.ts'

/**
 * For every state, the least value among the states the opponents can lead to from it.
 *
 * Because one actor's moves compose (two moves running are one move or none), legal sequences of the opponents' moves are
 * plain paths in the graph of all their moves. So one flood over the reversed moves suffices: states are taken in ascending
 * order of value, and a state keeps the first value that reaches it. The state itself counts as reached; that makes no
 * difference to a verdict, since an improvement never sanctions itself.
 *
 * @param replies - `any`: all moves of the opponents; `improving`: only those its mover gains by, from where it stands.
 * @param values - By state, in `[0, range)`.
 * Cost: every state is handed out once by each opponent; with one-way options a cell looks at the cells of its class.
 */
export function leastReachable(
  model: Model,
  actor: number,
  replies: 'any' | 'improving',
  values: Int32Array,
  range: number,
): Int32Array {
  const flood = new Flood(model, actor, replies)
  const seeds = seedsFor(model, actor, values, range)
  for (let k = 0; k < seeds.length; k++) flood.pour(seeds[k]!, values[seeds[k]!]!)
  return flood.least
}

/** Ascending by value; the actor's own options, which the opponents never change, split the flood into separate basins. */
function seedsFor({ codes, input }: Model, actor: number, values: Int32Array, range: number): Uint32Array {
  const own = maskOf([...input.owner.keys()].filter(option => input.owner[option] === actor))
  const byValue = sortByKey(inOrder(values.length), values, range)
  return sortByBits(sortByBits(byValue, codes.low, own.low), codes.high, own.high)
}

class Flood {
  readonly least: Int32Array
  private readonly model: Model
  private readonly actor: number
  private readonly improving: boolean
  /** States whose predecessors are still to be seen. */
  private readonly stack: Uint32Array
  /**
   * By cell, the first state not yet handed out. Inside a cell sorted by the mover's rank the states it can improve from
   * are a prefix, so one pointer suffices.
   */
  private readonly next: Uint32Array
  /** By cell, the highest ceiling it was entered with, below which nothing new can come. */
  private readonly entered: Int32Array

  constructor(model: Model, actor: number, replies: 'any' | 'improving') {
    this.model = model
    this.actor = actor
    this.improving = replies === 'improving'
    this.least = new Int32Array(model.stateCount).fill(-1)
    this.stack = new Uint32Array(model.stateCount)
    this.next = model.moves.cellStart.slice(0, -1)
    this.entered = new Int32Array(this.next.length)
  }

  /**
   * Hands `value` to `seed` and to every state that leads to it, except those that have a value already.
   *
   * One loop on purpose: it runs once for each state and opponent, and all the time of an analysis is spent here.
   */
  pour(seed: number, value: number): void {
    const { least, stack, next, entered, actor, improving } = this
    const { order, rankAt, cellStart, classFrom, classTo, places, actorCount } = this.model.moves
    if (least[seed]! >= 0) return
    least[seed] = value
    stack[0] = seed
    let depth = 1
    while (depth > 0) {
      const place = 2 * actorCount * stack[--depth]!
      for (let mover = 0; mover < actorCount; mover++) {
        if (mover === actor) continue
        const into = places[place + 2 * mover]!
        const ceiling = improving ? places[place + 2 * mover + 1]! : EVERYTHING
        if (ceiling <= entered[into]!) continue
        entered[into] = ceiling
        for (let cell = classFrom[into]!; cell < classTo[into]!; cell++) {
          if (cell !== into && !leadsTo(this.model.moves, cell, into)) continue
          const end = cellStart[cell + 1]!
          let k = next[cell]!
          while (k < end && rankAt[k]! < ceiling) {
            const from = order[k++]!
            if (least[from]! >= 0) continue
            least[from] = value
            stack[depth++] = from
          }
          next[cell] = k
        }
      }
    }
  }
}

/** A ceiling above every rank. */
const EVERYTHING = 0x7fffffff
