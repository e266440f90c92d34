import { type Frame, observedIn, type Range, weekdayAt, weekdaysIn } from './frame.ts'

/** Fewest events of a baseline from which seven rates are told apart: five for each weekday. */
export const WEEKDAY_EVENTS = 35

/** A count by day with the rates of some days of it, summed up so that any stretch costs the same. */
export interface RatedCounts {
  readonly frame: Frame
  /** By index; 0 on days that are not observed. */
  readonly counts: Float64Array
  /** Counts before each index. */
  readonly sums: Float64Array
  /** Events on the days the rates are from. */
  readonly n: number
  /** Events per observed day, Mondays first; null where no day was observed. */
  readonly rates: readonly number[] | null
  readonly adjusted: boolean
}

/**
 * Rates by weekday: the mean over the observed Mondays, over the Tuesdays, and so on. With fewer than
 * {@link WEEKDAY_EVENTS} events or without any day of some weekday, one rate for all.
 *
 * @param over - The days the rates are from.
 */
export function rated(frame: Frame, counts: Float64Array, over: readonly Range[] = frame.baseline): RatedCounts {
  const events = eventsByWeekday(frame, counts, over)
  const days = events.map((_, weekday) => total(over.map(range => weekdaysIn(frame, range, weekday))))
  const [n, all] = [total(events), total(days)]
  const adjusted = n >= WEEKDAY_EVENTS && days.every(count => count > 0)
  const rates = all === 0 ? null : events.map((sum, weekday) => (adjusted ? sum / days[weekday]! : n / all))
  const sums = new Float64Array(frame.length + 1)
  for (let k = 0; k < frame.length; k++) sums[k + 1] = sums[k]! + counts[k]!
  return { frame, counts, sums, n, rates, adjusted }
}

/** Events of a stretch. */
export function countIn({ sums }: RatedCounts, { from, to }: Range): number {
  return sums[to + 1]! - sums[from]!
}

/** What the rates give for the observed days of a stretch; 0 without rates. */
export function meanIn({ frame, rates, adjusted }: RatedCounts, range: Range): number {
  if (rates === null) return 0
  if (!adjusted) return rates[0]! * observedIn(frame, range)
  // Whole days times rates, rather than a difference of long sums: what is equal stays equal to the last digit.
  return rates.reduce((sum, rate, weekday) => sum + rate * weekdaysIn(frame, range, weekday), 0)
}

/** The mean of an observed day, whatever its weekday; null where no day was observed. */
export function perDay({ frame, n }: RatedCounts): number | null {
  const days = frame.baseline.reduce((sum, range) => sum + observedIn(frame, range), 0)
  return days === 0 ? null : n / days
}

function eventsByWeekday(frame: Frame, counts: Float64Array, over: readonly Range[]): number[] {
  const events = [0, 0, 0, 0, 0, 0, 0]
  for (const { from, to } of over) for (let k = from; k <= to; k++) events[weekdayAt(frame, k)]! += counts[k]!
  return events
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0)
}
