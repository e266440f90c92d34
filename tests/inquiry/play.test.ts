import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compile } from '../../src/casefile/index.ts'
import { type Analysis, analyse, type Play, play } from '../../src/inquiry/index.ts'
import { analyseCompiled } from '../../src/inquiry/analysis.ts'
import { credibleImprovements, naiveConflict, naiveSanctioned, naiveStable } from '../oracle/index.ts'
import { caseIn, foldersIn } from '../cases/shipped.ts'
import { actorName, readingOf } from '../support/case-of.ts'
import { trial } from '../support/net.ts'

const TEMPLATE = analyse(caseIn('templates', 'patron-client-rival'))

function at(analysis: Analysis, player: string, taken: readonly string[]): Play {
  return play(analysis, { player, taken })!
}

const sorted = (names: readonly string[]): string => names.toSorted().join(' ')

describe('playing the patron', () => {
  const start = at(TEMPLATE, 'PA', ['RV.talk'])
  const arming = start.moves.find(({ take, drop }) => sorted([...take, ...drop]) === 'PA.arm')!

  it('shows that arms are better until the rival answers', () => {
    expect(arming.compared).toEqual({ is: 'better', driver: 'keep-the-promise' })
    expect(arming.verdict).toBe('deterred')
    expect(arming.course.steps.map(({ actor, take, drop, because }) => [actor, take, drop, because])).toEqual([
      ['RV', ['RV.strike'], ['RV.talk'], 'strike-in-time'],
      ['CL', ['CL.press'], [], 'press-the-claim'],
    ])
    expect(arming.course.ends).toBe('quiet')
    expect(arming.course.compared).toEqual({ is: 'worse', driver: 'spare-the-client' })
  })

  it('says who is stable and that play is over', () => {
    expect(start.actors.map(({ actor, stable }) => [actor, stable])).toEqual([
      ['PA', true],
      ['CL', true],
      ['RV', true],
    ])
    expect([start.settled, start.passing.steps, start.passing.ends]).toEqual([true, [], 'quiet'])
    expect(at(TEMPLATE, 'PA', ['PA.arm', 'RV.talk']).settled).toBe(false)
  })

  it('says what cannot be done, and why', () => {
    const armed = at(TEMPLATE, 'PA', ['PA.arm', 'RV.strike'])
    expect(armed.barred.map(({ drop, one_way }) => [drop, one_way])).toEqual([[['PA.arm'], 'PA.arm']])
    const rival = at(TEMPLATE, 'RV', ['RV.talk'])
    expect(rival.barred.map(({ take, constraint }) => [take, constraint])).toEqual([
      [['RV.strike'], 'no-talks-under-fire'],
    ])
  })

  it('notices when play comes round', () => {
    const before = [['RV.talk'], ['PA.threaten', 'RV.talk']]
    expect(play(TEMPLATE, { player: 'PA', taken: ['PA.threaten', 'RV.talk'], before })!.seen_at).toBe(1)
    expect(start.seen_at).toBeNull()
  })

  it('is not possible as somebody who is not there, or where nothing can be', () => {
    expect(play(TEMPLATE, { player: 'XX', taken: [] })).toBeUndefined()
    expect(play(TEMPLATE, { player: 'PA', taken: ['RV.talk', 'RV.strike'] })).toBeUndefined()
    expect(play(TEMPLATE, { player: 'PA', taken: ['toString'] })).toBeUndefined()
  })
})

describe.each([
  ...foldersIn('precedents').map(name => ['precedents', name] as const),
  ...foldersIn('templates').map(name => ['templates', name] as const),
])('%s/%s', (of, name) => {
  const subject = caseIn(of, name)
  const analysis = analyse(subject)

  it('is over at its outcomes, whoever is played, and nowhere on the way there', () => {
    for (const { id } of subject.actors) {
      for (const state of analysis.play.outcomes) {
        const taken = subject.options.filter((_, k) => (analysis.compiled.model.codes.low[state]! >> k) & 1)
        expect(
          at(
            analysis,
            id,
            taken.map(option => option.id),
          ).settled,
        ).toBe(true)
      }
      const start = at(analysis, id, subject.statusQuo.taken)
      expect(start.settled).toBe(analysis.play.outcomes.includes(analysis.compiled.statusQuo))
    }
  })
})

it('goes by the definitions, in random conflicts', () => {
  const seen = { moves: 0, deterred: 0, cycles: 0, steps: 0 }
  const law = fc.property(trial(), fc.nat(), fc.nat(), (drawn, place, who) => {
    const compiled = compile(readingOf(drawn))
    if ('limit' in compiled) return
    const analysis = analyseCompiled(compiled)
    const { naive, code, state } = conflictOf(drawn, analysis, place)
    const actor = who % drawn.input.actorCount
    const { moves, moves_in_all, actors, passing } = at(analysis, actorName(actor), names(drawn, state))
    expect(moves_in_all).toBe(naive.moves(actor, state).length)
    for (const move of moves) {
      const to = code(move.taken)
      const order = naive.compare(actor, to, state)
      expect(naive.moves(actor, state)).toContain(to)
      expect(move.compared.is).toBe(order > 0 ? 'better' : order < 0 ? 'worse' : 'same')
      const deterred = order > 0 && naiveSanctioned(naive, drawn.foresight[actor]!, actor, state, to)
      expect(move.verdict).toBe(order <= 0 ? 'unwanted' : deterred ? 'deterred' : 'unexplained')
      seen.moves++
      if (deterred) seen.deterred++
    }
    for (const [k, { stable, credible }] of actors.entries()) {
      expect(stable).toBe(naiveStable(naive, drawn.foresight[k]!, k, state))
      const best = credibleImprovements(naive, drawn.foresight[k]!, k, state)
      const most = best.filter(t => !best.some(u => naive.compare(k, u, t) > 0))
      expect(credible.map(({ taken }) => code(taken)).toSorted()).toEqual(most.toSorted())
    }
    for (const { course } of [{ course: passing }, ...moves.slice(0, 3)]) {
      for (const { actor: mover } of course.steps) expect(mover).not.toBe(actorName(actor))
      const others = naive.actors.filter(k => k !== actor)
      const moving = others.some(k => !naiveStable(naive, drawn.foresight[k]!, k, code(course.taken)))
      expect(course.ends).toBe(moving ? 'cycle' : 'quiet')
      seen.steps += course.steps.length
      if (moving) seen.cycles++
    }
  })
  fc.assert(law, { seed: 31, numRuns: 500 })
  expect(seen.moves).toBeGreaterThan(400)
  expect(seen.deterred).toBeGreaterThan(20)
  expect(seen.steps).toBeGreaterThan(100)
  expect(seen.cycles).toBeGreaterThan(0)
}, 60_000)

type Drawn = Parameters<typeof readingOf>[0]

function names({ input }: Drawn, state: bigint): string[] {
  return input.owner.flatMap((owner, k) => ((state >> BigInt(k)) & 1n ? [`${actorName(owner)}.o${k}`] : []))
}

function conflictOf(
  { input }: Drawn,
  { compiled }: Analysis,
  place: number,
): { naive: ReturnType<typeof naiveConflict>; code: (taken: readonly string[]) => bigint; state: bigint } {
  const naive = naiveConflict(input)
  const { options } = compiled.reading.case
  const code = (taken: readonly string[]): bigint =>
    options.reduce((sum, { id }, k) => (taken.includes(id) ? sum | (1n << BigInt(k)) : sum), 0n)
  return { naive, code, state: naive.states[place % naive.states.length]! }
}
