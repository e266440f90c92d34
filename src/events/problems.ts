import { CODES, closest, type Diagnostic, type DiagnosticCode, type Fix, type Span } from '../diagnostics/index.ts'
import { type Column, COLUMNS, LASTING, PRECISIONS } from './event.ts'

/** EV101. */
export function tooLong(length: number, most: number): Diagnostic {
  return diagnose('EV101', NOWHERE, `the record has ${length} characters, and ${most} are the most that is read`)
}

/** EV102. */
export function unreadable(at: number): Diagnostic {
  return diagnose('EV102', { start: at, end: at + 1 }, 'a character is lost here: the record is expected in UTF-8')
}

/** EV103. @param span - The quote. */
export function unclosedQuote(span: Span): Diagnostic {
  return diagnose('EV103', span, 'this quote is never closed, so the rest of the record cannot be read')
}

/** EV104. @param span - From the quote on. */
export function strayQuote(span: Span): Diagnostic {
  const message = 'a quote stands inside a cell: expected are quotes around the whole cell, and doubled quotes in it'
  return diagnose('EV104', span, message)
}

/** EV111. */
export function missingColumn(column: Column, span: Span): Diagnostic {
  return diagnose('EV111', span, `the first line has no column "${column}"`)
}

/** EV112. */
export function unknownColumn(name: string, span: Span): Diagnostic {
  const near = closest(name, COLUMNS)
  const message = `${quoted(name)} is no column of a record, so nothing in it is read`
  return diagnose('EV112', span, message, near === undefined ? undefined : changeTo(span, near))
}

/** EV113. */
export function columnTwice(name: string, span: Span): Diagnostic {
  return diagnose('EV113', span, `the column ${quoted(name)} is there twice`)
}

/** EV114. */
export function wrongCellCount(found: number, expected: number, span: Span): Diagnostic {
  const hint = found > expected ? ': text with a comma in it needs quotes' : ''
  return diagnose('EV114', span, `the row has ${found} cells, and the first line has ${expected}${hint}`)
}

/** EV121. */
export function notADay(found: string, span: Span): Diagnostic {
  return diagnose('EV121', span, `${quoted(found)} is not a date there is: expected is one such as "2026-02-15"`)
}

/** EV122. */
export function endsBeforeStart(first: string, last: string, span: Span): Diagnostic {
  return diagnose('EV122', span, `the latest day, ${last}, is before the earliest, ${first}`)
}

/** EV123. */
export function notAPrecision(found: string, span: Span): Diagnostic {
  const near = closest(found, PRECISIONS)
  const words = `${PRECISIONS.slice(0, -1).join(', ')} or ${PRECISIONS.at(-1)!}`
  const message = `${quoted(found)} does not say how finely the act is dated: expected is ${words}`
  return diagnose('EV123', span, message, near === undefined ? undefined : changeTo(span, near))
}

/** EV124. */
export function emptyCell(column: Column, span: Span): Diagnostic {
  return diagnose('EV124', span, `the cell "${column}" is empty, and every row needs one`)
}

/** EV125. */
export function latestDayMissing(precision: string, span: Span): Diagnostic {
  const message = `the act is dated to the ${precision} only, but "until" gives no latest day it can have been`
  return diagnose('EV125', span, message)
}

/** EV126. */
export function notLasting(found: string, span: Span): Diagnostic {
  const near = closest(found, [LASTING])
  const message = `${quoted(found)} does not say whether the act lasts: expected is "${LASTING}", or nothing`
  return diagnose('EV126', span, message, near === undefined ? undefined : changeTo(span, near))
}

/** EV127. @param line - Of the row that says the same, from 1. */
export function toldTwice(line: number, span: Span): Diagnostic {
  return diagnose('EV127', span, `line ${line} tells of the same act, which counts twice: leave one out if it was one`)
}

/** EV128. */
export function farOff(found: string, span: Span): Diagnostic {
  return diagnose('EV128', span, `${quoted(found)} is too far off to be meant: expected is a day from 1000 to 2100`)
}

/** EV131. */
export function unknownActor(name: string, span: Span, actors: readonly string[]): Diagnostic {
  return unknown('EV131', `the case has no actor ${quoted(name)}`, name, span, actors)
}

/** EV132. */
export function unknownOption(name: string, span: Span, options: readonly string[]): Diagnostic {
  return unknown('EV132', `no actor of the case has the option ${quoted(name)}`, name, span, options)
}

/** EV133. */
export function optionOfAnother(option: string, actor: string, span: Span): Diagnostic {
  return diagnose('EV133', span, `${quoted(option)} is not an option of ${quoted(actor)}, who is said to have acted`)
}

/** EV134. */
export function unknownSource(name: string, span: Span, sources: readonly string[]): Diagnostic {
  const near = closest(name, sources)
  const hint = near === undefined ? '' : `: ${quoted(near)} is meant perhaps`
  return diagnose('EV134', span, `the case has no source ${quoted(name)}${hint}`)
}

function unknown(
  code: DiagnosticCode,
  message: string,
  name: string,
  span: Span,
  names: readonly string[],
): Diagnostic {
  const near = closest(name, names)
  return diagnose(code, span, message, near === undefined ? undefined : changeTo(span, near))
}

const NOWHERE: Span = { start: 0, end: 0 }

function diagnose(code: DiagnosticCode, span: Span, message: string, fix?: Fix): Diagnostic {
  return { code, severity: CODES[code].severity, span, message, ...(fix && { fix }) }
}

function changeTo(span: Span, text: string): Fix {
  return { title: `change to "${text}"`, span, text }
}

function quoted(text: string): string {
  const flat = text.replace(/\s+/gu, ' ')
  return flat.length <= 80 ? `"${flat}"` : `"${flat.slice(0, 79)}…"`
}
