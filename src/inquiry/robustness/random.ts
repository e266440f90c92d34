const GAMMA = 0x9e3779b97f4a7c15n

/**
 * SplitMix64 (Steele, Lea and Flood 2014): a counter and a mixing function, 64 bits. Small, has published reference
 * values, and any seed will do. Not for secrets.
 */
export class SplitMix64 {
  private state: bigint

  constructor(seed: bigint) {
    this.state = BigInt.asUintN(64, seed)
  }

  /** The next number in `[0, 2^64)`. */
  next(): bigint {
    this.state = BigInt.asUintN(64, this.state + GAMMA)
    let z = this.state
    z = BigInt.asUintN(64, (z ^ (z >> 30n)) * 0xbf58476d1ce4e5b9n)
    z = BigInt.asUintN(64, (z ^ (z >> 27n)) * 0x94d049bb133111ebn)
    return z ^ (z >> 31n)
  }

  /** The next number in `[0, 1)`, of 53 bits. */
  fraction(): number {
    return Number(this.next() >> 11n) * 2 ** -53
  }

  /** The next whole number in `[0, bound)`; `bound` is at least 1 and small beside `2^53`. */
  below(bound: number): number {
    return Math.floor(this.fraction() * bound)
  }

  /** The items in random order, each order as likely as any other. */
  shuffled<Item>(items: readonly Item[]): Item[] {
    const order = [...items]
    for (let last = order.length - 1; last > 0; last--) {
      const other = this.below(last + 1)
      const item = order[last]!
      order[last] = order[other]!
      order[other] = item
    }
    return order
  }
}

/**
 * The stream of a block. The seed is mixed before the number of the block is added, so that seeds next to each other have
 * no blocks in common.
 */
export function streamOf(seed: number, block: number): SplitMix64 {
  return new SplitMix64(new SplitMix64(BigInt(seed)).next() + BigInt(block))
}
