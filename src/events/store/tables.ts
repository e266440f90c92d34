import type { ActorTable } from '../actors/actor-table.ts'
import { type LadderEntry, ladderOf, type Scheme } from '../ladder/ladder.ts'
import type { Database } from './database.ts'

/** Makes the tables that rows are read with: the ladder, actors, and channels that a user gave. */
export async function prepareTables(
  database: Database,
  schemes: ReadonlySet<Scheme>,
  { countries, own, channels }: ActorTable,
): Promise<void> {
  const rungs =
    'id SMALLINT, other SMALLINT, family SMALLINT, scheme VARCHAR, code VARCHAR, rung VARCHAR, weight DOUBLE'
  await fill(database, 'ladder', rungs, ladderRows([...schemes]))
  await fill(database, 'countries', 'name VARCHAR, actor VARCHAR', [...countries])
  await fill(database, 'own_actors', 'name VARCHAR, actor VARCHAR', [...own])
  await fill(database, 'own_channels', 'name VARCHAR, channel VARCHAR', [...channels])
}

/** What a visit is to its host. */
const OTHER_SIDE: Readonly<Record<string, string>> = { '042': '043', '043': '042' }

/**
 * The ladder by numbers. `id`: of the code, finer codes first; `other`: of the code that the other side of a meeting tells it by; `family`: of
 * what acts must share to be repeats of one happening, which are the root and the rung.
 */
function ladderRows(schemes: readonly Scheme[]): readonly (readonly (string | number | null)[])[] {
  const entries = schemes.flatMap(scheme => ladderOf(scheme).map(entry => ({ ...entry, scheme })))
  const finest = entries.toSorted((a, b) => b.code.length - a.code.length || (a.code < b.code ? -1 : 1))
  const family = (entry: LadderEntry & { readonly scheme: Scheme }): string =>
    `${entry.scheme} ${entry.root} ${entry.rung}`
  const families = [...new Set(finest.map(family))]
  const idOf = new Map(finest.map(({ scheme, code }, id) => [`${scheme} ${code}`, id]))
  return finest.map((entry, id) => {
    const { scheme, code, rung, weight } = entry
    const other = idOf.get(`${scheme} ${OTHER_SIDE[code] ?? code}`)!
    return [id, other, families.indexOf(family(entry)), scheme, code, rung, weight]
  })
}

/** Parts the cells and the rows of a table handed over in one text; no text has them. */
const [CELL, ROW] = ['\u001f', '\u001e']

/** Handed over as a text, a table need not be read as a statement, which takes longer than everything else about it. */
async function fill(
  database: Database,
  name: string,
  columns: string,
  rows: readonly (readonly (string | number | null)[])[],
): Promise<void> {
  await database.rows(`CREATE TEMP TABLE ${name} (${columns})`)
  if (rows.length === 0) return
  const cells = columns.split(', ').map((_, k) => `NULLIF(cells[${k + 1}], '')`)
  const parted = `SELECT string_split(unnest(string_split($table, chr(30))), chr(31)) AS cells`
  await database.rows(`INSERT INTO ${name} SELECT ${cells.join(', ')} FROM (${parted})`, {
    table: rows.map(row => row.map(cell => cell ?? '').join(CELL)).join(ROW),
  })
}
