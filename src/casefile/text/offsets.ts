import type { Span } from '../../diagnostics/index.ts'
import type { TextNode } from '../tree/tree.ts'

/**
 * Where part of a scalar's text stands in the file.
 *
 * Exact where the scalar is written as it reads, on one line; else the same words are looked for in what was
 * written, and where they are not found, as with escapes, it is the whole scalar.
 */
export function spanWithin(node: TextNode, text: string, part: Span): Span {
  const start = verbatimStart(node, text)
  if (start !== undefined) return { start: start + part.start, end: start + part.end }
  const words = node.text.slice(part.start, part.end)
  if (words.trim() === '') return node.span
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
