import type { DiagnosticCode } from './codes.ts'

/** A stretch of a text in UTF-16 offsets: `start` included, `end` excluded, `0 <= start <= end <= text.length`. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** An edit that makes its diagnostic go away and adds no new error. */
export interface Fix {
  /** What the edit does, as an imperative: `change to "RU.fight"`. */
  readonly title: string
  readonly span: Span
  /** The text that takes the place of the span. */
  readonly text: string
}

/** What every reader of user text reports. Plain data: not an Error, never printed below the command line. */
export interface Diagnostic {
  readonly code: DiagnosticCode
  readonly severity: Severity
  /** Where to put the squiggle. */
  readonly span: Span
  /** One sentence, present tense: names the thing in quotes and says what was expected. No code, no position. */
  readonly message: string
  /** Other places worth pointing at, such as the first of two declarations. */
  readonly related?: readonly { readonly span: Span; readonly message: string }[]
  readonly fix?: Fix
}

/**
 * `error`: the case cannot be computed as it stands; `warning`: it can, but something is probably not meant; `note`:
 * nothing is wrong, and what was looked at is said so that nothing is passed over in silence.
 */
export type Severity = 'error' | 'warning' | 'note'
