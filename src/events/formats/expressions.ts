import { sqlName, sqlText } from '../store/sql.ts'

/** SQL for NULL, for what a format does not have. */
export const NOTHING = 'NULL::VARCHAR'

/** A column as text, whatever a typed file has it as. */
export function asText(column: string): string {
  return `${sqlName(column)}::VARCHAR`
}

/** The text of a column without blanks around it, NULL where it is empty or one of the words for missing. */
export function cell(column: string, ...missing: readonly string[]): string {
  return ['', ...missing].reduce((sql, word) => `NULLIF(${sql}, ${sqlText(word)})`, `trim(${asText(column)})`)
}

/** A day written `YYYY-MM-DD`, whatever follows it. */
export function isoDay(column: string): string {
  return `TRY_CAST(left(trim(${asText(column)}), 10) AS DATE)`
}

/** A day written `YYYYMMDD`. @param text - SQL for a text. */
export function packedDay(text: string): string {
  // Several times as fast as by a pattern, which would take fewer digits, too.
  const number = `TRY_CAST(${text} AS INTEGER)`
  return `CASE WHEN length(${text}) = 8 THEN TRY(make_date(${number} // 10000, (${number} // 100) % 100, ${number} % 100)) END`
}

/**
 * A column as a number: NULL where nothing is written, not a number where something else is. Most files have numbers, and are
 * spared being looked at as texts.
 *
 * @param missing - Words for missing, in tables that anybody writes; undefined: a program wrote it, without stray blanks.
 */
export function decimal(column: string, missing?: readonly string[]): string {
  if (missing === undefined) return numberIn(asText(column))
  const words = ['', ...missing].map(sqlText).join(', ')
  const written = `CASE WHEN text IN (${words}) THEN NULL ELSE ${numberIn('text')} END`
  // A list, for what is done to its parts is done only where it is asked for; all else is done to every row beforehand.
  const asTyped = `list_transform([trim(${asText(column)})], lambda text: ${written})[1]`
  return `coalesce(TRY_CAST(${sqlName(column)} AS DOUBLE), ${asTyped})`
}

function numberIn(text: string): string {
  return `coalesce(TRY_CAST(${text} AS DOUBLE), CASE WHEN ${text} IS NOT NULL THEN 'NaN'::DOUBLE END)`
}

/** Words for a number that is missing in tables that anybody writes. */
export const NO_NUMBER = ['None', 'NA'] as const

/** The first that is not NULL. */
export function first(...expressions: readonly string[]): string {
  return `coalesce(${expressions.join(', ')})`
}
