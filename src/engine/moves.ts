import { type StateCodes, maskOf } from './code.ts'
import type { Direction } from './model-input.ts'
import type { Ranks } from './preference.ts'
import { inOrder, sortByBits, sortByKey } from './sort.ts'

/**
 * The moves of one actor, without a list of them.
 *
 * States that differ in nothing but the actor's own options form a *class*: it can move between any two of them, as far
 * as its one-way options allow. Inside a class the states that agree in the actor's one-way options form a *cell*: from a
 * cell it can move to any state of a cell whose pattern includes the cell's own. An actor without one-way options has one
 * cell per class.
 */
export interface Moves {
  /** All states, by class, then cell, then rank ascending. */
  readonly order: Uint32Array
  /** Cell of each state. */
  readonly cellOf: Uint32Array
  /** Cell `c` is `order[cellStart[c]]` up to, not including, `order[cellStart[c + 1]]`. Length: cells + 1. */
  readonly cellStart: Uint32Array
  /** The cells of the class that cell `c` is in: from `classFrom[c]` up to, not including, `classTo[c]`. */
  readonly classFrom: Uint32Array
  readonly classTo: Uint32Array
  /** One-way pattern of each cell, turned so that moves only ever set bits. */
  readonly patternLow: Int32Array
  readonly patternHigh: Int32Array
  readonly cellCount: number
}

/**
 * Prepares the moves of one actor.
 *
 * @param own - The options the actor owns.
 * @param direction - By option, of all options.
 * Cost: a few passes over the states; memory 8 bytes a state and 24 a cell.
 */
export function movesOf(
  codes: StateCodes,
  own: readonly number[],
  direction: readonly Direction[],
  ranks: Ranks,
): Moves {
  const ownMask = maskOf(own)
  const others = { low: 0x7fffffff & ~ownMask.low, high: 0x7fffffff & ~ownMask.high }
  const oneWay = maskOf(own.filter(option => direction[option] !== 'free'))
  const dropping = maskOf(own.filter(option => direction[option] === 'dropping'))
  const pattern = (s: number): Mask => ({
    low: (codes.low[s]! ^ dropping.low) & oneWay.low,
    high: (codes.high[s]! ^ dropping.high) & oneWay.high,
  })
  const order = sortForMoves(codes, ranks, oneWay, others)
  return { order, ...cutIntoCells(codes, order, oneWay, others, pattern) }
}

interface Mask {
  readonly low: number
  readonly high: number
}

function sortForMoves(codes: StateCodes, ranks: Ranks, oneWay: Mask, others: Mask): Uint32Array {
  let order = sortByKey(inOrder(ranks.of.length), ranks.of, ranks.count)
  order = sortByBits(order, codes.low, oneWay.low)
  order = sortByBits(order, codes.high, oneWay.high)
  order = sortByBits(order, codes.low, others.low)
  return sortByBits(order, codes.high, others.high)
}

function cutIntoCells(
  codes: StateCodes,
  order: Uint32Array,
  oneWay: Mask,
  others: Mask,
  pattern: (s: number) => Mask,
): Omit<Moves, 'order'> {
  const { low, high } = codes
  const agree = (s: number, t: number, mask: Mask): boolean =>
    ((low[s]! ^ low[t]!) & mask.low) === 0 && ((high[s]! ^ high[t]!) & mask.high) === 0
  const cellOf = new Uint32Array(order.length)
  const cells: number[] = []
  const classes: number[] = []
  for (let k = 0; k < order.length; k++) {
    const newClass = k === 0 || !agree(order[k]!, order[k - 1]!, others)
    if (newClass) classes.push(cells.length)
    if (newClass || !agree(order[k]!, order[k - 1]!, oneWay)) cells.push(k)
    cellOf[order[k]!] = cells.length - 1
  }
  return { cellOf, ...describeCells(order, cells, classes, pattern) }
}

function describeCells(
  order: Uint32Array,
  cells: readonly number[],
  classes: readonly number[],
  pattern: (s: number) => Mask,
): Omit<Moves, 'order' | 'cellOf'> {
  const count = cells.length
  const patterns = cells.map(start => pattern(order[start]!))
  const classFrom = new Uint32Array(count)
  const classTo = new Uint32Array(count)
  classes.forEach((from, k) => {
    const to = classes[k + 1] ?? count
    classFrom.fill(from, from, to)
    classTo.fill(to, from, to)
  })
  return {
    cellStart: Uint32Array.from([...cells, order.length]),
    classFrom,
    classTo,
    patternLow: Int32Array.from(patterns, p => p.low),
    patternHigh: Int32Array.from(patterns, p => p.high),
    cellCount: count,
  }
}

/** Whether the actor can move from a state of cell `from` to one of cell `to` of the same class. */
export function leadsTo(moves: Moves, from: number, to: number): boolean {
  return (
    (moves.patternLow[from]! & ~moves.patternLow[to]!) === 0 &&
    (moves.patternHigh[from]! & ~moves.patternHigh[to]!) === 0
  )
}

/**
 * The states the actor can move to from `state`, never `state` itself: cell by cell, in each by rank ascending.
 *
 * @yields State indices, each once.
 */
export function* reachable(moves: Moves, state: number): Generator<number> {
  const from = moves.cellOf[state]!
  for (let cell = moves.classFrom[from]!; cell < moves.classTo[from]!; cell++) {
    if (!leadsTo(moves, from, cell)) continue
    for (let k = moves.cellStart[cell]!; k < moves.cellStart[cell + 1]!; k++) {
      if (moves.order[k] !== state) yield moves.order[k]!
    }
  }
}
