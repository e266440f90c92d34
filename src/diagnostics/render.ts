import type { Diagnostic, Span } from './diagnostic.ts'
import { excerpt } from './excerpt.ts'
import { LineIndex } from './line-index.ts'
import { printable } from './width.ts'

/** What a piece of a rendered diagnostic is, for those who colour it. */
export type DiagnosticStyle = 'error' | 'warning' | 'note' | 'message' | 'place' | 'gutter' | 'mend'

export interface RenderOptions {
  /** Dresses a piece of text; it must not change its width. Absent: plain text. */
  readonly colour?: (style: DiagnosticStyle, text: string) => string
  /** Columns of the terminal, at least 40; lines of the source are cut to fit. Default 100. */
  readonly width?: number
  /** An index of the text, made once when there are many diagnostics. */
  readonly index?: LineIndex
}

/** One place in the text with what is said about it. */
interface Note {
  readonly span: Span
  readonly message: string
  readonly mend: string
}

/**
 * A diagnostic as people read it: what is wrong, where, the line in question with the place underlined and the mend
 * beside it, then the related places.
 *
 * @param text - The text its spans point into.
 * @param file - The name the text goes by.
 * @returns Lines, each ended by a line feed.
 */
export function renderDiagnostic(
  diagnostic: Diagnostic,
  text: string,
  file: string,
  options: RenderOptions = {},
): string {
  const index = options.index ?? new LineIndex(text)
  const colour = options.colour ?? ((_, text) => text)
  const width = Math.max(40, options.width ?? 100)
  const { severity, code, span, message, fix, related = [] } = diagnostic
  const notes: Note[] = [
    { span, message: '', mend: fix?.title ?? '' },
    ...related.map(({ span, message }) => ({ span, message, mend: '' })),
  ]
  const gutter = Math.max(...notes.map(note => String(index.position(note.span.start).line).length))
  const head = `${colour(severity, `${severity} ${code}`)}: ${colour('message', printable(message))}`
  const pictures = notes.map(note => picture(note))
  return [head, ...pictures.flat(), ''].join('\n')

  function picture({ span, message, mend }: Note): string[] {
    const { line, column } = index.position(span.start)
    const { source, indent, length } = excerpt(text, index.line(line), span, width - gutter - 5)
    const bar = (label: string): string => colour('gutter', `  ${label.padStart(gutter)} |`)
    const carets = colour(mend === '' && message !== '' ? 'gutter' : severity, '^'.repeat(length))
    const after = mend === '' ? '' : ` ${colour('mend', printable(mend))}`
    return [
      colour('place', `  ${printable(file)}:${line}:${column}`) + (message === '' ? '' : ` ${printable(message)}`),
      `${bar(String(line))} ${source}`.trimEnd(),
      `${bar('')} ${' '.repeat(indent)}${carets}${after}`,
    ]
  }
}
