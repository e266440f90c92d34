import { describe, expect, test } from 'vitest'
import type { Variation } from '../../../src/casefile/index.ts'
import { readAddress, writeAddress } from '../../../src/workbench/state/address.ts'

const place = { screen: 'explore', view: 'leverage', selected: 'talks-under-way' }

const VARIATIONS: readonly Variation[] = [
  {},
  { scenario: 'open-war' },
  { asOf: '2026-01-05', withdraw: ['a', 'b c,d?'.replace(',', '')] },
  { foresight: { RU: 'gmr', US: 'nash' } },
  { statusQuo: [] },
  { statusQuo: ['RU.meet', 'US.deal'] },
  {
    reorder: [
      { kind: 'swap', driver: 'x' },
      { kind: 'reverse', driver: 'y' },
    ],
  },
]

describe('the address', () => {
  test.each(VARIATIONS)('of %j is read back as it was', variation => {
    const address = { place, variation, document: 'own&case=x' }
    expect(readAddress(`#${writeAddress(address)}`)).toEqual(address)
  })

  test('says where one is in words', () => {
    const variation = { scenario: 'open-war', withdraw: ['a', 'b'], foresight: { RU: 'gmr' as const } }
    expect(writeAddress({ place, variation, document: '' })).toBe(
      '/explore/leverage?at=talks-under-way&scenario=open-war&withdraw=a,b&foresight=RU:gmr',
    )
  })

  test.each([
    '',
    '#',
    '#/',
    '#???',
    '#/a/b/c?withdraw=&as-of=yesterday&foresight=RU&reorder=x:y&added=%7B',
    '#/x?%E0%A4%A',
  ])('passes over what makes no sense: %j', fragment => expect(readAddress(fragment).variation).toEqual({}))
})
