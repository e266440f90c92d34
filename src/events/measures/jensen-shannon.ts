/**
 * The Jensen-Shannon distance of two shares-out: the square root of the mean divergence, in bits, of each from the middle of
 * both. 0 where they are the same, 1 where they have nothing in common; a metric.
 *
 * @param a - Counts by name; not all 0.
 * @param b - The same.
 */
export function jensenShannon(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  const [allA, allB] = [sum(a), sum(b)]
  let divergence = 0
  for (const name of new Set([...a.keys(), ...b.keys()])) {
    const [p, q] = [(a.get(name) ?? 0) / allA, (b.get(name) ?? 0) / allB]
    const middle = (p + q) / 2
    divergence += (bits(p, middle) + bits(q, middle)) / 2
  }
  // Rounding may leave the divergence of equal shares a little below 0.
  return Math.sqrt(Math.min(1, Math.max(0, divergence)))
}

function bits(share: number, middle: number): number {
  return share === 0 ? 0 : share * Math.log2(share / middle)
}

function sum(counts: ReadonlyMap<string, number>): number {
  return [...counts.values()].reduce((total, count) => total + count, 0)
}
