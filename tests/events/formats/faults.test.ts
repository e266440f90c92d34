import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import type { Reading } from '../../../src/events/index.ts'
import { loading, recordOf } from '../../support/event-files.ts'
import { acled, gdelt, icews, polecat } from './rows.ts'

const HEADING = 'date,source,target,cameo'

const lines = (...rows: readonly string[]): string => `${rows.join('\n')}\n`

const codesOf = (files: Readonly<Record<string, string | Uint8Array>>): Promise<readonly string[]> =>
  loading(files, ({ problems }) => problems.map(({ diagnostic }) => diagnostic.code))

const leftOut = ({ leftOut }: Reading): readonly unknown[] =>
  leftOut.map(({ reason, rows, example: { line, text } }) => [reason, rows, line, text])

describe('rows that are left out are counted, by reason and with the first of them', () => {
  test('rows that are no acts', async () => {
    const rows = [
      HEADING,
      '2020-01-02,RUS,IRN,010',
      '2020-02-30,RUS,IRN,010',
      'yesterday,RUS,IRN,010',
      '2020-01-02,RUS,IRN,10x',
      '2020-01-02,,,010',
      '2020-01-02,RUS,,010',
      '2020-01-02,,IRN,010',
    ]
    await recordOf({ "it's.csv": `${rows.join('\n')}\n` }, ({ reading }) => {
      expect(reading.rows).toBe(7)
      expect(reading.kept.rows).toBe(3)
      expect(leftOut(reading)).toEqual([
        ['date', 2, 3, '2020-02-30,RUS,IRN,010'],
        ['code', 1, 5, '2020-01-02,RUS,IRN,10x'],
        ['nobody', 1, 6, '2020-01-02,,,010'],
      ])
      expect(reading.leftOut[0]?.example.file).toMatch(/it's\.csv$/)
    })
  })

  test('weights that are none, without harm to the rows around them', async () => {
    const weights = ['3.4', '', 'NA', 'abc', 'NaN', '1e300', '-inf', '300', '-10', '10.1']
    const rows = weights.map((weight, k) => `2020-01-${10 + k},RUS,IRN,010,${weight}`)
    await recordOf({ 'a.csv': `${HEADING},goldstein\n${rows.join('\n')}\n` }, async record => {
      expect(record.reading.rows).toBe(10)
      expect(leftOut(record.reading)).toEqual([['weight', 6, 5, '2020-01-13,RUS,IRN,010,abc']])
      const { events } = await record.list({ limit: 10 })
      expect(events.map(({ tone }) => tone)).toEqual([3.4, 0, 0, -10])
    })
  })

  test('reports that do not say when they were found, where they should', async () => {
    const rows = ['20200102', '', 'soon', '20201399'].map(found =>
      gdelt({ day: '2020-01-02', source: 'RUS', code: '010', more: { DATEADDED: found } }),
    )
    await recordOf({ 'a.csv': `${rows.join('\n')}\n` }, ({ reading }) => {
      expect(reading.kept.rows).toBe(1)
      expect(leftOut(reading)).toEqual([['undated', 3, 2, rows[1]!.trim()]])
    })
  })

  test('with their line, however the file is written', async () => {
    const line = (files: Readonly<Record<string, string | Uint8Array>>): Promise<readonly unknown[]> =>
      recordOf(files, ({ reading }) => reading.leftOut.map(({ reason, example }) => [reason, example.line]))
    const rows = [HEADING, '2020-01-02,RUS,IRN,010', '', '2020-01-02,"RUS ""x""",,9', '2020-13-02,"a, b",IRN,010', '']
    const found = [
      ['date', 5],
      ['code', 4],
    ]
    expect(await line({ 'a.csv': rows.join('\n') })).toEqual(found)
    expect(await line({ 'a.csv': `\ufeff${rows.join('\r\n')}` })).toEqual(found)
    expect(await line({ 'a.csv.gz': gzipSync(rows.join('\n')) })).toEqual(found)
    const several = '2020-13-02,"a\nb",IRN,010'
    expect(await line({ 'a.csv': [...rows.slice(0, 2), several, ''].join('\n') })).toEqual([['date', null]])
    const published = icews(
      { 'Event Date': '2020-01-02', 'CAMEO Code': '010', 'Source Name': 'A' },
      { 'CAMEO Code': '1x' },
    )
    expect(await line({ 'a.tab': published })).toEqual([['date', 3]])
    const late = gdelt({ day: '2020-01-02', source: 'RUS', code: '010', more: { DATEADDED: '20210102001500' } })
    const good = gdelt({ day: '2020-01-02', source: 'RUS', code: '010', more: { Actor1Name: 'R\u00dcS' } })
    expect(await line({ 'a.csv': [good, 'short', good, late, late, ''].join('\n') })).toEqual([
      ['few-cells', 2],
      ['late', 4],
    ])
  })

  test('as the file has them, whatever is in them', async () => {
    const quoted = '"2020-01-32","RUS, ""the"" bear",IRN,010'
    const several = '2020-01-32,"RUS\nIRN",IRN,010'
    await recordOf({ 'a.csv': lines(HEADING, '2020-01-02,RUS,IRN,010', quoted) }, ({ reading }) =>
      expect(leftOut(reading)).toEqual([['date', 1, 3, quoted]]),
    )
    await recordOf({ 'a.csv': lines(HEADING, '2020-01-02,RUS,IRN,010', several) }, ({ reading }) =>
      expect(leftOut(reading)).toEqual([['date', 1, null, several.replaceAll('"', '')]]),
    )
  })

  test('dates too far off to be meant, so that the years between are not looked at', async () => {
    const days = ['0001-01-01', '1799-12-31', '1800-01-01', '2100-12-31', '2101-01-01', '9999-12-31']
    await recordOf({ 'a.csv': lines(HEADING, ...days.map(day => `${day},RUS,IRN,010`)) }, ({ reading, coverage }) => {
      expect(leftOut(reading)).toEqual([['far', 4, 2, '0001-01-01,RUS,IRN,010']])
      expect(coverage).toMatchObject({ first: '1800-01-01', last: '2100-12-31' })
    })
  })

  test('a type that does not exist is no code that has lost its zero', async () => {
    const rows = [
      { event_date: '2018-01-05', event_type: 'Battles', sub_event_type: 'Armed clash', actor1: 'A', actor2: 'B' },
      { event_date: '2018-01-05', event_type: 'Quarrels', sub_event_type: '', actor1: 'A', actor2: 'B' },
    ]
    await recordOf({ 'a.csv': acled(...rows) }, ({ reading }) =>
      expect(reading.leftOut).toMatchObject([{ reason: 'type', rows: 1 }]),
    )
    const told = { 'Event Date': '2023-01-05', 'Actor Name': 'X', 'Publication Date': '2023-01-05' }
    const types = ['AID', 'QUARREL'].map(type => ({ ...told, 'Event Type': type, Intensity: '1' }))
    await recordOf({ 'a.txt': polecat(...types) }, ({ reading }) =>
      expect(reading.leftOut).toMatchObject([{ reason: 'type', rows: 1 }]),
    )
  })

  test('days written in eight digits that do not exist', async () => {
    const days = [
      '2020-02-29',
      '2020-02-30',
      '2019-02-29',
      '2020-13-01',
      '2020-00-10',
      '2020-01-00',
      '0000-00-00',
      '2020-1-01',
    ]
    const rows = ['', 'x0200101', '20200101.0', ...days].map(day =>
      gdelt({ day, source: 'RUS', code: '010', more: { DATEADDED: '20200229001500' } }),
    )
    await recordOf({ 'a.csv': `${[rows[3], ...rows.toSpliced(3, 1)].join('\n')}\n` }, ({ reading, coverage }) => {
      expect(leftOut(reading)).toEqual([['date', 10, 2, rows[0]!.trim()]])
      expect(coverage).toMatchObject({ first: '2020-02-29', last: '2020-02-29' })
    })
  })

  test('lines that are no rows, with where they are', async () => {
    const good = gdelt({ day: '2020-01-02', source: 'RUS', target: 'IRN', code: '010' })
    const odd = good.replace('RUS', 'R\u00dcS')
    const text = Buffer.from(
      `${good}\n2020\tshort\n${good}\n${good}\textra\n${odd}\n\n${'x'.repeat(2_000_000)}\n${good}\n`,
      'latin1',
    )
    await recordOf({ 'a.csv': text }, ({ reading }) => {
      expect(reading.kept.rows).toBe(3)
      expect(reading.rows).toBe(7)
      expect(leftOut(reading)).toEqual(
        expect.arrayContaining([
          ['few-cells', 1, 2, '2020\tshort'],
          ['many-cells', 1, 4, expect.stringContaining('20200102')],
          ['encoding', 1, 5, expect.any(String)],
          ['long-line', 1, 7, expect.stringMatching(/^x{100}/)],
        ]),
      )
    })
  })

  test('a quote that is never closed', async () => {
    const text = `${HEADING}\n2020-01-02,RUS,IRN,010\n2020-01-02,"RUS,IRN,010\n`
    await recordOf({ 'a.csv': text }, ({ reading }) => {
      expect(reading.kept.rows).toBe(1)
      expect(reading.leftOut.map(({ rows }) => rows)).toEqual([1])
    })
  })

  test('a file with nothing but a heading is a record of nothing', async () => {
    const read = await loading({ 'a.csv': `${HEADING}\n` }, ({ record, problems }) => ({ record, problems }))
    expect(read).toEqual({ record: null, problems: [] })
  })
})

describe('files that are no event data', () => {
  test.each([
    ['a picture', Buffer.from('\u0089PNG\r\n\u001a\n\0\0\0', 'latin1'), 'EV205'],
    ['a zip archive', Buffer.from('PK\u0003\u0004rest', 'latin1'), 'EV204'],
    ['nothing', '', 'EV206'],
    ['a damaged gzip', Buffer.from([0x1f, 0x8b, 1, 2, 3]), 'EV205'],
    ['a text', 'Once upon a time\nthere was a war.\n', 'EV202'],
    ['a damaged Parquet file', 'PAR1 and no more', 'EV208'],
    ['a gzip that was cut short', gzipSync(icews({ 'Event Date': '2020-01-02' }).repeat(50)).subarray(0, -30), 'EV208'],
  ])('%s', async (_, content, code) => expect(await codesOf({ 'a.csv': content })).toEqual([code]))

  test('one of them spoils the record of all', async () => {
    const good = `${HEADING}\n2020-01-02,RUS,IRN,010\n`
    await loading({ 'a.csv': good, 'b.csv': 'something else\n' }, ({ record, problems }) => {
      expect(record).toBeNull()
      expect(problems.map(({ diagnostic }) => diagnostic.code)).toEqual(['EV202'])
    })
  })

  test('an empty one does not', async () => {
    const good = `${HEADING}\n2020-01-02,RUS,IRN,010\n`
    await loading({ 'a.csv': good, 'b.csv': '' }, ({ record, problems }) => {
      expect(record?.reading.kept.rows).toBe(1)
      expect(problems.map(({ diagnostic }) => diagnostic.code)).toEqual(['EV206'])
    })
  })
})

describe('what a file says is data', () => {
  test('names with quotes, semicolons, comments and formulas are names', async () => {
    const names = ["O'Hara'); DROP TABLE staged; --", '=1+1', '"" quoted ""', '$actor', '%s\\n', '{}', '\u202Eevil']
    const rows = names.map(name => `2020-01-02,"${name}",IRN,010`)
    await recordOf({ "a'; DROP TABLE staged; --.csv": `${HEADING}\n${rows.join('\n')}\n` }, async record => {
      const { acts } = await record.daily({ actor: 'IRN' })
      expect(new Set(acts.map(({ source }) => source))).toEqual(new Set(names.map(name => name.replaceAll('""', '"'))))
      const of = await record.list({ actor: "O'Hara'); DROP TABLE staged; --", limit: 10 })
      expect(of.matching).toBe(1)
    })
  })

  test('a column may be called anything', async () => {
    const text = `date,source,"a"" b",target,cameo,select,,select\n2020-01-02,RUS,x,IRN,010,,,\n`
    await recordOf({ 'a.csv': text }, ({ reading }) => expect(reading.kept.rows).toBe(1))
  })
})
