import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CONCEPTS, type Concept } from '../../src/engine/index.ts'
import { answer, type OptionReason, type PathStep } from '../../src/inquiry/index.ts'
import { holds } from '../../src/logic/index.ts'
import { naiveConflict, naiveSanctioned, naiveStates } from '../oracle/index.ts'
import { conflict } from '../support/conflicts.ts'
import { namedConflict, optionName, takenNames } from './named-conflict.ts'
import { caseOf } from './random-case.ts'

/** A case of one actor and one other, by what moves them. */
function firstMove(text: string): PathStep {
  const { outcomes } = answer(caseOf(`tertius: 1\ntitle: A move\n${text}`))
  return outcomes[0]!.path[0]!
}

const brief = ({ reasons }: PathStep): unknown[] =>
  reasons.map(({ option, kind, driver, constraint, with: others }) =>
    [option, kind, driver, constraint, others.join()].filter(part => part !== null && part !== ''),
  )

const TWO = `actors: { A: A, B: B }
options: { A: { x: X, y: Y, z: Z }, B: { v: V } }
`

describe('why each option is part of a move', () => {
  test('each has the driver that turns on it, and not the one that decides the whole', () => {
    const move = firstMove(`${TWO}status_quo: [A.z]
drivers:
  A: [{ id: first, prefers: A.x }, { id: second, prefers: A.y }, { id: third, prefers: not A.z }]
  B: [{ id: rest, prefers: not B.v }]
`)
    expect(move.because).toBe('first')
    expect(brief(move)).toEqual([
      ['A.x', 'wanted', 'first'],
      ['A.y', 'wanted', 'second'],
      ['A.z', 'wanted', 'third'],
    ])
  })

  test('where nothing turns on an option, no driver is named for it', () => {
    const text = `${TWO}status_quo: []
drivers:
  A: [{ id: only, prefers: A.x }, { id: not-z, prefers: not A.z }]
  B: [{ id: rest, prefers: not B.v }]
`
    const { outcomes } = answer(caseOf(`tertius: 1\ntitle: A move\n${text}`))
    expect(outcomes.map(({ path }) => brief(path[0]!))).toEqual([
      [['A.x', 'wanted', 'only']],
      [
        ['A.x', 'wanted', 'only'],
        ['A.y', 'indifferent'],
      ],
    ])
  })

  test('an option that cannot be left alone is put down to the constraint, with what it goes with', () => {
    const move =
      firstMove(`${TWO}constraints: [{ id: rule, always: A.x implies A.y }, { id: one, exactly_one: [A.z, B.v] }]
status_quo: [B.v]
drivers:
  A: [{ id: only, prefers: A.x }]
  B: [{ id: rest, prefers: B.v }]
`)
    expect(brief(move)).toEqual([
      ['A.x', 'wanted', 'only'],
      ['A.y', 'tied', 'only', 'rule', 'A.x'],
    ])
    const swap = firstMove(`${TWO}constraints: [{ id: one, exactly_one: [A.x, A.y] }]
status_quo: [A.y]
drivers:
  A: [{ id: only, prefers: A.x }, { id: calm, prefers: not A.z }]
  B: [{ id: rest, prefers: not B.v }]
`)
    expect(brief(swap)).toEqual([
      ['A.x', 'tied', 'only', 'one', 'A.y'],
      ['A.y', 'tied', 'only', 'one', 'A.x'],
    ])
  })

  test('of two that serve one end, one would do', () => {
    const { outcomes } = answer(
      caseOf(`tertius: 1
title: Either
${TWO}status_quo: []
drivers:
  A: [{ id: some, prefers: A.x or A.y }, { id: calm, prefers: not A.z }]
  B: [{ id: rest, prefers: not B.v }]
`),
    )
    const both = outcomes.find(({ taken }) => taken.length === 2)!
    expect(brief(both.path[0]!)).toEqual([
      ['A.x', 'either', 'some', 'A.y'],
      ['A.y', 'either', 'some', 'A.x'],
    ])
  })

  test('an option taken for fear of a reply has the reply', () => {
    // A would rather not take y, but x without y would be answered by v.
    const move = firstMove(`${TWO}status_quo: []
drivers:
  A: [{ id: no-v, prefers: not B.v }, { id: gain, prefers: A.x }, { id: no-y, prefers: not A.y }, { id: no-z, prefers: not A.z }]
  B: [{ id: strike, prefers: B.v iff (A.x and not A.y) }]
`)
    expect(brief(move)).toEqual([
      ['A.x', 'wanted', 'gain'],
      ['A.y', 'feared'],
    ])
    expect(move.reasons[1]!.sanction).toMatchObject([{ actor: 'B', take: ['B.v'], driver: 'strike' }])
  })

  test('a ranking has no drivers to name', () => {
    const move = firstMove(`actors: { A: A, B: B }
options: { A: { x: X, y: Y }, B: { v: V } }
status_quo: []
rankings: { A: [[3, 7], [1, 5], [2, 6], [0, 4]] }
drivers: { B: [{ id: rest, prefers: not B.v }] }
`)
    expect(move).toMatchObject({ take: ['A.x', 'A.y'], because: null })
    expect(brief(move)).toEqual([
      ['A.x', 'ranked'],
      ['A.y', 'ranked'],
    ])
  })
})

describe('on random conflicts, by the definitions', () => {
  test('the driver parts the move from the same without the option, and nothing does where none is named', () => {
    const seen = new Map<OptionReason['kind'], number>()
    fc.assert(
      fc.property(conflict(), fc.nat(), fc.constantFrom<Concept[]>(...CONCEPTS), (input, pick, concept) => {
        const states = naiveStates(input)
        const start = states[pick % states.length]!
        const subject = namedConflict(input, start, concept)
        const naive = naiveConflict(input)
        const codeOf = (taken: readonly string[]): bigint =>
          input.owner.reduce(
            (code, _, k) => (taken.includes(optionName(input, k)) ? code | (1n << BigInt(k)) : code),
            0n,
          )
        const holdsIn = (id: string, state: bigint): boolean => {
          const taken = takenNames(input, state)
          return holds(subject.drivers.find(driver => driver.id === id)!.prefers, option => taken.includes(option))
        }
        for (const { path } of answer(subject).outcomes) {
          let at = start
          for (const step of path) {
            const actor = Number(step.actor.slice(1))
            const to = (at | codeOf(step.take)) & ~codeOf(step.drop)
            expect(step.reasons.map(({ option }) => option)).toEqual(
              input.owner.map((_, k) => optionName(input, k)).filter(o => [...step.take, ...step.drop].includes(o)),
            )
            for (const { option, kind, driver, constraint, with: others } of step.reasons) {
              seen.set(kind, (seen.get(kind) ?? 0) + 1)
              const without = to ^ codeOf([option])
              expect(constraint !== null).toBe(!states.includes(without))
              expect(kind === 'tied').toBe(!states.includes(without))
              if (kind === 'tied') {
                expect(states).toContain(without ^ codeOf(others))
                continue
              }
              const better = naive.compare(actor, to, without) // above zero: the move is better with it
              if (kind === 'wanted' || kind === 'ranked') expect(better).toBeGreaterThan(0)
              else expect(better).toBeLessThanOrEqual(0)
              if (kind === 'wanted') expect([holdsIn(driver!, to), holdsIn(driver!, without)]).toEqual([true, false])
              if (kind === 'indifferent') expect(better).toBe(0)
              if (kind === 'feared') {
                expect(naiveSanctioned(naive, concept, actor, at, without)).toBe(true)
              } else if (better <= 0) expect(naiveSanctioned(naive, concept, actor, at, without)).toBe(false)
            }
            at = to
          }
        }
      }),
      { numRuns: 400, seed: 20 },
    )
    // Each kind that a move of the play-out can have is met; `unwanted` is for replies only.
    for (const kind of ['wanted', 'ranked', 'tied', 'either', 'feared', 'indifferent'] as const) {
      expect(seen.get(kind) ?? 0, kind).toBeGreaterThan(0)
    }
    expect(seen.get('unwanted') ?? 0).toBe(0)
  })
})
