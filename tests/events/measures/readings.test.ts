import { describe, expect, test } from 'vitest'
import type { Channel, DailyAct } from '../../../src/events/daily-record.ts'
import { posture } from '../../../src/events/measures/posture.ts'
import type { PostureResult } from '../../../src/events/measures/posture-result.ts'
import type { ChannelReading } from '../../../src/events/measures/silence-result.ts'
import { act, day, record, statements } from './records.ts'

const AB = { actor: 'A', toward: 'B' }
const flat = (days: number, count: number): number[] => Array.from({ length: days }, () => count)
/** Fifteen weeks, more in some than in others; then two weeks of so many a day. */
const ups = (last: number): number[] => [
  ...Array.from({ length: 105 }, (_, k) => [3, 4, 2, 3, 5][Math.floor(k / 7) % 5]!),
  ...flat(14, last),
]
const heeded = (last: number): number[] => [...flat(105, 10), ...flat(14, last)]
const WINDOW = { from: day(105), to: day(118) }

describe('volume', () => {
  test('silence while others speak of little else is conspicuous', () => {
    const { readings, silences } = posture(record(119, statements(ups(0)), { attention: heeded(40) }), {
      ...AB,
      ...WINDOW,
    })
    expect(readings.stake).toMatchObject({ n: 560, expected: 140, at_least_twice: true })
    expect(readings.stake.factor).toBeCloseTo(2, 2)
    expect(readings.volume).toMatchObject({ n: 0, verdict: 'less', conspicuous: true })
    expect(readings.volume.expected).toBeCloseTo(47.6 * readings.stake.factor, 6)
    expect(silences).toHaveLength(1)
    expect(silences[0]).toMatchObject({ days: 14, looks: 1, verdict: 'unusual' })
  })

  test('silence while nobody speaks is not', () => {
    const { readings } = posture(record(119, statements(ups(0)), { attention: heeded(10) }), { ...AB, ...WINDOW })
    expect(readings.stake.at_least_twice).toBe(false)
    expect(readings.volume).toMatchObject({ verdict: 'less', conspicuous: false })
  })

  test('while something that others do lasts, few of their acts do not show that they pay little attention', () => {
    const stakeWith = (first: number, last: number, now: number): [boolean | null, string | null] => {
      const daily = record(125, statements(ups(0)), { attention: heeded(now) })
      const attention = [...daily.attention, { day: day(first), until: day(last), count: 1 }]
      const { readings } = posture({ ...daily, attention }, { ...AB, ...WINDOW })
      expect(readings.volume.conspicuous).toBe(readings.stake.at_least_twice)
      return [readings.stake.at_least_twice, readings.stake.reason]
    }
    expect(stakeWith(90, 105, 10)).toEqual([null, 'act-lasts'])
    expect(stakeWith(118, 124, 10)).toEqual([null, 'act-lasts'])
    expect(stakeWith(90, 104, 10)).toEqual([false, null])
    expect(stakeWith(119, 124, 10)).toEqual([false, null])
    expect(stakeWith(90, 124, 40)).toEqual([true, null])
  })

  test('whether anybody speaks cannot be told from few events', () => {
    const { readings } = posture(record(119, statements(ups(0)), { attention: flat(119, 0).with(110, 3) }), {
      ...AB,
      ...WINDOW,
    })
    expect(readings.stake).toMatchObject({ reason: 'few-events', factor: 1, at_least_twice: null })
    expect(readings.volume).toMatchObject({ verdict: 'less', conspicuous: null })
  })

  test('as much as usual is as usual, and much more is more', () => {
    const verdict = (last: number): string =>
      posture(record(119, statements(ups(last))), { ...AB, ...WINDOW }).readings.volume.verdict
    expect([0, 3, 12].map(verdict)).toEqual(['less', 'usual', 'more'])
  })

  test('where little is expected, silence says nothing, and how much would be needed is said', () => {
    const rare = flat(119, 0).map((_, k) => (k < 105 && k % 13 === 0 ? 1 : 0))
    const { readings, silences } = posture(record(119, statements(rare)), { ...AB, ...WINDOW })
    expect(readings.volume).toMatchObject({
      n: 0,
      verdict: 'not measurable',
      reason: 'low-expected',
      conspicuous: null,
    })
    expect(readings.volume.expected_needed!).toBeGreaterThan(3)
    expect(readings.volume.expected!).toBeLessThan(2)
    expect(silences.map(of => of.verdict)).toEqual(['not measurable'])
  })

  test('what the actor does elsewhere counts by its square root', () => {
    const elsewhere = (last: number): DailyAct[] =>
      [...flat(105, 4), ...flat(14, last)].flatMap((count, k) => (count === 0 ? [] : [act(k, { target: 'C', count })]))
    const expected = (last: number): number =>
      posture(record(119, [...statements(ups(3)), ...elsewhere(last)]), { ...AB, ...WINDOW }).readings.volume.expected!
    expect(expected(16) / expected(4)).toBeCloseTo(2, 1)
    expect(expected(1) / expected(4)).toBeCloseTo(0.5, 1)
  })

  test('is rarer the less was done', () => {
    const chance = (last: number): number =>
      posture(record(119, statements(ups(last))), { ...AB, ...WINDOW }).readings.volume.p_low!
    const chances = [0, 1, 2, 3, 4, 6].map(chance)
    expect(chances).toEqual(chances.toSorted((a, b) => a - b))
    expect(new Set(chances).size).toBe(6)
  })
})

describe('silences', () => {
  test('the same gap is less telling among many', () => {
    const twoWeeks = [...ups(0)]
    const long = [...ups(3), ...flat(60, 3)].map((count, k) => (k >= 110 && k < 114 ? 0 : k % 4 === 0 ? 0 : count))
    const found = posture(record(179, statements(long)), { ...AB, from: day(105) })
    const gap = found.silences.find(of => of.from === day(110))!
    expect(gap.looks).toBe(found.series.filter(of => of.n > 0).length + 1)
    expect(gap.p_corrected).toBeCloseTo(1 - (1 - gap.p!) ** gap.looks, 12)
    expect(posture(record(119, statements(twoWeeks)), { ...AB, ...WINDOW }).silences[0]!.looks).toBe(1)
  })

  test('the chance is that of none, with the dispersion of blocks as long', () => {
    const { silences } = posture(record(119, statements(ups(0))), { ...AB, ...WINDOW })
    const { p, k, expected } = silences[0]!
    expect(expected).toBeCloseTo(47.6, 9)
    expect(p).toBeCloseTo((k! / (k! + expected!)) ** k!, 12)
  })
})

describe('channels', () => {
  /** Each speaks twice a day by turns until it falls silent for good on a day. */
  const voices = (until: Partial<Record<Channel, number>>): DailyAct[] =>
    Object.entries(until).flatMap(([channel, last]) =>
      flat(last, 2).map((count, k) => act(k, { channel: channel as Channel, count: count + (Math.floor(k / 14) % 3) })),
    )

  test('each is tested by itself: the leader says nothing, the ministry speaks on', () => {
    const days = record(119, voices({ leader: 105, ministry: 119 }), { attention: heeded(40) })
    const { channels } = posture(days, { ...AB, ...WINDOW }).readings
    expect(channels.map(({ channel, verdict }) => [channel, verdict])).toEqual([
      ['leader', 'silent'],
      ['ministry', 'ordinary'],
      ['military', 'not measurable'],
      ['parliament', 'not measurable'],
    ])
    expect(channels[0]).toMatchObject({ n: 0, conspicuous: true, gap: { days: 14, looks: 2 } })
    expect(channels[2]!.reason).toBe('baseline-empty')
  })

  test('of one among several that total silence could not show, nothing is said', () => {
    const every = (channel: Channel, step: number, last: number): DailyAct[] =>
      Array.from({ length: Math.ceil(last / step) }, (_, k) => act(k * step, { channel, count: 1 }))
    const readings = (...others: readonly Channel[]): ChannelReading => {
      const speak = others.flatMap(channel => every(channel, 1, 350))
      const daily = record(350, [...every('leader', 4, 336), ...speak])
      return posture(daily, { ...AB, from: day(336), to: day(349) }).readings.channels[0]!
    }
    const [alone, among] = [readings(), readings('ministry', 'military', 'parliament')]
    expect(alone).toMatchObject({ channel: 'leader', n: 0, verdict: 'silent', gap: { looks: 1 } })
    expect(among).toMatchObject({ n: 0, verdict: 'not measurable', reason: 'low-expected', gap: { looks: 4 } })
    expect(among.expected).toBeLessThan(among.gap!.expected_needed!)
    expect(among.gap!.expected_needed!).toBeGreaterThan(alone.gap!.expected_needed!)
    // The least that is needed is what makes total silence just rare enough.
    const { k, expected_needed: needed } = among.gap!
    expect(1 - (1 - (k! / (k! + needed!)) ** k!) ** 4).toBeCloseTo(0.05, 10)
  })

  test('where the record does not say who spoke, none can be tested', () => {
    const { channels } = posture(record(119, statements(ups(0))), { ...AB, ...WINDOW }).readings
    expect(channels.map(of => of.reason)).toEqual(Array.from({ length: 4 }, () => 'no-channels'))
  })
})

describe('tone', () => {
  /** Ten events a day, so many of them critical before and in the window. */
  const critical = (before: (day: number) => number, last: number): DailyAct[] =>
    flat(119, 10).flatMap((all, k) => {
      const harsh = k < 105 ? before(k) : last
      const acts = [act(k, { code: '111', count: harsh }), act(k, { code: '040', count: all - harsh })]
      return acts.filter(({ count }) => count > 0)
    })
  const byBlock = (k: number): number => [2, 4, 3, 5, 4, 3, 2, 4][Math.floor((104 - k) / 14)]!

  test('an actor that speaks as much and leaves the criticism out', () => {
    const { tone } = posture(record(119, critical(byBlock, 0), { attention: heeded(30) }), {
      ...AB,
      ...WINDOW,
    }).readings
    expect(tone).toMatchObject({
      method: 'beta-binomial',
      compared_with: 'blocks',
      verdict: 'milder',
      conspicuous: true,
    })
    expect(tone.now).toMatchObject({ n: 0, of: 140, share: 0 })
    expect(tone.windows).toHaveLength(7)
    expect(tone.lower_windows).toBe(0)
    expect(posture(record(119, critical(byBlock, 0)), { ...AB, ...WINDOW }).readings.volume.verdict).toBe('usual')
  })

  test('is not milder while a critical act lasts', () => {
    const war = (code: string): DailyAct => act(100, { until: day(118), code })
    const verdict = (code: string): [string, string | null] => {
      const { tone } = posture(record(119, [...critical(byBlock, 0), war(code)]), { ...AB, ...WINDOW }).readings
      return [tone.verdict, tone.reason]
    }
    expect(verdict('190')).toEqual(['not measurable', 'act-lasts'])
    expect(verdict('070')).toEqual(['milder', null])
  })

  test('as critical as before is usual, and all critical is sharper', () => {
    const verdict = (last: number): string =>
      posture(record(119, critical(byBlock, last)), { ...AB, ...WINDOW }).readings.tone.verdict
    expect([3, 10].map(verdict)).toEqual(['usual', 'sharper'])
  })

  const incidents = (...starts: number[]): { from: string; to: string }[] =>
    starts.map(start => ({ from: day(start), to: day(start + 6) }))

  test('against incidents that are named, those that touch the window left out', () => {
    const days = record(
      119,
      critical(k => 2 + (Math.floor(k / 7) % 3), 0),
    )
    const found = posture(days, { ...AB, ...WINDOW, incidents: incidents(7, 21, 42, 63, 84, 100) })
    expect(found.readings.tone).toMatchObject({
      method: 'beta-binomial',
      compared_with: 'incidents',
      verdict: 'milder',
    })
    expect(found.readings.tone.windows.map(of => [of.from, of.n, of.of])).toEqual([
      [day(7), 21, 70],
      [day(21), 14, 70],
      [day(42), 14, 70],
      [day(63), 14, 70],
      [day(84), 14, 70],
    ])
    expect(found.notes).toContainEqual({ code: 'incidents-left-out', about: 'readings.tone', n: 1 })
  })

  test('incidents that begin or end after the window began are none that came earlier', () => {
    const acts = critical(byBlock, 0)
    const asked = (...incidents: readonly (readonly [number, number])[]): PostureResult =>
      posture(record(160, acts), {
        ...AB,
        ...WINDOW,
        incidents: incidents.map(([from, to]) => ({ from: day(from), to: day(to) })),
      })
    const later = asked([119, 125], [126, 132], [133, 140], [141, 147], [148, 155])
    expect(later.readings.tone.windows).toEqual([])
    expect(later.notes).toContainEqual({ code: 'incidents-left-out', about: 'readings.tone', n: 5 })
    expect(asked([0, 6], [98, 104], [98, 105]).readings.tone.windows).toHaveLength(2)
    // The same incident is one, however often it is named, and so are two that share a day.
    expect(asked([0, 6], [0, 6], [6, 12], [7, 13]).readings.tone.windows).toHaveLength(2)
  })

  test('two incidents are too few to tell how much incidents differ', () => {
    const days = record(
      119,
      critical(() => 3, 0),
    )
    const { tone } = posture(days, { ...AB, ...WINDOW, incidents: incidents(14, 50) }).readings
    expect(tone).toMatchObject({ method: 'fisher', verdict: 'not measurable', reason: 'few-blocks' })
    expect(tone.p_low!).toBeLessThan(1e-9)
  })

  test('a few events cannot be called mild', () => {
    const few = [...critical(byBlock, 0).filter(({ day: of }) => of < day(105)), act(110, { code: '040', count: 2 })]
    const { tone } = posture(record(119, few), { ...AB, ...WINDOW }).readings
    expect(tone).toMatchObject({ verdict: 'not measurable', reason: 'low-expected' })
    expect(tone.n_needed!).toBeGreaterThan(2)
  })

  test('words of a person cannot be told apart', () => {
    const days = flat(119, 1).map((_, k) => act(k, { code: 'say something', tone: null }))
    expect(posture(record(119, days), { ...AB, ...WINDOW }).readings.tone.reason).toBe('no-codes')
  })
})
