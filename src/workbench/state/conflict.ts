import { NO_EDITS } from './brief-edits.ts'
import type { Draft } from './draft.ts'
import type { CaseText } from './source.ts'
import type { Work } from './work.ts'

/** Another text of the same document, which must not be lost in silence. */
export type Conflict =
  /** The file has it; a hash of null: the file is gone. */
  | { readonly from: 'file'; readonly theirs: CaseText }
  | { readonly from: 'tab'; readonly theirs: Draft }
  /** A tab that is no longer there kept it aside. */
  | { readonly from: 'gone'; readonly theirs: Draft; readonly tab: string }

/** With a conflict, in place of an earlier one with the same tab or the file. */
export function withConflict(conflicts: readonly Conflict[], conflict: Conflict): Conflict[] {
  const same = conflicts.findIndex(other => sideOf(other) === sideOf(conflict))
  return same < 0 ? [...conflicts, conflict] : conflicts.with(same, conflict)
}

function sideOf(conflict: Conflict): string {
  return conflict.from === 'gone' ? conflict.tab : conflict.from
}

/** The part of a draft that is taken over; of a file, its text. */
export function contentOf(theirs: Draft | CaseText): Pick<Work, 'text' | 'brief'> {
  return 'revision' in theirs ? { text: theirs.text, brief: theirs.brief ?? NO_EDITS } : { text: theirs.text }
}
