import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Reading } from '../../src/casefile/index.ts'
import { CONCEPTS } from '../../src/engine/concept.ts'
import type { Concept, ModelInput } from '../../src/engine/index.ts'
import { PlainGame, type TakenSet } from '../../src/inquiry/plain-game.ts'
import { verifyWitness } from '../../src/inquiry/verify-witness.ts'
import type { Alternative, Stance } from '../../src/inquiry/why-result.ts'
import { mapOptions, printProposition, type Proposition } from '../../src/logic/index.ts'
import { type NaiveConflict, naiveConflict, naiveSanctioned, takes } from '../oracle/index.ts'
import { conflict } from '../support/conflicts.ts'
import { constraint, driver, option, reading, span } from './hand-made.ts'

/** A random conflict as a case an analyst could have written, its options in the same order. */
function readingOf(input: ModelInput, foresight: Concept): Reading {
  const { owner, direction, constraints, preferences } = input
  const names = owner.map((actor, k) => `A${actor}.o${k}`)
  const text = (p: Proposition<number>): string => printProposition(mapOptions(p, k => names[k]!))
  const oneWay = direction.map(of => (of === 'free' ? undefined : of))
  const parts = {
    options: names.map((name, k) => option(name, oneWay[k])),
    constraints: constraints.map((p, k) => constraint(`c${k}`, text(p))),
    drivers: preferences.flatMap((preference, actor) =>
      (preference.kind === 'drivers' ? preference.levels : []).flatMap((level, k) =>
        level.map((p, j) => driver(`A${actor}-${k}-${j}`, `A${actor}`, text(p), level.length > 1 ? k : undefined)),
      ),
    ),
    rankings: preferences.flatMap((preference, actor) =>
      preference.kind === 'tiers'
        ? [{ actor: `A${actor}`, tiers: preference.tiers.map(tier => tier.map(code => ({ code, span }))), span }]
        : [],
    ),
  }
  return reading(parts, foresight)
}

/** All that an actor can do, every gain said to be unexplained. */
function bold(game: PlainGame, actor: string, state: TakenSet, foresight: Concept): Stance {
  const said = (to: TakenSet): Alternative => {
    const { sign, deciding } = game.compare(actor, to, state)
    const none = { constraint: null, one_way: null, sanction: [], cost: null }
    const take = [...to].filter(name => !state.has(name))
    const drop = [...state].filter(name => !to.has(name))
    const verdict = sign > 0 ? 'unexplained' : 'unwanted'
    return { ...none, taken: [...to], take, drop, verdict, driver: deciding[0] ?? null }
  }
  const alternatives = game.moves(actor, state).map(said)
  return { taken: [...state], actor, where: 'cycle', foresight, alternatives }
}

const named = (code: bigint, game: PlainGame): TakenSet =>
  new Set(game.options.filter((_, k) => takes(code, k)).map(({ id }) => id))

const coded = (state: TakenSet, game: PlainGame): bigint =>
  game.options.reduce((sum, { id }, k) => (state.has(id) ? sum + (1n << BigInt(k)) : sum), 0n)

it('moves and compares as the oracle does', () => {
  const law = fc.property(conflict(), input => {
    const naive = naiveConflict(input)
    const game = new PlainGame(readingOf(input, 'sseq'))
    for (const actor of naive.actors) {
      for (const s of naive.states) {
        const moves = game.moves(`A${actor}`, named(s, game)).map(to => coded(to, game))
        expect(moves.sort((a, b) => Number(a - b))).toEqual(naive.moves(actor, s))
        const signs = moves.map(t => Math.sign(game.compare(`A${actor}`, named(s, game), named(t, game)).sign))
        expect(signs).toEqual(moves.map(t => Math.sign(naive.compare(actor, s, t))))
      }
    }
  })
  fc.assert(law, { seed: 1979, numRuns: 60 })
}, 60_000)

it('finds a sanction overlooked exactly where the oracle has one', () => {
  let [sanctioned, free] = [0, 0]
  const law = fc.property(conflict(), fc.constantFrom(...CONCEPTS), fc.nat(), (input, foresight, place) => {
    const naive = naiveConflict(input)
    const s = naive.states[place % naive.states.length]! // there is a feasible state
    const of = readingOf(input, foresight)
    const game = new PlainGame(of)
    for (const actor of naive.actors) {
      const problems = verifyWitness(of, bold(game, `A${actor}`, named(s, game), foresight))
      const overlooked = problems.filter(problem => problem.includes('a sanction ends in'))
      const expected = overlookedBy(naive, foresight, actor, s)
      expect(overlooked).toHaveLength(expected)
      expect(problems.filter(problem => !problem.includes('barred change'))).toEqual(overlooked)
      sanctioned += expected
      free += naive.improvements(actor, s).length - expected
    }
  })
  fc.assert(law, { seed: 2017, numRuns: 300 })
  expect(sanctioned).toBeGreaterThan(50)
  expect(free).toBeGreaterThan(50)
}, 60_000)

/** How many of an actor's improvements are sanctioned. */
function overlookedBy(naive: NaiveConflict, foresight: Concept, actor: number, s: bigint): number {
  return naive.improvements(actor, s).filter(t => naiveSanctioned(naive, foresight, actor, s, t)).length
}
