import type { Diagnostic } from '../../diagnostics/index.ts'
import { type Format, type FormatId, FORMATS } from '../formats/format.ts'
import { formatOf } from '../formats/formats.ts'
import { readHeading } from '../formats/heading.ts'
import { tableColumn } from '../formats/table.ts'
import { COLUMNS_BY_HAND } from '../formats/by-hand.ts'
import * as problem from './file-problems.ts'
import type { Container, FileGroup } from './file-group.ts'
import { seriesOf } from './named-days.ts'

/** What the beginning of a file shows. */
export interface FileLook {
  readonly path: string
  readonly kind: 'text' | 'gzip' | 'parquet' | 'zip' | 'binary' | 'empty' | 'cut-short'
  /** The beginning as text, what a compressed file has in it; empty where it cannot be told. */
  readonly head: string
  /** The columns of a Parquet file. */
  readonly columns?: readonly string[]
}

/** Files by layout, and what stands in the way of the others. */
export interface SortedFiles {
  readonly groups: readonly FileGroup[]
  /** Tables written by hand, as a case has them. */
  readonly byHand: readonly string[]
  readonly problems: readonly { readonly file: string; readonly diagnostic: Diagnostic }[]
}

/** What a file turned out to be. */
type Sorted = Omit<FileGroup, 'files'> | 'by-hand' | Diagnostic

/**
 * Tells of each file what layout it has: by its heading; where it has none, by the number of its columns.
 *
 * @param asked - The layout the user says it is.
 */
export function sortFiles(looks: readonly FileLook[], asked?: FormatId): SortedFiles {
  const groups = new Map<string, Omit<FileGroup, 'files'> & { readonly files: string[] }>()
  const byHand: string[] = []
  const problems: { file: string; diagnostic: Diagnostic }[] = []
  for (const look of looks) {
    const sorted = sortOne(look, asked)
    if (sorted === 'by-hand') byHand.push(look.path)
    else if ('code' in sorted) problems.push({ file: look.path, diagnostic: sorted })
    else {
      const series = seriesOf(look.path, sorted.format)
      const key = JSON.stringify([sorted.format.id, sorted.container, sorted.columns, series])
      const group = groups.get(key)
      if (group === undefined) groups.set(key, { ...sorted, files: [look.path] })
      else group.files.push(look.path)
    }
  }
  return { groups: [...groups.values()], byHand, problems }
}

function sortOne(look: FileLook, asked: FormatId | undefined): Sorted {
  if (look.kind === 'zip') return problem.zipped()
  if (look.kind === 'binary') return problem.notText()
  if (look.kind === 'empty') return problem.nothingInIt()
  if (look.kind === 'cut-short') return problem.unreadableTable('it is packed, and what is packed ends in the middle')
  if (look.kind === 'parquet') return byColumns(look.columns ?? [], { kind: 'parquet' }, asked)
  const { cells, delimiter } = readHeading(look.head)
  const compression = look.kind === 'text' ? 'none' : look.kind
  const unnamed = withoutHeading(cells, asked)
  if (unnamed !== undefined) {
    return { ...unnamed, container: { kind: 'text', delimiter, heading: false, compression } }
  }
  return byColumns(distinctNames(cells), { kind: 'text', delimiter, heading: true, compression }, asked)
}

/** A file whose first line is data, told by how many cells it has and by a day where one should be. */
function withoutHeading(
  cells: readonly string[],
  asked: FormatId | undefined,
): Pick<FileGroup, 'format' | 'columns'> | undefined {
  for (const id of asked === undefined ? FORMATS : [asked]) {
    const format = formatOf(id)
    for (const columns of layoutsOf(format)) {
      const isDay = /^\d{4}-?\d{2}-?\d{2}$/u.test(cells[1] ?? '')
      if (columns.length === cells.length && isDay) return { format, columns }
    }
  }
  return undefined
}

/** The columns of a format without a heading, and those of the files before web addresses were told. */
function layoutsOf({ id, positional }: Format): readonly (readonly string[])[] {
  if (positional === undefined) return []
  return id === 'gdelt-1' ? [positional, positional.slice(0, -1)] : [positional]
}

function byColumns(columns: readonly string[], container: Container, asked: FormatId | undefined): Sorted {
  if (asked !== undefined) {
    const format = formatOf(asked)
    const missing = missingColumns(format, columns)
    return missing.length === 0 ? { format, columns, container } : problem.columnsMissing(format, missing, columns)
  }
  if (container.kind === 'text' && COLUMNS_BY_HAND.every(name => columns.includes(name))) return 'by-hand'
  const named = FORMATS.filter(id => id !== 'table').map(formatOf)
  const fitting = named.filter(format => missingColumns(format, columns).length === 0)
  // The two of GDELT have the same names for what is read of them.
  const kinds = new Set(fitting.map(({ id }) => id.split('-')[0]))
  if (kinds.size > 1) return problem.ambiguous(fitting)
  const format = fitting[0] ?? formatOf('table')
  return missingColumns(format, columns).length === 0 ? { format, columns, container } : problem.unknownLayout(columns)
}

/** What a heading lacks to be one of a format. */
function missingColumns(format: Format, columns: readonly string[]): readonly string[] {
  if (format.id !== 'table') return format.needs.filter(name => !columns.includes(name))
  const has = (...fields: readonly Parameters<typeof tableColumn>[0][]): boolean =>
    fields.some(field => tableColumn(field, columns) !== undefined)
  return [
    ...(has('day') ? [] : ['date']),
    ...(has('source', 'sourceCountry') ? [] : ['source']),
    ...(has('code') ? [] : ['code']),
  ]
}

/** Names of columns with those that are empty or there twice made distinct, as some files end in empty columns. */
function distinctNames(cells: readonly string[]): readonly string[] {
  const seen = new Set<string>()
  return cells.map((cell, k) => {
    const name = cell === '' || seen.has(cell.toLowerCase()) ? `${cell}_column_${k + 1}` : cell
    seen.add(name.toLowerCase())
    return name
  })
}
