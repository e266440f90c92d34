/** A full date, `YYYY-MM-DD`, by the Gregorian calendar; compares as text. */
export type Day = string

/**
 * The number of a day: whole days since 1970-01-01, which is 0. Differences of numbers are numbers of days.
 *
 * @returns Undefined for a text that is no full date `YYYY-MM-DD`, and for one that does not exist.
 */
export function dayNumber(text: string): number | undefined {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(text) ?? []
  if (year === undefined) return undefined
  const number = daysSinceEpoch(Number(year), Number(month), Number(day))
  return dayOf(number) === text ? number : undefined
}

/** The day of a number, see {@link dayNumber}. @param number - An integer that falls into the years 0 to 9999. */
export function dayOf(number: number): Day {
  // Years are counted from March here, so that the leap day is the last of its year.
  const sinceMarch = number + EPOCH
  const era = Math.floor(sinceMarch / ERA)
  const inEra = sinceMarch - era * ERA
  const leapDays = Math.floor(inEra / 1460) - Math.floor(inEra / 36524) + Math.floor(inEra / 146096)
  const yearOfEra = Math.floor((inEra - leapDays) / 365)
  const inYear = inEra - daysBeforeYear(yearOfEra)
  const fromMarch = Math.floor((5 * inYear + 2) / 153)
  const day = inYear - daysBeforeMonth(fromMarch) + 1
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9
  const year = era * 400 + yearOfEra + (month <= 2 ? 1 : 0)
  return `${padded(year, 4)}-${padded(month, 2)}-${padded(day, 2)}`
}

/** Days of four hundred years, after which the calendar repeats itself. */
const ERA = 146_097

/** Days from 1 March of the year 0 to 1 January 1970. */
const EPOCH = 719_468

function daysSinceEpoch(year: number, month: number, day: number): number {
  const fromMarch = (month + 9) % 12
  const marchYear = month <= 2 ? year - 1 : year
  const era = Math.floor(marchYear / 400)
  return era * ERA + daysBeforeYear(marchYear - era * 400) + daysBeforeMonth(fromMarch) + day - 1 - EPOCH
}

function daysBeforeYear(year: number): number {
  return year * 365 + Math.floor(year / 4) - Math.floor(year / 100)
}

/** Days from 1 March to the first of a month, 0 being March. */
function daysBeforeMonth(fromMarch: number): number {
  return Math.floor((153 * fromMarch + 2) / 5)
}

function padded(number: number, digits: number): string {
  return String(number).padStart(digits, '0')
}
