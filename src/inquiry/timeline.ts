import {
  type CalendarDate,
  type Case,
  type Episode,
  type Reading,
  readAt,
  ruledOutBy,
  type Variation,
} from '../casefile/index.ts'
import { type Analysis, analyse } from './analysis.ts'
import { answerFrom, type Outcome } from './answer.ts'
import { focusOf } from './briefing.ts'
import { judge } from './claims.ts'
import { VariationStudy } from './variations.ts'
import type { ClaimVerdict } from './why-result.ts'

/** The case at every date on which something in it starts or ends. */
export interface Timeline<Event extends Happening = Happening> {
  /** The date the case itself is read at; null where it has none. */
  readonly read_at: CalendarDate | null
  /** Ascending; the first is the time before the first date. */
  readonly entries: readonly TimelineEntry<Event>[]
}

/** A stretch of time in which nothing of the case starts or ends. */
export interface TimelineEntry<Event extends Happening = Happening> extends TimelineAnswer {
  /** Its first day; null: it has no beginning. */
  readonly date: CalendarDate | null
  /** The day after its last; null: it has no end. */
  readonly until: CalendarDate | null
  /** Whether the date the case itself is read at falls into it. */
  readonly read_here: boolean
  /** Facts, drivers and constraints that count from here on; what rests on others starts with them. */
  readonly starts: readonly string[]
  /** Those that count no longer. */
  readonly ends: readonly string[]
  /** Options taken at the start. */
  readonly status_quo: readonly string[]
  /** The episode dated here whose status quo that is; null: it is the case's own, as it stands at the case's own date. */
  readonly episode: string | null
  /** By claim id, of the claims whose verdict is not that of the entry before. */
  readonly changed: Readonly<Record<string, { readonly before: ClaimVerdict; readonly after: ClaimVerdict }>>
  /** Whether the model ends in the same states as in the entry before. */
  readonly same_as_before: boolean
  /** What of the record falls into it, in the record's order. */
  readonly events: readonly { readonly event: Event; readonly fit: EventFit }[]
}

/** What the case says for a stretch of time. */
export interface TimelineAnswer {
  readonly outcomes: readonly Outcome[]
  readonly unsettled: readonly (readonly string[])[]
  /** By claim id. */
  readonly claims: Readonly<Record<string, ClaimVerdict>>
  /** By actor in focus and option: whether it is taken in what play ends in. */
  readonly conduct: Readonly<Record<string, Readonly<Record<string, ClaimVerdict>>>>
  /** The constraint that then rules out the status quo, so that there is no answer; else null. */
  readonly ruled_out_by: string | null
}

/** Something of the record, by its first and last possible day, both inclusive. */
export interface Happening {
  readonly first: CalendarDate
  readonly last: CalendarDate
  /** Whether it went on from the first to the last day, rather than happening on one of them. */
  readonly lasts: boolean
}

/**
 * How an event lies to a stretch of time: `within` it as a whole, `partly`, of something that lasts longer than the
 * stretch; or it is uncertain (`perhaps`) whether the day of the act was in it.
 */
export type EventFit = 'within' | 'partly' | 'perhaps'

/**
 * Reads a case at every date on which a fact, driver or constraint of it (or of the scenario) starts or ends.
 *
 * The case says how things stand on one date only. That status quo is used for all of them, except where an episode is
 * dated in a stretch of time: then its own is, the first if there are several. The stretch with the case's own date keeps
 * the case's; and a status quo that the variation or its scenario supposes holds throughout.
 *
 * @param variation - Its date is not used, but for saying where the case is read.
 * @param record - Events to be set beside the entries.
 * @throws Unanswerable where a limit is reached.
 * Cost: an analysis for each different selection of standing drivers and constraints.
 */
export function timeline<Event extends Happening>(
  subject: Case,
  variation: Variation = {},
  record: readonly Event[] = [],
): Timeline<Event> {
  const study = new VariationStudy(subject, analysis => answerPart(analysis, subject))
  const readAtDate = readAt(subject, variation).asOf ?? null
  const entries: TimelineEntry<Event>[] = []
  let before: Reading | undefined
  for (const stretch of stretchesOf(datesOf(subject, variation))) {
    const readHere = readAtDate !== null && contains(stretch, readAtDate)
    const episode = readHere ? undefined : episodeIn(subject, variation, stretch)
    const varied = variationAt(variation, stretch, episode)
    const reading = readAt(subject, varied)
    const found = study.of(reading) ?? ruledOut(subject, reading, varied)
    const previous = entries.at(-1)
    entries.push({
      ...stretch,
      read_here: readHere,
      starts: before ? only(reading, before) : [],
      ends: before ? only(before, reading) : [],
      status_quo: reading.statusQuo,
      episode: episode?.id ?? null,
      ...found,
      changed: previous ? changedClaims(previous, found) : {},
      same_as_before: previous !== undefined && endsOf(previous) === endsOf(found),
      events: beside(stretch, record),
    })
    before = reading
  }
  return { read_at: readAtDate, entries }
}

interface Stretch {
  readonly date: CalendarDate | null
  readonly until: CalendarDate | null
}

/** Every date in the case and the scenario at which something that is not withdrawn starts or ends, ascending. */
function datesOf(subject: Case, variation: Variation): CalendarDate[] {
  const scenario = subject.scenarios.find(({ id }) => id === variation.scenario)
  const withdrawn = new Set([...(scenario?.withdraw ?? []), ...(variation.withdraw ?? [])])
  const parts = [
    ...subject.facts,
    ...subject.drivers,
    ...subject.constraints,
    ...(scenario ? [...scenario.addFacts, ...scenario.addDrivers, ...scenario.addConstraints] : []),
    ...(variation.addFacts ?? []),
    ...(variation.addDrivers ?? []),
  ].filter(({ id }) => !withdrawn.has(id))
  const dates = parts.flatMap(({ from, until }) => [from, until]).filter(date => date !== undefined)
  return [...new Set(dates)].sort()
}

function stretchesOf(dates: readonly CalendarDate[]): Stretch[] {
  return [null, ...dates].map((date, k) => ({ date, until: dates[k] ?? null }))
}

function contains({ date, until }: Stretch, day: CalendarDate): boolean {
  return (date === null || date <= day) && (until === null || day < until)
}

function episodeIn(subject: Case, variation: Variation, stretch: Stretch): Episode | undefined {
  const scenario = subject.scenarios.find(({ id }) => id === variation.scenario)
  if (variation.statusQuo !== undefined || scenario?.statusQuo !== undefined) return undefined
  const dated = subject.episodes.filter(({ date }) => contains(stretch, date))
  return dated.reduce<Episode | undefined>((first, one) => (first && first.date <= one.date ? first : one), undefined)
}

/** Earlier than every date there can be. */
const BEFORE_ALL: CalendarDate = ''

function variationAt(variation: Variation, { date }: Stretch, episode: Episode | undefined): Variation {
  return { ...variation, asOf: date ?? BEFORE_ALL, ...(episode && { statusQuo: episode.statusQuo.taken }) }
}

function answerPart(analysis: Analysis, subject: Case): TimelineAnswer {
  const { outcomes, unsettled, claims } = answerFrom(analysis)
  const conduct = focusOf(subject).map(actor => [actor, conductOf(analysis, subject, actor)] as const)
  return { outcomes, unsettled, claims, conduct: Object.fromEntries(conduct), ruled_out_by: null }
}

function conductOf(analysis: Analysis, { options }: Case, actor: string): Record<string, ClaimVerdict> {
  const own = options.filter(option => option.actor === actor)
  return Object.fromEntries(own.map(({ id }) => [id, judge(analysis, { kind: 'option', option: id })]))
}

/** Where there is no answer: because of the status quo, which is said, or because of a limit, which ends all. */
function ruledOut(subject: Case, reading: Reading, variation: Variation): TimelineAnswer {
  const constraint = ruledOutBy(reading, reading.statusQuo)
  if (constraint === undefined) return answerPart(analyse(subject, variation), subject)
  return { outcomes: [], unsettled: [], claims: {}, conduct: {}, ruled_out_by: constraint.id }
}

/** Ids of what counts in one reading and not in the other: facts, then drivers, then constraints. */
function only(one: Reading, other: Reading): string[] {
  const there = new Set(idsIn(other))
  return idsIn(one).filter(id => !there.has(id))
}

function idsIn({ facts, drivers, constraints }: Reading): string[] {
  return [...facts, ...[...drivers.values()].flat(), ...constraints].map(({ id }) => id)
}

function changedClaims(before: TimelineAnswer, after: TimelineAnswer): TimelineEntry['changed'] {
  const pairs = Object.entries(after.claims).map(([id, is]) => [id, before.claims[id], is] as const)
  const changed = pairs.flatMap(([id, was, is]) =>
    was === undefined || was === is ? [] : [[id, { before: was, after: is }] as const],
  )
  return Object.fromEntries(changed)
}

/** What play ends in, for comparison: which way it goes there makes no difference. */
function endsOf({ outcomes, unsettled, ruled_out_by }: TimelineAnswer): string {
  return JSON.stringify([outcomes.map(({ taken }) => taken), unsettled, ruled_out_by])
}

function beside<Event extends Happening>(
  stretch: Stretch,
  record: readonly Event[],
): { event: Event; fit: EventFit }[] {
  return record.flatMap(event => {
    const { first, last, lasts } = event
    const overlaps =
      (stretch.until === null || first < stretch.until) && (stretch.date === null || stretch.date <= last)
    if (!overlaps) return []
    const whole = contains(stretch, first) && contains(stretch, last)
    return [{ event, fit: whole ? 'within' : lasts ? 'partly' : 'perhaps' }]
  })
}
