/** Exact numbers, for slow and certain sums. */
export interface Fraction {
  readonly top: bigint
  /** Greater than 0. */
  readonly bottom: bigint
}

export function fraction(top: number, bottom: number): Fraction {
  return { top: BigInt(top), bottom: BigInt(bottom) }
}

export function plus(a: Fraction, b: Fraction): Fraction {
  return { top: a.top * b.bottom + b.top * a.bottom, bottom: a.bottom * b.bottom }
}

export function times(a: Fraction, b: Fraction): Fraction {
  return { top: a.top * b.top, bottom: a.bottom * b.bottom }
}

/** @param b - Greater than 0. */
export function over(a: Fraction, b: Fraction): Fraction {
  return { top: a.top * b.bottom, bottom: a.bottom * b.top }
}

/** Good to fifteen digits behind the point. */
export function toNumber({ top, bottom }: Fraction): number {
  const scale = 10n ** 18n
  return Number((top * scale) / bottom) / 1e18
}

/** The ways to choose k of n; 0 where there are none. */
export function choose(n: number, k: number): bigint {
  if (k < 0 || k > n) return 0n
  let ways = 1n
  for (let j = 1n; j <= BigInt(k); j++) ways = (ways * (BigInt(n) - j + 1n)) / j
  return ways
}
