import type { Day } from './calendar.ts'
import { type DailyAct, type DailyRecord, type DayCount, LADDER, type LadderRung } from './daily-record.ts'
import { type CaseEvent, SILENCE } from './event.ts'
import { cameoCode } from './ladder/cameo.ts'

/** Whose acts, toward whom, and where acts stand. */
export interface DailyFromEventsQuestion {
  readonly actor: string
  /** Absent: no attention is looked at. */
  readonly toward?: string
  /** Whether somebody answers for every act being there; else nothing is told from days without a row. */
  readonly complete?: boolean
  /** Where an act stands on the ladder by the option it took; null: by its CAMEO code or the name of its rung, if it is one. */
  readonly rungOf: (event: CaseEvent) => LadderRung | null
}

/**
 * A record written by hand as days, so that it can be measured as any other. An act is there once: on its day, on the
 * first of those it lasted, which says until when, or somewhere among those it may have been on. Rows that say silence are no acts.
 *
 * @param events - At least one.
 * Cost: linear in the events, but for sorting them.
 */
export function dailyFromEvents(events: readonly CaseEvent[], question: DailyFromEventsQuestion): DailyRecord {
  const { actor, toward, complete = false } = question
  const acts = events.filter(({ act }) => act !== SILENCE)
  const own = acts.filter(({ actor: source, target }) => source === actor || target === actor)
  const heeding = acts.filter(one => toward !== undefined && one.target === toward && one.actor !== actor)
  return {
    coverage: {
      first: events.reduce((least, { first }) => (first < least ? first : least), events[0]!.first),
      last: events.reduce((most, { last }) => (last > most ? last : most), events[0]!.last),
      missing: [],
      ...(!complete && { basis: 'by-hand' }),
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
    ...daysOf(event),
    source: actor,
    target,
    code: act,
    rung: rungOfAct(event, rungOf),
    channel: 'other',
    tone: coded?.weight ?? null,
    count: 1,
  }
}

/** Where an act stands: by the option it took; else by its code, or its rung, where it is written as no more than that. */
export function rungOfAct(event: CaseEvent, rungOf: DailyFromEventsQuestion['rungOf']): LadderRung | null {
  return rungOf(event) ?? cameoCode(event.act)?.rung ?? LADDER.find(rung => rung === event.act) ?? null
}

/** The day of an act; the first and the last of those it can have been on; or of those it lasted. */
function daysOf({ first, last, lasts }: CaseEvent): Pick<DailyAct, 'day' | 'last' | 'until'> {
  if (first === last) return { day: first }
  return lasts ? { day: first, until: last } : { day: first, last }
}

function countedByDay(events: readonly CaseEvent[]): DayCount[] {
  const counts = new Map<string, DayCount>()
  for (const event of events) {
    const days = daysOf(event)
    const key = `${days.day} ${days.last ?? ''} ${days.until ?? ''}`
    counts.set(key, { ...days, count: (counts.get(key)?.count ?? 0) + 1 })
  }
  return [...counts.values()].sort(byDay)
}

function byDay(a: { readonly day: Day }, b: { readonly day: Day }): number {
  return a.day < b.day ? -1 : a.day > b.day ? 1 : 0
}
