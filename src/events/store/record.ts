import type { ActorTable } from '../actors/actor-table.ts'
import type { Coverage, DailyRecord } from '../daily-record.ts'
import type { EventFilter, EventList } from '../event-list.ts'
import type { FormatId } from '../formats/format.ts'
import { gatherActs, gatherSides } from './acts.ts'
import { coverageOf, type SourceDays } from './coverage.ts'
import { type DailyQuestion, dailyRecord } from './daily.ts'
import type { Database } from './database.ts'
import type { FileGroup } from './file-group.ts'
import { countKept, type KeptRows } from './kept.ts'
import { asksOfSides, listActs } from './list.ts'
import { isNoRow, type LeftOut, leftOut } from './rejected.ts'
import { partsOf } from './sources.ts'
import { prepareStage, stage } from './stage.ts'
import { type StagedRows, summaryOf } from './summary.ts'
import { prepareTables } from './tables.ts'

/** How files of event data are to be read. */
export interface RecordRequest {
  readonly table: ActorTable
  /** Actor ids: only acts with one of them on either side are kept whole, the others are only counted. Absent: all are. */
  readonly involving?: readonly string[]
}

/** What was read. */
export interface Reading {
  readonly formats: readonly { readonly format: FormatId; readonly files: number }[]
  /** Which days are covered by what: files that tell of the same days side by side are several sources. */
  readonly sources: readonly SourceDays[]
  /** All rows of the files, those left out included. */
  readonly rows: number
  /** Rows with several actors on a side, and how many they are taken for, one for each pair. */
  readonly split: { readonly rows: number; readonly into: number }
  readonly leftOut: readonly LeftOut[]
  /** Rows kept that were found one to seven days after the day they tell of. */
  readonly foundLater: number
  /** Of the acts that involve whom the request names: rows, those with several actors split, rows that differ in day, sides or code, and happenings. */
  readonly kept: {
    readonly rows: number
    readonly distinct: number
    readonly happenings: number
    readonly mirrored: number
  }
}

/** Event data as they were read, to be asked about. */
export interface StoredRecord {
  readonly reading: Reading
  readonly coverage: Coverage
  /** The acts of one actor by day. Its counterpart and itself are among those the request involves. */
  daily(question: DailyQuestion): Promise<DailyRecord>
  /** Whether anybody in the acts of those the request involves is this actor. */
  has(actor: string): Promise<boolean>
  /** The acts that fit a filter, out of those the request involves. */
  list(filter: EventFilter): Promise<EventList>
}

/**
 * Reads files of event data once, each row to what it says by the day.
 *
 * @returns Null where no row tells of an act and no name of a file tells of a day: there is nothing to ask about.
 * @throws {@link DatabaseError} where a file cannot be read to its end.
 *
 * @remarks
 * Cost: one pass over the files; memory for the distinct acts that are kept and a key for each other one, which go to disk
 * where there are too many.
 */
export async function storeRecord(
  database: Database,
  groups: readonly FileGroup[],
  { table, involving }: RecordRequest,
): Promise<StoredRecord | null> {
  await prepareTables(database, new Set(groups.map(({ format }) => format.scheme)), table)
  await prepareStage(database)
  const parts = partsOf(groups)
  for (const group of groups) {
    const first = parts.findIndex(part => part.group === group)
    await stage(database, group, first, involving, table)
  }
  const staged = await summaryOf(database)
  const covered = coverageOf(parts, staged.days)
  if (covered === null) return null
  const { coverage, sources } = covered
  const kept = await countKept(database)
  return {
    reading: { ...(await readingOf(database, groups, staged, kept)), sources },
    coverage,
    ...askable(database, table, coverage, kept),
  }
}

/** What a record is asked. What an answer needs of the staged rows is gathered when the first is asked that needs it. */
function askable(
  database: Database,
  table: ActorTable,
  coverage: Coverage,
  kept: KeptRows,
): Pick<StoredRecord, 'daily' | 'has' | 'list'> {
  const sides = once(() => gatherSides(database, table))
  const acts = once(() => gatherActs(database))
  return {
    daily: async question => {
      await sides()
      await acts()
      return dailyRecord(database, question, coverage)
    },
    has: async actor => {
      await sides()
      return (await database.rows('SELECT 1 AS yes FROM sides WHERE actor = $actor LIMIT 1', { actor })).length > 0
    },
    list: async filter => {
      if (asksOfSides(filter)) await sides()
      return listActs(database, filter, kept.days)
    },
  }
}

function once(make: () => Promise<void>): () => Promise<void> {
  let made: Promise<void> | undefined
  return () => (made ??= make())
}

async function readingOf(
  database: Database,
  groups: readonly FileGroup[],
  staged: StagedRows,
  { rows, distinct, happenings, mirrored }: KeptRows,
): Promise<Omit<Reading, 'sources'>> {
  const faults = await leftOut(database, groups, staged.faults)
  const unread = faults.filter(isNoRow).reduce((sum, { rows }) => sum + rows, 0)
  const files = new Map<FormatId, number>()
  for (const { format, files: some } of groups) files.set(format.id, (files.get(format.id) ?? 0) + some.length)
  return {
    formats: [...files].map(([format, count]) => ({ format, files: count })),
    rows: staged.rows + unread,
    split: staged.split,
    leftOut: faults,
    foundLater: staged.late,
    kept: { rows, distinct, happenings, mirrored },
  }
}
