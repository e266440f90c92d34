/** Chance from a seed: the same seed gives the same draws, everywhere. */
export interface Seeded {
  /** In [0, 1). */
  readonly uniform: () => number
  readonly normal: () => number
  /** Of mean `shape` and variance `shape`. */
  readonly gamma: (shape: number) => number
  readonly poisson: (mean: number) => number
}

/** A generator of 32 bits of state, good enough to draw series from. */
export function seeded(seed: number): Seeded {
  let state = seed >>> 0
  const uniform = (): number => {
    state = (state + 0x9e3779b9) >>> 0
    let mixed = state
    mixed = Math.imul(mixed ^ (mixed >>> 16), 0x21f0aaad)
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97)
    return ((mixed ^ (mixed >>> 15)) >>> 0) / 2 ** 32
  }
  const normal = (): number => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform())
  return { uniform, normal, gamma: shape => gamma(shape, uniform, normal), poisson: mean => poisson(mean, uniform) }
}

/** By squeezing a cubed normal (Marsaglia and Tsang); a shape below 1 is had from one above it. */
function gamma(shape: number, uniform: () => number, normal: () => number): number {
  if (shape < 1) return gamma(shape + 1, uniform, normal) * (1 - uniform()) ** (1 / shape)
  const d = shape - 1 / 3
  for (;;) {
    const x = normal()
    const v = (1 + x / Math.sqrt(9 * d)) ** 3
    if (v > 0 && Math.log(1 - uniform()) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v
  }
}

/** Arrivals counted one by one, a mean of at most ten at a time. */
function poisson(mean: number, uniform: () => number): number {
  if (mean > 10) return poisson(10, uniform) + poisson(mean - 10, uniform)
  const limit = Math.exp(-mean)
  let count = -1
  for (let left = 1; left > limit || count < 0; count++) left *= 1 - uniform()
  return count
}
