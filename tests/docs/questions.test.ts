import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { rerun } from '../cli/transcript.ts'
import { expectGolden } from '../support/golden.ts'

const pages = readdirSync('docs/questions')
  .filter(name => name.endsWith('.md') && !name.endsWith('.changed.md'))
  .map(name => `docs/questions/${name}`)

describe('the commands on the pages about the questions print what the pages say', () => {
  test.each(pages)('%s', async path => {
    const { text, commands } = await rerun(readFileSync(path, 'utf8'))
    expect(commands).toBeGreaterThan(0)
    expectGolden(path, text)
  })
})
