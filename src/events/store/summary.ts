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
  /** Rows with several actors on a side, and what they come to, one for each pair. */
  readonly split: { readonly rows: number; readonly into: number }
  /** Acts found later than on the day they tell of, by days that are allowed. */
  readonly late: number
  /** By the number of a file or files: days that its rows show to be covered, in no order. */
  readonly days: readonly (readonly Day[])[]
  /** In the order of `ROW_FAULTS`. */
  readonly faults: readonly FaultyRows[]
}

/** Of a row that comes to several the first piece has how many, and the others none. */
const SUMMARY = `SELECT part, (covers - DATE '1970-01-01')::INTEGER AS day, fault::INTEGER AS fault,
    (count(*) FILTER (pieces > 0))::DOUBLE AS n, (count(*) FILTER (late AND pieces > 0))::DOUBLE AS late,
    (count(*) FILTER (pieces > 1))::DOUBLE AS split, coalesce(sum(pieces) FILTER (pieces > 1), 0)::DOUBLE AS split_into,
    min(source) FILTER (fault IS NOT NULL) AS file
  FROM staged GROUP BY part, covers, fault`

/** Counts the staged rows by day and by what is wrong with them, in one pass. */
export async function summaryOf(database: Database): Promise<StagedRows> {
  const parts = (await database.rows(SUMMARY)).map(row => ({
    part: Number(row['part']),
    day: row['day'] === null ? null : dayOf(Number(row['day'])),
    fault: row['fault'] === null ? null : ROW_FAULTS[Number(row['fault'])]!,
    n: Number(row['n']),
    late: Number(row['late']),
    split: Number(row['split']),
    into: Number(row['split_into']),
    file: String(row['file']),
  }))
  const sum = (of: typeof parts, key: 'n' | 'late' | 'split' | 'into'): number =>
    of.reduce((total, part) => total + part[key], 0)
  return {
    rows: sum(parts, 'n'),
    split: { rows: sum(parts, 'split'), into: sum(parts, 'into') },
    late: sum(
      parts.filter(({ fault }) => fault === null),
      'late',
    ),
    days: daysByPart(parts),
    faults: ROW_FAULTS.flatMap(reason => {
      const rows = parts.filter(({ fault }) => fault === reason)
      if (rows.length === 0) return []
      return [{ reason, rows: sum(rows, 'n'), file: rows.map(({ file }) => file).toSorted()[0]! }]
    }),
  }
}

function daysByPart(rows: readonly { readonly part: number; readonly day: Day | null }[]): Day[][] {
  const days: Set<Day>[] = []
  for (const { part, day } of rows) if (day !== null) (days[part] ??= new Set()).add(day)
  return Array.from(days, some => [...(some ?? [])])
}
