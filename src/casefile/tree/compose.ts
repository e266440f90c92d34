import { Composer, type Document, Lexer, Parser } from 'yaml'
import type { Diagnostic } from '../../diagnostics/index.ts'
import { secondDocument, tooDeep, tooManyPieces } from '../problems/text.ts'

/** Lists and keys in a file may be nested this deep. */
export const DEEPEST_NODE = 64

/** A file may have this many lexemes: some ten times those of a case with ten thousand facts. */
const MOST_PIECES = 2_000_000

type Tokens = Parameters<Composer['next']>[0][]

/** A document, or why there is none. */
export type Composed = { readonly document: Document.Parsed | undefined } | { readonly refused: Diagnostic }

/**
 * Composes the one document of a text. Depth and length are bounded while the text is cut into tokens, since composing
 * recurses and would exhaust the stack on a text made for it.
 */
export function compose(text: string): Composed {
  const tokens: Tokens = []
  const refused = cut(text, tokens)
  if (refused !== undefined) return { refused }
  // The failsafe schema leaves every scalar as it is written; numbers and the like are told apart later.
  const composer = new Composer({ schema: 'failsafe', uniqueKeys: false })
  let document: Document.Parsed | undefined
  for (const next of composer.compose(tokens, true, text.length)) {
    const start = next.range[0]
    if (document !== undefined) return { refused: secondDocument(clip(text, start)) }
    document = next as Document.Parsed
  }
  return { document }
}

function cut(text: string, tokens: Tokens): Diagnostic | undefined {
  const parser = new Parser()
  let pieces = 0
  for (const lexeme of new Lexer().lex(text)) {
    for (const token of parser.next(lexeme)) tokens.push(token)
    // The document itself and a scalar being read are on the stack too.
    if (parser.stack.length > DEEPEST_NODE + 2) return tooDeep(clip(text, parser.offset), DEEPEST_NODE)
    if (++pieces > MOST_PIECES) return tooManyPieces(clip(text, parser.offset), MOST_PIECES)
  }
  for (const token of parser.end()) tokens.push(token)
  return undefined
}

function clip(text: string, at: number): { start: number; end: number } {
  const start = Math.min(Math.max(at, 0), text.length)
  return { start, end: Math.min(start + 1, text.length) }
}
