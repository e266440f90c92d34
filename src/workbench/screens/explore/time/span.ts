import { type CaseEvent, type Day, dayNumber, dayOf } from '../../../../events/index.ts'
import type { Case } from '../../../../casefile/index.ts'
import type { Timeline } from '../../../../inquiry/index.ts'

/** The days from the first thing that is dated to the last, with a little room around them. */
export interface Span {
  /** Numbers of days, see `dayNumber`. */
  readonly from: number
  /** Inclusive. */
  readonly to: number
}

/** Over everything that has a date: what starts and ends, what happened, the date of the case, scenarios and episodes. */
export function spanOf(subject: Case, { entries, read_at }: Timeline<CaseEvent>): Span | null {
  const dates = [
    ...entries.flatMap(({ date, events }) => [date, ...events.flatMap(({ event }) => [event.first, event.last])]),
    ...subject.scenarios.map(({ asOf }) => asOf),
    ...subject.episodes.map(({ date }) => date),
    subject.asOf,
    read_at,
  ]
  const days = dates.flatMap(date => (date == null ? [] : (dayNumber(date) ?? [])))
  if (days.length === 0) return null
  const [first, last] = [Math.min(...days), Math.max(...days)]
  const room = Math.max(7, Math.round((last - first) / 40))
  return { from: first - room, to: last + room }
}

const DAYS_IN_MONTH = 30.44

/** So many months before a date, or before the end, and what is after it. */
export function lately({ from, to }: Span, date: Day | undefined, months: number): Span {
  const end = (date === undefined ? undefined : dayNumber(date)) ?? to
  return { from: Math.max(from, Math.min(end, to) - Math.round(months * DAYS_IN_MONTH)), to }
}

/** A day that is marked under a time line. */
export interface Tick {
  readonly day: number
  readonly label: string
}

const MONTHS = 12

/** First days of years or, of a short time, of months, no more than there is room for. */
export function ticksIn({ from, to }: Span, most: number): Tick[] {
  const [first, last] = [dayOf(from), dayOf(to)]
  const years = Number(last.slice(0, 4)) - Number(first.slice(0, 4))
  const step = years >= 2 ? MONTHS : 1
  const all = monthsBetween(first, last).filter(day => step === 1 || day.endsWith('-01-01'))
  const every = Math.max(1, Math.ceil(all.length / Math.max(1, most)))
  return all
    .filter((_, k) => k % every === 0)
    .map(day => ({ day: dayNumber(day)!, label: step === MONTHS ? day.slice(0, 4) : day.slice(0, 7) }))
}

/** The first days of all months after one day and up to another. */
function monthsBetween(first: Day, last: Day): Day[] {
  const month = (day: Day): number => Number(day.slice(0, 4)) * MONTHS + Number(day.slice(5, 7)) - 1
  const count = month(last) - month(first)
  return Array.from({ length: Math.max(0, count) }, (_, k) => {
    const at = month(first) + k + 1
    return `${String(Math.floor(at / MONTHS)).padStart(4, '0')}-${String((at % MONTHS) + 1).padStart(2, '0')}-01`
  })
}
