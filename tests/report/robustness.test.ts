import { describe, expect, test } from 'vitest'
import { type Case, readAt } from '../../src/casefile/index.ts'
import { type Robustness, type RobustnessOptions, RobustnessSweep, robustness } from '../../src/inquiry/index.ts'
import { Names, renderText, robustnessReport } from '../../src/report/index.ts'
import { caseFrom } from './cases.ts'

/** So many facts, the first of which decides and the others do nothing that shows. */
function doubtful(facts: number, { confidence = 'likely', claims = true } = {}): Case {
  const others = Array.from({ length: facts - 1 }, (_, k) => `f${k + 1}`)
  const rest = others.length > 0 ? `, rests_on: [any: [${others.join(', ')}]]` : ''
  const fact = (id: string): string => `  ${id}: { text: Fact ${id}, evidence: note, confidence: ${confidence} }`
  return caseFrom(`tertius: 1
title: In doubt
as_of: 2026-01-01
sources: { note: { title: A note } }
actors: { A: Ann, B: Bob }
options: { A: { go: go }, B: { sing: sing } }
status_quo: []
facts:
${['f0', ...others].map(fact).join('\n')}
drivers:
  A:
    - { id: go, prefers: A.go, because: it is fine outside, rests_on: [f0] }
    - { id: stay, prefers: not A.go, because: it is warm inside${rest} }
  B: [{ id: hush, prefers: not B.sing, because: it is late }]
${claims ? 'claims: { goes: { text: Ann goes, holds: A.go } }' : ''}
`)
}

/** So many drivers of equal rank, half of which want the opposite of the other half, and no confidence anywhere. */
function equals(drivers: number): Case {
  const wishes = Array.from({ length: drivers }, (_, k) => {
    return `    - { id: d${k}, prefers: ${k % 2 === 0 ? '' : 'not '}A.go, because: reason ${k}, level: 1 }`
  })
  return caseFrom(`tertius: 1
title: Equals
actors: { A: Ann, B: Bob }
options: { A: { go: go }, B: { sing: sing } }
status_quo: []
drivers:
  A:
${wishes.join('\n')}
  B: [{ id: hush, prefers: not B.sing, because: it is late }]
claims: { goes: { text: Ann goes, holds: A.go } }
`)
}

const text = (subject: Case, result: Robustness): string =>
  renderText(robustnessReport(new Names(readAt(subject)), result), 200).replaceAll(/\s+/gu, ' ')

const said = (subject: Case, options: RobustnessOptions = {}): string => text(subject, robustness(subject, options))

describe('robustness in words', () => {
  test('of two variations speaks of both', () => {
    const told = said(doubtful(1))
    expect(told).toContain('Both variations were tried.')
    expect(told).toContain('The same answer in 1 of 2 variations; never in 1.')
    expect(told).toContain('1 of 1 0 of 1 +100 % Fact f0. f0')
  })

  test('says in whole per cent, and by counts of the variations, what matters', () => {
    const told = said(doubtful(3))
    expect(told).toContain('All 8 variations were tried.')
    expect(told).toContain('Every variation counts alike.')
    expect(told).toContain('4 of 4 0 of 4 +100 % Fact f0. f0')
    expect(told).toContain('2 other things that varied make no difference on balance.')
    expect(told).not.toMatch(/\d\.\d/u)
  })

  test('of a sample leaves out what it cannot tell from nothing, and says how much', () => {
    const told = said(doubtful(14), { samples: 1000 })
    expect(told).toContain('1000 variations were tried. They are a sample drawn with the seed 1.')
    expect(told).toContain('Of 13 other things that varied the sample cannot tell any effect from none')
    expect(told).toContain('% Fact f0. f0')
    expect(told).not.toContain('Fact f1. f1')
    expect(told).toMatch(/between \d+ and \d+ % \(95 % interval\)/u)
  })

  test('of a sample speaks of chances only where the analyst did', () => {
    const among = { foresight_set: ['sseq', 'seq', 'nash', 'gmr', 'smr'] as const, samples: 500 }
    const aside = said(doubtful(200), { ...among, vary_all: true })
    const [, from, to] = /Sampling error of that count: (\d+) to (\d+) of 500 variations \(95 % interval\)/u.exec(
      aside,
    )!
    const [, same] = /The same answer in (\d+) of 500 variations drawn; never in/u.exec(aside)!
    expect([Number(from) < Number(same), Number(same) < Number(to)]).toEqual([true, true])
    expect(aside).not.toMatch(/as often as that says|\d %(?! interval)/u)
    const mixed = said(doubtful(14), among)
    expect(mixed).toContain('Sampling error of that count')
    expect(mixed).not.toMatch(/as often as that says|By the confidences/u)
  })

  test('of equals in every order, with no confidence anywhere, speaks of no chances either', () => {
    const told = said(equals(7), { samples: 300 })
    expect(told).toMatch(/The same answer in \d+ of 300 variations drawn/u)
    expect(told).toMatch(/Sampling error of that count: \d+ to \d+ of 300 variations/u)
    expect(told).not.toMatch(/confidence is there/u)
  })

  test('does not call what is left out other things where nothing is listed', () => {
    const few = said(equals(7), { samples: 20 })
    expect(few).toContain('Of the 7 things that varied the sample cannot tell any effect from none; they are left out.')
    expect(few).not.toContain('other thing')
  })

  test('is no finer than a small sample can tell', () => {
    expect(said(doubtful(14), { samples: 60 })).toMatch(/about \+\d+0 % Fact f0/u)
  })

  test('of a run that was stopped at once says that nothing was done, and no more', () => {
    const subject = doubtful(14)
    const told = text(subject, new RobustnessSweep(subject, { samples: 500 }).merge([]))
    expect(told).toContain('Nothing was tried: the run was stopped before the first of 500 variations was done.')
    expect(told).not.toMatch(/interval|answer|MATTERS/u)
  })

  test('of a run that was stopped says how far it came', () => {
    const subject = doubtful(8)
    const sweep = new RobustnessSweep(subject)
    const told = text(subject, sweep.merge([sweep.run(1)]))
    expect(told).toContain('64 of 256 variations were tried. The run was stopped, so this is partial')
    expect(told).not.toContain('By the confidences')
  })

  test('of one variation counts nothing', () => {
    const told = said(doubtful(2, { confidence: '1' }))
    expect(told).toContain('Nothing was varied, since nothing in the case is marked as uncertain.')
    expect(told).not.toContain('of 1 variation')
    const impossible = said(doubtful(1, { confidence: '0' }))
    expect(impossible).toContain('held to be certain, or to be impossible and left out')
    expect(impossible).toContain('Held to be impossible, and never there: - Fact f0. [0, f0]')
    expect(impossible).toContain('○ never so: Ann goes.')
  })

  test('names the actors that look ahead, and whose a driver is', () => {
    expect(said(doubtful(1), { foresight_set: ['sseq', 'nash'] })).toContain(
      'Looking ahead by sseq or nash: Ann and Bob.',
    )
    expect(said(doubtful(1), { vary_all: true })).toContain('- Ann: it is fine outside. [go]')
  })

  test('of one variation of a case without claims says that there is nothing to count', () => {
    const told = said(doubtful(1, { confidence: '1', claims: false }))
    expect(told).toContain('The case has no claims, so there is nothing to count.')
  })

  test('of a case of rankings does not offer to withdraw drivers', () => {
    const ranked = doubtful(1).text.replace(/facts:[^]*/u, 'rankings: { A: [[0], [1], [2], [3]], B: [[0, 1, 2, 3]] }')
    const told = said(caseFrom(ranked), { vary_all: true })
    expect(told).toContain('What the actors want is given by rankings, so there is no fact or driver to withdraw.')
    expect(told).not.toContain('--vary-all')
  })

  test('of a case without claims tells of where it ends', () => {
    const told = said(doubtful(1, { claims: false }))
    expect(told).toContain('Where play ends is unchanged in 1 of 2 variations.')
    expect(told).toContain('In how many variations it ends as in the case')
    const inTurn = said(doubtful(1, { claims: false }), { vary_all: true })
    expect(inTurn).toContain('Without any one of these it ends otherwise')
    expect(inTurn).toContain('[f0]')
    expect(inTurn).not.toContain('[hush]')
  })
})
