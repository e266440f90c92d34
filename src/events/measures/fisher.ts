import type { Trials } from './beta-binomial.ts'

/**
 * Fisher's exact test, one-sided: of all events of the window and of before together, as many are critical as are; the
 * chance that as few of them, or fewer, fall into the window.
 */
export function fisherAtMost(now: Trials, before: Trials): number {
  const critical = now.x + before.x
  const least = Math.max(0, critical - before.n)
  // By logarithms: the first terms may be too small for a number, and yet the later ones are not.
  let term = logChoose(now.n, least) + logChoose(before.n, critical - least) - logChoose(now.n + before.n, critical)
  let sum = Math.exp(term)
  for (let x = least; x < now.x; x++) {
    term += Math.log(((critical - x) * (now.n - x)) / ((x + 1) * (before.n - critical + x + 1)))
    sum += Math.exp(term)
  }
  return Math.min(1, sum)
}

/** The chance of as many, or more. Cost of both: linear in the events. */
export function fisherAtLeast(now: Trials, before: Trials): number {
  return fisherAtMost({ x: now.n - now.x, n: now.n }, { x: before.n - before.x, n: before.n })
}

/** The least n of the window of which no critical one would reach a level; undefined past `most`. */
export function fisherEventsNeeded(before: Trials, level: number, most: number): number | undefined {
  if (before.x === 0) return undefined
  // None of n: every critical event is one of before, so the chance falls by one factor for each further event.
  let chance = 1
  for (let n = 1; n <= most; n++) {
    chance *= (before.n - before.x + n) / (before.n + n)
    if (chance <= level) return n
  }
  return undefined
}

function logChoose(n: number, k: number): number {
  let sum = 0
  const few = Math.min(k, n - k)
  for (let j = 1; j <= few; j++) sum += Math.log((n - few + j) / j)
  return sum
}
