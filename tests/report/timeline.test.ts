import { describe, expect, test } from 'vitest'
import { type Case, readAt, type Variation } from '../../src/casefile/index.ts'
import { timeline } from '../../src/inquiry/index.ts'
import { Names, renderText, timelineReport } from '../../src/report/index.ts'
import { caseFrom } from './cases.ts'

/** One walks away from the other, who runs after: with the itch nobody rests, without it the hider does. */
const CHASE = `tertius: 1
title: A chase
as_of: 2026-06-01
focus: [H]
actors: { H: the hider, S: the seeker }
options:
  H: { left: go left, sing: sing }
  S: { left: look left }
status_quo: []
facts:
  itch: { text: They are both restless, from: 2026-03-01 }
  tired: { text: The hider is tired, from: 2026-05-01 }
drivers:
  H:
    - { id: lie-down, prefers: not H.left, because: it is tired, rests_on: [tired] }
    - { id: away, prefers: not (H.left iff S.left), because: it would not be found, rests_on: [itch] }
    - { id: quiet, prefers: not H.sing, because: a song gives it away, rests_on: [itch] }
  S:
    - { id: near, prefers: H.left iff S.left, because: it would find it, rests_on: [itch] }
foresight: {}
`.replace('foresight: {}\n', '')

const SIGHT: Variation = { foresight: { H: 'nash', S: 'nash' } }

function said(subject: Case, variation: Variation = {}): string {
  const names = new Names(readAt(subject, variation))
  const report = timelineReport(names, timeline(subject, variation), { file: null, missing: false, unread: 0 })
  return renderText(report, 80).replaceAll(/\s+/gu, ' ')
}

describe('a timeline in words', () => {
  const text = said(caseFrom(CHASE), SIGHT)

  test('says where play goes round, and what is never settled', () => {
    expect(text).toContain(
      'the hider would never settle whether to go left; it would not sing. Play goes round without end.',
    )
    expect(text.match(/goes round/gu)).toHaveLength(1)
    expect(text).not.toContain('might or might not')
  })

  test('says that nothing moves an actor', () => {
    expect(text).toContain('Nothing in the case moves the hider then: it goes on as at the start.')
  })

  test('marks a start that is borrowed, and not the own', () => {
    expect(text).toContain('Had things stood then as on 1 June 2026, the hider would not go left or sing.')
    expect(text).toContain('The hider would not go left or sing.')
    expect(text).not.toContain('If things still stood')
  })

  test('names the date of the case, whatever date it is read at', () => {
    const early = said(caseFrom(CHASE), { ...SIGHT, asOf: '2022-06-01' })
    expect(early).toContain('how things stand on 1 June 2026 and at no other time')
    expect(early).not.toContain('2022')
    expect(early).toContain('BEFORE 1 MARCH 2026 (THE CASE IS READ HERE)')
  })

  test('marks a start borrowed for later', () => {
    const later = caseFrom(CHASE.replace('from: 2026-05-01', 'from: 2026-07-01'))
    expect(said(later, SIGHT)).toContain(
      'If things still stood as on 1 June 2026, the hider would not go left or sing.',
    )
  })

  test('of a case without a date says that there is one start', () => {
    const undated = said(caseFrom(CHASE.replace('as_of: 2026-06-01\n', '')), SIGHT)
    expect(undated).toContain('The case has one start and no date; it is used throughout.')
    expect(undated).not.toContain('Had things stood')
  })

  test('says when a change comes from the start of an episode', () => {
    const sung = caseFrom(
      CHASE.replace('sing: sing', 'sing: { label: sing, irreversible: taking }') +
        'claims: { song: { text: There is a song, holds: H.sing } }\n' +
        'episodes:\n  - { id: party, date: 2026-04-01, status_quo: [H.sing], observed: [], judge: [H] }\n',
    )
    const told = said(sung, SIGHT)
    expect(told).toContain('It starts as in the episode "party".')
    expect(told).toContain('never → always: There is a song. [song] This comes from the start alone.')
    expect(told).toContain('except where an episode has a start of its own')
    expect(told).toContain('always → never: There is a song. [song] This comes from the start alone.')
  })

  test('says of an episode whose start is not used that there is one', () => {
    const party = (date: string): string =>
      `episodes:\n  - { id: party, title: The party, date: ${date}, status_quo: [H.sing], observed: [], judge: [H] }\n`
    const where = (of: string): string => `The episode "The party" (${of}) falls into this time; its start is not used:`
    const here = said(caseFrom(CHASE + party('2026-07-01')), SIGHT)
    expect(here).toContain(
      `FROM 1 MAY 2026 (THE CASE IS READ HERE) - The hider is tired. [tired] - This moves the hider: it is tired. ` +
        `[lie-down] ${where('1 July 2026')} the case has a start of its own here.`,
    )
    const early = said(caseFrom(CHASE + party('2026-02-01')), { ...SIGHT, asOf: '2026-02-15' })
    expect(early).toContain(`${where('1 February 2026')} the case is read here, from its own start.`)
    const later = (start: string): string =>
      `${party('2026-04-01')}  - { id: later, date: 2026-04-02, status_quo: ${start}, observed: [], judge: [H] }\n`
    const twice = said(caseFrom(CHASE + later('[]')), SIGHT)
    expect(twice).toContain('It starts as in the episode "The party".')
    const second = 'The episode "later" (2 April 2026) falls into this time;'
    expect(twice).toContain(`${second} its start is not used: that of the earlier one is.`)
    expect(said(caseFrom(CHASE + later('[H.sing]')), SIGHT)).toContain(`${second} it starts from the same.`)
    expect(said(caseFrom(CHASE + party('2026-04-01')), SIGHT)).not.toMatch(/not used|falls into/u)
  })

  test('says of an option that play leaves alone wherever it goes round that it might or might not be taken', () => {
    const watched = CHASE.replace('focus: [H]', 'focus: [D]')
      .replace('S: the seeker }', 'S: the seeker, D: the dog }')
      .replace('  S: { left: look left }', '  S: { left: look left }\n  D: { bark: bark, wag: wag its tail }')
      .replace('  S:\n    - {', '  D: [{ id: loud, prefers: D.bark, rests_on: [itch] }]\n  S:\n    - {')
    expect(said(caseFrom(watched), SIGHT)).toContain(
      'the dog would bark; it might or might not wag its tail. Play goes round',
    )
  })

  test('speaks of several as of several', () => {
    const several = caseFrom(CHASE.replace('H: the hider', 'H: the hiders'))
    expect(said(several, SIGHT)).toContain('the hiders would never settle whether to go left; they would not sing.')
    expect(said(several, SIGHT)).toContain('Nothing in the case moves the hiders then: they go on as at the start.')
  })
})
