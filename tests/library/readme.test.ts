import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { blocksOf } from '../docs/markdown.ts'
import { runExample } from './run-example.ts'

const examples = blocksOf(readFileSync('README.md', 'utf8')).filter(({ info }) => info === 'ts')

test('README.md has an example of the library', () => expect(examples.length).toBeGreaterThan(0))

test.each(examples)('it prints what it says', async ({ body }) => {
  const { printed, expected } = await runExample(body)
  expect(printed.length).toBeGreaterThan(0)
  expect(printed).toEqual(expected)
})

test('an example that says something else is seen', async () => {
  expect(await runExample('console.log(1 + 1) // 3\n')).toEqual({ printed: ['2'], expected: ['3'] })
})
