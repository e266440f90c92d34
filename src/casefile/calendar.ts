import type { CalendarDate } from './case.ts'

/** Whether a text is a full date `YYYY-MM-DD` that exists, by the Gregorian calendar. */
export function isCalendarDate(text: string): text is CalendarDate {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(text) ?? []
  if (year === undefined) return false
  return Number(day) >= 1 && Number(day) <= daysInMonth(Number(year), Number(month))
}

/** Whether a text is a year, a year and month that exists, or a full date that does. */
export function isLooseDate(text: string): boolean {
  return /^\d{4}$/u.test(text) || isCalendarDate(/^\d{4}-\d{2}$/u.test(text) ? `${text}-01` : text)
}

/** The last day of a year, a month or a day; undefined for one that does not exist. */
export function lastDayOf(date: string): CalendarDate | undefined {
  if (/^\d{4}$/u.test(date)) return `${date}-12-31`
  const [, year = '', month = ''] = /^(\d{4})-(\d{2})$/u.exec(date) ?? []
  const day = month === '' ? date : `${date}-${daysInMonth(Number(year), Number(month))}`
  return isCalendarDate(day) ? day : undefined
}

/** 0 for a month that does not exist. */
function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return [31, 0, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0
}
