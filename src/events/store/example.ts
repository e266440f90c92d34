import type { Database, FoundLine } from './database.ts'
import type { FileGroup } from './file-group.ts'
import { CELL_MARK, CELL_MISSING } from './scan.ts'
import { faulted, ROW_FAULTS, type RowFault } from './stage.ts'

/** A row as the file has it, and its line in the file, from 1; null where there are no lines, or a row is of several. */
export interface Example {
  readonly text: string
  readonly line: number | null
}

/** The first row of a file with a fault, as the file has it. @param fault - Such as the file is known to have. */
export async function exampleOf(database: Database, group: FileGroup, file: string, fault: RowFault): Promise<Example> {
  const rows = faulted({ ...group, files: [file] }, 'passed over')
  const [row] = await database.rows(`SELECT cells FROM (${rows}) WHERE fault = $fault LIMIT 1`, {
    fault: ROW_FAULTS.indexOf(fault),
  })
  if (row === undefined) return { text: '', line: null }
  const cells = String(row['cells']).split(CELL_MARK)
  const found = group.container.kind === 'text' ? await lineOf(database, group, file, cells) : null
  return { text: found?.text ?? joined(group, cells), line: found?.number ?? null }
}

/** Cells in the order of the file, as people read them. */
function joined({ container }: FileGroup, cells: readonly string[]): string {
  const mark = container.kind === 'text' ? container.delimiter : ' | '
  return cells.map(cell => (cell === CELL_MISSING ? '' : cell)).join(mark)
}

/** The first line that is as the row. */
function lineOf(
  database: Database,
  group: FileGroup,
  file: string,
  cells: readonly string[],
): Promise<FoundLine | null> {
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
