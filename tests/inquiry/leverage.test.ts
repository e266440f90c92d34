import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CONCEPTS, type Concept, type ModelInput } from '../../src/engine/index.ts'
import { type ClaimVerdict, leverage, leverageTable, type Wanted } from '../../src/inquiry/index.ts'
import type { Proposition } from '../../src/logic/index.ts'
import { isTrue, naiveConflict, naivePlayout, naiveStates } from '../oracle/index.ts'
import { conflict } from '../support/conflicts.ts'
import { proposition } from './hand-made.ts'
import { namedConflict, optionName, takenNames } from './named-conflict.ts'
import { caseOf } from './random-case.ts'

/** Russia would arm its partner if the Americans did not then end the talks. */
const TALKS = `tertius: 1
title: Arms and talks
actors: { RU: Russia, US: America, IR: Iran }
options:
  RU: { arm: Supply arms }
  US: { deal: Go on talking, sign: { label: Sign, irreversible: taking }, join: Join in }
  IR: { sulk: Sulk }
constraints: [never: US.join and RU.arm, never: US.sign and US.join]
status_quo: [US.deal]
drivers:
  RU: [{ id: talks, prefers: US.deal }, { id: partner, prefers: RU.arm }]
  US: [{ id: keeps-out, prefers: US.deal iff not RU.arm }, { id: no-more, prefers: not (US.sign or US.join) }]
  IR: [{ id: calm, prefers: not IR.sulk }]
claims:
  quiet: { text: Russia stays out, holds: not RU.arm }
  talking: { text: They talk, holds: US.deal }
  odd: { text: No two at once, holds: not (RU.arm and US.join) }
`

const about = (wording: string): Wanted => ({ holds: proposition(wording), wording })

describe('an actor held to a choice neither moves nor answers', () => {
  const subject = caseOf(TALKS)

  test('what deters is the freedom to answer: held to anything but joining in, America lets Russia arm', () => {
    const found = leverage(subject, 'US', about('not RU.arm'))
    expect(found.today).toBe('always')
    const verdicts = found.choices.map(({ take, drop, verdict }) =>
      [...take, ...drop.map(o => `-${o}`), verdict].join(' '),
    )
    expect(verdicts).toEqual([
      'never',
      '-US.deal never',
      'US.sign never',
      'US.join always', // only because a constraint then bars the arms
      'US.sign -US.deal never',
      'US.join -US.deal always',
    ])
    expect(found).toMatchObject({
      verdict: 'secure',
      can_secure: true,
      can_prevent: true,
      exhaustive: true,
      searched_to: 3,
    })
    expect(found.by).toEqual({ taken: ['US.deal', 'US.join'], take: ['US.join'], drop: [] })
    expect(found.prevented_by).toEqual({ taken: ['US.deal'], take: [], drop: [] })
  })

  test('a choice that cannot be made is told apart, with what stands in the way', () => {
    const { unavailable } = leverage(subject, 'US', about('not RU.arm'))
    expect(unavailable.map(({ take, drop, constraint }) => [take, drop, constraint])).toEqual([
      [['US.sign', 'US.join'], [], 'constraint-2'],
      [['US.sign', 'US.join'], ['US.deal'], 'constraint-2'],
    ])
    const signed = leverage(subject, 'US', about('true'), { statusQuo: ['US.sign'] })
    const undone = signed.unavailable.find(({ drop }) => drop.includes('US.sign'))
    expect(undone).toMatchObject({ taken: [], one_way: ['US.sign'], constraint: null })
  })

  test('the way the others go is given, and whether the actor would keep to its choice', () => {
    const [asToday] = leverage(subject, 'US', about('not RU.arm')).choices
    const step = { actor: 'RU', take: ['RU.arm'], drop: [], because: 'partner' }
    expect(asToday).toMatchObject({ outcomes: [{ taken: ['RU.arm', 'US.deal'], path: [step] }], kept: false })
    const sulking = leverage(subject, 'IR', about('IR.sulk')).choices
    expect(sulking.map(({ kept }) => kept)).toEqual([true, false])
  })

  test('an actor that changes nothing has none, though the proposition holds under its every choice', () => {
    expect(leverage(subject, 'IR', about('not RU.arm'))).toMatchObject({
      verdict: 'none',
      can_secure: true,
      can_prevent: false,
      by: null,
    })
  })

  test('an actor may only influence: tied down it leaves two others to a race', () => {
    const race = caseOf(`tertius: 1
title: A guard and two thieves
actors: { A: A, B: B, C: C }
options: { A: { x: X }, B: { y: Y }, C: { z: Z } }
constraints: [never: B.y and C.z]
status_quo: []
drivers:
  A: [{ id: guard, prefers: A.x iff (B.y or C.z) }]
  B: [{ id: fear-b, prefers: not A.x }, { id: greed-b, prefers: B.y }]
  C: [{ id: fear-c, prefers: not A.x }, { id: greed-c, prefers: C.z }]
`)
    const found = leverage(race, 'A', about('B.y'))
    expect(found.choices.map(({ verdict }) => verdict)).toEqual(['sometimes', 'sometimes'])
    expect(found).toMatchObject({ today: 'never', verdict: 'influence', can_secure: false, can_prevent: false })
    expect(found.by).toEqual({ taken: [], take: [], drop: [] })
    expect(leverage(race, 'B', about('B.y'))).toMatchObject({ verdict: 'secure', by: { take: ['B.y'] } })
  })

  test('the table says what the single questions say', () => {
    const table = leverageTable(subject)
    expect(table.map(({ actor, claim }) => `${actor} ${claim}`)).toEqual(
      ['RU', 'US', 'IR'].flatMap(actor => ['quiet', 'talking', 'odd'].map(claim => `${actor} ${claim}`)),
    )
    for (const row of table) {
      const claim = subject.claims.find(({ id }) => id === row.claim)!
      expect(leverage(subject, row.actor, claim)).toMatchObject(row)
    }
  })

  test('a search cut short says how far it went', () => {
    const found = leverage(subject, 'US', about('not RU.arm'), {}, { budget: 1 })
    expect(found).toMatchObject({ searched_to: 0, exhaustive: false })
    expect(found.choices).toHaveLength(1)
  })
})

describe('on random conflicts', () => {
  const random = fc.record({
    input: conflict(),
    pick: fc.nat(),
    concept: fc.constantFrom<Concept[]>(...CONCEPTS),
    actor: fc.nat(),
    wish: fc.nat(),
  })

  test('it is what the definitions say, choice by choice', () => {
    let differing = 0
    fc.assert(
      fc.property(random, ({ input, pick, concept, actor: who, wish }) => {
        const states = naiveStates(input)
        const statusQuo = states[pick % states.length]!
        const actor = who % input.actorCount
        const option = wish % input.owner.length
        const subject = namedConflict(input, statusQuo, concept)
        const found = leverage(subject, `a${actor}`, about(optionName(input, option)))
        const naive = naiveHolds(input, statusQuo, concept, actor, option)
        const byTaken = new Map(found.choices.map(choice => [choice.taken.join(), choice]))
        expect(new Set(byTaken.keys())).toEqual(new Set(naive.map(({ taken }) => taken)))
        for (const { taken, verdict, outcomes } of naive) {
          expect(byTaken.get(taken)!.verdict).toBe(verdict)
          expect(byTaken.get(taken)!.outcomes.map(o => o.taken)).toEqual(outcomes)
        }
        const own = input.owner.filter(owner => owner === actor).length
        expect(found.choices.length + found.unavailable.length).toBe(2 ** own)
        if (found.verdict !== 'none') differing++
      }),
      { numRuns: 150, seed: 11 },
    )
    expect(differing).toBeGreaterThan(30)
  })

  test('to prevent something is to secure its opposite', () => {
    fc.assert(
      fc.property(random, ({ input, pick, concept, actor: who, wish }) => {
        const states = naiveStates(input)
        const subject = namedConflict(input, states[pick % states.length]!, concept)
        const wanted = optionName(input, wish % input.owner.length)
        const [it, opposite] = [wanted, `not ${wanted}`].map(text =>
          leverage(subject, `a${who % input.actorCount}`, about(text)),
        )
        expect([it!.can_secure, it!.can_prevent]).toEqual([opposite!.can_prevent, opposite!.can_secure])
        expect(it!.verdict === 'none').toBe(opposite!.verdict === 'none')
      }),
      { numRuns: 60, seed: 12 },
    )
  })
})

/** Every choice an actor can make, from the definitions: the states that have it are a conflict of their own. */
function naiveHolds(
  input: ModelInput,
  statusQuo: bigint,
  concept: Concept,
  actor: number,
  wanted: number,
): { taken: string; verdict: ClaimVerdict; outcomes: string[][] }[] {
  const mask = input.owner.reduce((bits, owner, k) => (owner === actor ? bits | (1n << BigInt(k)) : bits), 0n)
  const starts = [statusQuo, ...naiveConflict(input).moves(actor, statusQuo)]
  return starts.map(start => {
    const pins = input.owner.flatMap((owner, k): Proposition<number>[] => {
      const option = { kind: 'option', option: k } as const
      return owner !== actor ? [] : [(start >> BigInt(k)) & 1n ? option : { kind: 'not', operand: option }]
    })
    const held = naiveConflict({ ...input, constraints: [...input.constraints, ...pins] })
    const { outcomes, cycles } = naivePlayout(
      held,
      start,
      Array.from({ length: input.actorCount }, () => concept),
    )
    const at = (state: bigint): boolean => isTrue({ kind: 'option', option: wanted }, state)
    const all = [...outcomes, ...cycles.flat()].map(at)
    const settled = new Set(outcomes.map(at))
    const verdict = all.every(Boolean)
      ? 'always'
      : !all.some(Boolean)
        ? 'never'
        : settled.size === 2
          ? 'sometimes'
          : 'unsettled'
    return { taken: takenNames(input, start & mask).join(), verdict, outcomes: outcomes.map(o => takenNames(input, o)) }
  })
}
