import { readFileSync } from 'node:fs'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readCase } from '../../src/casefile/index.ts'
import { LineIndex } from '../../src/diagnostics/index.ts'
import {
  type CaseEvent,
  COLUMNS,
  type EventList,
  listEvents,
  type ReadEvents,
  readEvents,
} from '../../src/events/index.ts'

const HEAD = 'date,until,precision,actor,act,option,target\n'

/** Code, line and column of each diagnostic. */
function places(text: string, { diagnostics }: ReadEvents): string[] {
  const lines = new LineIndex(text)
  return diagnostics.map(({ code, span }) => {
    const { line, column } = lines.position(span.start)
    return `${code} ${line}:${column}`
  })
}

/** An event without where it is written. */
function bare(event: CaseEvent): object {
  return Object.fromEntries(Object.entries(event).filter(([key]) => key !== 'at'))
}

describe('a record', () => {
  it('is read as its page says', () => {
    const page = readFileSync('docs/events.md', 'utf8')
    const [, text] = /^```csv events\n([\s\S]*?)^```$/mu.exec(page)!
    const [, json] = /^```json\n([\s\S]*?)^```$/mu.exec(page)!
    const { events, diagnostics } = readEvents(text!)
    expect(diagnostics).toEqual([])
    expect(events.map(bare)).toEqual(JSON.parse(json!))
  })

  it('has the columns that the page lists', () => {
    const rows = readFileSync('docs/events.md', 'utf8').matchAll(/^\| `(\w+)` \|/gmu)
    expect([...rows].map(([, name]) => name)).toEqual([...COLUMNS])
  })

  it('may end its lines either way, begin with a byte order mark and have empty lines', () => {
    const text = '\ufeffact,date,actor\r\nspeak,2026-01-15,RU\r\n\r\n"wait,\r\nand see",2026-01-16,RU'
    const read = readEvents(text)
    expect(places(text, read)).toEqual([])
    expect(read.events.map(({ act, at }) => [act, at!.line])).toEqual([
      ['speak', 2],
      ['wait,\r\nand see', 4],
    ])
  })

  it('tells what lasts from what happened on some day', () => {
    const text = [
      'date,until,lasts,actor,act',
      '2025-06-13,2025-06-24,yes,IR,war',
      '2025-06-13,2025-06-24,,IR,strike back',
      '2026-01-02,2026-01-14,,RU,silence',
      '2026-01-02,2026-01-14,yes,IR,silence',
      '2026-01-02,2026-01-14,no,RU,visit',
      '2026-01-02,2026-01-14,yess,RU,visit',
    ].join('\n')
    const read = readEvents(text)
    expect(read.events.map(({ act, lasts }) => `${act}: ${lasts}`)).toEqual([
      'war: true',
      'strike back: false',
      'silence: true',
      'silence: true',
    ])
    expect(places(text, read)).toEqual(['EV126 6:23', 'EV126 7:23'])
    expect(read.diagnostics.map(({ fix }) => fix?.text)).toEqual([undefined, 'yes'])
  })

  it('without the column has nothing that lasts but silence', () => {
    const text = `${HEAD}2025-06-13,2025-06-24,day,IR,war,,\n2026-01-02,2026-01-14,day,RU,silence,,\n`
    const { events, diagnostics } = readEvents(text)
    expect(diagnostics).toEqual([])
    expect(events.map(({ act, lasts }) => `${act}: ${lasts}`)).toEqual(['war: false', 'silence: true'])
  })

  it('knows where every cell is', () => {
    const text = `${HEAD}2026-01-15,,day,RU,"say, again",RU.speak,\n`
    const { cells } = readEvents(text).events[0]!.at!
    expect(text.slice(cells.act!.start, cells.act!.end)).toBe('"say, again"')
    expect(text.slice(cells.option!.start, cells.option!.end)).toBe('RU.speak')
    expect(text.slice(cells.until!.start, cells.until!.end)).toBe('')
  })

  it('reports every row it leaves out, and keeps the others', () => {
    const text = [
      'date,until,precision,actor,act,option,target',
      '2026-02-29,,day,RU,no such day,,',
      '2026-01-15,2026-01-14,day,RU,backwards,,',
      '2026-01-15,,about,RU,no such word,,',
      '2026-01-15,,day,,nobody,,',
      '2026-01-15,,day,RU,too few',
      '2026-01-15,,day,RU,a "quoted" word,,',
      '2024-02-29,,day,RU,a day there is,,',
      '0001-01-01,,day,RU,no day that is known,,',
      '2026-01-15,9999-12-31,day,RU,nor an end,,',
      '',
    ].join('\n')
    const read = readEvents(text)
    expect(places(text, read)).toEqual([
      'EV121 2:1',
      'EV122 3:12',
      'EV123 4:13',
      'EV124 5:17',
      'EV114 6:1',
      'EV104 7:22',
      'EV128 9:1',
      'EV128 10:12',
    ])
    expect(read.events.map(({ act }) => act)).toEqual(['a day there is'])
  })

  it('stops where a quote is not closed and says so', () => {
    const text = `${HEAD}2026-01-14,,day,RU,a,,\n2026-01-15,,day,RU,"b,,\n2026-01-16,,day,RU,c,,\n`
    const read = readEvents(text)
    expect(places(text, read)).toEqual(['EV103 3:20'])
    expect(read.events.map(({ act }) => act)).toEqual(['a'])
  })

  it.each([
    ['', 'EV111 1:1'],
    ['date,act\n2026-01-15,speak\n', 'EV111 1:1'],
    ['"date', 'EV103 1:1'],
  ])('refuses %j', (text, place) => {
    const read = readEvents(text)
    expect(read.events).toEqual([])
    expect(places(text, read)).toEqual([place])
  })

  it('looks names up where it is told them', () => {
    const text = `${HEAD}2026-01-15,,day,RU,a,US.strike,UA\n2026-01-15,,day,RO,b,RU.speek,\n`
    const known = { actors: ['RU', 'US'], options: ['RU.speak', 'US.strike'] }
    const read = readEvents(text, { known })
    expect(places(text, read)).toEqual(['EV133 2:22', 'EV131 2:32', 'EV131 3:17', 'EV132 3:22'])
    expect(read.diagnostics.at(-1)!.fix!.text).toBe('RU.speak')
    expect(read.events).toEqual([])
    expect(readEvents(text)).toMatchObject({ diagnostics: [], events: [{ act: 'a' }, { act: 'b' }] })
  })
})

describe('laws', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r', ' ', 'é') })

  it('reads back whatever is quoted', () => {
    fc.assert(
      fc.property(
        fc.array(
          cell.filter(text => text.trim() !== ''),
          { maxLength: 6 },
        ),
        acts => {
          const rows = acts.map(act => `2026-01-15,RU,"${act.replaceAll('"', '""')}"`)
          const { events, diagnostics } = readEvents(['date,actor,act', ...rows].join('\r\n'))
          expect(diagnostics.filter(({ code }) => code !== 'EV127')).toEqual([])
          expect(events.map(({ act }) => act)).toEqual(acts.map(act => act.trim()))
        },
      ),
      { seed: 1, numRuns: 300 },
    )
  })

  it('never throws, and loses no row without a word', () => {
    const line = fc.array(fc.oneof(fc.constantFrom('2026-01-15', 'RU', 'speak', '"a"', ''), cell), { maxLength: 5 })
    fc.assert(
      fc.property(fc.array(line, { maxLength: 5 }), lines => {
        const text = `date,actor,act\n${lines.map(cells => cells.join(',')).join('\n')}`
        const { events, diagnostics } = readEvents(text)
        for (const { span } of diagnostics) expect(span.end).toBeLessThanOrEqual(text.length)
        const quiet = diagnostics.length === 0
        const written = text.includes('"') ? null : text.split(/\r?\n/u).filter(row => row !== '').length - 1
        if (quiet && written !== null) expect(events.length).toBe(written)
      }),
      { seed: 2, numRuns: 500 },
    )
  })
})

it('reads the record of the first case without a word', () => {
  const folder = 'cases/russia-iran-israel-2026'
  const subject = readCase(readFileSync(`${folder}/case.yaml`)).case!
  const known = {
    actors: subject.actors.map(({ id }) => id),
    options: subject.options.map(({ id }) => id),
    sources: subject.sources.map(({ id }) => id),
  }
  const { events, diagnostics } = readEvents(readFileSync(`${folder}/${subject.events!}`, 'utf8'), { known })
  expect(diagnostics).toEqual([])
  expect(events.length).toBeGreaterThan(20)
  expect(events.filter(({ lasts }) => lasts).map(({ actor, first, last }) => `${actor} ${first} ${last}`)).toEqual([
    'RU 2022-02-24 2023-02-23',
    'IL 2025-06-13 2025-06-24',
    'IR 2025-06-13 2025-06-24',
    'RU 2025-06-13 2025-06-24',
    'RU 2025-12-01 2026-02-15',
    'RU 2026-01-02 2026-01-14',
  ])
})

describe('acts that are names', () => {
  const TABLE = [
    'date,until,actor,act,target',
    '2026-01-05,,RU,010,IR',
    '2026-01-06,,RU,Meetings,IR',
    '2026-01-07,,RU,190,IR',
    '2026-01-08,2026-01-09,RU,Silence,IR',
    '2026-01-10,,RU,say a word,IR',
  ].join('\n')

  it('may be in letters of either case', () => {
    expect(readEvents(TABLE).events.map(({ act, lasts }) => `${act}: ${lasts}`)).toEqual([
      '010: false',
      'meetings: false',
      '190: false',
      'silence: true',
      'say a word: false',
    ])
  })

  it('stand on their rung where they are listed, with the weight of their code', () => {
    const list = (rung?: 'meetings'): EventList =>
      listEvents(readEvents(TABLE).events, { limit: 9, ...(rung !== undefined && { rung }) }, () => null)
    expect(list().events.map(({ code, rung, tone }) => [code, rung, tone])).toEqual([
      ['010', 'words', 0],
      ['meetings', 'meetings', null],
      ['190', 'force', -10],
      ['say a word', null, null],
    ])
    expect(list().counts).toMatchObject({ words: 1, meetings: 1, force: 1, none: 1 })
    expect(list('meetings').events).toMatchObject([{ day: '2026-01-06' }])
  })
})

describe('a row that says what another says', () => {
  it('gets a warning and counts, as does a meeting told from both sides', () => {
    const text = [
      'date,actor,act,target,place,evidence',
      '2026-01-05,RU,010,IR,,a',
      '2026-01-05,RU,010,IR,,b',
      '2026-01-05,RU,010,IR,Moscow,',
      '2026-01-05,IR,010,RU,,',
      '2026-01-06,RU,meetings,IR,,',
      '2026-01-06,IR,meetings,RU,,',
      '2026-01-07,IR,meetings,RU,,',
    ].join('\n')
    const read = readEvents(text)
    expect(read.events).toHaveLength(7)
    expect(places(text, read)).toEqual(['EV127 3:15', 'EV127 7:15'])
    expect(read.diagnostics[0]).toMatchObject({ severity: 'warning', message: expect.stringContaining('line 2') })
  })
})
