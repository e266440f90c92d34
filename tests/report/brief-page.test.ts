import * as fc from 'fast-check'
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readAt } from '../../src/casefile/index.ts'
import { account, whatIf } from '../../src/inquiry/index.ts'
import {
  briefPage,
  briefingReport,
  closingLine,
  fileNameOf,
  Names,
  plain,
  withSuppositions,
} from '../../src/report/index.ts'
import { caseFrom } from './cases.ts'

const FIRST_CASE = caseFrom(readFileSync('cases/russia-iran-israel-2026/case.yaml', 'utf8'))

const NOTHING = { reworded: 0, left_out: 0, added: 0 }

describe('the closing line', () => {
  const subject = FIRST_CASE
  const said = (byHand: typeof NOTHING, of = subject): string => {
    const block = closingLine(new Names(readAt(of)), '1.2.3', byHand)
    return block.kind === 'paragraph' ? plain(block.text) : ''
  }

  test('says what worked it out and as of when', () => {
    expect(said(NOTHING)).toBe(
      'Worked out by Tertius 1.2.3 from the case, read as of 15 February 2026. Nothing in it was changed by hand.',
    )
    const { asOf: _, ...undated } = subject
    expect(said(NOTHING, undated)).toContain('from the case, read without a date.')
  })

  test.each([
    [{ reworded: 1, left_out: 0, added: 0 }, 'By hand, one passage was reworded.'],
    [{ reworded: 2, left_out: 1, added: 0 }, 'By hand, two passages were reworded and one was left out.'],
    [{ reworded: 0, left_out: 12, added: 1 }, 'By hand, 12 passages were left out and one was added.'],
    [
      { reworded: 1, left_out: 2, added: 3 },
      'By hand, one passage was reworded, two were left out and three were added.',
    ],
  ])('counts %j', (byHand, words) => {
    expect(said(byHand)).toContain(words)
  })
})

test('what is supposed is said before the answer, and nothing where nothing is', () => {
  const subject = FIRST_CASE
  const [fact] = subject.facts
  const variation = { withdraw: [fact!.id] }
  const names = new Names(readAt(subject, variation))
  const would_change = { claims: {}, searched_to: 0 }
  const report = briefingReport(names, { ...account(subject, variation), would_change })
  const told = withSuppositions(report, names, whatIf(subject, variation).difference)
  const first = told.blocks.findIndex(({ kind }) => kind === 'heading')
  const list = told.blocks.slice(0, first).find(block => block.kind === 'list')
  expect(plain(list!.items[0]!.lead)).toContain(`[${fact!.id}, withdrawn]`)
  expect(withSuppositions(report, names, whatIf(subject, {}).difference)).toEqual(report)
})

test('a page runs and fetches nothing, and holds a hostile text as text', () => {
  const nasty = '</title></style><script>hacked()</script><img src=x onerror=hacked()>'
  const page = briefPage({ title: nasty, blocks: [{ kind: 'paragraph', text: [nasty] }] })
  expect(page).toContain(`content="default-src 'none'; style-src 'unsafe-inline';`)
  expect(page).not.toMatch(/<script|<img|url\(|@import/u)
  expect(page.match(/<style>/gu)).toHaveLength(1)
})

describe('the name of a file', () => {
  test.each([
    ['Russia and Iran: what now?', 'Russia-and-Iran-what-now.md'],
    ['../../etc/passwd', 'etc-passwd.md'],
    ['...', 'Briefing.md'],
    ['', 'Briefing.md'],
    ['字'.repeat(80), `${'字'.repeat(33)}.md`],
    ['CON', 'Briefing-CON.md'],
    ['Ein Fall für Zwei', 'Ein-Fall-für-Zwei.md'],
    ['\u202egnp.exe', 'gnp-exe.md'],
  ])('%j', (title, name) => {
    expect(fileNameOf(title, 'md')).toBe(name)
  })

  test('suits every file system, whatever the title', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), title => {
        const name = fileNameOf(title, 'docx')
        expect(new TextEncoder().encode(name).length).toBeLessThan(130)
        expect(name).toMatch(/^[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}-]*\.docx$/u)
      }),
      { seed: 5, numRuns: 300 },
    )
  })
})
