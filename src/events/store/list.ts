import type { Day } from '../calendar.ts'
import type { Channel, LadderRung } from '../daily-record.ts'
import { type EventFilter, type EventList, type ListedEvent, noCounts } from '../event-list.ts'
import { actsOf, isActor, PRECEDENCE, REPORTS } from './acts.ts'
import { TONE_UNITS } from './stage.ts'
import type { Database, SqlRow, SqlValue } from './database.ts'

/** Whether `sides` has to be there for a filter: to look for an actor, or to tell of acts rather than count them. */
export function asksOfSides({ actor, toward, limit }: EventFilter): boolean {
  return actor !== undefined || toward !== undefined || limit > 0
}

/** The acts that were kept and fit a filter, the first of them by day. Repeats and the two rows of a meeting are one. */
export async function listActs(database: Database, filter: EventFilter): Promise<EventList> {
  const { conditions, parameters } = conditionsOf(filter)
  const among = (acts: string): string => `SELECT * FROM (${told(acts, filter)}) WHERE ${conditions.join(' AND ')}`
  const counted = await database.rows(
    `SELECT day::VARCHAR AS day, coalesce(rung, 'none') AS rung, count(*)::DOUBLE AS n
    FROM (SELECT DISTINCT day, told, code FROM (${among(REPORTS)})) AS told JOIN ladder ON ladder.id = told.code
    GROUP BY ALL ORDER BY day`,
    parameters,
  )
  const counts = noCounts()
  let [found, until] = [0, '']
  for (const { day, rung, n } of counted) {
    if (found < filter.limit) until = String(day)
    found += Number(n)
    counts[String(rung) as keyof typeof counts] += Number(n)
  }
  if (until === '') return { straddling: 0, matching: found, counts, events: [] }
  const acts = actsOf(`SELECT * FROM (${REPORTS}) WHERE day <= $until::DATE`)
  const events = await database.rows(eventsOf(among(acts), filter.limit), { ...parameters, until })
  return { straddling: 0, matching: found, counts, events: events.map(toEvent) }
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
  const conditions = ['true']
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

/** Meetings are told from the side of the actor, or to the one they are asked for with, or else by whose name comes first. */
function told(acts: string, { actor, toward }: EventFilter): string {
  const turns = (there: string, here: string): string => `rung = 'meetings' AND ${there} AND NOT ${here}`
  const otherSide =
    actor !== undefined
      ? turns(isActor('target', '$actor'), isActor('source', '$actor'))
      : toward !== undefined
        ? turns(isActor('source', '$toward'), isActor('target', '$toward'))
        : 'turned'
  return `SELECT told.* REPLACE (CASE WHEN other_side THEN other ELSE code END AS code,
      CASE WHEN other_side THEN target ELSE source END AS source, CASE WHEN other_side THEN source ELSE target END AS target)
    FROM (SELECT acts.*, other, coalesce(${otherSide}, false) AS other_side
      FROM (${acts}) AS acts JOIN ladder ON ladder.id = acts.code) AS told`
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
