import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cameoCode, type DailyRecord } from '../../src/events/index.ts'
import { dailyOf, recordOf } from '../support/event-files.ts'
import { gdelt } from './formats/rows.ts'

/** A row of a plain table. */
interface Line {
  readonly day: string
  readonly source: string
  readonly target: string
  readonly code: string
}

/** Names as a file may have them, and whose they are. */
const ACTOR_OF: Readonly<Record<string, string>> = {
  Russia: 'RUS',
  RUS: 'RUS',
  Iran: 'IRN',
  Israel: 'ISR',
  Hezbollah: 'Hezbollah',
}

const line: fc.Arbitrary<Line> = fc.record({
  day: fc.constantFrom('2020-01-01', '2020-01-02'),
  source: fc.constantFrom('', ...Object.keys(ACTOR_OF)),
  target: fc.constantFrom('', ...Object.keys(ACTOR_OF)),
  code: fc.constantFrom('010', '011', '036', '040', '042', '043', '045', '057', '051', '070', '075', '080', '190'),
})

const fileOf = (lines: readonly Line[]): Readonly<Record<string, string>> => ({
  'a.csv': `date,source,target,cameo\n${lines.map(({ day, source, target, code }) => `${day},${source},${target},${code}\n`).join('')}`,
})

/** How many happenings, and of how many rows, by day, sides and rung: straight from what the documentation says. */
function expected(lines: readonly Line[], actor: string): Map<string, { count: number; reports: number }> {
  const happenings = new Map<string, { readonly told: string; reports: number }>()
  for (const { day, source, target, code } of lines) {
    if (source === '' && target === '') continue
    const { rung } = cameoCode(code)!
    const mutual = rung === 'meetings' && source !== '' && target !== ''
    let [from, to] = [ACTOR_OF[source], ACTOR_OF[target]]
    const names = mutual ? [from, to].toSorted() : [from, to]
    if (from === undefined || (from !== actor && to !== actor) || from === to) continue
    if (mutual && to === actor) [from, to] = [to, from]
    const key = JSON.stringify([day, names, code.slice(0, 2), rung])
    const known = happenings.get(key) ?? { told: `${day} ${from} ${to ?? '–'} ${rung ?? '–'}`, reports: 0 }
    happenings.set(key, { ...known, reports: known.reports + 1 })
  }
  const counts = new Map<string, { count: number; reports: number }>()
  for (const { told, reports } of happenings.values()) add(counts, told, 1, reports)
  return counts
}

function add(
  counts: Map<string, { count: number; reports: number }>,
  key: string,
  count: number,
  reports: number,
): void {
  const before = counts.get(key) ?? { count: 0, reports: 0 }
  counts.set(key, { count: before.count + count, reports: before.reports + reports })
}

function found({ acts }: DailyRecord): Map<string, { count: number; reports: number }> {
  const counts = new Map<string, { count: number; reports: number }>()
  for (const { day, source, target, rung, count, reports = 0 } of acts) {
    add(counts, `${day} ${source} ${target ?? '–'} ${rung ?? '–'}`, count, reports)
  }
  return counts
}

describe('happenings', () => {
  test('are what the documentation says, whoever else is read with them', async () => {
    const lists = fc.sample(fc.array(line, { minLength: 60, maxLength: 200 }), { numRuns: 12, seed: 4 })
    let meetings = 0
    for (const lines of lists) {
      const all = await dailyOf(fileOf(lines), { actor: 'RUS', toward: 'IRN' })
      expect(found(all)).toEqual(expected(lines, 'RUS'))
      expect(await dailyOf(fileOf(lines), { actor: 'RUS', toward: 'IRN' }, { involving: ['RUS', 'IRN'] })).toEqual(all)
      meetings += all.acts.filter(({ rung, reports = 0, count }) => rung === 'meetings' && reports > count).length
    }
    expect(meetings).toBeGreaterThan(10)
  }, 60_000)

  test('the order of rows does not matter', async () => {
    const [lines = []] = fc.sample(fc.array(line, { minLength: 100, maxLength: 100 }), { numRuns: 1, seed: 5 })
    const ask = (rows: readonly Line[]): Promise<DailyRecord> => dailyOf(fileOf(rows), { actor: 'IRN', toward: 'ISR' })
    expect(await ask(lines.toReversed())).toEqual(await ask(lines))
  })

  test('a visit is told from the side of the actor, its host being the other', async () => {
    const lines = [
      { day: '2020-01-01', source: 'Iran', target: 'Russia', code: '042' },
      { day: '2020-01-01', source: 'Russia', target: 'Iran', code: '043' },
    ]
    await recordOf(fileOf(lines), async record => {
      expect((await record.daily({ actor: 'RUS' })).acts).toMatchObject([
        { source: 'RUS', target: 'IRN', code: '043', count: 1 },
      ])
      expect((await record.daily({ actor: 'IRN' })).acts).toMatchObject([
        { source: 'IRN', target: 'RUS', code: '042', count: 1 },
      ])
      expect(record.reading.kept).toMatchObject({ rows: 2, distinct: 2, happenings: 1, mirrored: 1 })
    })
  })

  test('are one however their sides are spelled, and listed as they are', async () => {
    const rows = [
      ['RUS', 'IRN', '010'],
      ['RUSGOV', 'IRN', '010'],
      ['RUSGOV', 'IRNGOV', '012'],
      ['IRNGOV', 'RUS', '040'],
      ['RUSGOV', 'IRN', '040'],
      ['RUS', 'ISR', '010'],
    ].map(([source = '', target = '', code = '']) => gdelt({ day: '2020-01-01', source, target, code }))
    await recordOf({ 'a.csv': `${rows.join('\n')}\n` }, async record => {
      expect(record.reading.kept).toEqual({ rows: 6, distinct: 6, happenings: 3, mirrored: 1 })
      const { acts, everything } = await record.daily({ actor: 'RUS' })
      expect(acts).toMatchObject([
        { target: 'IRN', code: '010', count: 1, reports: 3 },
        { target: 'IRN', code: '040', count: 1, reports: 2 },
        { target: 'ISR', code: '010', count: 1, reports: 1 },
      ])
      expect(everything).toEqual([{ day: '2020-01-01', count: 3 }])
      expect((await record.list({ limit: 10 })).matching).toBe(6)
    })
  })

  test('through several channels are of the one most reported, the others told too', async () => {
    const rows = ['RUS', 'RUS', 'RUSMIL', 'RUSMIL', 'RUSLEG'].map((source, k) =>
      gdelt({ day: '2020-01-01', source, target: `IRN${['', 'GOV', 'GOV', 'GOV', ''][k]}`, code: '010' }),
    )
    const { acts } = await dailyOf({ 'a.csv': `${rows.join('\n')}\n` }, { actor: 'RUS' })
    expect(acts).toMatchObject([{ count: 1, reports: 5, channel: 'military', also: ['parliament'] }])
  })

  test('who is called the same in two countries is not the same', async () => {
    const rows = ['RUS', 'IRN'].map(country => `2020-01-01,Police,${country},Citizens,${country},070`)
    const meetings = ['Police,RUS,Police,IRN,040', 'Police,IRN,Police,RUS,040'].map(row => `2020-01-01,${row}`)
    const text = ['date,source,source_iso,target,target_iso,cameo', ...rows, ...meetings, ''].join('\n')
    await recordOf({ 'a.csv': text }, async record => {
      expect(record.reading.kept).toMatchObject({ rows: 4, distinct: 4, happenings: 3, mirrored: 1 })
      expect((await record.daily({ actor: 'RUS' })).acts).toMatchObject([{ target: 'IRN', code: '040', count: 1 }])
    })
  })

  test('a meeting is listed to whoever is asked for with it', async () => {
    const lines = [
      { day: '2020-01-01', source: 'Iran', target: 'Russia', code: '042' },
      { day: '2020-01-02', source: 'Israel', target: 'Iran', code: '040' },
    ]
    await recordOf(fileOf(lines), async record => {
      for (const toward of ['IRN', 'RUS', 'ISR']) {
        const { events, matching, counts } = await record.list({ toward, limit: 10 })
        expect(events.every(({ target }) => target === toward)).toBe(true)
        expect([matching, counts.meetings]).toEqual([events.length, toward === 'IRN' ? 2 : 1])
      }
      expect((await record.list({ toward: 'IRN', limit: 1 })).events).toMatchObject([{ code: '043', source: 'RUS' }])
    })
  })

  test('attention is what third parties do to the counterpart', async () => {
    const lines = [
      { day: '2020-01-01', source: 'Israel', target: 'Iran', code: '190' },
      { day: '2020-01-01', source: 'Hezbollah', target: 'Iran', code: '010' },
      { day: '2020-01-01', source: 'Iran', target: 'Israel', code: '040' },
      { day: '2020-01-02', source: 'Russia', target: 'Iran', code: '010' },
      { day: '2020-01-02', source: 'Iran', target: 'Iran', code: '010' },
      { day: '2020-01-02', source: 'Iran', target: 'Israel', code: '010' },
    ]
    const { attention, everything } = await dailyOf(fileOf(lines), { actor: 'RUS', toward: 'IRN' })
    expect(attention).toEqual([{ day: '2020-01-01', count: 3 }])
    expect(everything).toEqual([
      { day: '2020-01-01', count: 3 },
      { day: '2020-01-02', count: 3 },
    ])
  })
})
