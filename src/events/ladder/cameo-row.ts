import type { LadderRung } from '../daily-record.ts'

/** A CAMEO code, where it stands on the ladder (null: nowhere), its Goldstein weight from -10 to 10, and its name. */
export type CameoRow = readonly [code: string, rung: LadderRung | null, weight: number, name: string]
