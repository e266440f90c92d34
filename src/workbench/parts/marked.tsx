import type { ReactNode } from 'react'
import { safe } from '../../report/index.ts'
import { compareWords } from './compare-words.ts'

/**
 * A text with the words marked that are not in the text before it. The marks fade, calmly, unless the reader wants no
 * movement.
 *
 * @param props.before - Undefined: nothing is marked.
 */
export function Marked({ text, before }: { readonly text: string; readonly before: string | undefined }): ReactNode {
  const shown = safe(text)
  if (before === undefined) return shown
  return compareWords(safe(before), shown).map((run, k) =>
    // The text is part of the key: what changes again is marked again.
    run.isNew ? <mark key={`${k}${run.text}`}>{run.text}</mark> : <span key={k}>{run.text}</span>,
  )
}
