import type { Diagnostic, Span } from '../diagnostics/index.ts'
import { type Day, dayNumber } from './calendar.ts'
import type { Cell } from './csv.ts'
import { LADDER } from './daily-record.ts'
import { type CaseEvent, type Column, LASTING, type Precision, PRECISIONS, SILENCE } from './event.ts'
import * as problem from './problems.ts'

/** The cells of a row by column. */
export type CellsOf = ReadonlyMap<Column, Cell>

/**
 * A row as an event, unless something in it is wrong.
 *
 * @param span - Of the row.
 * @param line - Of its beginning, from 1.
 */
export function rowToEvent(
  cells: CellsOf,
  span: Span,
  line: number,
): { readonly event?: CaseEvent; readonly problems: readonly Diagnostic[] } {
  const problems: Diagnostic[] = []
  const say = (found: Diagnostic | undefined): void => void (found && problems.push(found))
  const read = (column: Column): string => cells.get(column)?.text.trim() ?? ''
  const at = (column: Column): Span => cells.get(column)?.span ?? span

  for (const column of ['date', 'actor', 'act'] as const) {
    if (read(column) === '') say(problem.emptyCell(column, at(column)))
  }
  const [first, until, written] = [read('date'), read('until'), read('precision')]
  if (first !== '') say(dayProblem(first, at('date')))
  if (until !== '') say(dayProblem(until, at('until')) ?? orderProblem(first, until, at('until')))
  const precision = PRECISIONS.find(word => word === (written || 'day'))
  if (precision === undefined) say(problem.notAPrecision(written, at('precision')))
  if (!['', LASTING].includes(read('lasts'))) say(problem.notLasting(read('lasts'), at('lasts')))
  if (precision === undefined || problems.length > 0) return { problems }
  if (precision !== 'day' && until === '') say(problem.latestDayMissing(precision, at('until')))
  return { event: eventOf(cells, { first, last: until || first, precision }, line), problems }
}

function dayProblem(text: string, span: Span): Diagnostic | undefined {
  if (dayNumber(text) === undefined) return problem.notADay(text, span)
  return text < EARLIEST || text > LATEST ? problem.farOff(text, span) : undefined
}

/** Whoever writes 0001 or 9999 knows no date; taken for one, the thousands of years between would all be looked at. */
const [EARLIEST, LATEST] = ['1000-01-01', '2100-12-31']

function orderProblem(first: Day, last: Day, span: Span): Diagnostic | undefined {
  const bothDays = dayNumber(first) !== undefined
  return bothDays && last < first ? problem.endsBeforeStart(first, last, span) : undefined
}

function eventOf(
  cells: CellsOf,
  when: { readonly first: Day; readonly last: Day; readonly precision: Precision },
  line: number,
): CaseEvent {
  const text = (column: Column): string => cells.get(column)?.text.trim() ?? ''
  const filled = <Name extends Filled>(column: Name): { readonly [Key in Name]?: string } =>
    (text(column) === '' ? {} : { [column]: text(column) }) as { readonly [Key in Name]?: string }
  const act = actOf(text('act'))
  return {
    ...when,
    lasts: act === SILENCE || text('lasts') === LASTING,
    actor: text('actor'),
    act,
    ...filled('option'),
    ...filled('target'),
    ...filled('place'),
    ...filled('evidence'),
    ...filled('note'),
    at: { line, cells: Object.fromEntries([...cells].map(([column, { span }]) => [column, span])) },
  }
}

/** An act as it is written; one that is a name, in the letters that the name has. */
function actOf(text: string): string {
  return [SILENCE, ...LADDER].find(name => name === text.toLowerCase()) ?? text
}

/** Columns that may be left empty. */
type Filled = 'option' | 'target' | 'place' | 'evidence' | 'note'
