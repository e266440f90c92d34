import type { Span } from '../../diagnostics/index.ts'
import type { TextNode } from '../tree/tree.ts'

/** In a longer text than this, words that are not where they should be are not looked for. */
const LONGEST_SEARCHED = 5000

/**
 * Where part of a scalar's text stands in the file.
 *
 * Exact where the scalar is written as it reads, on one line; else the same words are looked for in what was
 * written, and where they are not found, as with escapes, it is the whole scalar.
 *
 * @param start - What {@link verbatimStart} gives, asked for once, since it looks at the whole text of the scalar.
 */
export function spanWithin(node: TextNode, text: string, part: Span, start: number | undefined): Span {
  if (start !== undefined) return { start: start + part.start, end: start + part.end }
  const words = node.text.slice(part.start, part.end)
  if (words.trim() === '' || node.text.length > LONGEST_SEARCHED) return node.span
  const before = occurrences(node.text, words).filter(at => at < part.start).length
  const at = occurrences(text.slice(node.span.start, node.span.end), words)[before]
  if (at === undefined) return node.span
  return { start: node.span.start + at, end: node.span.start + at + words.length }
}

/** Where the text of a scalar begins if the file holds it character by character. */
export function verbatimStart(node: TextNode, text: string): number | undefined {
  const start = node.span.start + (node.style === 'quoted' ? 1 : 0)
  if (node.style === 'block') return undefined
  return text.startsWith(node.text, start) && start + node.text.length <= node.span.end ? start : undefined
}

function occurrences(text: string, words: string): number[] {
  const found: number[] = []
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) found.push(at)
  return found
}
