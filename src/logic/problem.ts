/** A stretch of the text in UTF-16 offsets, end excluded. */
export interface TextSpan {
  readonly start: number
  readonly end: number
}

/**
 * What can be wrong with the text of a proposition.
 *
 * - `empty`: there is nothing in it;
 * - `unknown-character`: a character that is in no name and no operator;
 * - `missing`: an operator without something to work on;
 * - `unexpected`: something where an operator or the end should be, or an operator in capitals;
 * - `unclosed`: an opening parenthesis that is never closed;
 * - `mixed`: `if` and `implies` side by side without parentheses;
 * - `too-deep`: nested deeper than {@link DEEPEST}.
 */
export type ProblemKind = 'unexpected' | 'unclosed' | 'missing' | 'unknown-character' | 'too-deep' | 'empty' | 'mixed'

/** One thing wrong with the text of a proposition. */
export interface PropositionProblem {
  readonly kind: ProblemKind
  readonly span: TextSpan
  /** The text in question as written; empty at the end of the text. */
  readonly found: string
  /** What would be right, as a noun phrase with literal text in double quotes: `")"`, `an option`. */
  readonly expected: string
}

/** How deep a proposition may be nested: in parentheses, in `not`s, in `implies`es. Deeper is a problem, never a crash. */
export const DEEPEST = 200
