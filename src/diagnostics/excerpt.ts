import type { Span } from './diagnostic.ts'
import { displayWidth, printable } from './width.ts'

/** A line of source made fit to show, and where in it the span is, in columns. */
export interface Excerpt {
  readonly source: string
  /** Columns before the span. */
  readonly indent: number
  /** Columns of the span on this line, at least 1. */
  readonly length: number
}

/** How much of the text before a span is kept when a line is too long, as a share of the room. */
const LEAD = 0.4
const CUT = '…'

/**
 * The part of a line around a span that fits into `room` columns, with `…` where something is cut. A span that goes on
 * in the next lines is shown to the end of this one.
 *
 * @param line - The line the span begins in, without its ending.
 */
export function excerpt(text: string, line: Span, span: Span, room: number): Excerpt {
  const start = Math.min(span.start, line.end)
  const end = Math.max(start, Math.min(span.end, line.end))
  const before = printable(text.slice(line.start, start))
  const within = printable(text.slice(start, end))
  const after = printable(text.slice(end, line.end))
  if (displayWidth(before + within + after) <= room) return shown(before, within, after)
  return shown(...cutToFit(before, within, after, room))
}

function shown(before: string, within: string, after: string): Excerpt {
  return {
    source: before + within + after,
    indent: displayWidth(before),
    length: Math.max(1, displayWidth(within)),
  }
}

/** The end of what is before, the beginning of the span, and the beginning of what is after, in `room` columns. */
function cutToFit(before: string, within: string, after: string, room: number): [string, string, string] {
  const spare = room - displayWidth(within) - displayWidth(after)
  const left = lastColumns(before, Math.max(Math.floor(room * LEAD), spare))
  const middle = firstColumns(within, room - displayWidth(left))
  const right = firstColumns(after, room - displayWidth(left) - displayWidth(middle))
  return [left, middle, right]
}

function firstColumns(text: string, room: number): string {
  if (displayWidth(text) <= room) return text
  let kept = ''
  let width = displayWidth(CUT)
  for (const character of text) {
    width += displayWidth(character)
    if (width > room) break
    kept += character
  }
  return room < displayWidth(CUT) ? '' : kept + CUT
}

function lastColumns(text: string, room: number): string {
  if (displayWidth(text) <= room) return text
  const characters = [...text]
  let from = characters.length
  for (let width = displayWidth(CUT); from > 0; from--) {
    width += displayWidth(characters[from - 1]!)
    if (width > room) break
  }
  return CUT + characters.slice(from).join('')
}
