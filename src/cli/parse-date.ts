import { InvalidArgumentError } from 'commander'
import { type CalendarDate, isCalendarDate } from '../casefile/index.ts'

/** A date typed on a command line. @throws InvalidArgumentError where there is no such day. */
export function parseDate(text: string): CalendarDate {
  if (isCalendarDate(text)) return text
  throw new InvalidArgumentError('A date that exists is expected, as year-month-day.')
}
