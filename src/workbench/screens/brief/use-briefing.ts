import { useMemo, useState } from 'react'
import { briefingReport, Names, type Report, withSuppositions } from '../../../report/index.ts'
import { useBase, useWork } from '../../state/context.ts'
import { sameVariation } from '../../state/work.ts'
import type { Reply } from '../../worker/questions.ts'
import { useQuestion } from '../../worker/use-question.ts'

/** A briefing as it is computed. */
export interface Briefed {
  readonly report: Report
  readonly names: Names
}

export interface Briefing {
  /** The newest whole briefing; the one before while the next is on its way. */
  readonly briefed: Briefed | undefined
  readonly current: boolean
  /** What stands in the way of it. */
  readonly refused: Exclude<Reply<unknown>, { kind: 'found' }> | undefined
  /** How far the search for what would change it is. */
  readonly progress: readonly [done: number, of: number] | undefined
}

/**
 * The briefing of the case, with what is supposed said in it. Put together from questions that other screens ask as well,
 * so that none is worked out twice, and nothing waits for the long search among them.
 */
export function useBriefing(): Briefing {
  const work = useWork()
  const base = useBase()
  const supposing = !sameVariation(work.variation, base.variation)
  const account = useQuestion('account', work)
  const change = useQuestion('wouldChange', work)
  const whatIf = useQuestion('whatIf', supposing ? { ...work, base: base.variation } : null)
  const current = account.current && change.current && (!supposing || whatIf.current)
  const found = useMemo((): Briefed | undefined => {
    if (!current || account.found === undefined || change.found === undefined) return undefined
    const names = new Names(account.found.reading)
    const report = briefingReport(names, { ...account.found.account, would_change: change.found })
    const difference = supposing ? whatIf.found?.result.difference : undefined
    return { report: difference ? withSuppositions(report, names, difference) : report, names }
  }, [current, account.found, change.found, whatIf.found, supposing])
  const { reply } = account
  return {
    briefed: useLatest(found),
    current,
    refused: reply !== undefined && reply.kind !== 'found' ? reply : undefined,
    progress: change.progress,
  }
}

/** The newest value that was there. */
function useLatest<Value>(value: Value | undefined): Value | undefined {
  const [latest, setLatest] = useState(value)
  if (value !== undefined && value !== latest) setLatest(value)
  return value ?? latest
}
