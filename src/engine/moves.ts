import { type Mask, maskOf, type StateCodes } from './code.ts'
import { type ModelInput, optionsOwnedBy } from './model-input.ts'
import type { Ranks } from './preference.ts'
import { inOrder, pick, sortByBits, sortRuns } from './sort.ts'

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

/** The moves of one actor, its cells and places numbered from 0. */
export interface ActorMoves {
  readonly order: Uint32Array
  readonly rankAt: Int32Array
  readonly cellStart: Uint32Array
  readonly classFrom: Uint32Array
  readonly classTo: Uint32Array
  readonly patternLow: Int32Array
  readonly patternHigh: Int32Array
}

/** Prepares the moves of one actor. Cost: a few passes over the states. */
export function movesOf(codes: StateCodes, input: ModelInput, actor: number, ranks: Ranks): ActorMoves {
  const { direction } = input
  const own = optionsOwnedBy(input, actor)
  const ownMask = maskOf(own)
  const others = { low: 0x7fffffff & ~ownMask.low, high: 0x7fffffff & ~ownMask.high }
  const oneWay = maskOf(own.filter(option => direction[option] !== 'free'))
  const dropping = maskOf(own.filter(option => direction[option] === 'dropping'))
  const order = sortIntoCells(codes, oneWay, others)
  const borders = findBorders(codes, order, oneWay, others)
  const cellStart = startsOfCells(borders)
  sortRuns(order, cellStart, ranks.of, ranks.count)
  const first = pick(order, cellStart.subarray(0, -1))
  return {
    order,
    rankAt: pick(ranks.of, order),
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

function groupIntoClasses(cellStart: Uint32Array, borders: Uint8Array): Pick<ActorMoves, 'classFrom' | 'classTo'> {
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

/** Puts the moves of all actors side by side. Cost: a pass over the states for each; memory 16 bytes a state and actor. */
export function joinMoves(stateCount: number, actors: readonly ActorMoves[], ranks: readonly Ranks[]): Moves {
  const firstCell = runningTotal(actors.map(({ patternLow }) => patternLow.length))
  const words = (part: (moves: ActorMoves) => Int32Array): Int32Array => join(Int32Array, actors.map(part))
  const cells = (part: (moves: ActorMoves) => Uint32Array): Uint32Array =>
    join(
      Uint32Array,
      shifted(actors.map(part), actor => firstCell[actor]!),
    )
  const orders = actors.map(({ order }) => order)
  return {
    stateCount,
    actorCount: actors.length,
    order: join(Uint32Array, orders),
    rankAt: words(({ rankAt }) => rankAt),
    firstCell,
    cellStart: joinStarts(stateCount, actors),
    classFrom: cells(({ classFrom }) => classFrom),
    classTo: cells(({ classTo }) => classTo),
    patternLow: words(({ patternLow }) => patternLow),
    patternHigh: words(({ patternHigh }) => patternHigh),
    places: placesOf(stateCount, actors, firstCell, ranks),
  }
}

/** The starts of all cells as places in the joined order, and last its end. */
function joinStarts(stateCount: number, actors: readonly ActorMoves[]): Uint32Array {
  const starts = actors.map(({ cellStart }) => cellStart.subarray(0, -1))
  const end = Uint32Array.of(actors.length * stateCount)
  return join(Uint32Array, [...shifted(starts, actor => actor * stateCount), end])
}

function shifted(parts: readonly Uint32Array[], by: (part: number) => number): Uint32Array[] {
  return parts.map((part, k) => part.map(value => value + by(k)))
}

function placesOf(
  stateCount: number,
  actors: readonly ActorMoves[],
  firstCell: Uint32Array,
  ranks: readonly Ranks[],
): Int32Array {
  const stride = 2 * actors.length
  const places = new Int32Array(stride * stateCount)
  actors.forEach(({ order, cellStart }, actor) => {
    const rank = ranks[actor]!.of
    for (let cell = 0; cell + 1 < cellStart.length; cell++) {
      for (let k = cellStart[cell]!; k < cellStart[cell + 1]!; k++) {
        places[order[k]! * stride + 2 * actor] = cell + firstCell[actor]!
      }
    }
    for (let s = 0; s < stateCount; s++) places[s * stride + 2 * actor + 1] = rank[s]!
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

function join<T extends Int32Array | Uint32Array>(make: new (length: number) => T, parts: readonly T[]): T {
  const joined = new make(parts.reduce((total, part) => total + part.length, 0))
  let at = 0
  for (const part of parts) {
    joined.set(part, at)
    at += part.length
  }
  return joined
}
