import type { Diagnostic } from '../../diagnostics/index.ts'
import { type Cell, readCsv, type Row } from '../csv.ts'
import { type Channel, CHANNELS } from '../daily-record.ts'
import type { ActorRow } from './actor-table.ts'
import * as problem from './actor-problems.ts'

/** The columns of a table of actors; all but the first may be missing. */
export const ACTOR_COLUMNS = ['code', 'sector', 'actor', 'channel'] as const
type ActorColumn = (typeof ACTOR_COLUMNS)[number]

/**
 * Reads a user's table of actors: comma-separated values with the columns `code`, `sector`, `actor` and `channel`. A row with
 * something wrong in it is left out.
 */
export function readActorTable(text: string): {
  readonly rows: ActorRow[]
  readonly diagnostics: readonly Diagnostic[]
} {
  const { rows: lines, diagnostics: found } = readCsv(text)
  const diagnostics = [...found]
  const [heading, ...body] = lines
  const columns = heading?.cells.map(cell => cell.text.trim().toLowerCase()) ?? []
  if (!columns.includes('code')) {
    return { rows: [], diagnostics: [...diagnostics, problem.codeColumnMissing(heading?.span ?? { start: 0, end: 0 })] }
  }
  const rows: ActorRow[] = []
  const seen = new Set<string>()
  for (const line of body) {
    const row = readRow(line, columns)
    if ('severity' in row) diagnostics.push(row)
    else if (seen.has(keyOf(row))) diagnostics.push(problem.codeTwice(row.code, row.sector, line.span))
    else {
      rows.push(row)
      seen.add(keyOf(row))
    }
  }
  return { rows, diagnostics }
}

function keyOf({ code, sector = '' }: ActorRow): string {
  return JSON.stringify([code.toUpperCase(), sector.toUpperCase()])
}

function readRow({ cells, span }: Row, columns: readonly string[]): ActorRow | Diagnostic {
  const at = (column: ActorColumn): Cell | undefined => cells[columns.indexOf(column)]
  const [code, sector, actor, channel] = ACTOR_COLUMNS.map(column => at(column)?.text.trim() || undefined)
  if (code === undefined || (actor ?? channel) === undefined) return problem.saysNothing(span)
  if (channel !== undefined && !isChannel(channel)) return problem.noChannel(channel, at('channel')!.span)
  if (sector === undefined) return { code, ...(actor && { actor }), ...(channel && { channel }) }
  return actor === undefined || channel !== undefined ? problem.sectorAlone(span) : { code, sector, actor }
}

function isChannel(word: string): word is Channel {
  return (CHANNELS as readonly string[]).includes(word)
}
