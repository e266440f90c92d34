import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { LineIndex } from '../../src/diagnostics/index.ts'

test('lines end with a line feed, with or without a carriage return', () => {
  const text = 'one\r\ntwo\n\r\nfour\rstill four'
  const index = new LineIndex(text)
  const lines = [1, 2, 3, 4].map(line => index.line(line))
  expect(lines.map(({ start, end }) => text.slice(start, end))).toEqual(['one', 'two', '', 'four\rstill four'])
  expect(index.lineCount).toBe(4)
})

test('positions count from 1', () => {
  const index = new LineIndex('ab\ncd\n')
  expect([0, 2, 3, 5, 6].map(offset => index.position(offset))).toEqual([
    { line: 1, column: 1 },
    { line: 1, column: 3 },
    { line: 2, column: 1 },
    { line: 2, column: 3 },
    { line: 3, column: 1 },
  ])
})

test('an offset outside the text counts as its nearest end', () => {
  const index = new LineIndex('ab\ncd')
  expect(index.position(-5)).toEqual({ line: 1, column: 1 })
  expect(index.position(99)).toEqual({ line: 2, column: 3 })
})

test('an empty text has one empty line', () => {
  const index = new LineIndex('')
  expect(index.lineCount).toBe(1)
  expect(index.position(0)).toEqual({ line: 1, column: 1 })
  expect(index.line(1)).toEqual({ start: 0, end: 0 })
  expect(() => index.line(2)).toThrow(RangeError)
})

test('agrees with splitting the text', () => {
  const text = fc.string({ unit: fc.constantFrom('a', '\r', '\n', '伊', '😀'), maxLength: 20 })
  fc.assert(
    fc.property(text, fc.nat(25), (text, offset) => {
      const before = text.slice(0, offset).split('\n')
      expect(new LineIndex(text).position(offset)).toEqual({ line: before.length, column: before.at(-1)!.length + 1 })
    }),
    { seed: 4202, numRuns: 1000 },
  )
})
