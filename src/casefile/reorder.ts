import type { Driver } from './case.ts'
import type { Reorder } from './variation.ts'

/** Makes changes to the order and the sense of drivers, one after the other. A driver that is not there changes nothing. */
export function reorderDrivers(drivers: readonly Driver[], changes: readonly Reorder[]): readonly Driver[] {
  return changes.reduce(reorder, drivers)
}

function reorder(drivers: readonly Driver[], change: Reorder): readonly Driver[] {
  const at = drivers.findIndex(({ id }) => id === change.driver)
  if (at < 0) return drivers
  switch (change.kind) {
    case 'reverse':
      return drivers.with(at, reversed(drivers[at]!))
    case 'swap':
      return swapWithNext(drivers, at)
    case 'promote':
      return promote(drivers, at)
  }
}

function reversed(driver: Driver): Driver {
  return { ...driver, prefers: { kind: 'not', operand: driver.prefers }, wording: `not (${driver.wording})` }
}

/** The two change places and levels, so that each stands where the other stood in every respect. */
function swapWithNext(drivers: readonly Driver[], at: number): readonly Driver[] {
  const driver = drivers[at]!
  const next = drivers.findIndex(({ actor }, k) => k > at && actor === driver.actor)
  if (next < 0) return drivers
  return drivers.with(at, atLevel(drivers[next]!, driver.level)).with(next, atLevel(driver, drivers[next]!.level))
}

/** The driver stands alone above all others of its actor. */
function promote(drivers: readonly Driver[], at: number): readonly Driver[] {
  const driver = drivers[at]!
  const first = drivers.findIndex(({ actor }) => actor === driver.actor)
  return drivers.toSpliced(at, 1).toSpliced(first, 0, atLevel(driver, undefined))
}

function atLevel(driver: Driver, level: number | undefined): Driver {
  const { level: _, ...rest } = driver
  return level === undefined ? rest : { ...rest, level }
}

/**
 * An actor's drivers by level, most important first: drivers that share a level number form one group, which stands where
 * its first member does; a driver without one stands alone.
 */
export function levelsOf(drivers: readonly Driver[]): Driver[][] {
  const levels: Driver[][] = []
  const numbered = new Map<number, Driver[]>()
  for (const driver of drivers) {
    const known = driver.level === undefined ? undefined : numbered.get(driver.level)
    if (known) known.push(driver)
    else {
      levels.push([driver])
      if (driver.level !== undefined) numbered.set(driver.level, levels.at(-1)!)
    }
  }
  return levels
}
