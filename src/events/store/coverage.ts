import { type Day, dayNumber, dayOf } from '../calendar.ts'
import type { Coverage } from '../daily-record.ts'
import type { FileGroup } from './file-group.ts'

/** Files of fifteen minutes that make a whole day. */
const SLICES = 96

/**
 * Which days some files cover. A file that comes out once a day, or every fifteen minutes, says by its name what it covers;
 * of other files the days with any row at all are covered.
 *
 * @param shown - The days that rows of the other files show to be covered.
 * @returns Null where nothing covers any day.
 */
export function coverageOf(groups: readonly FileGroup[], shown: readonly Day[]): Coverage | null {
  const named = groups.filter(isNamed)
  const slices = slicesOf(named)
  const covered = new Set([...slices.keys(), ...shown])
  if (covered.size === 0) return null
  const partial = [...slices].filter(([, times]) => !times.has(WHOLE) && times.size < SLICES)
  return {
    ...spanOf(covered),
    basis: named.length === groups.length ? 'files' : 'rows',
    partial: partial
      .map(([day, times]) => ({ day, part: times.size / SLICES }))
      .sort((a, b) => (a.day < b.day ? -1 : 1)),
  }
}

/** Stands for a file of a whole day. */
const WHOLE = ''

const FILE_NAME = /(?:^|[/\\])(\d{4})(\d{2})(\d{2})(\d{6})?\.(?:translation\.)?export\.csv[^/\\]*$/iu

/** Whether all files of a group say by their names what they cover. */
export function isNamed({ files }: FileGroup): boolean {
  return files.every(file => dayOfFile(file) !== undefined)
}

function dayOfFile(file: string): { readonly day: Day; readonly time: string } | undefined {
  const [, year, month, date, time = WHOLE] = FILE_NAME.exec(file) ?? []
  const day = `${year}-${month}-${date}`
  return dayNumber(day) === undefined ? undefined : { day, time }
}

/** The times of the files of each day. */
function slicesOf(groups: readonly FileGroup[]): Map<Day, Set<string>> {
  const slices = new Map<Day, Set<string>>()
  for (const file of groups.flatMap(({ files }) => files)) {
    const { day, time } = dayOfFile(file)!
    slices.set(day, (slices.get(day) ?? new Set()).add(time))
  }
  return slices
}

function spanOf(covered: ReadonlySet<Day>): Pick<Coverage, 'first' | 'last' | 'missing'> {
  const numbers = [...covered].map(day => dayNumber(day)!).sort((a, b) => a - b)
  const [first, last] = [numbers[0]!, numbers.at(-1)!]
  const missing: Day[] = []
  for (let number = first; number <= last; number++) {
    const day = dayOf(number)
    if (!covered.has(day)) missing.push(day)
  }
  return { first: dayOf(first), last: dayOf(last), missing }
}
