import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readAt, readCase } from '../../src/casefile/index.ts'
import { analyse, type Play, play } from '../../src/inquiry/index.ts'
import {
  afterInWords,
  counselInWords,
  courseInWords,
  deciderInWords,
  decidersIn,
  fearedInWords,
  gainInWords,
  lessonsInWords,
  Names,
  ownMoveInWords,
  restInWords,
} from '../../src/report/index.ts'

const read = readCase(readFileSync('cases/templates/patron-client-rival/case.yaml', 'utf8')).case!
const names = new Names(readAt(read, {}))

function at(taken: readonly string[], player: string, before: readonly (readonly string[])[] = []): Play {
  return play(analyse(read), { taken, player, before })!
}

describe('a game in words', () => {
  const start = at(['RV.talk'], 'PA')
  const arming = start.moves.find(({ take, drop }) => take.join() === 'PA.arm' && drop.length === 0)!
  const turns = [{ at: start, move: arming }]
  const after = at(arming.course.taken, 'PA', [start.taken])

  it('says of a move whether it is an improvement, what is answered, and how it ends', () => {
    expect(gainInWords(names, 'PA', arming.compared)).toBe(
      'As it stands that is better for the patron, an improvement: a promise of arms that is not kept costs it other clients.',
    )
    const made = courseInWords(names, arming.course)
    expect(made[0]).toMatch(/^The rival chose to .*strike the client, because it strikes before/u)
    expect(made.join(' ')).not.toMatch(/(?<!otherwise .*|though it )would/u)
    expect(courseInWords(names, { ...arming.course, steps: [] })[0]).toMatch(/^Nobody answered:/u)
    expect(afterInWords(names, 'PA', arming.course)).toBe(
      'The patron is worse off than before, having lost this: a client in ruins is worse than a client without arms.',
    )
  })

  it('names the player with its own move, and every driver that decided', () => {
    const [turn] = turns
    expect(ownMoveInWords(names, 'PA', turn!.move)).toBe('The patron (you) chose to arm its client.')
    const stopping = { ...arming, take: [], drop: ['PA.arm'] }
    expect(ownMoveInWords(names, 'PA', stopping)).toBe('The patron (you) chose to no longer arm its client.')
    expect(deciderInWords(names, 'keep-the-promise')).toBe(
      'The patron: a promise of arms that is not kept costs it other clients.',
    )
  })

  it('says what is feared, and only of what is deterred', () => {
    const [opening, reply, end] = fearedInWords(names, 'PA', arming)
    expect(opening).toBe('Played by the model, the patron would not have dared it, for fear of this.')
    expect(reply).toContain('strike the client, because it strikes before')
    expect(end).toBe('And the gain was lost.')
    const other = start.moves.find(({ verdict }) => verdict === 'unwanted')!
    expect(fearedInWords(names, 'PA', other)).toEqual([])
  })

  it('counsels, says whether things are at rest, and what is to be learnt', () => {
    expect(counselInWords(names, start)).toBe(
      'Played by the model, the patron would change nothing here: it has no gain in reach that would last.',
    )
    expect(restInWords(names, start)).toMatch(/No actor, the patron included, .* the state is stable\.$/u)
    expect(lessonsInWords(names, turns, after)[0]).toMatch(
      /^Arm its client: an improvement as it stood, and lost again/u,
    )
    expect(decidersIn(turns, after).slice(0, 2)).toEqual(['keep-the-promise', 'strike-in-time'])
  })

  it('says what is left alone that the model would do, and that it goes round', () => {
    const open = at(['PA.threaten', 'RV.talk'], 'PA')
    expect(restInWords(names, open)).toMatch(/^Things are not at rest here: the patron still has a move/u)
    expect(lessonsInWords(names, [], open)).toEqual([expect.stringMatching(/^The patron \(you\) left this alone: /u)])
    const twice = [...turns, { at: after, move: null }]
    const back = at(['RV.talk'], 'PA', [['RV.talk'], after.taken])
    expect(lessonsInWords(names, twice, back)).toContainEqual(
      expect.stringMatching(/^Things are where they were before turn 1/u),
    )
  })
})
