import { type Case, type Driver, type Reading, readAt, type Variation } from '../../casefile/index.ts'
import type { Axis, Way } from './axes.ts'
import type { SplitMix64 } from './random.ts'

/** One variation of a case: a way for each axis. */
export type Variant = readonly Way[]

/** How many variants there are in all; Infinity where a number cannot hold it. */
export function variantCount(axes: readonly Axis[]): number {
  return axes.reduce((count, { size }) => count * size, 1)
}

/** The variant of a number in `[0, variantCount)`. The last axis changes fastest. */
export function variantAt(axes: readonly Axis[], number: number): Variant {
  let rest = number
  const ways = axes.toReversed().map(axis => {
    const way = axis.at(rest % axis.size)
    rest = Math.floor(rest / axis.size)
    return way
  })
  return ways.toReversed()
}

/** A variant at random: each axis by its own chances. */
export function drawVariant(axes: readonly Axis[], random: SplitMix64): Variant {
  return axes.map(axis => axis.draw(random))
}

/** The case as it counts in a variant. */
export function readVariant(subject: Case, variation: Variation, ways: Variant): Reading {
  const gone = ways.flatMap(({ withdraw }) => withdraw)
  const reading = readAt(subject, {
    ...variation,
    withdraw: [...(variation.withdraw ?? []), ...gone],
    foresight: { ...variation.foresight, ...Object.fromEntries(ways.flatMap(({ foresight }) => foresight)) },
  })
  return ways.reduce((reading, { order }) => (order.length > 0 ? inOrder(reading, order) : reading), reading)
}

/** The drivers of a level, each on a level of its own, in a given order, where the first of them stood. */
function inOrder(reading: Reading, order: readonly string[]): Reading {
  const sorted = [...reading.drivers].map(([actor, drivers]) => [actor, sortedLevel(drivers, order)] as const)
  return { ...reading, drivers: new Map(sorted) }
}

function sortedLevel(drivers: readonly Driver[], order: readonly string[]): readonly Driver[] {
  const at = drivers.findIndex(({ id }) => order.includes(id))
  if (at < 0) return drivers
  const level = order.flatMap(id => drivers.find(driver => driver.id === id) ?? []).map(alone)
  return drivers.filter(({ id }) => !order.includes(id)).toSpliced(at, 0, ...level)
}

function alone(driver: Driver): Driver {
  const { level: _, ...rest } = driver
  return rest
}
