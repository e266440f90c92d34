import { type Day, dayNumber, dayOf } from '../calendar.ts'
import type { Coverage } from '../daily-record.ts'
import type { Database } from './database.ts'
import type { FileGroup } from './file-group.ts'
import { foundDays } from './scan.ts'

/** Files of fifteen minutes that make a whole day. */
const SLICES = 96

/**
 * Which days some files cover. A file that comes out once a day, or every fifteen minutes, says by its name what it covers;
 * of other files the days with any row at all are covered.
 *
 * @returns Null where nothing covers any day.
 */
export async function coverageOf(database: Database, groups: readonly FileGroup[]): Promise<Coverage | null> {
  const named = groups.filter(isNamed)
  const slices = slicesOf(named)
  const covered = new Set(slices.keys())
  for (const group of groups) if (!isNamed(group)) for (const day of await daysOf(database, group)) covered.add(day)
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

function isNamed({ files }: FileGroup): boolean {
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

/** Days with rows: of reports found, where the files say when, and else of acts. */
async function daysOf(database: Database, group: FileGroup): Promise<readonly Day[]> {
  const found = foundDays(group)
  const rows = await database.rows(found ?? 'SELECT DISTINCT day::VARCHAR AS day FROM staged WHERE fault IS NULL')
  return rows.flatMap(({ day }) => (day === null ? [] : [String(day)]))
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
