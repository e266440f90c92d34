import { describe, expect, test } from 'vitest'
import type { DailyAct } from '../../../src/events/daily-record.ts'
import { isCritical, isMeeting, kindOf, pledgeOf, rootOf } from '../../../src/events/measures/code.ts'
import { jensenShannon } from '../../../src/events/measures/jensen-shannon.ts'
import { posture } from '../../../src/events/measures/posture.ts'
import { act, day, record, statements } from './records.ts'

const AB = { actor: 'A', toward: 'B' }

describe('codes', () => {
  const of = (
    code: string,
    rung: DailyAct['rung'] = null,
    tone: number | null = null,
  ): Pick<DailyAct, 'code' | 'rung' | 'tone'> => ({
    code,
    rung,
    tone,
  })

  test.each([
    ['010', 'talk'],
    ['0312', 'talk'],
    ['045', 'talk'],
    ['051', 'talk'],
    ['057', 'action'],
    ['061', 'action'],
    ['072', 'action'],
    ['0831', 'action'],
    ['090', 'talk'],
    ['138', 'talk'],
    ['1411', 'neither'],
    ['150', 'action'],
    ['163', 'action'],
    ['195', 'action'],
    ['2041', 'action'],
    ['CONSULT', 'talk'],
    ['THREATEN restrict', 'talk'],
    ['PROTEST', 'neither'],
    ['AID', 'action'],
  ])('%s is %s', (code, kind) => expect(kindOf(of(code))).toBe(kind))

  test('words of a person go by the rung', () => {
    expect(kindOf(of('sign a treaty', 'material-aid'))).toBe('action')
    expect(kindOf(of('Aid from afar', 'words'))).toBe('talk')
    expect(kindOf(of('wait'))).toBe('neither')
  })

  test('what is no root is none', () => {
    expect(['01', '201', '00', '21', '0', '04x', '', '20415', 'AID'].map(rootOf)).toEqual([
      1,
      20,
      ...Array.from({ length: 7 }),
    ])
  })

  test('what is critical', () => {
    expect(['082', '090', '111', '190', 'SUPPORT', 'ACCUSE'].map(code => isCritical(of(code)))).toEqual([
      false,
      true,
      true,
      true,
      false,
      true,
    ])
    expect(isCritical(of('scold', 'words', -3))).toBe(true)
    expect(isCritical(of('strike', 'force'))).toBe(true)
    expect(isCritical(of('speak', 'words'))).toBeUndefined()
  })

  test('what is promised and what delivered', () => {
    expect(['036', '061', '071', '084', 'AGREE', 'AID', 'CONSULT', 'give'].map(code => pledgeOf(of(code)))).toEqual([
      'promise',
      'delivery',
      'delivery',
      'neither',
      'promise',
      'delivery',
      'neither',
      undefined,
    ])
  })

  test('what is a meeting', () => {
    expect([of('042'), of('045', 'mediation'), of('receive', 'meetings'), of('036')].map(isMeeting)).toEqual([
      true,
      true,
      true,
      false,
    ])
  })
})

describe('flurries', () => {
  const meet = (index: number, other: string | null, from: Partial<DailyAct> = {}): DailyAct =>
    act(index, { target: other, code: '040', rung: 'meetings', ...from })
  const usual = Array.from({ length: 14 }, (_, k) => meet(7 * k, 'B'))

  test('each counterpart counts once a day, whoever the record has as the visitor', () => {
    const found = posture(
      record(112, [
        ...usual,
        meet(101, 'B', { count: 4 }),
        meet(101, 'A', { source: 'B', code: '042' }),
        meet(101, 'C'),
        meet(102, 'C'),
        meet(103, 'C', { channel: 'leader' }),
        meet(103, null),
        meet(103, 'A'),
      ]),
      { actor: 'A', from: day(98) },
    )
    expect(found.flurry_search).toMatchObject({ pairs: 5, rate_from: 'baseline', rate: 1 / 7, s: 3, gamma: 1 })
    expect(found.flurries).toHaveLength(1)
    const [flurry] = found.flurries
    expect(flurry).toMatchObject({ from: day(101), to: day(103), days: 3, missing: 0, pairs: 5 })
    expect(flurry!.expected).toBeCloseTo(3 / 7, 12)
    expect(flurry!.weight).toBeCloseTo(5 * Math.log(3) - 6 / 7, 12)
    expect(flurry!.with).toEqual([
      { actor: 'C', days: 3 },
      { actor: 'B', days: 1 },
      { actor: null, days: 1 },
    ])
  })

  test('the usual run of meetings is none', () => {
    const found = posture(
      record(
        112,
        Array.from({ length: 16 }, (_, k) => meet(7 * k, 'B')),
      ),
      { ...AB, from: day(98) },
    )
    expect(found.flurries).toEqual([])
    expect(found.flurry_search.pairs).toBe(2)
  })

  test('where most days are missing, going up costs less', () => {
    const missing = [98, 99, 100, 102, 103, 104, 105, 107, 108, 109]
    const twice = [meet(101, 'B'), meet(101, 'C')]
    const few = posture(record(112, [...usual, ...twice], { missing }), { actor: 'A', from: day(98) })
    expect(few.flurries.map(({ from, to }) => [from, to])).toEqual([[day(101), day(101)]])
    expect(posture(record(112, [...usual, ...twice]), { actor: 'A', from: day(98) }).flurries).toEqual([])
  })

  test('with too few meetings before, a window is its own measure', () => {
    const found = posture(
      record(
        112,
        [1, 60, 61, 62, 63].map(index => meet(index, 'B')),
      ),
      { ...AB, from: day(50) },
    )
    expect(found.flurry_search).toMatchObject({ rate_from: 'window', rate: 4 / 62 })
    expect(found.flurries.map(({ from, to }) => [from, to])).toEqual([])
    const more = posture(
      record(
        112,
        [1, 60, 60, 61, 61, 62].flatMap((index, k) => [meet(index, `T${k}`)]),
      ),
      {
        actor: 'A',
        from: day(50),
      },
    )
    expect(more.flurries.map(({ from, to, pairs }) => [from, to, pairs])).toEqual([[day(60), day(62), 5]])
    expect(more.flurry_search.reason).toBeNull()
  })

  test('so few that they could be none however close together are not measurable', () => {
    const search = (days: number, met: readonly (readonly [number, string])[]): unknown =>
      posture(record(days, [act(0), act(days - 1), ...met.map(([index, other]) => meet(index, other))]), {
        actor: 'A',
        from: day(1),
      }).flurry_search.reason
    const four = [10, 11, 12, 13].map(index => [index, 'B'] as const)
    expect(search(2238, four)).toBe('none-could-show')
    // Four save at most 4 ln 3 less twice the usual; in a month it costs ln 30 to go up.
    expect(search(31, four)).toBe('none-could-show')
    expect(
      search(
        31,
        ['B', 'C', 'D', 'E'].map(other => [12, other]),
      ),
    ).toBeNull()
    // Eight, wherever they are, could have crowded together in as many days as the one met most often needs.
    expect(
      search(
        2238,
        Array.from({ length: 8 }, (_, k) => [250 * k + 1, k % 2 === 0 ? 'B' : 'C']),
      ),
    ).toBeNull()
    expect(search(2238, [])).toBeNull()
  })

  test('a signature is a deed, and no meeting', () => {
    const signed = posture(record(112, [...usual, meet(101, 'B', { code: '057' })]), { actor: 'A', from: day(98) })
    expect(signed).toMatchObject({ flurry_search: { pairs: 0 }, talk_action: { action: 1, talk: 0 } })
  })
})

describe('talk and action, promises and deliveries', () => {
  const acts = [
    ...statements([5, 5, 5]),
    act(1, { code: '071', rung: 'material-aid', count: 5 }),
    act(10, { count: 6 }),
    act(11, { code: '036', count: 3 }),
    act(11, { code: '071', rung: 'material-aid' }),
    act(12, { code: '141', rung: null }),
  ]
  const found = posture(record(14, acts), { ...AB, from: day(7) })

  test('a share of deeds with its interval, now and before', () => {
    expect(found.talk_action).toMatchObject({ talk: 9, action: 1, neither: 1, share: { n: 1, of: 10, share: 0.1 } })
    expect(found.talk_action.before).toMatchObject({ n: 5, of: 20 })
    expect(found.promises).toEqual({ promised: 3, delivered: 1, promised_before: 0, delivered_before: 5, reason: null })
  })

  test('promises cannot be told from words of a person', () => {
    const words = posture(record(14, [act(3, { code: 'promise' })]), AB)
    expect(words.promises).toMatchObject({ promised: null, reason: 'no-codes' })
  })
})

describe('tone', () => {
  test('is a mean with an interval that takes a day as one draw', () => {
    // Five days of sums 4, 0, -2, 6, 2 with two events each: mean 1, off it by 2, -2, -4, 4, 0, squares 40, times 5/4 is 50.
    const tones = [2, 0, -1, 3, 1]
    const { tone } = posture(
      record(
        5,
        tones.map((of, k) => act(k, { tone: of, count: 2 })),
      ),
      AB,
    )
    expect(tone.now.n).toBe(10)
    expect(tone.now.mean).toBe(1)
    const half = (1.959963984540054 * Math.sqrt(50)) / 10
    expect(tone.now.low).toBeCloseTo(1 - half, 12)
    expect(tone.now.high).toBeCloseTo(1 + half, 12)
    expect(tone.before).toEqual({ n: 0, mean: null, low: null, high: null })
  })

  test('does not grow with the number of events, as a sum would', () => {
    const mean = (count: number): number | null => posture(record(5, [act(1, { tone: 3, count })]), AB).tone.now.mean
    expect([mean(1), mean(50)]).toEqual([3, 3])
  })
})

describe('reciprocity', () => {
  test('twice the lesser over both', () => {
    const acts = [
      act(1, { count: 6 }),
      act(2, { source: 'B', target: 'A', count: 2 }),
      act(2, { source: 'C', target: 'A' }),
    ]
    expect(posture(record(5, acts), AB).reciprocity).toEqual({
      done: 6,
      received: 2,
      meetings: 0,
      index: 0.5,
      index_before: null,
    })
    expect(posture(record(5, acts), { actor: 'A' }).reciprocity).toMatchObject({ done: 6, received: 3 })
  })
})

describe('meetings and reciprocity', () => {
  const others = [act(1, { count: 6 }), act(2, { source: 'B', target: 'A', count: 2 })]
  const meeting = { code: '040', rung: 'meetings', count: 9 } as const

  test('they are on neither side, so that it is the same whichever is asked about', () => {
    // As records tell it: a meeting from the side of the actor asked about.
    const asA = posture(record(5, [...others, act(3, meeting)]), AB).reciprocity
    const asB = posture(record(5, [...others, act(3, { ...meeting, source: 'B', target: 'A' })]), {
      actor: 'B',
      toward: 'A',
    }).reciprocity
    expect(asA).toEqual({ done: 6, received: 2, meetings: 9, index: 0.5, index_before: null })
    expect(asB).toEqual({ ...asA, done: asA.received, received: asA.done })
  })

  test('with others than the counterpart they are not told', () =>
    expect(posture(record(5, [...others, act(3, { ...meeting, target: 'C' })]), AB).reciprocity.meetings).toBe(0))
})

describe('attention', () => {
  const busy = (days: number, at: (k: number) => Record<string, number>): DailyAct[] =>
    Array.from({ length: days }, (_, k) => k).flatMap(k =>
      Object.entries(at(k)).map(([target, count]) => act(k, { target, count })),
    )
  const moved = busy(84, k => (k < 70 ? { B: 4 + (Math.floor(k / 14) % 2), C: 4 } : { B: 1, C: 4, D: 5 }))
  const found = posture(record(84, moved), { ...AB, from: day(70) })

  test('shares over all counterparts, whichever is asked about', () => {
    expect(found.attention.shares.map(({ target, now, before }) => [target, now.n, before.n])).toEqual([
      ['D', 70, 0],
      ['C', 56, 280],
      ['B', 14, 308],
    ])
    expect(found.attention.shares[0]!.change).toBe(0.5)
    const changes = found.attention.shares.reduce((sum, { change }) => sum + change!, 0)
    expect(changes).toBeCloseTo(0, 12)
  })

  test('the distance, beside those of ordinary blocks', () => {
    expect(found.attention.distance!).toBeGreaterThan(0.4)
    expect(found.attention.usual_distances).toHaveLength(5)
    expect(Math.max(...found.attention.usual_distances)).toBeLessThan(0.1)
  })

  test('a block is set against the rest of the baseline, not against itself', () => {
    const blocks = [56, 70, 56, 70, 56].map(
      b =>
        new Map([
          ['B', b],
          ['C', 56],
        ]),
    )
    const distances = blocks.map((inside, k) => {
      const rest = blocks.filter((_, other) => other !== k).map(of => of.get('B')!)
      return jensenShannon(
        inside,
        new Map([
          ['B', rest.reduce((sum, b) => sum + b, 0)],
          ['C', 4 * 56],
        ]),
      )
    })
    expect(found.attention.usual_distances.length).toBe(distances.length)
    for (const [k, distance] of distances.entries()) {
      expect(found.attention.usual_distances[k]).toBeCloseTo(distance, 9)
    }
  })

  test('what is done toward nobody in particular is the share of nobody', () => {
    const voices = posture(record(84, [...moved, act(75, { target: null, count: 50 })]), { ...AB, from: day(70) })
    expect(voices.attention).toEqual(found.attention)
  })

  test('under twenty events a week there is no distance', () => {
    const few = posture(
      record(
        84,
        busy(84, () => ({ B: 1, C: 1 })),
      ),
      { ...AB, from: day(70) },
    )
    expect(few.attention).toMatchObject({ distance: null, usual_distances: [], reason: 'few-events' })
    expect(few.attention.shares).toHaveLength(2)
  })
})
