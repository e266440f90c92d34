import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CONCEPTS, type Concept } from '../../src/engine/index.ts'
import { answer, briefing, type PathStep, why } from '../../src/inquiry/index.ts'
import { naiveStates } from '../oracle/index.ts'
import { conflict } from '../support/conflicts.ts'
import { proposition } from './hand-made.ts'
import { namedConflict, optionName } from './named-conflict.ts'
import { caseOf } from './random-case.ts'

const MATCHING = caseOf(`tertius: 1
title: Hide and seek
actors: { A: { name: A, foresight: nash }, B: { name: B, foresight: nash } }
options: { A: { x: X, z: Z }, B: { y: Y } }
status_quo: []
drivers:
  A: [{ id: quiet, prefers: not A.z }, { id: seek, prefers: A.x iff B.y }]
  B: [{ id: hide, prefers: B.y iff not A.x }]
claims: { c: { text: X is done, holds: A.x } }
`)

const brief = (moves: readonly PathStep[]): unknown[] =>
  moves.map(({ actor, take, drop, because }) => [actor, take.join(), drop.join(), because])

/** The options taken once some moves are made. */
function after(taken: readonly string[], moves: readonly PathStep[]): string[] {
  const now = new Set(taken)
  for (const { take, drop } of moves) {
    for (const option of take) now.add(option)
    for (const option of drop) now.delete(option)
  }
  return [...now].sort()
}

describe('how play goes round', () => {
  test('move by move, by whom and for what, and what that does to the claim', () => {
    const { verdict, rounds } = why(MATCHING, { about: MATCHING.claims[0]! })
    expect(verdict).toBe('unsettled')
    expect(rounds).toHaveLength(1)
    expect(rounds[0]).toMatchObject({ taken: [], path: [], states: 4 })
    expect(brief(rounds[0]!.moves)).toEqual([
      ['B', 'B.y', '', 'hide'],
      ['A', 'A.x', '', 'seek'],
      ['B', '', 'B.y', 'hide'],
      ['A', '', 'A.x', 'seek'],
    ])
    expect(rounds[0]!.moves.map(({ holds }) => holds)).toEqual([false, true, true, false])
    expect(briefing(MATCHING).rounds[0]!.moves.map(({ holds }) => holds)).toEqual([null, null, null, null])
  })

  test('with the way there, where play does not begin in it', () => {
    const { rounds } = why(MATCHING, { about: MATCHING.claims[0]! }, { statusQuo: ['A.z'] })
    expect(brief(rounds[0]!.path)).toHaveLength(1)
    expect(after(['A.z'], rounds[0]!.path)).toEqual([...rounds[0]!.taken].sort())
  })

  test('nowhere, where play comes to rest', () => {
    expect(why(MATCHING, { about: MATCHING.claims[0]! }, { withdraw: ['seek'] }).rounds).toEqual([])
  })

  test('on random conflicts: a round for each cycle, that closes, stays inside, and turns what turns in it', () => {
    let [rounds, turning] = [0, 0]
    fc.assert(
      fc.property(conflict(), fc.nat(), fc.constantFrom<Concept[]>(...CONCEPTS), (input, pick, concept) => {
        const states = naiveStates(input)
        const subject = namedConflict(input, states[pick % states.length]!, concept)
        const { cycles } = answer(subject)
        const option = optionName(input, pick % input.owner.length)
        const found = why(subject, { about: { holds: proposition(option), wording: option }, budget: 0 }).rounds
        expect(found).toHaveLength(cycles.length)
        found.forEach(({ taken, path, moves, states: size }, k) => {
          rounds++
          const inside = cycles[k]!.map(state => [...state].sort().join())
          expect(size).toBe(inside.length)
          expect(after(subject.statusQuo.taken, path)).toEqual([...taken].sort())
          expect(after(taken, moves)).toEqual([...taken].sort())
          const visited = moves.map((_, m) => after(taken, moves.slice(0, m + 1)))
          for (const [m, state] of visited.entries()) {
            expect(inside).toContain(state.join())
            expect(moves[m]!.holds).toBe(state.includes(option))
          }
          expect(new Set(visited.map(state => state.join())).size).toBe(moves.length)
          const turns = new Set(cycles[k]!.map(state => state.includes(option))).size > 1
          expect(new Set(moves.map(({ holds }) => holds)).size > 1).toBe(turns)
          if (turns) turning++
        })
      }),
      { numRuns: 500, seed: 23 },
    )
    expect(rounds).toBeGreaterThan(10)
    expect(turning).toBeGreaterThan(3)
  })
})
