import { describe, expect, test } from 'vitest'
import { readAt } from '../../src/casefile/index.ts'
import { blastRadius, whatIf } from '../../src/inquiry/index.ts'
import { blastReport, Names, type Report, renderText, whatIfReport } from '../../src/report/index.ts'
import { caseFrom, HIDE_AND_SEEK } from './cases.ts'

const subject = caseFrom(HIDE_AND_SEEK)
const ONE =
  'Nothing moves the seeker any more; what it does is what it did at the start. ' +
  'Verdicts on that stand only because it has no reason to move.'
const BOTH =
  'Nothing moves the hider or the seeker any more; what they do is what they did at the start. ' +
  'Verdicts on that stand only because they have no reason to move.'

/** As one line, however it is broken. */
const flat = (report: Report): string => renderText(report, 80).replaceAll(/\s+/gu, ' ')

function saidWithout(...withdraw: string[]): string {
  const names = new Names(readAt(subject, { withdraw }))
  return flat(whatIfReport(names, whatIf(subject, { withdraw })))
}

describe('that nothing moves an actor any more', () => {
  test('is said where its last driver falls, of several actors in one sentence', () => {
    expect(saidWithout('found')).toContain(ONE)
    expect(saidWithout('not-found', 'found')).toContain(BOTH)
  })

  test('is not said where nothing falls, nor of an actor with a driver left', () => {
    expect(saidWithout()).not.toContain('Nothing moves')
    expect(saidWithout('found')).not.toContain('hider any more')
  })

  test('is said of a blast too', () => {
    expect(flat(blastReport(new Names(readAt(subject)), blastRadius(subject, 'found')))).toContain(ONE)
  })
})
