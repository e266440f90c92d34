import type { DiagnosticCode } from './codes.ts'
import type { Diagnostic, Severity, Span } from './diagnostic.ts'
import { LineIndex } from './line-index.ts'

/** A stretch of text by lines and columns, all from 1; columns count UTF-16 units and the end is excluded. */
interface Place {
  readonly line: number
  readonly column: number
  readonly end_line: number
  readonly end_column: number
}

/** A diagnostic as the JSON output has it. */
export interface DiagnosticRecord extends Place {
  readonly code: DiagnosticCode
  readonly severity: Severity
  readonly message: string
  readonly file: string
  readonly fix: ({ readonly title: string; readonly text: string } & Place) | null
}

/**
 * A diagnostic with positions for people and other programs.
 *
 * @param text - The text its spans point into, or an index of it; hand in the index when there are many.
 * @param file - The name the text goes by.
 */
export function toRecord(diagnostic: Diagnostic, text: string | LineIndex, file: string): DiagnosticRecord {
  const index = typeof text === 'string' ? new LineIndex(text) : text
  const { code, severity, message, span, fix } = diagnostic
  return {
    code,
    severity,
    message,
    file,
    ...place(index, span),
    fix: fix === undefined ? null : { title: fix.title, ...place(index, fix.span), text: fix.text },
  }
}

function place(index: LineIndex, span: Span): Place {
  const start = index.position(span.start)
  const end = index.position(span.end)
  return { line: start.line, column: start.column, end_line: end.line, end_column: end.column }
}
