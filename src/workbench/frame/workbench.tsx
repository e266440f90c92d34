import { type ReactNode, useCallback, useMemo, useState } from 'react'
import { type Bench, BenchContext } from '../state/context.ts'
import { Session } from '../state/session.ts'
import type { CaseSource } from '../state/source.ts'
import type { Line } from '../worker/line.ts'
import { Frame } from './frame.tsx'

/** The whole workbench: the document that is open, and the line to the worker. */
export function Workbench({ first, line }: { readonly first: Session; readonly line: Line }): ReactNode {
  const [session, setSession] = useState(first)
  const open = useCallback(
    async (source: CaseSource): Promise<void> => {
      await session.close()
      location.hash = `/answer?case=${encodeURIComponent(source.id)}`
      setSession(await Session.open(source, first.source.id))
    },
    [session, first],
  )
  const bench = useMemo((): Bench => ({ session, line, open }), [session, line, open])
  return (
    <BenchContext value={bench}>
      <Frame key={session.source.id} />
    </BenchContext>
  )
}
