import cdf from '@stdlib/stats-base-dists-negative-binomial-cdf'

/** The negative binomial by its mean `mu` and its dispersion `k`: variance mu + mu^2 / k. Both greater than 0. */
export interface NegativeBinomial {
  readonly mu: number
  readonly k: number
}

/** P(N <= n). */
export function atMost({ mu, k }: NegativeBinomial, n: number): number {
  return n < 0 ? 0 : cdf(n, k, k / (k + mu))
}

/** P(N >= n). */
export function atLeast(law: NegativeBinomial, n: number): number {
  if (n <= 0) return 1
  const rest = 1 - atMost(law, n - 1)
  return rest > ROUNDED ? rest : tail(law, n)
}

/** A difference from 1 below this is mostly rounding. */
const ROUNDED = 1e-9

/** P(N >= n) term by term, for n far above the mean. Cost: linear in n. */
function tail({ mu, k }: NegativeBinomial, n: number): number {
  const falling = mu / (k + mu)
  let log = -k * Math.log1p(mu / k)
  for (let j = 0; j < n; j++) log += Math.log(((j + k) / (j + 1)) * falling)
  let sum = 0
  let term = 1
  for (let j = n; term > sum * Number.EPSILON; j++) {
    sum += term
    term *= ((j + k) / (j + 1)) * falling
  }
  return Math.exp(log) * sum
}

/** P(N = 0) = (k / (k + mu))^k: also the chance that a gap has not ended when `mu` events are expected. */
export function none({ mu, k }: NegativeBinomial): number {
  // By log1p, for k may be so large that k / (k + mu) rounds to 1.
  return Math.exp(-k * Math.log1p(mu / k))
}

/** The least mean at which P(N = 0) reaches a level: below it, even total silence says nothing. */
export function meanNeeded(k: number, level: number): number {
  return k * Math.expm1(-Math.log(level) / k)
}

/** The least n with P(N <= n) >= share. Cost: logarithmic in it. */
export function quantile(law: NegativeBinomial, share: number): number {
  let high = 1
  while (atMost(law, high) < share) high *= 2
  let low = -1
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if (atMost(law, middle) < share) low = middle
    else high = middle
  }
  return high
}
