import { describe, expect, test } from 'vitest'
import { readAt } from '../../src/casefile/index.ts'
import { backtest } from '../../src/inquiry/index.ts'
import { backtestReport, Names, renderText } from '../../src/report/index.ts'
import { caseFrom } from './cases.ts'

const PENNIES = `tertius: 1
title: Pennies
as_of: 2026-06-01
sources: { note: { title: A note } }
actors: { A: { name: Ann, foresight: nash }, B: { name: the ringers, foresight: nash }, C: Cay }
options: { A: { x: raise a flag }, B: { y: raise one, z: ring a bell } }
status_quo: []
drivers:
  A: [{ id: alike, prefers: A.x iff B.y, because: flags should match }]
  B:
    - { id: unlike, prefers: not (A.x iff B.y), because: flags should differ }
    - { id: bell, prefers: B.z, because: bells are nice }
  C: [{ id: calm, prefers: not B.z, because: bells are loud }]
`

function said(...episodes: string[]): string {
  const subject = caseFrom(`${PENNIES}episodes:\n${episodes.map(one => `  - { ${one}, evidence: note }\n`).join('')}`)
  return renderText(backtestReport(new Names(readAt(subject)), backtest(subject)), 200).replaceAll(/\s+/gu, ' ')
}

const BELL = 'id: bell, date: 2026-05-01, status_quo: [A.x], observed: [B.y], judge: [A, B]'
const OPEN = 'id: open, date: 2026-07-01, status_quo: [], observed: [A.x], judge: [A]'

describe('a back-test in words', () => {
  test('of one episode does not count episodes', () => {
    const told = said(OPEN)
    expect(told).toContain('The model gets the one episode not wholly right; 1 option is left open.')
    expect(told).toContain('0 of 1 option right, one left open.')
    expect(told).not.toContain('of 1 episode')
  })

  test('of several counts them in words, with what is wrong and what is open', () => {
    const told = said(BELL, OPEN)
    expect(told).toContain('The model gets none of the two episodes wholly right; 1 option is wrong and 3 options are')
    expect(told).toContain('Ann: raise a flag done not settled not done')
    expect(told).toContain('The ringers did not ring a bell; the model expects them to.')
  })
})
