import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Case, readAt, RUNGS, takenIn } from '../../src/casefile/index.ts'
import { analyse } from '../../src/inquiry/analysis.ts'
import { REASONS, theories, type Theories, type TheoryId } from '../../src/inquiry/theories/index.ts'
import { flipped, PlainGame, type TakenSet } from '../../src/inquiry/plain-game.ts'
import { caseOf } from '../support/case-of.ts'
import { trial } from '../support/net.ts'

const LADDER = [...RUNGS, undefined]

/** Random conflicts as cases, their options on random rungs of the ladder. */
const cases = fc
  .tuple(trial(), fc.array(fc.nat(LADDER.length - 1), { minLength: 12, maxLength: 12 }))
  .map(([conflict, rungs]): Case => {
    const written = caseOf(conflict)
    const options = written.options.map((option, k) => {
      const rung = LADDER[rungs[k] ?? 0]
      return rung === undefined ? option : { ...option, rung }
    })
    return { ...written, options }
  })

/** Tested once, looked at by every law: the tests of a case are many analyses. */
const SAMPLE = fc.sample(cases, { seed: 20260215, numRuns: 120 }).map(subject => ({
  game: new PlainGame(readAt(subject)),
  ends: endsOf(subject),
  subject,
  results: subject.actors.slice(0, 2).map(({ id }) => theories(subject, id)),
}))
const RESULTS = SAMPLE.flatMap(({ results }) => results)

describe('theories on random conflicts', () => {
  test('every verdict has a reason of its own kind, and there are many reasons', () => {
    const findings = RESULTS.flatMap(result => result.findings)
    for (const { verdict, because } of findings) expect(REASONS[verdict]).toContain(because)
    expect(new Set(findings.map(({ because }) => because)).size).toBeGreaterThan(25)
  })

  test('every two theories that fit make a pair, and nothing else does', () => {
    for (const { findings, pairs } of RESULTS) {
      const fitting = findings.filter(({ verdict }) => verdict === 'fits').map(({ id }) => id)
      expect(pairs.map(pair => pair.theories)).toEqual(fitting.flatMap((a, k) => fitting.slice(k + 1).map(b => [a, b])))
      for (const { theories: both, apart_by } of pairs) {
        for (const { still_fits, no_longer } of apart_by)
          expect(new Set([still_fits, no_longer])).toEqual(new Set(both))
      }
    }
  })

  test('who welcomes which act, as the definition has it on every pair of states', () => {
    let allies = 0
    for (const { game, subject, results } of SAMPLE) {
      for (const { actor: self, acts, allies: found } of results) {
        const expected = subject.actors
          .filter(({ id }) => id !== self)
          .map(({ id }) => ({ actor: id, support: acts.filter(act => welcomed(game, id, act)) }))
          .filter(({ support }) => support.length > 0)
        expect(found.map(({ actor, support }) => ({ actor, support }))).toEqual(expected)
        allies += expected.length
      }
    }
    expect(allies).toBeGreaterThan(10)
  })

  test('there is nothing to explain exactly where no louder course is preferred for the act in it', () => {
    const seen = { fits: 0, 'does-not-fit': 0 }
    for (const { game, ends, results } of SAMPLE) {
      for (const result of results.filter(({ acts, quiet }) => acts.length > 0 && quiet === 'always')) {
        const signs = ends.flatMap(end => {
          const louder = game.moves(result.actor, end).filter(to => result.acts.some(act => to.has(act)))
          return louder.map(to => {
            const without = new Set([...to].filter(id => end.has(id) || !result.acts.includes(id)))
            const adds = game.broken(without).length > 0 || game.compare(result.actor, to, without).sign > 0
            return adds ? game.compare(result.actor, to, end).sign : 0
          })
        })
        const expected = signs.every(sign => sign <= 0) ? 'fits' : 'does-not-fit'
        expect(verdictOn(result, 'nothing-to-explain')).toBe(expected)
        seen[expected]++
      }
    }
    expect(Math.min(seen.fits, seen['does-not-fit'])).toBeGreaterThan(0)
  })

  test('entrapment and the price of other ties need an act that is deterred', () => {
    const deterred = RESULTS.filter(result =>
      (['entrapment', 'other-ties'] as const).some(id => verdictOn(result, id) === 'fits'),
    )
    for (const result of deterred) expect(verdictOn(result, 'nothing-to-explain')).toBe('does-not-fit')
    expect(deterred.length).toBeGreaterThan(0)
  })
})

function verdictOn({ findings }: Theories, theory: TheoryId): string | undefined {
  return findings.find(({ id }) => id === theory)?.verdict
}

/** All else equal; and where that leaves the actor torn, with the best that it can make of it by its own options. */
function welcomed(game: PlainGame, actor: string, option: string): boolean {
  const pairs = everyState(game)
    .filter(state => !state.has(option) && game.broken(flipped(state, option)).length === 0)
    .map(state => [flipped(state, option), state] as const)
  const plain = pairs.map(([taken, left]) => game.compare(actor, taken, left).sign)
  const torn = plain.some(sign => sign > 0) && plain.some(sign => sign < 0)
  const signs = torn ? answeredSigns(game, actor, option) : plain
  return signs.some(sign => sign > 0) && signs.every(sign => sign >= 0)
}

/** For each way in which the others may stand, the best with the option against the best without. */
function answeredSigns(game: PlainGame, actor: string, option: string): number[] {
  const around = (state: TakenSet): string =>
    [...state]
      .filter(id => id !== option && !id.startsWith(`${actor}.`))
      .sort()
      .join()
  const best = (states: readonly TakenSet[]): TakenSet | undefined =>
    states.find(one => states.every(other => game.compare(actor, one, other).sign >= 0))
  const all = everyState(game)
  return [...new Set(all.map(around))].flatMap(key => {
    const group = all.filter(state => around(state) === key)
    const [taken, left] = [true, false].map(value => best(group.filter(state => state.has(option) === value)))
    return taken && left ? [game.compare(actor, taken, left).sign] : []
  })
}

function everyState(game: PlainGame): TakenSet[] {
  const all = game.options.reduce<TakenSet[]>(
    (states, { id }) => states.flatMap(state => [state, flipped(state, id)]),
    [new Set<string>()],
  )
  return all.filter(state => game.broken(state).length === 0)
}

function endsOf(subject: Case): TakenSet[] {
  const { play, compiled } = analyse(subject)
  return [...play.outcomes, ...play.cycles.flat()].map(state => new Set(takenIn(compiled, state)))
}
