import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { rerun } from '../cli/transcript.ts'
import { caseIn, textOf } from '../cases/shipped.ts'
import { expectGolden } from '../support/golden.ts'
import { blocksOf } from './markdown.ts'

const page = readFileSync('docs/tutorial.md', 'utf8')
const subject = caseIn('russia-iran-israel-2026')

test('every command prints what the page shows', async () => {
  const { text, commands } = await rerun(page)
  expect(commands).toBeGreaterThan(7)
  expectGolden('docs/tutorial.md', text)
})

test('what it quotes from the case file stands there', () => {
  const lines = textOf('russia-iran-israel-2026', 'case.yaml')
    .split('\n')
    .map(line => line.replace(/\s+#.*$/, '').trim())
  const quoted = blocksOf(page).filter(({ info }) => info === 'yaml')
  expect(quoted.length).toBeGreaterThan(2)
  for (const { body } of quoted) {
    for (const line of body.trimEnd().split('\n')) expect(lines).toContain(line.trim())
  }
})

test('every id it names is one of the case', () => {
  const { facts, drivers, constraints, claims, scenarios, options } = subject
  const ids = [facts, drivers, constraints, claims, scenarios, options].flatMap(list => list.map(({ id }) => id))
  const prose = page.replaceAll(/^```[^]*?^```$/gm, '')
  const named = [...prose.matchAll(/`([a-z]+(?:-[a-z]+)+|[A-Z]{2}\.[a-z]+)`/g)].map(([, id]) => id!)
  expect(named.length).toBeGreaterThan(3)
  expect(named.filter(id => !ids.includes(id))).toEqual([])
})
