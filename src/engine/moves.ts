import { type StateCodes, maskOf } from './code.ts'
import type { ModelInput } from './model-input.ts'
import type { Ranks } from './preference.ts'
import { inOrder, sortByBits, sortRuns } from './sort.ts'

/**
 * The moves of all actors, without a list of them.
 *
 * States that differ in nothing but an actor's own options form a *class* of that actor: it can move between any two of
 * them, as far as its one-way options allow. Inside a class the states that agree in the actor's one-way options form a
 * *cell*: from a cell it can move to any state of a cell whose pattern includes the cell's own. An actor without one-way
 * options has one cell per class. Cells are numbered through over all actors.
 *
 * The arrays are flat and shared by the actors because the floods that run over them are bound by memory.
 */
export interface Moves {
  readonly stateCount: number
  readonly actorCount: number
  /** A block of all states for each actor, in it by class, then cell, then rank ascending. */
  readonly order: Uint32Array
  /** For each place of `order`, the rank its actor gives the state there. */
  readonly rankAt: Int32Array
  /** The first cell of each actor, and last the number of cells. Length: actors + 1. */
  readonly firstCell: Uint32Array
  /** Cell `c` is `order[cellStart[c]]` up to, not including, `order[cellStart[c + 1]]`. Length: cells + 1. */
  readonly cellStart: Uint32Array
  /** The cells of the class that cell `c` is in: from `classFrom[c]` up to, not including, `classTo[c]`. */
  readonly classFrom: Uint32Array
  readonly classTo: Uint32Array
  /** One-way pattern of each cell, turned so that moves only ever set bits. */
  readonly patternLow: Int32Array
  readonly patternHigh: Int32Array
  /** By state and actor, two numbers: the cell the state is in and the rank it has. See {@link cellOf}. */
  readonly places: Int32Array
}

/** The cell of `actor` that `state` is in. */
export function cellOf(moves: Moves, actor: number, state: number): number {
  return moves.places[2 * (state * moves.actorCount + actor)]!
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
export function* reachable(moves: Moves, actor: number, state: number): Generator<number> {
  const from = cellOf(moves, actor, state)
  for (let cell = moves.classFrom[from]!; cell < moves.classTo[from]!; cell++) {
    if (!leadsTo(moves, from, cell)) continue
    for (let k = moves.cellStart[cell]!; k < moves.cellStart[cell + 1]!; k++) {
      if (moves.order[k] !== state) yield moves.order[k]!
    }
  }
}

/**
 * Prepares the moves of all actors.
 *
 * @param ranks - By actor.
 * Cost: for each actor a few passes over the states; memory 16 bytes for each state and actor.
 */
export function movesOf(codes: StateCodes, input: ModelInput, ranks: readonly Ranks[]): Moves {
  const stateCount = codes.low.length
  const blocks = ranks.map((ranksOfActor, actor) => blockOf(codes, input, actor, ranksOfActor))
  const firstCell = runningTotal(blocks.map(block => block.patternLow.length))
  return {
    stateCount,
    actorCount: blocks.length,
    order: join(
      Uint32Array,
      blocks.map(block => block.order),
    ),
    rankAt: join(
      Int32Array,
      blocks.map((block, actor) => pick(ranks[actor]!.of, block.order)),
    ),
    firstCell,
    cellStart: joinStarts(blocks, stateCount),
    classFrom: join(
      Uint32Array,
      blocks.map((block, actor) => block.classFrom.map(cell => cell + firstCell[actor]!)),
    ),
    classTo: join(
      Uint32Array,
      blocks.map((block, actor) => block.classTo.map(cell => cell + firstCell[actor]!)),
    ),
    patternLow: join(
      Int32Array,
      blocks.map(block => block.patternLow),
    ),
    patternHigh: join(
      Int32Array,
      blocks.map(block => block.patternHigh),
    ),
    places: placesOf(blocks, firstCell, ranks, stateCount),
  }
}

/** The moves of one actor, its cells and places numbered from 0. */
interface Block {
  readonly order: Uint32Array
  readonly cellStart: Uint32Array
  readonly classFrom: Uint32Array
  readonly classTo: Uint32Array
  readonly patternLow: Int32Array
  readonly patternHigh: Int32Array
}

interface Mask {
  readonly low: number
  readonly high: number
}

function blockOf(codes: StateCodes, { owner, direction }: ModelInput, actor: number, ranks: Ranks): Block {
  const own = [...owner.keys()].filter(option => owner[option] === actor)
  const ownMask = maskOf(own)
  const others = { low: 0x7fffffff & ~ownMask.low, high: 0x7fffffff & ~ownMask.high }
  const oneWay = maskOf(own.filter(option => direction[option] !== 'free'))
  const dropping = maskOf(own.filter(option => direction[option] === 'dropping'))
  const order = sortIntoCells(codes, oneWay, others)
  const borders = findBorders(codes, order, oneWay, others)
  const cellStart = startsOfCells(borders)
  sortRuns(order, cellStart, ranks.of)
  const first = pick(order, cellStart.subarray(0, -1))
  return {
    order,
    cellStart,
    ...groupIntoClasses(cellStart, borders),
    patternLow: pick(codes.low, first).map(word => (word ^ dropping.low) & oneWay.low),
    patternHigh: pick(codes.high, first).map(word => (word ^ dropping.high) & oneWay.high),
  }
}

function sortIntoCells(codes: StateCodes, oneWay: Mask, others: Mask): Uint32Array {
  let order = inOrder(codes.low.length)
  order = sortByBits(order, codes.low, oneWay.low)
  order = sortByBits(order, codes.high, oneWay.high)
  order = sortByBits(order, codes.low, others.low)
  return sortByBits(order, codes.high, others.high)
}

/** Marks where in the order a new class starts (2), a new cell of the same class (1), or the cell goes on (0). */
function findBorders({ low, high }: StateCodes, order: Uint32Array, oneWay: Mask, others: Mask): Uint8Array {
  const borders = new Uint8Array(order.length)
  for (let k = 1; k < order.length; k++) {
    const changedLow = low[order[k]!]! ^ low[order[k - 1]!]!
    const changedHigh = high[order[k]!]! ^ high[order[k - 1]!]!
    if (((changedLow & others.low) | (changedHigh & others.high)) !== 0) borders[k] = 2
    else if (((changedLow & oneWay.low) | (changedHigh & oneWay.high)) !== 0) borders[k] = 1
  }
  if (order.length > 0) borders[0] = 2
  return borders
}

function startsOfCells(borders: Uint8Array): Uint32Array {
  const starts: number[] = []
  for (let k = 0; k < borders.length; k++) if (borders[k] !== 0) starts.push(k)
  starts.push(borders.length)
  return Uint32Array.from(starts)
}

function groupIntoClasses(cellStart: Uint32Array, borders: Uint8Array): Pick<Block, 'classFrom' | 'classTo'> {
  const count = cellStart.length - 1
  const classFrom = new Uint32Array(count)
  const classTo = new Uint32Array(count)
  for (let cell = 0; cell < count; cell++) {
    classFrom[cell] = borders[cellStart[cell]!] === 2 ? cell : classFrom[cell - 1]!
  }
  for (let cell = count - 1; cell >= 0; cell--) {
    classTo[cell] = cell + 1 < count && classFrom[cell + 1] === classFrom[cell] ? classTo[cell + 1]! : cell + 1
  }
  return { classFrom, classTo }
}

function joinStarts(blocks: readonly Block[], stateCount: number): Uint32Array {
  const starts = blocks.map(({ cellStart }, actor) => cellStart.subarray(0, -1).map(at => at + actor * stateCount))
  return join(Uint32Array, [...starts, Uint32Array.of(blocks.length * stateCount)])
}

function placesOf(
  blocks: readonly Block[],
  firstCell: Uint32Array,
  ranks: readonly Ranks[],
  states: number,
): Int32Array {
  const stride = 2 * blocks.length
  const places = new Int32Array(stride * states)
  blocks.forEach(({ order, cellStart }, actor) => {
    const rank = ranks[actor]!.of
    for (let cell = 0; cell + 1 < cellStart.length; cell++) {
      for (let k = cellStart[cell]!; k < cellStart[cell + 1]!; k++) {
        places[order[k]! * stride + 2 * actor] = cell + firstCell[actor]!
      }
    }
    for (let s = 0; s < states; s++) places[s * stride + 2 * actor + 1] = rank[s]!
  })
  return places
}

function runningTotal(counts: readonly number[]): Uint32Array {
  const totals = new Uint32Array(counts.length + 1)
  counts.forEach((count, k) => {
    totals[k + 1] = totals[k]! + count
  })
  return totals
}

function pick(values: Int32Array | Uint32Array, at: Uint32Array | Int32Array): Int32Array {
  const picked = new Int32Array(at.length)
  for (let k = 0; k < at.length; k++) picked[k] = values[at[k]!]!
  return picked
}

function join<T extends Int32Array | Uint32Array>(make: new (length: number) => T, parts: readonly T[]): T {
  const joined = new make(parts.reduce((total, part) => total + part.length, 0))
  let at = 0
  for (const part of parts) {
    joined.set(part, at)
    at += part.length
  }
  return joined
}
