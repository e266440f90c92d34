/** The 97.5 % point of the normal distribution: two-sided 95 %. */
const Z_95 = 1.959963984540054

/**
 * The 99.95 % point of the normal distribution: two-sided 99.9 %. So of fifty things that do nothing all are seen to do
 * nothing in nineteen samples of twenty.
 */
const Z_STRICT = 3.290526731491926

/** Both ends of an interval. */
export type Interval = readonly [low: number, high: number]

/**
 * Wilson's interval for a share seen in a sample: the true shares that the sample would not be surprising for. Holds
 * up near 0 and 1, where the usual interval collapses.
 *
 * @param z - The point of the normal distribution that goes with the level. Default: that of 95 %.
 * @returns Both ends, in [0, 1]; of no trials nothing is known.
 */
export function wilson(successes: number, trials: number, z: number = Z_95): [low: number, high: number] {
  if (trials === 0) return [0, 1]
  const share = successes / trials
  const spread = (z * z) / trials
  const centre = (share + spread / 2) / (1 + spread)
  const half = Math.sqrt((share * (1 - share) + spread / 4) * spread) / (1 + spread)
  // At the ends the formula is exact, the arithmetic only nearly.
  return [successes === 0 ? 0 : Math.max(0, centre - half), successes === trials ? 1 : Math.min(1, centre + half)]
}

/** Newcombe's interval for the difference of two shares seen in a sample, each by Wilson's; at 99.9 %. */
export function differenceInterval(one: Tally[number], other: Tally[number]): Interval {
  const [a, b] = [one, other].map(([no, yes]) => {
    const [low, high] = wilson(yes, no + yes, Z_STRICT)
    return { share: no + yes > 0 ? yes / (no + yes) : 0.5, low, high }
  }) as [{ share: number; low: number; high: number }, { share: number; low: number; high: number }]
  const difference = a.share - b.share
  return [
    difference - Math.hypot(a.share - a.low, b.high - b.share),
    difference + Math.hypot(a.high - a.share, b.share - b.low),
  ]
}

/** Fisher's interval for a rank correlation seen in a sample of so many; at 99.9 %. */
export function correlationInterval(correlation: number, trials: number): Interval {
  if (trials <= 3) return [-1, 1]
  const [middle, half] = [Math.atanh(correlation), Z_STRICT / Math.sqrt(trials - 3)]
  return [Math.tanh(middle - half), Math.tanh(middle + half)]
}

/** How often each value of something came with a no and with a yes. */
export type Tally = readonly (readonly [no: number, yes: number])[]

/** The share of yes in a row of a tally; null for an empty one. */
export function shareOf([no, yes]: Tally[number]): number | null {
  return no + yes > 0 ? yes / (no + yes) : null
}

/**
 * Spearman's rank correlation between the rows of a tally, which are in ascending order, and its columns. Ties get the
 * middle of their ranks, as always; with two columns nearly everything is tied.
 *
 * @returns In [-1, 1]; null where one of the two never varies.
 */
export function spearman(tally: Tally): number | null {
  const rowRanks = middleRanks(tally.map(([no, yes]) => no + yes))
  const columnTotals = [0, 1].map(column => tally.reduce((sum, row) => sum + row[column]!, 0))
  const columnRanks = middleRanks(columnTotals)
  const cells = tally.flatMap((row, r) => [0, 1].map(c => [row[c]!, rowRanks[r]!, columnRanks[c]!] as const))
  const total = columnTotals[0]! + columnTotals[1]!
  const mean = total / 2 // of either set of ranks, counted from 0 at the lower edge of the lowest
  const sumOf = (product: (x: number, y: number) => number): number =>
    cells.reduce((sum, [weight, x, y]) => sum + weight * product(x - mean, y - mean), 0)
  const scale = Math.sqrt(sumOf(x => x * x) * sumOf((_x, y) => y * y))
  return scale > 0 ? sumOf((x, y) => x * y) / scale : null
}

/** The middle of the stretch that each group takes up when all are laid end to end. */
function middleRanks(sizes: readonly number[]): number[] {
  let before = 0
  return sizes.map(size => {
    before += size
    return before - size / 2
  })
}

/** Without the last digits, which are noise of the arithmetic: to twelve places. */
export function settled(value: number): number {
  return Math.round(value * 1e12) / 1e12 + 0
}
