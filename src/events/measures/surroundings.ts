import { observedIn, type Range } from './frame.ts'
import type { Reason } from './posture-terms.ts'
import type { Surroundings } from './silence-result.ts'
import { countIn, meanIn, type RatedCounts } from './rates.ts'

/** Fewest events that must be expected beside the acts in question before they are scaled by what came. */
export const SURROUNDINGS_FLOOR = 10

/**
 * How fast a dyad's count goes with the attention others pay to the target, and with the actor's own activity: as the square
 * root of either. Pooled over dyads of states the elasticities are near it; with 1 silence would be overstated.
 */
const ELASTICITY = 0.5

/** What happened beside the acts in question in the window, against the baseline. */
export function surroundingsOf(series: RatedCounts): Surroundings {
  const { window } = series.frame
  const n = countIn(series, window)
  const reason = whyNot(series)
  const expected = series.rates === null ? null : meanIn(series, window)
  if (reason !== null || expected === null) return { n, expected, ratio: null, factor: 1, reason }
  const ratio = smoothed(series, window)
  return { n, expected, ratio, factor: ratio ** ELASTICITY, reason: null }
}

/** What the mean of any stretch is multiplied by; 1 throughout where the window cannot be scaled. */
export function scaling(series: RatedCounts): (range: Range) => number {
  return whyNot(series) === null ? range => smoothed(series, range) ** ELASTICITY : () => 1
}

/** Half an event on both sides, so that nothing at all is not taken for an infinite fall. */
function smoothed(series: RatedCounts, range: Range): number {
  return (countIn(series, range) + 0.5) / (meanIn(series, range) + 0.5)
}

function whyNot(series: RatedCounts): Reason | null {
  const { frame, rates } = series
  if (observedIn(frame, frame.window) === 0) return 'no-observed-days'
  if (rates === null) return 'no-baseline'
  return meanIn(series, frame.window) < SURROUNDINGS_FLOOR ? 'few-events' : null
}
