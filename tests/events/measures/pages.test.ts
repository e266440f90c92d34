import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { DailyAct } from '../../../src/events/daily-record.ts'
import { posture } from '../../../src/events/measures/posture.ts'
import { act, day, record, statements } from './records.ts'

// The examples on the pages of the concepts, worked out: every figure that stands there.

const page = (name: string): string => readFileSync(`docs/concepts/${name}.md`, 'utf8').replaceAll(/\s+/gu, ' ')
const AB = { actor: 'A', toward: 'B' }
const flat = (days: number, count: number): number[] => Array.from({ length: days }, () => count)

test('posture', () => {
  const text = page('posture')
  const weekly = (days: number): number[] => Array.from({ length: days }, (_, k) => [7, 9, 8, 9, 6, 2, 0][k % 7]!)
  const expected = (days: number, from: number, missing: number[] = []): number | null =>
    posture(record(days, statements(weekly(from)), { missing }), { ...AB, from: day(from) }).expected
  expect(text).toContain(`Of the next two weeks ${expected(84, 70)} events are expected`)
  const weekend = posture(record(84, statements(weekly(70))), {
    ...AB,
    from: day(75),
    to: day(76),
    baseline_to: day(69),
  })
  expect(text).toContain(`Of a Saturday and a Sunday, ${weekend.expected}.`)
  expect(text).toContain(`would make it ${(weekend.baseline.per_day! * 2).toFixed(1)}.`)
  expect(text).toContain(`leave ${expected(84, 70, [70, 71, 72])} expected, on 11 observed days`)
  const reason = (weeks: number): string | null =>
    posture(record(7 * weeks + 14, statements(weekly(7 * weeks))), { ...AB, from: day(7 * weeks) }).readings.volume
      .reason
  expect([reason(10), reason(8)]).toEqual([null, 'few-blocks'])
})

test('flurries', () => {
  const text = page('flurries')
  const meet = (index: number, target: string | null): DailyAct => act(index, { target, code: '040', rung: 'meetings' })
  const usual = Array.from({ length: 14 }, (_, k) => meet(7 * k, 'B'))
  const found = posture(
    record(112, [...usual, meet(101, 'B'), meet(101, 'C'), meet(102, 'C'), meet(103, 'C'), meet(103, null)]),
    {
      actor: 'A',
      from: day(98),
    },
  )
  const [flurry] = found.flurries
  expect(text).toContain(
    `The usual rate is ${found.flurry_search.rate!.toFixed(3)} meetings a day, so ${flurry!.expected.toFixed(2)} in three days; there are ${flurry!.pairs}.`,
  )
  expect(text).toContain(`a weight of ${flurry!.weight.toFixed(2)}.`)
  expect(text).toContain(`ln 14, which is ${Math.log(14).toFixed(2)}.`)
  expect(text).toContain(`would save ${(2 * Math.log(3) - 2 / 7).toFixed(2)}, and be none`)
  const two = posture(record(112, [...usual, meet(101, 'B'), meet(101, 'C')]), { actor: 'A', from: day(98) })
  expect(two.flurries).toEqual([])
})

test('talk and action', () => {
  const text = page('talk-and-action')
  const acts = [
    act(1, { count: 15 }),
    act(2, { code: '071', count: 5 }),
    act(8, { count: 6 }),
    act(9, { code: '033', count: 3 }),
    act(10, { code: '071' }),
    act(10, { code: '141' }),
  ]
  const { talk_action: found, promises } = posture(record(14, acts), { ...AB, from: day(7) })
  const percent = (share: number | null): string => `${Math.round(100 * share!)} %`
  expect(text).toContain(
    `Talk ${found.talk}, action ${found.action}, neither ${found.neither}: a share of deeds of ${percent(found.share.share)}.`,
  )
  expect(text).toContain(`the interval runs from ${percent(found.share.low)} to ${percent(found.share.high)}.`)
  const { share, low, high } = found.before
  expect(text).toContain(`${percent(share)}, from ${percent(low)} to ${percent(high)}.`)
  expect(text).toContain(`Promises ${promises.promised} and deliveries ${promises.delivered}, against`)
  expect(text).toContain(`against ${promises.promised_before} and ${promises.delivered_before} before`)
})

describe('conspicuous silence', () => {
  const text = page('conspicuous-silence')
  const counts = Array.from({ length: 98 }, (_, k) => (k >= 84 ? 6 : Math.floor(k / 14) % 2 === 0 ? 2 : 10))
  const after = (last: number) =>
    posture(
      record(112, statements([...counts, ...flat(14, last)]), { attention: [...flat(98, 10), ...flat(14, 40)] }),
      {
        ...AB,
        from: day(98),
      },
    )

  test('the example', () => {
    const { baseline, expected, silences, readings } = after(0)
    const [silence] = silences
    expect(text).toContain(`Expected are ${expected} events. By the blocks \`k\` is ${baseline.k!.toFixed(2)};`)
    expect(text).toContain(`${silence!.k!.toFixed(2)} is reckoned with`)
    expect(text).toContain(`\`P(N = 0)\` is ${silence!.p!.toFixed(4)}: silence.`)
    expect(Math.exp(-expected!)).toBeLessThan(1e-36)
    expect(text).toContain(`where ${silence!.expected_needed!.toFixed(1)} events or more are expected`)
    expect(text).toContain(`${readings.stake.n} times where ${readings.stake.expected} are usual`)
    expect(readings.volume.conspicuous).toBe(true)
    expect(text).toContain(`${Math.round(readings.volume.expected!)} times. Even 28 events`)
    expect(text).toContain(`(\`P\` ${after(2).readings.volume.p_low!.toFixed(3)})`)
    expect(after(2)).toMatchObject({ n: 28, readings: { volume: { verdict: 'less' } } })
  })
})
