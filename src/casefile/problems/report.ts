import { CODES, type Diagnostic, type DiagnosticCode, type Fix, type Span } from '../../diagnostics/index.ts'

/** What a diagnostic may have besides its sentence. */
export interface Extras {
  readonly related?: Diagnostic['related']
  readonly fix?: Fix | undefined
}

/** A diagnostic with the severity its code has. */
export function diagnose(code: DiagnosticCode, span: Span, message: string, extras: Extras = {}): Diagnostic {
  const { severity } = CODES[code]
  const { related, fix } = extras
  return { code, severity, span, message, ...(related && { related }), ...(fix && { fix }) }
}

/** A mend that puts something else in the place of the span. */
export function changeTo(span: Span, text: string): Fix {
  return { title: `change to "${text}"`, span, text }
}

/** A text in quotes, cut where it is too long to be read in a sentence. */
export function quoted(text: string): string {
  const flat = text.replace(/\s+/gu, ' ')
  return flat.length <= 80 ? `"${flat}"` : `"${flat.slice(0, 79)}…"`
}

/** Words as an enumeration: `a, b or c`. */
export function anyOf(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)!}`
}
