import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { main } from '../../src/cli/index.ts'
import { openDuckDb } from '../../src/cli/node/duckdb.ts'
import { lookAtFiles } from '../../src/cli/node/look-at-files.ts'
import { withFolder } from '../support/event-files.ts'
import { memoryHost } from '../support/host.ts'

const DATA = 'date,source,target,cameo\n2026-01-10,RUS,IRN,010\n2026-01-11,IRN,RUS,020\n'
const BY_HAND = 'date,actor,act,target\n2026-01-10,RU,say a word,IR\n'

describe('without the package of the database', () => {
  const run = async (file: string): Promise<{ code: number; stdout: string; stderr: string }> => {
    const host = memoryHost({ files: { 'data.csv': DATA, 'byhand.csv': BY_HAND }, database: false })
    const code = await main(host, ['record', file, '--json'])
    return { code, ...host.written }
  }

  test('event data are refused with the mend', async () => {
    const { code, stdout } = await run('data.csv')
    expect(code).toBe(3)
    const { diagnostics, events } = JSON.parse(stdout) as { diagnostics: readonly object[]; events: readonly object[] }
    expect(events).toEqual([])
    expect(diagnostics).toMatchObject([{ code: 'EV201', file: 'data.csv' }])
    expect(JSON.stringify(diagnostics)).toContain('npm install @duckdb/node-api')
  })

  test('a table written by hand is read', async () => {
    const { code, stdout } = await run('byhand.csv')
    expect(code).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({ matching: 1, events: [{ code: 'say a word', target: 'IR' }] })
  })
})

describe('tables written by hand', () => {
  const files = {
    'a.csv': BY_HAND,
    'b.csv.gz': gzipSync('date,actor,act,target\n2026-01-09,RU,Meetings,IR\n'),
    'odd.csv': 'date,actor,act\nyesterday,RU,speak\n',
    'data.csv': DATA,
    'empty.csv': '',
  }
  const run = async (...paths: readonly string[]): Promise<{ code: number; stdout: string; stderr: string }> => {
    const host = memoryHost({ files })
    const code = await main(host, ['record', ...paths, '--json'])
    return { code, ...host.written }
  }

  test('are read together, packed or not, and stand on their rungs', async () => {
    const { code, stdout } = await run('a.csv', 'b.csv.gz', 'empty.csv')
    expect(code).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({
      counts: { meetings: 1, none: 1 },
      events: [{ code: 'meetings', rung: 'meetings' }, { code: 'say a word' }],
      diagnostics: [{ code: 'EV206', file: 'empty.csv' }],
    })
  })

  test('are faulted each under its own name', async () => {
    const { code, stdout } = await run('a.csv', 'odd.csv')
    expect(code).toBe(3)
    expect(JSON.parse(stdout)).toMatchObject({ matching: 1, diagnostics: [{ code: 'EV121', file: 'odd.csv' }] })
  })

  test('are not read together with event data, which says so with the mend', async () => {
    const { code, stderr } = await run('data.csv', 'a.csv')
    expect(code).not.toBe(0)
    expect(stderr).toMatch(/"a\.csv" is written by hand[^]*ask of each by itself/u)
  })
})

test('a limit leaves the counts as they are, and a code is asked for by its beginning', async () => {
  const host = memoryHost({ files: { 'data.csv': DATA } })
  expect(await main(host, ['record', 'data.csv', '--json', '--limit', '0'])).toBe(0)
  expect(JSON.parse(host.written.stdout)).toMatchObject({ matching: 2, shown: 0, events: [], counts: { words: 2 } })
  const other = memoryHost({ files: { 'data.csv': DATA } })
  expect(await main(other, ['record', 'data.csv', '--json', '--code', '02'])).toBe(0)
  expect(JSON.parse(other.written.stdout)).toMatchObject({ matching: 1, events: [{ source: 'IRN' }] })
})

describe('what paths name', () => {
  const looked = (...names: readonly string[]): Promise<{ found: readonly string[]; missing: number }> =>
    withFolder(async folder => {
      mkdirSync(join(folder, 'a'))
      mkdirSync(join(folder, 'b'))
      for (const name of ['a/1.csv', 'a/2.csv', 'b/1.csv', 'a/.hidden', 'b/[1].csv'])
        writeFileSync(join(folder, name), DATA)
      const { looks, problems } = await lookAtFiles(names.map(name => join(folder, name)))
      const found = looks.map(({ path }) => path.slice(folder.length + 1).replaceAll('\\', '/'))
      return { found, missing: problems.length }
    })

  test('a folder stands for its files, in order, hidden ones left out', async () =>
    expect(await looked('a')).toEqual({ found: ['a/1.csv', 'a/2.csv'], missing: 0 }))

  test('patterns stand for what fits them', async () => {
    expect((await looked('*/1.csv')).found).toEqual(['a/1.csv', 'b/1.csv'])
    expect((await looked('a/?.csv')).found).toEqual(['a/1.csv', 'a/2.csv'])
  })

  test('a file named twice is read once', async () =>
    expect(await looked('a/1.csv', 'a', 'a/../a/1.csv')).toEqual({ found: ['a/1.csv', 'a/2.csv'], missing: 0 }))

  test('a name is itself, whatever is in it', async () =>
    expect((await looked('b/[1].csv')).found).toEqual(['b/[1].csv']))

  test('what is not there is missing', async () =>
    expect(await looked('c', 'a/*.tsv')).toEqual({ found: [], missing: 2 }))
})

describe('the database', () => {
  test('reads the files it was opened for, and no other file or address', () =>
    withFolder(async folder => {
      const [mine, other] = [join(folder, "it's [mine].csv"), join(folder, 'other.csv')]
      for (const file of [mine, other]) writeFileSync(file, DATA)
      const database = (await openDuckDb([mine]))!
      const read = (file: string): Promise<unknown> =>
        database.rows(`SELECT count(*)::INTEGER AS n FROM read_csv('${file.replaceAll("'", "''")}')`)
      expect(await read(mine)).toEqual([{ n: 2 }])
      await expect(read(other)).rejects.toThrow(/disabled/)
      await expect(read('https://localhost/a.csv')).rejects.toThrow(/disabled/)
      await expect(database.rows(`COPY (SELECT 1) TO '${join(folder, 'written.csv')}'`)).rejects.toThrow(/disabled/)
      await expect(database.rows('SET enable_external_access = true')).rejects.toThrow(/locked|cannot/i)
      await expect(database.rows('INSTALL httpfs')).rejects.toThrow()
      database.close()
    }))
})
