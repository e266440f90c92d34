import { describe, expect, test } from 'vitest'
import { readAt } from '../../src/casefile/index.ts'
import { briefing } from '../../src/inquiry/index.ts'
import { briefingReport, Names, renderText } from '../../src/report/index.ts'
import { caseFrom } from './cases.ts'

const PENNIES = `tertius: 1
title: Matching pennies
actors: { A: { name: Aland, foresight: nash }, B: { name: Bland, foresight: nash }, C: Cland }
options:
  A: { x: raise the left flag }
  B: { y: raise the right flag }
  C: { z: ring the bell, w: send aid }
status_quo: []
drivers:
  A: [{ id: da, prefers: A.x iff B.y, because: flags should match }]
  B: [{ id: db, prefers: not (A.x iff B.y), because: flags should differ }]
  C: [{ id: dc, prefers: C.z, because: bells are nice }]
`

/** The answer as one line, up to the reasons. */
function said(text: string): string {
  const subject = caseFrom(text)
  const report = briefingReport(new Names(readAt(subject)), briefing(subject))
  return renderText(report, 100).replaceAll(/\s+/gu, ' ').split(' WHY ')[0]!
}

describe('how play goes round, in words', () => {
  const text = said(PENNIES)

  test('cycles in which the same keeps changing are told of once, by what is settled otherwise in each', () => {
    expect(text.match(/What keeps changing/gu)).toHaveLength(1)
    expect(text).toContain(
      'It goes in one of two ways, each through four states. What keeps changing in each: raise the left flag (Aland); ' +
        'raise the right flag (Bland). What is settled in each, but not alike in all: send aid (Cland).',
    )
  })

  test('rounds of the same moves are told once, with the way to each', () => {
    expect(text.match(/Bland would raise the right flag/gu)).toHaveLength(1)
    expect(text).toContain(
      'There are two ways into a round of the same moves: - Cland would ring the bell, because bells are nice. ' +
        '- Cland would ring the bell, because bells are nice. It would also send aid, though nothing it wants turns on ' +
        'that. Whichever it is, a round goes like this: 1. ',
    )
  })

  test('a single one is told as before', () => {
    const one = said(PENNIES.replace(', w: send aid', ''))
    expect(one).toContain('It goes through four states. What keeps changing: raise the left flag (Aland); raise')
    expect(one).toContain('First Cland would ring the bell, because bells are nice. A round goes like this: 1. ')
  })

  test('cycles that settle the same differ in what they go through', () => {
    expect(
      saidOf([
        [['A.x'], ['B.y']],
        [[], ['A.x', 'B.y']],
      ]),
    ).toContain('They go through other combinations of these.')
  })

  test('cycles in which other things keep changing are told of one by one', () => {
    expect(
      saidOf([
        [['A.x'], []],
        [['B.y'], []],
      ]),
    ).toContain(
      'It goes through two states. What keeps changing: raise the left flag (Aland). ' +
        'Or it goes through two states. What keeps changing: raise the right flag (Bland).',
    )
  })
})

/** The answer as it would be with some cycles. */
function saidOf(cycles: readonly (readonly (readonly string[])[])[]): string {
  const subject = caseFrom(PENNIES)
  const report = briefingReport(new Names(readAt(subject)), { ...briefing(subject), cycles, rounds: [] })
  return renderText(report, 100).replaceAll(/\s+/gu, ' ')
}
