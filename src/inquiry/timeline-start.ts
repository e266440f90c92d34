import type { CalendarDate, Case, Episode, Variation } from '../casefile/index.ts'

/**
 * Where the start of a stretch of time is from.
 *
 * - `own`: the case's own, on the case's own date;
 * - `borrowed`: the case's own, on another date, on which things need not have stood so;
 * - `undated`: the case's own, where the case has no date;
 * - `episode`: that of an episode dated in the stretch;
 * - `supposed`: that of the scenario, or one's own.
 */
export type StartKind = 'own' | 'borrowed' | 'undated' | 'episode' | 'supposed'

/**
 * What a change from one stretch to the next comes from: from what begins or ends in the `case`, where that is enough,
 * with the start of the stretch before; from the `start`, where that is enough and the other is not; or from `both`.
 */
export type Turn = 'case' | 'start' | 'both'

/** A stretch of time, from its first day up to, not including, the day after its last; null: without a limit. */
interface Stretch {
  readonly date: CalendarDate | null
  readonly until: CalendarDate | null
}

/** Whether a day falls into a stretch. */
export function contains({ date, until }: Stretch, day: CalendarDate): boolean {
  return (date === null || date <= day) && (until === null || day < until)
}

/** Where a stretch starts from, and the episode if it is one's. */
export function startIn(
  subject: Case,
  variation: Variation,
  stretch: Stretch,
  readAtDate: CalendarDate | null,
): { readonly kind: StartKind; readonly episode?: Episode } {
  const scenario = subject.scenarios.find(({ id }) => id === variation.scenario)
  if (variation.statusQuo !== undefined || scenario?.statusQuo !== undefined) return { kind: 'supposed' }
  if (subject.asOf !== undefined && contains(stretch, subject.asOf)) return { kind: 'own' }
  const readHere = readAtDate !== null && contains(stretch, readAtDate)
  const episode = readHere ? undefined : firstEpisodeIn(subject, stretch)
  if (episode !== undefined) return { kind: 'episode', episode }
  return { kind: subject.asOf === undefined ? 'undated' : 'borrowed' }
}

function firstEpisodeIn({ episodes }: Case, stretch: Stretch): Episode | undefined {
  const dated = episodes.filter(({ date }) => contains(stretch, date))
  return dated.reduce<Episode | undefined>((first, one) => (first && first.date <= one.date ? first : one), undefined)
}

/**
 * What turned something: what it is now, and what it is where just the case is as now, or just the start. Nullish where
 * that start is ruled out.
 */
export function causeOf(now: string, caseOnly: string | null | undefined, startOnly: string | null | undefined): Turn {
  if (caseOnly === now) return 'case'
  return startOnly === now ? 'start' : 'both'
}
