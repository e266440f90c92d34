import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Case, Variation } from '../../src/casefile/index.ts'
import { answer, linchpins, overturning, overturningSweep, reversals } from '../../src/inquiry/index.ts'
import { subsetAt, subsetCount } from '../../src/inquiry/subsets.ts'
import { caseOf, caseText } from './random-case.ts'

const RUNS = { seed: 7, numRuns: 60 }

/** Every subset of up to a size, smallest first; by counting in binary. */
function subsets(items: readonly string[], to: number): string[][] {
  const all = Array.from({ length: 2 ** items.length }, (_, bits) => items.filter((_, k) => (bits >> k) & 1))
  return all.filter(({ length }) => length > 0 && length <= to).sort((a, b) => a.length - b.length)
}

/** The minimal sets of ids that change each verdict, from whole answers. */
function naively(
  subject: Case,
  ids: readonly string[],
  to: number,
  changed: (set: readonly string[]) => Variation,
): unknown {
  const base = answer(subject).claims
  return Object.entries(base).map(([claim, verdict]) => {
    const found: { withdraw: string[]; verdict: string }[] = []
    for (const withdraw of subsets(ids, to)) {
      const then = answer(subject, changed(withdraw)).claims[claim]!
      const covered = found.some(smaller => smaller.withdraw.every(id => withdraw.includes(id)))
      if (then !== verdict && !covered) found.push({ withdraw, verdict: then })
    }
    return { verdict, sets: sorted(found) }
  })
}

const sorted = (sets: readonly { readonly withdraw: readonly string[] }[]): unknown =>
  sets.toSorted((a, b) => (a.withdraw.join() < b.withdraw.join() ? -1 : 1))

/**
 * A is in favour of x as long as one of two facts stands, and would rather not where b is known: withdrawing both grounds
 * turns the verdict, withdrawing b as well turns it back.
 */
const RESTORING = caseOf(`
tertius: 1
title: Withdrawing more restores the verdict
actors: { A: A, B: B }
options: { A: { x: X }, B: { y: Y } }
status_quo: []
facts:
  a: { text: a, evidence: [] }
  b: { text: b, evidence: [] }
  c: { text: c, evidence: [] }
drivers:
  A:
    - { id: grounds, prefers: A.x, rests_on: [any: [a, c]] }
    - { id: doubts, prefers: not A.x, rests_on: [b] }
    - { id: habit, prefers: A.x }
  B:
    - { id: indifferent, prefers: "true" }
claims:
  does: { text: A does x, holds: A.x }
`)

describe('overturning sets', () => {
  test('of facts and of drivers are those of a search through whole answers', () => {
    fc.assert(
      fc.property(caseText(), fc.constantFrom('facts' as const, 'drivers' as const), (text, over) => {
        const subject = caseOf(text)
        const ids = subject[over].map(({ id }) => id)
        const found = overturning(subject, {}, subject.claims, { over, to: 3 })
        const expected = naively(subject, ids, 3, withdraw => ({ withdraw }))
        expect(found.map(({ verdict, sets }) => ({ verdict, sets: sorted(sets) }))).toEqual(expected)
        expect(found.every(({ searched_to }) => searched_to === 3)).toBe(true)
      }),
      RUNS,
    )
  })

  test('are found although withdrawing one more fact restores the verdict', () => {
    const [found] = overturning(RESTORING, {}, RESTORING.claims, { to: 3 })
    expect(found).toMatchObject({
      verdict: 'always',
      sets: [{ withdraw: ['a', 'c'], verdict: 'never' }],
      searched_to: 3,
    })
    expect(found?.unfinished).toBeNull()
    const all = answer(RESTORING, { withdraw: ['a', 'b', 'c'] }).claims
    expect(all).toEqual({ does: 'always' })
  })

  test('come smallest first, and the budget stops before a size it does not cover', () => {
    const states = answer(RESTORING).states
    const [stopped] = overturning(RESTORING, {}, RESTORING.claims, { to: 3, budget: 3 * states - 1 })
    expect(stopped).toMatchObject({ verdict: 'always', sets: [], searched_to: 0, asked_to: 3 })
    expect(stopped?.unfinished).toEqual({ size: 1, tried: 0, of: 3, why: 'too-many' })
    const [one] = overturning(RESTORING, {}, RESTORING.claims, { to: 1, budget: 3 * states })
    expect(one?.searched_to).toBe(1)
  })

  test('tell of progress block by block', () => {
    const told: string[] = []
    overturning(RESTORING, {}, RESTORING.claims, { onProgress: (done, of) => told.push(`${done}/${of}`) })
    expect(told).toEqual(['1/1'])
  })

  test('are put together from parts in any order, some twice; from fewer parts they say how far they go', () => {
    const facts = Array.from({ length: 12 }, (_, k) => `f${k}`)
    const subject = caseOf(`
tertius: 1
title: Many facts
actors: { A: A, B: B }
options: { A: { x: X }, B: { y: Y } }
status_quo: []
facts: { ${facts.map(id => `${id}: { text: fact, evidence: [] }`).join(', ')} }
drivers:
  A:
    - { id: d1, prefers: A.x, rests_on: [any: [${facts.slice(0, 3).join(', ')}]] }
    - { id: d2, prefers: not A.x, rests_on: [any: [${facts.slice(3).join(', ')}]] }
  B: [{ id: d3, prefers: "true" }]
claims: { does: { text: A does, holds: A.x } }
`)
    const sweep = overturningSweep(subject, {}, subject.claims, { to: 3 })!
    expect(sweep.blocks).toBe(3) // 12 + 66 + 220 sets, 128 to a block
    const parts = [2, 0, 1, 2].map(block => sweep.run(block))
    const whole = sweep.merge(parts)
    expect(whole).toEqual(overturning(subject, {}, subject.claims, { to: 3 }))
    expect(whole[0]?.sets).toEqual([{ withdraw: ['f0', 'f1', 'f2'], verdict: 'never' }])
    expect(sweep.merge([sweep.run(0), sweep.run(2)])[0]).toMatchObject({ searched_to: 2 })
    expect(sweep.merge([sweep.run(1)])[0]).toMatchObject({ searched_to: 0 })
  })
})

test('the subset at a place runs through all subsets, smallest first', () => {
  for (const items of [0, 1, 5, 7]) {
    const names = Array.from({ length: items }, (_, k) => String(k))
    const expected = [1, 2, 3].flatMap(size =>
      subsets(names, size)
        .filter(set => set.length === size)
        .map(set => set.join())
        .sort(),
    )
    const count = [1, 2, 3].reduce((sum, size) => sum + subsetCount(items, size), 0)
    expect(Array.from({ length: count }, (_, place) => subsetAt(items, place).join())).toEqual(expected)
  }
  expect(subsetCount(40, 3)).toBe(9880)
})

describe('reversals and swaps', () => {
  test('agree with the same changes made to the case as it is written', () => {
    fc.assert(
      fc.property(caseText(), text => {
        const subject = caseOf(text)
        const base = answer(subject)
        const found = reversals(subject, {}, subject.claims)
        const standing = new Set(found.flatMap(({ sets }) => sets.flatMap(({ changes }) => changes.map(c => c.driver))))
        for (const [k, claim] of subject.claims.entries()) {
          for (const { id } of subject.drivers) {
            const then = answer(subject, { reorder: [{ kind: 'reverse', driver: id }] }).claims[claim.id]!
            const told = found[k]!.sets.find(({ changes: [c] }) => c?.kind === 'reverse' && c.driver === id)
            expect(told?.verdict ?? base.claims[claim.id]).toBe(then)
          }
        }
        expect([...standing].every(id => subject.drivers.some(driver => driver.id === id))).toBe(true)
      }),
      RUNS,
    )
  })

  test('swap neighbours on adjacent levels, whatever fell between them, and do not swap equals', () => {
    const subject = caseOf(`
tertius: 1
title: Swaps
actors: { A: A, B: B }
options: { A: { x: X, z: Z }, B: { y: Y } }
constraints: [{ at_most_one: [A.x, A.z] }]
status_quo: []
facts: { gone: { text: gone, evidence: [], from: 2020-01-01, until: 2021-01-01 } }
as_of: 2024-01-01
drivers:
  A:
    - { id: first, prefers: A.x }
    - { id: fallen, prefers: "true", rests_on: [gone] }
    - { id: second, prefers: A.z, level: 1 }
    - { id: equal, prefers: "true", level: 1 }
  B: [{ id: third, prefers: "true" }]
claims: { does: { text: A does x, holds: A.x } }
`)
    const [found] = reversals(subject, {}, subject.claims)
    expect(found?.sets).toEqual([
      { changes: [{ kind: 'reverse', driver: 'first' }], verdict: 'never' },
      { changes: [{ kind: 'swap', driver: 'first', with: 'second' }], verdict: 'never' },
      // Now the first shares a level with the second, which wants the opposite.
      { changes: [{ kind: 'swap', driver: 'first', with: 'equal' }], verdict: 'sometimes' },
    ])
  })
})

describe('linchpins', () => {
  test('count overturning sets and swings; the same seed gives the same', () => {
    const found = linchpins(RESTORING, {}, RESTORING.claims, { samples: 200 })
    const byId = new Map(found.map(linchpin => [linchpin.id, linchpin]))
    expect(found.map(({ in_sets, of }) => ({ in_sets, of }))).toEqual([1, 1, 0].map(in_sets => ({ in_sets, of: 200 })))
    expect([found[0]!.swings >= found[1]!.swings, found[2]!.id]).toEqual([true, 'b'])
    // Withdrawing a changes the verdict only where c alone is gone: one variation in three has one fact gone, half of them c.
    expect(byId.get('a')!.swings / 200).toBeGreaterThan(0.09)
    expect(byId.get('a')!.swings / 200).toBeLessThan(0.25)
    // Withdrawing b does only where a and c are both gone: one variation in three.
    expect(byId.get('b')!.swings / 200).toBeGreaterThan(0.25)
    expect(byId.get('b')!.swings / 200).toBeLessThan(0.42)
    expect(linchpins(RESTORING, {}, RESTORING.claims, { samples: 200 })).toEqual(found)
    expect(linchpins(RESTORING, {}, RESTORING.claims, { samples: 200, seed: 2 })).not.toEqual(found)
  })
})
