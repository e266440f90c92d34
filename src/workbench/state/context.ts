import { createContext, useContext, useMemo, useSyncExternalStore } from 'react'
import type { Variation } from '../../casefile/index.ts'
import type { Line } from '../worker/line.ts'
import type { Place } from './address.ts'
import type { Drafts } from './drafts.ts'
import { type BriefEdits, NO_EDITS } from './brief-edits.ts'
import type { Session, State } from './session.ts'
import type { CaseSource } from './source.ts'
import type { Work } from './work.ts'

/** What every part of the workbench can reach. */
export interface Bench {
  readonly session: Session
  readonly line: Line
  /** What the browser keeps. */
  readonly drafts: Drafts
  /** Opens another document in place of this one, on a screen; `answer` unless said otherwise. */
  readonly open: (source: CaseSource, screen?: string) => Promise<void>
}

export const BenchContext: React.Context<Bench | null> = createContext<Bench | null>(null)

export function useBench(): Bench {
  const bench = useContext(BenchContext)
  if (bench === null) throw new TypeError('there is no workbench around this')
  return bench
}

export function useSession(): Session {
  return useBench().session
}

export function useLine(): Line {
  return useBench().line
}

/** The state of the session, anew whenever it changes. */
export function useSessionState(): State {
  const session = useSession()
  return useSyncExternalStore(session.subscribe, () => session.state)
}

/** What is worked on, but for the briefing: hand it to a question as it is, `useQuestion('account', useWork())`. */
export function useWork(): Omit<Work, 'brief'> {
  const { text, variation } = useSessionState().history.present.work
  return useMemo(() => ({ text, variation }), [text, variation])
}

/** What was done to the briefing by hand. */
export function useBriefEdits(): BriefEdits {
  return useSessionState().history.present.work.brief ?? NO_EDITS
}

export function usePlace(): Place {
  return useSessionState().place
}

/** The work with nothing supposed but the scenario and the date: what a supposition is compared with. */
export function useBase(): Work {
  const { text, variation } = useWork()
  return useMemo(() => ({ text, variation: baseOf(variation) }), [text, variation])
}

/** A variation's scenario and date alone. */
export function baseOf({ scenario, asOf }: Variation): Variation {
  return { ...(scenario !== undefined && { scenario }), ...(asOf !== undefined && { asOf }) }
}
