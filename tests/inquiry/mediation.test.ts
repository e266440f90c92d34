import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Case, type Driver, readAt } from '../../src/casefile/index.ts'
import { CONCEPTS, type Concept } from '../../src/engine/index.ts'
import { answer, type BringingAbout, mediation, stability, type Wanted } from '../../src/inquiry/index.ts'
import { withChanges } from '../../src/inquiry/driver-changes.ts'
import { naiveStates } from '../oracle/index.ts'
import { conflict } from '../support/conflicts.ts'
import { proposition } from './hand-made.ts'
import { namedConflict, optionName } from './named-conflict.ts'
import { caseOf } from './random-case.ts'

const about = (wording: string): Wanted => ({ holds: proposition(wording), wording })

/** Found changes in brief: `withdraw lazy-a + swap a behind b: always`. */
const brief = (found: readonly BringingAbout[]): string[] =>
  found.map(({ changes, verdict }) => {
    const each = changes.map(
      ({ kind, driver, behind }) => `${kind} ${driver}${behind === null ? '' : ` behind ${behind}`}`,
    )
    return `${each.join(' + ')}: ${verdict}`
  })

const ONE_SIDED = caseOf(`tertius: 1
title: One act
actors: { A: A, B: B }
options: { A: { x: X }, B: { y: Y } }
status_quo: []
drivers:
  A: [{ id: rest, prefers: not A.x }, { id: answer, prefers: A.x if B.y }, { id: act, prefers: A.x }]
  B: [{ id: follow, prefers: B.y iff A.x }]
`)

const RACE = caseOf(`tertius: 1
title: Only one can
actors: { A: A, B: B }
options: { A: { x: X }, B: { y: Y } }
constraints: [never: A.x and B.y]
status_quo: []
drivers:
  A: [{ id: lazy, prefers: not A.x }, { id: want-x, prefers: A.x }]
  B: [{ id: want-y, prefers: B.y }]
`)

const SHY = caseOf(`tertius: 1
title: Both are shy
actors: { A: A, B: B }
options: { A: { x: X }, B: { y: Y } }
status_quo: []
drivers:
  A: [{ id: lazy, prefers: not A.x }, { id: want-x, prefers: A.x }]
  B: [{ id: lazy-b, prefers: not B.y }, { id: want-y, prefers: B.y }]
`)

describe('the smallest changes that bring something about', () => {
  test('all of them, smallest first, each order of drivers once', () => {
    const found = mediation(ONE_SIDED, about('A.x'))
    expect(found).toMatchObject({ verdict: 'never', searched_to: 2, mediator: null, equilibria: [] })
    expect(brief(found.changes)).toEqual([
      'withdraw rest: always',
      'promote act: always',
      'withdraw answer + swap rest behind act: always',
      'swap rest behind answer + swap rest behind act: always',
    ])
    expect(found.changes[0]).toMatchObject({ actors: ['A'], outcomes: [{ taken: ['A.x', 'B.y'] }] })
    expect(found.changes[0]!.outcomes[0]!.path.map(({ because }) => because)).toEqual(['act', 'follow'])
  })

  test('those who have to change their minds are one group, whoever is to begin', () => {
    const found = mediation(SHY, about('A.x and B.y'))
    const of = found.changes.filter(({ actors }) => actors.length === 2)
    expect(of.map(({ actors }) => actors.join())).toEqual(of.map(() => 'A,B'))
    expect(of.some(({ changes }) => changes[0]!.actor === 'B')).toBe(true)
  })

  test('what happens sometimes is told from what happens always', () => {
    const found = mediation(RACE, about('A.x'))
    expect(brief(found.changes)).toEqual([
      'withdraw lazy: sometimes',
      'swap lazy behind want-x: sometimes',
      'withdraw lazy + withdraw want-y: always',
      'withdraw want-y + swap lazy behind want-x: always',
    ])
  })

  test('where it is an outcome already but not the only one, what makes it the only one', () => {
    const found = mediation(RACE, about('A.x'), { withdraw: ['lazy'] })
    expect(found.verdict).toBe('sometimes')
    expect(found.equilibria.map(({ reached }) => reached)).toEqual([true])
    expect(brief(found.changes)).toEqual(['withdraw want-y: always'])
  })

  test('where it always is, nothing is looked for', () => {
    expect(mediation(RACE, about('B.y'))).toMatchObject({ verdict: 'always', changes: [], searched_to: 0 })
  })

  test('"none up to so many" is an answer', () => {
    expect(mediation(ONE_SIDED, about('B.y and not A.x'))).toMatchObject({ changes: [], searched_to: 2 })
    expect(mediation(ONE_SIDED, about('A.x'), {}, { to: 1 })).toMatchObject({ searched_to: 1 })
    expect(mediation(ONE_SIDED, about('A.x'), {}, { budget: 1 })).toMatchObject({ changes: [], searched_to: 0 })
  })

  test('an order of states given as a ranking has no drivers to change', () => {
    const ranked = caseOf(`tertius: 1
title: Chicken
actors: { A: A, B: B }
options: { A: { x: X }, B: { y: Y } }
status_quo: []
rankings: { A: [[1], [0], [2], [3]], B: [[2], [0], [1], [3]] }
`)
    expect(mediation(ranked, about('A.x and B.y'))).toMatchObject({ verdict: 'never', changes: [], searched_to: 0 })
  })

  test('a stable state that is not reached is named as such', () => {
    const chicken = caseOf(`tertius: 1
title: Two stable states
actors: { A: A, B: B }
options: { A: { x: X }, B: { y: Y } }
status_quo: []
drivers:
  A: [{ id: a, prefers: A.x iff B.y }]
  B: [{ id: b, prefers: B.y iff A.x }]
`)
    expect(mediation(chicken, about('A.x')).equilibria).toEqual([{ taken: ['A.x', 'B.y'], reached: false }])
    expect(mediation(chicken, about('not A.x')).equilibria).toEqual([{ taken: [], reached: true }])
  })

  test("a mediator's own drivers are left alone, and its own acts are tried", () => {
    const found = mediation(ONE_SIDED, about('B.y'), {}, { mediator: 'A' })
    expect(found.changes).toEqual([])
    expect(found.mediator).toMatchObject({ actor: 'A', verdict: 'secure', exhaustive: true })
    expect(found.mediator!.choices).toMatchObject([{ take: ['A.x'], verdict: 'always', kept: false }])
    expect(mediation(ONE_SIDED, about('A.x'), {}, { mediator: 'B' }).mediator).toMatchObject({
      verdict: 'none',
      choices: [],
    })
  })
})

describe('on random conflicts', () => {
  /** Only drivers, none sharing a level, so that an independent count of changes is short. */
  const plain = conflict().filter(({ preferences }) =>
    preferences.every(p => p.kind === 'drivers' && p.levels.every(level => level.length === 1)),
  )
  const random = fc.record({
    input: plain,
    pick: fc.nat(),
    concept: fc.constantFrom<Concept[]>(...CONCEPTS),
    wish: fc.nat(),
  })

  test('every change found does what it says, and fewer changes never do as much', () => {
    let found = 0
    fc.assert(
      fc.property(random, ({ input, pick, concept, wish }) => {
        const states = naiveStates(input)
        const subject = namedConflict(input, states[pick % states.length]!, concept)
        const option = optionName(input, wish % input.owner.length)
        const result = mediation(subject, about(option))
        const byDistance = naiveReach(subject, option, 2)
        const base = byDistance[0]![0]!.worth
        for (const { changes, outcomes, verdict } of result.changes) {
          found++
          const varied = answer(subject, withChanges({}, changes))
          expect(varied.outcomes.filter(({ taken }) => taken.includes(option))).toEqual(outcomes)
          const order = orderOf([...readAt(subject, withChanges({}, changes)).drivers.values()].flat())
          const naive = byDistance[changes.length]!.find(reached => reached.order === order)
          expect(naive?.worth).toBe(verdict === 'always' ? 2 : 1)
        }
        for (const worth of [1, 2].filter(value => value > base)) {
          const size = byDistance.findIndex(reached => reached.some(one => one.worth >= worth))
          const sizes = result.changes
            .filter(({ verdict }) => worth === 1 || verdict === 'always')
            .map(({ changes }) => changes.length)
          expect(sizes.length === 0 ? -1 : Math.min(...sizes)).toBe(size)
        }
        const single = byDistance[1]!.filter(({ worth }) => worth > base)
        expect(result.changes.filter(({ changes }) => changes.length === 1)).toHaveLength(
          base === 2 ? 0 : single.length,
        )
      }),
      { numRuns: 60, seed: 5 },
    )
    expect(found).toBeGreaterThan(20)
  })

  test('the wanted states are the equilibria that have it', () => {
    fc.assert(
      fc.property(random, ({ input, pick, concept, wish }) => {
        const states = naiveStates(input)
        const subject = namedConflict(input, states[pick % states.length]!, concept)
        const option = optionName(input, wish % input.owner.length)
        const { equilibria } = mediation(subject, about(option), {}, { to: 0 })
        const all = stability(subject)
        const having = all.equilibria.mixed
          .map(state => all.states[state]!.taken)
          .filter(taken => taken.includes(option))
        expect(equilibria.map(({ taken }) => taken)).toEqual(having)
        const ends = answer(subject).outcomes.map(({ taken }) => taken.join())
        for (const { taken, reached } of equilibria) expect(reached).toBe(ends.includes(taken.join()))
      }),
      { numRuns: 60, seed: 6 },
    )
  })
})

interface Reached {
  readonly order: string
  /** 2: it holds wherever play ends; 1: in some outcome; 0: in none. */
  readonly worth: number
}

/** Every order of drivers that so many changes lead to and fewer do not, by number of changes: plain lists, no pruning. */
function naiveReach(subject: Case, option: string, to: number): Reached[][] {
  const seen = new Set<string>()
  let front: (readonly Driver[])[] = [subject.drivers]
  return Array.from({ length: to + 1 }, () => {
    const fresh = front.filter(drivers => !seen.has(orderOf(drivers)) && seen.add(orderOf(drivers)))
    front = fresh.flatMap(changed)
    return fresh.map(drivers => ({ order: orderOf(drivers), worth: worthOf({ ...subject, drivers }, option) }))
  })
}

function changed(drivers: readonly Driver[]): (readonly Driver[])[] {
  return drivers.flatMap((driver, at) => {
    const own = drivers.filter(({ actor }) => actor === driver.actor)
    const others = drivers.filter(({ actor }) => actor !== driver.actor)
    const rest = own.filter(one => one !== driver)
    const place = own.indexOf(driver)
    const gone = drivers.filter((_, k) => k !== at)
    const down = [...rest.slice(0, place + 1), driver, ...rest.slice(place + 1)]
    return [gone, [...others, ...down], [...others, driver, ...rest]]
  })
}

/** The drivers actor by actor, which is all of their order that means anything. */
function orderOf(drivers: readonly Driver[]): string {
  const actors = [...new Set(drivers.map(({ actor }) => actor))].sort()
  return actors.map(actor => drivers.filter(driver => driver.actor === actor).map(({ id }) => id)).join(' / ')
}

function worthOf(subject: Case, option: string): number {
  const { outcomes, unsettled } = answer(subject)
  const ends = outcomes.map(({ taken }) => taken.includes(option))
  const all = [...ends, ...unsettled.map(taken => taken.includes(option))]
  return all.every(Boolean) ? 2 : ends.some(Boolean) ? 1 : 0
}
