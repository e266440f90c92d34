import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toJson } from '../../src/cli/json.ts'

describe('JSON for machines that people can read too', () => {
  it('says the same as JSON.stringify, whatever the value', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 5 }), value => {
        expect(JSON.parse(toJson(value))).toEqual(JSON.parse(JSON.stringify(value)))
      }),
      { seed: 7, numRuns: 500 },
    )
  })

  it('sets plain values side by side and everything else on lines of its own', () => {
    expect(toJson({ a: [1, 2], b: [{ c: [] }], d: undefined, e: {} })).toBe(
      '{\n  "a": [1, 2],\n  "b": [\n    {\n      "c": []\n    }\n  ],\n  "e": {}\n}',
    )
  })

  it('breaks long rows of plain values', () => {
    const lines = toJson({ states: Array.from({ length: 100 }, (_, k) => k) }).split('\n')
    expect(lines.length).toBeGreaterThan(4)
    expect(Math.max(...lines.map(line => line.length))).toBeLessThanOrEqual(120)
  })
})
