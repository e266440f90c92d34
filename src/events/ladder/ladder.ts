import type { LadderRung } from '../daily-record.ts'
import { ACLED } from './acled.ts'
import { CAMEO } from './cameo.ts'
import { PLOVER } from './plover.ts'

/** The ways of coding acts that stand on the ladder. */
export type Scheme = 'cameo' | 'plover' | 'acled'

/** What the ladder says of a code. */
export interface LadderEntry {
  readonly code: string
  /** What acts must share, besides who, whom and when, to be repeats of one happening: CAMEO's root, or the type. */
  readonly root: string
  readonly rung: LadderRung | null
  /** The Goldstein weight of the code; null where the scheme has none. */
  readonly weight: number | null
}

/** Every code of a scheme, with where it stands. */
export function ladderOf(scheme: Scheme): readonly LadderEntry[] {
  switch (scheme) {
    case 'cameo':
      return CAMEO.map(([code, rung, weight]) => ({ code, root: code.slice(0, 2), rung, weight }))
    case 'plover':
      return PLOVER.map(([code, rung]) => ({ code, root: code.split('/')[0]!, rung, weight: null }))
    case 'acled':
      return ACLED.map(([code, rung]) => ({ code, root: code, rung, weight: null }))
  }
}
