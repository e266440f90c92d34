import { ACLED_FORMAT } from './acled.ts'
import type { Format, FormatId } from './format.ts'
import { GDELT1, GDELT2 } from './gdelt.ts'
import { ICEWS } from './icews.ts'
import { PHOENIX } from './phoenix.ts'
import { POLECAT } from './polecat.ts'
import { TABLE, tableColumns } from './table.ts'

const BY_ID: Readonly<Record<FormatId, Format>> = {
  'gdelt-1': GDELT1,
  'gdelt-2': GDELT2,
  icews: ICEWS,
  polecat: POLECAT,
  acled: ACLED_FORMAT,
  phoenix: PHOENIX,
  table: TABLE,
}

/** The layout of a name. */
export function formatOf(id: FormatId): Format {
  return BY_ID[id]
}

/** What tells apart that files are read alike: the layout, and of plain tables also what is read of their columns. */
export function readAs(format: Format, columns: readonly string[]): readonly string[] {
  return [format.id, ...(format.id === 'table' ? tableColumns(columns) : [])]
}
