import { Fragment, type ReactNode } from 'react'
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
  return compareWords(safe(before), shown).map((run, k) => {
    if (!run.isNew) return <span key={k}>{run.text}</span>
    const words = run.text.trimEnd()
    // The text is part of the key: what changes again is marked again. The blank after it is not marked.
    return (
      <Fragment key={`${k}${run.text}`}>
        <mark>{words}</mark>
        {run.text.slice(words.length)}
      </Fragment>
    )
  })
}
