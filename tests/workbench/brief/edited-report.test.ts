import { describe, expect, test } from 'vitest'
import { plain, renderMarkdown, type Report } from '../../../src/report/index.ts'
import { type BriefEdits, NO_EDITS } from '../../../src/workbench/state/brief-edits.ts'
import { adding, dropping, puttingBack, restoring, rewording } from '../../../src/workbench/screens/brief/by-hand.ts'
import { draftOf, linesOf } from '../../../src/workbench/screens/brief/draft.ts'
import { editedReport } from '../../../src/workbench/screens/brief/edited-report.ts'

const quiet = (text: string): { style: 'quiet'; text: string } => ({ style: 'quiet', text })

const REPORT: Report = {
  title: 'Title',
  blocks: [
    { kind: 'paragraph', text: ['Opening.'] },
    { kind: 'heading', text: 'Why' },
    { kind: 'paragraph', text: [{ style: 'strong', text: 'A strong one.' }] },
    {
      kind: 'list',
      numbered: true,
      items: [
        { lead: ['First. ', quiet('[f1: source ¶1]')], lines: [['calm: always → never'], ['More.']] },
        { lead: ['Second.'], lines: [['calm: always → never']] },
      ],
    },
    { kind: 'heading', text: 'What holds' },
    { kind: 'table', head: ['', 'Claim'], rows: [[['●'], ['It is so.']]] },
  ],
}

/** Edits by the words of the lines, each the first of its words. */
function edited(changes: Readonly<Record<string, string>>, added: Readonly<Record<string, string>> = {}): BriefEdits {
  const draft = draftOf(REPORT, NO_EDITS)
  const lines = [draft.title, ...draft.blocks.flatMap(linesOf)]
  const line = (words: string): (typeof lines)[number] => lines.find(({ place }) => place.line === words)!
  const reworded = Object.entries(changes).reduce((all, [words, text]) => rewording(all, line(words), text), NO_EDITS)
  return Object.entries(added).reduce((all, [words, text]) => adding(all, line(words).place, text), reworded)
}

const markdown = (edits: BriefEdits, report = REPORT): string => renderMarkdown(editedReport(report, edits).report)

describe('an edited report', () => {
  test('is the report itself where nothing was done', () => {
    expect(editedReport(REPORT, NO_EDITS)).toEqual({
      report: REPORT,
      byHand: { reworded: 0, left_out: 0, added: 0 },
      gone: NO_EDITS,
    })
  })

  test('says other words with the style of the line, and keeps the citation at its end', () => {
    const { report } = editedReport(
      REPORT,
      edited({ 'A strong one.': 'A stronger one.', 'First. [f1: source ¶1]': 'Premier. [f1: source ¶1]' }),
    )
    expect(report.blocks[2]).toEqual({ kind: 'paragraph', text: [{ style: 'strong', text: 'A stronger one.' }] })
    const list = report.blocks[3]
    expect(list?.kind === 'list' && list.items[0]!.lead).toEqual(['Premier. ', quiet('[f1: source ¶1]')])
  })

  test('tells lines with the same words apart by what stands above them', () => {
    const text = markdown(edited({ 'calm: always → never': 'It is calm no more.' }))
    expect(text.match(/It is calm no more/gu)).toHaveLength(1)
    expect(text.match(/calm: always → never/gu)).toHaveLength(1)
    expect(text.indexOf('It is calm')).toBeLessThan(text.indexOf('Second.'))
  })

  test('leaves out lines, items with what belongs to them, headings and tables', () => {
    const edits = edited({ 'Opening.': '', 'First. [f1: source ¶1]': ' ', 'What holds': '', '· Claim': '' })
    const { report, byHand } = editedReport(REPORT, edits)
    expect(renderMarkdown(report)).toBe(
      '# Title\n\n## Why\n\n**A strong one.**\n\n1. Second.  \n   calm: always → never\n',
    )
    expect(byHand).toEqual({ reworded: 0, left_out: 4, added: 0 })
  })

  test('never goes without a title', () => {
    const { report, byHand } = editedReport(REPORT, edited({ Title: '' }))
    expect(report.title).toBe('Title')
    expect(byHand).toEqual({ reworded: 0, left_out: 0, added: 0 })
    expect(editedReport(REPORT, edited({ Title: 'Mine' })).report.title).toBe('Mine')
  })

  test('has added paragraphs below the lines they were added to', () => {
    const edits = edited({}, { 'Opening.': 'Mine.', Why: 'Because.', 'Second.': 'A note.', '· Claim': 'After it.' })
    expect(
      markdown(edits)
        .split('\n')
        .filter(line => line !== ''),
    ).toEqual([
      '# Title',
      'Opening.',
      'Mine.',
      '## Why',
      'Because.',
      '**A strong one.**',
      '1. First. \\[f1: source ¶1\\]  ',
      '   calm: always → never  ',
      '   More.',
      '2. Second.  ',
      '   A note.  ',
      '   calm: always → never',
      '## What holds',
      '|  | Claim |',
      '| --- | --- |',
      '| ● | It is so. |',
      'After it.',
    ])
  })

  test('counts what says something, once', () => {
    const edits = edited({ 'Opening.': 'Other.', 'Second.': '', 'More.': '' }, { Why: 'Because.', Title: ' ' })
    expect(editedReport(REPORT, edits).byHand).toEqual({ reworded: 1, left_out: 2, added: 1 })
  })
})

describe('a line that is put as it was computed', () => {
  test('is as if nothing had been done', () => {
    expect(edited({ 'Opening.': 'Opening.' })).toEqual(NO_EDITS)
    const draft = draftOf(REPORT, edited({ 'Opening.': 'Other.' }))
    const block = draft.blocks[0]!
    expect(block.kind === 'paragraph' && restoring(edited({}), block.line)).toEqual(NO_EDITS)
  })
})

describe('when the answer changes', () => {
  const edits = edited({ 'A strong one.': 'My own.', 'More.': 'Less.' }, { 'Second.': 'A note.' })
  const without = (...words: string[]): Report => ({
    ...REPORT,
    blocks: REPORT.blocks.flatMap(block =>
      block.kind === 'paragraph' && words.includes(plain(block.text)) ? [] : [block],
    ),
  })

  test('edits of lines that are gone are told, and the others stay', () => {
    const { report, gone } = editedReport(without('A strong one.'), edits)
    expect(gone.changed.map(({ text }) => text)).toEqual(['My own.'])
    expect(gone.added).toEqual([])
    expect(renderMarkdown(report)).toContain('Less.')
  })

  test('a line is known by its words alone where it stands elsewhere now', () => {
    const moved: Report = { title: 'Title', blocks: [{ kind: 'heading', text: 'Other' }, REPORT.blocks[2]!] }
    const { report, gone } = editedReport(moved, edits)
    expect(renderMarkdown(report)).toContain('My own.')
    expect(gone.changed.map(({ text }) => text)).toEqual(['Less.'])
    expect(gone.added.map(({ text }) => text)).toEqual(['A note.'])
  })

  test('two edits that come to stand for one line are not mixed up', () => {
    const twice: BriefEdits = {
      changed: [
        { place: { under: 'Elsewhere', line: 'Opening.' }, text: 'Wrong.' },
        { place: { under: '', line: 'Opening.' }, text: 'Right.' },
      ],
      added: [],
    }
    const { report, gone } = editedReport(REPORT, twice)
    expect(renderMarkdown(report)).toContain('Right.')
    expect(gone.changed.map(({ text }) => text)).toEqual(['Wrong.'])
  })

  test('what is gone can be put back as a paragraph, or dropped', () => {
    const draft = draftOf(without('A strong one.'), edits)
    const [change] = draft.gone.changed
    const back = editedReport(without('A strong one.'), puttingBack(edits, change!, draft))
    expect(back.gone).toEqual(NO_EDITS)
    expect(back.report.blocks[2]).toEqual({ kind: 'paragraph', text: ['My own.'] })
    expect(draftOf(without('A strong one.'), dropping(edits, change!)).gone).toEqual(NO_EDITS)
  })
})
