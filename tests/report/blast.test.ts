import { describe, expect, test } from 'vitest'
import { readAt } from '../../src/casefile/index.ts'
import { blastRadius } from '../../src/inquiry/index.ts'
import { blastReport, Names, renderText } from '../../src/report/index.ts'
import { caseFrom, HIDE_AND_SEEK } from './cases.ts'

function said(text: string, id: string): string {
  const subject = caseFrom(text)
  return renderText(blastReport(new Names(readAt(subject)), blastRadius(subject, id)), 80).replaceAll(/\s+/gu, ' ')
}

const NO_CLAIMS = HIDE_AND_SEEK.replace(/claims:[^]*/u, '')

/** A claim that stands although what Bob does changes. */
const BESIDES = `
tertius: 1
title: Besides the claim
sources: { note: { title: A note } }
actors: { A: Ann, B: Bob }
options: { A: { go: go out }, B: { sing: sing } }
status_quo: []
facts: { late: { text: It is late, evidence: note } }
drivers:
  A: [{ id: out, prefers: A.go, because: it is fine outside }]
  B:
    - { id: hush, prefers: not B.sing, because: it is late, rests_on: [late] }
    - { id: joy, prefers: B.sing, because: he likes to }
claims: { goes: { text: Ann goes, holds: A.go } }
`

describe('a blast in words', () => {
  test('of a case without claims tells where it ends, and nothing of claims', () => {
    const told = said(BESIDES.replace(/claims:.*/u, ''), 'late')
    expect(told).toContain('WHERE IT ENDS - Bob would sing.')
    expect(told).not.toContain('CLAIMS')
    expect(said(BESIDES.replace(/claims:.*/u, ''), 'joy')).toContain('WHERE IT ENDS As before.')
  })

  test('of a case with claims tells what changes besides them', () => {
    const told = said(BESIDES, 'late')
    expect(told).toContain('None: every claim stands as before.')
    expect(told).toContain('WHERE IT ENDS - Bob would sing.')
  })

  test('tells that play no longer goes round', () => {
    const told = said(NO_CLAIMS, 'found')
    expect(told).toContain('The hider would in any case hide in the cellar.')
    expect(told).toContain('Play no longer goes round without end.')
  })
})
