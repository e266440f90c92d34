import type { Database, SqlRow } from './database.ts'
import type { FileGroup } from './file-group.ts'
import { exampleOf } from './example.ts'
import type { RowFault } from './stage.ts'
import type { FaultyRows } from './summary.ts'

/** Why a line is no row of its table. */
const LINE_FAULTS: Readonly<Record<string, LineFault>> = {
  'MISSING COLUMNS': 'few-cells',
  'TOO MANY COLUMNS': 'many-cells',
  'INVALID ENCODING': 'encoding',
  'LINE SIZE OVER MAXIMUM': 'long-line',
  'UNQUOTED VALUE': 'quotes',
}
export type LineFault = 'few-cells' | 'many-cells' | 'encoding' | 'long-line' | 'quotes' | 'unreadable'

/** Rows that were left out for one reason. */
export interface LeftOut {
  readonly reason: LineFault | RowFault
  readonly rows: number
  /** The first of them: its file, its line from 1 where that is known, and the beginning of what it says. */
  readonly example: { readonly file: string; readonly line: number | null; readonly text: string }
}

/** How much of an example is shown. */
const EXAMPLE_LENGTH = 160

/** Everything that was left out, by reason: first lines that are no rows, then rows that are no acts. */
export async function leftOut(
  database: Database,
  groups: readonly FileGroup[],
  faulty: readonly FaultyRows[],
): Promise<readonly LeftOut[]> {
  // Only files of lines have lines that are no rows, and only with one of them is there a table of such lines.
  const lines = groups.some(({ container }) => container.kind === 'text') ? await database.rows(LINES) : []
  const byReason = new Map<string, LeftOut>()
  for (const entry of lines.map(entryOf)) {
    const known = byReason.get(entry.reason)
    byReason.set(entry.reason, known === undefined ? entry : { ...known, rows: known.rows + entry.rows })
  }
  const faults: LeftOut[] = []
  for (const rows of faulty) faults.push(await withExample(database, groups, rows))
  return [...byReason.values(), ...faults]
}

/** Whether lines were left out, rather than rows that say something. */
export function isNoRow({ reason }: LeftOut): boolean {
  return reason === 'unreadable' || Object.values(LINE_FAULTS).some(fault => fault === reason)
}

/** One line may be wrong in several ways; the first counts. */
const LINES = `SELECT reason, count(*)::DOUBLE AS n, min_by(file, spot) AS file, min_by(line, spot) AS line, min_by(said, spot) AS said
  FROM (SELECT (scans.file_path, errors.line) AS spot, scans.file_path AS file, errors.line::DOUBLE AS line,
      min_by(error_type::VARCHAR, coalesce(column_idx, 0)) AS reason, left(any_value(csv_line), ${EXAMPLE_LENGTH}) AS said
    FROM reject_errors AS errors JOIN reject_scans AS scans USING (scan_id, file_id)
    GROUP BY scans.file_path, errors.line)
  GROUP BY reason ORDER BY reason`

/** Rows that are no acts have nothing kept of them: one is looked for in the first file that has any. */
async function withExample(
  database: Database,
  groups: readonly FileGroup[],
  { reason, rows, file }: FaultyRows,
): Promise<LeftOut> {
  const group = groups.find(({ files }) => files.includes(file))
  const { text, line } = group === undefined ? NO_EXAMPLE : await exampleOf(database, group, file, reason)
  return { reason, rows, example: { file, line, text: shown(text) } }
}

/** A file that was read is in some group. */
const NO_EXAMPLE = { text: '', line: null }

function entryOf(row: SqlRow): LeftOut {
  const reason = LINE_FAULTS[String(row['reason'])] ?? 'unreadable'
  const example = { file: String(row['file']), line: Number(row['line']), text: shown(String(row['said'] ?? '')) }
  return { reason, rows: Number(row['n']), example }
}

function shown(text: string): string {
  return text.trim().slice(0, EXAMPLE_LENGTH)
}
