/** The 97.5 % point of the normal distribution: two-sided 95 %. */
const Z_95 = 1.959963984540054

/**
 * Wilson's 95 % interval for a share seen in a sample: the true shares that the sample would not be surprising for. Holds
 * up near 0 and 1, where the usual interval collapses.
 *
 * @returns Both ends, in [0, 1]; of no trials nothing is known.
 */
export function wilson(successes: number, trials: number): [low: number, high: number] {
  if (trials === 0) return [0, 1]
  const share = successes / trials
  const spread = (Z_95 * Z_95) / trials
  const centre = (share + spread / 2) / (1 + spread)
  const half = Math.sqrt((share * (1 - share) + spread / 4) * spread) / (1 + spread)
  // At the ends the formula is exact, the arithmetic only nearly.
  return [successes === 0 ? 0 : Math.max(0, centre - half), successes === trials ? 1 : Math.min(1, centre + half)]
}

/** How often, or with what weight, each value of something came with a no and with a yes. */
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
