import { describe, expect, test } from 'vitest'
import { type Case, readAt, type Variation } from '../../src/casefile/index.ts'
import { briefing } from '../../src/inquiry/index.ts'
import { briefingReport, Names, renderMarkdown, renderText, type Report } from '../../src/report/index.ts'
import { caseIn } from '../cases/shipped.ts'
import { expectGolden } from '../support/golden.ts'
import { caseFrom, HIDE_AND_SEEK, HOSTILE } from './cases.ts'

function reportOn(subject: Case, variation: Variation = {}): Report {
  return briefingReport(new Names(readAt(subject, variation)), briefing(subject, variation))
}

const first = caseIn('russia-iran-israel-2026')
const briefings: readonly (readonly [name: string, report: () => Report])[] = [
  ['first-case', () => reportOn(first)],
  ['open-war', () => reportOn(first, { scenario: 'open-war' })],
  ['one-move-ahead', () => reportOn(first, { foresight: { RU: 'nash' } })],
  ['two-outcomes', () => reportOn(first, { scenario: 'talks-interrupted' })],
  ['no-claims', () => reportOn(caseIn('published', 'chicken'))],
  ['cycle', () => reportOn(caseFrom(HIDE_AND_SEEK))],
  ['hostile', () => reportOn(caseFrom(HOSTILE))],
]

describe('briefings', () => {
  test.each(briefings)('%s, for a terminal of 80 columns', (name, report) => {
    expectGolden(`tests/report/golden/${name}-80.txt`, renderText(report(), 80))
  })

  test.each(briefings)('%s, as Markdown', (name, report) => {
    expectGolden(`tests/report/golden/${name}.md`, renderMarkdown(report()))
  })

  test('the first case, for a terminal of 200 columns', () => {
    expectGolden('tests/report/golden/first-case-200.txt', renderText(reportOn(first), 200))
  })
})

describe('what a briefing says', () => {
  const text = (variation: Variation): string => renderText(reportOn(first, variation), 1000).replaceAll(/\s+/g, ' ')

  test('is as of when and supposing what, and who looks ahead otherwise than all', () => {
    expect(text({ asOf: '2026-01-05' })).toContain('5 January 2026')
    expect(text({ scenario: 'open-war' })).toContain('The tensions become an open war')
    expect(text({ foresight: { IL: 'gmr' } })).toContain('Israel fears any reply')
    expect(text({})).not.toContain('fears any reply')
  })

  test('names every claim with its verdict', () => {
    const all = text({ scenario: 'talks-interrupted' })
    for (const claim of first.claims) expect(all).toContain(claim.id)
    expect(all).toContain('◐ sometimes')
    expect(all).toContain('○ never')
  })

  test('never speaks of probability, and never shows a state by number', () => {
    for (const [, report] of briefings) {
      expect(renderText(report(), 80)).not.toMatch(/probab|\d ?%|\bstate \d/)
    }
  })

  test('cites a paragraph for each driver that decides, or calls it an assumption', () => {
    const traces = text({}).match(/\[[a-z-]+(?:, [a-z-]+)*: [^\]]*\]/g)!
    expect(traces.length).toBeGreaterThan(6)
    for (const trace of traces) expect(trace).toMatch(/¶\d|without evidence|an assumption|time/)
  })
})
