import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { type Host, main } from '../../src/cli/index.ts'
import { openDuckDb } from '../../src/cli/node/duckdb.ts'
import { lookAtFiles } from '../../src/cli/node/look-at-files.ts'
import { dayNumber, dayOf } from '../../src/events/index.ts'
import { gdelt, icews } from '../events/formats/rows.ts'
import { withFolder } from '../support/event-files.ts'
import { memoryHost, type MemoryHost } from '../support/host.ts'

const START = dayNumber('2025-01-01')!
const DAYS = Array.from({ length: 365 }, (_, k) => dayOf(START + k))

/** What Russia does toward Iran on each day: one statement or two, none in one fortnight, and visits one after another in December. */
interface Act {
  readonly day: string
  readonly code: string
}
const isQuiet = (day: string): boolean => '2025-10-28' <= day && day <= '2025-11-10'
const isVisit = (day: string): boolean => '2025-12-05' <= day && day <= '2025-12-14'
const ACTS: readonly Act[] = DAYS.flatMap((day, k) => {
  if (isQuiet(day)) return []
  const meets = isVisit(day) || k % 20 === 0
  return [
    { day, code: '010' },
    ...(k % 2 === 0 ? [{ day, code: '020' }] : []),
    ...(meets ? [{ day, code: '042' }] : []),
  ]
})

/** A plain table: others go on as ever, so that every day is covered. */
function plain(acts: readonly Act[], days: readonly string[] = DAYS): string {
  const rows = [
    ...acts.map(({ day, code }) => `${day},RUS,IRN,${code}`),
    ...days.flatMap(day => [`${day},USA,CHN,010`, `${day},FRA,IRN,010`]),
  ]
  return ['date,source,target,cameo', ...rows.sort(), ''].join('\n')
}

function icewsFile(acts: readonly Act[]): string {
  const row = (day: string, source: string, target: string, code: string): Record<string, string> => ({
    'Event Date': day,
    'Source Name': source,
    'Source Country': source,
    'CAMEO Code': code,
    Intensity: '1',
    'Target Name': target,
    'Target Country': target,
  })
  return icews(
    ...acts.map(({ day, code }) => row(day, 'Russian Federation', 'Iran', code)),
    ...DAYS.map(day => row(day, 'United States', 'China', '010')),
  )
}

/** Daily files of GDELT by their names. */
function gdeltFiles(acts: readonly Act[]): Record<string, string> {
  return Object.fromEntries(
    DAYS.map(day => {
      const own = acts.filter(act => act.day === day).map(act => gdelt({ ...act, source: 'RUS', target: 'IRN' }, 58))
      const rows = [...own, gdelt({ day, source: 'USA', target: 'CHN', code: '010' }, 58)]
      return [`data/${day.replaceAll('-', '')}.export.CSV`, `${rows.join('\n')}\n`]
    }),
  )
}

const SILENCE = 'record RU toward IR silence 2025-10-28..2025-11-10'

function caseWith(events: string, evidence: string = SILENCE): string {
  return `tertius: 1
title: What the data show
actors: { RU: Russia, IR: Iran }
options: { RU: { speak: { label: Speak, rung: words } }, IR: { act: { label: Act, rung: force } } }
status_quo: []
sources: { note: { title: A note } }
facts: { claimed: { text: Something is claimed, evidence: [note, '${evidence}'] } }
drivers: { RU: [{ id: ease, prefers: not RU.speak, rests_on: claimed }], IR: [{ id: calm, prefers: not IR.act, rests_on: claimed }] }
episodes: [{ id: then, date: 2025-11-01, status_quo: [], observed: from events, judge: [RU] }]
events: ${events}
`
}

interface Said {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}

/** Runs a command on real files, the case among them. */
async function onFiles(
  files: Readonly<Record<string, string | Uint8Array>>,
  args: readonly string[],
  prepare: (folder: string) => void = () => undefined,
): Promise<Said> {
  return withFolder(async folder => {
    for (const [name, content] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true })
      writeFileSync(join(folder, name), content)
    }
    prepare(folder)
    const memory = memoryHost({
      otherFiles: path => {
        try {
          return { bytes: readFileSync(path) }
        } catch {
          return { problem: 'missing' }
        }
      },
    })
    const host: Host = { ...memory, lookAtFiles, openDatabase: openDuckDb }
    const [name = '', path = '', ...rest] = args
    const code = await main(host, [name, join(folder, path), ...rest])
    return { code, ...memory.written }
  })
}

/** Runs a command on files in memory; what was opened and looked at is counted. */
async function inMemory(
  files: Readonly<Record<string, string>>,
  args: readonly string[],
  world: { readonly database?: boolean } = {},
): Promise<Said & { readonly opened: number; readonly looked: number }> {
  const memory: MemoryHost = memoryHost({ files, ...world })
  const counted = { opened: 0, looked: 0 }
  const host: Host = {
    ...memory,
    openDatabase: paths => {
      counted.opened += 1
      return memory.openDatabase!(paths)
    },
    lookAtFiles: (paths, named) => {
      counted.looked += 1
      expect(named).toBe('by-file')
      return memory.lookAtFiles!(paths, named)
    },
  }
  const code = await main(host, args)
  return { code, ...memory.written, ...counted }
}

interface Told {
  readonly code: string
  readonly message: string
}

/** What is said of the claim, and no more. */
function weighedIn(stdout: string): Told[] {
  const { diagnostics } = JSON.parse(stdout) as { readonly diagnostics: readonly Told[] }
  return diagnostics.filter(({ code }) => code.startsWith('CF62'))
}

async function checked(
  events: string,
  evidence: string,
  files: Readonly<Record<string, string>> = { 'a/data.csv': plain(ACTS) },
  world: { readonly database?: boolean } = {},
): Promise<Told & { readonly exit: number; readonly stderr: string }> {
  const said = await inMemory(
    { 'a/case.yaml': caseWith(events, evidence), ...files },
    ['check', 'a/case.yaml', '--json'],
    world,
  )
  const [told] = weighedIn(said.stdout)
  return { ...told!, exit: said.code, stderr: said.stderr }
}

describe('a claim is measured by the data that the case names', () => {
  const data = '{ data: data.csv }'
  const visits = plain([...ACTS, { day: '2025-11-03', code: '190' }])

  test.each([
    [
      'a silence',
      SILENCE,
      'CF621',
      /by the data \(1,\d{3} rows\), no act, where about 2\d were to be expected; \d{3} acts on the 300 days before/u,
    ],
    ['a silence toward all', 'record RU silence 2025-10-28..2025-11-10', 'CF621', /no act, where about/u],
    ['a silence with statements in it', 'record RU toward IR silence 2025-10-20..2025-11-10', 'CF624', /12 acts/u],
    ['a silence too short to show', 'record RU toward IR silence 2025-11-03', 'CF623', /too few: from \d+ on/u],
    ['a silence outside the data', 'record RU toward IR silence 2026-05', 'CF623', /none of these days is covered/u],
    ['a flurry', 'record RU flurry of meetings 2025-12', 'CF621', /1\d meetings from 2025-12/u],
    ['a flurry that is none', 'record RU flurry of meetings 2025-09', 'CF62[34]', /meetings? in these days/u],
    [
      'an act',
      'record RU toward IR meetings 2025-12-06',
      'CF621',
      /one act of meetings in these days out of one row, 042 on 2025-12-06/u,
    ],
    ['no act', 'record RU toward IR no force 2025', 'CF622', /no such act in these days/u],
    [
      'no act where some were to be expected',
      'record RU no words 2025-10-28..2025-11-10',
      'CF621',
      /no such act in these days, where/u,
    ],
    ['somebody of whom there is nothing', 'record IR toward RU force 2025-10', 'CF62[34]', /no such act/u],
  ])('%s', async (_, evidence, code, words) => {
    const told = await checked(data, evidence)
    expect(told.code).toMatch(new RegExp(`^${code}$`, 'u'))
    expect(told.message).toMatch(words)
    expect(told.exit).toBe(0)
    expect(told.stderr).toBe('')
  })

  test('a silence is refuted by an act in it', async () => {
    const { code, message } = await checked(data, SILENCE, { 'a/data.csv': visits })
    expect(code).toBe('CF624')
    expect(message).toContain('one act of force in these days out of one row, 190 on 2025-11-03')
  })

  test('a silence is not told of days without any row', async () => {
    const days = DAYS.filter(day => day !== '2025-11-02')
    const { code, message } = await checked(data, SILENCE, { 'a/data.csv': plain(ACTS, days) })
    expect(code).toBe('CF623')
    expect(message).toContain('of these 14 days 1 is not covered as a whole: 2025-11-02')
  })
})

describe('whatever the layout', () => {
  const run = async (events: string, files: Readonly<Record<string, string | Uint8Array>>): Promise<Told> => {
    const { code, stdout } = await onFiles({ 'case.yaml': caseWith(events), ...files }, [
      'check',
      'case.yaml',
      '--json',
    ])
    expect(code).toBe(0)
    return weighedIn(stdout)[0]!
  }

  test.each([
    ['ICEWS, packed', '{ data: icews.tab.gz }', { 'icews.tab.gz': gzipSync(icewsFile(ACTS)) }],
    ['a folder of GDELT', '{ data: data }', gdeltFiles(ACTS)],
    ['a pattern', '{ data: "data/2025*.export.CSV" }', gdeltFiles(ACTS)],
    [
      'several files',
      '{ data: [first.csv, second.csv] }',
      {
        'first.csv': plain(
          ACTS.filter(({ day }) => day < '2025-07'),
          DAYS.filter(day => day < '2025-07'),
        ),
        'second.csv': plain(
          ACTS.filter(({ day }) => day >= '2025-07'),
          DAYS.filter(day => day >= '2025-07'),
        ),
      },
    ],
  ])('%s', async (_, events, files) => {
    const { code, message } = await run(events, files)
    expect(message).toMatch(/no act, where about 2\d were to be expected/u)
    expect(code).toBe('CF621')
  })

  test('Parquet', () =>
    withFolder(async folder => {
      const [from, to] = [join(folder, 'from.csv'), join(folder, 'to.parquet')]
      writeFileSync(from, plain(ACTS))
      await writeParquet(from, to)
      expect((await run('{ data: to.parquet }', { 'to.parquet': readFileSync(to) })).code).toBe('CF621')
    }))

  test('with a table of actors beside the case', async () => {
    const data = plain(ACTS).replaceAll('RUS,', 'Kremlin,')
    const { code } = await run('{ data: data.csv, actors: who.csv }', {
      'data.csv': data,
      'who.csv': 'code,actor,channel\nKremlin,RU,leader\n',
    })
    expect(code).toBe('CF621')
    const without = await run('{ data: data.csv }', { 'data.csv': data })
    expect(without).toMatchObject({ code: 'CF623', message: expect.stringMatching(/nothing that RU did/u) })
  })
})

describe('a record by hand beside the data', () => {
  const both = '{ file: events.csv, data: data.csv }'
  const files = (rows: string): Record<string, string> => ({
    'a/data.csv': plain(ACTS),
    'a/events.csv': `date,until,actor,act,option,target\n2025-01-01,,IR,010,,RU\n${rows}2025-12-31,,IR,010,,RU\n`,
  })

  test.each([
    [
      'a silence that both have is measured',
      SILENCE,
      '2025-10-28,2025-11-10,RU,silence,,IR\n',
      'CF621',
      /: by the data \(/u,
    ],
    [
      'an act by hand refutes it',
      SILENCE,
      '2025-11-01,,RU,speak,RU.speak,IR\n',
      'CF624',
      /: by hand \(3 rows\), it has an act/u,
    ],
    [
      'one that cannot be measured is as good as its row',
      'record RU toward IR silence 2025-11-03',
      '2025-10-28,2025-11-10,RU,silence,,IR\n',
      'CF622',
      /: by the data \(.*; by hand \(3 rows\), it has the row/u,
    ],
    [
      'an act is known from its row',
      'record RU toward IR words 2025-11-01',
      '2025-11-01,,RU,speak,RU.speak,IR\n',
      'CF621',
      /: by hand \(3 rows\), it has "speak"/u,
    ],
    [
      'one that has no row, from the data',
      'record RU toward IR meetings 2025-12-06',
      '',
      'CF621',
      /: by the data \(.*one act of meetings/u,
    ],
  ])('%s', async (_, evidence, rows, code, words) => {
    const told = await checked(both, evidence, files(rows))
    expect(told.message).toMatch(words)
    expect(told.code).toBe(code)
  })

  test('is what is left where the data cannot be read', async () => {
    const { 'a/events.csv': table } = files('2025-10-28,2025-11-10,RU,silence,,IR\n')
    const told = await checked(both, SILENCE, { 'a/events.csv': table! })
    expect(told).toMatchObject({ code: 'CF622', exit: 0 })
    expect(told.message).toContain('the data cannot be read: there is no file "a/data.csv"; by hand (3 rows)')
  })
})

describe('data that cannot be read leave a claim untold', () => {
  const data = '{ data: data.csv }'

  test.each([
    ['missing', {}, {}, /there is no file "a\/data\.csv"/u],
    [
      'without the database',
      { 'a/data.csv': plain(ACTS) },
      { database: false },
      /"@duckdb\/node-api", which is not installed/u,
    ],
    ['of no layout', { 'a/data.csv': 'one,two\n1,2\n' }, {}, /no layout that is known/u],
    ['empty', { 'a/data.csv': '' }, {}, /no act in them/u],
    ['by hand', { 'a/data.csv': 'date,actor,act\n2025-01-01,RU,speak\n' }, {}, /is a record by hand/u],
  ])('%s', async (_, files, world, why) => {
    const told = await checked(data, SILENCE, files, world)
    expect(told).toMatchObject({ code: 'CF623', exit: 0 })
    expect(told.message).toMatch(why)
    expect(told.stderr).toMatch(/^warning: the event data of a\/case\.yaml cannot be read/u)
  })

  test('as does a table of actors', async () => {
    const events = '{ data: data.csv, actors: who.csv }'
    const files = { 'a/data.csv': plain(ACTS) }
    expect((await checked(events, SILENCE, files)).message).toContain('there is no file "a/who.csv"')
    const wrong = { ...files, 'a/who.csv': 'code,actor,channel\nKremlin,RU,trumpet\n' }
    expect((await checked(events, SILENCE, wrong)).message).toContain('"a/who.csv": ')
  })

  test('as do files that are no plain ones', async () => {
    const { code, stdout } = await onFiles(
      { 'case.yaml': caseWith('{ data: data.csv }') },
      ['check', 'case.yaml', '--json'],
      folder => symlinkSync('/dev/zero', join(folder, 'data.csv')),
    )
    expect(code).toBe(0)
    expect(weighedIn(stdout)).toMatchObject([{ code: 'CF623', message: expect.stringMatching(/cannot be read/u) }])
  })
})

test('no data are looked at where no fact cites the record', async () => {
  const files = { 'a/case.yaml': caseWith('{ data: data.csv }', 'note p. 2'), 'a/data.csv': plain(ACTS) }
  expect(await inMemory(files, ['check', 'a/case.yaml'])).toMatchObject({ code: 0, opened: 0, looked: 0 })
  const claimed = { ...files, 'a/case.yaml': caseWith('{ data: data.csv }') }
  expect(await inMemory(claimed, ['check', 'a/case.yaml'])).toMatchObject({ code: 0, opened: 1, looked: 1 })
  expect(await inMemory(claimed, ['answer', 'a/case.yaml'])).toMatchObject({ opened: 0, looked: 0 })
})

describe('a case with data alone', () => {
  const files = { 'a/case.yaml': caseWith('{ data: data.csv }'), 'a/data.csv': plain(ACTS) }

  test('has its posture measured by them', async () => {
    const asked = ['--actor', 'RU', '--toward', 'IR', '--from', '2025-10-28', '--to', '2025-11-10', '--json']
    const { code, stdout } = await inMemory(files, ['posture', 'a/case.yaml', ...asked])
    expect(code).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({
      actor: 'RU',
      n: 0,
      readings: { volume: { verdict: 'less' } },
      record: { by_hand: null, read: { formats: [{ format: 'table', files: 1 }] } },
    })
  })

  test('has its posture measured by its record by hand where there is one', async () => {
    const hand = { 'a/events.csv': 'date,actor,act,target\n2025-11-01,RU,010,IR\n' }
    const said = await inMemory(
      { ...files, ...hand, 'a/case.yaml': caseWith('{ file: events.csv, data: data.csv }') },
      ['posture', 'a/case.yaml', '--actor', 'RU', '--json'],
    )
    expect(said).toMatchObject({ code: 0, looked: 0 })
    expect(JSON.parse(said.stdout)).toMatchObject({ n: 1, record: { by_hand: { rows: 1 }, read: null } })
  })

  test('has no record by hand to observe in, and says so', async () => {
    const words = async (command: string): Promise<string> => {
      const { code, stdout } = await inMemory(files, [command, 'a/case.yaml'])
      expect(code).toBe(0)
      return stdout.replaceAll(/\s+/gu, ' ')
    }
    expect(await words('timeline')).toContain('The case names event data and no record by hand.')
    expect(await words('backtest')).toContain('of which the case has none by hand, but only event data.')
    expect(await words('check')).toContain('the case has event data and no record by hand')
  })
})

/** Writes a table as Parquet, by a database that may write. */
async function writeParquet(from: string, to: string): Promise<void> {
  const { DuckDBInstance } = await import('@duckdb/node-api')
  const instance = await DuckDBInstance.create(':memory:')
  const connection = await instance.connect()
  await connection.run(`COPY (SELECT * FROM read_csv('${from}', all_varchar = true)) TO '${to}' (FORMAT parquet)`)
  connection.closeSync()
  instance.closeSync()
}
