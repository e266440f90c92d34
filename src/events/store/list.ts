import type { Day } from '../calendar.ts'
import type { Channel, LadderRung } from '../daily-record.ts'
import { type EventFilter, type EventList, type ListedEvent, noCounts } from '../event-list.ts'
import { actsOf, isActor, PRECEDENCE, REPORTS } from './acts.ts'
import type { Database, SqlRow, SqlValue } from './database.ts'
import { TONE_UNITS } from './stage.ts'
import { type DayOnRung, told, toDayOnRung } from './told.ts'

/** Whether `sides` has to be there for a filter: to look for an actor, or to tell of acts rather than count them. */
export function asksOfSides({ actor, toward, limit }: EventFilter): boolean {
  return actor !== undefined || toward !== undefined || limit > 0
}

/**
 * The acts that were kept and fit a filter, the first of them by day. Repeats and the two rows of a meeting are one.
 *
 * @param all - How many there are without a filter, by day: they have been counted.
 */
export async function listActs(database: Database, filter: EventFilter, all: readonly DayOnRung[]): Promise<EventList> {
  const { conditions, parameters } = conditionsOf(filter)
  const among = (acts: string): string =>
    `SELECT * FROM (${told(acts, filter)}) WHERE ${['true', ...conditions].join(' AND ')}`
  const counted = conditions.length === 0 ? all : await countByDay(database, among(REPORTS), parameters)
  const counts = noCounts()
  let [found, until] = [0, '']
  for (const { day, rung, events } of counted) {
    if (found < filter.limit) until = day
    found += events
    counts[rung] += events
  }
  if (until === '') return { straddling: 0, matching: found, counts, events: [] }
  const acts = actsOf(`SELECT * FROM (${REPORTS}) WHERE day <= $until::DATE`)
  const events = await database.rows(eventsOf(among(acts), filter.limit), { ...parameters, until })
  return { straddling: 0, matching: found, counts, events: events.map(toEvent) }
}

async function countByDay(
  database: Database,
  acts: string,
  parameters: Readonly<Record<string, SqlValue>>,
): Promise<DayOnRung[]> {
  const rows = await database.rows(
    `SELECT day::VARCHAR AS day, coalesce(rung, 'none') AS rung, count(*)::DOUBLE AS events
    FROM (SELECT DISTINCT day, told, code FROM (${acts})) AS told JOIN ladder ON ladder.id = told.code
    GROUP BY ALL ORDER BY day`,
    parameters,
  )
  return rows.map(toDayOnRung)
}

/** Acts as they are listed. */
function eventsOf(acts: string, limit: number): string {
  return `SELECT day::VARCHAR AS day, sources.actor AS source, targets.actor AS target, ladder.code AS code, rung,
      coalesce(sources.channel, 'other') AS channel, tone, told.reports AS reports, sources.coded AS source_as, targets.coded AS target_as
    FROM (SELECT day, told, code, sum(tone)::DOUBLE / sum(toned) / ${TONE_UNITS} AS tone, sum(reports)::DOUBLE AS reports,
        arg_min(source, ${PRECEDENCE}) AS source, arg_min(target, ${PRECEDENCE}) AS target
      FROM (${acts}) GROUP BY day, told, code) AS told
    JOIN ladder ON ladder.id = told.code
    LEFT JOIN sides AS sources ON sources.id = told.source LEFT JOIN sides AS targets ON targets.id = told.target
    ORDER BY ALL LIMIT ${Math.floor(limit)}`
}

/** What a filter asks of acts. */
function conditionsOf({ actor, toward, from, to, rung, code }: EventFilter): {
  readonly conditions: readonly string[]
  readonly parameters: Readonly<Record<string, SqlValue>>
} {
  const parameters: Record<string, SqlValue> = {}
  const conditions: string[] = []
  const ask = (condition: string, name: string, value: string | undefined): void => {
    if (value === undefined) return
    conditions.push(condition)
    parameters[name] = value
  }
  ask(isActor('source', '$actor'), 'actor', actor)
  ask(isActor('target', '$toward'), 'toward', toward)
  ask('day >= $first::DATE', 'first', from)
  ask('day <= $last::DATE', 'last', to)
  const codes = (condition: string): string => `code IN (SELECT id FROM ladder WHERE ${condition})`
  ask(codes('starts_with(code, $code)'), 'code', code?.toUpperCase())
  ask(codes("coalesce(rung, 'none') = $rung"), 'rung', rung)
  return { conditions, parameters }
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
