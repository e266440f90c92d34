import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readBeside } from '../../../src/cli/node/serve/beside.ts'
import { replyTo } from '../../../src/workbench/worker/reply.ts'
import { withFolder } from '../../support/event-files.ts'

const caseWith = (events: string): string => `tertius: 1
title: Data
as_of: 2026-01-01
actors: { RU: Russia, IR: Iran }
options: { RU: { speak: Speak }, IR: { act: Act } }
status_quo: []
facts: { quiet: { text: Quiet, evidence: record RU toward IR silence 2025-10, until: 2026-06-01 } }
drivers: { RU: [{ id: a, prefers: not RU.speak, rests_on: quiet }], IR: [{ id: b, prefers: not IR.act, rests_on: quiet }] }
episodes: [{ id: then, date: 2025-11-01, status_quo: [], observed: from events, judge: [RU] }]
events: ${events}
`

const steadily = { onProgress: () => undefined, pause: () => Promise.resolve(true) }

describe('a case whose data the browser cannot read', () => {
  const text = caseWith('{ data: data/*.parquet }')

  test.each([
    ['timeline', 'command line'],
    ['backtest', 'only event data'],
  ] as const)('has its %s, which says so', async (name, words) => {
    const reply = await replyTo(name, { text, variation: {} }, steadily)
    expect(reply?.kind).toBe('found')
    expect(JSON.stringify(reply)).toContain(words)
  })

  test('is answered as any other', async () => {
    const reply = await replyTo('account', { text, variation: {} }, steadily)
    expect(reply?.kind).toBe('found')
  })

  test('has its record by hand handed to the page, and not its data', () =>
    withFolder(async folder => {
      mkdirSync(join(folder, 'data'))
      for (const name of ['events.csv', 'data/1.csv', 'who.csv']) writeFileSync(join(folder, name), 'date,actor,act\n')
      const named = caseWith('{ file: events.csv, data: data/1.csv, actors: who.csv }')
      const beside = (path: string): ReturnType<typeof readBeside> => readBeside(join(folder, 'case.yaml'), named, path)
      expect(await beside('events.csv')).toHaveProperty('bytes')
      expect(await beside('data/1.csv')).toEqual({ problem: 'not-named' })
      expect(await beside('who.csv')).toEqual({ problem: 'not-named' })
    }))
})
