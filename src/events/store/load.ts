import type { Diagnostic } from '../../diagnostics/index.ts'
import type { FormatId } from '../formats/format.ts'
import { type Database, DatabaseError } from './database.ts'
import * as problem from './file-problems.ts'
import { type RecordRequest, type StoredRecord, storeRecord } from './record.ts'
import { sqlText } from './sql.ts'
import { type FileLook, type SortedFiles, sortFiles } from './sort-files.ts'

/** How files are to be read, and which layout they have if that is to be said. */
export interface LoadRequest extends RecordRequest {
  readonly format?: FormatId
}

/** What came of reading files. */
export interface LoadedRecord {
  /** Null where nothing could be read, or nothing but tables written by hand was there. */
  readonly record: StoredRecord | null
  /** Tables written by hand, which `readEvents` reads. */
  readonly byHand: readonly string[]
  /** What is wrong with which file. With an error among them there is no record: half of one would mislead. */
  readonly problems: readonly { readonly file: string; readonly diagnostic: Diagnostic }[]
  /** Lets go of the database; the record can be asked no more. */
  close(): void
}

/**
 * Reads files of event data.
 *
 * @param open - Opens a database that can read some files; null: what that takes is not installed.
 */
export async function loadRecord(
  open: (files: readonly string[]) => Promise<Database | null>,
  looks: readonly FileLook[],
  request: LoadRequest,
): Promise<LoadedRecord> {
  const plain = sortFiles(
    looks.filter(({ kind }) => kind !== 'parquet'),
    request.format,
  )
  const parquet = looks.filter(({ kind }) => kind === 'parquet')
  const files = [...plain.groups.flatMap(({ files }) => files), ...parquet.map(({ path }) => path)]
  if (files.length === 0 || hasErrors(plain)) return { ...plain, record: null, close: () => undefined }
  const database = await open(files)
  if (database === null) {
    const problems = files.map(file => ({ file, diagnostic: problem.notInstalled() }))
    return { byHand: plain.byHand, problems: [...plain.problems, ...problems], record: null, close: () => undefined }
  }
  const sorted = joined(plain, await sortParquet(database, parquet, request.format))
  const { byHand } = sorted
  const close = (): void => database.close()
  if (hasErrors(sorted)) return { byHand, problems: sorted.problems, record: null, close }
  try {
    return { byHand, problems: sorted.problems, record: await storeRecord(database, sorted.groups, request), close }
  } catch (error) {
    const failure = { file: files[0]!, diagnostic: problem.unreadableTable(reasonOf(error)) }
    return { byHand, problems: [...sorted.problems, failure], record: null, close }
  }
}

/** Only the database can tell the columns of a Parquet file. */
async function sortParquet(
  database: Database,
  looks: readonly FileLook[],
  format: FormatId | undefined,
): Promise<SortedFiles> {
  const known: FileLook[] = []
  const problems: { file: string; diagnostic: Diagnostic }[] = []
  for (const look of looks) {
    try {
      const rows = await database.rows(`DESCRIBE SELECT * FROM read_parquet(${sqlText(look.path)})`)
      known.push({ ...look, columns: rows.map(row => String(row['column_name'])) })
    } catch (error) {
      problems.push({ file: look.path, diagnostic: problem.unreadableTable(reasonOf(error)) })
    }
  }
  const sorted = sortFiles(known, format)
  return { ...sorted, problems: [...problems, ...sorted.problems] }
}

function joined(one: SortedFiles, other: SortedFiles): SortedFiles {
  return {
    groups: [...one.groups, ...other.groups],
    byHand: [...one.byHand, ...other.byHand],
    problems: [...one.problems, ...other.problems],
  }
}

function hasErrors({ problems }: Pick<SortedFiles, 'problems'>): boolean {
  return problems.some(({ diagnostic }) => diagnostic.severity === 'error')
}

/** What the database says of a file; anything else that is thrown is a fault of ours. */
function reasonOf(error: unknown): string {
  if (error instanceof DatabaseError) return error.message
  throw error
}
