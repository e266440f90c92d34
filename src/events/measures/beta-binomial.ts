/** How a share varies from window to window: the two parameters of its beta law, both greater than 0. */
export interface BetaLaw {
  readonly a: number
  readonly b: number
}

/** x of n in one window. */
export interface Trials {
  readonly x: number
  readonly n: number
}

/**
 * The law of shares fitted to some windows by moments: the mean is the share of all together (with half an event added on
 * either side, so that none is never sure), the spread what the windows differ by more than chance would make them, and
 * never less than one standard error of that where there is none.
 *
 * @returns Undefined where no window has more than one event, for then windows cannot differ by more than chance.
 */
export function betaLaw(windows: readonly Trials[]): BetaLaw | undefined {
  const used = windows.filter(({ n }) => n > 0)
  const count = used.length
  const n = used.reduce((sum, window) => sum + window.n, 0)
  const x = used.reduce((sum, window) => sum + window.x, 0)
  if (count < 2 || n === count) return undefined
  const mean = x / n
  const misfit = used.reduce((sum, window) => sum + misfitOf(window, mean), 0)
  const spare = n - count
  const within = ((misfit * count) / (count - 1) - count) / spare
  const least = (Math.sqrt(2 / (count - 1)) * count) / spare
  const correlation = Math.min(0.95, Math.max(within, least))
  const size = 1 / correlation - 1
  const centre = (x + 0.5) / (n + 1)
  return { a: centre * size, b: (1 - centre) * size }
}

/** P(X <= x) of n events. Cost: linear in n. */
export function betaBinomialAtMost({ a, b }: BetaLaw, { x, n }: Trials): number {
  let term = logNone({ a, b }, n)
  let sum = Math.exp(term)
  for (let k = 0; k < x; k++) {
    term += Math.log(((n - k) * (a + k)) / ((k + 1) * (b + n - k - 1)))
    sum += Math.exp(term)
  }
  return Math.min(1, sum)
}

/** P(X >= x) of n events. */
export function betaBinomialAtLeast({ a, b }: BetaLaw, { x, n }: Trials): number {
  return betaBinomialAtMost({ a: b, b: a }, { x: n - x, n })
}

/** The least n of which P(X = 0) reaches a level; undefined past `most`. */
export function eventsNeeded({ a, b }: BetaLaw, level: number, most: number): number | undefined {
  let chance = 1
  for (let n = 1; n <= most; n++) {
    chance *= (b + n - 1) / (a + b + n - 1)
    if (chance <= level) return n
  }
  return undefined
}

/** Pearson's square of what a window is off the mean, over its variance by chance; 0 where chance has none. */
function misfitOf({ x, n }: Trials, mean: number): number {
  const variance = n * mean * (1 - mean)
  return variance === 0 ? 0 : (x - n * mean) ** 2 / variance
}

function logNone({ a, b }: BetaLaw, n: number): number {
  let sum = 0
  for (let k = 0; k < n; k++) sum += Math.log1p(-a / (a + b + k))
  return sum
}
