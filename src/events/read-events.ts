import { type Diagnostic, LineIndex, type Span } from '../diagnostics/index.ts'
import { checkEvents, type KnownIds } from './check-events.ts'
import { type Cell, readCsv, type Row } from './csv.ts'
import { type CaseEvent, type Column, COLUMNS } from './event.ts'
import * as problem from './problems.ts'
import { checkRepeats } from './repeats.ts'
import { type CellsOf, rowToEvent } from './row.ts'

/** The most characters a record written by hand may have. */
const MOST_CHARACTERS = 4 * 1024 * 1024

export interface ReadEventsOptions {
  /** The ids of the case the record belongs to; absent: names are taken as they are. */
  readonly known?: KnownIds
}

/** The events of a record and everything wrong with it. */
export interface ReadEvents {
  /** In the order of the rows; rows with errors are left out, and each of those has a diagnostic. */
  readonly events: readonly CaseEvent[]
  /** In ascending order of their spans, which point into the text. */
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * Reads a record of events written by hand: comma-separated values with a first line that names the columns, in any order.
 * Never throws, whatever the text.
 *
 * Cost: linear in the length of the text.
 */
export function readEvents(text: string, { known }: ReadEventsOptions = {}): ReadEvents {
  if (text.length > MOST_CHARACTERS) return refused(problem.tooLong(text.length, MOST_CHARACTERS))
  const lost = text.indexOf('\ufffd')
  if (lost >= 0) return refused(problem.unreadable(lost))
  const { rows, diagnostics } = readCsv(text)
  const [head, ...body] = rows
  if (head === undefined) {
    const start = { start: 0, end: 0 }
    return { events: [], diagnostics: diagnostics.length > 0 ? diagnostics : [problem.missingColumn('date', start)] }
  }
  const heading = readHeading(head)
  if (heading.refused) return { events: [], diagnostics: inOrder([...diagnostics, ...heading.diagnostics]) }
  const read = readRows(body, heading.columns, new LineIndex(text))
  const { sound, unknown } = known === undefined ? { sound: read.events, unknown: [] } : sift(read.events, known)
  return {
    events: sound,
    diagnostics: inOrder([
      ...diagnostics,
      ...heading.diagnostics,
      ...read.diagnostics,
      ...unknown,
      ...checkRepeats(sound),
    ]),
  }
}

/** Events that name only what the case has, and what is wrong with the others. */
function sift(events: readonly CaseEvent[], known: KnownIds): { sound: CaseEvent[]; unknown: Diagnostic[] } {
  const checked = events.map(event => ({ event, found: checkEvents([event], known) }))
  return {
    sound: checked.filter(({ found }) => found.length === 0).map(({ event }) => event),
    unknown: checked.flatMap(({ found }) => found),
  }
}

function refused(why: Diagnostic): ReadEvents {
  return { events: [], diagnostics: [why] }
}

/** By place: the column a cell belongs to; null for one that is not read. */
type Columns = readonly (Column | null)[]

/** Columns that a record cannot do without; the others may be left out. */
const NEEDED: readonly Column[] = ['date', 'actor', 'act']

function readHeading({ cells, span }: Row): { columns: Columns; diagnostics: Diagnostic[]; refused: boolean } {
  const names = cells.map(cell => cell.text.trim())
  const columns = names.map((name, k) => (names.indexOf(name) === k ? columnNamed(name) : null))
  const missing = NEEDED.filter(column => !columns.includes(column))
  return {
    columns,
    diagnostics: [
      ...cells.flatMap((cell, k) => headingProblem(cell, names, k)),
      ...missing.map(column => problem.missingColumn(column, span)),
    ],
    refused: missing.length > 0,
  }
}

function headingProblem({ span }: Cell, names: readonly string[], place: number): Diagnostic[] {
  const name = names[place]!
  if (names.indexOf(name) !== place) return [problem.columnTwice(name, span)]
  return columnNamed(name) === null ? [problem.unknownColumn(name, span)] : []
}

function columnNamed(name: string): Column | null {
  return COLUMNS.find(column => column === name) ?? null
}

function readRows(rows: readonly Row[], columns: Columns, lines: LineIndex): ReadEvents {
  const events: CaseEvent[] = []
  const diagnostics: Diagnostic[] = []
  for (const row of rows) {
    const found = row.cells.length
    if (found !== columns.length) diagnostics.push(problem.wrongCellCount(found, columns.length, row.span))
    else {
      const { line } = lines.position(row.span.start)
      const { event, problems } = rowToEvent(cellsOf(row, columns), row.span, line)
      if (event) events.push(event)
      diagnostics.push(...problems)
    }
  }
  return { events, diagnostics }
}

function cellsOf({ cells }: Row, columns: Columns): CellsOf {
  return new Map(cells.flatMap((cell, k) => (columns[k] ? [[columns[k], cell] as const] : [])))
}

function inOrder(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const before = (a: Span, b: Span): number => a.start - b.start || a.end - b.end
  return [...diagnostics].sort((a, b) => before(a.span, b.span))
}
