import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  betaBinomialAtLeast,
  betaBinomialAtMost,
  betaLaw,
  eventsNeeded,
} from '../../../src/events/measures/beta-binomial.ts'
import { fisherAtLeast, fisherAtMost, fisherEventsNeeded } from '../../../src/events/measures/fisher.ts'
import { jensenShannon } from '../../../src/events/measures/jensen-shannon.ts'
import { atLeast, atMost, meanNeeded, none, quantile } from '../../../src/events/measures/negative-binomial.ts'
import { shareOf, Z95 } from '../../../src/events/measures/wilson.ts'
import { choose, type Fraction, fraction, over, plus, times, toNumber } from './fractions.ts'

const SEED = { seed: 20180601, numRuns: 300 }

describe('the negative binomial', () => {
  // k, mu, n, P(N <= n): summed term by term with 60 decimal digits.
  const TABLE: [number, number, number, number][] = [
    [1, 19, 0, 0.05],
    [0.3, 2.5, 0, 0.5116688367400752],
    [0.7, 8, 1, 0.28165789941517455],
    [1.55, 14.2, 3, 0.1571999238716139],
    [3.5, 40, 12, 0.06439755835661312],
    [3.5, 40, 71, 0.9084657005698269],
    [12, 5, 4, 0.47061712079408324],
    [250, 30, 19, 0.027961670326146687],
    [0.05, 3, 20, 0.958721694314118],
    [2, 0.5, 2, 0.9728],
    [33.3, 400, 320, 0.13085174773759797],
  ]
  test.each(TABLE)('k %d, mean %d: at most %d', (k, mu, n, p) => {
    expect(atMost({ mu, k }, n)).toBeCloseTo(p, 12)
    expect(atLeast({ mu, k }, n + 1)).toBeCloseTo(1 - p, 12)
    if (n === 0) expect(none({ mu, k })).toBeCloseTo(p, 14)
  })

  // Of k = 1 the tail is (mu / (1 + mu))^n.
  test.each([10, 60, 200, 900])('the chance of %d or more does not vanish in rounding', n => {
    const law = { mu: 2, k: 1 }
    expect(atLeast(law, n) / (2 / 3) ** n).toBeCloseTo(1, 9)
  })

  test('is the sum of its terms, for any k and mean', () => {
    const laws = fc.record({
      k: fc.double({ min: 0.05, max: 60, noNaN: true }),
      mu: fc.double({ min: 0.05, max: 80, noNaN: true }),
    })
    fc.assert(
      fc.property(laws, fc.nat(120), (law, n) => {
        expect(atMost(law, n)).toBeCloseTo(summed(law, n), 9)
      }),
      SEED,
    )
  })

  test('the chance of at most n falls as the mean grows', () => {
    const mean = fc.double({ min: 0.1, max: 50, noNaN: true })
    fc.assert(
      fc.property(fc.double({ min: 0.1, max: 20, noNaN: true }), mean, mean, fc.nat(30), (k, a, b, n) => {
        const [less, more] = [Math.min(a, b), Math.max(a, b)]
        expect(atMost({ mu: more, k }, n)).toBeLessThanOrEqual(atMost({ mu: less, k }, n) + 1e-12)
      }),
      SEED,
    )
  })

  test('a quantile is the first count that reaches the share', () => {
    const laws = fc.record({
      k: fc.double({ min: 0.1, max: 20, noNaN: true }),
      mu: fc.double({ min: 0.1, max: 60, noNaN: true }),
    })
    fc.assert(
      fc.property(laws, fc.constantFrom(0.05, 0.5, 0.95), (law, share) => {
        const n = quantile(law, share)
        expect(atMost(law, n)).toBeGreaterThanOrEqual(share)
        expect(n === 0 || atMost(law, n - 1) < share).toBe(true)
      }),
      SEED,
    )
  })

  // k and the mean at which silence has a chance of 5 %, by the same 60 digits.
  test.each([
    [0.5, 199.5],
    [1, 19],
    [2, 6.944271909999159],
    [3, 5.143252849784719],
    [5, 4.102821015130401],
    [20, 3.2317269928308456],
    [1e6, 2.9957367607643994],
  ])('with k %d, silence shows from a mean of %d', (k, mu) => {
    expect(meanNeeded(k, 0.05)).toBeCloseTo(mu, 9)
    expect(none({ mu, k })).toBeCloseTo(0.05, 12)
  })
})

describe('the interval of a share', () => {
  // x, n and Wilson's interval, with 60 decimal digits.
  test.each([
    [0, 1, 0, 0.7934506856227626],
    [1, 1, 0.20654931437723742, 1],
    [0, 10, 0, 0.2775327998628892],
    [1, 10, 0.017876213095072906, 0.4041500267952385],
    [5, 10, 0.236593090512564, 0.763406909487436],
    [81, 263, 0.2552885198782742, 0.36620957698280004],
    [15, 148, 0.06238639953073628, 0.16048724172330803],
    [999, 1000, 0.9943574414020421, 0.999823453629374],
  ])('%d of %d', (x, n, low, high) => {
    const share = shareOf(x, n)
    expect(share.low).toBeCloseTo(low, 12)
    expect(share.high).toBeCloseTo(high, 12)
    expect(share.share).toBe(x / n)
  })

  test('its ends are 1.96 of their own standard errors from the share', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 5000 }), fc.double({ min: 0, max: 1, noNaN: true }), (n, part) => {
        const x = Math.min(n - 1, Math.max(1, Math.round(part * n)))
        const { low, high } = shareOf(x, n)
        for (const end of [low!, high!]) {
          expect(Math.abs(x / n - end) / Math.sqrt((end * (1 - end)) / n)).toBeCloseTo(Z95, 6)
        }
      }),
      SEED,
    )
  })

  test('nothing of nothing has none', () => {
    expect(shareOf(0, 0)).toEqual({ n: 0, of: 0, share: null, low: null, high: null })
  })
})

describe("Fisher's exact test", () => {
  const trials = fc.tuple(fc.integer({ min: 1, max: 25 }), fc.nat(25)).map(([n, x]) => ({ n, x: Math.min(x, n) }))

  test('is the sum over all tables with the same margins, in fractions', () => {
    fc.assert(
      fc.property(trials, trials, (now, before) => {
        expect(fisherAtMost(now, before)).toBeCloseTo(toNumber(hypergeometric(now, before, x => x <= now.x)), 10)
        expect(fisherAtLeast(now, before)).toBeCloseTo(toNumber(hypergeometric(now, before, x => x >= now.x)), 10)
      }),
      SEED,
    )
  })

  test('the lady tasting tea', () => {
    // Three of four right against one of four: the sixteen and one of seventy tables.
    expect(fisherAtLeast({ x: 3, n: 4 }, { x: 1, n: 4 })).toBeCloseTo(17 / 70, 12)
  })

  test('does not lose what is small to rounding', () => {
    expect(fisherAtMost({ x: 1500, n: 3000 }, { x: 1500, n: 3000 })).toBeCloseTo(0.5 + 0.0103, 3)
  })

  test('the events needed are the first number of which none critical reaches the level', () => {
    fc.assert(
      fc.property(trials, before => {
        const needed = fisherEventsNeeded(before, 0.05, 1000)
        if (needed === undefined) expect(fisherAtMost({ x: 0, n: 1000 }, before)).toBeGreaterThan(0.05 - 1e-12)
        else {
          expect(fisherAtMost({ x: 0, n: needed }, before)).toBeLessThanOrEqual(0.05 + 1e-12)
          if (needed > 1) expect(fisherAtMost({ x: 0, n: needed - 1 }, before)).toBeGreaterThan(0.05 - 1e-12)
        }
      }),
      SEED,
    )
  })
})

describe('the beta-binomial', () => {
  test('is the sum of its terms, in fractions', () => {
    const parameter = fc.integer({ min: 1, max: 60 })
    fc.assert(
      fc.property(parameter, parameter, fc.integer({ min: 1, max: 30 }), fc.nat(30), (a10, b10, n, some) => {
        const x = Math.min(some, n)
        const law = { a: a10 / 10, b: b10 / 10 }
        const terms = Array.from({ length: x + 1 }, (_, k) =>
          betaBinomialTerm(fraction(a10, 10), fraction(b10, 10), n, k),
        )
        const exact = toNumber(terms.reduce(plus))
        expect(betaBinomialAtMost(law, { x, n })).toBeCloseTo(exact, 10)
        expect(betaBinomialAtLeast(law, { x, n })).toBeCloseTo(1 - exact + toNumber(terms.at(-1)!), 10)
      }),
      SEED,
    )
  })

  test('with both parameters 1 every count is as likely', () => {
    expect(betaBinomialAtMost({ a: 1, b: 1 }, { x: 2, n: 9 })).toBeCloseTo(0.3, 12)
  })

  test('the law of some windows, by hand', () => {
    // 2 and 8 of 10, 5 of 10 twice: mean 1/2, misfit (9 + 9 + 0 + 0) / 2.5 = 7.2; (7.2 * 4/3 - 4) / 36 = 0.1556 within, and
    // the least is sqrt(2/3) * 4 / 36 = 0.0907.
    const law = betaLaw([2, 8, 5, 5].map(x => ({ x, n: 10 })))!
    expect(1 / (law.a + law.b + 1)).toBeCloseTo(5.6 / 36, 12)
    expect(law.a).toBeCloseTo(law.b, 12)
    // 1 of 20, and half of one more on either side: 1.5 of 21.
    const rare = betaLaw([1, 0].map(x => ({ x, n: 10 })))!
    expect(rare.a / (rare.a + rare.b)).toBeCloseTo(1.5 / 21, 12)
  })

  test('windows that do not differ have one standard error of spread', () => {
    const law = betaLaw([5, 5, 5, 5].map(x => ({ x, n: 10 })))!
    expect(1 / (law.a + law.b + 1)).toBeCloseTo((Math.sqrt(2 / 3) * 4) / 36, 12)
  })

  test('windows of one event each cannot differ by more than chance', () => {
    expect(betaLaw([0, 1, 1, 0, 1].map(x => ({ x, n: 1 })))).toBeUndefined()
  })

  test('the events needed', () => {
    const law = { a: 2, b: 3 }
    const needed = eventsNeeded(law, 0.05, 1000)!
    expect(betaBinomialAtMost(law, { x: 0, n: needed })).toBeLessThanOrEqual(0.05)
    expect(betaBinomialAtMost(law, { x: 0, n: needed - 1 })).toBeGreaterThan(0.05 - 1e-12)
  })
})

describe('the Jensen-Shannon distance', () => {
  const counts = (values: readonly number[], prefix = 't'): Map<string, number> =>
    new Map(values.map((value, k) => [`${prefix}${k}`, value]))

  // With 60 decimal digits.
  test.each([
    [[1, 0], [0, 1], 1],
    [[1, 1], [1, 0], 0.5579230452841438],
    [[3, 5, 2], [6, 3, 1], 0.25932392561682444],
    [[10, 0, 7, 3], [2, 9, 0, 9], 0.7494063224765013],
  ])('%j from %j', (a, b, distance) => expect(jensenShannon(counts(a), counts(b))).toBeCloseTo(distance, 12))

  const shares = fc.array(fc.nat(9), { minLength: 4, maxLength: 4 }).filter(values => values.some(value => value > 0))

  test('is a metric that neither names nor sizes change', () => {
    fc.assert(
      fc.property(shares, shares, shares, (a, b, c) => {
        const far = (x: number[], y: number[]): number => jensenShannon(counts(x), counts(y))
        expect(far(a, b)).toBeCloseTo(far(b, a), 12)
        expect(far(a, a)).toBeCloseTo(0, 7)
        expect(far(a, c)).toBeLessThanOrEqual(far(a, b) + far(b, c) + 1e-9)
        expect(
          far(
            a.map(value => 3 * value),
            b,
          ),
        ).toBeCloseTo(far(a, b), 9)
        expect(jensenShannon(counts(a, 'x'), counts(b, 'x'))).toBe(far(a, b))
        expect(far(a.toReversed(), b.toReversed())).toBeCloseTo(far(a, b), 9)
      }),
      SEED,
    )
  })
})

/** P(N <= n) term by term, each from the one before. */
function summed({ k, mu }: { k: number; mu: number }, n: number): number {
  let term = (k / (k + mu)) ** k
  let sum = term
  for (let j = 0; j < n; j++) {
    term *= ((k + j) / (j + 1)) * (mu / (k + mu))
    sum += term
  }
  return sum
}

interface Trials {
  readonly x: number
  readonly n: number
}

function hypergeometric(now: Trials, before: Trials, counts: (x: number) => boolean): Fraction {
  const critical = now.x + before.x
  let sum = fraction(0, 1)
  for (let x = 0; x <= now.n; x++) {
    if (!counts(x)) continue
    sum = plus(sum, {
      top: choose(now.n, x) * choose(before.n, critical - x),
      bottom: choose(now.n + before.n, critical),
    })
  }
  return sum
}

/** C(n, k) times the rising factorials a^(k) b^(n - k) over (a + b)^(n). */
function betaBinomialTerm(a: Fraction, b: Fraction, n: number, k: number): Fraction {
  const rising = (from: Fraction, count: number): Fraction =>
    Array.from({ length: count }, (_, j) => plus(from, fraction(j, 1))).reduce(times, fraction(1, 1))
  const ways: Fraction = { top: choose(n, k), bottom: 1n }
  return over(times(ways, times(rising(a, k), rising(b, n - k))), rising(plus(a, b), n))
}
