import { readFileSync } from 'node:fs'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Case, counts, readCase } from '../../src/casefile/index.ts'
import { answer, timeline, Unanswerable } from '../../src/inquiry/index.ts'
import { caseOf, caseText } from './random-case.ts'

const DATED = caseOf(`tertius: 1
title: A feud with dates
as_of: 2026-01-20
focus: [A]
actors: { A: Ann, B: Bob }
options: { A: { shout: Shout, hide: Hide }, B: { knock: Knock } }
status_quo: [B.knock]
facts:
  angry: { text: Ann is angry, from: 2026-01-10, until: 2026-02-01 }
  afraid: { text: Ann is afraid, from: 2026-02-01 }
  idle: { text: Nothing rests on this, from: 2026-01-15 }
constraints:
  - { id: not-both, never: A.shout and A.hide }
  - { id: locked-out, never: B.knock, from: 2026-03-01 }
drivers:
  A:
    - { id: rage, prefers: A.shout, rests_on: [angry] }
    - { id: fear, prefers: A.hide, rests_on: [afraid] }
    - { id: calm, prefers: not A.shout }
    - { id: pride, prefers: not A.hide }
  B:
    - { id: persist, prefers: B.knock }
claims:
  loud: { text: Ann shouts, holds: A.shout }
  quiet: { text: Bob is quiet, holds: not B.knock }
scenarios:
  late: { title: The anger comes later, withdraw: [angry], add: { facts: { slow: { text: Slow anger, from: 2026-01-12 } }, drivers: { A: [{ id: slow-rage, prefers: A.shout, rests_on: [slow], before: fear }] } } }
  start: { title: Bob is quiet, status_quo: [] }
episodes:
  - { id: before, date: 2026-01-11, status_quo: [A.shout], observed: [], judge: [A] }
  - { id: now, date: 2026-01-16, status_quo: [A.hide], observed: [], judge: [A] }
`)

const brief = (subject: Case, variation = {}) =>
  timeline(subject, variation).entries.map(({ date, until, starts, ends }) => [date, until, starts.join(), ends.join()])

describe('a timeline', () => {
  it('begins a stretch wherever something starts or ends, with what rests on it', () => {
    expect(brief(DATED)).toEqual([
      [null, '2026-01-10', '', ''],
      ['2026-01-10', '2026-01-15', 'angry,rage', ''],
      ['2026-01-15', '2026-02-01', 'idle', ''],
      ['2026-02-01', '2026-03-01', 'afraid,fear', 'angry,rage'],
      ['2026-03-01', null, 'locked-out', ''],
    ])
  })

  it('says what that changes', () => {
    const { entries, read_at } = timeline(DATED)
    expect(read_at).toBe('2026-01-20')
    expect(entries.map(({ conduct }) => conduct['A'])).toEqual([
      { 'A.shout': 'never', 'A.hide': 'never' },
      { 'A.shout': 'always', 'A.hide': 'never' },
      { 'A.shout': 'always', 'A.hide': 'never' },
      { 'A.shout': 'never', 'A.hide': 'always' },
      undefined,
    ])
    expect(entries.map(({ changed }) => Object.keys(changed).join())).toEqual(['', 'loud', '', 'loud', ''])
    expect(entries[1]!.changed['loud']).toEqual({ before: 'never', after: 'always', by: 'case' })
    expect(entries.map(({ read_here }) => read_here)).toEqual([false, false, true, false, false])
  })

  it('takes the status quo of an episode, but not where the case itself is read', () => {
    const { entries } = timeline(DATED)
    expect(entries.map(({ episode, status_quo }) => [episode, status_quo.join()])).toEqual([
      [null, 'B.knock'],
      ['before', 'A.shout'],
      [null, 'B.knock'],
      [null, 'B.knock'],
      [null, 'B.knock'],
    ])
  })

  it('says where each start is from', () => {
    const kinds = (subject: Case, variation = {}): string[] => timeline(subject, variation).entries.map(e => e.start)
    expect(kinds(DATED)).toEqual(['borrowed', 'episode', 'own', 'borrowed', 'borrowed'])
    expect(kinds(DATED, { scenario: 'start' })).toEqual(Array.from({ length: 5 }, () => 'supposed'))
    const undated = caseOf(DATED.text.replace(/as_of: .*\n|.*locked-out.*\n/gu, ''))
    expect(kinds(undated)).toEqual(['undated', 'episode', 'episode', 'undated'])
  })

  it('keeps the start of the case for its own date, and for the date it is read at', () => {
    const { entries, read_at } = timeline(DATED, { asOf: '2026-01-12' })
    expect(read_at).toBe('2026-01-12')
    expect(entries.map(({ start, read_here }) => [start, read_here])).toEqual([
      ['borrowed', false],
      ['borrowed', true],
      ['own', false],
      ['borrowed', false],
      ['borrowed', false],
    ])
  })

  it('tells what comes from another start from what begins or ends', () => {
    const subject = caseOf(`tertius: 1
title: Three ways to change
as_of: 2026-04-01
focus: [A]
actors: { A: Ann }
options: { A: { sign: { label: Sign, irreversible: taking }, shout: Shout, dance: Dance } }
status_quo: []
facts:
  one: { text: One, from: 2026-01-01 }
  two: { text: Two, from: 2026-02-01 }
  three: { text: Three, from: 2026-03-01 }
drivers:
  A:
    - { id: glad, prefers: A.sign and A.dance, rests_on: [two] }
    - { id: angry, prefers: A.shout, rests_on: [one] }
    - { id: free, prefers: not A.sign }
    - { id: still, prefers: not A.dance }
claims:
  signed: { text: Ann signs, holds: A.sign }
  loud: { text: Ann shouts, holds: A.shout }
  dancing: { text: Ann dances, holds: A.dance }
episodes:
  - { id: bound, date: 2026-01-10, status_quo: [A.sign], observed: [], judge: [A] }
`)
    const told = timeline(subject).entries.map(({ changed, turned_by }) => [
      turned_by,
      Object.fromEntries(Object.entries(changed).map(([id, { by }]) => [id, by])),
    ])
    expect(told).toEqual([
      [null, {}],
      ['both', { signed: 'start', loud: 'case' }], // bound by the episode's start, angry by what begins
      ['case', { dancing: 'case' }], // glad: she signs and dances whatever the start
      [null, {}],
    ])
  })

  it('tells a change that needs both the start and what begins', () => {
    const subject = caseOf(`tertius: 1
title: Both
as_of: 2026-02-01
actors: { A: Ann }
options: { A: { sign: { label: Sign, irreversible: taking }, dance: Dance } }
status_quo: []
facts: { one: { text: One, from: 2026-01-01, until: 2026-01-20 } }
drivers:
  A:
    - { id: glad, prefers: A.sign implies A.dance, rests_on: [one] }
    - { id: free, prefers: not A.sign }
    - { id: still, prefers: not A.dance }
claims: { dancing: { text: Ann dances, holds: A.dance } }
episodes:
  - { id: bound, date: 2026-01-10, status_quo: [A.sign], observed: [], judge: [A] }
`)
    expect(timeline(subject).entries.map(({ changed }) => changed['dancing']?.by)).toEqual([
      undefined,
      'both',
      'case', // the start is enough as well; where what begins or ends is, that is said
    ])
  })

  it('says whom nothing moves', () => {
    expect(timeline(DATED).entries.map(({ unmoved }) => unmoved)).toEqual([[], [], [], [], []])
    const idle = caseOf(DATED.text.replace(/ {4}- \{ id: (calm|pride).*\n/gu, ''))
    expect(timeline(idle).entries.map(({ unmoved }) => unmoved.join())).toEqual(['A', '', '', '', ''])
  })

  it('says which constraint leaves no answer', () => {
    const { ruled_out_by, outcomes, claims } = timeline(DATED).entries.at(-1)!
    expect([ruled_out_by, outcomes, claims]).toEqual(['locked-out', [], {}])
  })

  it('reads a scenario through, with its dates and its status quo', () => {
    expect(brief(DATED, { scenario: 'late' }).map(([date]) => date)).toEqual([
      null,
      '2026-01-12',
      '2026-01-15',
      '2026-02-01',
      '2026-03-01',
    ])
    const { entries } = timeline(DATED, { scenario: 'start' })
    expect(entries.map(({ episode, status_quo }) => [episode, status_quo.join()])).toEqual(
      entries.map(() => [null, '']),
    )
  })

  it('marks where nothing changes, and keeps it', () => {
    const calm = caseOf(`tertius: 1
title: Nothing happens
as_of: 2026-01-20
actors: { A: Ann }
options: { A: { shout: Shout } }
status_quo: []
facts: { idle: { text: Idle, from: 2026-01-10 } }
drivers: { A: [{ id: calm, prefers: not A.shout }] }
`)
    expect(timeline(calm).entries.map(({ same_as_before }) => same_as_before)).toEqual([false, true])
  })

  it('sets the record beside it', () => {
    const day = (first: string, last: string, lasts = false): { first: string; last: string; lasts: boolean } => ({
      first,
      last,
      lasts,
    })
    const record = [
      day('2026-01-09', '2026-01-09'),
      day('2026-01-10', '2026-01-14'),
      day('2026-01-14', '2026-01-15'),
      day('2026-01-14', '2026-01-15', true),
    ]
    const { entries } = timeline(DATED, {}, record)
    const fits = entries.map(({ events }) => events.map(({ event, fit }) => `${record.indexOf(event)} ${fit}`))
    expect(fits).toEqual([['0 within'], ['1 within', '2 perhaps', '3 partly'], ['2 perhaps', '3 partly'], [], []])
  })

  it('is one entry where there are no dates', () => {
    const timeless = caseOf(`tertius: 1
title: No dates
actors: { A: Ann }
options: { A: { shout: Shout } }
status_quo: []
drivers: { A: [{ id: loud, prefers: A.shout }] }
`)
    const { read_at, entries } = timeline(timeless)
    expect(read_at).toBeNull()
    expect(entries.map(({ date, until, outcomes }) => [date, until, outcomes[0]!.taken])).toEqual([
      [null, null, ['A.shout']],
    ])
  })
})

const DATES = ['2026-01-01', '2026-02-01', '2026-03-01']

/** Random cases whose facts come and go. */
const datedCase = fc
  .tuple(caseText(), fc.array(fc.tuple(fc.nat(3), fc.nat(3)), { minLength: 4, maxLength: 4 }))
  .map(([text, ends]) =>
    ends.reduce((changed, [from, until], k) => {
      const start = from > 0 ? `, from: ${DATES[from - 1]}` : ''
      const end = until > from ? `, until: ${DATES[until - 1]}` : ''
      return changed.replace(`text: Fact ${k}`, `text: Fact ${k}${start}${end}`)
    }, text),
  )
  .map(caseOf)

it('says for every date what the case says when it is read there', () => {
  fc.assert(
    fc.property(datedCase, subject => {
      const { entries } = timeline(subject)
      const standing = (date: string): string[] => subject.facts.filter(f => counts(f, date)).map(({ id }) => id)
      let before = standing('0000-01-01')
      for (const { date, until, outcomes, claims, starts, ends } of entries) {
        const there = answer(subject, { asOf: date ?? '0000-01-01' })
        expect([outcomes, claims]).toEqual([there.outcomes, there.claims])
        const now = standing(date ?? '0000-01-01')
        const facts = (ids: readonly string[]): string[] => ids.filter(id => id.startsWith('f'))
        expect(facts(starts)).toEqual(now.filter(id => !before.includes(id)))
        expect(facts(ends)).toEqual(before.filter(id => !now.includes(id)))
        expect(until === null || date === null || date < until).toBe(true)
        before = now
      }
      expect(entries[0]!.date).toBeNull()
      expect(entries.at(-1)!.until).toBeNull()
    }),
    { seed: 11, numRuns: 40 },
  )
})

it('ends where a limit is reached', () => {
  const options = Array.from({ length: 30 }, (_, k) => `o${k}: Option ${k}`).join(', ')
  const { case: large } = readCase(`tertius: 1
title: Too many states
actors: { A: Ann }
options: { A: { ${options} } }
status_quo: []
drivers: { A: [{ id: d, prefers: A.o1 }] }
`)
  expect(() => timeline(large!)).toThrow(Unanswerable)
})

it('tells the story of the first case', () => {
  const subject = readCase(readFileSync('cases/russia-iran-israel-2026/case.yaml')).case!
  const turns = timeline(subject).entries.flatMap(({ date, changed }) =>
    Object.keys(changed).length > 0 ? [`${date} ${Object.keys(changed).join()}`] : [],
  )
  expect(turns).toContain('2025-06-13 war')
  expect(turns).toContain('2026-01-02 diplomatic-theatre')
})
