import type { Basins } from './basins.ts'
import { leadsTo, type Moves } from './moves.ts'

/**
 * For every state the value of the first seed that the opponents of `actor` can lead to from it.
 *
 * Because one actor's moves compose (two moves running are one move or none), legal sequences of the opponents' moves are
 * plain paths in the graph of all their moves; so one flood over the reversed moves suffices. A seed's value is poured into
 * the seed and runs on to every state that leads to it and has no value yet. A seed counts as reached from itself; that
 * makes no difference to a verdict, since an improvement never sanctions itself.
 *
 * @param replies - `any`: all moves of the opponents; `improving`: only those their movers gain by, from where they stand.
 * @param seeds - Every state once, basin by basin in the order of pouring: ascending by value for the least value reached.
 * @param values - By state, not negative.
 * Cost: every state is handed out once by each opponent; with one-way options a cell looks at the cells of its class.
 */
export function flood(
  { moves, starts }: Pick<Basins, 'moves' | 'starts'>,
  actor: number,
  replies: 'any' | 'improving',
  seeds: Uint32Array,
  values: Int32Array,
): Int32Array {
  const water = new Flood(moves, actor, replies)
  for (let basin = 0; basin + 1 < starts.length; basin++) {
    water.dry = starts[basin + 1]! - starts[basin]!
    for (let k = starts[basin]!; k < starts[basin + 1]! && water.dry > 0; k++) {
      if (water.reached[seeds[k]!]! < 0) water.pour(seeds[k]!, values[seeds[k]!]!)
    }
  }
  return water.reached
}

class Flood {
  /** By state the value that reached it first, -1 before. */
  readonly reached: Int32Array
  /** States of the basin that nothing has reached yet. */
  dry = 0
  private readonly moves: Moves
  private readonly actor: number
  private readonly improving: boolean
  /** States whose predecessors are still to be seen. */
  private readonly stack: Uint32Array
  private readonly cells: Int32Array

  constructor(moves: Moves, actor: number, replies: 'any' | 'improving') {
    this.moves = moves
    this.actor = actor
    this.improving = replies === 'improving'
    this.reached = new Int32Array(moves.stateCount).fill(-1)
    this.stack = new Uint32Array(moves.stateCount)
    this.cells = recordsOf(moves)
  }

  /**
   * Pours a value into a seed that has none. Once the whole basin is reached, nothing is left to do.
   *
   * One loop on purpose: it runs once for each state and opponent, and most of the time of an analysis is spent here.
   */
  pour(seed: number, value: number): void {
    const { moves, reached, stack, cells, improving } = this
    const { order, rankAt, places } = moves
    const stride = 2 * moves.actorCount
    const own = 2 * this.actor
    reached[seed] = value
    stack[0] = seed
    let depth = 1
    let dry = this.dry - 1
    while (depth > 0 && dry > 0) {
      const place = stride * stack[--depth]!
      for (let mover = 0; mover < stride; mover += 2) {
        if (mover === own) continue
        const into = RECORD * places[place + mover]!
        const ceiling = improving ? places[place + mover + 1]! : EVERYTHING
        if (ceiling <= cells[into + ENTERED]!) continue
        cells[into + ENTERED] = ceiling
        for (let cell = cells[into + CLASS_FROM]!, last = cells[into + CLASS_TO]!; cell < last; cell += RECORD) {
          if (cell !== into && !leadsTo(moves, cell / RECORD, into / RECORD)) continue
          const end = cells[cell + END]!
          let k = cells[cell + NEXT]!
          for (; k < end && rankAt[k]! < ceiling; k++) {
            const from = order[k]!
            if (reached[from]! >= 0) continue
            reached[from] = value
            stack[depth++] = from
            dry--
          }
          cells[cell + NEXT] = k
        }
      }
    }
    this.dry = dry
  }
}

/** A ceiling above every rank. */
const EVERYTHING = 0x7fffffff

/**
 * What a flood knows of each cell, in one record so that it lies in one cache line.
 *
 * `NEXT`: the first state not yet handed out; inside a cell sorted by the mover's rank the states it can improve from are a
 * prefix, so one pointer suffices. `ENTERED`: the highest ceiling the cell was entered with, below which nothing new can
 * come. `CLASS_FROM` and `CLASS_TO` are the records of the cells of its class.
 */
const RECORD = 8
const ENTERED = 0
const NEXT = 1
const END = 2
const CLASS_FROM = 3
const CLASS_TO = 4

function recordsOf({ cellStart, classFrom, classTo }: Moves): Int32Array {
  const cells = new Int32Array(RECORD * classFrom.length)
  for (let cell = 0; cell < classFrom.length; cell++) {
    const record = RECORD * cell
    cells[record + NEXT] = cellStart[cell]!
    cells[record + END] = cellStart[cell + 1]!
    cells[record + CLASS_FROM] = RECORD * classFrom[cell]!
    cells[record + CLASS_TO] = RECORD * classTo[cell]!
  }
  return cells
}
