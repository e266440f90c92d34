import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CONCEPTS, type Concept } from '../../src/engine/index.ts'
import { answer, briefing, mediation, whatIf, why, type Wanted } from '../../src/inquiry/index.ts'
import { naiveStates } from '../oracle/index.ts'
import { conflict } from '../support/conflicts.ts'
import { proposition, span } from './hand-made.ts'
import { namedConflict, optionName } from './named-conflict.ts'
import { caseOf } from './random-case.ts'

const about = (wording: string): Wanted => ({ holds: proposition(wording), wording })

const RACE = caseOf(`tertius: 1
title: Only one can
actors: { A: A, B: B }
options: { A: { x: X }, B: { y: Y } }
constraints: [never: A.x and B.y]
status_quo: []
drivers: { A: [{ id: want-x, prefers: A.x }], B: [{ id: want-y, prefers: B.y }] }
`)

/** A minds x and not y; nobody else moves. */
const CARELESS = caseOf(`tertius: 1
title: No matter
actors: { A: A, B: B }
options: { A: { x: X, y: Y }, B: { v: V } }
status_quo: []
drivers: { A: [{ id: want-x, prefers: A.x }], B: [{ id: rest, prefers: not B.v }] }
claims: { c: { text: Y is done, holds: A.y } }
`)

describe('what it turns on', () => {
  test('who moves first, where nobody has two best moves', () => {
    expect(why(RACE, { about: about('A.x') })).toMatchObject({
      verdict: 'sometimes',
      turns_on: { order: true, equals: [] },
    })
    expect(briefing(RACE).turns_on).toEqual({ order: true, equals: [] })
  })

  test('a choice between equals, where the order of moves makes no difference', () => {
    expect(why(CARELESS, { about: about('A.y') })).toMatchObject({
      verdict: 'sometimes',
      turns_on: { order: false, equals: ['A'] },
    })
    expect(briefing(CARELESS).turns_on).toEqual({ order: false, equals: ['A'] })
    expect(mediation(CARELESS, about('A.y')).turns_on).toEqual({ order: false, equals: ['A'] })
  })

  test('nothing, where the ends agree in what is asked about, though they differ otherwise', () => {
    expect(why(CARELESS, { about: about('A.x') })).toMatchObject({ verdict: 'always', turns_on: null })
    expect(briefing(RACE, { withdraw: ['want-y'] }).turns_on).toBeNull()
  })

  test('a supposition that opens a choice between equals, and a change of mind that does', () => {
    const held = caseOf(`tertius: 1
title: Held
actors: { A: A, B: B }
options: { A: { x: X, y: Y }, B: { v: V } }
status_quo: []
drivers:
  A: [{ id: want-x, prefers: A.x }, { id: not-y, prefers: not A.y }]
  B: [{ id: rest, prefers: not B.v }]
`)
    expect(
      whatIf(held, { withdraw: ['not-y'] }).difference.options.map(({ option, turns_on }) => [option, turns_on]),
    ).toEqual([['A.y', { order: false, equals: ['A'] }]])
    const [first] = mediation(held, about('A.y')).changes
    expect(first).toMatchObject({ verdict: 'sometimes', turns_on: { order: false, equals: ['A'] } })
  })

  test('on random conflicts: it is said exactly where something holds sometimes, and of one cause at least', () => {
    const seen = { order: 0, equals: 0, both: 0 }
    fc.assert(
      fc.property(conflict(), fc.nat(), fc.constantFrom<Concept[]>(...CONCEPTS), (input, pick, concept) => {
        const states = naiveStates(input)
        const claims = input.owner.map((_, k) => {
          const wording = optionName(input, k)
          return { id: wording, text: wording, holds: proposition(wording), wording, span }
        })
        const subject = { ...namedConflict(input, states[pick % states.length]!, concept), claims }
        const { claims: verdicts } = answer(subject)
        for (const claim of claims) {
          const { turns_on } = why(subject, { about: claim, budget: 0 })
          expect(turns_on !== null).toBe(verdicts[claim.id] === 'sometimes')
          if (turns_on === null) continue
          expect(turns_on.order || turns_on.equals.length > 0).toBe(true)
          seen[turns_on.order ? (turns_on.equals.length > 0 ? 'both' : 'order') : 'equals']++
        }
      }),
      { numRuns: 150, seed: 21 },
    )
    expect(Math.min(seen.order, seen.equals, seen.both)).toBeGreaterThan(0)
  })

  test('where no actor is indifferent between any two of its own states, it is the order', () => {
    let found = 0
    fc.assert(
      fc.property(conflict(), fc.nat(), fc.constantFrom<Concept[]>(...CONCEPTS), (input, pick, concept) => {
        const states = naiveStates(input)
        const subject = namedConflict(input, states[pick % states.length]!, concept)
        // One driver more for each option, least important: no two states of an actor are equal to it.
        const strict = {
          ...subject,
          rankings: [],
          drivers: [
            ...subject.drivers,
            ...subject.options.map(({ id, actor }) => ({
              id: `tie ${id}`,
              actor,
              prefers: proposition(id),
              wording: id,
              restsOn: [],
              span,
            })),
          ],
        }
        const { turns_on, outcomes } = briefing(strict)
        if (outcomes.length < 2) return
        found++
        expect(turns_on).toEqual({ order: true, equals: [] })
      }),
      { numRuns: 150, seed: 22 },
    )
    expect(found).toBeGreaterThan(5)
  })
})
