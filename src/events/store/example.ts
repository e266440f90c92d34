import type { Database, SqlRow } from './database.ts'
import type { FileGroup } from './file-group.ts'
import { CELL_MARK, CELL_MISSING } from './scan.ts'
import { faulted, ROW_FAULTS, type RowFault } from './stage.ts'

/** A row for people to see, and its line in the file, from 1; null where there are no lines, or a row is of several. */
export interface Example {
  readonly text: string
  readonly line: number | null
}

/** The first row of a file with a fault. @param fault - Such as the file is known to have. */
export async function exampleOf(database: Database, group: FileGroup, file: string, fault: RowFault): Promise<Example> {
  const isText = group.container.kind === 'text'
  const rows = faulted({ ...group, files: [file] }, 'passed over')
  const [row] = await database.rows(
    `SELECT ${SHOWN} AS shown${isText ? ', cells' : ''} FROM (${rows}) WHERE fault = $fault LIMIT 1`,
    { fault: ROW_FAULTS.indexOf(fault) },
  )
  if (row === undefined) return { text: '', line: null }
  return { text: String(row['shown']), line: isText ? await lineOf(database, group, file, row) : null }
}

/** What people see of a row that is no act. */
const SHOWN = "concat_ws(' | ', written, source_coded, code, target_coded)"

/** The first line that is as the row. */
function lineOf(database: Database, group: FileGroup, file: string, row: SqlRow): Promise<number | null> {
  const cells = String(row['cells']).split(CELL_MARK)
  const pattern = patternOf(group, cells)
  return database.findLine(file, group.format.latin1 === true ? 'latin1' : 'utf8', line => pattern.test(line))
}

/** How the cells of a row may be written: a cell that is missing by any of the words for it, and some in quotes. */
function patternOf({ format, container }: FileGroup, cells: readonly string[]): RegExp {
  const missing = (format.uniform?.missing ?? ['']).map(literally).join('|')
  const quote = format.quoted ? '"?' : ''
  const written = (cell: string): string => {
    if (cell === CELL_MISSING) return `${quote}(?:${missing})${quote}`
    return `${quote}${format.quoted ? literally(cell).replaceAll('"', '"{1,2}') : literally(cell)}${quote}`
  }
  const delimiter = container.kind === 'text' ? literally(container.delimiter) : ''
  return new RegExp(`^${cells.map(written).join(delimiter)}$`, 'u')
}

function literally(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&')
}
