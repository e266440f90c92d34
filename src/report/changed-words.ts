import { type Inline, type InlineStyle, type Phrase, plain, type Report } from './document.ts'
import { safe } from './safe.ts'

/** A word with the blanks after it, as a renderer sets it. */
export interface Word {
  readonly text: string
  readonly style?: InlineStyle
}

/** How a line of a report differs from the line that stood in its place. */
export interface LineChange {
  /** For each of its words, in the order of {@link wordsOf}, whether it is new. */
  readonly fresh: readonly boolean[]
  /** What stood there before; null: nothing of the kind. */
  readonly was: string | null
}

/** The lines of a report that are otherwise than in another, by the phrase or the heading's block that they are. */
export type ReportChanges = ReadonlyMap<object, LineChange>

/** The words of a phrase, made safe to show. */
export function wordsOf(phrase: Phrase): Word[] {
  return phrase.flatMap(part => {
    const { text, style } = styled(part)
    const words = safe(text).match(/\S+\s*|\s+/gu) ?? []
    return words.map(word => (style === undefined ? { text: word } : { text: word, style }))
  })
}

function styled(part: Inline): { readonly text: string; readonly style?: InlineStyle } {
  return typeof part === 'string' ? { text: part } : part
}

/**
 * Which words of a report are not in the one before it. Lines that are alike are paired first; of the others, those that
 * share most of their words.
 *
 * Cost: the product of the numbers of lines, and of the numbers of words of lines that are paired.
 */
export function changedWords(before: Report, after: Report): ReportChanges {
  const [was, is] = [linesOf(before), linesOf(after)]
  const changes = new Map<object, LineChange>()
  for (const { line, old } of pairedLines(was, is)) {
    if (old?.text === line.text) continue
    const fresh = freshWords(old?.words ?? [], line.words)
    changes.set(line.key, { fresh, was: old?.text ?? null })
  }
  return changes
}

interface Line {
  readonly key: object
  readonly kind: string
  readonly words: readonly string[]
  readonly text: string
}

function linesOf({ blocks }: Report): Line[] {
  return blocks.flatMap(block => {
    switch (block.kind) {
      case 'heading':
        return [lineOf(block, 'heading', [block.text])]
      case 'paragraph':
        return [lineOf(block.text, 'text', block.text)]
      case 'list':
        return block.items.flatMap(item => [item.lead, ...item.lines].map(phrase => lineOf(phrase, 'text', phrase)))
      case 'table':
        return block.rows.flatMap(row => row.map(cell => lineOf(cell, 'cell', cell)))
    }
  })
}

function lineOf(key: object, kind: string, phrase: Phrase): Line {
  return { key, kind, words: wordsOf(phrase).map(({ text }) => text.trim()), text: safe(plain(phrase)).trim() }
}

interface Pair {
  readonly line: Line
  readonly old: Line | null
}

function pairedLines(was: readonly Line[], is: readonly Line[]): Pair[] {
  const alike = commonSubsequence(was.length, is.length, (i, k) => sameLine(was[i]!, is[k]!))
  const pairs: Pair[] = []
  let [i, k] = [0, 0]
  for (const [nextOld, nextNew] of [...alike, [was.length, is.length] as const]) {
    pairs.push(...pairedByWords(was.slice(i, nextOld), is.slice(k, nextNew)))
    if (nextNew < is.length) pairs.push({ line: is[nextNew]!, old: was[nextOld]! })
    ;[i, k] = [nextOld + 1, nextNew + 1]
  }
  return pairs
}

function sameLine(a: Line, b: Line): boolean {
  return a.kind === b.kind && a.text === b.text
}

/** Between lines that stayed: each new line with the first old one left that shares at least half of its words. */
function pairedByWords(was: readonly Line[], is: readonly Line[]): Pair[] {
  const left = [...was]
  return is.map(line => {
    const place = left.findIndex(old => old.kind === line.kind && likeness(old, line) >= 0.5)
    return { line, old: place < 0 ? null : left.splice(0, place + 1).at(-1)! }
  })
}

function likeness(a: Line, b: Line): number {
  const words = new Set(a.words)
  const common = b.words.filter(word => words.has(word)).length
  return common / Math.max(a.words.length, b.words.length, 1)
}

function freshWords(was: readonly string[], is: readonly string[]): boolean[] {
  const kept = new Set(commonSubsequence(was.length, is.length, (i, k) => was[i] === is[k]).map(([, k]) => k))
  return is.map((_, k) => !kept.has(k))
}

/** A longest common subsequence of two lists, as pairs of places. Of a very long pair, only what begins and ends alike. */
function commonSubsequence(
  rows: number,
  columns: number,
  same: (row: number, column: number) => boolean,
): (readonly [number, number])[] {
  let start = 0
  while (start < Math.min(rows, columns) && same(start, start)) start++
  let end = 0
  while (end < Math.min(rows, columns) - start && same(rows - 1 - end, columns - 1 - end)) end++
  const head = Array.from({ length: start }, (_, k) => [k, k] as const)
  const tail = Array.from({ length: end }, (_, k) => [rows - end + k, columns - end + k] as const)
  const [height, width] = [rows - start - end, columns - start - end]
  if (height * width > MOST_WORK) return [...head, ...tail]
  const middle = longest(height, width, (i, k) => same(start + i, start + k))
  return [...head, ...middle.map(([i, k]) => [start + i, start + k] as const), ...tail]
}

const MOST_WORK = 4_000_000

function longest(rows: number, columns: number, same: (row: number, column: number) => boolean): [number, number][] {
  const width = columns + 1
  const length = new Uint32Array((rows + 1) * width)
  for (let i = rows - 1; i >= 0; i--) {
    for (let k = columns - 1; k >= 0; k--) {
      const [below, right] = [length[(i + 1) * width + k]!, length[i * width + k + 1]!]
      length[i * width + k] = same(i, k) ? length[(i + 1) * width + k + 1]! + 1 : Math.max(below, right)
    }
  }
  const pairs: [number, number][] = []
  for (let [i, k] = [0, 0]; i < rows && k < columns; ) {
    if (same(i, k)) pairs.push([i++, k++])
    else if (length[(i + 1) * width + k]! >= length[i * width + k + 1]!) i++
    else k++
  }
  return pairs
}
