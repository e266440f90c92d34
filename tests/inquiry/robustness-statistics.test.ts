import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { permutation } from '../../src/inquiry/robustness/axes.ts'
import { SplitMix64, streamOf } from '../../src/inquiry/robustness/random.ts'
import {
  correlationInterval,
  differenceInterval,
  settled,
  spearman,
  wilson,
} from '../../src/inquiry/robustness/statistics.ts'

const RUNS = { seed: 3, numRuns: 300 }

describe('SplitMix64', () => {
  test('gives the published values for the seed 1234567', () => {
    const random = new SplitMix64(1234567n)
    expect(Array.from({ length: 5 }, () => random.next())).toEqual([
      6457827717110365317n,
      3203168211198807973n,
      9817491932198370423n,
      4593380528125082431n,
      16408922859458223821n,
    ])
  })

  test('gives fractions in [0, 1) that fill it evenly', () => {
    const random = new SplitMix64(1n)
    const tenths = new Array<number>(10).fill(0)
    for (let k = 0; k < 10_000; k++) tenths[Math.floor(10 * random.fraction())]!++
    // Chi square with nine degrees of freedom passes 27.9 once in a thousand.
    expect(tenths.reduce((sum, n) => sum + (n - 1000) ** 2 / 1000, 0)).toBeLessThan(27.9)
  })

  test('shuffles every order alike', () => {
    const random = new SplitMix64(2n)
    const counts = new Map<string, number>()
    for (let k = 0; k < 6000; k++) {
      const order = random.shuffled(['a', 'b', 'c']).join('')
      counts.set(order, (counts.get(order) ?? 0) + 1)
    }
    expect(counts.size).toBe(6)
    // Five degrees of freedom: 20.5 once in a thousand.
    expect([...counts.values()].reduce((sum, n) => sum + (n - 1000) ** 2 / 1000, 0)).toBeLessThan(20.5)
  })

  test('has a stream of its own for each seed and block', () => {
    const first = new Set<bigint>()
    for (let seed = 0; seed < 30; seed++)
      for (let block = 0; block < 30; block++) first.add(streamOf(seed, block).next())
    expect(first.size).toBe(900)
    expect(streamOf(5, 7).next()).toBe(streamOf(5, 7).next())
  })
})

test('permutations by number are all there, in order', () => {
  const all = Array.from({ length: 24 }, (_, number) => permutation(['a', 'b', 'c', 'd'], number).join(''))
  expect(new Set(all).size).toBe(24)
  expect(all).toEqual(all.toSorted())
})

/** The end of the interval as it is defined: the share for which the sample lies just 1.96 standard errors away. */
function byBisection(successes: number, trials: number, side: -1 | 1): number {
  const seen = successes / trials
  const within = (share: number): boolean =>
    Math.abs(seen - share) <= 1.959963984540054 * Math.sqrt((share * (1 - share)) / trials)
  let [inside, outside] = [seen, side < 0 ? 0 : 1]
  if (within(outside)) return outside
  for (let step = 0; step < 200; step++) {
    const middle = (inside + outside) / 2
    if (within(middle)) inside = middle
    else outside = middle
  }
  return inside
}

describe('the Wilson interval', () => {
  test('is what its definition says, found by bisection', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), fc.double({ min: 0, max: 1, noNaN: true }), (trials, share) => {
        const successes = Math.round(share * trials)
        // At 0 and at all successes the definition is met by the end itself.
        const [low, high] = wilson(successes, trials)
        expect(low).toBeCloseTo(successes === 0 ? 0 : byBisection(successes, trials, -1), 9)
        expect(high).toBeCloseTo(successes === trials ? 1 : byBisection(successes, trials, 1), 9)
      }),
      RUNS,
    )
  })

  test('has the ends that tables give', () => {
    expect(wilson(8, 10).map(end => end.toFixed(4))).toEqual(['0.4902', '0.9433'])
    expect(wilson(0, 20).map(end => end.toFixed(4))).toEqual(['0.0000', '0.1611'])
    expect(wilson(0, 0)).toEqual([0, 1])
  })
})

/** Spearman's coefficient from the pairs themselves: middle ranks by counting, then Pearson's formula. */
function bySorting(pairs: readonly (readonly [number, number])[]): number | null {
  const rank = (values: readonly number[], value: number): number =>
    values.filter(other => other < value).length + (values.filter(other => other === value).length + 1) / 2
  const [xs, ys] = [pairs.map(([x]) => x), pairs.map(([, y]) => y)]
  const ranks = pairs.map(([x, y]) => [rank(xs, x), rank(ys, y)] as const)
  const mean = (pairs.length + 1) / 2
  const sum = (term: (x: number, y: number) => number): number =>
    ranks.reduce((s, [x, y]) => s + term(x - mean, y - mean), 0)
  const scale = Math.sqrt(sum(x => x * x) * sum((_, y) => y * y))
  return scale === 0 ? null : sum((x, y) => x * y) / scale
}

describe("Spearman's correlation", () => {
  test('from a tally is that of the pairs it counts', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat({ max: 6 }), fc.nat({ max: 6 })), { minLength: 1, maxLength: 5 }), tally => {
        const pairs = tally.flatMap(([no, yes], row) => [
          ...Array.from({ length: no }, () => [row, 0] as const),
          ...Array.from({ length: yes }, () => [row, 1] as const),
        ])
        const [told, expected] = [spearman(tally), bySorting(pairs)]
        expect(told === null).toBe(expected === null)
        if (expected !== null) expect(told).toBeCloseTo(expected, 9)
      }),
      RUNS,
    )
  })

  test('is 1, -1, 0 and nothing where it must be', () => {
    expect(
      spearman([
        [3, 0],
        [0, 3],
      ]),
    ).toBeCloseTo(1, 12)
    expect(
      spearman([
        [0, 3],
        [3, 0],
      ]),
    ).toBeCloseTo(-1, 12)
    expect(
      spearman([
        [2, 2],
        [2, 2],
      ]),
    ).toBeCloseTo(0, 12)
    expect(
      spearman([
        [0, 2],
        [0, 2],
      ]),
    ).toBeNull()
  })
})

test('rounding takes the noise and leaves the number', () => {
  expect([settled(0.1 + 0.2), settled(-1e-16), settled(1 / 3)]).toEqual([0.3, 0, 0.333333333333])
})

describe('intervals of effects', () => {
  test('of a difference are those of Newcombe, here by hand', () => {
    const [low, high] = differenceInterval([10, 30], [25, 15])
    const z = 3.290526731491926
    const [a, b] = [wilson(30, 40, z), wilson(15, 40, z)]
    expect(low).toBeCloseTo(0.375 - Math.sqrt((0.75 - a[0]) ** 2 + (b[1] - 0.375) ** 2), 12)
    expect(high).toBeCloseTo(0.375 + Math.sqrt((a[1] - 0.75) ** 2 + (0.375 - b[0]) ** 2), 12)
  })

  test('hold zero for what does nothing, nearly always, and do not for what does much', () => {
    const random = new SplitMix64(77n)
    const toss = (chance: number, times: number): [number, number] => {
      const yes = Array.from({ length: times }, () => random.fraction() < chance).filter(Boolean).length
      return [times - yes, yes]
    }
    const misses = Array.from({ length: 2000 }, () => {
      const [low, high] = differenceInterval(toss(0.8, 300), toss(0.8, 100))
      return low > 0 || high < 0
    }).filter(Boolean).length
    expect(misses).toBeLessThan(10)
    expect(differenceInterval(toss(0.8, 300), toss(0.2, 100))[0]).toBeGreaterThan(0)
  })

  test('of what was seen once or never say nothing', () => {
    for (const row of [
      [0, 0],
      [0, 1],
      [1, 0],
    ] as const) {
      const [low, high] = differenceInterval([50, 50], row)
      expect([low < 0, high > 0]).toEqual([true, true])
    }
    expect(correlationInterval(0.9, 3)).toEqual([-1, 1])
  })

  test('of a correlation are those of Fisher', () => {
    const [low, high] = correlationInterval(0.5, 103)
    expect(low).toBeCloseTo(Math.tanh(Math.atanh(0.5) - 0.3290526731491926), 12)
    expect(high).toBeCloseTo(Math.tanh(Math.atanh(0.5) + 0.3290526731491926), 12)
    expect(correlationInterval(1, 100)).toEqual([1, 1])
  })
})
