import { array, assert, constantFrom, property } from 'fast-check'
import { expect, test } from 'vitest'
import { differing, type Place } from '../../../src/workbench/state/differing.ts'

const lines = array(constantFrom('a', 'b', 'c', ''), { maxLength: 12 }).map(parts => parts.join('\n'))

const common = (text: string, places: readonly Place[]): string[] =>
  text.split('\n').filter((_, k) => !places[k]!.differs)

test('what is not marked is the same in both, and nothing is marked in equal texts', () => {
  assert(
    property(lines, lines, (a, b) => {
      const { places, one, other } = differing(a, b)
      expect(common(a, one)).toEqual(common(b, other))
      expect(places === 0).toBe(a === b)
    }),
    { seed: 7 },
  )
})

test('a line that is moved or there twice is marked', () => {
  const marked = (text: string, places: readonly Place[]): string[] =>
    text.split('\n').filter((_, k) => places[k]!.differs)
  const [a, b] = ['a\nb\nc\nc\nd', 'b\na\nc\nd']
  const { places, one, other } = differing(a, b)
  expect([marked(a, one).length, marked(b, other).length]).toEqual([2, 1])
  expect(places).toBe(2)
})

test('each difference has its place in both texts', () => {
  const { places, one, other } = differing('a\nb\nc\nd', 'a\nB\nc')
  expect(places).toBe(2)
  expect(one.map(({ place }) => place)).toEqual([undefined, 0, undefined, 1])
  expect(other.map(({ place }) => place)).toEqual([undefined, 0, 1])
})
