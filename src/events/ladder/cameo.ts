import type { LadderRung } from '../daily-record.ts'
import { CONFLICT } from './cameo-conflict.ts'
import { COOPERATION } from './cameo-cooperation.ts'
import type { CameoRow } from './cameo-row.ts'

/** Every CAMEO code there is, 312 of them, in order. Why each stands where it does is told in docs/ladder.md. */
export const CAMEO: readonly CameoRow[] = [...COOPERATION, ...CONFLICT]

const BY_CODE: ReadonlyMap<string, CameoRow> = new Map(CAMEO.map(row => [row[0], row]))

/** What is known of a CAMEO code. */
export interface CameoCode {
  readonly code: string
  /** Where it stands on the ladder; null: nowhere. */
  readonly rung: LadderRung | null
  /** The Goldstein weight, -10 to 10. */
  readonly weight: number
  readonly name: string
}

/** A CAMEO code; undefined for what is none. Codes are text: `010` is a statement, `10` a demand. */
export function cameoCode(code: string): CameoCode | undefined {
  const row = BY_CODE.get(code)
  return row && { code: row[0], rung: row[1], weight: row[2], name: row[3] }
}
