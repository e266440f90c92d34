import { createContext, useContext, useState, useSyncExternalStore } from 'react'
import type { EditValue } from '../../../casefile/index.ts'
import type { Diagnostic } from '../../../diagnostics/index.ts'
import { useSessionState } from '../../state/context.ts'
import { useEdits } from './edits.ts'
import type { FieldOf } from './task.ts'

/** The text from which the parts that are shown were read; undefined: not the one that is worked on. */
export const TextOfParts: React.Context<string | undefined> = createContext<string | undefined>(undefined)

/** Whether the parts that are shown are those of the text as it is now. */
export function useFresh(): boolean {
  const { work } = useSessionState().history.present
  return useContext(TextOfParts) === work.text
}

/** A field as it stands on the page. */
export interface FieldState {
  readonly shown: string
  /** Why what is written cannot be put into the text. */
  readonly problems: readonly Diagnostic[]
  readonly write: (written: string) => void
  readonly focus: () => void
  readonly blur: () => void
}

/**
 * What is being written in a field. Every letter goes to the text of the case as soon as can be; while the writing goes
 * on, the field shows what was written, not what was made of it, and what is refused stays in the field.
 *
 * @param value - What the parts say.
 * @param meaning - What something written means to the case.
 */
export function useField(field: FieldOf, value: string, meaning: (written: string) => EditValue): FieldState {
  const { written } = useEdits()
  const { work } = useSessionState().history.present
  const pending = useSyncExternalStore(written.subscribe, () => written.pendingIn(field))
  const [focused, setFocused] = useState(false)
  const fresh = useFresh()
  const before = focused || !fresh ? written.shownAt(field, work) : undefined
  const write = (next: string): void => {
    if (fresh) written.begin(field, value)
    written.write(field, next, meaning(next))
  }
  return {
    shown: pending?.written ?? before ?? value,
    problems: pending?.problems ?? [],
    write,
    focus: () => setFocused(true),
    blur: () => setFocused(false),
  }
}
