import { dayNumber, dayOf } from '../calendar.ts'
import type { FileGroup } from './file-group.ts'

/** What a file covers, by its name: a day as a whole, or a quarter of an hour of one; or all days of a month or a year. */
interface NamedDays {
  /** Day numbers, see `dayNumber`; both inclusive. */
  readonly from: number
  readonly to: number
  /** The quarter of an hour; empty: the whole of every day. */
  readonly time: string
}

/** Files of fifteen minutes that make a whole day. */
const SLICES = 96

/** Stands for a file of a whole day. */
const WHOLE = ''

const DAILY = /(?:^|[/\\])(\d{4})(\d{2})(\d{2})(\d{6})?\.(?:translation\.)?export\.csv[^/\\]*$/iu

/** GDELT 1.0 before April 2013: a file a year to 2005, then a file a month. */
const EARLIER = /(?:^|[/\\])(?:(19[789]\d|200[0-5])|(200[6-9]|201[0-3])(0[1-9]|1[0-2]))\.csv[^/\\]*$/iu

/** The series of files of which one says by its name what it covers, as those of GDELT do. */
export type Series = 'of events' | 'of translated events'

/** Which series a file is of; undefined: its name says nothing. */
export function seriesOf(file: string, { id }: FileGroup['format']): Series | undefined {
  if (!id.startsWith('gdelt') || namedDays(file) === undefined) return undefined
  return /\.translation\.export\.csv/iu.test(file) ? 'of translated events' : 'of events'
}

/** Whether all files of a group say by their names what they cover. */
export function isNamed({ files, format }: Pick<FileGroup, 'files' | 'format'>): boolean {
  return files.every(file => seriesOf(file, format) !== undefined)
}

/**
 * What some files cover by their names.
 *
 * @param files - Such as say it.
 * @returns How much of each day, more than 0 and at most 1, by its number.
 */
export function coveredByName(files: readonly string[]): Map<number, number> {
  const times = new Map<number, Set<string>>()
  for (const file of files) {
    const { from, to, time } = namedDays(file)!
    for (let day = from; day <= to; day++) times.set(day, (times.get(day) ?? new Set()).add(time))
  }
  return new Map([...times].map(([day, some]) => [day, some.has(WHOLE) ? 1 : Math.min(1, some.size / SLICES)]))
}

function namedDays(file: string): NamedDays | undefined {
  const [, year, month, date, time = WHOLE] = DAILY.exec(file) ?? []
  const day = dayNumber(`${year}-${month}-${date}`)
  return day === undefined ? earlier(file) : { from: day, to: day, time }
}

function earlier(file: string): NamedDays | undefined {
  const [, year, monthsYear, month] = EARLIER.exec(file) ?? []
  if (year !== undefined) return { from: dayNumber(`${year}-01-01`)!, to: dayNumber(`${year}-12-31`)!, time: WHOLE }
  if (month === undefined) return undefined
  const from = dayNumber(`${monthsYear}-${month}-01`)!
  return { from, to: lastOfMonth(from), time: WHOLE }
}

function lastOfMonth(first: number): number {
  const month = dayOf(first).slice(0, 7)
  return [30, 29, 28, 27].map(more => first + more).find(day => dayOf(day).startsWith(month))!
}
