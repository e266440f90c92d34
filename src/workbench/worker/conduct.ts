import type { Case } from '../../casefile/index.ts'
import { type CaseEvent, dailyFromEvents, type Day, type LadderRung, posture, SILENCE } from '../../events/index.ts'
import type { ShownAct } from '../../report/index.ts'
import type { Conduct } from './questions.ts'

/**
 * What a case's own record has of an actor: its posture over the days of the record, and its acts.
 *
 * @param events - At least one.
 * @param who - With the day from which on it is asked about, if not from the first; null comes of a day after the last.
 */
export function conductIn(
  subject: Case,
  events: readonly CaseEvent[],
  { from, ...who }: { readonly actor: string; readonly toward?: string; readonly from?: Day },
): Omit<Conduct, 'reading'> | null {
  const rungOf = rungIn(subject)
  const { events: file = '', eventsComplete: complete = false } = subject
  const daily = dailyFromEvents(events, { ...who, rungOf, complete })
  const { first, last } = daily.coverage
  if (from !== undefined && from > last) return null
  const start = from === undefined || from < first ? first : from
  const own = events.filter(event => event.actor === who.actor && event.last >= start)
  return {
    result: posture(daily, { ...who, from: start }),
    record: {
      first,
      last,
      byHand: { file, complete, rows: events.length, events: own },
      read: null,
    },
    acts: own.map(event => shown(event, rungOf)),
  }
}

type RungOf = (event: CaseEvent) => LadderRung | null

/** Where acts stand on the ladder, by the options of the case. */
function rungIn({ options }: Case): RungOf {
  const rungs = new Map(options.map(({ id, rung }) => [id, rung]))
  return ({ option = '' }) => rungs.get(option) ?? null
}

function shown(event: CaseEvent, rungOf: RungOf): ShownAct {
  const { first, last, lasts, act, target = null, evidence = '' } = event
  return { first, last, lasts, target, rung: act === SILENCE ? SILENCE : rungOf(event), count: 1, act, evidence }
}
