import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { closest } from '../../src/diagnostics/index.ts'
import { editDistance } from '../../src/diagnostics/closest.ts'

describe('the closest name', () => {
  test.each<[string, string, string[], string | undefined]>([
    ['one letter missing', 'blokade', ['blockade', 'withdraw'], 'blockade'],
    ['neighbours swapped', 'RU.fihgt', ['RU.fight', 'RU.speak'], 'RU.fight'],
    ['two edits', 'mediatte-x', ['mediate-x1', 'other'], 'mediate-x1'],
    ['three edits are too many', 'abcdefgh', ['abcdeXYZ'], undefined],
    ['half the name is too much', 'abcd', ['abXY'], undefined],
    ['one edit in three letters', 'abc', ['abd'], 'abd'],
    ['one edit in two letters is half', 'ab', ['ac'], undefined],
    ['two as near: no guess', 'RU.figt', ['RU.fight', 'RU.figs'], undefined],
    ['a nearer one beats a tie', 'RU.fihgtx', ['RU.aihgtyx', 'RU.bihgtyx', 'RU.fihgt'], 'RU.fihgt'],
    ['repeats are not a tie', 'blokade', ['blockade', 'blockade'], 'blockade'],
    ['the name itself is no suggestion', 'abcd', ['abcd'], undefined],
    ['nothing to choose from', 'abcd', [], undefined],
    ['nothing written', '', ['a'], undefined],
    ['too long to have been typed', 'a'.repeat(200), ['a'.repeat(199)], undefined],
  ])('%s', (_, name, candidates, expected) => expect(closest(name, candidates)).toBe(expected))
})

test('the distance agrees with a plain recursive definition', () => {
  const short = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 5 })
  fc.assert(
    fc.property(short, short, (a, b) => {
      expect(editDistance(a, b)).toBe(plainDistance(a, b))
    }),
    { seed: 4201, numRuns: 500 },
  )
})

function plainDistance(a: string, b: string): number {
  if (a === '' || b === '') return a.length + b.length
  const [x, y] = [a.slice(1), b.slice(1)]
  const least = Math.min(
    plainDistance(x, b) + 1,
    plainDistance(a, y) + 1,
    plainDistance(x, y) + (a[0] === b[0] ? 0 : 1),
  )
  const swapped = a.length > 1 && a[0] === b[1] && a[1] === b[0]
  return swapped ? Math.min(least, plainDistance(a.slice(2), b.slice(2)) + 1) : least
}
