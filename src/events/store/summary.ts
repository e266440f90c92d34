import { type Day, dayOf } from '../calendar.ts'
import type { Database } from './database.ts'
import { ROW_FAULTS, type RowFault } from './stage.ts'

/** Rows that are no acts, for one reason. */
export interface FaultyRows {
  readonly reason: RowFault
  readonly rows: number
  /** The first file, by its path, that has any. */
  readonly file: string
}

/** What the staged rows come to. */
export interface StagedRows {
  readonly rows: number
  /** Acts found later than on the day they tell of, by days that are allowed. */
  readonly late: number
  /** Days that rows show to be covered, in no order. */
  readonly days: readonly Day[]
  /** In the order of `ROW_FAULTS`. */
  readonly faults: readonly FaultyRows[]
}

const SUMMARY = `SELECT (covers - DATE '1970-01-01')::INTEGER AS day, fault::INTEGER AS fault, count(*)::DOUBLE AS n,
    (count(*) FILTER (late))::DOUBLE AS late, min(source) FILTER (fault IS NOT NULL) AS file
  FROM staged GROUP BY covers, fault`

/** Counts the staged rows by day and by what is wrong with them, in one pass. */
export async function summaryOf(database: Database): Promise<StagedRows> {
  const parts = (await database.rows(SUMMARY)).map(row => ({
    day: row['day'] === null ? null : dayOf(Number(row['day'])),
    fault: row['fault'] === null ? null : ROW_FAULTS[Number(row['fault'])]!,
    n: Number(row['n']),
    late: Number(row['late']),
    file: String(row['file']),
  }))
  const sum = (of: typeof parts, key: 'n' | 'late'): number => of.reduce((total, part) => total + part[key], 0)
  return {
    rows: sum(parts, 'n'),
    late: sum(
      parts.filter(({ fault }) => fault === null),
      'late',
    ),
    days: [...new Set(parts.flatMap(({ day }) => (day === null ? [] : [day])))],
    faults: ROW_FAULTS.flatMap(reason => {
      const rows = parts.filter(({ fault }) => fault === reason)
      if (rows.length === 0) return []
      return [{ reason, rows: sum(rows, 'n'), file: rows.map(({ file }) => file).toSorted()[0]! }]
    }),
  }
}
