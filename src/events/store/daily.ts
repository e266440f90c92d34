import { dayOf } from '../calendar.ts'
import {
  type Channel,
  CHANNELS,
  type Coverage,
  type DailyAct,
  type DailyRecord,
  type DayCount,
  type LadderRung,
} from '../daily-record.ts'
import { foldHappenings } from './happenings.ts'
import { TONE_UNITS } from './stage.ts'
import type { Database, SqlRow } from './database.ts'

/** Who asks: whose acts, and toward whom attention is looked at. Actor ids of the table the files were read with. */
export interface DailyQuestion {
  readonly actor: string
  readonly toward?: string
}

/** The records of one actor, from gathered acts. */
export async function dailyRecord(
  database: Database,
  { actor, toward }: DailyQuestion,
  coverage: Coverage,
): Promise<DailyRecord> {
  const within = { first: coverage.first, last: coverage.last }
  await foldHappenings(database, toward === undefined ? [actor] : [actor, toward])
  const acts = await database.rows(ACTS, { actor, ...within })
  const attention = toward === undefined ? [] : await database.rows(ATTENTION, { actor, toward, ...within })
  const everything = await database.rows(EVERYTHING, within)
  return {
    coverage,
    acts: acts.map(toAct),
    attention: attention.map(toDayCount),
    everything: everything.map(toDayCount),
  }
}

/**
 * Acts by and upon an actor, its own country's quarrels with itself left out. A meeting is told from the side of the
 * actor, whose visit is the other's reception.
 */
const ACTS = `SELECT ${numberOf('day')} AS day, source, target, ladder.code AS code, ladder.rung AS rung, channel, channels,
    sum(tone)::DOUBLE / count(tone) / ${TONE_UNITS} AS tone, count(*)::INTEGER AS count, sum(reports)::INTEGER AS reports
  FROM (SELECT day, tone, reports,
      CASE WHEN turned THEN target ELSE source END AS source,
      CASE WHEN turned THEN source ELSE target END AS target,
      coalesce(CASE WHEN turned THEN target_channel ELSE source_channel END, 'other') AS channel,
      coalesce(CASE WHEN turned THEN target_channels ELSE source_channels END, '') AS channels,
      CASE WHEN turned THEN other ELSE happenings.code END AS code
    FROM (SELECT happenings.*, other, coalesce(rung = 'meetings' AND target = $actor AND source IS NOT NULL, false) AS turned
      FROM happenings JOIN ladder ON ladder.id = happenings.code
      WHERE source = $actor OR (target = $actor AND source <> $actor)) AS happenings
    WHERE source IS DISTINCT FROM target AND day BETWEEN $first::DATE AND $last::DATE) AS told
  JOIN ladder ON ladder.id = told.code
  GROUP BY ALL ORDER BY ALL`

/** What third parties did to a counterpart, or met it for. */
const ATTENTION = `SELECT ${numberOf('day')} AS day, count(*)::INTEGER AS count
  FROM happenings JOIN ladder ON ladder.id = happenings.code
  WHERE ((target = $toward AND source IS DISTINCT FROM $actor)
      OR (rung = 'meetings' AND source = $toward AND target IS DISTINCT FROM $actor))
    AND source IS DISTINCT FROM target AND day BETWEEN $first::DATE AND $last::DATE
  GROUP BY ALL ORDER BY ALL`

const EVERYTHING = `SELECT ${numberOf('day')} AS day, count(*)::INTEGER AS count
  FROM (SELECT DISTINCT day, key FROM staged WHERE fault IS NULL AND day BETWEEN $first::DATE AND $last::DATE)
  GROUP BY ALL ORDER BY ALL`

/** Days as numbers, which are handed over many times faster than texts. */
function numberOf(day: string): string {
  return `(${day} - DATE '1970-01-01')::INTEGER`
}

function toAct(row: SqlRow): DailyAct {
  return {
    day: dayOf(Number(row['day'])),
    source: String(row['source']),
    target: row['target'] === null ? null : String(row['target']),
    code: String(row['code']),
    rung: row['rung'] as LadderRung | null,
    channel: row['channel'] as Channel,
    ...alsoThrough(row),
    tone: row['tone'] === null ? null : Number(row['tone']),
    count: Number(row['count']),
    reports: Number(row['reports']),
  }
}

/** The channels besides the first. */
function alsoThrough(row: SqlRow): Pick<DailyAct, 'also'> {
  const also = CHANNELS.filter(one => one !== row['channel'] && String(row['channels']).split(',').includes(one))
  return also.length === 0 ? {} : { also }
}

function toDayCount(row: SqlRow): DayCount {
  return { day: dayOf(Number(row['day'])), count: Number(row['count']) }
}
