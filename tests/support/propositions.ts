import * as fc from 'fast-check'
import type { Proposition } from '../../src/logic/index.ts'

/** Propositions of every kind over options from 0, nested a few levels. */
export function nested(optionCount: number): fc.Arbitrary<Proposition<number>> {
  const option = fc.nat({ max: optionCount - 1 })
  return fc.letrec<{ p: Proposition<number> }>(tie => ({
    p: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      { weight: 4, arbitrary: option.map(k => ({ kind: 'option', option: k }) as const) },
      { weight: 1, arbitrary: fc.boolean().map(value => ({ kind: 'constant', value }) as const) },
      { weight: 3, arbitrary: tie('p').map(operand => ({ kind: 'not', operand }) as const) },
      {
        weight: 4,
        arbitrary: fc.record({
          kind: fc.constantFrom('and' as const, 'or' as const),
          operands: fc.array(tie('p'), { minLength: 1, maxLength: 3 }),
        }),
      },
      {
        weight: 4,
        arbitrary: fc.record({
          kind: fc.constantFrom('implies' as const, 'iff' as const),
          left: tie('p'),
          right: tie('p'),
        }),
      },
    ),
  })).p
}
