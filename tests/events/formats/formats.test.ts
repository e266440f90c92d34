import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { actorNamed, actorTable, type DailyAct, readActorTable } from '../../../src/events/index.ts'
import { dailyOf, recordOf } from '../../support/event-files.ts'
import { acled, gdelt, icews, phoenix, polecat } from './rows.ts'

const lines = (...rows: readonly string[]): string => `${rows.join('\n')}\n`

/** What a test says of an act, in a line. */
const brief = ({ day, source, target, code, rung, channel, count }: DailyAct): string =>
  [day, source, target ?? '–', code, rung ?? '–', channel, count].join(' ')

describe('GDELT', () => {
  const told = [
    { day: '2020-01-02', source: 'RUSGOV', target: 'IRN', code: '042', more: { Actor1Name: 'PRESIDENT' } },
    { day: '2020-01-02', source: 'IRN', target: 'RUSGOV', code: '043' },
    { day: '2020-01-03', source: 'RUSMIL', target: 'SYR', code: '195' },
    { day: '2020-01-03', source: 'RUSLEG', code: '111' },
    { day: '2020-01-03', source: 'RUS', target: 'RUSGOV', code: '173' },
    { day: '2020-01-03', source: 'IGOUNO', target: 'RUS', code: '020' },
  ]
  const expected = [
    '2020-01-02 RUS IRN 042 meetings leader 1',
    '2020-01-03 IGOUNO RUS 020 words other 1',
    '2020-01-03 RUS SYR 195 force military 1',
    '2020-01-03 RUS – 111 words parliament 1',
  ]

  test.each([57, 58, 61] as const)('with %d columns', async columns => {
    const { acts } = await dailyOf({ 'a.csv': lines(...told.map(row => gdelt(row, columns))) }, { actor: 'RUS' })
    expect(acts.map(brief)).toEqual(expected)
  })

  test('packed with gzip, whatever the name', async () => {
    const packed = gzipSync(lines(...told.map(row => gdelt(row))))
    const { acts } = await dailyOf({ 'a.export.bin': packed }, { actor: 'RUS' })
    expect(acts.map(brief)).toEqual(expected)
  })

  test('takes the weight of the row, and what was found within a week', async () => {
    const found = (date: string): string =>
      gdelt({
        day: '2020-01-02',
        source: 'RUS',
        target: 'IRN',
        code: '010',
        more: { DATEADDED: date, GoldsteinScale: '-3' },
      })
    const rows = ['20200101', '20200102', '20200109', '20200110', '20210102'].map(date => found(`${date}000000`))
    await recordOf({ 'a.csv': lines(...rows) }, async record => {
      const { acts } = await record.daily({ actor: 'RUS' })
      expect(acts).toMatchObject([{ tone: -3, count: 1, reports: 2 }])
      expect(record.reading.rows).toBe(5)
      expect(record.reading.foundLater).toBe(1)
      expect(record.reading.leftOut.map(({ reason, rows }) => [reason, rows])).toEqual([
        ['early', 1],
        ['late', 2],
      ])
    })
  })

  test('covers the days of its files', async () => {
    const row = gdelt({ day: '2020-01-02', source: 'RUS', target: 'IRN', code: '010' }, 58)
    const files = {
      '20200102.export.CSV': lines(row),
      '20200104.export.CSV': lines(row.replaceAll('20200102', '20200104')),
    }
    const { coverage, acts } = await dailyOf(files, { actor: 'RUS' })
    expect(coverage).toMatchObject({ first: '2020-01-02', last: '2020-01-04', missing: ['2020-01-03'], basis: 'files' })
    expect(acts).toHaveLength(2)
  })

  test('tells a day of which only some quarters of an hour are there', async () => {
    const row = gdelt({ day: '2020-01-02', source: 'RUS', target: 'IRN', code: '010' })
    const times = ['000000', '001500', '003000']
    const files = Object.fromEntries(times.map(time => [`20200102${time}.export.CSV`, lines(row)]))
    const { coverage, acts } = await dailyOf(files, { actor: 'RUS' })
    expect(coverage.partial).toEqual([{ day: '2020-01-02', part: 3 / 96 }])
    expect(acts).toMatchObject([{ count: 1, reports: 3 }])
  })
})

describe('ICEWS', () => {
  const row = (more: Readonly<Record<string, string>>): Record<string, string> => ({
    'Event Date': '2018-06-01',
    'Source Name': 'Foreign Affairs (Russia)',
    'Source Country': 'Russian Federation',
    'CAMEO Code': '010',
    Intensity: '0.0',
    'Target Name': 'Iran',
    'Target Country': 'Iran',
    ...more,
  })

  test('is read by names of countries, channels by sectors', async () => {
    const text = icews(
      row({}),
      row({ 'Event ID': '2' }),
      row({ 'Source Name': 'Vladimir Putin', 'Source Sectors': 'Executive,Executive Office,Government' }),
      row({
        'Source Name': 'Armed Rebel',
        'Source Country': 'NA',
        'Target Name': 'Russia',
        'Target Country': 'Russian Federation',
      }),
    )
    const { acts } = await dailyOf({ 'events.tab': text }, { actor: 'RUS' })
    expect(acts.map(brief)).toEqual([
      '2018-06-01 Armed Rebel RUS 010 words other 1',
      '2018-06-01 RUS IRN 010 words ministry 1',
    ])
    expect(acts.map(({ also }) => also)).toEqual([undefined, ['leader']])
  })

  test('an odd quote is a letter like any other', async () => {
    const text = icews(row({ 'Source Name': 'The "Wolves' }), row({ 'Source Name': '"Wolf' }))
    const { acts } = await dailyOf({ 'events.tab': text }, { actor: 'RUS' })
    expect(acts).toMatchObject([{ count: 1, reports: 2 }])
  })
})

describe('POLECAT', () => {
  test('is read by types and modes, lists of countries spread, in Latin-1', async () => {
    const row = {
      'Event Date': '2023-01-05',
      'Event Type': 'CONSULT',
      'Event Mode': 'visit',
      Intensity: '4',
      'Actor Name': 'Vladimir Putin',
      'Actor Country': 'RUS',
      'Actor Title': 'president',
      'Recipient Name': 'Jos\u00e9; Ali',
      'Recipient Country': 'ESP; IRN',
      'Publication Date': '2023-01-06',
    }
    const threat = {
      ...row,
      'Event Type': 'THREATEN',
      'Event Mode': 'None',
      'Recipient Country': 'None',
      'Recipient COW': '630',
    }
    const text = Buffer.from(polecat(row, threat), 'latin1')
    const { acts } = await dailyOf({ 'ngecEvents.txt': text }, { actor: 'RUS' })
    expect(acts.map(brief)).toEqual([
      '2023-01-05 RUS ESP CONSULT/visit meetings leader 1',
      '2023-01-05 RUS IRN CONSULT/visit meetings leader 1',
      '2023-01-05 RUS IRN THREATEN words leader 1',
    ])
  })

  test('rows are those of the file, however many actors each has', async () => {
    const told = { 'Event Date': '2023-01-05', 'Event Type': 'AID', Intensity: '1', 'Publication Date': '2023-01-05' }
    const row = (actors: string, recipients: string): Record<string, string> => ({
      ...told,
      'Actor Name': 'X',
      'Actor Country': actors,
      'Recipient Name': 'Y',
      'Recipient Country': recipients,
    })
    const rows = [row('RUS; CHN', 'IRN; IRQ;'), row('RUS', 'IRN;'), { ...row('RUS; CHN', 'IRN'), 'Event Type': 'NONE' }]
    await recordOf({ 'a.txt': polecat(...rows) }, async ({ reading, daily }) => {
      expect(reading).toMatchObject({ rows: 3, split: { rows: 2, into: 6 } })
      expect(reading.leftOut).toMatchObject([{ reason: 'type', rows: 1 }])
      const { acts } = await daily({ actor: 'RUS' })
      expect(acts.map(brief)).toEqual([
        '2023-01-05 RUS IRN AID material-aid other 1',
        '2023-01-05 RUS IRQ AID material-aid other 1',
      ])
    })
  })

  test('a heading that ends in empty columns, and a column by its other name', async () => {
    const row = {
      'Event Date': '2023-01-05',
      'Event Type': 'AID',
      'Actor Name': 'X',
      'Actor Country': 'RUS',
      Intensity: '10',
      'Publication Date': '2023-01-05',
    }
    const text = polecat(row).replace('\tIntensity\t', '\tEvent Intensity\t').replaceAll('\n', '\t\t\n').trimEnd()
    const { acts } = await dailyOf({ 'a.txt': `${text}\t\t\n` }, { actor: 'RUS' })
    expect(acts).toMatchObject([{ rung: 'material-aid', tone: 10, target: null }])
  })
})

describe('ACLED', () => {
  test('is read by what forces are called', async () => {
    const row = {
      event_date: '2024-01-05',
      event_type: 'Explosions/Remote violence',
      sub_event_type: 'Air/drone strike',
      actor1: 'Military Forces of Israel (2022-)',
      actor2: 'Military Forces of Iran (1989-) Islamic Revolutionary Guard Corps',
      notes: '"On 5 January, a strike"',
    }
    const protest = {
      ...row,
      event_type: 'Protests',
      sub_event_type: 'Peaceful protest',
      actor1: 'Protesters (Israel)',
      actor2: '',
    }
    const { acts } = await dailyOf({ 'acled.csv': acled(row, protest) }, { actor: 'ISR' })
    expect(acts.map(brief)).toEqual([
      '2024-01-05 ISR IRN Explosions/Remote violence force military 1',
      '2024-01-05 ISR – Protests – other 1',
    ])
  })
})

describe('Phoenix', () => {
  test('is read by number of columns', async () => {
    const rows = [
      phoenix({ day: '2015-03-01', source: 'RUSGOV', target: 'UKR', code: '138' }),
      phoenix({ day: '2015-03-01', source: 'UKRMIL', target: 'RUS', code: '190' }),
    ]
    const { acts } = await dailyOf({ 'events.full.20150301.txt': lines(...rows) }, { actor: 'RUS' })
    expect(acts.map(brief)).toEqual(['2015-03-01 RUS UKR 138 words other 1', '2015-03-01 UKR RUS 190 force military 1'])
  })
})

describe('plain tables', () => {
  test.each([',', ';', '\t'])('with columns parted by %j', async mark => {
    const rows = [
      ['Date', 'Source', 'Target', 'CAMEO'],
      ['2020-01-02', 'Russia', '"Iran"', '010'],
      ['2020-01-02', 'Ministry (Russia)', 'IR', '036'],
    ]
    const text = lines(...rows.map(row => row.join(mark)))
    const { acts } = await dailyOf({ 'a.csv': text }, { actor: 'RUS' })
    expect(acts.map(brief)).toEqual(['2020-01-02 RUS IRN 010 words other 1'])
  })

  test('actors by the ids of a case, and by a table of the user', async () => {
    const text = lines(
      'date,source,target,code',
      '2020-01-02,Putin,Iran,010',
      '2020-01-02,RUS,HEZ,036',
      '2020-01-02,Wagner,Syria,190',
    )
    const table = actorTable(
      [
        { id: 'moscow', names: ['Russia'] },
        { id: 'HB', names: [] },
      ],
      [
        { code: 'putin', actor: 'moscow', channel: 'leader' },
        { code: 'hez', actor: 'HB' },
        { code: 'WAGNER', actor: 'moscow' },
        { code: 'RUS', channel: 'ministry' },
      ],
    )
    const { acts } = await dailyOf({ 'a.csv': text }, { actor: 'moscow' }, { table })
    expect(acts.map(brief)).toEqual([
      '2020-01-02 moscow HB 036 words ministry 1',
      '2020-01-02 moscow IRN 010 words leader 1',
      '2020-01-02 moscow SYR 190 force other 1',
    ])
  })

  test('a weight the row does not have is that of its code', async () => {
    const { acts } = await dailyOf(
      { 'a.csv': lines('date,source,target,code', '2020-01-02,RUS,IRN,057') },
      { actor: 'RUS' },
    )
    expect(acts).toMatchObject([{ tone: 8, rung: 'meetings' }])
  })
})

describe('roles behind a country', () => {
  const told = [
    { day: '2020-01-02', source: 'RUSGOV', target: 'IRN', code: '042' },
    { day: '2020-01-02', source: 'IRN', target: 'RUS', code: '043' },
    { day: '2020-01-02', source: 'RUSGOVMIL', target: 'IRNMIL', code: '036' },
    { day: '2020-01-03', source: 'RUSMIL', target: 'SYR', code: '195' },
    { day: '2020-01-03', source: 'RUSGOV', target: 'RUSOPP', code: '173' },
    { day: '2020-01-04', source: 'IGOUNO', target: 'RUSLEG', code: '020' },
    { day: '2020-01-04', source: 'ROMGOV', target: 'RUS', code: '020' },
    { day: '2020-01-05', source: 'RUSOPP', target: 'IRN', code: '111' },
  ]
  const expected = [
    '2020-01-02 RUS IRN 036 words other 1',
    '2020-01-02 RUS IRN 042 meetings other 1',
    '2020-01-03 RUS SYR 195 force military 1',
    '2020-01-04 IGOUNO RUS 020 words other 1',
    '2020-01-04 ROU RUS 020 words other 1',
    '2020-01-05 RUS IRN 111 words other 1',
  ]
  const plain = (heading: string): string =>
    lines(heading, ...told.map(({ day, source, target, code }) => [day, source, target, code].join(',')))
  const headings = ['code', 'country', 'name'].map(of => `date,source_${of},target_${of},cameo`)
  const asGdelt = lines(...told.map(row => gdelt(row)))

  test.each([...headings, 'date,source,target,cameo'])('in a plain table with %s', async heading => {
    const { acts } = await dailyOf({ 'a.csv': plain(heading) }, { actor: 'RUS' })
    expect(acts.map(brief)).toEqual(expected)
  })

  test('come to the same as in GDELT, asked about or not', async () => {
    const { acts } = await dailyOf({ 'a.csv': asGdelt }, { actor: 'RUS' })
    expect(acts.map(brief)).toEqual(expected)
    for (const involving of [undefined, ['RUS'], ['IRN']]) {
      const of = (text: string): Promise<unknown> =>
        recordOf({ 'a.csv': text }, ({ reading }) => reading.kept, involving && { involving })
      expect(await of(plain(headings[0]!))).toEqual(await of(asGdelt))
    }
  })

  test('beside a name', async () => {
    const rows = ['2020-01-02,Putin,RUSGOV,IRN,010', '2020-01-03,RUSMIL,RUS,IRN,010', '2020-01-04,RUSSIA,,IRN,010']
    const text = lines('date,source,source_code,target,code', ...rows, '2020-01-05,INDIGO,,INDIA,010')
    const { acts } = await dailyOf({ 'a.csv': text }, { actor: 'RUS' })
    expect(acts.map(({ channel }) => channel)).toEqual(['other', 'military', 'other'])
  })

  test('are told apart by a table of the user, by code', async () => {
    const table = actorTable([], [{ code: 'RUSOPP', actor: 'opposition' }])
    for (const text of [plain(headings[0]!), asGdelt]) {
      const ask = (actor: string): Promise<readonly string[]> =>
        dailyOf({ 'a.csv': text }, { actor }, { table, involving: [actor] }).then(({ acts }) => acts.map(brief))
      expect(await ask('opposition')).toEqual([
        '2020-01-03 RUS opposition 173 coercion other 1',
        '2020-01-05 opposition IRN 111 words other 1',
      ])
      expect(await ask('RUS')).toEqual([
        ...expected.slice(0, 3),
        '2020-01-03 RUS opposition 173 coercion other 1',
        ...expected.slice(3, -1),
      ])
    }
  })

  test('a row of a sector has an actor and no channel, and one for each sector of a code', () => {
    const read = (...rows: readonly string[]): readonly string[] =>
      readActorTable(lines('code,sector,actor,channel', ...rows)).diagnostics.map(({ code }) => code)
    expect(read('RU,OPP,x,', 'RU,BUS,x,', 'RU,,RU,leader')).toEqual([])
    expect(read('RU,OPP,,other', 'RU,OPP,x,other', 'RU,OPP,,')).toEqual(['EV215', 'EV215', 'EV212'])
    expect(read('RU,OPP,x,', 'ru,opp,y,')).toEqual(['EV214'])
  })

  test('are told apart by a table of the user, by sector', async () => {
    const { rows, diagnostics } = readActorTable(
      'code,sector,actor\nRussia,opp,Opposition\nRUS,Business,firms\nRU,BUS,firms\n',
    )
    expect(diagnostics).toEqual([])
    const table = actorTable([{ id: 'moscow', names: ['Russia'] }], rows)
    const told = ['RUSOPPREB', 'RUSGOV', 'RUSBUS', 'IRNOPP'].map((code, k) => `2020-01-0${k + 1},${code},SYR,010`)
    const icewsRow = (name: string, sectors: string, day: string): Record<string, string> => ({
      'Event Date': day,
      'Source Name': name,
      'Source Sectors': sectors,
      'Source Country': 'Russian Federation',
      'CAMEO Code': '010',
      'Target Name': 'Syria',
      'Target Country': 'Syria',
    })
    const files = {
      'a.csv': lines('date,source_code,target_code,code', ...told),
      'b.tab': icews(
        icewsRow('Gazprom', 'Social,Business', '2020-02-01'),
        icewsRow('Vladimir Putin', 'Executive,Government', '2020-02-02'),
      ),
    }
    const ask = (actor: string): Promise<readonly string[]> =>
      dailyOf(files, { actor }, { table, involving: [actor] }).then(({ acts }) => acts.map(({ day }) => day))
    expect(await ask('Opposition')).toEqual(['2020-01-01'])
    expect(await ask('moscow')).toEqual(['2020-01-02', '2020-02-02'])
    expect(await ask('firms')).toEqual(['2020-01-03', '2020-02-01'])
    expect(actorNamed('opposition', table)).toBe('Opposition')
  })
})
