import {
  type Case,
  type Confidence,
  type Driver,
  levelsOf,
  type Reading,
  type Variation,
} from '../../casefile/index.ts'
import type { Concept } from '../../engine/index.ts'
import { withdrawable } from '../overturn.ts'
import type { SplitMix64 } from './random.ts'

/** Something about a case that may be one way or another, independently of the other axes. */
export interface Axis {
  /** How many ways there are, at least 1. */
  readonly size: number
  /** What the ways differ in. */
  readonly factors: readonly Factor[]
  /** One of the ways, by its number in `[0, size)`. */
  at(way: number): Way
  /** One of the ways at random. */
  draw(random: SplitMix64): Way
}

/** One thing whose effect can be told: whether an item is there, where a driver stands, how far an actor sees. */
export interface Factor {
  /** A fact, a driver, or an actor. */
  readonly id: string
  readonly kind: 'presence' | 'order' | 'foresight'
  /**
   * How many values it has. `presence`: 0 there, 1 withdrawn, and, where items are withdrawn in turn, 2 while another one
   * is; `order`: place in its level; `foresight`: place in the set.
   */
  readonly values: number
}

/** What one way of an axis means. */
export interface Way {
  readonly withdraw: readonly string[]
  /** Drivers of one level in the order they are to have. */
  readonly order: readonly string[]
  readonly foresight: readonly (readonly [actor: string, concept: Concept])[]
  /** How likely the way is: from the confidences the analyst gave; ways that have none weigh the same. */
  readonly weight: number
  /** By factor of the axis: its value. */
  readonly values: readonly number[]
}

/** What is to vary. */
export interface AxisOptions {
  /** Withdraw every fact and every driver in turn; confidences are then set aside. */
  readonly vary_all: boolean
  /** The concepts each actor's foresight is drawn from; empty: it stays as the case says. */
  readonly foresight_set: readonly Concept[]
}

const PLAIN: Way = { withdraw: [], order: [], foresight: [], weight: 1, values: [] }

/** The axes along which a reading may vary, in a fixed order. */
export function axesOf(reading: Reading, variation: Variation, options: AxisOptions): Axis[] {
  const ids = [...withdrawable(reading, 'facts'), ...unranked(reading).map(({ id }) => id)]
  const items = options.vary_all ? [inTurn(ids)] : confidencesOf(reading, ids).map(([id, { value }]) => item(id, value))
  return [...items, ...orders(reading), ...sights(reading.case, variation, options.foresight_set)]
}

/** Facts and drivers with a confidence short of certain, in declaration order. Those without one are always there. */
function confidencesOf(reading: Reading, ids: readonly string[]): [id: string, confidence: Confidence][] {
  const parts = [...reading.facts, ...unranked(reading)].filter(({ id }) => ids.includes(id))
  return parts.flatMap(({ id, confidence }) => (confidence && confidence.value < 1 ? [[id, confidence]] : []))
}

/** The drivers that count, but for those of actors that have a ranking instead. */
function unranked({ case: { rankings }, drivers }: Reading): Driver[] {
  const ranked = new Set(rankings.map(({ actor }) => actor))
  return [...drivers].flatMap(([actor, of]) => (ranked.has(actor) ? [] : of))
}

function item(id: string, chance: number): Axis {
  const there: Way = { ...PLAIN, weight: chance, values: [0] }
  const gone: Way = { ...PLAIN, withdraw: [id], weight: 1 - chance, values: [1] }
  if (chance <= 0)
    return { size: 1, factors: [], at: () => ({ ...gone, values: [] }), draw: () => ({ ...gone, values: [] }) }
  return {
    size: 2,
    factors: [{ id, kind: 'presence', values: 2 }],
    at: way => (way === 0 ? there : gone),
    draw: random => (random.fraction() < chance ? there : gone),
  }
}

/** Everything there, or one thing withdrawn. */
function inTurn(ids: readonly string[]): Axis {
  const at = (way: number): Way => ({
    ...PLAIN,
    withdraw: way === 0 ? [] : [ids[way - 1]!],
    values: ids.map((_, k) => (way === 0 ? 0 : k === way - 1 ? 1 : 2)),
  })
  const factors = ids.map((id): Factor => ({ id, kind: 'presence', values: 3 }))
  return { size: ids.length + 1, factors, at, draw: random => at(random.below(ids.length + 1)) }
}

/** The levels of several drivers, each of which may come in any order. */
function orders({ case: subject, drivers }: Reading): Axis[] {
  const ranked = new Set(subject.rankings.map(({ actor }) => actor))
  const levels = [...drivers].flatMap(([actor, of]) => (ranked.has(actor) ? [] : levelsOf(of)))
  return levels.filter(level => level.length > 1).map(level => order(level.map(({ id }) => id)))
}

function order(ids: readonly string[]): Axis {
  const size = ids.reduce((count, _, k) => count * (k + 1), 1)
  const way = (order: readonly string[]): Way => ({
    ...PLAIN,
    order,
    weight: 1 / size,
    values: ids.map(id => order.indexOf(id)),
  })
  return {
    size,
    factors: ids.map(id => ({ id, kind: 'order', values: ids.length })),
    at: number => way(permutation(ids, number)),
    draw: random => way(random.shuffled(ids)),
  }
}

/** The order of a number, in lexicographic order of place. */
export function permutation<Item>(items: readonly Item[], number: number): Item[] {
  if (items.length === 0) return []
  const each = items.slice(1).reduce((count, _, k) => count * (k + 1), 1)
  const first = Math.floor(number / each)
  return [items[first]!, ...permutation(items.toSpliced(first, 1), number % each)]
}

/** The actors' foresights. One that the variation fixes stays as it is. */
function sights(subject: Case, { foresight = {} }: Variation, set: readonly Concept[]): Axis[] {
  if (set.length === 0) return []
  const way = (actor: string, value: number): Way => ({
    ...PLAIN,
    foresight: [[actor, set[value]!]],
    weight: 1 / set.length,
    values: [value],
  })
  const free = subject.actors.map(({ id }) => id).filter(id => foresight[id] === undefined)
  return free.map(actor => ({
    size: set.length,
    factors: [{ id: actor, kind: 'foresight', values: set.length }],
    at: value => way(actor, value),
    draw: random => way(actor, random.below(set.length)),
  }))
}
