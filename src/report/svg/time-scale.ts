import { type Day, dayNumber, dayOf } from '../../events/index.ts'
import { textWidth } from './measure.ts'

/** Days laid out from left to right. */
export interface TimeScale {
  readonly from: Day
  readonly to: Day
  /** Calendar days from the first to the last. */
  readonly days: number
  /** Pixels of a day. */
  readonly step: number
  /** Where the morning of a day is, kept within the picture. */
  readonly start: (day: Day) => number
  /** Where the evening of a day is, kept within the picture. */
  readonly end: (day: Day) => number
  readonly ticks: readonly TimeTick[]
}

/** A day that is marked on the axis. */
export interface TimeTick {
  readonly x: number
  /** Where its label begins: at the tick, or before it where it would run out of the picture. */
  readonly labelAt: number
  /** Empty where there is no room for words. */
  readonly label: string
}

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')

/** @param from - The first day, at `left`. @param to - The last day, whose evening is at `right`. */
export function timeScale(from: Day, to: Day, left: number, right: number, labelSize: number): TimeScale {
  const first = dayNumber(from)!
  const days = dayNumber(to)! - first + 1
  const step = (right - left) / days
  const at = (index: number): number => Math.min(right, Math.max(left, left + index * step))
  const start = (day: Day): number => at(dayNumber(day)! - first)
  const end = (day: Day): number => at(dayNumber(day)! - first + 1)
  const ticks = withRoom(marked(first, days), at, first, labelSize, right)
  return { from, to, days, step, start, end, ticks }
}

/** Days that are marked: first days of weeks of a month, of months, quarters or years, as finely as there are days. */
function marked(first: number, days: number): string[] {
  const all = Array.from({ length: days }, (_, k) => dayOf(first + k))
  if (days <= 12) return all
  const isMarked =
    days <= 75
      ? (day: Day): boolean => ['01', '08', '15', '22'].includes(day.slice(8))
      : days <= 500
        ? (day: Day): boolean => day.endsWith('-01')
        : days <= 1200
          ? (day: Day): boolean => /-(?:01|04|07|10)-01$/u.test(day)
          : (day: Day): boolean => day.endsWith('-01-01')
  return all.filter(isMarked)
}

/** How far a label may reach beyond the last day, and what is between two at least. */
const [OVER, BETWEEN] = [8, 10]

/** Labels where there is room: first of years, from the last back, for they tell where the time ends; then of what is between. */
function withRoom(
  days: readonly Day[],
  at: (index: number) => number,
  first: number,
  size: number,
  right: number,
): TimeTick[] {
  const tickOf = (day: Day, label: string): TimeTick => {
    const x = at(dayNumber(day)! - first)
    return { x, labelAt: Math.min(x, right + OVER - textWidth(label, size)), label }
  }
  const years = yearsNamed(days, tickOf, size)
  let [free, year] = [-Infinity, '']
  return days.map((day, k) => {
    const tick = years.get(day) ?? tickOf(day, labelOf(day, day.slice(0, 4) !== year))
    const next = days.slice(k + 1).find(later => years.has(later))
    const end = tick.labelAt + textWidth(tick.label, size) + BETWEEN
    const fits = tick.labelAt >= free && (next === undefined || end <= years.get(next)!.labelAt)
    if (!fits) return { ...tick, label: '' }
    free = end
    year = day.slice(0, 4)
    return tick
  })
}

/** The first days of years that have a label. */
function yearsNamed(
  days: readonly Day[],
  tickOf: (day: Day, label: string) => TimeTick,
  size: number,
): ReadonlyMap<Day, TimeTick> {
  const named = new Map<Day, TimeTick>()
  let before = Infinity
  for (const day of days.filter(each => each.endsWith('-01-01')).toReversed()) {
    const tick = tickOf(day, day.slice(0, 4))
    if (tick.labelAt + textWidth(tick.label, size) + BETWEEN > before) continue
    before = tick.labelAt
    named.set(day, tick)
  }
  return named
}

/** `8 Jan`, `Feb`, `2026`: the year with the first tick of it. */
function labelOf(day: Day, yearly: boolean): string {
  const [year = '', month = '', date = ''] = day.split('-')
  if (day.endsWith('-01-01') && !yearly) return year
  const name = MONTHS[Number(month) - 1]!
  const short = date === '01' && !yearly ? name : `${Number(date)} ${name}`
  return yearly ? (date === '01' && month === '01' ? year : `${short} ${year}`) : short
}
