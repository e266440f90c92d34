import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { type Case, readAt } from '../../src/casefile/index.ts'
import { type BlastRadius, blastRadius } from '../../src/inquiry/index.ts'
import { blastReport, Names, renderText } from '../../src/report/index.ts'
import { caseFrom, HIDE_AND_SEEK } from './cases.ts'

const shippedCase = (path: string): Case => caseFrom(readFileSync(path, 'utf8'))

function told80(subject: Case, result: BlastRadius): string {
  return renderText(blastReport(new Names(readAt(subject)), result), 80).replaceAll(/\s+/gu, ' ')
}

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

  test('counts as fallen only what falls, not what would still be so elsewhere', () => {
    const subject = shippedCase('cases/russia-iran-israel-2026/case.yaml')
    const result = blastRadius(subject, 'talks-under-way')
    const told = told80(subject, result)
    const fates = result.reasons.map(({ fate }) => fate)
    const falling = fates.filter(fate => fate !== 'moot').length
    // One is spelt out, and seven of those that stay true of a state that is no end any more.
    expect(told).toContain('7 more sentences would still be true of that state, but the model no longer ends there.')
    expect(told).toContain(
      `which the briefing only counts, ${['no', 'one', 'two', 'three', 'four', 'five'][falling - 1]} fall as well, and`,
    )
    expect(told).toContain(`and ${fates.length - falling - 7} would still be so of a state the model no longer ends in`)
  })

  test('begins the sentence that falls with a capital', () => {
    const subject = shippedCase('cases/templates/patron-client-rival/case.yaml')
    const told = told80(subject, blastRadius(subject, 'rival-can-strike'))
    expect(told).toContain('- The patron. Arm its client: deterred.')
    expect(told).not.toMatch(/- \p{Ll}/u)
  })
})
