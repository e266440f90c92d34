import type { PropositionProblem, TextSpan } from './problem.ts'

export type TokenKind =
  | 'name'
  | 'not'
  | 'and'
  | 'or'
  | 'implies'
  | 'iff'
  | 'if'
  | 'true'
  | 'false'
  | 'open'
  | 'close'
  | 'unknown'
  | 'end'

/** A word or symbol of a proposition. */
export interface Token {
  readonly kind: TokenKind
  readonly text: string
  readonly span: TextSpan
}

const WORDS: ReadonlyMap<string, TokenKind> = new Map(
  (['not', 'and', 'or', 'implies', 'iff', 'if', 'true', 'false'] as const).map(word => [word, word]),
)

const SYMBOLS: ReadonlyMap<string, TokenKind> = new Map([
  ['!', 'not'],
  ['&', 'and'],
  ['&&', 'and'],
  ['|', 'or'],
  ['||', 'or'],
  ['->', 'implies'],
  ['<->', 'iff'],
  ['(', 'open'],
  [')', 'close'],
])

/** Signs of other notations, and the word for each here. They are a problem, but one with an obvious mend. */
const FOREIGN: ReadonlyMap<string, TokenKind> = new Map([
  ['¬', 'not'],
  ['~', 'not'],
  ['∧', 'and'],
  ['∨', 'or'],
  ['→', 'implies'],
  ['⇒', 'implies'],
  ['=>', 'implies'],
  ['↔', 'iff'],
  ['⇔', 'iff'],
  ['<=>', 'iff'],
])

const SPACE = /\s+/uy
const SYMBOL = /<->|->|&&?|\|\|?|[!()]/uy
// A hyphen belongs to a name unless it begins an arrow: `RU.a->RU.b`.
const NAME_START = /[\p{L}\p{N}_]/uy
const NAME_REST = /[\p{L}\p{M}\p{N}_.]+|-(?!>)/uy
const OTHER = /[^\s\p{L}\p{N}_&|!()]/uy

/**
 * Cuts the text of a proposition into tokens, the last of which is `end`. Never throws; characters of no meaning are
 * reported, and stand in the result as `unknown`.
 * Cost: linear in the length of the text.
 */
export function tokenise(text: string, problems: PropositionProblem[]): Token[] {
  const tokens: Token[] = []
  let at = 0
  while (at < text.length) {
    at = endOf(SPACE, text, at) ?? at
    if (at >= text.length) break
    const token = readSymbol(text, at) ?? readWord(text, at, problems) ?? readForeign(text, at, problems)
    tokens.push(token)
    at = token.span.end
  }
  tokens.push({ kind: 'end', text: '', span: { start: text.length, end: text.length } })
  return tokens
}

function endOf(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex : undefined
}

function cut(kind: TokenKind, text: string, start: number, end: number): Token {
  return { kind, text: text.slice(start, end), span: { start, end } }
}

function readSymbol(text: string, start: number): Token | undefined {
  const end = endOf(SYMBOL, text, start)
  const kind = end === undefined ? undefined : SYMBOLS.get(text.slice(start, end))
  return end === undefined || kind === undefined ? undefined : cut(kind, text, start, end)
}

function readWord(text: string, start: number, problems: PropositionProblem[]): Token | undefined {
  let end = endOf(NAME_START, text, start)
  if (end === undefined) return undefined
  for (let next = endOf(NAME_REST, text, end); next !== undefined; next = endOf(NAME_REST, text, end)) end = next
  const word = cut('name', text, start, end)
  const keyword = WORDS.get(word.text) ?? WORDS.get(word.text.toLowerCase())
  if (keyword === undefined) return word
  if (keyword !== word.text) {
    problems.push({ kind: 'unexpected', span: word.span, found: word.text, expected: `"${keyword}"` })
  }
  return { ...word, kind: keyword }
}

/** A run of characters that mean nothing here; read as the operator it stands for elsewhere, if it does. */
function readForeign(text: string, start: number, problems: PropositionProblem[]): Token {
  let end = start
  for (let next = endOf(OTHER, text, end); next !== undefined; next = endOf(OTHER, text, end)) {
    end = next
    if (endOf(SYMBOL, text, end) !== undefined) break
  }
  const token = cut('unknown', text, start, end)
  const kind = FOREIGN.get(token.text)
  const expected = kind === undefined ? 'an option or an operator' : `"${kind}"`
  problems.push({ kind: 'unknown-character', span: token.span, found: token.text, expected })
  return kind === undefined ? token : { ...token, kind }
}
