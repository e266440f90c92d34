import { useEffect, useState } from 'react'
import { useSession } from '../../../state/context.ts'

/** The text of the record of events. */
export interface RecordText {
  /** Undefined: there is none. */
  readonly text: string | undefined
  /** Whether it has been looked for. */
  readonly ready: boolean
}

/** The record of events that a case names, read from beside it. */
export function useRecord(path: string | undefined): RecordText {
  const { source } = useSession()
  const [known, setKnown] = useState<{ readonly path: string; readonly text: string | undefined }>()
  useEffect(() => {
    if (path === undefined) return
    let wanted = true
    const tell = (text: string | undefined): void => {
      if (wanted) setKnown({ path, text })
    }
    source.readBeside(path).then(tell, () => tell(undefined))
    return () => {
      wanted = false
    }
  }, [source, path])
  if (path === undefined) return { text: undefined, ready: true }
  return known?.path === path ? { text: known.text, ready: true } : { text: undefined, ready: false }
}
