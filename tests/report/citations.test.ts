import { describe, expect, test } from 'vitest'
import { type Fact, readAt, readCase } from '../../src/casefile/index.ts'
import { citation, cite, confidenceOf, factsUnder, grounds } from '../../src/report/citations.ts'
import { Names } from '../../src/report/names.ts'

/** A case whose only facts have this evidence. */
function factsWith(...evidence: string[]): readonly Fact[] {
  const facts = evidence.map((cited, k) => `  f${k}: { text: Fact ${k}, evidence: ${cited} }`).join('\n')
  const { case: read, diagnostics } = readCase(`tertius: 1
title: Evidence
sources: { a: { title: One }, b: { title: Another } }
actors: { EA: Eastland, WE: Westland }
options: { EA: { arm: arm } }
status_quo: []
facts:
${facts}
drivers:
  EA: [{ id: calm, prefers: not EA.arm, rests_on: [${evidence.map((_, k) => `f${k}`).join(', ')}] }]
  WE: [{ id: ease, prefers: not EA.arm }]
`)
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
  return read!.facts
}

describe('cite', () => {
  test.each([
    [['a'], 'a'],
    [['a ¶7'], 'a ¶7'],
    [['a ¶7', 'a ¶7'], 'a ¶7'],
    [['a ¶9', 'a ¶7'], 'a ¶7, ¶9'],
    [['a ¶7', 'a ¶8'], 'a ¶7–8'],
    [['[a ¶1, a ¶2, a ¶3, a ¶5]'], 'a ¶1–3, ¶5'],
    [['a ¶2-4', 'a ¶5', 'a ¶10'], 'a ¶2–5, ¶10'],
    [['a ¶6-7', 'a ¶7-9'], 'a ¶6–9'],
    [['a p. 12', 'a ¶3'], 'a ¶3, p. 12'],
    [['b ¶1', 'a ¶2', 'b ¶3'], 'b ¶1, ¶3; a ¶2'],
    [['a', 'a ¶2'], 'a ¶2'],
    [['[]'], ''],
  ])('%j is cited as "%s"', (evidence, text) => expect(cite(factsWith(...evidence))).toBe(text))
})

describe('what is read from the record', () => {
  const facts = factsWith(
    '[a ¶7, record EA no material-aid 2026-01-01..2026-02-15]',
    'record EA toward WE silence 2026-01-02',
    'record EA flurry of meetings 2026-01..2026-02',
  )
  const nameOf = (id: string): string => (id === 'WE' ? 'Westland' : 'Eastland')

  test('is said in words', () => {
    expect(cite(facts, nameOf)).toBe(
      'a ¶7; the record: no material aid by Eastland from 1 January 2026 to 15 February 2026, silence of Eastland toward ' +
        'Westland on 2 January 2026, a flurry of meetings by Eastland from 1 January 2026 to 28 February 2026',
    )
    expect(citation(facts[1]!.evidence[0]!, nameOf)).toBe(
      'the record: silence of Eastland toward Westland on 2 January 2026',
    )
  })
})

test('a single piece of evidence', () => {
  const span = { start: 0, end: 0 }
  expect(citation({ source: 'a', place: '¶7', span })).toBe('a ¶7')
  expect(citation({ source: 'a', span })).toBe('a')
})

describe('grounds', () => {
  const names = new Names(
    readAt(
      readCase(`tertius: 1
title: Grounds
as_of: 2026-01-01
sources: { a: { title: One } }
actors: { EA: Eastland }
options: { EA: { arm: arm, speak: speak } }
constraints: [{ id: law, never: EA.arm and EA.speak, rests_on: [sure] }]
status_quo: []
facts:
  sure: { text: Sure, evidence: a ¶1 }
  hedged: { text: Hedged, evidence: a ¶2, confidence: likely }
  doubtful: { text: Doubtful, evidence: a ¶3, confidence: 0.4 }
  past: { text: Past, evidence: a ¶4, until: 2025-01-01 }
drivers:
  EA:
    - { id: one, prefers: not EA.arm, rests_on: [hedged] }
    - { id: three, prefers: EA.speak, rests_on: [sure, hedged, doubtful] }
    - { id: either, prefers: EA.speak or EA.arm, rests_on: [{ any: [past, sure] }] }
    - { id: bare, prefers: not EA.speak }
`).case!,
    ),
  )

  test.each([
    [['one'], 'a ¶2; held to be likely'],
    [['three'], 'a ¶1–3; two of three facts held to be less than certain'],
    [['either'], 'a ¶1'],
    [['law'], 'a ¶1'],
    [['one', 'law', null], 'a ¶1–2; one of two facts held to be only likely'],
    [['bare'], ''],
    [[null], ''],
    [['nowhere'], ''],
  ])('of %j are "%s"', (ids, text) => expect(grounds(names, ids)).toBe(text))

  test('facts are those that count, in the order of the case', () => {
    expect(factsUnder(names, ['three', 'either']).map(({ id }) => id)).toEqual(['sure', 'hedged', 'doubtful'])
  })

  test('confidence is said as its author did', () => {
    expect(names.reading.facts.map(confidenceOf)).toEqual(['certain', 'likely', '0.4'])
  })
})
