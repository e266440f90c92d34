/** A text as SQL writes it. The only way anything a user names gets into a statement, besides parameters. */
export function sqlText(text: string): string {
  // A zero byte would end the statement early; no path and no code has one.
  return `'${text.replaceAll('\0', '').replaceAll("'", "''")}'`
}

/** A name of a column as SQL writes it. */
export function sqlName(name: string): string {
  return `"${name.replaceAll('\0', '').replaceAll('"', '""')}"`
}

/** A list of texts as SQL writes it. */
export function sqlList(texts: readonly string[]): string {
  return `[${texts.map(sqlText).join(', ')}]`
}

/** Rows of a small table as SQL writes them, for `VALUES`; null is NULL. */
export function sqlValues(rows: readonly (readonly (string | number | null)[])[]): string {
  const value = (cell: string | number | null): string =>
    cell === null ? 'NULL' : typeof cell === 'number' ? String(cell) : sqlText(cell)
  return rows.map(row => `(${row.map(value).join(', ')})`).join(', ')
}
