import { expect, test } from 'vitest'
import { type Case, readAt } from '../../src/casefile/index.ts'
import { analyse, caseDiff } from '../../src/inquiry/index.ts'
import { caseDiffReport, Names, renderText } from '../../src/report/index.ts'
import { caseFrom } from './cases.ts'

const MAY = `tertius: 1
title: The vote
as_of: 2026-05-01
sources: { note: { title: A note } }
actors: { A: Ann, B: Bob }
options: { A: { go: go out }, B: { sing: sing } }
status_quo: []
facts:
  ban: { text: Nobody may go out before the vote, evidence: note, until: 2026-06-01 }
  over: { text: The vote is over, evidence: note, from: 2026-06-01 }
drivers:
  A:
    - { id: obey, prefers: not A.go, because: the ban is kept, rests_on: [ban] }
    - { id: out, prefers: A.go, because: it is fine outside }
  B:
    - { id: cheer, prefers: B.sing, because: the vote was a good one, rests_on: [over] }
    - { id: hush, prefers: not B.sing, because: it is late }
claims: { goes: { text: Ann goes, holds: A.go } }
scenarios: { holiday: { title: It is a holiday, withdraw: [hush] } }
`

function said(old: Case, next: Case, scenario?: string): string {
  const variation = scenario === undefined ? {} : { scenario }
  const result = caseDiff(analyse(old, variation), analyse(next, variation), variation)
  const version = (subject: Case, file: string): { file: string; names: Names } => ({
    file,
    names: new Names(readAt(subject, variation)),
  })
  const versions = { old: version(old, 'may.yaml'), next: version(next, 'june.yaml') }
  return renderText(caseDiffReport(versions, result), 200).replaceAll(/\s+/gu, ' ')
}

test('a difference between two dates names what starts and what stops counting', () => {
  const told = said(caseFrom(MAY), caseFrom(MAY.replace('2026-05-01', '2026-06-15')))
  expect(told).toContain('WHAT COUNTS NO MORE - Nobody may go out before the vote. [ban] Does not count at this date.')
  expect(told).toContain('- Ann: the ban is kept. [obey] Rests on ban.')
  expect(told).toContain('WHAT NOW COUNTS - The vote is over. [over] Counts at this date.')
  expect(told).toContain('- Bob: the vote was a good one. [cheer] Rests on over.')
  expect(told).toContain('One change does it by itself: the date. And without it, it would be as before. Tried')
})

test('a date that is taken away was removed', () => {
  expect(said(caseFrom(MAY), caseFrom(MAY.replace('as_of: 2026-05-01\n', '')))).toContain('- The date was removed.')
})

test('a difference in a scenario says which', () => {
  const told = said(caseFrom(MAY), caseFrom(MAY), 'holiday')
  expect(told).toContain('From may.yaml (read as of 1 May 2026 and as "It is a holiday") to june.yaml (read')
  expect(told).not.toMatch(/COUNTS/u)
})

test('what is named has the words of the case first, its id after them', () => {
  const old = caseFrom(MAY)
  const next = caseFrom(
    MAY.replace('status_quo: []', 'status_quo: [B.sing]')
      .replace('rests_on: [ban]', 'rests_on: [over]')
      .replace(/( +- \{ id: cheer.*\n)( +- \{ id: hush.*\n)/u, '$2$1'),
  )
  const told = said(old, next)
  expect(told).toContain('taken: + Bob: sing [B.sing]')
  expect(told).toContain('rests on: + "the vote is over" [over], − "nobody may go out before the vote" [ban]')
  expect(told).toContain('Now behind "it is late" [hush]; was first.')
  expect(told).toContain('- Ann goes. [goes] One change does it by itself: the driver "Ann: the ban is kept" [obey].')
})

test('a part that is gone is named in the words of the old version', () => {
  const told = said(caseFrom(MAY), caseFrom(MAY.replace(/ +- \{ id: obey.*\n/u, '')))
  expect(told).toContain('One change does it by itself: the driver "Ann: the ban is kept" [obey].')
})
