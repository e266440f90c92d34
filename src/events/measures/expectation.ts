import { dispersion, predictiveK } from './dispersion.ts'
import { observedIn, type Range } from './frame.ts'
import { atLeast, atMost, meanNeeded, type NegativeBinomial, quantile } from './negative-binomial.ts'
import { type Expectation, LEVEL, type Reason } from './posture-terms.ts'
import { countIn, meanIn, type RatedCounts } from './rates.ts'

/** What is expected of a count, and why not more of it could be measured. */
export interface Expected {
  readonly expectation: Expectation
  readonly reason: Reason | null
}

/** Nothing measured but the count. */
export function unmeasured(n: number): Expectation {
  return {
    n,
    expected: null,
    ratio: null,
    k: null,
    usual_low: null,
    usual_high: null,
    p_low: null,
    p_high: null,
    expected_needed: null,
  }
}

/**
 * What the baseline leads one to expect of a stretch: its weekday rates times a factor for the mean, and the negative
 * binomial with the dispersion of blocks as long for how far a count may be off it.
 *
 * @param blocks - Of the baseline, as long as the stretch.
 * @param factor - What the mean of a stretch is multiplied by: the blocks' means too, so that the dispersion is what it leaves.
 */
export function expectationOf(
  series: RatedCounts,
  range: Range,
  blocks: readonly Range[],
  factor: (range: Range) => number = () => 1,
): Expected {
  const n = countIn(series, range)
  const reason = whyNot(series, range)
  if (reason !== null) return { expectation: unmeasured(n), reason }
  const mu = meanIn(series, range) * factor(range)
  if (mu === 0) return { expectation: { ...unmeasured(n), expected: 0 }, reason: 'low-expected' }
  const spread = dispersion(series, blocks, factor)
  const mean = { ...unmeasured(n), expected: mu, ratio: n / mu }
  if (spread === undefined) return { expectation: mean, reason: 'few-blocks' }
  return { expectation: { ...mean, ...tails({ mu, k: predictiveK(spread, mu) }, n) }, reason: null }
}

/** Whether total silence could reach the level. */
export function silenceCouldShow({
  expected,
  expected_needed: needed,
}: Pick<Expectation, 'expected' | 'expected_needed'>): boolean {
  return expected !== null && needed !== null && expected >= needed
}

function whyNot(series: RatedCounts, range: Range): Reason | null {
  const { frame, rates, n } = series
  if (observedIn(frame, range) === 0) return 'no-observed-days'
  if (rates === null) return 'no-baseline'
  return n === 0 ? 'baseline-empty' : null
}

function tails(law: NegativeBinomial, n: number): Omit<Expectation, 'n' | 'expected' | 'ratio'> {
  return {
    k: law.k,
    usual_low: quantile(law, LEVEL),
    usual_high: quantile(law, 1 - LEVEL),
    p_low: atMost(law, n),
    p_high: atLeast(law, n),
    expected_needed: meanNeeded(law.k, LEVEL),
  }
}
