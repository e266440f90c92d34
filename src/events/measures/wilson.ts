import type { Share } from './posture-terms.ts'

/** The two-sided 95 % point of the normal distribution. */
export const Z95 = 1.959963984540054

/**
 * A share with its 95 % interval by Wilson's score: all shares that n of `of` is not 1.96 standard errors off, each with its
 * own standard error. It stays in [0, 1] and is sound for few events, where the usual plus and minus is not.
 */
export function shareOf(n: number, of: number): Share {
  if (of === 0) return { n, of, share: null, low: null, high: null }
  const share = n / of
  const z2 = Z95 * Z95
  const middle = (share + z2 / (2 * of)) / (1 + z2 / of)
  const half = (Z95 / (1 + z2 / of)) * Math.sqrt((share * (1 - share)) / of + z2 / (4 * of * of))
  // At the ends the interval touches 0 or 1 exactly; rounding would miss it.
  return { n, of, share, low: n === 0 ? 0 : middle - half, high: n === of ? 1 : middle + half }
}
