import {
  type Channel,
  type Coverage,
  type DailyAct,
  type DailyRecord,
  type DayCount,
  type LadderRung,
} from '../daily-record.ts'
import { joinChannels } from './happenings.ts'
import { TONE_UNITS } from './stage.ts'
import type { Database, SqlRow } from './database.ts'

/** Who asks: whose acts, and toward whom attention is looked at. Actor ids of the table the files were read with. */
export interface DailyQuestion {
  readonly actor: string
  readonly toward?: string
}

/** The records of one actor, from folded happenings. */
export async function dailyRecord(
  database: Database,
  { actor, toward }: DailyQuestion,
  coverage: Coverage,
): Promise<DailyRecord> {
  const within = { first: coverage.first, last: coverage.last }
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
const ACTS = `SELECT day::VARCHAR AS day, source, target, code, rung, channel,
    sum(tone)::DOUBLE / count(tone) / ${TONE_UNITS} AS tone, count(*)::INTEGER AS count, sum(reports)::INTEGER AS reports
  FROM (SELECT day, rung, tone, reports,
      CASE WHEN turned THEN target ELSE source END AS source,
      CASE WHEN turned THEN source ELSE target END AS target,
      CASE WHEN turned THEN target_hint ELSE source_hint END AS hint,
      CASE WHEN turned THEN target_coded ELSE source_coded END AS coded,
      CASE WHEN turned AND code = '042' THEN '043' WHEN turned AND code = '043' THEN '042' ELSE code END AS code
    FROM (SELECT *, coalesce(rung = 'meetings' AND target = $actor AND source IS NOT NULL, false) AS turned
      FROM happenings WHERE source = $actor OR (target = $actor AND source <> $actor))
    WHERE source IS DISTINCT FROM target AND day BETWEEN $first::DATE AND $last::DATE) AS told
  ${joinChannels('told.hint', 'told.coded')}
  GROUP BY ALL ORDER BY ALL`

/** What third parties did to a counterpart, or met it for. */
const ATTENTION = `SELECT happenings.day::VARCHAR AS day, count(*)::INTEGER AS count FROM happenings
  WHERE ((target = $toward AND source IS DISTINCT FROM $actor)
      OR (rung = 'meetings' AND source = $toward AND target IS DISTINCT FROM $actor))
    AND source IS DISTINCT FROM target AND day BETWEEN $first::DATE AND $last::DATE
  GROUP BY happenings.day ORDER BY happenings.day`

const EVERYTHING = `SELECT counted.day::VARCHAR AS day, sum(n)::INTEGER AS count FROM (
    SELECT day, count(*) AS n FROM happenings GROUP BY day
    UNION ALL SELECT day, count(*) AS n FROM (SELECT DISTINCT day, key FROM staged WHERE key IS NOT NULL) GROUP BY day) AS counted
  WHERE day BETWEEN $first::DATE AND $last::DATE
  GROUP BY counted.day ORDER BY counted.day`

function toAct(row: SqlRow): DailyAct {
  return {
    day: String(row['day']),
    source: String(row['source']),
    target: row['target'] === null ? null : String(row['target']),
    code: String(row['code']),
    rung: row['rung'] as LadderRung | null,
    channel: row['channel'] as Channel,
    tone: row['tone'] === null ? null : Number(row['tone']),
    count: Number(row['count']),
    reports: Number(row['reports']),
  }
}

function toDayCount(row: SqlRow): DayCount {
  return { day: String(row['day']), count: Number(row['count']) }
}
