import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { documentOf } from '../shipped.ts'
import { readAddress } from '../state/address.ts'
import { type Bench, BenchContext } from '../state/context.ts'
import type { Drafts } from '../state/drafts.ts'
import { Session } from '../state/session.ts'
import type { CaseSource } from '../state/source.ts'
import type { Line } from '../worker/line.ts'
import { Frame } from './frame.tsx'

interface WorkbenchProps {
  readonly first: Session
  /** The document that a page without a document in its address opens. */
  readonly home: CaseSource
  readonly line: Line
  readonly drafts: Drafts
}

/** The whole workbench: the document that is open, and the line to the worker. */
export function Workbench({ first, home, line, drafts }: WorkbenchProps): ReactNode {
  const [session, setSession] = useState(first)
  const inTurn = useInTurn()
  // What is open now, also for what was asked before the page showed it.
  const current = useRef(first)
  const change = useCallback(
    async (source: CaseSource): Promise<void> => {
      await current.current.close()
      current.current = await Session.open(source, home.id, drafts)
      setSession(current.current)
    },
    [home, drafts],
  )
  const open = useCallback(
    async (source: CaseSource, screen = 'answer'): Promise<void> => {
      const document = source.id === home.id ? '' : `?case=${encodeURIComponent(source.id)}`
      history.pushState(null, '', `#/${screen}${document}`)
      await inTurn(() => change(source))
      scrollTo(0, 0)
    },
    [home, change, inTurn],
  )
  useEffect(() => {
    /** Back and forth over documents. Within one, the session sees to it. */
    const follow = async (): Promise<void> => {
      const { document } = readAddress(location.hash)
      if (document === current.current.documentInAddress) return
      await change((document === '' ? undefined : await documentOf(document, drafts)) ?? home)
    }
    const onBack = (): void => void inTurn(follow)
    addEventListener('popstate', onBack)
    return () => removeEventListener('popstate', onBack)
  }, [home, drafts, change, inTurn])
  const bench = useMemo((): Bench => ({ session, line, drafts, open }), [session, line, drafts, open])
  return (
    <BenchContext value={bench}>
      <Frame key={session.source.id} />
    </BenchContext>
  )
}

/** @returns Does one thing after the other, in the order asked for; one that fails does not keep the next from its turn. */
function useInTurn(): (task: () => Promise<void>) => Promise<void> {
  const last = useRef(Promise.resolve())
  return useCallback(task => {
    last.current = last.current.then(task, task)
    return last.current
  }, [])
}
