import type { ActorTable } from '../actors/actor-table.ts'
import type { Database } from './database.ts'
import type { FileGroup } from './file-group.ts'
import { reportsOf } from './scan.ts'
import { isNamed } from './named-days.ts'
import { bySector } from './sectors.ts'
import { sqlText } from './sql.ts'

/** Reports found more days after the day they tell of than this are of anniversaries and mistakes. */
export const LONGEST_LAG = 7

/** A day before this one or after `LATEST` is a slip: taken for true, the thousands of years between would all be looked at. */
const EARLIEST = '1800-01-01'
const LATEST = '2100-12-31'

/** Why a row is no report of an act; besides these, a row may not be one of its format at all. Kept by number. */
export const ROW_FAULTS = ['date', 'far', 'code', 'type', 'nobody', 'early', 'late', 'undated', 'weight'] as const
export type RowFault = (typeof ROW_FAULTS)[number]

/** Parts of one in which weights are added up, as whole numbers: sums of fractions would depend on their order. */
export const TONE_UNITS = 10_000

/** Parts packed texts; no text has it. */
export const MARK = 'chr(31)'

/**
 * Every row, one each: numbers, and texts of those acts only that were asked for. Nothing is grouped while files are
 * read, for most of what could be is never asked about.
 *
 * `part`: the number of its file or files. `pieces`: what a row with several actors on a side comes to, 0 of its second piece
 * and those behind it. `fault`: why it is no act, see `ROW_FAULTS`; then `source` is its file. `covers`: the day the row shows to be covered.
 * `turned`: a meeting that names its sides the other way round than by their names. `key`: tells happenings apart, `told`
 * their wordings as the file has them, of those acts only that were asked for.
 * `source`, `target`: what `sides` has of them; both NULL: nobody asked for it.
 */
const STAGED = `CREATE TEMP TABLE staged (
  part INTEGER, pieces INTEGER, fault UTINYINT, covers DATE, day DATE, code SMALLINT, tone INTEGER, late BOOLEAN, turned BOOLEAN, key UBIGINT,
  told UBIGINT, source VARCHAR, target VARCHAR)`

/** Of the staged rows those that are acts asked for: only they are told. */
export const KEPT = 'told IS NOT NULL'

/** Makes the table that rows are staged in. */
export async function prepareStage(database: Database): Promise<void> {
  await database.rows(STAGED)
}

/**
 * Reads a group of files into the staged table.
 *
 * @param part - The number of its first file: of files that say by their names what they cover all have it, others one each.
 * @param involving - Acts with one of these actors on either side are kept whole; undefined: all are.
 * @param table - The one its tables were prepared with.
 */
export async function stage(
  database: Database,
  group: FileGroup,
  part: number,
  involving: readonly string[] | undefined,
  table: ActorTable,
): Promise<void> {
  const numbered = group.files.map((file, k) => `(${sqlText(file)}, ${part + k})`)
  const several = !isNamed(group) && numbered.length > 1
  await database.rows(`INSERT INTO staged
    SELECT ${several ? 'numbered.part' : part}, pieces, fault, ${coversOf(group)}, CASE WHEN fault IS NULL THEN day END, id, tone, coalesce(lag > 0, false), turned, ${KEY},
      CASE WHEN fault IS NULL AND kept THEN ${TOLD} END,
      CASE WHEN fault IS NOT NULL THEN file WHEN kept THEN ${pack('source')} END,
      CASE WHEN fault IS NULL AND kept THEN ${pack('target')} END
    FROM (SELECT *, ${TURNED} AS turned FROM (${withActors(group, involving, table)})) AS rows
    ${several ? `LEFT JOIN (VALUES ${numbered.join(', ')}) AS numbered(path, part) ON numbered.path = rows.file` : ''}`)
}

/** The reports with their place on the ladder, and what is wrong with them. */
export function faulted(group: FileGroup, lines: 'told' | 'passed over' = 'told'): string {
  const number = (fault: RowFault): number => ROW_FAULTS.indexOf(fault)
  const fault = `CASE
    WHEN day IS NULL THEN ${number('date')}
    WHEN day NOT BETWEEN DATE '${EARLIEST}' AND DATE '${LATEST}' THEN ${number('far')}
    WHEN ladder.id IS NULL THEN ${number(group.format.scheme === 'cameo' ? 'code' : 'type')}
    ${isDated(group) ? `WHEN lag IS NULL THEN ${number('undated')}` : ''}
    WHEN lag < 0 THEN ${number('early')}
    WHEN lag > ${LONGEST_LAG} THEN ${number('late')}
    WHEN source_coded IS NULL AND target_coded IS NULL THEN ${number('nobody')}
    WHEN NOT ${SOUND_TONE} THEN ${number('weight')} END`
  const tone = `CASE WHEN ${SOUND_TONE} THEN reports.tone ELSE ladder.weight END`
  return `SELECT reports.* REPLACE (round(${tone} * ${TONE_UNITS})::INTEGER AS tone),
      ladder.id AS id, ladder.family AS family, ladder.meeting AS meeting, ${fault} AS fault
    FROM (${reportsOf(group, lines)}) AS reports
    LEFT JOIN (SELECT id, family, code, weight, rung = 'meetings' AS meeting FROM ladder
      WHERE scheme = ${sqlText(group.format.scheme)}) AS ladder ON ladder.code = reports.code`
}

/** Weights go from -10 to 10. What is no number counts as more than any. */
const SOUND_TONE = '(reports.tone BETWEEN -10 AND 10)'

/** Whether every row of a group should say when it was found. */
function isDated({ format, columns }: FileGroup): boolean {
  return format.fields(columns, 'by-programs').lag !== null
}

/** The files of GDELT have what was found on a day; of other files, any act shows that its day is covered. */
function coversOf(group: FileGroup): string {
  if (isNamed(group)) return 'NULL::DATE'
  if (group.format.id.startsWith('gdelt')) return 'day + lag::INTEGER'
  return 'CASE WHEN fault IS NULL THEN day END'
}

/** Reports with which actor either side is, as `sides` says it, and whether either is one of those asked for. */
function withActors(group: FileGroup, involving: readonly string[] | undefined, table: ActorTable): string {
  const { own, sectors } = table
  // Who is set apart by a user's table goes by any name.
  const uniform = group.format.uniform !== undefined && sectors.length === 0
  const sides = (['source', 'target'] as const).map(side => {
    const country = uniform ? `${side}_country` : `upper(${side}_country)`
    const given = own.size === 0 ? [] : [`own_${side}.actor`]
    const names = [...given, `${side}_is.actor`, `${side}_country`, `${side}_coded`]
    const actor = `coalesce(${names.join(', ')})`
    return {
      actor: `CASE WHEN ${side}_coded IS NOT NULL THEN ${actor} END AS ${side}_actor`,
      asked: `coalesce(${among(actor, involving ?? [])}, false)`,
      tables: `LEFT JOIN countries AS ${side}_is ON ${side}_is.name = ${country}
        ${own.size === 0 ? '' : `LEFT JOIN own_actors AS own_${side} ON own_${side}.name = upper(${side}_coded)`}`,
    }
  })
  const kept = involving === undefined ? 'true' : sides.map(({ asked }) => asked).join(' OR ')
  return `SELECT one.*, ${sides.map(({ actor }) => actor).join(', ')}, ${kept} AS kept
    FROM (${bySector(faulted(group), table)}) AS one ${sides.map(({ tables }) => tables).join(' ')}`
}

function among(text: string, words: readonly string[]): string {
  return words.length === 0 ? 'false' : `${text} IN (${words.map(sqlText).join(', ')})`
}

/** A meeting has no direction: whoever is named first, it is one. Few acts are meetings, and only their names are compared. */
const TURNED = `CASE WHEN meeting THEN (source_actor > target_actor OR (source_actor = target_actor AND (source_coded > target_coded
  OR (source_coded = target_coded AND source_country > target_country)))) IS TRUE ELSE false END`

/**
 * What tells happenings apart, however their sides are spelled. Numbers of 64 bits stand for the texts: that two happenings
 * share one is too unlikely to matter.
 */
const KEY = `CASE WHEN turned THEN hash(day, family, target_actor, source_actor)
  ELSE hash(day, family, source_actor, target_actor) END`

/** What tells wordings apart: the sides as the file has them. */
const TOLD = `CASE WHEN turned THEN hash(day, family, target_coded, target_country, source_coded, source_country)
  ELSE hash(day, family, source_coded, source_country, target_coded, target_country) END`

/** All that is kept of a side, in one text: far faster to move and to compare than many. */
function pack(side: 'source' | 'target'): string {
  const parts = [`${side}_coded`, MARK, `${side}_country`, MARK, `${side}_role`, "'|'", `${side}_called`]
  return `CASE WHEN ${side}_coded IS NOT NULL THEN concat(${parts.join(', ')}) END`
}
