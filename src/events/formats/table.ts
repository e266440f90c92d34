import { LONGEST_ROLE_CODE, ROLE_CODE } from '../actors/role-code.ts'
import { sqlName, sqlText } from '../store/sql.ts'
import { asText, cell, decimal, first, NO_NUMBER, NOTHING } from './expressions.ts'
import type { Format, SideFields } from './format.ts'

/** What the columns of a plain table may be called, the better name first; letters may be of either case. */
export const TABLE_COLUMNS = {
  day: ['date', 'day', 'event_date'],
  source: ['source', 'source_name', 'source_actor', 'actor'],
  sourceCountry: ['source_iso', 'source_country', 'source_code'],
  target: ['target', 'target_name', 'target_actor', 'recipient'],
  targetCountry: ['target_iso', 'target_country', 'target_code'],
  code: ['cameo', 'cameo_code', 'event_code', 'code'],
  tone: ['goldstein', 'goldstein_scale', 'intensity'],
} as const

type Field = keyof typeof TABLE_COLUMNS

/** The column of a plain table that says something; undefined if none does. */
export function tableColumn(field: Field, columns: readonly string[]): string | undefined {
  for (const name of TABLE_COLUMNS[field]) {
    const found = columns.find(column => column.toLowerCase() === name)
    if (found !== undefined) return found
  }
  return undefined
}

/** The columns of a plain table that are read, in lower case; what it does not have is empty. */
export function tableColumns(columns: readonly string[]): readonly string[] {
  const fields = Object.keys(TABLE_COLUMNS) as Field[]
  return fields.map(field => tableColumn(field, columns)?.toLowerCase() ?? '')
}

/** A table with a heading that names what is in it. */
export const TABLE: Format = {
  id: 'table',
  title: 'a plain table',
  scheme: 'cameo',
  needs: [],
  quoted: true,
  fields: (columns, written) => {
    const tone = tableColumn('tone', columns)
    const text = (field: Field): string => textCell(field, columns, written)
    // There, or the heading would not be one of a plain table.
    const day = sqlName(tableColumn('day', columns)!)
    return {
      day: `TRY_CAST(${day} AS DATE)`,
      lag: null,
      source: sideFields('source', 'sourceCountry', text),
      target: sideFields('target', 'targetCountry', text),
      code: text('code'),
      tone: tone === undefined ? 'NULL::DOUBLE' : decimal(tone, NO_NUMBER),
    }
  },
}

function textCell(field: Field, columns: readonly string[], written: 'by-programs' | 'by-anybody'): string {
  const column = tableColumn(field, columns)
  if (column === undefined) return NOTHING
  return written === 'by-programs' ? `NULLIF(${asText(column)}, '')` : cell(column)
}

function sideFields(name: Field, country: Field, text: (field: Field) => string): SideFields {
  const [called, code] = [text(name), text(country)]
  const known = first(code, called)
  return {
    coded: first(called, code),
    country: `CASE WHEN ${isRoleCode(known)} THEN left(${known}, 3) ELSE ${known} END`,
    role: first(roleOf(code), roleOf(called)),
    called: called,
    sectors: first(rolesOf(code), rolesOf(called)),
  }
}

/** Whether a text is a code such as `RUSGOV`; most are told by their length. */
function isRoleCode(text: string): string {
  // Bytes are counted faster than letters, and codes have letters of one byte only.
  const fits = `strlen(${text}) BETWEEN 6 AND ${LONGEST_ROLE_CODE} AND strlen(${text}) % 3 = 0`
  return `(${fits} AND regexp_matches(${text}, ${sqlText(ROLE_CODE)}))`
}

function roleOf(text: string): string {
  return `CASE WHEN ${isRoleCode(text)} THEN regexp_extract(${text}, ${sqlText(ROLE_CODE)}, 2) END`
}

/** All that stands behind the country. */
function rolesOf(text: string): string {
  return `CASE WHEN ${isRoleCode(text)} THEN array_to_string(regexp_extract_all(substr(${text}, 4), '...'), ',') END`
}
