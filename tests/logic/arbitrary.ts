import * as fc from 'fast-check'
import type { Proposition } from '../../src/logic/index.ts'

/** Names of options as a case can have them; words of the language are not among them. */
export const optionName: fc.Arbitrary<string> = fc.constantFrom(
  'RU.fight',
  'RU.a',
  'a-b.c_d',
  'É.ñ1',
  '伊朗.打击',
  'x9',
)

/** Propositions of every kind, nested a few levels, with chains of two to four operands. */
export const proposition: fc.Arbitrary<Proposition<string>> = fc.letrec<{ p: Proposition<string> }>(tie => ({
  p: fc.oneof(
    { depthSize: 'medium', withCrossShrink: true },
    fc.record({ kind: fc.constant('option' as const), option: optionName }),
    fc.record({ kind: fc.constant('constant' as const), value: fc.boolean() }),
    fc.record({ kind: fc.constant('not' as const), operand: tie('p') }),
    fc.record({
      kind: fc.constantFrom('and' as const, 'or' as const),
      operands: fc.array(tie('p'), { minLength: 2, maxLength: 4 }),
    }),
    fc.record({ kind: fc.constantFrom('implies' as const, 'iff' as const), left: tie('p'), right: tie('p') }),
  ),
})).p
