import { describe, expect, test } from 'vitest'
import { main } from '../../src/cli/index.ts'
import { dayNumber, dayOf } from '../../src/events/index.ts'
import { memoryHost } from '../support/host.ts'

/** A table with acts on most days of a year, by a fixed rule, and none in one fortnight. */
function denseTable(): string {
  const rows = ['date,actor,act,target']
  const start = dayNumber('2025-01-01')!
  for (let k = 0; k < 365; k++) {
    if (k >= 300 && k < 314) continue
    for (let n = 0; n < 1 + ((k * 7) % 3); n++) rows.push(`${dayOf(start + k)},RU,010,IR`)
  }
  return rows.join('\n') + '\n'
}

const ASKED = ['posture', 'dense.csv', '--actor', 'RU', '--toward', 'IR', '--from', '2025-10-28', '--to', '2025-11-10']

describe('a dense record by hand', () => {
  const run = async (...flags: readonly string[]): Promise<string> => {
    const host = memoryHost({ files: { 'dense.csv': denseTable() } })
    expect(await main(host, [...ASKED, ...flags])).toBe(0)
    return host.written.stdout
  }

  test('cannot show a silence unless somebody answers for its being complete', async () => {
    expect(await run()).toMatch(/not\s+measurable/u)
    const said = await run('--complete')
    expect(said).toMatch(/far less|less than/u)
    expect(said).toMatch(/said\s+to have every act/u)
    expect(said).toContain('28 October 2025 to 10 November 2025')
  })

  test('counts the same either way, and measures only what somebody answers for', async () => {
    const [vague, complete] = [await run('--json'), await run('--json', '--complete')].map(text => JSON.parse(text))
    expect(vague.readings.volume).toMatchObject({ verdict: 'not measurable', reason: 'by-hand', p_low: null })
    expect(vague.silences).toMatchObject([{ days: 14, verdict: 'not measurable', reason: 'by-hand', p: null }])
    expect(vague.expected).toBeNull()
    expect(complete.readings.volume).toMatchObject({ verdict: 'less' })
    expect(complete.silences).toMatchObject([{ days: 14, verdict: 'unusual' }])
    expect(complete.baseline.n).toBe(600)
    expect(complete).toMatchObject({ n: 0, days: 14, record: { by_hand: { complete: true } } })
    expect(complete.expected).toBeGreaterThan(20)
    expect([vague.n, vague.counts, vague.baseline.n]).toEqual([complete.n, complete.counts, complete.baseline.n])
  })
})

describe('a case that says of its record', () => {
  const caseWith = (events: string): string => `tertius: 1
title: A quiet fortnight
actors: { RU: Russia, IR: Iran }
options: { RU: { speak: { label: Speak, rung: words } }, IR: { act: { label: Act, rung: force } } }
status_quo: []
facts: { quiet: { text: Silent for a fortnight, evidence: record RU toward IR silence 2025-10-28..2025-11-10 } }
drivers: { RU: [{ id: ease, prefers: not RU.speak, rests_on: quiet }], IR: [{ id: calm, prefers: not IR.act, rests_on: quiet }] }
events: ${events}
`
  const run = async (events: string, ...args: readonly string[]): Promise<string> => {
    const host = memoryHost({ files: { 'a/case.yaml': caseWith(events), 'a/dense.csv': denseTable() } })
    expect(await main(host, args)).toBe(0)
    return host.written.stdout
  }
  const complete = '{ file: dense.csv, complete: true }'

  test('that it has every act: a silence is borne out by it, and else not', async () => {
    expect(await run(complete, 'check', 'a/case.yaml')).toContain('note CF621')
    for (const events of ['dense.csv', '{ file: dense.csv }', '{ file: dense.csv, complete: false }']) {
      const said = await run(events, 'check', 'a/case.yaml')
      expect(said).toContain('CF623')
      expect(said).toContain('nobody answers for its having every act')
    }
  })

  test('that it has every act: its posture is measured, by the case and by the table with the case', async () => {
    const asked = ['--actor', 'RU', '--toward', 'IR', '--from', '2025-10-28', '--to', '2025-11-10', '--json']
    const byCase = JSON.parse(await run(complete, 'posture', 'a/case.yaml', ...asked))
    const byTable = JSON.parse(await run(complete, 'posture', 'a/dense.csv', '--case', 'a/case.yaml', ...asked))
    expect(byCase.readings.volume).toMatchObject({ verdict: 'less' })
    expect(byTable.readings).toEqual(byCase.readings)
    const vague = JSON.parse(await run('dense.csv', 'posture', 'a/case.yaml', ...asked))
    expect(vague.readings.volume).toMatchObject({ verdict: 'not measurable', reason: 'by-hand' })
  })
})

describe('a table whose options nobody has set on the ladder', () => {
  test('is said to need its case', async () => {
    const table = 'date,actor,act,option,target\n2026-01-01,RU,speak,RU.speak,IR\n2026-01-02,IR,010,,RU\n'
    const run = async (actor: string): Promise<string> => {
      const host = memoryHost({ files: { 'a.csv': table } })
      expect(await main(host, ['posture', 'a.csv', '--actor', actor])).toBe(0)
      return host.written.stderr
    }
    expect(await run('RU')).toContain('give it with --case')
    expect(await run('IR')).toBe('')
  })
})

describe('earlier incidents', () => {
  /** Ten acts in each of seven fortnights, so many of them critical; the last is the one looked at. */
  const critical = [5, 6, 4, 7, 5, 6, 0]
  const start = dayNumber('2025-01-01')!
  const fortnight = (k: number): string => `${dayOf(start + 28 * k)}..${dayOf(start + 28 * k + 13)}`
  const table = critical.flatMap((n, k) =>
    Array.from({ length: 10 }, (_, act) => `${dayOf(start + 28 * k + act)},RU,${act < n ? '111' : '051'},IR`),
  )
  const run = async (...incidents: readonly string[]): Promise<{ code: number; stdout: string; stderr: string }> => {
    const host = memoryHost({ files: { 'a.csv': ['date,actor,act,target', ...table, ''].join('\n') } })
    const [from, to] = fortnight(6).split('..') as [string, string]
    const asked = ['posture', 'a.csv', '--actor', 'RU', '--toward', 'IR', '--from', from, '--to', to, '--complete']
    const code = await main(host, [...asked, ...incidents.flatMap(one => ['--incident', one])])
    return { code, ...host.written }
  }

  test('are what the tone is compared with, each by itself', async () => {
    const { stdout } = await run(...[0, 1, 2, 3, 4, 5].map(fortnight))
    expect(stdout.replaceAll(/\s+/gu, ' ')).toMatch(
      /Milder than usual: .* It was milder in 0 of 6 earlier incidents\./u,
    )
    expect(stdout).toContain('From 1 January 2025 to 14 January 2025: 5 of 10')
  })

  test('are too few below five', async () => {
    const { stdout } = await run(...[0, 1, 2, 3].map(fortnight))
    expect(stdout.replaceAll(/\s+/gu, ' ')).toContain('Not measurable: fewer than five earlier incidents')
  })

  test.each(['2025-01-14..2025-01-01', '2025-01-01..', '2025-01-01..2025-01-02..2025-01-03', 'once'])(
    '%s is none',
    async incident => {
      const { code, stderr } = await run(incident)
      expect(code).toBe(2)
      expect(stderr).toContain('--incident')
    },
  )
})

describe('an actor nobody is', () => {
  const run = async (...asked: readonly string[]): Promise<{ code: number; stderr: string }> => {
    const data = 'date,source,target,cameo\n2026-01-10,RUS,IRN,010\n2026-01-11,Hezbollah,ISR,190\n'
    const host = memoryHost({ files: { 'data.csv': data, 'nothing.csv': '' } })
    const code = await main(host, ['posture', ...asked])
    return { code, stderr: host.written.stderr }
  }

  test('is told, with a name like it', async () => {
    const { code, stderr } = await run('data.csv', '--actor', 'Russa')
    expect(code).toBe(2)
    expect(stderr).toContain('there is no actor "Russa" in the record')
    expect(stderr).toContain('RUSSIA')
    expect((await run('data.csv', '--actor', 'RUS', '--toward', 'Atlantis')).stderr).toContain('no actor "Atlantis"')
  })

  test('is not whoever the record or the table of countries has', async () => {
    for (const actor of ['Hezbollah', 'ISR', 'Brazil']) {
      expect(await run('data.csv', '--actor', actor)).toEqual({ code: 0, stderr: '' })
      expect(await run('data.csv', '--actor', 'RUS', '--toward', actor)).toEqual({ code: 0, stderr: '' })
    }
  })

  test('a file with nothing in it is told too', async () => {
    const { code, stderr } = await run('nothing.csv', '--actor', 'RUS')
    expect(code).toBe(2)
    expect(stderr).toMatch(/EV206[^]*there is no act in these files/u)
  })
})
