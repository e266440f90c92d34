import { expect, test } from 'vitest'
import { relies } from '../../src/inquiry/theories/reliance.ts'
import { parseProposition } from '../../src/logic/index.ts'

const is =
  (actor: string) =>
  (option: string): boolean =>
    option.startsWith(`${actor}.`)

test.each([
  ['not T.guard implies G.mass', true],
  ['G.mass or T.guard', true],
  ['G.mass iff not T.guard', true],
  ['not (not G.mass and not T.guard)', true],
  ['(E.attack and not T.guard) implies G.mass', true],
  ['E.attack implies (T.guard or G.mass)', true],
  ['not ((G.mass implies not T.guard) implies T.guard)', true],
  ['T.pay implies G.arm', false],
  ['G.arm iff T.pay', false],
  ['not T.fight implies not G.fight', false],
  ['E.attack implies G.arm', false],
  ['G.arm and T.pay', false],
  ['not G.fight', false],
])('%s: %s', (text, expected) => {
  const { proposition } = parseProposition(text)
  expect(relies(proposition!, is('G'), is('T'))).toBe(expected)
})
