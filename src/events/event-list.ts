import type { Day } from './calendar.ts'
import { type Channel, LADDER, type LadderRung } from './daily-record.ts'
import { rungOfAct } from './daily-from-events.ts'
import { type CaseEvent, SILENCE } from './event.ts'
import { cameoCode } from './ladder/cameo.ts'

/** Which events of a record are wanted; what is absent, any. */
export interface EventFilter {
  /** Whose acts, an actor id. */
  readonly actor?: string
  /** To whom, an actor id. */
  readonly toward?: string
  /** The first day and the last, both inclusive. An act that may have been, or lasted, outside them does not fit. */
  readonly from?: Day
  readonly to?: Day
  /** `none`: acts that stand on no rung. */
  readonly rung?: LadderRung | 'none'
  /** The beginning of the code, so that `04` are all of that root; letters may be of either case. */
  readonly code?: string
  /** The most that are listed, at least 0. */
  readonly limit: number
}

/** An event as it is listed, whatever record it is from. */
export interface ListedEvent {
  readonly day: Day
  /** The latest day it can have been, or its last day where it lasts; else `day`. */
  readonly last: Day
  /** Actor ids; null: nobody is named. */
  readonly source: string | null
  readonly target: string | null
  /** The code, or the act in words of a record written by hand. */
  readonly code: string
  readonly rung: LadderRung | null
  readonly channel: Channel
  readonly tone: number | null
  /** How many rows tell of it. */
  readonly reports: number
  /** The sides as the record has them. */
  readonly source_as: string | null
  readonly target_as: string | null
  /** What supports it, where the record says. */
  readonly evidence?: string
}

/** How many events stand on each rung. */
export type RungCounts = Record<LadderRung | 'none', number>

/** Events that fit a filter. */
export interface EventList {
  readonly matching: number
  /** Events left out only because they may have been, or lasted, outside the days asked for. */
  readonly straddling: number
  /** Of all that match. */
  readonly counts: RungCounts
  /** The first of them by day. */
  readonly events: readonly ListedEvent[]
}

/** No event on any rung. */
export function noCounts(): RungCounts {
  return Object.fromEntries([...LADDER, 'none'].map(rung => [rung, 0])) as RungCounts
}

/**
 * The events of a record written by hand that fit a filter. Silences are none: they are no acts.
 *
 * @param rungOf - Where an act stands by the option it took; null: by its code or the name of its rung, if it is one.
 */
export function listEvents(
  events: readonly CaseEvent[],
  filter: EventFilter,
  rungOf: (event: CaseEvent) => LadderRung | null,
): EventList {
  const listed = events.filter(({ act }) => act !== SILENCE).map(event => toListed(event, rungOfAct(event, rungOf)))
  const fitting = listed.filter(event => fits(event, filter))
  const found = fitting.filter(event => within(event, filter)).sort(byDay)
  const straddling = fitting.filter(event => !within(event, filter) && touches(event, filter)).length
  const counts = noCounts()
  for (const { rung } of found) counts[rung ?? 'none'] += 1
  return { matching: found.length, straddling, counts, events: found.slice(0, filter.limit) }
}

function toListed(event: CaseEvent, rung: LadderRung | null): ListedEvent {
  const { first, last, actor, target = null, act, evidence } = event
  return {
    day: first,
    last,
    source: actor,
    target,
    code: act,
    rung,
    channel: 'other',
    tone: cameoCode(act)?.weight ?? null,
    reports: 1,
    source_as: actor,
    target_as: target,
    ...(evidence !== undefined && { evidence }),
  }
}

/** Whether all but the days is as asked. */
function fits(event: ListedEvent, { actor, toward, rung, code = '' }: EventFilter): boolean {
  const rightSides = (actor ?? event.source) === event.source && (toward ?? event.target) === event.target
  const rightCode = event.code.toUpperCase().startsWith(code.toUpperCase())
  return rightSides && rightCode && (rung ?? event.rung ?? 'none') === (event.rung ?? 'none')
}

function within({ day, last }: ListedEvent, { from = day, to = last }: EventFilter): boolean {
  return day >= from && last <= to
}

function touches({ day, last }: ListedEvent, { from = day, to = last }: EventFilter): boolean {
  return day <= to && last >= from
}

function byDay(a: ListedEvent, b: ListedEvent): number {
  return a.day < b.day ? -1 : a.day > b.day ? 1 : 0
}
