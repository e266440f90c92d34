import type { Diagnostic } from '../diagnostics/index.ts'
import { buildCase } from './build/build-case.ts'
import { Scope } from './build/scope.ts'
import type { Case } from './case.ts'
import { checkCitations, type SourceText } from './check/citations.ts'
import { FAST_RULES } from './check/fast.ts'
import { notACase, notUtf8, tooManyBytes } from './problems/text.ts'
import { checkStructure } from './schema/check-structure.ts'
import { decodeUtf8, MOST_BYTES, utf8Length } from './text/decode.ts'
import { readTree } from './tree/read-tree.ts'
import { type MapNode, nounFor } from './tree/tree.ts'

/** What a case can be read with besides its text. */
export interface ReadCaseOptions {
  /** The name the file goes by. Default: `case.yaml`. */
  readonly file?: string
  /** Hands in the local texts of the sources, so that what cites their paragraphs can be checked. */
  readonly sourceText?: SourceText
}

/** A case with everything that is wrong with it. */
export interface ReadCase {
  /** What can be made out; undefined where the text is refused or holds no keys at all. */
  readonly case: Case | undefined
  /** In ascending order of their spans. Without errors among them, the case is whole. */
  readonly diagnostics: readonly Diagnostic[]
  /** The text the spans point into. */
  readonly text: string
}

/**
 * Reads a case file. Never throws, whatever the input, and reports everything wrong with it at once.
 *
 * Entries that cannot be read are reported and left out, so that half a case still shows something. A text is refused,
 * with one error, when over 4 MiB, not UTF-8, nested or aliased beyond reason, more than one document, or tagged with
 * types of its own.
 *
 * @remarks Cost: linear in the length of the text, but for the constraints, which are looked at for every scenario
 * and episode.
 */
export function readCase(input: string | Uint8Array, options: ReadCaseOptions = {}): ReadCase {
  const bytes =
    typeof input === 'string' ? (input.length > MOST_BYTES ? input.length : utf8Length(input)) : input.length
  if (bytes > MOST_BYTES) return { case: undefined, diagnostics: [tooManyBytes(bytes, MOST_BYTES)], text: '' }
  const { text, bad } = typeof input === 'string' ? { text: input } : decodeUtf8(input)
  if (bad !== undefined && typeof input !== 'string') {
    const span = { start: bad.offset, end: Math.min(bad.offset + 1, text.length) }
    return { case: undefined, diagnostics: [notUtf8(span, bad.at, input[bad.at] ?? 0)], text }
  }
  return readText(text, options)
}

function readText(text: string, options: ReadCaseOptions): ReadCase {
  const { root, diagnostics, refused } = readTree(text)
  if (refused) return { case: undefined, diagnostics: diagnostics.slice(0, 1), text }
  if (root?.kind !== 'map') {
    const found = root === undefined ? 'empty' : nounFor(root)
    const span = root?.span ?? { start: 0, end: 0 }
    const all = diagnostics.length > 0 ? diagnostics : [notACase(span, found)]
    return { case: undefined, diagnostics: inOrder(all), text }
  }
  const read = readMap(root, text, options)
  return { case: read.case, diagnostics: inOrder([...diagnostics, ...upTo(brokenFrom(diagnostics), read.found)]), text }
}

function readMap(
  root: MapNode,
  text: string,
  { file = 'case.yaml', sourceText }: ReadCaseOptions,
): { case: Case; found: Diagnostic[] } {
  const scope = new Scope(text)
  const subject = buildCase(root, file, scope)
  const rules = FAST_RULES.flatMap(rule => rule(subject, scope.mentions))
  const citations = sourceText === undefined ? [] : checkCitations(subject, sourceText)
  return { case: subject, found: [...checkStructure(root), ...scope.diagnostics, ...rules, ...citations] }
}

/** Where the text stops being YAML. */
function brokenFrom(diagnostics: readonly Diagnostic[]): number {
  return Math.min(...diagnostics.filter(({ code }) => code === 'CF103').map(({ span }) => span.start))
}

/**
 * What can be said of a text that is not YAML from some place on: what is wrong with the values before it. What seems to
 * be missing, unknown or unused may only be further down.
 */
function upTo(end: number, diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  if (end === Infinity) return diagnostics
  return diagnostics.filter(({ code, span }) => span.end < end && /^CF(?:20[124-9]|4|50[12]|60[14])/u.test(code))
}

function inOrder(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return [...diagnostics].sort(
    (a, b) => a.span.start - b.span.start || a.span.end - b.span.end || (a.code < b.code ? -1 : 1),
  )
}
