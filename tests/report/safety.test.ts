import { describe, expect, test } from 'vitest'
import { readAt } from '../../src/casefile/index.ts'
import { briefing, why } from '../../src/inquiry/index.ts'
import { briefingReport, Names, renderMarkdown, renderText, type Report, whyReport } from '../../src/report/index.ts'
import { caseFrom, HOSTILE } from './cases.ts'

const subject = caseFrom(HOSTILE)
const names = new Names(readAt(subject))
const reports: readonly (readonly [string, Report])[] = [
  ['the briefing', briefingReport(names, briefing(subject))],
  ['why', whyReport(names, why(subject, { about: subject.claims[0]! }))],
]

/** What would steer a terminal, or turn the direction of writing. A line feed only ends lines. */
const STEERING = /[^\P{Cc}\n]|[\u200e\u200f\u202a-\u202e\u2066-\u2069\u2028\u2029]/u

describe.each(reports)('%s of a hostile case', (_, report) => {
  test('steers no terminal, at any width', () => {
    for (const width of [40, 80, 200]) expect(renderText(report, width)).not.toMatch(STEERING)
  })

  test('shows that something was there', () => {
    expect(renderText(report, 200)).toContain('\ufffd')
  })

  test('has no steering characters as Markdown either', () => expect(renderMarkdown(report)).not.toMatch(STEERING))

  test('has only the headings of the report', () => {
    const headings = renderMarkdown(report).match(/^#+ .*$/gm)!
    expect(headings.length).toBe(1 + report.blocks.filter(({ kind }) => kind === 'heading').length)
  })

  test('keeps what means something in Markdown from meaning it', () => {
    const unescaped = renderMarkdown(report)
      .replaceAll(/\\[\\`*_{}[\]<>#|]/g, '')
      .replaceAll(/^#+ |^(?:- |\d+\. )|^\|.*$|\*\*/gm, '')
    expect(unescaped).not.toMatch(/[<>[\]`*_]/)
  })

  test('keeps the columns of its tables', () => {
    const rows = renderMarkdown(report).match(/^\|.*$/gm) ?? []
    const bars = rows.map(row => row.replaceAll('\\|', '').match(/\|/g)!.length)
    expect(new Set(bars).size).toBeLessThanOrEqual(1)
  })
})

test('without styles the text is the same as with styles that write nothing', () => {
  const [, report] = reports[0]!
  expect(renderText(report, 80, (_, text) => text)).toBe(renderText(report, 80))
})
