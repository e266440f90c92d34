import type { PlacedAct } from './placed-act.ts'
import type { Tone } from './posture-result.ts'
import { Z95 } from './wilson.ts'

/** Fewest days with events from which the spread of a mean is told. */
const MIN_DAYS = 5

/**
 * The mean weight of the events that have one, each event counting once. Its interval takes the events of a day together as
 * one draw, for one happening is told in many events: the spread is that of the days' sums about the mean.
 */
export function toneOf(acts: readonly PlacedAct[]): Tone {
  const days = new Map<number, { n: number; sum: number }>()
  for (const { act, index } of acts) {
    if (act.tone === null) continue
    const day = days.get(index) ?? { n: 0, sum: 0 }
    days.set(index, { n: day.n + act.count, sum: day.sum + act.tone * act.count })
  }
  const all = [...days.values()]
  const n = all.reduce((sum, day) => sum + day.n, 0)
  if (n === 0) return { n, mean: null, low: null, high: null }
  const mean = all.reduce((sum, day) => sum + day.sum, 0) / n
  if (all.length < MIN_DAYS) return { n, mean, low: null, high: null }
  const squares = all.reduce((sum, day) => sum + (day.sum - mean * day.n) ** 2, 0)
  const half = (Z95 * Math.sqrt((squares * all.length) / (all.length - 1))) / n
  return { n, mean, low: Math.max(-10, mean - half), high: Math.min(10, mean + half) }
}
