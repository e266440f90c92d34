import { dayNumber, dayOf } from '../../../src/events/calendar.ts'
import type { DailyAct, DailyRecord, DayCount } from '../../../src/events/daily-record.ts'

/** 2018-01-01, a Monday: index 0 of every record here. */
export const MONDAY: number = dayNumber('2018-01-01')!

/** The day of an index. */
export function day(index: number): string {
  return dayOf(MONDAY + index)
}

/** An act of A at B on a day, a statement unless said otherwise. */
export function act(index: number, of: Partial<DailyAct> = {}): DailyAct {
  return {
    day: day(index),
    source: 'A',
    target: 'B',
    code: '010',
    rung: 'words',
    channel: 'other',
    tone: 0,
    count: 1,
    ...of,
  }
}

/** Counts by day as statements of A at B. */
export function statements(counts: readonly number[]): DailyAct[] {
  return counts.flatMap((count, index) => (count === 0 ? [] : [act(index, { count })]))
}

/** Counts by day, those of nothing left out as readers do. */
export function dayCounts(counts: readonly number[]): DayCount[] {
  return counts.flatMap((count, index) => (count === 0 ? [] : [{ day: day(index), count }]))
}

/** A record of so many days, with everything that is not said left empty. */
export function record(
  days: number,
  acts: readonly DailyAct[],
  of: {
    missing?: readonly number[]
    partial?: readonly number[]
    attention?: readonly number[]
    everything?: readonly number[]
  } = {},
): DailyRecord {
  return {
    coverage: { first: day(0), last: day(days - 1), missing: (of.missing ?? []).map(day), ...inPart(of.partial) },
    acts: acts.toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0)),
    attention: dayCounts(of.attention ?? []),
    everything: dayCounts(of.everything ?? []),
  }
}

/** Days with one of 96 files. */
function inPart(partial: readonly number[] | undefined): Pick<DailyRecord['coverage'], 'partial'> {
  return partial === undefined ? {} : { partial: partial.map(index => ({ day: day(index), part: 1 / 96 })) }
}
