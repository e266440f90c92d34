import { CODES, type Diagnostic, type DiagnosticCode } from '../../diagnostics/index.ts'
import { type Format, FORMATS } from '../formats/format.ts'

/** EV201. */
export function notInstalled(): Diagnostic {
  return diagnose(
    'EV201',
    'this kind of file is read with the optional package "@duckdb/node-api", which is not installed: ' +
      '"npm install @duckdb/node-api" adds it; tables written by hand are read without it',
  )
}

/** EV202. @param columns - As the first line has them. */
export function unknownLayout(columns: readonly string[]): Diagnostic {
  const shown = columns.slice(0, 4).map(quoted).join(', ')
  const many = columns.length === 1 ? '1 column' : `${columns.length} columns`
  return diagnose(
    'EV202',
    `no layout that is known has the ${many} of this file, which begin with ${shown}: ` +
      'expected are GDELT, ICEWS, POLECAT, ACLED or Phoenix as they are published, or a heading with a date, a source and a code',
  )
}

/** EV203. */
export function ambiguous(formats: readonly Format[]): Diagnostic {
  const names = formats.map(({ title }) => title).join(' and ')
  return diagnose(
    'EV203',
    `the columns are those of ${names} alike: say with --format which it is (${FORMATS.join(', ')})`,
  )
}

/** EV204. */
export function zipped(): Diagnostic {
  return diagnose(
    'EV204',
    'the file is a zip archive, which is not read as it is: "unzip" it first and name what comes out',
  )
}

/** EV205. */
export function notText(): Diagnostic {
  return diagnose('EV205', 'the file is neither text nor Parquet: expected is a table, which may be packed with gzip')
}

/** EV206. */
export function nothingInIt(): Diagnostic {
  return diagnose('EV206', 'the file is empty')
}

/** EV207. */
export function columnsMissing(format: Format, missing: readonly string[], columns: readonly string[]): Diagnostic {
  const names = missing.slice(0, 4).map(quoted).join(', ')
  const counted =
    format.positional === undefined ? '' : `, nor are there ${format.positional.length} columns but ${columns.length}`
  return diagnose('EV207', `a file of ${format.title} has columns that this one has not: ${names}${counted}`)
}

/** EV208. */
export function unreadableTable(why: string): Diagnostic {
  return diagnose('EV208', `the table cannot be read to its end: ${flat(why)}`)
}

function diagnose(code: DiagnosticCode, message: string): Diagnostic {
  return { code, severity: CODES[code].severity, span: { start: 0, end: 0 }, message }
}

function quoted(text: string): string {
  return `"${flat(text)}"`
}

function flat(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim()
  return line.length <= 80 ? line : `${line.slice(0, 79)}…`
}
