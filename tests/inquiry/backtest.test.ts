import { readFileSync } from 'node:fs'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readCase } from '../../src/casefile/index.ts'
import { answer, backtest } from '../../src/inquiry/index.ts'
import { caseOf, caseText } from './random-case.ts'

const HEAD = `tertius: 1
title: A race
as_of: 2026-01-20
actors: { A: Ann, B: Bob }
options: { A: { go: Go, wave: Wave, sing: Sing }, B: { go: Go } }
status_quo: []
constraints: [{ id: one-lane, never: A.go and B.go, from: 2025-06-01 }, { id: no-song, never: A.sing and A.go }]
drivers:
  A: [{ id: ahead, prefers: A.go }, { id: silent, prefers: not A.wave }]
  B: [{ id: too, prefers: B.go }]
episodes:
`
const episode = (id: string, date: string, statusQuo: string, observed: string, judge = 'A'): string =>
  `  - { id: ${id}, date: ${date}, status_quo: [${statusQuo}], observed: [${observed}], judge: [${judge}] }\n`

describe('a back-test', () => {
  const subject = caseOf(
    HEAD +
      episode('free', '2025-01-01', 'A.wave', 'A.go') +
      episode('wrong', '2025-02-01', 'A.go', 'A.wave, A.go') +
      episode('race', '2025-07-01', '', 'A.go') +
      episode('both', '2026-02-01', '', 'A.go', 'A, B'),
  )
  const result = backtest(subject)
  const of = (id: string) => result.episodes.find(one => one.id === id)!

  it('counts an act foreseen, and one left out, as hits', () => {
    expect(of('free').options.map(({ option, result }) => `${option} ${result}`)).toEqual([
      'A.go hit',
      'A.wave hit',
      'A.sing hit',
    ])
    expect(of('free').scores).toEqual({
      model: { hits: 3, misses: 0, open: 0, exact: true },
      no_change: { hits: 1, misses: 2, open: 0, exact: false },
      no_action: { hits: 2, misses: 1, open: 0, exact: false },
    })
  })

  it('counts what it gets wrong as misses', () => {
    expect(of('wrong').scores.model).toEqual({ hits: 2, misses: 1, open: 0, exact: false })
    expect(of('wrong').options[1]).toMatchObject({ predicted: 'never', observed: true, result: 'miss' })
  })

  it('reads each episode at its date, and counts what it leaves open as neither', () => {
    expect(of('race').outcomes).toHaveLength(2)
    expect(of('race').scores.model).toEqual({ hits: 2, misses: 0, open: 1, exact: false })
    expect(of('both').options.map(({ option }) => option)).toEqual(['A.go', 'A.wave', 'A.sing', 'B.go'])
  })

  it('adds up', () => {
    expect(result.totals.model).toEqual({ episodes: 4, exact: 1, hits: 9, misses: 1, open: 3 })
    expect(result.totals.no_change).toEqual({ episodes: 4, exact: 0, hits: 8, misses: 5, open: 0 })
    expect(result.totals.no_action).toEqual({ episodes: 4, exact: 0, hits: 8, misses: 5, open: 0 })
    expect(result.known_beforehand).toBe(3)
  })

  it('leaves out an episode whose status quo could not be', () => {
    const still = 'scenarios: { still: { title: No waving, add: { constraints: [{ id: still, never: A.wave }] } } }\n'
    const cases = episode('waving', '2025-01-01', 'A.wave', '') + episode('free', '2025-01-01', '', 'A.go')
    const { episodes, totals } = backtest(caseOf(HEAD + cases + still), { scenario: 'still' })
    expect(episodes[0]).toMatchObject({ ruled_out_by: 'still', options: [] })
    expect(totals.model.episodes).toBe(1)
  })
})

it('agrees with the answer to the case as it was, on random cases', () => {
  const text = fc.tuple(caseText(), fc.boolean(), fc.boolean()).map(([text, x, y]) => {
    const observed = [...(x ? ['A.x'] : []), ...(y ? ['B.y'] : [])].join(', ')
    return `${text}episodes: [{ id: e, date: 2026-01-01, status_quo: [], observed: [${observed}], judge: [A, B] }]\n`
  })
  fc.assert(
    fc.property(text, text => {
      const subject = caseOf(text)
      const ends = answer(subject, { asOf: '2026-01-01' })
      const states = [...ends.outcomes.map(({ taken }) => taken), ...ends.unsettled]
      const { options, scores } = backtest(subject).episodes[0]!
      const right = options.filter(({ option, observed }) => states.every(s => s.includes(option) === observed)).length
      const wrong = options.filter(({ option, observed }) => states.every(s => s.includes(option) !== observed)).length
      expect(scores.model).toEqual({ hits: right, misses: wrong, open: 4 - right - wrong, exact: right === 4 })
      expect(scores.no_action.misses).toBe(subject.episodes[0]!.observed.length)
    }),
    { seed: 12, numRuns: 50 },
  )
})

it('finds the first case consistent with its episodes, and better than either baseline', () => {
  const subject = readCase(readFileSync('cases/russia-iran-israel-2026/case.yaml')).case!
  const { totals, known_beforehand } = backtest(subject)
  expect(known_beforehand).toBe(subject.episodes.length)
  expect(totals.model.exact).toBe(totals.model.episodes)
  expect(totals.no_change.exact).toBeLessThan(totals.model.exact)
  expect(totals.no_action.exact).toBeLessThan(totals.model.exact)
})

describe('a back-test of what the record has', () => {
  const subject = caseOf(
    HEAD +
      ['from events', '{ from: events, between: [2025-03-01, 2025-03-31], confirmed: [A.go] }']
        .map(
          (observed, k) =>
            `  - { id: e${k}, date: 2025-03-0${k + 1}, status_quo: [], observed: ${observed}, judge: [A] }\n`,
        )
        .join(''),
  )
  const record = [
    { first: '2025-03-01', last: '2025-03-01', lasts: false, option: 'A.wave' },
    { first: '2025-03-01', last: '2025-03-02', lasts: false, option: 'A.go' },
    { first: '2025-03-01', last: '2025-03-02', lasts: false, option: 'B.go' },
  ]

  it('uses what is sure while nobody has confirmed it, and says so', () => {
    const [unconfirmed, stale] = backtest(subject, {}, record).episodes
    expect(unconfirmed!.observed).toEqual(['A.wave'])
    expect(unconfirmed!.from_record).toEqual({
      from: '2025-03-01',
      to: '2025-03-01',
      confirmed: false,
      sure: ['A.wave'],
      perhaps: ['A.go'],
      borne_out: null,
    })
    expect(stale!.observed).toEqual(['A.go'])
    expect(stale!.from_record).toMatchObject({ confirmed: true, sure: ['A.wave', 'A.go'], borne_out: false })
  })

  it('without a record has a result only for what is confirmed', () => {
    const { episodes, totals } = backtest(subject)
    expect(episodes.map(({ options }) => options.length)).toEqual([0, 3])
    expect(totals.model.episodes).toBe(1)
    expect(episodes[1]!.from_record).toMatchObject({ confirmed: true, sure: null, perhaps: null, borne_out: null })
  })
})
