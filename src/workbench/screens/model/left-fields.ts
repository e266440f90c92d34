import type { EditValue } from '../../../casefile/index.ts'
import type { FieldOf } from './task.ts'

/** What was written in a field, and what that means to the case. */
export interface LeftField extends FieldOf {
  readonly written: string
  readonly value: EditValue
}

/** The beginning of the names under which it lies. */
const LEFT = 'tertius-fields:'

/** Leaves behind what is in no text yet, for a page that goes away; nothing where the browser keeps nothing. */
export function leave(document: string, fields: readonly LeftField[]): void {
  if (fields.length === 0) return forgetLeft(document)
  const plain = fields.map(({ part, field, written, value }) => ({ part, field, written, value }))
  try {
    localStorage.setItem(LEFT + document, JSON.stringify(plain))
  } catch {
    // Nothing more can be done.
  }
}

/** What was left behind when the document was last open. It lies there until all of it is in the text. */
export function takeLeft(document: string): readonly LeftField[] {
  try {
    return JSON.parse(localStorage.getItem(LEFT + document) ?? '[]') as LeftField[]
  } catch {
    return []
  }
}

export function forgetLeft(document: string): void {
  try {
    localStorage.removeItem(LEFT + document)
  } catch {
    // Then nothing was left either.
  }
}
