import type { Completion, CompletionContext, CompletionResult } from '@codemirror/autocomplete'
import type { Case } from '../../../../casefile/index.ts'
import { safe } from '../../../../report/index.ts'
import { CONFIDENCES } from '../words-of-the-case.ts'
import { type Known, namesOf } from './known-names.ts'
import { placeAt } from './place.ts'
import { keysAt, wordsAt } from './schema.ts'

/** What may be written where the cursor is: keys of the format, words, and the names of the case. */
export function completionsAt(context: CompletionContext, subject: Case | undefined): CompletionResult | null {
  const text = context.state.doc.toString()
  const begun = context.matchBefore(/[\p{L}\p{N}_.-]*/u)
  if (begun === null || (begun.from === begun.to && !context.explicit)) return null
  const { path, inValue } = placeAt(text, context.pos)
  const options = inValue ? valuesAt(path, subject) : keysUnder(path)
  return options.length === 0 ? null : { from: begun.from, options, validFor: /^[\p{L}\p{N}_.-]*$/u }
}

/** The line's own key is being written, and may be only half there: what counts is what it stands under. */
function keysUnder(path: readonly string[]): Completion[] {
  const under = path.at(-1) === '-' || path.length === 0 ? path : path.slice(0, -1)
  const keys = [...keysAt(path), ...keysAt(under)]
  return keys
    .filter(({ key }, k) => keys.findIndex(other => other.key === key) === k)
    .map(({ key, description }) => ({ label: key, apply: `${key}: `, type: 'property', info: description }))
}

function valuesAt(path: readonly string[], subject: Case | undefined): Completion[] {
  const key = path.findLast(step => step !== '-') ?? ''
  const names = namesOf(subject)
  const kinds = KINDS[key]
  if (kinds !== undefined) return [...named(names, kinds), ...(PROPOSITIONS.has(key) ? connectives() : [])]
  if (key === 'confidence') return CONFIDENCES.flatMap(([word]) => (word === '' ? [] : [{ label: word }]))
  return wordsAt(path).map(word => ({ label: word }))
}

/** Keys whose value is a proposition. */
const PROPOSITIONS = new Set(['prefers', 'holds', 'never', 'always'])

/** What the values of a key name. */
const KINDS: Readonly<Record<string, readonly Known['kind'][]>> = {
  prefers: ['option'],
  holds: ['option'],
  never: ['option'],
  always: ['option'],
  at_most_one: ['option'],
  exactly_one: ['option'],
  status_quo: ['option'],
  observed: ['option'],
  confirmed: ['option'],
  rests_on: ['fact'],
  any: ['fact'],
  withdraw: ['fact', 'driver', 'constraint'],
  evidence: ['source'],
  about: ['actor'],
  judge: ['actor'],
  focus: ['actor'],
  before: ['driver'],
  after: ['driver'],
}

function named(names: readonly Known[], kinds: readonly Known['kind'][]): Completion[] {
  return names
    .filter(({ kind }) => kinds.includes(kind))
    .map(({ id, says }) => ({ label: id, detail: short(safe(says)), info: safe(says) }))
}

function connectives(): Completion[] {
  return ['not', 'and', 'or', 'implies', 'iff'].map(word => ({ label: word, type: 'keyword' }))
}

function short(text: string): string {
  return text.length > 40 ? `${text.slice(0, 39)}…` : text
}
