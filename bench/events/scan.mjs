// What DuckDB itself needs to scan files in the layout of GDELT 2.0, as a process: `node bench/events/scan.mjs FOLDER`. It reads
// the columns that `tertius record` reads and keeps nothing.

import { createRequire } from 'node:module'
import { join } from 'node:path'

// As the program loads it: imported, it would take longer to start.
const { DuckDBInstance } = createRequire(import.meta.url)('@duckdb/node-api')

const [folder, what = 'columns'] = process.argv.slice(2)
const instance = await DuckDBInstance.create(':memory:', { memory_limit: '512MiB', preserve_insertion_order: 'false' })
const connection = await instance.connect()
const columns = Array.from({ length: 61 }, (_, k) => `c${k}`)
const used = what === 'rows' ? [] : [1, 5, 6, 7, 12, 15, 16, 17, 22, 26, 30, 59].map(k => `count(c${k})`)
const files = join(folder, '*.export.CSV').replaceAll("'", "''")
const reader =
  await connection.runAndReadAll(`SELECT ${['count(*)', ...used].join(', ')} FROM read_csv('${files}', delim = '\t',
  quote = '', escape = '', header = false, auto_detect = false, columns = {${columns.map(c => `${c}: 'VARCHAR'`).join(', ')}})`)
process.stdout.write(`${reader.getRowsJson()[0][0]}\n`)
