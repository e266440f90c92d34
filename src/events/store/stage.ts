import type { ActorTable } from '../actors/actor-table.ts'
import { ladderOf, type Scheme } from '../ladder/ladder.ts'
import type { Database } from './database.ts'
import { type FileGroup, isUniform } from './file-group.ts'
import { ladderTable, reportsOf } from './scan.ts'
import { sqlText, sqlValues } from './sql.ts'

/** Reports found more days after the day they tell of than this are of anniversaries and mistakes. */
export const LONGEST_LAG = 7

/** Why a row is no report of an act; besides these, a row may not be one of its format at all. */
export const ROW_FAULTS = ['date', 'code', 'nobody', 'early', 'late'] as const
export type RowFault = (typeof ROW_FAULTS)[number]

/** Makes the tables that rows are read with: the ladder by scheme, actors, and channels that a user gave. */
export async function prepareTables(
  database: Database,
  schemes: ReadonlySet<Scheme>,
  table: ActorTable,
): Promise<void> {
  for (const scheme of schemes) {
    const families = new Map<string, number>()
    const rows = ladderOf(scheme).map(({ code, root, rung, weight }) => {
      const name = `${root} ${rung}`
      if (!families.has(name)) families.set(name, families.size)
      return [code, root, rung, weight, families.get(name)!]
    })
    const columns = 'code VARCHAR, root VARCHAR, rung VARCHAR, weight DOUBLE, family INTEGER'
    await database.rows(`CREATE TEMP TABLE ladder_${scheme} (${columns})`)
    await database.rows(`INSERT INTO ladder_${scheme} VALUES ${sqlValues(rows)}`)
  }
  await fill(database, 'countries', 'actor', table.countries)
  await fill(database, 'own_actors', 'actor', table.own)
  await fill(database, 'own_channels', 'channel', table.channels)
  await database.rows(STAGED)
}

async function fill(
  database: Database,
  name: string,
  column: string,
  rows: ReadonlyMap<string, string>,
): Promise<void> {
  await database.rows(`CREATE TEMP TABLE ${name} (name VARCHAR, ${column} VARCHAR)`)
  if (rows.size > 0) await database.rows(`INSERT INTO ${name} VALUES ${sqlValues([...rows])}`)
}

/** Parts of one in which weights are added up, as whole numbers: sums of fractions would depend on their order. */
export const TONE_UNITS = 10_000

/**
 * Every distinct act as coded, one row each, its texts packed into one; of acts that nobody asked for only their day and
 * a key that tells happenings apart. `fault` is not NULL for rows that are no acts: those are counted by fault and file.
 * Few columns to group by and no texts to keep in groups: this is what makes reading fast.
 */
const STAGED = `CREATE TEMP TABLE staged (
  fault VARCHAR, day DATE, key UBIGINT, packed VARCHAR, tone BIGINT, toned INTEGER, reports INTEGER, late INTEGER)`

/** What is packed, in this order, and what it is put together from. A hint tells a channel, see `channelFrom`. */
const PACKED: readonly (readonly [name: string, parts: string])[] = [
  ['code', 'code'],
  ['root', 'root'],
  ['rung', "coalesce(rung, '')"],
  ...(['source', 'target'] as const).flatMap(side => [
    [side, `coalesce(${side}, '')`] as const,
    [`${side}_coded`, `coalesce(${side}_coded, '')`] as const,
    [`${side}_hint`, `coalesce(${side}_role, '') || '|' || coalesce(${side}_called, '')`] as const,
  ]),
]

/** Parts packed texts; no text has it. */
const MARK = 'chr(31)'

/** The distinct acts that were kept, unpacked. */
export const KEPT_ACTS: string = `SELECT day, tone, toned, reports, ${PACKED.map(([name], k) => `NULLIF(parts[${k + 1}], '') AS ${name}`).join(', ')}
  FROM (SELECT day, tone, toned, reports, string_split(packed, ${MARK}) AS parts FROM staged WHERE fault IS NULL AND packed IS NOT NULL)`

/**
 * Reads a group of files into the staged table.
 *
 * @param involving - Acts with one of these actors on either side are kept whole; undefined: all are.
 * @param table - The one its tables were prepared with.
 */
export async function stage(
  database: Database,
  group: FileGroup,
  involving: readonly string[] | undefined,
  table: ActorTable,
): Promise<void> {
  const asked = involving === undefined ? 'true' : `(source IN ${inList(involving)} OR target IN ${inList(involving)})`
  await database.rows(`INSERT INTO staged
    SELECT fault, day, key, packed, sum(tone)::BIGINT, count(tone)::INTEGER, count(*)::INTEGER, (count(*) FILTER (lag > 0))::INTEGER
    FROM (SELECT fault, day, tone, lag,
        CASE WHEN fault IS NULL AND NOT kept THEN ${KEY} END AS key,
        CASE WHEN kept THEN ${PACK} WHEN fault IS NOT NULL THEN file END AS packed
      FROM (SELECT *, (fault IS NULL AND coalesce(${asked}, false)) AS kept
        FROM (${faulted(group, table)})))
    GROUP BY fault, day, key, packed`)
}

/** A row of a file that is no act, for people to see. @param fault - Such as the file is known to have. */
export async function exampleOf(
  database: Database,
  group: FileGroup,
  file: string,
  fault: RowFault,
  table: ActorTable,
): Promise<string> {
  const rows = faulted({ ...group, files: [file] }, table, 'passed over')
  const [row] = await database.rows(`SELECT ${EXAMPLE} AS example FROM (${rows}) WHERE fault = $fault LIMIT 1`, {
    fault,
  })
  return String(row?.['example'] ?? '')
}

type Side = 'source' | 'target'

/** What people see of a row that is no act. */
const EXAMPLE = "concat_ws(' | ', written, source_coded, code, target_coded)"

/** The reports with their place on the ladder, their actors, and what is wrong with them. */
function faulted(group: FileGroup, table: ActorTable, lines: 'told' | 'passed over' = 'told'): string {
  const fault = `CASE
    WHEN day IS NULL THEN 'date'
    WHEN known_code IS NULL THEN 'code'
    WHEN lag < 0 THEN 'early'
    WHEN lag > ${LONGEST_LAG} THEN 'late'
    WHEN source_coded IS NULL AND target_coded IS NULL THEN 'nobody' END`
  return `SELECT * REPLACE (CASE WHEN fault IS NULL THEN day END AS day) FROM (SELECT *, ${fault} AS fault FROM (
    SELECT reports.* REPLACE (round(coalesce(reports.tone, ladder.weight) * ${TONE_UNITS})::INTEGER AS tone),
      ladder.code AS known_code, ladder.root AS root, ladder.rung AS rung, ladder.family AS family, (reports.found - reports.day) AS lag,
      ${actorOf('source', table)} AS source, ${actorOf('target', table)} AS target
    FROM (${reportsOf(group, lines)}) AS reports
    LEFT JOIN ${ladderTable(group.format)} AS ladder ON ladder.code = reports.code
    ${joins('source', group, table)} ${joins('target', group, table)}))`
}

/** The user's word wins; then the country; who is of none is an actor of its own. */
function actorOf(side: Side, { own }: ActorTable): string {
  const given = own.size > 0 ? `${side}_own.actor, ` : ''
  return `coalesce(${given}${side}_of.actor, reports.${side}_country, reports.${side}_coded)`
}

function joins(side: Side, group: FileGroup, { own }: ActorTable): string {
  const written = `reports.${side}_country`
  const country = `LEFT JOIN countries AS ${side}_of ON ${side}_of.name = ${isUniform(group) ? written : `upper(${written})`}`
  if (own.size === 0) return country
  return `${country} LEFT JOIN own_actors AS ${side}_own ON ${side}_own.name = upper(reports.${side}_coded)`
}

/**
 * What tells happenings apart within a day, the family of an act being its root and its rung. A meeting has no direction: whoever is named first, it is one. Numbers of
 * 64 bits stand for the texts: that two happenings of a day share one is too unlikely to matter.
 */
const KEY = `CASE WHEN rung = 'meetings' AND source_coded > target_coded
  THEN hash(family, target_coded, source_coded)
  ELSE hash(family, source_coded, target_coded) END`

/** All that is kept of an act, in one text: far faster to group by than many. */
const PACK = PACKED.map(([, parts]) => parts).join(` || ${MARK} || `)

function inList(texts: readonly string[]): string {
  return `(${texts.map(sqlText).join(', ')})`
}
