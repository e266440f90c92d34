import type * as DuckDbApi from '@duckdb/node-api'
import { mkdtempSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Database, DatabaseError, type SqlRow, type SqlValue } from '../../events/index.ts'
import { findLine } from './find-line.ts'

/** What the database counts of its memory; it needs about half as much again, and Node its own, 1 GiB being the most in all. */
const MEMORY = '512MiB'

/**
 * Opens a database in memory that can read some files and nothing else: no other file, no network, no extension that is
 * not built in.
 *
 * @returns Null where the package for it is not installed.
 */
export async function openDuckDb(files: readonly string[]): Promise<Database | null> {
  const duckdb = load()
  if (duckdb === null) return null
  const spill = mkdtempSync(join(tmpdir(), 'tertius-'))
  const instance = await duckdb.DuckDBInstance.create(':memory:', {
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
    allow_community_extensions: 'false',
    memory_limit: MEMORY,
    threads: String(availableParallelism()),
    temp_directory: join(spill, 'spill'),
    preserve_insertion_order: 'false',
  })
  const connection = await instance.connect()
  const allowed = files.map(file => `'${file.replaceAll("'", "''")}'`).join(', ')
  await connection.run(`SET allowed_paths = [${allowed}]`)
  // Files of text do not say how many rows they have: left to itself, it may keep all of them to join a small table to.
  await connection.run("SET disabled_optimizers = 'join_order,build_side_probe_side'")
  await connection.run('SET enable_external_access = false')
  await connection.run('SET lock_configuration = true')
  return new DuckDb(instance, connection, spill)
}

const require = createRequire(import.meta.url)

/**
 * The package is optional: whoever reads no large records does not need it. It is required, not imported: Node would first read
 * its hundred files for what they export, which takes longer than all else about starting it.
 */
function load(): typeof DuckDbApi | null {
  try {
    return require('@duckdb/node-api') as typeof DuckDbApi
  } catch (error) {
    // The part for this kind of machine may be missing by itself; the package then says so in words.
    const { code, message } = error as NodeJS.ErrnoException
    if (code === 'ERR_MODULE_NOT_FOUND' || code === 'MODULE_NOT_FOUND' || /duckdb/iu.test(message)) return null
    throw error
  }
}

class DuckDb implements Database {
  private readonly instance: DuckDbApi.DuckDBInstance
  private readonly connection: DuckDbApi.DuckDBConnection
  private readonly spill: string

  constructor(instance: DuckDbApi.DuckDBInstance, connection: DuckDbApi.DuckDBConnection, spill: string) {
    this.instance = instance
    this.connection = connection
    this.spill = spill
  }

  async rows(sql: string, parameters: Readonly<Record<string, SqlValue>> = {}): Promise<readonly SqlRow[]> {
    try {
      const { columnNames, chunks } = await readAll(this.connection, sql, parameters)
      return chunks.flatMap(chunk => rowsOf(chunk, columnNames))
    } catch (error) {
      throw new DatabaseError((error as Error).message, { cause: error })
    }
  }

  findLine(...asked: Parameters<Database['findLine']>): ReturnType<Database['findLine']> {
    return findLine(...asked)
  }

  close(): void {
    this.connection.closeSync()
    this.instance.closeSync()
    rmSync(this.spill, { recursive: true, force: true })
  }
}

async function readAll(
  connection: DuckDbApi.DuckDBConnection,
  sql: string,
  parameters: Readonly<Record<string, SqlValue>>,
): Promise<{ readonly columnNames: readonly string[]; readonly chunks: readonly DuckDbApi.DuckDBDataChunk[] }> {
  const result = await connection.run(sql, { ...parameters })
  return { columnNames: result.deduplicatedColumnNames(), chunks: await result.fetchAllChunks() }
}

/** Column by column, for to ask for each value by its row takes several times as long. */
function rowsOf(chunk: DuckDbApi.DuckDBDataChunk, names: readonly string[]): SqlRow[] {
  const columns = names.map((_, k) => chunk.getColumnVector(k).toArray() as readonly SqlValue[])
  return Array.from({ length: chunk.rowCount }, (_, row) => {
    // Written one after the other: as entries, every row would be taken for a dictionary of its own.
    const cells: Record<string, SqlValue> = {}
    for (const [k, name] of names.entries()) cells[name] = columns[k]![row]!
    return cells
  })
}
