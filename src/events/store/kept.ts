import { REPORTS } from './acts.ts'
import type { Database } from './database.ts'
import { KEPT } from './stage.ts'
import { type DayOnRung, told, toDayOnRung } from './told.ts'

/** What the rows that were kept come to. */
export interface KeptRows {
  readonly rows: number
  /** Rows that differ in day, sides or code. */
  readonly distinct: number
  readonly happenings: number
  /** Happenings that are told from either side. */
  readonly mirrored: number
  /** By day. */
  readonly days: readonly DayOnRung[]
}

/** Counts the rows that were kept, as they are worded and as happenings. */
export async function countKept(database: Database): Promise<KeptRows> {
  const worded = await database.rows(WORDED)
  const [folded = {}] = await database.rows(FOLDED)
  return {
    rows: Number(folded['rows']),
    distinct: worded.reduce((sum, row) => sum + Number(row['wordings']), 0),
    happenings: Number(folded['happenings']),
    mirrored: Number(folded['mirrored']),
    days: worded.map(toDayOnRung),
  }
}

/** Rows by how they are worded. A meeting that is told from either side is one event of two wordings. */
const WORDED = `SELECT day::VARCHAR AS day, coalesce(rung, 'none') AS rung, count(*)::DOUBLE AS events,
    (count(*) + count(*) FILTER (mirrored))::DOUBLE AS wordings
  FROM (SELECT day, told, code, bool_or(turned) AND NOT bool_and(turned) AS mirrored
    FROM (${told(REPORTS, {})}) GROUP BY day, told, code) AS worded
  JOIN ladder ON ladder.id = worded.code
  GROUP BY ALL ORDER BY day`

/** Rows by the happening they tell of. */
const FOLDED = `SELECT coalesce(sum(reports), 0)::DOUBLE AS rows, count(*)::DOUBLE AS happenings,
    (count(*) FILTER (mirrored))::DOUBLE AS mirrored
  FROM (SELECT bool_or(turned) AND NOT bool_and(turned) AS mirrored, count(*) AS reports
    FROM staged WHERE ${KEPT} GROUP BY key)`
