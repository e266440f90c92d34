import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CONCEPTS } from '../../../src/engine/index.ts'
import {
  AS_WRITTEN,
  fragmentOf,
  isAsWritten,
  type Supposed,
  supposedIn,
  variationOf,
} from '../../../src/workbench/single/supposed.ts'

const id = fc.stringMatching(/^[\p{L}\p{N}][\p{L}\p{N}_-]{0,9}$/u)
const supposed: fc.Arbitrary<Supposed> = fc.record({
  withdraw: fc.uniqueArray(id, { maxLength: 4 }),
  scenario: fc.option(fc.oneof(id, fc.constant('')), { nil: undefined }),
  asOf: fc.option(fc.constantFrom('2026-02-15', '1999-12-31'), { nil: undefined }),
  foresight: fc.dictionary(id, fc.constantFrom(...CONCEPTS), { maxKeys: 3 }),
})

describe('what is supposed, in the address', () => {
  test('comes back as it went', () => {
    fc.assert(
      fc.property(supposed, wish => {
        expect({ ...supposedIn(fragmentOf(wish)).foresight }).toEqual({ ...wish.foresight })
        expect({ ...supposedIn(fragmentOf(wish)), foresight: {} }).toEqual({ ...wish, foresight: {} })
      }),
      { seed: 5, numRuns: 300 },
    )
  })

  test('nonsense is passed over', () => {
    for (const text of [
      '',
      '#',
      '#of-a-fact',
      '#without=&as-of=soon&foresight=RU:psychic,,:',
      '#%E0%A4%A',
      '#__proto__=1',
    ]) {
      expect(isAsWritten(supposedIn(text)), text).toBe(true)
    }
  })

  test('the briefing as written has an address of its own', () => {
    expect(fragmentOf(AS_WRITTEN)).toBe('#as-written')
    expect(isAsWritten(supposedIn('#as-written'))).toBe(true)
  })
})

describe('on top of how the briefing was read', () => {
  const base = { scenario: 'war', asOf: '2026-03-01', foresight: { RU: 'seq' }, withdraw: ['a'] } as const

  test('things are added', () => {
    const wish = { ...AS_WRITTEN, withdraw: ['a', 'b'], foresight: { US: 'nash' } } as const
    expect(variationOf(base, wish)).toEqual({
      scenario: 'war',
      asOf: '2026-03-01',
      foresight: { RU: 'seq', US: 'nash' },
      withdraw: ['a', 'b'],
    })
  })

  test('another scenario has a date of its own, unless one is supposed', () => {
    expect(variationOf(base, { ...AS_WRITTEN, scenario: 'peace' })).toMatchObject({ scenario: 'peace' })
    expect(variationOf(base, { ...AS_WRITTEN, scenario: 'peace' })).not.toHaveProperty('asOf')
    expect(variationOf(base, { ...AS_WRITTEN, scenario: '', asOf: '2026-05-01' })).not.toHaveProperty('scenario')
    expect(variationOf(base, { ...AS_WRITTEN, scenario: '', asOf: '2026-05-01' })).toHaveProperty('asOf', '2026-05-01')
  })
})
