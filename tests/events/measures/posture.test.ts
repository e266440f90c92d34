import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { DailyAct } from '../../../src/events/daily-record.ts'
import { posture } from '../../../src/events/measures/posture.ts'
import type { PostureResult } from '../../../src/events/measures/posture-result.ts'
import { act, day, record, statements } from './records.ts'

const SEED = { seed: 20260115, numRuns: 60 }
/** Mondays to Sundays of a series that is its weekday pattern and nothing else. */
const WEEK = [7, 9, 8, 9, 6, 2, 0]
const weekly = (days: number): number[] => Array.from({ length: days }, (_, k) => WEEK[k % 7]!)
const AB = { actor: 'A', toward: 'B' }

describe('counts', () => {
  const acts = [
    act(70, { count: 3 }),
    act(71, { rung: 'meetings', code: '040', count: 2 }),
    act(72, { rung: null, code: '141' }),
    act(72, { target: 'C', rung: 'force', code: '190' }),
    act(73, { source: 'B', target: 'A' }),
    act(73, { target: null }),
    act(74, { target: 'A' }),
  ]
  const found = posture(record(84, [...statements(weekly(70)), ...acts]), { ...AB, from: day(70) })

  test('are those of the actor toward the counterpart', () => {
    expect(found.n).toBe(6)
    expect(found.counts).toEqual({ words: 3, meetings: 2, mediation: 0, 'material-aid': 0, coercion: 0, force: 0 })
    expect(found.unplaced).toBe(1)
    expect(found.series.map(of => of.n)).toEqual([3, 2, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0])
    expect(found.series[1]).toMatchObject({ day: day(71), expected: 9, counts: { meetings: 2 } })
  })

  test('toward all are those toward anybody and nobody, but not what is done at home', () => {
    const all = posture(record(84, acts), { actor: 'A', from: day(70) })
    expect(all.n).toBe(8)
    expect(all.toward).toBeNull()
    expect(all.readings.stake).toMatchObject({ reason: 'no-counterpart', factor: 1, at_least_twice: null })
  })

  test('rungs have their part of those on rungs', () => {
    expect(found.rungs.map(({ share }) => share.of)).toEqual([5, 5, 5, 5, 5, 5])
    expect(found.rungs[0]!.share).toMatchObject({ n: 3, share: 0.6 })
  })
})

describe('what the baseline leads one to expect', () => {
  test('of a series that is its weekday pattern: itself, whatever the window', () => {
    const days = record(140, statements(weekly(140)))
    fc.assert(
      fc.property(fc.integer({ min: 84, max: 138 }), fc.integer({ min: 0, max: 30 }), (from, more) => {
        const to = Math.min(139, from + more)
        const found = posture(days, { ...AB, from: day(from), to: day(to) })
        expect(found.expected).toBeCloseTo(found.n, 9)
        expect(found.baseline.by_weekday).toEqual(WEEK)
        expect(found.ratio === null ? found.n : found.ratio - 1).toBeCloseTo(0, 9)
      }),
      SEED,
    )
  })

  test('too few events are not divided by weekday', () => {
    const found = posture(record(84, statements(weekly(84).map((_, k) => (k % 7 === 0 ? 1 : 0)))), {
      ...AB,
      from: day(77),
    })
    expect(found.baseline.weekday_adjusted).toBe(false)
    expect(found.baseline.by_weekday).toEqual(Array.from({ length: 7 }, () => 1 / 7))
    expect(found.notes).toContainEqual({ code: 'weekday-flat', about: 'expected', n: 11 })
  })

  test('the dispersion by hand', () => {
    // Seven blocks of 14, with 2 or 10 a day by turns but for the last, which has 6: mean 84, squares of 56 in six of them.
    const counts = Array.from({ length: 112 }, (_, k) => (k >= 84 ? 6 : Math.floor(k / 14) % 2 === 0 ? 2 : 10))
    const { baseline, rungs } = posture(record(112, statements(counts)), { ...AB, from: day(98) })
    const alpha = ((6 * 56 ** 2) / 6 - 84) / 84 ** 2
    expect(baseline).toMatchObject({ basis: 'before', blocks: 7, n: 588, per_day: 6 })
    expect(baseline.k).toBeCloseTo(1 / alpha, 9)
    // What it is not known better from than seven blocks: a seventh of a block's variance more.
    expect(rungs[0]!.k).toBeCloseTo(1 / (alpha + (1 / 84 + alpha) / 7), 9)
    expect(rungs[0]!.expected).toBeCloseTo(84, 9)
  })

  test('the dispersion of a series that has none is one standard error of seven blocks', () => {
    const { baseline } = posture(record(112, statements(Array.from({ length: 112 }, () => 6))), {
      ...AB,
      from: day(98),
    })
    expect(1 / baseline.k!).toBeCloseTo(Math.sqrt(2 / 6) / 84, 12)
  })

  test('blocks with less than half their days are left out', () => {
    const gone = [...Array.from({ length: 8 }, (_, k) => 14 + k), ...Array.from({ length: 7 }, (_, k) => 42 + k)]
    const { baseline } = posture(record(112, statements(weekly(112)), { missing: gone }), { ...AB, from: day(98) })
    expect(baseline).toMatchObject({ blocks: 6, missing: 15 })
  })

  test('is not measurable from four blocks', () => {
    const found = posture(record(70, statements(weekly(70))), { ...AB, from: day(56) })
    expect(found.baseline).toMatchObject({ blocks: 4, k: null })
    expect(found.expected).toBe(82)
    expect(found.readings.volume).toMatchObject({ verdict: 'not measurable', reason: 'few-blocks', p_low: null })
  })

  test('without a baseline nothing is expected, and nothing is silent', () => {
    const found = posture(record(30, statements([...weekly(20), 0, 0, 0])), AB)
    expect(found).toMatchObject({ n: 123, days: 30, expected: null, ratio: null })
    expect(found.baseline).toMatchObject({ basis: 'none', from: null, per_day: null })
    expect(found.silences.map(of => of.verdict)).toEqual(found.silences.map(() => 'not measurable'))
    expect(found.readings.volume.reason).toBe('no-baseline')
    expect(found.notes).toContainEqual({ code: 'no-baseline', about: 'baseline', n: null })
  })
})

describe('the baseline', () => {
  const days = record(140, statements(weekly(140)))

  test('is all before the window unless it is given', () => {
    const { baseline } = posture(days, { ...AB, from: day(100), to: day(110) })
    expect(baseline).toMatchObject({ basis: 'before', from: day(0), to: day(99), days: 100 })
  })

  test('never shares days with the window', () => {
    const found = posture(days, { ...AB, from: day(100), to: day(109), baseline_from: day(90), baseline_to: day(129) })
    expect(found.baseline).toMatchObject({ basis: 'given', from: day(90), to: day(129), days: 30 })
    expect(found.baseline.n).toBe(
      weekly(140)
        .slice(90, 100)
        .concat(weekly(140).slice(110, 130))
        .reduce((a, b) => a + b),
    )
    expect(found.notes).toContainEqual({ code: 'baseline-overlaps', about: 'baseline', n: null })
  })

  test('may come after the window', () => {
    const found = posture(days, { ...AB, from: day(0), to: day(13), baseline_from: day(14) })
    expect(found.baseline).toMatchObject({ basis: 'given', from: day(14), to: day(139) })
    expect(found.expected).toBeCloseTo(82, 9)
  })

  test('dates that are none, or the wrong way round, are a mistake of the caller', () => {
    expect(() => posture(days, { ...AB, from: '2018-02-30' })).toThrow(RangeError)
    expect(() => posture(days, { ...AB, from: day(9), to: day(3) })).toThrow(RangeError)
  })
})

describe('missing days', () => {
  test('of the baseline do not lower its rates', () => {
    const gone = [0, 1, 9, 30, 31, 32, 33, 34]
    const { baseline, expected } = posture(record(84, statements(weekly(84)), { missing: gone }), {
      ...AB,
      from: day(70),
    })
    expect(baseline.by_weekday).toEqual(WEEK)
    expect(expected).toBe(82)
  })

  const silent = weekly(140).map((count, k) => (k >= 112 ? 0 : count))
  const gone = [113, 114, 115, 120]
  const found = posture(record(140, statements(silent), { missing: gone }), { ...AB, from: day(105) })

  test('are not expected anything of', () => {
    expect(found).toMatchObject({ days: 31, window: { days: 35, missing: 4 } })
    expect(found.expected).toBeCloseTo(5 * 41 - 9 - 8 - 9 - 9, 9)
    expect(found.series[8]).toEqual({ day: day(113), missing: true, n: 0, expected: null, counts: {} })
  })

  test('neither count as silent nor end a silence', () => {
    // The Sunday before is a silence of its own.
    expect(found.silences.map(({ from, to, days, missing }) => [from, to, days, missing])).toEqual([
      [day(111), day(139), 25, 4],
    ])
  })

  test('at the edge of a window are no part of a silence', () => {
    const edge = posture(record(140, statements(silent), { missing: [112, 113] }), {
      ...AB,
      from: day(112),
      to: day(125),
    })
    expect(edge.silences[0]).toMatchObject({ from: day(114), days: 12, missing: 0, begun_before: true, goes_on: true })
  })

  test('keep acts that fall on them out of everything', () => {
    const odd = posture(record(140, [...statements(silent), act(120, { count: 5 })], { missing: gone }), {
      ...AB,
      from: day(105),
    })
    expect(odd.n).toBe(found.n)
    expect(odd.notes).toContainEqual({ code: 'acts-on-missing-days', about: 'record', n: 5 })
  })

  test('before and after the record are missing too', () => {
    const beyond = posture(record(100, statements(weekly(100))), { ...AB, from: day(90), to: day(109) })
    expect(beyond).toMatchObject({ days: 10, window: { days: 20, missing: 10 } })
    expect(beyond.notes).toContainEqual({ code: 'days-missing', about: 'window', n: 10 })
  })

  test('all through the window leave nothing to measure', () => {
    const none = posture(record(100, statements(weekly(100))), { ...AB, from: day(100), to: day(109) })
    expect(none).toMatchObject({ n: 0, days: 0, silences: [], flurries: [] })
    expect(none.readings.volume).toMatchObject({ verdict: 'not measurable', reason: 'no-observed-days' })
    expect(none.readings.tone.verdict).toBe('not measurable')
  })
})

describe('days with a part of their files', () => {
  const fortnight = Array.from({ length: 14 }, (_, k) => 126 + k)
  const thinned = statements(weekly(140).map((count, k) => (k >= 126 ? (k === 130 ? 1 : 0) : count)))
  const asked = { ...AB, from: day(126) }

  test('are measured as days without files are, and told', () => {
    const found = posture(record(140, thinned, { partial: fortnight }), asked)
    const { notes, ...measured } = posture(record(140, thinned, { missing: fortnight }), asked)
    expect(found).toMatchObject(measured)
    expect(found).toMatchObject({ n: 0, days: 0, silences: [], window: { missing: 14 } })
    expect(found.readings.volume).toMatchObject({ verdict: 'not measurable', reason: 'no-observed-days' })
    expect(found.notes).toContainEqual({ code: 'days-in-part', about: 'window', n: 14 })
    expect(notes.map(({ code }) => code)).not.toContain('days-in-part')
  })

  test('would be a silence if they were whole', () =>
    expect(posture(record(140, thinned), asked).readings.volume.verdict).toBe('less'))

  test('do not lower the rates of the baseline', () => {
    const { baseline, notes } = posture(record(140, thinned, { partial: [128, 129, 130, 131] }), {
      ...AB,
      from: day(0),
      to: day(13),
      baseline_from: day(14),
      baseline_to: day(131),
    })
    expect(baseline).toMatchObject({ days: 118, missing: 4 })
    expect(baseline.by_weekday!.slice(2)).toEqual(WEEK.slice(2))
    expect(notes).toContainEqual({ code: 'days-in-part', about: 'baseline', n: 4 })
  })
})

describe('an act that lasts', () => {
  const war = (first: number, last: number): DailyAct => act(first, { until: day(last), rung: 'force', code: '190' })
  const daily = statements(weekly(126))
  const asked = { ...AB, from: day(126), to: day(139) }
  const of = (...more: DailyAct[]): PostureResult => posture(record(154, [...daily, ...more]), asked)

  test('leaves no day silent that it fills, and few acts not less than usual', () => {
    expect(of().readings.volume.verdict).toBe('less')
    expect(of().silences[0]).toMatchObject({ days: 14, verdict: 'unusual' })
    const { n, silences, readings, lasting } = of(war(100, 153))
    expect({ n, silences }).toEqual({ n: 0, silences: [] })
    expect(readings.volume).toMatchObject({ verdict: 'not measurable', reason: 'act-lasts', conspicuous: null })
    expect(lasting).toEqual([
      { from: day(100), to: day(153), target: 'B', code: '190', rung: 'force', days: 14, counted: false },
    ])
  })

  test('ends a silence and begins one', () => {
    const { n, lasting, silences } = of(war(130, 134))
    expect(n).toBe(1)
    expect(lasting).toMatchObject([{ days: 5, counted: true }])
    expect(silences.map(({ from, to, looks, goes_on }) => [from, to, looks, goes_on])).toEqual([
      [day(126), day(129), 6, false],
      [day(135), day(139), 6, true],
    ])
    expect(of(war(126, 139), war(140, 150)).silences).toEqual([])
    expect(of(war(120, 125), war(140, 150)).silences[0]).toMatchObject({ begun_before: false, goes_on: false })
  })

  test('is only told where it lasts in the window, and toward the counterpart', () => {
    const [over, other] = [of(war(100, 125)), of({ ...war(100, 153), target: 'C' })]
    expect([...over.lasting, ...other.lasting]).toEqual([])
    expect(over.readings.volume.verdict).toBe('less')
    expect(other.readings.volume.verdict).toBe('less')
  })

  test('is counted once', () => expect(of(war(100, 153)).baseline.n).toBe(of(act(100)).baseline.n))
})

describe('whatever the record', () => {
  const acts = fc.array(
    fc.record({
      index: fc.nat(69),
      source: fc.constantFrom('A', 'A', 'A', 'B', 'C'),
      target: fc.constantFrom('A', 'B', 'B', 'C', null),
      code: fc.constantFrom('010', '036', '040', '057', '061', '111', '141', '190', 'CONSULT', 'wait'),
      rung: fc.constantFrom('words', 'meetings', 'coercion', null),
      channel: fc.constantFrom('leader', 'ministry', 'military', 'other'),
      tone: fc.constantFrom(-7, -2, 0, 3, null),
      count: fc.integer({ min: 1, max: 4 }),
    }),
    { minLength: 20, maxLength: 160 },
  )
  const written = (list: readonly { index: number }[]): DailyAct[] =>
    list.map(({ index, ...of }) => act(index, of as Partial<DailyAct>))
  const question = fc.record({ toward: fc.constantFrom('B', undefined), from: fc.integer({ min: 20, max: 60 }) })
  const asked = (days: DailyAct[], { toward, from }: { toward: string | undefined; from: number }): PostureResult =>
    posture(record(70, days, { missing: [33, 34, 65] }), { actor: 'A', from: day(from), ...(toward && { toward }) })

  test('the order of the acts of a day says nothing', () => {
    fc.assert(
      fc.property(acts, question, (list, of) => {
        expect(near(asked(written(list.toReversed()), of))).toEqual(near(asked(written(list), of)))
      }),
      SEED,
    )
  })

  test('nor does whether a count is one row or many', () => {
    fc.assert(
      fc.property(acts, question, (list, of) => {
        const split = list.flatMap(one => Array.from({ length: one.count }, () => ({ ...one, count: 1 })))
        expect(near(asked(written(split), of))).toEqual(near(asked(written(list), of)))
      }),
      SEED,
    )
  })

  test('nor what the others are called', () => {
    const renamed = (name: string | null): string | null => (name === 'B' ? 'Q' : name === 'C' ? 'R' : name)
    fc.assert(
      fc.property(acts, fc.integer({ min: 20, max: 60 }), (list, from) => {
        const before = asked(written(list), { toward: 'B', from })
        const others = list.map(one => ({ ...one, source: renamed(one.source)!, target: renamed(one.target) }))
        const after = asked(written(others), { toward: 'Q', from })
        const back = JSON.stringify(after).replaceAll('"Q"', '"B"').replaceAll('"R"', '"C"')
        expect(near(JSON.parse(back))).toEqual(near(before))
      }),
      SEED,
    )
  })

  test('counts add up, shares and chances are in range, runs are maximal', () => {
    let silences = 0
    fc.assert(
      fc.property(acts, question, (list, of) => {
        const found = asked(written(list), of)
        expect(Object.values(found.counts).reduce((a, b) => a + b) + found.unplaced).toBe(found.n)
        expect(Object.values(found.by_channel).reduce((a, b) => a + b)).toBe(found.n)
        expect(found.series.reduce((sum, { n }) => sum + n, 0)).toBe(found.n)
        const { talk, action, neither } = found.talk_action
        expect(talk + action + neither).toBe(found.n)
        expect(found.silences.map(({ from, to, days }) => ({ from, to, days }))).toEqual(naiveRuns(found))
        for (const { p, p_corrected: any } of found.silences) {
          if (p === null || any === null) continue
          expect(p).toBeGreaterThan(0)
          expect(any).toBeGreaterThanOrEqual(p)
          expect(any).toBeLessThanOrEqual(1)
        }
        silences += found.silences.length
      }),
      SEED,
    )
    expect(silences).toBeGreaterThan(200)
  })
})

/** Sums in another order differ in their last digits. */
function near(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value), (_, of) => (typeof of === 'number' ? Number(of.toPrecision(9)) : of))
}

/** Runs read off the days one by one: a day joins the run before it unless an observed day with acts stands between. */
function naiveRuns({ series }: PostureResult): { from: string; to: string; days: number }[] {
  return series
    .filter(({ missing }) => !missing)
    .map(({ day, n }) => (n === 0 ? day : '|'))
    .join(' ')
    .split('|')
    .map(run => run.split(' ').filter(Boolean))
    .filter(run => run.length > 0)
    .map(run => ({ from: run[0]!, to: run.at(-1)!, days: run.length }))
}

describe('an act that is not dated to the day', () => {
  const of = (first: number, last: number, window = { from: day(70), to: day(83) }): PostureResult =>
    posture(record(98, [...statements(weekly(70)), act(first, { last: day(last) })]), { ...AB, ...window })

  test('is counted where all its days are in the window, on the middle one', () => {
    const found = of(72, 77)
    expect(found.n).toBe(1)
    expect(found.series.findIndex(({ n }) => n === 1)).toBe(4)
    expect(found.notes.map(({ code }) => code)).not.toContain('acts-of-unsure-days')
  })

  test.each([
    ['before', 65, 70],
    ['after', 83, 90],
    ['round', 60, 90],
  ])('is not counted, and told, where it may have been %s', (_, first, last) => {
    const found = of(first, last)
    expect(found.n).toBe(0)
    expect(found.baseline.n).toBe(of(84, 90).baseline.n)
    expect(found.notes).toContainEqual({ code: 'acts-of-unsure-days', about: 'record', n: 1 })
  })

  test('says nothing where it is outside all that is looked at', () => {
    expect(of(84, 90)).toEqual(posture(record(98, statements(weekly(70))), { ...AB, from: day(70), to: day(83) }))
  })

  test('is counted in the baseline where all its days are in it', () =>
    expect(of(3, 9).baseline.n).toBe(of(84, 90).baseline.n + 1))
})
