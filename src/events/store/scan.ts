import type { Format } from '../formats/format.ts'
import { type FileGroup, isUniform, LONGEST_LINE } from './file-group.ts'
import { sqlList, sqlName, sqlText } from './sql.ts'

/** Parts the cells of a row; no text has it. */
export const CELL_MARK = '\u001f'

/** Stands for a cell that is missing; no text has it. */
export const CELL_MISSING = '\u001e'

/**
 * The table function that reads a group of files.
 *
 * @param lines - Whether lines that are no rows are told or, where they have been told already, passed over; then the rows of
 * a file come in their order.
 */
export function scanOf(
  { format, files, container, columns }: FileGroup,
  lines: 'told' | 'passed over' = 'told',
): string {
  if (container.kind === 'parquet') return parquetScan(format, files)
  const options = [
    `delim = ${sqlText(container.delimiter)}`,
    `quote = ${format.quoted ? `'"'` : "''"}`,
    `escape = ${format.quoted ? `'"'` : "''"}`,
    "comment = ''",
    `header = ${container.heading}`,
    `compression = ${sqlText(container.compression)}`,
    `encoding = ${format.latin1 === true ? "'latin-1'" : "'utf-8'"}`,
    `nullstr = ${sqlList(format.uniform?.missing ?? [''])}`,
    'auto_detect = false',
    `columns = {${columns.map(name => `${sqlText(name)}: 'VARCHAR'`).join(', ')}}`,
    ...(lines === 'told'
      ? ['store_rejects = true', 'rejects_limit = 0']
      : ['ignore_errors = true', 'parallel = false']),
    `max_line_size = ${LONGEST_LINE}`,
    'filename = true',
  ]
  return `read_csv(${sqlList(files)}, ${options.join(', ')})`
}

function parquetScan({ uniform }: Format, files: readonly string[]): string {
  const scan = `read_parquet(${sqlList(files)}, filename = true, union_by_name = true)`
  if (uniform === undefined) return scan
  const cell = uniform.missing.reduce((sql, word) => `NULLIF(${sql}, ${sqlText(word)})`, 'CAST(COLUMNS(*) AS VARCHAR)')
  return `(SELECT ${cell} FROM ${scan})`
}

/** A row of a format as every format is read: who did what to whom when, as coded. */
export function reportsOf(group: FileGroup, lines: 'told' | 'passed over' = 'told'): string {
  const { day, lag, source, target, code, tone } = group.format.fields(
    group.columns,
    isUniform(group) ? 'by-programs' : 'by-anybody',
  )
  const columns = [
    `${day} AS day`,
    `${lag ?? 'NULL::BIGINT'} AS lag`,
    `${code} AS code`,
    `${tone} AS tone`,
    `${source.coded} AS source_coded`,
    `${source.country} AS source_country`,
    `${source.role} AS source_role`,
    `${source.called} AS source_called`,
    `${source.sectors} AS source_sectors`,
    `${target.coded} AS target_coded`,
    `${target.country} AS target_country`,
    `${target.role} AS target_role`,
    `${target.called} AS target_called`,
    `${target.sectors} AS target_sectors`,
    'filename AS file',
    // Only where single rows are asked for: to hand over all cells of all takes long.
    ...(lines === 'passed over' ? [`${cellsOf(group)} AS cells`] : []),
  ]
  const reports = `SELECT ${columns.join(', ')} FROM ${scanOf(group, lines)}`
  return group.format.lists === true ? spread(reports) : `SELECT *, 1 AS pieces FROM (${reports})`
}

function cellsOf({ columns }: FileGroup): string {
  const cells = columns.map(name => `coalesce(${sqlName(name)}::VARCHAR, chr(30))`)
  return `concat_ws(chr(31), ${cells.join(', ')})`
}

/**
 * Rows with several actors on a side as one row for each pair of them, the first of them with how many they are. Each of
 * several is known by its country only: which of the names and the sectors is whose is not told.
 */
function spread(reports: string): string {
  const sides = ['source', 'target'] as const
  const lists = sides.map(side => `${listOf(`${side}_country`)} AS ${side}_list`)
  const apart = sides.reduce(
    (sql, side) =>
      `SELECT *, unnest(${side}_list) AS ${side}_part, generate_subscripts(${side}_list, 1) AS ${side}_at FROM (${sql})`,
    `SELECT *, ${lists.join(', ')} FROM (${reports})`,
  )
  const known = sides.flatMap(side => [
    `${side}_part AS ${side}_country`,
    `CASE WHEN len(${side}_list) = 1 THEN ${side}_sectors END AS ${side}_sectors`,
    `coalesce(CASE WHEN len(${side}_list) = 1 THEN ${side}_coded END, ${side}_part) AS ${side}_coded`,
  ])
  return `SELECT * REPLACE (${known.join(', ')}),
      CASE WHEN source_at = 1 AND target_at = 1 THEN len(source_list) * len(target_list) ELSE 0 END AS pieces FROM (${apart})`
}

/** SQL for the parts of a text between semicolons, those without anything in them left out; one that is NULL if there is none. */
function listOf(text: string): string {
  const parts = `regexp_extract_all(${text}, '[^;\\s](?:[^;]*[^;\\s])?')`
  return `CASE WHEN len(${parts}) > 0 THEN ${parts} ELSE [NULL] END`
}
