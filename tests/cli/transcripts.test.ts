import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { expectGolden } from '../support/golden.ts'
import { rerun, words } from './transcript.ts'

const transcripts = readdirSync('tests/cli')
  .filter(name => name.endsWith('.md') && !name.endsWith('.changed.md'))
  .map(name => `tests/cli/${name}`)

describe('transcripts', () => {
  test('are there', () => expect(transcripts.length).toBeGreaterThan(1))

  test.each(transcripts)('%s', async path => {
    const { text, commands } = await rerun(readFileSync(path, 'utf8'))
    expect(commands).toBeGreaterThan(0)
    expectGolden(path, text)
  })
})

test('a command line is cut into words as a shell would', () => {
  expect(words(`tertius why a.yaml --holds "not RU.a" --x='b c'd`)).toEqual([
    'tertius',
    'why',
    'a.yaml',
    '--holds',
    'not RU.a',
    '--x=b cd',
  ])
})
