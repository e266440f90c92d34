import { describe, expect, it } from 'vitest'
import { counts, isCalendarDate, readCase, standing } from '../../src/casefile/index.ts'

const read = readCase(`tertius: 1
title: What stands
sources: { s: { title: S }, t: { title: T } }
actors: { A: One }
options: { A: { a: Act } }
facts:
  only-s: { text: F, evidence: s }
  both: { text: F, evidence: [s, t ¶2] }
  bare: { text: F }
  dated: { text: F, evidence: t, from: 2025-01-01, until: 2026-01-01 }
constraints:
  - { id: c, never: A.a and not A.a, rests_on: dated }
drivers:
  A:
    - { id: all, prefers: A.a, rests_on: [only-s, dated] }
    - { id: some, prefers: A.a, rests_on: [{ any: [only-s, both] }, bare] }
    - { id: alone, prefers: not A.a, until: 2026-01-01 }
`).case!

const ids = (asOf?: string, ...withdrawn: string[]): string => {
  const { facts, constraints, drivers } = standing(read, asOf, new Set(withdrawn))
  return [...facts, ...constraints, ...drivers].map(({ id }) => id).join(' ')
}

describe('what stands', () => {
  it.each([
    ['without a date: everything', [], 'only-s both bare dated c all some alone'],
    ['on the first day of a validity', ['2025-01-01'], 'only-s both bare dated c all some alone'],
    ['the day before', ['2024-12-31'], 'only-s both bare some alone'],
    ['on the day of its end', ['2026-01-01'], 'only-s both bare some'],
    ['without a fact that all of something needs', [undefined, 'only-s'], 'both bare dated c some alone'],
    ['without the last of a group', [undefined, 'only-s', 'both'], 'bare dated c alone'],
    ['without a source: what cites only it', [undefined, 's'], 'both bare dated c some alone'],
    ['without both sources: not what never cited any', [undefined, 's', 't'], 'bare alone'],
    ['without a driver and a constraint', [undefined, 'all', 'c'], 'only-s both bare dated some alone'],
  ] as [string, [string?, ...string[]], string][])('%s', (_, args, expected) => {
    expect(ids(...args)).toBe(expected)
  })

  it('counts from the first day up to, not including, the last', () => {
    const validity = { from: '2025-01-01', until: '2025-01-03' }
    const days = ['2024-12-31', '2025-01-01', '2025-01-02', '2025-01-03', undefined]
    expect(days.map(day => counts(validity, day))).toEqual([false, true, true, false, true])
  })
})

it.each([
  ['2024-02-29', true],
  ['2000-02-29', true],
  ['1900-02-29', false],
  ['2026-02-29', false],
  ['2026-04-31', false],
  ['2026-12-31', true],
  ['2026-13-01', false],
  ['2026-00-10', false],
  ['2026-01-00', false],
  ['2026-1-1', false],
  ['2026-01-01T00:00', false],
])('%s is a date: %s', (text, expected) => {
  expect(isCalendarDate(text)).toBe(expected)
})
