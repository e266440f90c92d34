import { describe, expect, test } from 'vitest'
import { main } from '../../src/cli/index.ts'
import { dayNumber, dayOf } from '../../src/events/index.ts'
import { acled, gdelt, polecat } from '../events/formats/rows.ts'
import { memoryHost } from '../support/host.ts'

const START = dayNumber('2018-01-01')!

/** What a command prints, in one line. */
const run = async (files: Readonly<Record<string, string>>, ...args: readonly string[]): Promise<string> => {
  const host = memoryHost({ files })
  expect(await main(host, args)).toBe(0)
  return host.written.stdout.replace(/\s+/gu, ' ')
}

/** Sixty days of GDELT but for two, and ten weeks of ACLED. */
function twoLayouts(): Record<string, string> {
  const days = Array.from({ length: 60 }, (_, k) => dayOf(START + k)).filter((_, k) => k !== 19 && k !== 41)
  const row = (day: string): string =>
    gdelt({ day, source: 'RUSMIL', target: 'IRN', code: '036', more: { DATEADDED: day.replaceAll('-', '') } }, 58)
  const battles = Array.from({ length: 74 }, (_, k) => ({
    event_date: dayOf(START + k),
    event_type: 'Battles',
    sub_event_type: 'Armed clash',
    actor1: 'Military Forces of Syria (2000-)',
    actor2: 'Rebels (Syria)',
  }))
  return {
    ...Object.fromEntries(days.map(day => [`${day.replaceAll('-', '')}.export.CSV`, `${row(day)}\n`])),
    'acled.csv': acled(...battles),
  }
}

describe('two layouts of which one lacks days', () => {
  const files = twoLayouts()
  const asked = ['--actor', 'RUS', '--toward', 'IRN', '--from', '2018-03-03', '--to', '2018-03-14']

  test('no silence is read, and which has what days is said', async () => {
    const said = await run(files, 'posture', ...Object.keys(files), ...asked)
    expect(said).not.toMatch(/fell silent|no file covers/u)
    expect(said).toContain('for none of these days is covered as a whole by what was read')
    expect(said).toContain('None of the three readings of silence can be made')
    expect(said).toContain('12 of them covered only in part and taken for missing, which is not silence')
    expect(said).toContain(
      '58 files of GDELT 1.0 cover the days from 1 January 2018 to 1 March 2018, but for 2 days: 2018-01-20 and 2018-02-11.',
    )
    expect(said).toContain('1 file of ACLED covers the days from 1 January 2018 to 15 March 2018, none missing.')
    expect(said).toContain('16 days are covered only in part, the first of them 2018-01-20')
    expect(said).not.toMatch(/days (?:looked at|compared with) are missing/u)
  })

  test('as a document too', async () => {
    const { days, record } = JSON.parse(await run(files, 'posture', ...Object.keys(files), ...asked, '--json'))
    expect(days).toBe(0)
    expect(record.read.coverage.partial).toHaveLength(16)
    expect(record.read.sources).toMatchObject([{ format: 'gdelt-1', last: '2018-03-01' }, { format: 'acled' }])
    const listed = JSON.parse(await run(files, 'record', ...Object.keys(files), '--json'))
    expect(listed.read.sources).toEqual(record.read.sources)
  })
})

test('who acts for a country is said', async () => {
  const said = await run(
    { 'a.csv': 'date,source,target,code\n2020-01-02,RUSOPP,IRN,010\n' },
    'posture',
    'a.csv',
    '--actor',
    'RUS',
  )
  expect(said).toContain('also its opposition, businesses, media and citizens')
})

test('a country but for its opposition, by a table of actors', async () => {
  const files = {
    'a.csv': 'date,source_code,target_code,code\n2020-01-02,RUSOPPREB,IRN,010\n2020-01-03,RUSGOV,IRN,010\n',
    'actors.csv': 'code,sector,actor\nRussia,OPP,RUS-opposition\n',
  }
  const of = async (actor: string): Promise<object> => {
    const text = await run(files, 'record', 'a.csv', '--actors', 'actors.csv', '--actor', actor, '--json')
    return JSON.parse(text).events
  }
  expect(await of('RUS')).toMatchObject([{ day: '2020-01-03' }])
  expect(await of('rus-opposition')).toMatchObject([{ day: '2020-01-02', source: 'RUS-opposition' }])
})

test('rows of a file of POLECAT are its rows, and a type that does not exist has lost no zero', async () => {
  const row = {
    'Event Date': '2023-01-05',
    'Event Type': 'AID',
    Intensity: '1',
    'Actor Name': 'X; Y',
    'Actor Country': 'RUS; CHN',
    'Recipient Name': 'Z',
    'Recipient Country': 'IRN',
    'Publication Date': '2023-01-05',
  }
  const said = await run({ 'a.txt': polecat(row, { ...row, 'Event Type': 'GIFT' }) }, 'record', 'a.txt')
  expect(said).toContain(
    '1 file of POLECAT: 2 rows. 2 of them have several actors on a side, and are taken below for 4',
  )
  expect(said).toContain('1 row left out: an event type that the layout does not have.')
  expect(said).not.toContain('first zero')
})
