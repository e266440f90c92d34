import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { checkStates, CONFIDENCE_WORDS, readCase } from '../../src/casefile/index.ts'

const page = readFileSync('docs/case-format.md', 'utf8')
const examples = [...page.matchAll(/^## ([^\n]*)\n(?:(?!^## )[\s\S])*?^```yaml case\n([\s\S]*?)^```$/gmu)].map(
  ([, heading, text]) => ({ heading: heading!, text: text! }),
)

it('has an example under most headings', () => {
  expect(examples.length).toBe(page.match(/^```yaml case$/gmu)!.length)
  expect(examples.length).toBeGreaterThanOrEqual(7)
})

it.each(examples)('the example under "$heading" has no errors', ({ text }) => {
  const { case: read, diagnostics } = readCase(text)
  const errors = diagnostics.filter(({ severity }) => severity === 'error')
  expect(errors.map(({ code, message }) => `${code} ${message}`)).toEqual([])
  expect(checkStates(read!).map(({ code, message }) => `${code} ${message}`)).toEqual([])
})

it('lists the words of confidence as they are', () => {
  const rows = [...page.matchAll(/^\| ([a-z ]+) \| ([\d.]+) \|$/gmu)].map(([, word, value]) => [word, Number(value)])
  expect(rows).toEqual([...CONFIDENCE_WORDS])
})

it('names every top-level key', () => {
  const keys = Object.keys(JSON.parse(readFileSync('schema/tertius-1.schema.json', 'utf8')).properties)
  for (const key of keys) expect(page, key).toMatch(new RegExp(`\`${key}[\`:]|^${key}:`, 'mu'))
})
