import type { Case } from '../../casefile/index.ts'
import { type Day, dayNumber, dayOf, LADDER, type LadderRung } from '../../events/index.ts'
import type { Timeline, TimelineEntry } from '../../inquiry/index.ts'
import { capitalised, dateInWords, series } from '../words.ts'

// What a model expects of an actor on the ladder, date by date. It is no measurement: nothing of the record goes into it.

/** What a model expects of an actor over a stretch of time, as long as that stays the same. */
export interface ExpectedStretch {
  /** Its first day; null: it has no beginning. */
  readonly from: Day | null
  /** The day after its last; null: it has no end. */
  readonly until: Day | null
  /** Why it says nothing; null: it says something. */
  readonly silent: 'unsettled' | 'ruled-out' | 'unmoved' | null
  /** The rungs that some option taken stands on: in all outcomes, or in some. Empty where it says nothing, or expects none. */
  readonly rungs: ReadonlyMap<LadderRung, 'always' | 'sometimes'>
  /** Whether the model sets out from how things stand on another date, since the case says nothing of this one. */
  readonly borrowed: boolean
}

/** The same between two days that are both in it. */
export interface ExpectedDays extends Omit<ExpectedStretch, 'from' | 'until'> {
  readonly from: Day
  /** Inclusive. */
  readonly to: Day
}

/** The expectation of an actor over the whole of a timeline; null: the timeline does not follow that actor. */
export function expectedOf(subject: Case, { entries }: Timeline, actor: string): ExpectedStretch[] | null {
  if (!entries.some(({ conduct }) => Object.hasOwn(conduct, actor))) return null
  const own = subject.options.filter(option => option.actor === actor)
  const stretches: ExpectedStretch[] = []
  for (const entry of entries) {
    const next = stretchOf(entry, own, actor)
    const before = stretches.at(-1)
    if (before !== undefined && sayingOf(before) === sayingOf(next)) {
      stretches[stretches.length - 1] = { ...before, until: next.until }
    } else stretches.push(next)
  }
  return stretches
}

function stretchOf(entry: TimelineEntry, own: Case['options'], actor: string): ExpectedStretch {
  const { date: from, until, outcomes, start } = entry
  const silent = whySilent(entry, actor)
  const rungs = new Map<LadderRung, 'always' | 'sometimes'>()
  for (const rung of silent === null ? LADDER : []) {
    const on = own.filter(option => option.rung === rung).map(({ id }) => id)
    const many = outcomes.filter(({ taken }) => taken.some(id => on.includes(id))).length
    if (many > 0) rungs.set(rung, many === outcomes.length ? 'always' : 'sometimes')
  }
  return { from, until, silent, rungs, borrowed: start === 'borrowed' }
}

function whySilent(entry: TimelineEntry, actor: string): ExpectedStretch['silent'] {
  if (entry.ruled_out_by !== null) return 'ruled-out'
  if (entry.unsettled.length > 0 || entry.outcomes.length === 0) return 'unsettled'
  return entry.unmoved.includes(actor) ? 'unmoved' : null
}

/** All that is said of a stretch but its dates, for comparison. */
function sayingOf({ silent, rungs, borrowed }: ExpectedStretch): string {
  return JSON.stringify([silent, [...rungs], silent === null && borrowed])
}

/** What of an expectation falls between two days, both inclusive. */
export function expectedBetween(
  stretches: readonly ExpectedStretch[],
  window: { readonly from: Day; readonly to: Day },
): ExpectedDays[] {
  return stretches.flatMap(({ from, until, ...said }) => {
    const first = from === null || from < window.from ? window.from : from
    const last = until === null || until > window.to ? window.to : dayOf(dayNumber(until)! - 1)
    return first > last ? [] : [{ ...said, from: first, to: last }]
  })
}

/** Cells of a table: when, the rungs, and how sure it is. */
type ExpectedRow = readonly [when: string, rungs: string, what: string]

/** What is expected over some days, as rows of a table. */
export function expectedRows(days: readonly ExpectedDays[]): ExpectedRow[] {
  return days.flatMap((stretch): ExpectedRow[] => {
    const when = between(stretch)
    if (stretch.silent !== null) return [[when, '–', `nothing expected by the model: ${WHY[stretch.silent]}`]]
    const from = stretch.borrowed ? ', from the start of another date' : ''
    const [always, sometimes] = [rungsIn(stretch, 'always'), rungsIn(stretch, 'sometimes')]
    const rows: ExpectedRow[] = [
      [when, capitalised(series(always)), `expected by the model${from}`],
      [when, capitalised(series(sometimes)), `expected by the model in some outcomes${from}`],
    ]
    const told = rows.filter(([, rungs]) => rungs !== '')
    return told.length > 0 ? told : [[when, 'None', `expected by the model${from}`]]
  })
}

/** Stretches that are told one by one; of more, the table tells. */
const MOST_TOLD = 6

const HOW_TO_READ =
  'The shade behind a row is what the model expects, half as high where only in some outcomes, and paler where it sets out ' +
  'from how things stand on another date.'

/** The band in words. */
export function expectedInWords(days: readonly ExpectedDays[]): string {
  if (days.length > MOST_TOLD) return `${HOW_TO_READ} It changes ${days.length - 1} times; the table has the dates.`
  return `${HOW_TO_READ} ${days.map(stretch => `${capitalised(between(stretch))}: ${saidOf(stretch)}.`).join(' ')}`
}

const WHY = {
  unsettled: 'its play does not settle',
  'ruled-out': 'where it would have to start is ruled out',
  unmoved: 'nothing in the case moves the actor',
} as const satisfies Record<NonNullable<ExpectedStretch['silent']>, string>

function saidOf(stretch: ExpectedDays): string {
  if (stretch.silent !== null) return `nothing is drawn, for ${WHY[stretch.silent]}`
  const [always, sometimes] = [rungsIn(stretch, 'always'), rungsIn(stretch, 'sometimes')]
  if (always.length + sometimes.length === 0) return 'nothing on the ladder'
  const maybe = sometimes.length === 0 ? [] : [`in some outcomes ${series(sometimes)}`]
  return [...(always.length > 0 ? [series(always)] : []), ...maybe].join('; ')
}

function rungsIn({ rungs }: ExpectedDays, how: 'always' | 'sometimes'): string[] {
  return LADDER.filter(rung => rungs.get(rung) === how).map(rung => rung.replace('-', ' '))
}

function between({ from, to }: ExpectedDays): string {
  return from === to ? dateInWords(from) : `${dateInWords(from)} to ${dateInWords(to)}`
}
