import { describe, expect, it } from 'vitest'
import {
  applyFix,
  type Case,
  checkRecord,
  readAt,
  readCase,
  type RecordedAct,
  type RecordClaim,
} from '../../src/casefile/index.ts'

const HEAD = `tertius: 1
title: A case
actors: { A: Ann, B: Bob }
options: { A: { sing: Sing, hum: Hum }, B: { clap: Clap } }
drivers: { A: [{ id: joy, prefers: A.sing and A.hum }], B: [{ id: thanks, prefers: B.clap }] }
`
const withEvidence = (evidence: string): string => `${HEAD}facts: { f: { text: So it was, evidence: '${evidence}' } }\n`
const withObserved = (observed: string): string =>
  `${HEAD}episodes:\n  - id: e\n    date: 2026-01-10\n    status_quo: []\n    judge: [A]\n    observed: ${observed}\n`

const codes = (text: string): string[] =>
  readCase(text)
    .diagnostics.map(({ code }) => code)
    .filter(code => !code.startsWith('CF7'))

function read(text: string): Case {
  const { case: subject, diagnostics } = readCase(text)
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
  return subject!
}

const claimIn = (text: string): RecordClaim | undefined => read(text).facts[0]!.evidence[0]!.record

describe('evidence from the record', () => {
  it.each([
    [
      'record A silence 2026-01-02..2026-01-14',
      { actor: 'A', says: 'silence', first: '2026-01-02', last: '2026-01-14' },
    ],
    [
      'record A toward B no words 2024-02',
      { actor: 'A', toward: 'B', says: 'no words', first: '2024-02-01', last: '2024-02-29' },
    ],
    ['record A  material-aid 2026', { actor: 'A', says: 'material-aid', first: '2026-01-01', last: '2026-12-31' }],
    [
      'record B flurry of meetings 2026-01..2026-03',
      { actor: 'B', says: 'flurry of meetings', first: '2026-01-01', last: '2026-03-31' },
    ],
    ['record B force 2026-01-05', { actor: 'B', says: 'force', first: '2026-01-05', last: '2026-01-05' }],
  ])('%s', (evidence, claim) => {
    expect(claimIn(withEvidence(evidence))).toEqual(claim)
    expect(codes(withEvidence(evidence))).toEqual([])
  })

  it.each([
    'record A was quiet in January',
    'record A silence 2026-02-30',
    'record A silence 2026-02..2026-01',
    'record A toward A silence 2026',
    'record A no silence 2026',
    'record A silence',
  ])('%s is kept as words, and said to be so', evidence => {
    expect(claimIn(withEvidence(evidence))).toBeUndefined()
    expect(codes(withEvidence(evidence))).toEqual(['CF605'])
    expect(read(withEvidence(evidence)).facts[0]!.evidence[0]).toMatchObject({ source: 'record' })
  })

  it('names actors of the case', () => {
    expect(codes(withEvidence('record C toward D silence 2026'))).toEqual(['CF301', 'CF301'])
  })
})

/** Taken on 9 January for sure, on some day about the 10th, and all of December. */
const ACTS: readonly RecordedAct[] = [
  { first: '2026-01-09', last: '2026-01-09', lasts: false, option: 'A.sing' },
  { first: '2026-01-09', last: '2026-01-20', lasts: false, option: 'A.hum' },
  { first: '2025-12-01', last: '2026-01-10', lasts: true, option: 'B.clap' },
  { first: '2026-01-10', last: '2026-01-10', lasts: false },
]

const found = (text: string, acts: readonly RecordedAct[] = ACTS): string[] =>
  checkRecord(read(text), { acts, weigh: () => ({ verdict: 'untold', found: '' }) }).map(({ code }) => code)

function mended(text: string, acts: readonly RecordedAct[] = ACTS): string {
  const [first] = checkRecord(read(text), { acts, weigh: () => ({ verdict: 'untold', found: '' }) })
  return applyFix(text, first!.fix!)
}

describe('what was observed, from the record', () => {
  it.each([
    ['from events', '2026-01-10', '2026-01-10'],
    ['{ from: events }', '2026-01-10', '2026-01-10'],
    ['{ from: events, between: [2026-01-02, 2026-01-14] }', '2026-01-02', '2026-01-14'],
  ])('%s', (observed, first, last) => {
    const [episode] = read(withObserved(observed)).episodes
    expect(episode).toMatchObject({ observed: [], fromRecord: { first, last } })
    expect(episode!.fromRecord).not.toHaveProperty('confirmed')
    expect(found(withObserved(observed))).toEqual(['CF611'])
  })

  it('takes what its analyst confirms, though it be nothing', () => {
    const [some] = read(withObserved('{ from: events, confirmed: [A.hum] }')).episodes
    expect([some!.observed, some!.fromRecord!.confirmed]).toEqual([['A.hum'], ['A.hum']])
    const [none] = read(withObserved('{ from: events, confirmed: [] }')).episodes
    expect(none!.fromRecord!.confirmed).toEqual([])
  })

  it('agrees with a confirmation that has all that is sure, and nothing impossible', () => {
    const window = (confirmed: string): string =>
      withObserved(`{ from: events, between: [2026-01-09, 2026-01-12], confirmed: [${confirmed}] }`)
    expect(found(window('A.sing'))).toEqual([])
    expect(found(window('A.sing, A.hum'))).toEqual([])
    expect(found(window('A.hum'))).toEqual(['CF612'])
    expect(found(window('A.sing, A.hum'), [ACTS[0]!])).toEqual(['CF612'])
  })

  it.each([
    ['from events', '{ from: events, confirmed: [] }'],
    ['{ from: events }', '{ from: events, confirmed: [] }'],
    [
      '{ from: events, between: [2026-01-09, 2026-01-12] }',
      '{ from: events, between: [2026-01-09, 2026-01-12], confirmed: [A.sing] }',
    ],
    [
      '\n      from: events\n      between: [2026-01-09, 2026-01-12] # the days of it',
      '\n      from: events\n      between: [2026-01-09, 2026-01-12] # the days of it\n      confirmed: [A.sing]',
    ],
    [
      '\n      from: events\n      between:\n        - 2026-01-09\n        - 2026-01-12',
      '\n      from: events\n      between:\n        - 2026-01-09\n        - 2026-01-12\n      confirmed: [A.sing]',
    ],
  ])('has a mend that writes the confirmation: %s', (before, after) => {
    expect(mended(withObserved(before))).toBe(withObserved(after))
    expect(found(mended(withObserved(before)))).toEqual([])
    const windows = withObserved(before).replaceAll('\n', '\r\n')
    expect(mended(windows)).toBe(withObserved(after).replaceAll('\n', '\r\n'))
  })

  it('has a mend that brings a confirmation up to date and keeps what is possible', () => {
    const stale = '{ from: events, between: [2026-01-09, 2026-01-12], confirmed: [A.hum] }'
    expect(mended(withObserved(stale))).toBe(withObserved(stale.replace('[A.hum]', '[A.sing, A.hum]')))
  })

  it('needs a record', () => {
    expect(checkRecord(read(withObserved('from events')), null).map(({ code }) => code)).toEqual(['CF613'])
    expect(checkRecord(read(withEvidence('record A silence 2026')), null).map(({ code }) => code)).toEqual(['CF623'])
  })

  it.each([
    ['from evnts', ['CF204']],
    ['{ from: events, between: [2026-01-09] }', ['CF512']],
    ['{ from: events, between: [2026-01-12, 2026-01-09] }', ['CF512']],
    ['{ from: events, between: [2026-02-30, 2026-03-01] }', ['CF512']],
    ['{ from: rumours }', ['CF204']],
    ['{ between: [2026-01-09, 2026-01-12] }', ['CF203']],
    ['{ from: events, confirmed: [B.clap] }', ['CF511']],
    ['{ from: events, confirmed: [A.dance] }', ['CF302']],
    ['{ from: events, window: 3 }', ['CF201']],
    ['7', ['CF202']],
  ])('%s is wrong', (observed, expected) => {
    expect(codes(withObserved(observed))).toEqual(expected)
  })
})

it('a fact falls with its sources, whatever the record shows', () => {
  const text = `${HEAD}sources: { s: { title: A source } }\nfacts: { f: { text: x, evidence: [s, record A silence 2026] } }\n`
  const standing = (...withdraw: string[]): number => readAt(read(text), { withdraw }).facts.length
  expect([standing(), standing('s'), standing('record')]).toEqual([1, 0, 1])
  const bare = read(withEvidence('record A silence 2026'))
  expect(readAt(bare, { withdraw: ['s'] }).facts).toHaveLength(1)
})
