import type { CalendarDate, Episode } from './case.ts'

/** An act of a record, as far as it tells what somebody did: handed in, since a case does not read its record itself. */
export interface RecordedAct {
  readonly first: CalendarDate
  /** Inclusive. */
  readonly last: CalendarDate
  /** Whether it went on from the first to the last day, rather than happening on one of them. */
  readonly lasts: boolean
  /** The option that the act took, as `ACTOR.option`. */
  readonly option?: string
}

/** What a record has of an episode: options of the actors judged, each in one of the lists, in order of the record. */
export interface ObservedInRecord {
  /** Taken within the days looked at, as the record has it. */
  readonly sure: readonly string[]
  /** Taken on a day that is uncertain and may lie outside. */
  readonly perhaps: readonly string[]
}

/** What a record has of an episode that is to be read from it; null for an episode that says itself what was observed. */
export function observedInRecord(episode: Episode, acts: readonly RecordedAct[]): ObservedInRecord | null {
  const { fromRecord, judge } = episode
  if (fromRecord === undefined) return null
  const { first, last } = fromRecord
  const taken = (within: (act: RecordedAct) => boolean): Set<string> => {
    const options = acts.filter(within).flatMap(({ option }) => option ?? [])
    return new Set(options.filter(option => judge.some(actor => option.startsWith(`${actor}.`))))
  }
  const sure = taken(act => touches(act, first, last) && (act.lasts || (first <= act.first && act.last <= last)))
  const perhaps = taken(act => touches(act, first, last))
  return { sure: [...sure], perhaps: [...perhaps].filter(option => !sure.has(option)) }
}

/** Whether what is confirmed can be what a record has: all that is sure in it, and nothing that is not at least possible. */
export function isBorneOut(confirmed: readonly string[], { sure, perhaps }: ObservedInRecord): boolean {
  const possible = [...sure, ...perhaps]
  return sure.every(option => confirmed.includes(option)) && confirmed.every(option => possible.includes(option))
}

function touches(act: RecordedAct, first: CalendarDate, last: CalendarDate): boolean {
  return act.first <= last && first <= act.last
}
