import type { Diagnostic } from '../../diagnostics/index.ts'
import { nodeAt, scalarsAt } from '../build/fields.ts'
import { notACase, tooManyBytes } from '../problems/text.ts'
import { caseSchema } from '../schema/case-schema.ts'
import { checkStructure } from '../schema/check-structure.ts'
import { knownKeys } from '../schema/known-keys.ts'
import { MOST_BYTES, utf8Length } from '../text/decode.ts'
import { compose, type Composed } from '../tree/compose.ts'
import { readComposed, readTree } from '../tree/read-tree.ts'
import { type MapNode, nounFor, toData } from '../tree/tree.ts'
import type { CaseEdit, EditedCase } from './case-edit.ts'
import { type Data, type Path, sameCase } from './data.ts'
import { applyEdits } from './edits.ts'
import { type Layout, layoutOf, unfolding } from './layout.ts'
import { nodeOf } from './mentions.ts'
import { type Operation, operate } from './operation.ts'
import { planOf } from './plan.ts'
import { laidOutOtherwise } from './problems.ts'
import { splice } from './splice.ts'

/**
 * Makes an edit in the text of a case. Comments, order, quotes and formatting stay wherever nothing changed; a shorthand is
 * opened into a record only where it has to be; values are quoted where they need it.
 *
 * The edited text is read again and compared with what the edit means: it says that and nothing else, or the edit is
 * refused and the text comes back as it was. Refused are: a text that is not YAML, parts there are not, ids that are
 * taken, and values of the wrong kind. Names and propositions that mean nothing are written as given, since the reader
 * reports them where they stand. Never throws, whatever the text or the values.
 *
 * Cost: linear in the length of the text.
 */
export function editCase(text: string, edit: CaseEdit): EditedCase {
  const read = readable(text)
  const result = 'root' in read ? edited(text, read, edit) : read
  return Array.isArray(result) ? { text, diagnostics: result, elsewhere: [] } : (result as EditedCase)
}

/** A text that can be edited. */
interface Readable {
  readonly composed: Composed
  readonly root: MapNode
  /** How many things are wrong with it as YAML. */
  readonly troubles: number
}

/** The tree of a text, or why it cannot be edited. Keys that are there twice or mean nothing are no hindrance. */
function readable(text: string): Readable | readonly Diagnostic[] {
  const bytes = text.length > MOST_BYTES ? text.length : utf8Length(text)
  if (bytes > MOST_BYTES) return [tooManyBytes(bytes, MOST_BYTES)]
  const composed = compose(text)
  const { root, diagnostics } = readComposed(composed, text)
  const broken = diagnostics.filter(({ code }) => code !== 'CF104' && code !== 'CF110' && code !== 'CF207')
  if (broken.length > 0) return broken
  if (root?.kind === 'map') return { composed, root, troubles: diagnostics.length }
  return [root === undefined ? notACase({ start: 0, end: 0 }, 'empty') : notACase(root.span, nounFor(root))]
}

function edited(text: string, before: Readable, edit: CaseEdit): EditedCase | readonly Diagnostic[] {
  const { root } = before
  const plan = planOf({ root, data: toData(root) as Data }, edit)
  if ('refused' in plan) return [plan.refused]
  const made = make(text, before, plan)
  const span = nodeOf(root, plan[0]?.path.slice(0, 2) ?? [])?.span ?? root.span
  if (made === undefined) return [laidOutOtherwise(span)]
  const wrong = newProblems(root, made.root)
  if (wrong.length > 0) return wrong.map(({ code, severity, message }) => ({ code, severity, message, span }))
  return { text: made.text, diagnostics: [], elsewhere: elsewhere(edit, root) }
}

interface Made {
  readonly text: string
  readonly root: MapNode
}

/** The text with the operations made; with aliases written out first where they stand in the way. */
function make(text: string, before: Readable, operations: readonly Operation[]): Made | undefined {
  const { composed, root, troubles } = before
  if (operations.length === 0) return { text, root }
  const expected = toData(root) as Data
  for (const operation of operations) operate(expected, operation)
  const right = (edited: string | undefined): Made | undefined => {
    if (edited === undefined) return undefined
    const { root: read, diagnostics } = readTree(edited)
    if (read?.kind !== 'map' || diagnostics.length > troubles) return undefined
    return sameCase(expected, toData(read) as Data) ? { text: edited, root: read } : undefined
  }
  const layout = layoutOf(text, composed)
  if (layout === undefined) return undefined
  const made = right(spliced(text, layout, operations))
  if (made !== undefined || layout.aliases.length === 0) return made
  const plain = applyEdits(text, unfolding(layout))
  return right(spliced(plain, layoutOf(plain), operations))
}

function spliced(text: string, layout: Layout | undefined, operations: readonly Operation[]): string | undefined {
  if (layout === undefined) return undefined
  const edits = operations.map(operation => splice({ text, root: layout.root, order: orderOf }, operation))
  return edits.includes(undefined)
    ? undefined
    : applyEdits(
        text,
        edits.flatMap(some => some ?? []),
      )
}

function orderOf(path: Path): readonly string[] | undefined {
  const known = knownKeys(caseSchema, path)
  return known.length === 0 ? undefined : known
}

/** What is wrong with the structure now and was not before. */
function newProblems(before: MapNode, after: MapNode): Diagnostic[] {
  const old = new Map<string, number>()
  for (const { message } of checkStructure(before)) old.set(message, (old.get(message) ?? 0) + 1)
  return checkStructure(after).filter(({ message }) => {
    const left = old.get(message) ?? 0
    old.set(message, left - 1)
    return left <= 0
  })
}

function elsewhere(edit: CaseEdit, root: MapNode): string[] {
  if (edit.kind !== 'rename' && edit.kind !== 'remove') return []
  const { kind } = edit.part
  if (kind !== 'actor' && kind !== 'option' && kind !== 'source') return []
  const record = nodeAt(root, 'events')
  const byHand = record?.kind === 'map' ? scalarsAt(record, 'file') : scalarsAt(root, 'events')
  // Event data and the table for them know actors, and nothing else of a case.
  const data = kind === 'actor' ? ['data', 'actors'].flatMap(key => scalarsAt(record, key)) : []
  return [...byHand, ...data].map(({ text }) => text)
}
