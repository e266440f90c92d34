import type { Range } from './frame.ts'
import { MIN_BLOCKS } from './posture-terms.ts'
import { countIn, meanIn, type RatedCounts } from './rates.ts'

/** How much counts of blocks vary beyond their means: 1/k of the negative binomial, and from how many blocks. */
export interface Dispersion {
  /** 1/k, greater than 0. */
  readonly alpha: number
  readonly blocks: number
}

/**
 * The dispersion of a count over blocks of one length, by moments: the squares of what the counts are off their means, less
 * the means, over the squares of the means, with one degree of freedom taken by the rate.
 *
 * Never less than one standard error of the estimate where there is none: so many blocks could not have told less from it.
 * So the law is never quite Poisson's, and comes near it only where many blocks bear it out.
 *
 * @param factor - What the mean of a stretch is multiplied by.
 * @returns Undefined with fewer than {@link MIN_BLOCKS} blocks in which anything is expected.
 */
export function dispersion(
  series: RatedCounts,
  blocks: readonly Range[],
  factor: (range: Range) => number = () => 1,
): Dispersion | undefined {
  const expecting = blocks
    .map(block => ({ block, mean: meanIn(series, block) * factor(block) }))
    .filter(b => b.mean > 0)
  const count = expecting.length
  if (count < MIN_BLOCKS) return undefined
  let [excess, squares] = [0, 0]
  for (const { block, mean } of expecting) {
    excess += ((countIn(series, block) - mean) ** 2 * count) / (count - 1) - mean
    squares += mean * mean
  }
  const least = Math.sqrt(2 / (count - 1)) / Math.sqrt(squares / count)
  return { alpha: Math.max(excess / squares, least), blocks: count }
}

/**
 * k for telling a count of mean `mu`: besides the dispersion, the mean itself is known only from as many blocks, which
 * makes what is ordinary wider by one block's variance over their number.
 */
export function predictiveK({ alpha, blocks }: Dispersion, mu: number): number {
  return 1 / (alpha + (1 / mu + alpha) / blocks)
}
