import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { holds, mapOptions, optionsOf, parseProposition } from '../../src/logic/index.ts'
import { optionName, proposition } from './arbitrary.ts'

const read = (text: string): NonNullable<ReturnType<typeof parseProposition>['proposition']> => {
  const { proposition } = parseProposition(text)
  if (proposition === undefined) throw new Error(`not a proposition: ${text}`)
  return proposition
}

test.each([
  ['a and b', 'FFFT'],
  ['a or b', 'FTTT'],
  ['a implies b', 'TFTT'],
  ['a if b', 'TTFT'],
  ['a iff b', 'TFFT'],
  ['not a', 'TFTF'],
  ['true', 'TTTT'],
  ['false', 'FFFF'],
])('the truth table of %s', (text, table) => {
  const rows = [[], ['a'], ['b'], ['a', 'b']]
  expect(rows.map(taken => (holds(read(text), option => taken.includes(option)) ? 'T' : 'F')).join('')).toBe(table)
})

test('options are listed once each, in order of appearance', () => {
  expect(optionsOf(read('b or not (a implies b) and c'))).toEqual(['b', 'a', 'c'])
})

test('renaming options does not change the truth', () => {
  fc.assert(
    fc.property(proposition, fc.uniqueArray(optionName), (p, taken) => {
      const ids = optionsOf(p)
      const renamed = mapOptions(p, option => ids.indexOf(option))
      expect(holds(renamed, k => taken.includes(ids[k]!))).toBe(holds(p, option => taken.includes(option)))
    }),
    { seed: 4105 },
  )
})
