import { type Day, dayOf } from '../calendar.ts'
import type { Coverage } from '../daily-record.ts'
import type { FormatId } from '../formats/format.ts'
import { type FilePart, type Source, sourcesOf, spanOf } from './sources.ts'

/** Which days files that tell of the same days side by side cover, by themselves. */
export interface SourceDays {
  readonly format: FormatId
  readonly files: number
  readonly first: Day
  /** Inclusive. */
  readonly last: Day
  /** Days from `first` to `last` that these do not cover, ascending. */
  readonly missing: readonly Day[]
}

/** Which days some files cover, and which of their sources which. */
export interface FileCoverage {
  readonly coverage: Coverage
  /** In the order of the files; those of one layout that cover the same days as one. */
  readonly sources: readonly SourceDays[]
}

/**
 * Which days some files cover. A file that comes out once a day, or every fifteen minutes, says by its name what it covers;
 * of other files the days with any row at all are covered. Where several sources are read together, a day that one of them
 * does not cover is covered in part: what that one would have told, the others cannot show not to have been.
 *
 * @param shown - By part: the days its rows show to be covered.
 * @returns Null where nothing covers any day.
 */
export function coverageOf(parts: readonly FilePart[], shown: readonly (readonly Day[])[]): FileCoverage | null {
  const sources = sourcesOf(parts, shown)
  const covered = new Set(sources.flatMap(({ days }) => [...days.keys()]))
  if (covered.size === 0) return null
  const partial = [...covered].sort((a, b) => a - b).map(day => ({ day: dayOf(day), part: partOf(day, sources) }))
  return {
    coverage: {
      ...spanOf(covered),
      basis: sources.every(({ named }) => named) ? 'files' : 'rows',
      partial: partial.filter(({ part }) => part < 1),
    },
    sources: told(sources),
  }
}

/** How much of a day is covered, all sources being alike. */
function partOf(day: number, sources: readonly Source[]): number {
  return sources.reduce((sum, { days }) => sum + (days.get(day) ?? 0), 0) / sources.length
}

function told(sources: readonly Source[]): SourceDays[] {
  const entries = new Map<string, SourceDays>()
  for (const { format, files, days } of sources) {
    const span = spanOf(new Set(days.keys()))
    const key = JSON.stringify([format, span])
    entries.set(key, { format, files: files + (entries.get(key)?.files ?? 0), ...span })
  }
  return [...entries.values()]
}
