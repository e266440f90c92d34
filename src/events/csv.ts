import type { Diagnostic, Span } from '../diagnostics/index.ts'
import { strayQuote, unclosedQuote } from './problems.ts'

/** A value of a table. */
export interface Cell {
  /** What it says, without the quotes around it and with doubled quotes made single. */
  readonly text: string
  /** Where it is written, quotes included. */
  readonly span: Span
}

/** A row of a table: its cells and where it stands, its line ending left out. */
export interface Row {
  readonly cells: readonly Cell[]
  readonly span: Span
}

/** What a table holds and what is wrong with its quoting. */
export interface Table {
  /** Every row but empty lines and those with wrong quoting. */
  readonly rows: readonly Row[]
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * Reads comma-separated values as RFC 4180 describes them: cells between commas, rows between line ends (with or without
 * a carriage return), and double quotes around a cell that has any of these in it, a quote inside being doubled. A byte
 * order mark at the beginning is passed over.
 *
 * A quote that is never closed ends the reading, for whatever comes after it may be meant as text.
 *
 * Cost: linear in the length of the text.
 */
export function readCsv(text: string): Table {
  const rows: Row[] = []
  const diagnostics: Diagnostic[] = []
  let at = text.startsWith('\ufeff') ? 1 : 0
  while (at < text.length) {
    const row = readRow(text, at)
    if (row.problem) diagnostics.push(row.problem)
    else if (row.end > at) rows.push({ cells: row.cells, span: { start: at, end: row.end } })
    at = row.next
  }
  return { rows, diagnostics }
}

/** A row as far as it could be read: where it ends, where the next one begins, and what is wrong with its quoting. */
interface RowRead {
  readonly cells: readonly Cell[]
  readonly end: number
  readonly next: number
  readonly problem?: Diagnostic
}

function readRow(text: string, start: number): RowRead {
  const cells: Cell[] = []
  let problem: Diagnostic | undefined
  for (let at = start; ; at++) {
    const cell = text[at] === '"' ? readQuoted(text, at) : readPlain(text, at)
    problem ??= cell.problem
    cells.push(cell)
    at = cell.span.end
    if (text[at] === ',') continue
    return { cells, end: at, next: afterLineEnd(text, at), ...(problem && { problem }) }
  }
}

type CellRead = Cell & { readonly problem?: Diagnostic }

function readPlain(text: string, start: number): CellRead {
  const end = endOfPlain(text, start)
  const written = text.slice(start, end)
  const quote = written.indexOf('"')
  const span = { start, end }
  return { text: written, span, ...(quote >= 0 && { problem: strayQuote({ start: start + quote, end }) }) }
}

function readQuoted(text: string, start: number): CellRead {
  const close = closingQuote(text, start)
  if (close < 0) {
    const span = { start, end: text.length }
    return { text: text.slice(start + 1), span, problem: unclosedQuote({ start, end: start + 1 }) }
  }
  const end = endOfPlain(text, close + 1)
  const cell = { text: text.slice(start + 1, close).replaceAll('""', '"'), span: { start, end } }
  return end === close + 1 ? cell : { ...cell, problem: strayQuote({ start: close, end }) }
}

/** The place of the quote that closes the one at `start`; -1 if none does. */
function closingQuote(text: string, start: number): number {
  let at = text.indexOf('"', start + 1)
  while (at >= 0 && text[at + 1] === '"') at = text.indexOf('"', at + 2)
  return at
}

/** Where text outside quotes ends: at the next comma, line end, or the end of all. */
function endOfPlain(text: string, start: number): number {
  const found = /,|\r?\n/gu
  found.lastIndex = start
  return found.exec(text)?.index ?? text.length
}

function afterLineEnd(text: string, at: number): number {
  return text[at] === '\r' ? at + 2 : at + 1
}
