import type { CaseEdit, EditedPart, EditValue } from '../../../casefile/index.ts'
import type { Diagnostic } from '../../../diagnostics/index.ts'
import { words } from '../../words/index.ts'

const text = words.model.label

/** An edit that is to be made. */
export interface Task {
  readonly label: string
  readonly edit: CaseEdit
  /** See the session's steps: edits in a row with the same word are undone together. */
  readonly merge?: string
  /** Told why it is refused; nothing where it was made. */
  readonly done: (diagnostics: readonly Diagnostic[]) => void
}

/** A field of a part of the case. */
export interface FieldOf {
  readonly part: EditedPart
  readonly field: string
}

/** The edit that gives a field a value; an empty text takes the field away. */
export function setting({ part, field }: FieldOf, value: EditValue, done: Task['done'] = () => undefined): Task {
  const id = part.kind === 'case' ? '' : part.id
  const label = part.kind === 'case' ? text.case(field) : text.set(field, id)
  const edit: CaseEdit = { kind: 'set', part, field, value: value === '' ? null : value }
  return { label, edit, merge: `${part.kind} ${id} ${field}`, done }
}
