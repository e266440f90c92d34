import { expect, test } from 'vitest'
import { readAt } from '../../src/casefile/index.ts'
import {
  mediation,
  type MediationOptions,
  reversals,
  type Why,
  type WhyQuestion,
  why,
} from '../../src/inquiry/index.ts'
import { mediationReport, Names, renderText, whyReport } from '../../src/report/index.ts'
import { parseProposition } from '../../src/logic/index.ts'
import { caseFrom } from './cases.ts'

const WALK = caseFrom(`tertius: 1
title: The walk
sources: { note: { title: A note } }
actors: { A: the walkers, B: Bob }
options: { A: { go: go out }, B: { sing: sing } }
constraints: [{ never: A.go and B.sing, because: the song is for those who stay }]
status_quo: []
facts:
  wet: { text: It is wet, evidence: note }
  cold: { text: It is cold, evidence: note }
  late: { text: It is late, evidence: note }
drivers:
  A:
    - { id: rain, prefers: not A.go, because: it rains, rests_on: [any: [wet, cold]] }
    - { id: sun, prefers: A.go, because: it is fine outside }
  B: [{ id: hush, prefers: not B.sing, because: it is late, rests_on: [late] }]
claims: { goes: { text: The walkers go out, holds: A.go } }
`)
const names = new Names(readAt(WALK))

function saidWhy(question: WhyQuestion, more: object = {}): string {
  const result: Why = { ...why(WALK, { about: WALK.claims[0]!, ...question }), ...more }
  return renderText(whyReport(names, result), 200).replaceAll(/\s+/gu, ' ')
}

function saidMediation(wording: string, options: MediationOptions): string {
  const wanted = { wording, holds: parseProposition(wording).proposition! }
  return renderText(mediationReport(names, mediation(WALK, wanted, {}, options)), 200).replaceAll(/\s+/gu, ' ')
}

test('a search that would take too long says which sets were too many, and what was asked for', () => {
  const states = 3
  const single = saidWhy({ to: 3, budget: 3 * states - 1 })
  expect(single).toContain(
    'The search ends there: there are 3 facts, too many for that; sets of up to three were asked',
  )
  expect(single).not.toMatch(/was tried|not finished/u)
  expect(saidWhy({ to: 3 })).not.toMatch(/search|asked for/u)
})

test('a search that was stopped says of what size how many were tried', () => {
  const unfinished = { size: 2, tried: 1, of: 3, why: 'stopped' }
  const told = saidWhy({ to: 1 }, { asked_to: 4, unfinished })
  expect(told).toContain(
    'No single fact overturns it; every one was tried. The search was stopped before it was done: ',
  )
  expect(told).toContain('of the sets of two facts 1 of 3 were tried; sets of up to four were asked for.')
})

test('mediation says the same of its changes', () => {
  const told = saidMediation('A.go and B.sing', { to: 3, budget: 15 })
  expect(told).toContain(
    'No single change in what moves the actors brings it about; every one was tried. The search ends',
  )
  expect(told).toContain('there are too many sets of two changes for that; sets of up to three were asked for.')
  expect(told).toContain('Read without a date.')
})

test('those who are several want, they do not wants', () => {
  const changes = [{ kind: 'reverse', driver: 'rain' } as const]
  const reversals = { verdict: 'never', sets: [{ changes, verdict: 'always' }], searched_to: 1, asked_to: 1 } as const
  const told = saidWhy({}, { reversals: { ...reversals, unfinished: null } })
  expect(told).toContain('The walkers want the opposite of this: it rains.')
})

const RANKED = caseFrom(`tertius: 1
title: Ranked
actors: { A: Ann }
options: { A: { go: go out } }
status_quo: []
rankings: { A: [[1], [0]] }
claims: { goes: { text: Ann goes out, holds: A.go } }
`)

test('where there are no drivers none is said to have been tried', () => {
  const result = why(RANKED, { about: RANKED.claims[0]!, over: 'drivers' })
  const turned = { reversals: reversals(RANKED, {}, RANKED.claims)[0]! }
  const hinges = { linchpins: [], linchpins_tried: { tried: 0, of: 0 } }
  const report = whyReport(new Names(readAt(RANKED)), { ...result, ...turned, ...hinges })
  const told = renderText(report, 200).replaceAll(/\s+/gu, ' ')
  expect(told).toContain('The case has no drivers to take away.')
  expect(told).toContain('The case has no drivers to turn round.')
  expect(told).not.toMatch(/was tried/u)
})

test('a mediator that is several is spoken of as several', () => {
  const told = saidMediation('A.go', { mediator: 'A' })
  expect(told).toContain('WHAT THE WALKERS COULD DO THEMSELVES')
  expect(told).toMatch(/Left free, they would (?:not )?stay there\./u)
})
