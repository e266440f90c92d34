import type { Span } from '../../diagnostics/index.ts'

/** A stretch of a text and what takes its place. */
export interface Edit {
  readonly span: Span
  readonly text: string
}

/** A text with edits made that do not overlap; everything outside them stays as it is. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const inOrder = [...edits].sort((a, b) => a.span.start - b.span.start)
  let at = 0
  let result = ''
  for (const { span, text: put } of inOrder) {
    result += text.slice(at, span.start) + put
    at = span.end
  }
  return result + text.slice(at)
}

/** The offset of the start of the line an offset is in. */
export function lineStart(text: string, at: number): number {
  return text.lastIndexOf('\n', at - 1) + 1
}

/** The offset after the end of the line an offset is in, its line feed included. */
export function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at)
  return end < 0 ? text.length : end + 1
}

/** The line feed a text uses. */
export function lineFeed(text: string): string {
  return text.includes('\r\n') ? '\r\n' : '\n'
}

/** The start of the comments that stand directly above a line, or of the line itself. */
export function withComments(text: string, start: number, floor: number): number {
  let from = start
  while (from > floor) {
    const above = lineStart(text, from - 1)
    if (above < floor || !/^[ \t]*#/u.test(text.slice(above, from))) break
    from = above
  }
  return from
}
