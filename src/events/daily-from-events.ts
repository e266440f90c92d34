import { type Day, dayNumber, dayOf } from './calendar.ts'
import { type DailyAct, type DailyRecord, type DayCount, LADDER, type LadderRung } from './daily-record.ts'
import { type CaseEvent, SILENCE } from './event.ts'
import { cameoCode } from './ladder/cameo.ts'

/** Whose acts, toward whom, and where acts stand. */
export interface DailyFromEventsQuestion {
  readonly actor: string
  /** Absent: no attention is looked at. */
  readonly toward?: string
  /** Where an act stands on the ladder by the option it took; null: by its CAMEO code or the name of its rung, if it is one. */
  readonly rungOf: (event: CaseEvent) => LadderRung | null
}

/**
 * A record written by hand as days, so that it can be measured as any other. An act is counted once: on its day, on the
 * first of those it lasted, or on the middle one of those it may have been on. Rows that say silence are no acts.
 *
 * @param events - At least one.
 * Cost: linear in the events, but for sorting them.
 */
export function dailyFromEvents(events: readonly CaseEvent[], question: DailyFromEventsQuestion): DailyRecord {
  const { actor, toward } = question
  const acts = events.filter(({ act }) => act !== SILENCE)
  const own = acts.filter(({ actor: source, target }) => source === actor || target === actor)
  const heeding = acts.filter(one => toward !== undefined && one.target === toward && one.actor !== actor)
  return {
    coverage: {
      first: events.reduce((least, { first }) => (first < least ? first : least), events[0]!.first),
      last: events.reduce((most, { last }) => (last > most ? last : most), events[0]!.last),
      missing: [],
      basis: 'by-hand',
    },
    acts: own.map(event => dailyAct(event, question)).sort(byDay),
    attention: countedByDay(heeding),
    everything: countedByDay(acts),
  }
}

function dailyAct(event: CaseEvent, { rungOf }: DailyFromEventsQuestion): DailyAct {
  const { actor, target = null, act } = event
  const coded = cameoCode(act)
  return {
    day: dayFor(event),
    source: actor,
    target,
    code: act,
    rung: rungOf(event) ?? coded?.rung ?? rungNamed(act),
    channel: 'other',
    tone: coded?.weight ?? null,
    count: 1,
  }
}

/** An act may be written as no more than its rung. */
function rungNamed(act: string): LadderRung | null {
  return LADDER.find(rung => rung === act) ?? null
}

/** The day an act is counted on. */
function dayFor({ first, last, lasts }: CaseEvent): Day {
  return lasts ? first : dayOf(Math.floor((dayNumber(first)! + dayNumber(last)!) / 2))
}

function countedByDay(events: readonly CaseEvent[]): DayCount[] {
  const counts = new Map<Day, number>()
  for (const event of events) counts.set(dayFor(event), (counts.get(dayFor(event)) ?? 0) + 1)
  return [...counts].map(([day, count]) => ({ day, count })).sort(byDay)
}

function byDay(a: { readonly day: Day }, b: { readonly day: Day }): number {
  return a.day < b.day ? -1 : a.day > b.day ? 1 : 0
}
