import { createContext, useContext, useEffect, useState } from 'react'
import { announce } from '../../../parts/announce.ts'
import { startWords } from '../../../words/start.ts'
import { type Form, tidied } from './form.ts'
import { FORM_KEY, keepForm, keptForm, readForm } from './keep.ts'

/** The form being written, with what was done to it. */
export interface Writing {
  readonly form: Form
  /** What the last change was, for taking it back; empty: nothing. */
  readonly undoable: string
  readonly kept: boolean
  /**
   * Changes the form.
   *
   * @param label - What is done, as in `Undo: add a line`.
   * @param merge - Changes in a row with the same word here are taken back together, such as the letters of a field.
   */
  change(label: string, change: (form: Form) => Form, merge?: string): void
  undo(): void
}

interface Past {
  readonly form: Form
  readonly label: string
  readonly merge: string | undefined
}

interface State {
  readonly form: Form
  readonly past: readonly Past[]
}

const MOST_STEPS = 200

/** The form that the browser keeps, kept anew with every letter; and followed when another tab writes in it. */
export function useWriting(): Writing {
  const [{ form, past }, setState] = useState<State>(() => ({ form: keptForm(), past: [] }))
  const [kept, setKept] = useState(true)
  useEffect(() => {
    const follow = ({ key, newValue }: StorageEvent): void => {
      if (key !== FORM_KEY || newValue === null) return
      setState(now => ({ form: readForm(newValue), past: stepped(now, startWords.form.elsewhere, undefined) }))
      announce(startWords.form.elsewhere)
    }
    addEventListener('storage', follow)
    return () => removeEventListener('storage', follow)
  }, [])
  const set = (next: State): void => {
    setState(next)
    setKept(keepForm(next.form))
  }
  return {
    form,
    kept,
    undoable: past.at(-1)?.label ?? '',
    change: (label, change, merge) => set({ form: tidied(change(form)), past: stepped({ form, past }, label, merge) }),
    undo: () => {
      const last = past.at(-1)
      if (last !== undefined) set({ form: last.form, past: past.slice(0, -1) })
    },
  }
}

function stepped({ form, past }: State, label: string, merge: string | undefined): readonly Past[] {
  if (merge !== undefined && past.at(-1)?.merge === merge) return past
  return [...past, { form, label, merge }].slice(-MOST_STEPS)
}

export const WritingContext: React.Context<Writing | null> = createContext<Writing | null>(null)

/** The form that the steps write in. */
export function useForm(): Writing {
  const writing = useContext(WritingContext)
  if (writing === null) throw new TypeError('there is no form around this')
  return writing
}
