import { MONDAY } from './records.ts'
import type { Panel, Subject } from './calibrating.ts'
import { type Seeded, seeded } from './seeded.ts'

/** How busy Mondays to Sundays are, with a mean of 1. */
const WEEK = [1.08, 1.18, 1.21, 1.18, 1.09, 0.64, 0.62]
const DAYS = 308
const SUBJECTS = 128

/**
 * Pairs whose counts over blocks of some days are negative binomial, k from 0.7 to 3.5 and half an event to twelve a day, with
 * a weekday pattern inside. Four in ten events are critical, give or take what a block has of its own. What happens beside
 * has nothing to do with them.
 */
export function simulatedPanel(block: number, seed: number): Panel {
  const chance = seeded(seed)
  const subjects = Array.from({ length: SUBJECTS }, (_, k): Subject => {
    const [rate, dispersion] = [0.5 * 24 ** (k / SUBJECTS), 0.7 * 5 ** (((k * 37) % SUBJECTS) / SUBJECTS)]
    const own = series(chance, rate, dispersion, block)
    return {
      own,
      critical: parts(chance, own, block),
      attention: series(chance, 20, 8, block),
      activity: series(chance, 15, 8, block),
    }
  })
  return { first: MONDAY, subjects }
}

function series(chance: Seeded, rate: number, dispersion: number, block: number): Float64Array {
  let level = 0
  return Float64Array.from({ length: DAYS }, (_, day) => {
    if (day % block === 0) level = chance.gamma(dispersion) / dispersion
    return chance.poisson(rate * level * WEEK[day % 7]!)
  })
}

function parts(chance: Seeded, own: Float64Array, block: number): Float64Array {
  let share = 0
  return own.map((count, day) => {
    if (day % block === 0) {
      const [a, b] = [chance.gamma(4), chance.gamma(6)]
      share = a / (a + b)
    }
    let critical = 0
    for (let k = 0; k < count; k++) if (chance.uniform() < share) critical++
    return critical
  })
}
