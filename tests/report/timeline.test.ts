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
})
