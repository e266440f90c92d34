import { describe, expect, test } from 'vitest'
import { type Coverage, dayNumber, dayOf, posture } from '../../../src/events/index.ts'
import { dailyOf, recordOf } from '../../support/event-files.ts'
import { acled, gdelt } from './rows.ts'

const lines = (...rows: readonly string[]): string => `${rows.join('\n')}\n`

/** The days from one to another. */
function days(from: string, to: string): string[] {
  const [first, last] = [dayNumber(from)!, dayNumber(to)!]
  return Array.from({ length: last - first + 1 }, (_, k) => dayOf(first + k))
}

/** A file a day of GDELT 1.0, each with some acts of Russia. */
function daily(on: readonly string[]): Record<string, string> {
  const row = (day: string): string =>
    gdelt({ day, source: 'RUSMIL', target: 'IRN', code: '036', more: { DATEADDED: day.replaceAll('-', '') } }, 58)
  return Object.fromEntries(on.map(day => [`${day.replaceAll('-', '')}.export.CSV`, lines(row(day), row(day))]))
}

const battles = (on: readonly string[]): string =>
  acled(
    ...on.map(day => ({
      event_date: day,
      event_type: 'Battles',
      sub_event_type: 'Armed clash',
      actor1: 'Military Forces of Syria (2000-)',
      actor2: 'Opposition Rebels (Syria)',
    })),
  )

const table = (on: readonly string[], heading = 'date,source,target,code'): string =>
  lines(heading, ...on.map(day => `${day},RUS,IRN,010${',1'.repeat(heading.split(',').length - 4)}`))

const partial = ({ partial = [] }: Coverage): readonly string[] => partial.map(({ day }) => day)

const coverageOf = (files: Readonly<Record<string, string>>): Promise<Coverage> =>
  recordOf(files, ({ coverage }) => coverage)

describe('two layouts read together', () => {
  const without = ['2018-01-20', '2018-02-11']
  const published = days('2018-01-01', '2018-03-01').filter(day => !without.includes(day))
  const files = { ...daily(published), 'acled.csv': battles(days('2018-01-01', '2018-03-15')) }

  test('a day that one of them does not have is covered in part', async () => {
    await recordOf(files, ({ coverage, reading }) => {
      expect(coverage).toMatchObject({ first: '2018-01-01', last: '2018-03-15', missing: [] })
      expect(partial(coverage)).toEqual([...without, ...days('2018-03-02', '2018-03-15')])
      expect(coverage.partial?.[0]?.part).toBe(0.5)
      expect(reading.sources).toEqual([
        { format: 'gdelt-1', files: 58, first: '2018-01-01', last: '2018-03-01', missing: without },
        { format: 'acled', files: 1, first: '2018-01-01', last: '2018-03-15', missing: [] },
      ])
    })
  })

  test('is no silence of anybody in the one that does not have it', async () => {
    const question = { actor: 'RUS', toward: 'IRN', from: '2018-03-03', to: '2018-03-14' }
    const result = posture(await dailyOf(files, question), question)
    expect(result).toMatchObject({ days: 0, silences: [], window: { days: 12, missing: 12 } })
    expect(result.readings.volume.verdict).toBe('not measurable')
    expect(result.readings.channels.map(({ verdict }) => verdict)).not.toContain('silent')
    const earlier = posture(await dailyOf(files, question), { ...question, from: '2018-01-15', to: '2018-01-25' })
    expect(earlier.window.missing).toBe(1)
    expect(earlier.silences).toEqual([])
  })

  test('are one record of all acts', async () => {
    const row = gdelt({ day: '2020-01-02', source: 'RUS', target: 'IRN', code: '010' })
    const { acts, coverage } = await dailyOf(
      { 'a.csv': lines(row), 'b.csv': table(['2020-01-02', '2020-01-04']) },
      { actor: 'RUS' },
    )
    expect(acts.map(({ day }) => day)).toEqual(['2020-01-02', '2020-01-04'])
    expect(coverage).toMatchObject({ missing: ['2020-01-03'], partial: [{ day: '2020-01-04' }], basis: 'rows' })
  })
})

describe('several sources of one layout', () => {
  const [january, february] = [days('2020-01-01', '2020-01-31'), days('2020-02-01', '2020-02-29')]

  test('files that follow each other are one', async () => {
    const coverage = await coverageOf({ 'b.csv': table(january), 'a.csv': table(february) })
    expect(coverage).toMatchObject({ first: '2020-01-01', last: '2020-02-29', missing: [], partial: [] })
  })

  test('and so are those that overlap by late reports', async () => {
    const coverage = await coverageOf({ 'b.csv': table(january), 'a.csv': table(days('2020-01-26', '2020-02-29')) })
    expect(partial(coverage)).toEqual([])
  })

  test('files side by side have to reach across a day both', async () => {
    const coverage = await coverageOf({ 'a.csv': table(january), 'b.csv': table([...january, ...february]) })
    expect(coverage.missing).toEqual([])
    expect(partial(coverage)).toEqual(february)
  })

  test('but inside of both, a day of one of them is covered', async () => {
    const sparse = january.filter((_, k) => k % 3 === 0)
    const coverage = await coverageOf({ 'a.csv': table(sparse), 'b.csv': table(january) })
    expect(coverage).toMatchObject({ missing: [], partial: [] })
  })

  test('tables with other columns are other sources, with others that are not read the same', async () => {
    const other = 'date,source,recipient,code'
    expect(partial(await coverageOf({ 'a.csv': table(january), 'b.csv': table(february, other) }))).toEqual([
      ...january,
      ...february,
    ])
    const more = 'date,source,target,code,notes'
    expect(partial(await coverageOf({ 'a.csv': table(january), 'b.csv': table(february, more) }))).toEqual([])
  })

  test('an excerpt of GDELT beside its files', async () => {
    const excerpt = Object.values(daily(days('2020-01-01', '2020-01-09'))).join('')
    const coverage = await coverageOf({ ...daily(days('2020-01-01', '2020-01-05')), 'russia.csv': excerpt })
    expect(partial(coverage)).toEqual(days('2020-01-06', '2020-01-09'))
  })

  test('translated reports of GDELT beside the others', async () => {
    const row = gdelt({ day: '2020-01-02', source: 'RUS', target: 'IRN', code: '010' })
    const names = ['20200102.export.CSV', '20200102.translation.export.CSV', '20200103.export.CSV']
    expect(partial(await coverageOf(Object.fromEntries(names.map(name => [name, lines(row)]))))).toEqual(['2020-01-03'])
  })
})

describe('days by the names of files', () => {
  test('of the years and months before GDELT came out daily', async () => {
    const row = (day: string): string =>
      lines(gdelt({ day, source: 'RUS', target: 'IRN', code: '010', more: { DATEADDED: day.replaceAll('-', '') } }, 57))
    const coverage = await coverageOf({
      '2005.csv': row('2005-07-01'),
      '200601.csv': row('2006-01-02'),
      '200602.csv': row('2006-02-02'),
    })
    expect(coverage).toEqual({ first: '2005-01-01', last: '2006-02-28', missing: [], partial: [], basis: 'files' })
  })

  test('of no other layout than GDELT', async () => {
    const coverage = await coverageOf({ '20200105.export.csv': table(['2020-01-02', '2020-01-04']) })
    expect(coverage).toMatchObject({ first: '2020-01-02', missing: ['2020-01-03'], basis: 'rows' })
  })
})
