import type { Block, ByHand, Item, Phrase, Report } from '../../../report/index.ts'
import { type AddedParagraph, type BriefEdits, NO_EDITS } from '../../state/brief-edits.ts'
import { type Draft, type DraftBlock, type DraftItem, type DraftLine, draftOf, linesOf, wordsOf } from './draft.ts'

/** A report as it was edited, how much of it was, and what was done to lines that it no longer has. */
export interface EditedReport {
  readonly report: Report
  readonly byHand: ByHand
  readonly gone: BriefEdits
}

/** The report with the edits made. Pure. */
export function editedReport(report: Report, edits: BriefEdits = NO_EDITS): EditedReport {
  const draft = draftOf(report, edits)
  return { report: reportOf(draft), byHand: countsOf(draft), gone: draft.gone }
}

/** The report that a draft makes. What is left out is not in it, nor a list in which nothing is left. */
export function reportOf({ title, blocks }: Draft): Report {
  const text = title.change?.text ?? ''
  return {
    title: text.trim() === '' ? wordsOf(title.computed) : text,
    blocks: [...paragraphs(title.added), ...blocks.flatMap(blocksOf)],
  }
}

/** How many lines are not as they were worked out. What goes with an item that is left out is not counted again. */
export function countsOf({ title, blocks }: Draft): ByHand {
  const lines = [title, ...blocks.flatMap(shownLines)]
  const changed = lines.filter(({ change }) => change !== undefined)
  const left_out = changed.filter(line => line !== title && isLeftOut(line)).length
  const reworded = changed.filter(line => !isLeftOut(line)).length
  return { reworded, left_out, added: lines.flatMap(({ added }) => said(added)).length }
}

export function isLeftOut({ change }: DraftLine): boolean {
  return change !== undefined && change.text.trim() === ''
}

/** What is said at a line. */
export function phraseAt({ computed, change }: DraftLine): Phrase {
  return change === undefined ? computed : styledAs(computed, change.text)
}

/** Paragraphs that say something. */
export function said(added: readonly AddedParagraph[]): AddedParagraph[] {
  return added.filter(({ text }) => text.trim() !== '')
}

function shownLines(block: DraftBlock): DraftLine[] {
  if (block.kind !== 'list') return linesOf(block)
  return block.items.flatMap(({ lead, lines }) => (isLeftOut(lead) ? [lead] : [lead, ...lines]))
}

function blocksOf(block: DraftBlock): Block[] {
  switch (block.kind) {
    case 'heading': {
      const heading: Block[] = isLeftOut(block.line) ? [] : [{ kind: 'heading', text: wordsOf(phraseAt(block.line)) }]
      return [...heading, ...paragraphs(block.line.added)]
    }
    case 'paragraph':
      return phrasesAt(block.line).map(text => ({ kind: 'paragraph', text }))
    case 'list': {
      const items = block.items.flatMap(itemsOf)
      return items.length === 0 ? [] : [{ kind: 'list', numbered: block.numbered, items }]
    }
    case 'table':
      return [...(isLeftOut(block.line) ? [] : [block.table]), ...paragraphs(block.line.added)]
  }
}

/** An item without its lead is no item: what was added below it is one then. */
function itemsOf({ lead, lines }: DraftItem): Item[] {
  if (isLeftOut(lead)) return said(lead.added).map(({ text }) => ({ lead: [text], lines: [] }))
  const [first = [], ...added] = phrasesAt(lead)
  return [{ lead: first, lines: [...added, ...lines.flatMap(phrasesAt)] }]
}

/** What is said at a line, unless it is left out, and below it. */
function phrasesAt(line: DraftLine): Phrase[] {
  return [...(isLeftOut(line) ? [] : [phraseAt(line)]), ...said(line.added).map(({ text }): Phrase => [text])]
}

function paragraphs(added: readonly AddedParagraph[]): Block[] {
  return said(added).map(({ text }) => ({ kind: 'paragraph', text: [text] }))
}

/** A text with the styles of the phrase it stands for: pieces that still begin or end it keep theirs. */
function styledAs(phrase: Phrase, text: string): Phrase {
  const styles = new Set(phrase.map(styleOf))
  const [only] = styles
  if (styles.size === 1) return only === undefined ? [text] : [{ style: only, text }]
  const end = phrase.at(-1)
  const words = end === undefined ? '' : wordsOf([end])
  const rest = text.trimEnd()
  if (end === undefined || styleOf(end) === undefined || words === '' || !rest.endsWith(words)) return [text]
  return [...styledAs(phrase.slice(0, -1), rest.slice(0, -words.length)), end]
}

function styleOf(piece: Phrase[number]): 'strong' | 'quiet' | undefined {
  return typeof piece === 'string' ? undefined : piece.style
}
