import { describe, expect, it } from 'vitest'
import {
  type CaseEvent,
  type ConductClaim,
  dailyFromEvents,
  dayOf,
  type LadderRung,
  posture,
  type PostureResult,
  readEvents,
  weighClaim,
} from '../../src/events/index.ts'

const rungOf = ({ option = '' }: CaseEvent): LadderRung | null =>
  (option.split('.')[1] as LadderRung | undefined) ?? null
const claim = (says: ConductClaim['says'], first: string, last: string, toward?: string): ConductClaim => ({
  actor: 'A',
  ...(toward !== undefined && { toward }),
  says,
  first,
  last,
})

/** @param complete - Whether somebody answers for every act being there. */
function weighed(
  events: readonly CaseEvent[],
  one: ConductClaim,
  complete: boolean = false,
): { verdict: string; found: string } {
  const { actor, toward, first: from, last: to } = one
  const about = { actor, ...(toward !== undefined && { toward }) }
  const daily = dailyFromEvents(events, { ...about, rungOf, complete })
  const measure = (): PostureResult => posture(daily, { ...about, from, to })
  return weighClaim(one, { events, complete, rungOf, measure })
}

describe('a record written by hand', () => {
  const { events } = readEvents(`date,until,lasts,actor,act,option,target
2026-01-02,2026-01-14,,A,silence,,B
2026-01-15,,,A,a word,A.words,B
2026-01-20,2026-02-20,,A,a visit,A.meetings,B
2026-03-01,2026-03-31,yes,A,a blockade,A.coercion,C
`)

  it.each([
    ['a silence that a row covers', claim('silence', '2026-01-03', '2026-01-10', 'B'), 'stated'],
    ['a silence longer than its row', claim('silence', '2026-01-01', '2026-01-14', 'B'), 'untold'],
    ['a silence toward somebody, taken as one toward all', claim('silence', '2026-01-03', '2026-01-10', 'C'), 'untold'],
    ['a silence with a word in it', claim('silence', '2026-01-03', '2026-01-15', 'B'), 'against'],
    ['a silence while something goes on', claim('silence', '2026-03-10', '2026-03-12'), 'against'],
    ['an act on its day', claim('words', '2026-01-15', '2026-01-15'), 'borne-out'],
    ['an act perhaps in the days', claim('meetings', '2026-01-25', '2026-01-31'), 'untold'],
    ['an act surely in the days', claim('meetings', '2026-01-01', '2026-03-01', 'B'), 'borne-out'],
    ['an act that is not there', claim('force', '2026-01-01', '2026-03-31'), 'untold'],
    ['the absence of one', claim('no force', '2026-01-02', '2026-03-31'), 'untold'],
    ['the absence of one that is there', claim('no coercion', '2026-03-31', '2026-04-30'), 'against'],
    ['the absence of one that may be there', claim('no meetings', '2026-02-01', '2026-02-10'), 'untold'],
    ['a flurry without a meeting', claim('flurry of meetings', '2026-03-01', '2026-03-31'), 'untold'],
    ['a flurry of one meeting', claim('flurry of meetings', '2026-01-15', '2026-02-28'), 'untold'],
  ])('%s', (_, one, verdict) => {
    expect(weighed(events, one).verdict).toBe(verdict)
  })

  it('speaks against what it does not have where somebody answers for its having every act', () => {
    expect(weighed(events, claim('force', '2026-01-01', '2026-03-31'), true).verdict).toBe('against')
    expect(weighed(events, claim('no force', '2026-01-02', '2026-03-31'), true).verdict).toBe('stated')
    expect(weighed(events, claim('no force', '2026-01-02', '2026-04-01'), true).verdict).toBe('untold')
    expect(weighed(events, claim('flurry of meetings', '2026-03-01', '2026-03-31'), true).verdict).toBe('against')
    expect(weighed(events, claim('force', '2026-01-02', '2026-03-31')).found).toBe(
      'it has no such act in these days, and it was written by hand and nobody answers for its having every act',
    )
  })

  it('says which row it is', () => {
    expect(weighed(events, claim('words', '2026-01-15', '2026-01-15')).found).toBe(
      'it has "a word" (2026-01-15, line 3)',
    )
  })
})

describe('how rows are read', () => {
  const { events } = readEvents(`date,until,actor,act,option,target
2026-01-02,2026-01-14,A,silence,,
2026-01-15,,A,042,,B
2026-01-16,,A,force,,B
`)

  it.each([
    ['a silence toward all is one toward anybody', claim('silence', '2026-01-03', '2026-01-10', 'B'), 'stated'],
    ['a code stands where it does on the ladder', claim('meetings', '2026-01-15', '2026-01-15', 'B'), 'borne-out'],
    ['and so does the name of a rung', claim('no force', '2026-01-16', '2026-01-16', 'B'), 'against'],
    ['either breaks a silence', claim('silence', '2026-01-10', '2026-01-15', 'B'), 'against'],
  ])('%s', (_, one, verdict) => {
    expect(weighed(events, one).verdict).toBe(verdict)
  })
})

describe('a record with an act or two a day', () => {
  const daily = (skip: (day: number) => boolean, act: Partial<CaseEvent>): CaseEvent[] =>
    Array.from({ length: 400 }, (_, k) => k)
      .filter(day => !skip(day))
      .flatMap(day =>
        Array.from({ length: 1 + (day % 2) }, () => {
          const on = dayOf(20_000 + day)
          return { first: on, last: on, precision: 'day', lasts: false, actor: 'A', act: 'a word', ...act }
        }),
      )

  it('shows a silence', () => {
    const events = daily(day => day >= 360 && day < 380, { option: 'A.words', target: 'B' })
    const one = claim('silence', dayOf(20_360), dayOf(20_379), 'B')
    expect(weighed(events, one, true)).toMatchObject({
      verdict: 'borne-out',
      found: expect.stringMatching(/^no act, where about \d+/u),
    })
  })

  it('shows none where nobody answers for every act being there', () => {
    const events = daily(day => day >= 360 && day < 380, { option: 'A.words', target: 'B' })
    const one = claim('silence', dayOf(20_360), dayOf(20_379), 'B')
    expect(weighed(events, one)).toMatchObject({
      verdict: 'untold',
      found: expect.stringMatching(/written by hand and nobody answers for its having every act/u),
    })
    const row = { ...events[0]!, act: 'silence', option: '', first: dayOf(20_360), last: dayOf(20_379) }
    expect(weighed([...events, row], one).verdict).toBe('stated')
  })

  it('does not call an expectation too few that is enough', () => {
    const events = daily(day => day >= 360 && day < 380, { option: 'A.words', target: 'B' })
    const odd = { ...events[0]!, option: '', act: 'something' }
    const some = Array.from({ length: 25 }, (_, k) => ({
      ...odd,
      first: dayOf(20_360 + (k % 20)),
      last: dayOf(20_360 + (k % 20)),
    }))
    const { verdict, found } = weighed([...events, ...some], claim('silence', dayOf(20_360), dayOf(20_379), 'B'), true)
    expect(verdict).toBe('untold')
    expect(found).toMatch(/25 where about \d+ were to be expected is nothing unusual; 25 acts on no rung lie/u)
    expect(found).not.toContain('too few')
  })

  it('tells nothing of days outside the record', () => {
    const events = daily(day => day >= 380, { option: 'A.words', target: 'B' })
    for (const [first, last] of [
      [20_500, 20_600],
      [19_000, 19_100],
    ] as const) {
      for (const says of ['no force', 'no words', 'silence', 'words', 'flurry of meetings'] as const) {
        const outside = weighed(events, claim(says, dayOf(first), dayOf(last), 'B'), true)
        expect(outside.verdict).toBe('untold')
        expect(outside.found).toMatch(/^the record does not cover these days: it goes from/u)
      }
    }
    const partly = weighed(events, claim('silence', dayOf(20_375), dayOf(20_420), 'B'), true)
    expect(partly.verdict).toBe('against')
    const reaching = weighed(events, claim('no force', dayOf(20_375), dayOf(20_420), 'B'), true)
    expect(reaching).toMatchObject({ verdict: 'untold', found: expect.stringContaining('covers only a part') })
  })

  it('shows no silence where an act may lie in it', () => {
    const dense = daily(day => day >= 360 && day < 380, { option: 'A.words', target: 'B' })
    const perhaps = { ...dense[0]!, first: dayOf(20_375), last: dayOf(20_385) }
    const one = claim('silence', dayOf(20_360), dayOf(20_379), 'B')
    expect(weighed([...dense, perhaps], one, true)).toMatchObject({
      verdict: 'untold',
      found: expect.stringMatching(/about \d+ were to be expected.*an act of uncertain date may lie in these days$/u),
    })
    const unplaced = { ...dense[0]!, first: dayOf(20_370), last: dayOf(20_370), option: '', act: 'something' }
    expect(weighed([...dense, unplaced], one, true)).toMatchObject({
      verdict: 'untold',
      found: expect.stringMatching(/^it has no act that stands on a rung .*; an act on no rung lies in these days$/u),
    })
  })

  it('shows no flurry of meetings whose days are not known', () => {
    const dense = daily(day => (day < 360 || day >= 380 ? day % 10 !== 0 : false), {
      option: 'A.meetings',
      target: 'B',
    })
    const vague = dense.map(event =>
      event.first >= dayOf(20_360) && event.last < dayOf(20_380)
        ? { ...event, first: dayOf(20_360), last: dayOf(20_379) }
        : event,
    )
    expect(weighed(dense, claim('flurry of meetings', dayOf(20_340), dayOf(20_399)), true).verdict).toBe('borne-out')
    expect(weighed(vague, claim('flurry of meetings', dayOf(20_340), dayOf(20_399)), true).verdict).not.toBe(
      'borne-out',
    )
  })

  it('shows a flurry, and that there is none', () => {
    const events = daily(day => (day < 360 || day >= 380 ? day % 10 !== 0 : false), {
      option: 'A.meetings',
      target: 'B',
    })
    expect(weighed(events, claim('flurry of meetings', dayOf(20_340), dayOf(20_399)), true)).toMatchObject({
      verdict: 'borne-out',
      found: expect.stringMatching(/^\d+ meetings from \S+ to \S+, each counterpart taken once a day, where /u),
    })
    expect(weighed(events, claim('flurry of meetings', dayOf(20_300), dayOf(20_350)), true).verdict).toBe('against')
    expect(weighed(events, claim('flurry of meetings', dayOf(20_340), dayOf(20_399)))).toMatchObject({
      verdict: 'untold',
      found: expect.stringContaining('nobody answers for its having every act'),
    })
  })
})
