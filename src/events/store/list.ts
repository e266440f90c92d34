import type { Day } from '../calendar.ts'
import type { Channel, LadderRung } from '../daily-record.ts'
import { type EventFilter, type EventList, type ListedEvent, noCounts } from '../event-list.ts'
import { joinChannels } from './happenings.ts'
import { TONE_UNITS } from './stage.ts'
import type { Database, SqlRow, SqlValue } from './database.ts'

/** The acts that were kept and fit a filter, the first of them by day. Repeats and the two rows of a meeting are one. */
export async function listActs(database: Database, filter: EventFilter): Promise<EventList> {
  const { sql, parameters } = matching(filter)
  const counts = noCounts()
  const counted = await database.rows(
    `SELECT coalesce(rung, 'none') AS rung, count(*)::DOUBLE AS n FROM (${sql}) GROUP BY ALL`,
    parameters,
  )
  for (const { rung, n } of counted) counts[String(rung) as keyof typeof counts] = Number(n)
  const events = await database.rows(
    `SELECT * FROM (${sql}) ORDER BY ALL LIMIT ${Math.floor(filter.limit)}`,
    parameters,
  )
  return {
    straddling: 0,
    matching: Object.values(counts).reduce((sum, n) => sum + n, 0),
    counts,
    events: events.map(toEvent),
  }
}

/** The acts by day, told from the side of the actor asked about where they have no direction. */
function matching(filter: EventFilter): { sql: string; parameters: Record<string, SqlValue> } {
  const { actor, toward, from, to, rung, code } = filter
  const parameters: Record<string, SqlValue> = {}
  const conditions: string[] = []
  const ask = (condition: string, name: string, value: string | undefined): void => {
    if (value === undefined) return
    conditions.push(condition)
    parameters[name] = value
  }
  ask('source = $actor', 'actor', actor)
  ask('target = $toward', 'toward', toward)
  ask('day >= $first', 'first', from)
  ask('day <= $last', 'last', to)
  ask('starts_with(code, $code)', 'code', code?.toUpperCase())
  ask("coalesce(rung, 'none') = $rung", 'rung', rung)
  const first = actor === undefined ? 'source_coded > target_coded' : `target = $actor AND source <> $actor`
  const sql = `SELECT day, source, target, code, rung, min_by(channel, (-reports, channel)) AS channel,
      sum(tone)::DOUBLE / sum(toned) / ${TONE_UNITS} AS tone, sum(reports)::DOUBLE AS reports, source_as, target_as
    FROM (SELECT * FROM (${turned(first)})
      ${conditions.length === 0 ? '' : `WHERE ${conditions.join(' AND ')}`}) AS told
    ${joinChannels('told.hint', 'told.source_as')}
    GROUP BY day, source, target, code, rung, source_as, target_as`
  return { sql, parameters }
}

function turned(first: string): string {
  const either = (yes: string, no: string): string => `CASE WHEN turned THEN ${yes} ELSE ${no} END`
  return `SELECT day::VARCHAR AS day, rung, tone, toned, reports,
      ${either('target', 'source')} AS source, ${either('source', 'target')} AS target,
      ${either('target_coded', 'source_coded')} AS source_as, ${either('source_coded', 'target_coded')} AS target_as,
      ${either('target_hint', 'source_hint')} AS hint,
      CASE WHEN turned AND code = '042' THEN '043' WHEN turned AND code = '043' THEN '042' ELSE code END AS code
    FROM (SELECT *, coalesce(rung = 'meetings' AND ${first}, false) AS turned FROM acts)`
}

function toEvent(row: SqlRow): ListedEvent {
  const text = (column: string): string | null => (row[column] === null ? null : String(row[column]))
  const day: Day = String(row['day'])
  return {
    day,
    last: day,
    source: text('source'),
    target: text('target'),
    code: String(row['code']),
    rung: row['rung'] as LadderRung | null,
    channel: row['channel'] as Channel,
    tone: row['tone'] === null ? null : Number(row['tone']),
    reports: Number(row['reports']),
    source_as: text('source_as'),
    target_as: text('target_as'),
  }
}
