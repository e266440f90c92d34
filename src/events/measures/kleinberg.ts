/** How an automaton tells a burst: the upper rate is `s` times the lower, and going up costs `gamma` ln(steps) nats. */
export interface BurstCosts {
  readonly s: number
  readonly gamma: number
}

/**
 * Kleinberg's automaton of two states over days: the sequence of states that makes the counts likeliest, less what going up
 * costs. Within a day the happenings come at the lower or the upper rate, so against the lower state the upper one costs
 * (s - 1) mean - count ln s. Going down is free, the day before the first is in the lower state, and ties go to it.
 *
 * Kleinberg's states give rates of arrival to the gaps between happenings; a gap runs over whole days here, and a mean may
 * differ by weekday, which is the same as letting time run slower on a Sunday.
 *
 * @param counts - Happenings by day.
 * @param means - What the lower rate gives by day; 0 where nothing could be seen.
 * @param steps - The days that could be seen: what the logarithm is taken of.
 * @returns 1 for a day in the upper state. Exact, by Viterbi's recursion. Cost: linear.
 */
export function burstStates(
  counts: ArrayLike<number>,
  means: ArrayLike<number>,
  steps: number,
  { s, gamma }: BurstCosts,
): Uint8Array {
  const up = gamma * Math.log(Math.max(steps, 1))
  const days = counts.length
  // From which state the best way to each state comes, one bit for the lower and one for the upper.
  const lowFromHigh = new Uint8Array(days)
  const highFromHigh = new Uint8Array(days)
  let [low, high] = [0, Infinity]
  for (let day = 0; day < days; day++) {
    const emission = upperCost(counts[day]!, means[day]!, s)
    lowFromHigh[day] = high < low ? 1 : 0
    highFromHigh[day] = high < low + up ? 1 : 0
    const nextLow = Math.min(low, high)
    high = Math.min(high, low + up) + emission
    low = nextLow
  }
  const states = new Uint8Array(days)
  let state = high < low ? 1 : 0
  for (let day = days - 1; day >= 0; day--) {
    states[day] = state
    state = (state === 1 ? highFromHigh[day] : lowFromHigh[day])!
  }
  return states
}

/** What the upper state costs on a day beyond the lower one, in nats; negative where the day speaks for it. */
export function upperCost(count: number, mean: number, s: number): number {
  return (s - 1) * mean - count * Math.log(s)
}
