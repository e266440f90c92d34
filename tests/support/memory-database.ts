import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FileContent } from '../../src/cli/index.ts'
import { openDuckDb } from '../../src/cli/node/duckdb.ts'
import { type Database, DatabaseError, type SqlRow } from '../../src/events/index.ts'

/** A database that reads files in memory: it is given real ones, and everything it says goes by the names in memory. */
export async function databaseOf(
  paths: readonly string[],
  readFile: (path: string) => Promise<FileContent>,
): Promise<Database | null> {
  const folder = mkdtempSync(join(tmpdir(), 'tertius-test-'))
  const real = new Map<string, string>()
  for (const [k, path] of paths.entries()) {
    const content = await readFile(path)
    const file = join(folder, `${k}`)
    if ('bytes' in content) writeFileSync(file, content.bytes)
    real.set(path, file)
  }
  const database = await openDuckDb([...real.values()])
  const written = (text: string): string => `'${text.replaceAll("'", "''")}'`
  const toReal = (sql: string): string =>
    [...real].reduce((text, [name, file]) => text.replaceAll(written(name), written(file)), sql)
  const fromReal = (value: SqlRow[string]): SqlRow[string] =>
    typeof value === 'string' ? [...real].reduce((text, [name, file]) => text.replaceAll(file, name), value) : value
  return (
    database && {
      rows: async (sql, parameters) => {
        try {
          const rows = await database.rows(toReal(sql), parameters)
          return rows.map(row =>
            Object.fromEntries(Object.entries(row).map(([name, value]) => [name, fromReal(value)])),
          )
        } catch (error) {
          throw new DatabaseError(String(fromReal((error as Error).message)))
        }
      },
      findLine: (file, encoding, passes) => database.findLine(real.get(file) ?? file, encoding, passes),
      close: () => {
        database.close()
        rmSync(folder, { recursive: true, force: true })
      },
    }
  )
}
