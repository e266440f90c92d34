import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDuckDb } from '../../src/cli/node/duckdb.ts'
import { lookAtFiles } from '../../src/cli/node/look-at-files.ts'
import {
  actorTable,
  type DailyQuestion,
  type DailyRecord,
  type Database,
  type LoadedRecord,
  loadRecord,
  type LoadRequest,
  type StoredRecord,
} from '../../src/events/index.ts'

/** A folder for the files of one test, gone with it. */
export function withFolder<Result>(run: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'tertius-test-'))
  return run(folder).finally(() => rmSync(folder, { recursive: true, force: true }))
}

/** Reads files that are written for it, each in a folder of their own, and asks something of what came of it. */
export function loading<Result>(
  files: Readonly<Record<string, string | Uint8Array>>,
  ask: (loaded: LoadedRecord, folder: string) => Promise<Result> | Result,
  request: Partial<LoadRequest> = {},
): Promise<Result> {
  return withFolder(async folder => {
    const paths = Object.entries(files).map(([name, content]) => {
      writeFileSync(join(folder, name), content)
      return join(folder, name)
    })
    return loadingFrom(paths, loaded => ask(loaded, folder), request)
  })
}

/** Reads files that are there. */
export async function loadingFrom<Result>(
  paths: readonly string[],
  ask: (loaded: LoadedRecord) => Promise<Result> | Result,
  request: Partial<LoadRequest> = {},
): Promise<Result> {
  const { looks } = await lookAtFiles(paths)
  const loaded = await loadRecord(openTestDatabase, looks, { table: actorTable(), ...request })
  try {
    return await ask(loaded)
  } finally {
    loaded.close()
  }
}

/** The record of files in which nothing is wrong. */
export function recordOf<Result>(
  files: Readonly<Record<string, string | Uint8Array>>,
  ask: (record: StoredRecord) => Promise<Result> | Result,
  request: Partial<LoadRequest> = {},
): Promise<Result> {
  return loading(
    files,
    ({ record, problems }) => {
      if (record === null) throw new Error(JSON.stringify(problems))
      return ask(record)
    },
    request,
  )
}

/** The days of an actor in files in which nothing is wrong. */
export function dailyOf(
  files: Readonly<Record<string, string | Uint8Array>>,
  question: DailyQuestion,
  request: Partial<LoadRequest> = {},
): Promise<DailyRecord> {
  return recordOf(files, record => record.daily(question), request)
}

async function openTestDatabase(files: readonly string[]): Promise<Database> {
  const database = await openDuckDb(files)
  if (database === null) throw new Error('DuckDB is a development dependency too')
  return database
}
