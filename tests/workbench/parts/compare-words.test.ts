import { array, assert, constantFrom, property } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compareWords } from '../../../src/workbench/parts/compare-words.ts'

const shown = (before: string, after: string): string =>
  compareWords(before, after)
    .map(({ text, isNew }) => (isNew ? `[${text}]` : text))
    .join('')

describe('the words that are new', () => {
  test.each([
    ['a b c', 'a b c', 'a b c'],
    ['It does not move.', 'It does move.', 'It does move.'],
    ['It does move.', 'It does not move.', 'It does [not ]move.'],
    ['', 'new words', '[new words]'],
    ['gone', '', ''],
  ])('from %j to %j are %j', (before, after, expected) => expect(shown(before, after)).toBe(expected))

  test('are in the text, and the text is whole', () => {
    const words = array(constantFrom('a', 'b', 'c', 'd'), { maxLength: 12 }).map(list => list.join(' '))
    assert(
      property(words, words, (before, after) => {
        const runs = compareWords(before, after)
        expect(runs.map(({ text }) => text).join('')).toBe(after)
        const kept = runs
          .filter(({ isNew }) => !isNew)
          .flatMap(({ text }) => text.trim().split(' '))
          .filter(word => word !== '')
        const old = before.split(' ')
        let at = 0
        for (const word of kept) at = old.indexOf(word, at) + 1 || Infinity
        expect(at).toBeLessThan(Infinity)
      }),
      { seed: 5, numRuns: 300 },
    )
  })
})
