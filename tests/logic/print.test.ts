import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseProposition, printProposition } from '../../src/logic/index.ts'
import { proposition } from './arbitrary.ts'

test('what is printed reads as the same proposition', () => {
  let nested = 0
  fc.assert(
    fc.property(proposition, p => {
      const text = printProposition(p)
      if (text.includes('(')) nested++
      expect(parseProposition(text).proposition).toEqual(p)
    }),
    { seed: 4103, numRuns: 2000 },
  )
  expect(nested).toBeGreaterThan(200)
})

test('no parenthesis could be left out', () => {
  fc.assert(
    fc.property(proposition, p => {
      const text = printProposition(p)
      for (const { open, close } of pairs(text)) {
        const without = text.slice(0, open) + text.slice(open + 1, close) + text.slice(close + 1)
        expect(parseProposition(without).proposition).not.toEqual(p)
      }
    }),
    { seed: 4104, numRuns: 500 },
  )
})

test('chains that no text can spell are printed as what they amount to', () => {
  const a = { kind: 'option', option: 'a' } as const
  expect(printProposition({ kind: 'and', operands: [] })).toBe('true')
  expect(printProposition({ kind: 'or', operands: [] })).toBe('false')
  const single = { kind: 'or', operands: [{ kind: 'implies', left: a, right: a }] } as const
  expect(printProposition({ kind: 'not', operand: single })).toBe('not (a implies a)')
  expect(printProposition({ kind: 'not', operand: { kind: 'and', operands: [a] } })).toBe('not a')
})

/** Matching parentheses by position. */
function pairs(text: string): { open: number; close: number }[] {
  const opened: number[] = []
  const found: { open: number; close: number }[] = []
  for (let i = 0; i < text.length; i++) {
    if (text[i] === '(') opened.push(i)
    if (text[i] === ')') found.push({ open: opened.pop()!, close: i })
  }
  return found
}
