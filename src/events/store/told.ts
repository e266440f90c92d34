import type { Day } from '../calendar.ts'
import type { EventFilter, RungCounts } from '../event-list.ts'
import { isActor } from './acts.ts'
import type { SqlRow } from './database.ts'

/** Events of a day that stand on one rung. Repeats and the two rows of a meeting are one. */
export interface DayOnRung {
  readonly day: Day
  readonly rung: keyof RungCounts
  readonly events: number
}

/** Of a row with the columns `day`, `rung` and `events`. */
export function toDayOnRung({ day, rung, events }: SqlRow): DayOnRung {
  return { day: String(day), rung: String(rung) as keyof RungCounts, events: Number(events) }
}

/**
 * Acts as they are told: meetings from the side of the actor, or to the one they are asked for with, or else by whose name
 * comes first.
 *
 * @param acts - SQL for them.
 */
export function told(acts: string, { actor, toward }: Pick<EventFilter, 'actor' | 'toward'>): string {
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
