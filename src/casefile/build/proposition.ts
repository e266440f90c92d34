import type { Fix, Span } from '../../diagnostics/index.ts'
import { parseProposition, type Proposition, type PropositionProblem } from '../../logic/index.ts'
import { badProposition } from '../problems/propositions.ts'
import { changeTo } from '../problems/report.ts'
import { spanWithin, verbatimStart } from '../text/offsets.ts'
import type { TextNode } from '../tree/tree.ts'
import type { Scope } from './scope.ts'

/**
 * The proposition a scalar holds; undefined where it cannot be read or names an option there is not, which is reported
 * at the very words.
 *
 * @param mentioned - Takes every option named, also where the proposition cannot be read.
 */
export function readProposition(
  node: TextNode,
  scope: Scope,
  mentioned?: Set<string>,
): Proposition<string> | undefined {
  const { proposition, names, problems } = parseProposition(node.text)
  const place: Place = { node, start: verbatimStart(node, scope.text), mendable: problems.length <= MOST_MENDED }
  for (const problem of problems.slice(0, MOST_PROBLEMS)) {
    const span = spanWithin(node, scope.text, problem.span, place.start)
    scope.report(badProposition(problem, span, mend(problem, problems.length, place)))
  }
  let sound = true
  for (const { name, span } of names) {
    mentioned?.add(name)
    const known = scope.options.get(name)
    if (known !== true) sound = false
    if (known === undefined) reportOption(name, spanWithin(node, scope.text, span, place.start), scope)
  }
  return sound ? proposition : undefined
}

/** Of one proposition, more problems than this are of one kind, and help nobody. */
const MOST_PROBLEMS = 100

/** With more problems than this, no edits are tried: each is tried by reading the proposition again. */
const MOST_MENDED = 10

/** A scalar that is read as a proposition. */
interface Place {
  readonly node: TextNode
  /** Where its text begins in the file, if it is there as it reads. */
  readonly start: number | undefined
  readonly mendable: boolean
}

function reportOption(name: string, span: Span, scope: Scope): void {
  scope.unknown('option', name, span, scope.options, scope.text.slice(span.start, span.end) === name)
}

/** An edit for a problem, only if it leaves fewer problems than there are. */
function mend(problem: PropositionProblem, count: number, { node, start, mendable }: Place): Fix | undefined {
  const edit = start === undefined || !mendable ? undefined : editFor(problem, node.text)
  if (start === undefined || edit === undefined) return undefined
  const mended = node.text.slice(0, edit.span.start) + edit.text + node.text.slice(edit.span.end)
  if (parseProposition(mended).problems.length >= count) return undefined
  return { ...edit, span: { start: start + edit.span.start, end: start + edit.span.end } }
}

function editFor({ kind, span, expected }: PropositionProblem, text: string): Fix | undefined {
  if (kind === 'unclosed') {
    return { title: 'close it at the end', span: { start: text.length, end: text.length }, text: ')' }
  }
  const word = /^"([a-z]+)"$/u.exec(expected)?.[1]
  if (word === undefined || (kind !== 'unexpected' && kind !== 'unknown-character')) return undefined
  const before = /[^\s(]$/u.test(text.slice(0, span.start)) ? ' ' : ''
  const after = /^[^\s)]/u.test(text.slice(span.end)) ? ' ' : ''
  return { ...changeTo(span, word), text: before + word + after }
}
