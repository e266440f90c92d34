import { dayNumber, dayOf, type Day } from '../calendar.ts'
import type { FormatId } from '../formats/format.ts'
import { readAs } from '../formats/formats.ts'
import type { FileGroup } from './file-group.ts'
import { coveredByName, isNamed, seriesOf } from './named-days.ts'

/**
 * Files whose days are asked for together: those of a group that say by their names what they cover; each other file by
 * itself.
 */
export interface FilePart {
  readonly group: FileGroup
  readonly files: readonly string[]
  readonly named: boolean
}

/** What one source tells of, files of one layout that follow each other. Days are numbers, see `dayNumber`. */
export interface Source {
  readonly format: FormatId
  readonly files: number
  /** Whether the names of its files say what they cover; else their rows show it. */
  readonly named: boolean
  /** How much of each day it covers, more than 0 and at most 1. */
  readonly days: ReadonlyMap<number, number>
}

/** Files of one source may overlap by so many days, as reports of a day come in late. */
const OVERLAP = 7

/** The parts of some groups, in the order of the groups. */
export function partsOf(groups: readonly FileGroup[]): FilePart[] {
  return groups.flatMap((group): FilePart[] => {
    const { files } = group
    if (isNamed(group)) return [{ group, files, named: true }]
    return files.map(file => ({ group, files: [file], named: false }))
  })
}

/**
 * Tells sources apart: layouts, and plain tables with different columns; and of one layout, files that tell of the same
 * days side by side, rather than one after the other.
 *
 * @param shown - By part: the days its rows show to be covered.
 * @returns Those that cover any day.
 */
export function sourcesOf(parts: readonly FilePart[], shown: readonly (readonly Day[])[]): Source[] {
  const layouts = new Map<string, number[]>()
  parts.forEach(({ group, files, named }, k) => {
    const key = JSON.stringify([readAs(group.format, group.columns), named && seriesOf(files[0]!, group.format)])
    layouts.set(key, [...(layouts.get(key) ?? []), k])
  })
  const sources = [...layouts.values()].flatMap(members => {
    const of = members.map(k => parts[k]!)
    return of[0]!.named
      ? [sourceByName(of)]
      : sourcesByRows(
          of,
          members.map(k => shown[k] ?? []),
        )
  })
  return sources.filter(({ days }) => days.size > 0)
}

function sourceByName(parts: readonly FilePart[]): Source {
  const files = parts.flatMap(part => part.files)
  return { format: parts[0]!.group.format.id, files: files.length, named: true, days: coveredByName(files) }
}

/** Days by their numbers, both inclusive. */
interface Span {
  readonly from: number
  readonly to: number
}

/** Each file goes on the first row of files that it can follow. */
function sourcesByRows(parts: readonly FilePart[], shown: readonly (readonly Day[])[]): Source[] {
  const covered = new Set(shown.flat().map(day => dayNumber(day)!))
  const rows: Span[][] = []
  for (const span of spansOf(shown)) {
    const row = rows.find(spans => follows(span, spans.at(-1)!))
    if (row === undefined) rows.push([span])
    else row.push(span)
  }
  return rows.map(spans => ({
    format: parts[0]!.group.format.id,
    files: spans.length,
    named: false,
    // A day that any file of the layout has a row of is covered by those that reach across it.
    days: new Map(
      [...covered].filter(day => spans.some(({ from, to }) => from <= day && day <= to)).map(day => [day, 1]),
    ),
  }))
}

/** From what day to what day files have rows, by their beginnings; of files without any, nothing. */
function spansOf(shown: readonly (readonly Day[])[]): Span[] {
  const spans = shown.flatMap(days => {
    if (days.length === 0) return []
    const [first, last] = [days.reduce((a, b) => (a < b ? a : b)), days.reduce((a, b) => (a > b ? a : b))]
    return [{ from: dayNumber(first)!, to: dayNumber(last)! }]
  })
  return spans.sort((a, b) => a.from - b.from || a.to - b.to)
}

function follows(span: Span, before: Span): boolean {
  return span.from > before.from && span.to > before.to && span.from > before.to - OVERLAP
}

/** The first and the last of some days, and those between them that are not there. */
export function spanOf(days: ReadonlySet<number>): {
  readonly first: Day
  readonly last: Day
  readonly missing: readonly Day[]
} {
  const numbers = [...days].sort((a, b) => a - b)
  const [first, last] = [numbers[0]!, numbers.at(-1)!]
  const missing: Day[] = []
  for (let number = first; number <= last; number++) if (!days.has(number)) missing.push(dayOf(number))
  return { first: dayOf(first), last: dayOf(last), missing }
}
