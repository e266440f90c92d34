import { describe, expect, test } from 'vitest'
import { readCase } from '../../src/casefile/index.ts'
import { rerun } from '../cli/transcript.ts'
import { runExample } from '../library/run-example.ts'
import { expectGolden } from '../support/golden.ts'
import { blocksOf, pages } from './markdown.ts'

const documents = pages().map(page => ({ ...page, blocks: blocksOf(page.text) }))
const withBlock = (info: string): typeof documents =>
  documents.filter(({ blocks }) => blocks.some(block => block.info === info))

/** Languages of blocks that are looked at here or by a test of their page; anything else might go stale unseen. */
const KNOWN = new Set(['console', 'ts', 'text', 'sh', 'yaml', 'yaml case', 'csv events', 'json'])

/** Pages whose commands are run by a test of their own. */
const ELSEWHERE = /^(?:README\.md|docs\/tutorial\.md|docs\/questions\/.*)$/

describe('what commands print', () => {
  test('is shown on some pages', () => expect(withBlock('console').length).toBeGreaterThan(2))

  test.each(withBlock('console').filter(({ path }) => !ELSEWHERE.test(path)))('$path', async ({ path, text }) => {
    expectGolden(path, (await rerun(text)).text)
  })
})

describe('library examples', () => {
  test.each(withBlock('ts'))('$path', async ({ blocks }) => {
    for (const { body } of blocks.filter(({ info }) => info === 'ts')) {
      const { printed, expected } = await runExample(body)
      expect(printed).toEqual(expected)
    }
  })
})

describe('cases', () => {
  test.each(withBlock('yaml case'))('$path', ({ blocks }) => {
    for (const { body } of blocks.filter(({ info }) => info === 'yaml case')) {
      const errors = readCase(body).diagnostics.filter(({ severity }) => severity === 'error')
      expect(errors.map(({ message }) => message)).toEqual([])
    }
  })
})

test('no block is in a language that nobody runs', () => {
  const others = documents
    .filter(({ path }) => path !== 'docs/errors.md') // its examples are run by tests/docs/errors.test.ts
    .flatMap(({ path, blocks }) => blocks.map(({ info }) => ({ path, info })))
    .filter(({ info }) => !KNOWN.has(info) && !/^(yaml|csv|text) \S+\.(yaml|csv|txt)$/.test(info))
  expect(others).toEqual([])
})
