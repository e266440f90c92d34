import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readAt } from '../../src/casefile/index.ts'
import { type Answer, answer, blastRadius, briefing, Unanswerable, why } from '../../src/inquiry/index.ts'
import { caseOf, caseText } from './random-case.ts'

const LAST_WITNESS = caseOf(`
tertius: 1
title: What falls with a source
sources:
  s1: { title: One }
  s2: { title: Two }
actors: { A: A, B: B }
options: { A: { x: X, z: Z }, B: { y: Y } }
constraints: [{ id: rule, never: A.z, rests_on: [f3] }]
status_quo: [A.x]
facts:
  f1: { text: Fact 1, evidence: s1 }
  f2: { text: Fact 2, evidence: [s1, s2] }
  f3: { text: Fact 3, evidence: s2 }
  f4: { text: Fact 4, evidence: [] }
drivers:
  A:
    - { id: d1, prefers: A.x, rests_on: [f1] }
    - { id: d2, prefers: not A.z, rests_on: [any: [f2, f4]] }
    - { id: d3, prefers: not A.x, rests_on: [f4] }
  B: [{ id: d4, prefers: not B.y, rests_on: [f2] }]
claims:
  does: { text: A does x, holds: A.x }
  also: { text: B does y, holds: B.y }
focus: [A, B]
`)

describe('the blast radius', () => {
  test('of a source: what rests on it alone falls, what has more to rest on is weakened', () => {
    const blast = blastRadius(LAST_WITNESS, 's1')
    expect(blast).toMatchObject({
      id: 's1',
      kind: 'source',
      fallen: { facts: ['f1'], drivers: ['d1'], constraints: [] },
      weakened: { facts: ['f2'], drivers: ['d2', 'd4'], constraints: [] },
      unmoved: [],
      outcomes: { before: [['A.x']], after: [[]] },
      cycles: { before: [], after: [] },
      same_ends: false,
      options: { 'A.x': { before: 'always', after: 'never' } },
      claims: { does: { before: 'always', after: 'never' } },
    })
  })

  test('tells how each reason ends', () => {
    const { reasons, at } = blastRadius(LAST_WITNESS, 's1')
    const told = reasons.map(({ actor, alternative, fate, after }) => {
      return [actor, [...alternative.take, ...alternative.drop].join('+'), fate, alternative.verdict, after?.verdict]
    })
    expect(at.flatMap(({ alternatives }) => alternatives)).toHaveLength(3)
    expect(told).toEqual([
      ['A', 'A.x', 'verdict', 'unwanted', 'unexplained'], // d1 kept it from dropping x
      ['A', 'A.z', 'moot', 'barred', 'barred'], // the rule stands, the outcome does not
      ['B', 'B.y', 'evidence', 'unwanted', 'unwanted'], // d4 stands, on a fact with one source less
    ])
  })

  test('of a fact under a constraint, of a driver and of a constraint', () => {
    const fact = blastRadius(LAST_WITNESS, 'f3')
    expect([fact.kind, fact.fallen]).toEqual(['fact', { facts: ['f3'], drivers: [], constraints: ['rule'] }])
    expect(fact.reasons.map(({ fate }) => fate)).toEqual(['verdict'])
    expect(blastRadius(LAST_WITNESS, 'rule').fallen).toEqual({ facts: [], drivers: [], constraints: ['rule'] })
    const driver = blastRadius(LAST_WITNESS, 'd4')
    expect([driver.kind, driver.fallen.drivers, driver.unmoved]).toEqual(['driver', ['d4'], ['B']])
    // B is indifferent now: the verdict is the same, its ground is gone.
    expect(driver.reasons.map(({ fate, after }) => [fate, after?.verdict, after?.driver])).toEqual([
      ['ground', 'unwanted', null],
    ])
  })

  test('of one fact of several: what stands on the others is weakened', () => {
    const { fallen, weakened } = blastRadius(LAST_WITNESS, 'f2')
    expect([fallen.drivers, weakened]).toEqual([['d4'], { facts: [], drivers: ['d2'], constraints: [] }])
  })

  test('a reason falls too where another is given in its place', () => {
    const subject = caseOf(`
tertius: 1
title: Either can punish
actors: { A: A, B: B, C: C }
focus: [A]
options: { A: { x: X }, B: { y: Y }, C: { z: Z } }
constraints: [{ id: held-back, never: A.x and B.y }]
status_quo: []
drivers:
  A:
    - { id: peace, prefers: not (B.y or C.z) }
    - { id: gain, prefers: A.x }
  B: [{ id: b, prefers: A.x iff B.y }]
  C: [{ id: c, prefers: A.x iff C.z }]
`)
    const [reason, ...others] = blastRadius(subject, 'held-back').reasons
    expect(others).toEqual([])
    expect(reason).toMatchObject({
      fate: 'ground',
      alternative: { verdict: 'deterred' },
      after: { verdict: 'deterred' },
    })
    expect([reason?.alternative.sanction[0]?.actor, reason?.after?.sanction[0]?.actor]).toEqual(['C', 'B'])
  })

  test('of something nothing rests on is empty; of something unknown there is none', () => {
    const lone = caseOf(LAST_WITNESS.text.replace('any: [f2, f4]', 'f4'))
    expect(blastRadius(lone, 'f4').fallen.drivers).toEqual(['d2', 'd3'])
    expect(() => blastRadius(LAST_WITNESS, 'nothing')).toThrow(TypeError)
  })

  test('agrees with the answers before and after on random cases', () => {
    fc.assert(
      fc.property(caseText(), fc.constantFrom('s0', 's1', 'f0', 'f2', 'A0', 'B0', 'rule'), (text, id) => {
        const subject = caseOf(text)
        const blast = blastRadius(subject, id)
        const [before, after] = [answer(subject), answer(subject, { withdraw: [id] })]
        const changed = Object.keys(before.claims).filter(claim => before.claims[claim] !== after.claims[claim])
        expect(Object.keys(blast.claims)).toEqual(changed)
        expect(blast.outcomes.after).toEqual(after.outcomes.map(({ taken }) => taken))
        const ends = ({ outcomes, cycles }: Answer): string[][] =>
          [outcomes.map(({ taken }) => taken.join()), ...cycles.map(cycle => cycle.map(String))].map(set => set.sort())
        expect(blast.same_ends).toBe(String(ends(before).sort()) === String(ends(after).sort()))
        // What is open both times may differ and not be among the options; what is among them differs.
        if (blast.same_ends) expect(blast.options).toEqual({})
        const standing = new Set(readAt(subject, { withdraw: [id] }).facts.map(fact => fact.id))
        expect(blast.fallen.facts).toEqual(subject.facts.map(f => f.id).filter(f => !standing.has(f)))
        // What is said to survive is said the same way afterwards, at the same state.
        const { reasons } = briefing(subject)
        const fallen = new Set(blast.reasons.map(r => `${r.actor} ${r.taken.join()} > ${r.alternative.taken.join()}`))
        const now = why(subject, {}, { withdraw: [id] }).at
        for (const { actor, taken, alternatives } of reasons) {
          const same = now.find(stance => stance.actor === actor && stance.taken.join() === taken.join())
          for (const alternative of alternatives) {
            if (fallen.has(`${actor} ${taken.join()} > ${alternative.taken.join()}`)) continue
            const { verdict, driver, constraint } = alternative
            const then = same?.alternatives.find(other => other.taken.join() === alternative.taken.join())
            if (same) expect(then).toMatchObject({ verdict, driver, constraint })
          }
        }
      }),
      { seed: 11, numRuns: 80 },
    )
  })

  test('where nothing can be analysed there is none', () => {
    const ruledOut = caseOf(LAST_WITNESS.text)
    expect(() => blastRadius(ruledOut, 'f1', { statusQuo: ['A.z'] })).toThrow(Unanswerable)
  })
})
