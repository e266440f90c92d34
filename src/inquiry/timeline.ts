import { type CalendarDate, type Case, type Reading, readAt, ruledOutBy, type Variation } from '../casefile/index.ts'
import { type Analysis, analyse } from './analysis.ts'
import { answerFrom, type Outcome } from './answer.ts'
import { focusOf } from './briefing.ts'
import { conductOver } from './conduct.ts'
import { causeOf, contains, type StartKind, startIn, type Turn } from './timeline-start.ts'
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
  /** Where the start is from. */
  readonly start: StartKind
  /** The episode dated here whose status quo that is; else null. */
  readonly episode: string | null
  /** All episodes dated here, in declaration order, whether or not their start is used. */
  readonly episodes: readonly string[]
  /** By claim id, of the claims whose verdict is not that of the entry before, with what changed it. */
  readonly changed: Readonly<
    Record<string, { readonly before: ClaimVerdict; readonly after: ClaimVerdict; readonly by: Turn }>
  >
  /** Whether the model ends in the same states as in the entry before. */
  readonly same_as_before: boolean
  /** What makes the model end otherwise than in the entry before; null where it does not, or has no answer. */
  readonly turned_by: Turn | null
  /** Actors in focus that nothing in the case moves then: they go on as they start. */
  readonly unmoved: readonly string[]
  /** What of the record falls into it, in the record's order. */
  readonly events: readonly { readonly event: Event; readonly fit: EventFit }[]
}

/** What the case says for a stretch of time. */
export interface TimelineAnswer {
  readonly outcomes: readonly Outcome[]
  readonly unsettled: readonly (readonly string[])[]
  /** By claim id. */
  readonly claims: Readonly<Record<string, ClaimVerdict>>
  /**
   * By actor in focus and option: whether it is taken in what play ends in. `sometimes`: it turns on which end play comes
   * to; `unsettled`: whatever the end, it goes on being taken up and dropped.
   */
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
 * The case says how things stand on one date only. That status quo is borrowed for all others, except where an episode is
 * dated in a stretch of time: then its own is used, the first if there are several. The stretches with the case's own date
 * and with the date it is read at keep the case's; and a status quo that the variation or its scenario supposes holds
 * throughout. Where the start is not that of the stretch before, both are tried, to tell what a change comes from.
 *
 * @param variation - Its date is not used, but for saying where the case is read.
 * @param record - Events to be set beside the entries.
 * @throws Unanswerable where a limit is reached.
 * Cost: an analysis for each different selection of standing drivers and constraints, two where the start changes.
 */
export function timeline<Event extends Happening>(
  subject: Case,
  variation: Variation = {},
  record: readonly Event[] = [],
): Timeline<Event> {
  const study = new VariationStudy(subject, analysis => answerPart(analysis, subject))
  const readAtDate = readAt(subject, variation).asOf ?? null
  const entries: TimelineEntry<Event>[] = []
  let before: { readonly reading: Reading; readonly varied: Variation } | undefined
  for (const stretch of stretchesOf(datesOf(subject, variation))) {
    const { kind, episode } = startIn(subject, variation, stretch, readAtDate)
    const varied = variationAt(variation, stretch, episode?.statusQuo.taken)
    const reading = readAt(subject, varied)
    const found = study.of(reading) ?? ruledOut(subject, reading, varied)
    const previous = entries.at(-1)
    const halves = before && {
      caseOnly: study.of(readAt(subject, { ...varied, statusQuo: before.reading.statusQuo })),
      startOnly: study.of(readAt(subject, { ...before.varied, statusQuo: reading.statusQuo })),
    }
    entries.push({
      ...stretch,
      read_here: readAtDate !== null && contains(stretch, readAtDate),
      starts: before ? only(reading, before.reading) : [],
      ends: before ? only(before.reading, reading) : [],
      status_quo: reading.statusQuo,
      start: kind,
      episode: episode?.id ?? null,
      episodes: subject.episodes.filter(({ date }) => contains(stretch, date)).map(({ id }) => id),
      ...found,
      ...(previous && halves ? turnsFrom(previous, found, halves) : NO_TURN),
      unmoved: focusOf(subject).filter(actor => !isMoved(reading, actor)),
      events: beside(stretch, record),
    })
    before = { reading, varied }
  }
  return { read_at: readAtDate, entries }
}

/** Whether anything tells an actor one state from another. */
function isMoved({ drivers, case: { rankings } }: Reading, actor: string): boolean {
  return (drivers.get(actor) ?? []).length > 0 || rankings.some(ranking => ranking.actor === actor)
}

type Stretch = Pick<TimelineEntry, 'date' | 'until'>

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
    ...(variation.addConstraints ?? []),
  ].filter(({ id }) => !withdrawn.has(id))
  const dates = parts.flatMap(({ from, until }) => [from, until]).filter(date => date !== undefined)
  return [...new Set(dates)].sort()
}

function stretchesOf(dates: readonly CalendarDate[]): Stretch[] {
  return [null, ...dates].map((date, k) => ({ date, until: dates[k] ?? null }))
}

/** Earlier than every date there can be. */
const BEFORE_ALL: CalendarDate = ''

function variationAt(variation: Variation, { date }: Stretch, start: readonly string[] | undefined): Variation {
  return { ...variation, asOf: date ?? BEFORE_ALL, ...(start && { statusQuo: start }) }
}

function answerPart(analysis: Analysis, subject: Case): TimelineAnswer {
  const { outcomes, unsettled, claims } = answerFrom(analysis)
  const conduct = focusOf(subject).map(actor => [actor, conductOf(analysis, subject, actor)] as const)
  return { outcomes, unsettled, claims, conduct: Object.fromEntries(conduct), ruled_out_by: null }
}

function conductOf(analysis: Analysis, { options }: Case, actor: string): Record<string, ClaimVerdict> {
  const own = options.filter(option => option.actor === actor)
  return Object.fromEntries(own.map(({ id }) => [id, conductOver(analysis, id)]))
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

type Turns = Pick<TimelineEntry, 'changed' | 'same_as_before' | 'turned_by'>

const NO_TURN: Turns = { changed: {}, same_as_before: false, turned_by: null }

/** The answer where just the case is as now, or just the start; null where that start is ruled out. */
interface Halves {
  readonly caseOnly: TimelineAnswer | null
  readonly startOnly: TimelineAnswer | null
}

/** How a stretch differs from the one before, and what makes the difference. */
function turnsFrom(before: TimelineAnswer, after: TimelineAnswer, { caseOnly, startOnly }: Halves): Turns {
  const turned = Object.entries(after.claims).flatMap(([id, is]) => {
    const was = before.claims[id]
    if (was === undefined || was === is) return []
    return [[id, { before: was, after: is, by: causeOf(is, caseOnly?.claims[id], startOnly?.claims[id]) }] as const]
  })
  const [was, is] = [endsOf(before), endsOf(after)]
  const answered = before.ruled_out_by === null && after.ruled_out_by === null
  return {
    changed: Object.fromEntries(turned),
    same_as_before: was === is,
    turned_by:
      was === is || !answered ? null : causeOf(is, caseOnly && endsOf(caseOnly), startOnly && endsOf(startOnly)),
  }
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
