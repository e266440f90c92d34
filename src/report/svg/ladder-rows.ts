import { LADDER, type LadderRung } from '../../events/index.ts'
import { capitalised } from '../words.ts'
import type { ShownAct } from '../posture/view.ts'
import type { PictureTable } from './frame.ts'

/** A row of the picture: a rung, silence, or what stands on no rung. */
export type RowKey = LadderRung | 'silence' | 'none'

/** The rows from top to bottom: force, down to words, silence at the foot. */
export const ROWS: readonly RowKey[] = [...LADDER.toReversed(), 'silence']

/** What a row is called. */
export function rowLabel(row: RowKey): string {
  if (row === 'none') return 'On no rung'
  return capitalised(row.replace('-', ' '))
}

/** The row of an act. */
export function rowOf({ rung }: ShownAct): RowKey {
  return rung ?? 'none'
}

/** A row laid out. */
export interface LaidRow {
  readonly key: RowKey
  readonly top: number
  readonly height: number
}

/** Rows one below the other. @param heightOf - In pixels. */
export function layRows(keys: readonly RowKey[], top: number, heightOf: (key: RowKey) => number): LaidRow[] {
  let y = top
  return keys.map(key => {
    const row = { key, top: y, height: heightOf(key) }
    y += row.height
    return row
  })
}

/** What is drawn of a record, in its rows, and the table that says the same. */
export interface DrawnRows {
  readonly rows: readonly LaidRow[]
  readonly body: readonly string[]
  readonly table: PictureTable
}
