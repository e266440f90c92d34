import { displayWidth } from '../diagnostics/index.ts'
import { type Block, type Inline, type InlineStyle, type Item, type Phrase, plain, type Report } from './document.ts'
import { safe } from './safe.ts'

/** Dresses a piece of text; never changes its width. */
export type Dress = (style: InlineStyle, text: string) => string

/** Leaves everything plain. */
export const undressed: Dress = (_, text) => text

/** Running text is set no wider than this, however wide the terminal: a comfortable line. */
const MEASURE = 84

/**
 * Sets a report for a terminal.
 *
 * @param width - Columns, at least 40 or taken as such.
 * @returns Whole lines, none with trailing blanks, the last ended by a line feed.
 */
export function renderText(report: Report, width: number, dress: Dress = undressed): string {
  const columns = Math.max(40, width)
  const lines = setParagraph([{ style: 'strong', text: report.title }], Math.min(columns, MEASURE), dress)
  for (const block of report.blocks) lines.push('', ...setBlock(block, columns, dress))
  return `${lines.map(line => line.trimEnd()).join('\n')}\n`
}

function setBlock(block: Block, columns: number, dress: Dress): string[] {
  const measure = Math.min(columns, MEASURE)
  switch (block.kind) {
    case 'heading':
      return setParagraph([{ style: 'strong', text: block.text.toUpperCase() }], measure, dress)
    case 'paragraph':
      return setParagraph(block.text, measure, dress)
    case 'list':
      return block.items.flatMap((item, k) => setItem(item, block.numbered ? `${k + 1}. ` : '- ', measure, dress))
    case 'table':
      return setTable(block.head, block.rows, columns, dress)
  }
}

function setItem({ lead, lines }: Item, bullet: string, measure: number, dress: Dress): string[] {
  const indent = ' '.repeat(bullet.length)
  const inner = measure - indent.length
  const first = setParagraph(lead, inner, dress).map((line, k) => (k === 0 ? bullet : indent) + line)
  return [...first, ...lines.flatMap(line => setParagraph(line, inner, dress).map(text => indent + text))]
}

/** Breaks a phrase into lines at its blanks. A word longer than a line stands on a line of its own. */
export function setParagraph(phrase: Phrase, measure: number, dress: Dress): string[] {
  const lines: { text: string; width: number }[] = [{ text: '', width: 0 }]
  for (const run of runsOf(phrase)) {
    const line = lines.at(-1)!
    const text = run.map(({ word, style }) => (style === undefined ? word : dress(style, word))).join('')
    const width = run.reduce((sum, { word }) => sum + displayWidth(word), 0)
    if (line.width === 0) Object.assign(line, { text, width })
    else if (line.width + 1 + width > measure) lines.push({ text, width })
    else Object.assign(line, { text: `${line.text} ${text}`, width: line.width + 1 + width })
  }
  return lines.map(({ text }) => text)
}

/** Pieces of different styles that no blank parts: they stay on one line. */
function runsOf(phrase: Phrase): Word[][] {
  const runs: Word[][] = []
  for (const word of wordsOf(phrase)) {
    if (word.glued && runs.length > 0) runs.at(-1)!.push(word)
    else runs.push([word])
  }
  return runs
}

interface Word {
  readonly word: string
  /** Whether no blank stands before it: it continues the word before. */
  readonly glued: boolean
  readonly style?: InlineStyle
}

function wordsOf(phrase: Phrase): Word[] {
  let blankBefore = true
  return phrase.flatMap(inline => {
    const { text, style } = partsOf(inline)
    return safe(text)
      .split(/(?<= )|(?= )/u)
      .flatMap((piece): Word[] => {
        const word = piece.trim()
        const glued = !blankBefore
        blankBefore = word === ''
        return word === '' ? [] : [{ word, glued, ...(style && { style }) }]
      })
  })
}

function partsOf(inline: Inline): { readonly text: string; readonly style?: InlineStyle } {
  return typeof inline === 'string' ? { text: inline } : inline
}

/** Columns as wide as their widest cell; what does not fit into the terminal is broken inside its cell. */
function setTable(
  head: readonly string[],
  rows: readonly (readonly Phrase[])[],
  columns: number,
  dress: Dress,
): string[] {
  const widths = columnWidths(head, rows, columns)
  const headRow: Phrase[] = head.map(text => [{ style: 'quiet', text }])
  const all = head.every(text => text === '') ? rows : [headRow, ...rows]
  return all.flatMap(row => setRow(row, widths, dress))
}

const GAP = 2

/** A column is made no narrower than this to fit a table in. */
const NARROWEST = 8

function columnWidths(head: readonly string[], rows: readonly (readonly Phrase[])[], columns: number): number[] {
  const natural = head.map((text, k) =>
    rows.reduce((widest, row) => Math.max(widest, displayWidth(safe(plain(row[k] ?? [])))), displayWidth(text)),
  )
  const room = columns - GAP * (natural.length - 1)
  const longest = head.map((text, k) =>
    Math.max(longestWord(text), ...rows.map(row => longestWord(plain(row[k] ?? [])))),
  )
  return narrowed(narrowed(natural, longest, room), [], room)
}

function longestWord(text: string): number {
  return Math.max(...safe(text).split(' ').map(displayWidth))
}

/** The widest columns made narrower until all have room, none below its least width. */
function narrowed(natural: readonly number[], least: readonly number[], room: number): number[] {
  const widths = [...natural]
  for (let excess = widths.reduce((sum, width) => sum + width, 0) - room; excess > 0; excess--) {
    const spare = widths.map((width, k) => (width > Math.max(NARROWEST, least[k] ?? 0) ? width : 0))
    const widest = Math.max(...spare)
    if (widest === 0) break
    widths[spare.indexOf(widest)]!--
  }
  return widths
}

function setRow(row: readonly Phrase[], widths: readonly number[], dress: Dress): string[] {
  const cells = row.map((cell, k) => ({
    dressed: setParagraph(cell, widths[k]!, dress),
    bare: setParagraph(cell, widths[k]!, undressed),
  }))
  const height = Math.max(...cells.map(({ bare }) => bare.length))
  return Array.from({ length: height }, (_, line) =>
    cells
      .map(
        ({ dressed, bare }, k) =>
          (dressed[line] ?? '') + ' '.repeat(Math.max(0, widths[k]! - displayWidth(bare[line] ?? ''))),
      )
      .join(' '.repeat(GAP)),
  )
}
