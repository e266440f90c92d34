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
  for (const problem of problems) {
    const span = spanWithin(node, scope.text, problem.span)
    scope.report(badProposition(problem, span, mend(problem, node, scope)))
  }
  let sound = true
  for (const { name, span } of names) {
    mentioned?.add(name)
    const known = scope.options.get(name)
    if (known !== true) sound = false
    if (known === undefined) reportOption(name, span, node, scope)
  }
  return sound ? proposition : undefined
}

function reportOption(name: string, part: Span, node: TextNode, scope: Scope): void {
  const span = spanWithin(node, scope.text, part)
  scope.unknown('option', name, span, scope.options, scope.text.slice(span.start, span.end) === name)
}

/** An edit for a problem, only if the proposition has no problem left once it is made. */
function mend(problem: PropositionProblem, node: TextNode, scope: Scope): Fix | undefined {
  const start = verbatimStart(node, scope.text)
  const edit = start === undefined ? undefined : editFor(problem, node.text)
  if (start === undefined || edit === undefined) return undefined
  const mended = node.text.slice(0, edit.span.start) + edit.text + node.text.slice(edit.span.end)
  // In a plain scalar, what is put in could end it; words and a parenthesis cannot.
  const left = parseProposition(mended).problems.length
  if (left >= parseProposition(node.text).problems.length) return undefined
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
