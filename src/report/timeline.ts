import type { Episode } from '../casefile/index.ts'
import { type CaseEvent, dayNumber, dayOf } from '../events/index.ts'
import type { ClaimVerdict, Timeline, TimelineEntry } from '../inquiry/index.ts'
import { cite } from './citations.ts'
import { type Block, heading, type Item, list, paragraph, quiet, type Report, strong } from './document.ts'
import type { Names } from './names.ts'
import { capitalised, count, dateInWords, sentence, series } from './words.ts'

/** The record that was set beside a timeline: its file name, or that there is none, and how many rows could not be read. */
export interface RecordNote {
  /** Null: the case names none. */
  readonly file: string | null
  readonly missing: boolean
  readonly unread: number
}

/** A chronicle: for each stretch of time what starts and ends, what the model says, and what the record has. */
export function timelineReport(names: Names, result: Timeline<CaseEvent>, record: RecordNote): Report {
  const told = new Set<CaseEvent>()
  return {
    title: names.reading.case.title,
    blocks: [
      ...howToRead(names, result, record),
      ...result.entries.flatMap((entry, k) => entryBlocks(names, entry, result.entries[k - 1], told)),
    ],
  }
}

function howToRead(names: Names, result: Timeline<CaseEvent>, record: RecordNote): Block[] {
  const dates = result.entries.length - 1
  const supposed = names.reading.case.scenarios.find(({ id }) => id === names.reading.scenario)
  const suppose = supposed ? `Supposing: ${sentence(supposed.title)}` : ''
  return [
    paragraph(howOften(dates)),
    paragraph(
      quiet([suppose, dates === 0 ? '' : whichStart(names, result), aboutRecord(names, record)].join(' ').trim()),
    ),
  ]
}

/** Which start is used when. */
function whichStart({ reading: { case: subject } }: Names, { entries }: Timeline<CaseEvent>): string {
  const some = (kind: TimelineEntry['start']): boolean => entries.some(({ start }) => start === kind)
  const episodes = some('episode') ? ', except where an episode has a start of its own' : ''
  if (some('supposed')) return 'The start that is supposed is used for every date.'
  if (subject.asOf === undefined) return `The case has one start and no date; it is used throughout${episodes}.`
  return (
    `The case says how things stand on ${dateInWords(subject.asOf)} and at no other time. ` +
    `For all other dates that start is borrowed, and the answer says so${episodes}.`
  )
}

function howOften(dates: number): string {
  if (dates === 0) return 'Nothing in the case starts or ends on a date, so it says the same at all times.'
  if (dates === 1) return 'The case, read before and after the one date on which something in it starts or ends.'
  return `The case, read at each of the ${dates} dates on which something in it starts or ends, and before the first.`
}

function aboutRecord({ reading: { case: subject } }: Names, { file, missing, unread }: RecordNote): string {
  if (file === null && subject.eventData !== undefined) {
    return (
      'The case names event data and no record by hand. They are measured, by tertius check and tertius posture on the ' +
      'command line, and not set beside the dates.'
    )
  }
  if (file === null) return 'The case names no record of events.'
  if (missing) return `The record ${file} is not there.`
  const lost = unread === 0 ? '' : ` ${capitalised(count(unread, 'error'))} in it: rows with errors are not here.`
  const once = 'An act whose day is not known is told once, where it can first have been.'
  return `Beside it stands what the record has; the model knows nothing of that. ${once}${lost}`
}

function entryBlocks(
  names: Names,
  entry: TimelineEntry<CaseEvent>,
  previous: TimelineEntry | undefined,
  told: Set<CaseEvent>,
): Block[] {
  const changes = [
    ...entry.starts.map(id => changeItem(names, id, true)),
    ...entry.ends.map(id => changeItem(names, id, false)),
  ]
  return [
    heading(stretchInWords(entry)),
    ...(changes.length > 0 ? [list(changes)] : []),
    ...startOf(names, entry),
    ...answerOf(names, entry, previous),
    ...recordOf(names, entry, told),
  ]
}

function stretchInWords({ date, until, read_here }: TimelineEntry): string {
  const here = read_here ? ' (the case is read here)' : ''
  if (date === null) return until === null ? 'At all times' : `Before ${dateInWords(until)}${here}`
  if (until === null) return `From ${dateInWords(date)}${here}`
  const last = dayOf(dayNumber(until)! - 1) // dates of a case exist
  return (last === date ? dateInWords(date) : `${dateInWords(date)} to ${dateInWords(last)}`) + here
}

/** What starts or ends: facts as they are written, drivers by whom they move. */
function changeItem(names: Names, id: string, starts: boolean): Item {
  const fact = names.fact(id)
  const driver = names.driver(id)
  const source = fact ? cite([fact], id => names.actor(id)) : ''
  const text = fact
    ? fact.text
    : driver
      ? `${starts ? 'this moves' : 'this no longer moves'} ${names.actor(driver.actor)}: ${names.reason(id)}`
      : `${starts ? 'a rule begins' : 'a rule ends'}: ${names.reason(id)}`
  const ended = fact && !starts ? 'No longer so: ' : ''
  return { lead: [ended + sentence(text), ' ', quiet(`[${id}${source === '' ? '' : `: ${source}`}]`)], lines: [] }
}

function startOf(names: Names, entry: TimelineEntry): Block[] {
  return [...startOfEpisode(names, entry), ...otherEpisodes(names, entry)]
}

/** Episodes dated in a stretch of time whose start is not the one used there, or is so only because it is the same. */
function otherEpisodes(names: Names, entry: TimelineEntry): Block[] {
  const others = names.reading.case.episodes.filter(({ id }) => id !== entry.episode && entry.episodes.includes(id))
  const sorted = (taken: readonly string[]): string => [...taken].sort().join()
  const alike = ({ statusQuo: { taken } }: Episode): boolean => sorted(taken) === sorted(entry.status_quo)
  return [
    ...episodesBeside(
      others.filter(one => !alike(one)),
      [`its start is not used: ${WHOSE_START[entry.start]}`, `their starts are not used: ${WHOSE_START[entry.start]}`],
    ),
    ...episodesBeside(others.filter(alike), ['it starts from the same', 'they start from the same']),
  ]
}

const WHOSE_START: Readonly<Record<TimelineEntry['start'], string>> = {
  own: 'the case has a start of its own here',
  borrowed: 'the case is read here, from its own start',
  undated: 'the case is read here, from its own start',
  episode: 'that of the earlier one is',
  supposed: 'the start that is supposed is',
}

function episodesBeside(episodes: readonly Episode[], [one, several]: readonly [string, string]): Block[] {
  if (episodes.length === 0) return []
  const which = series(episodes.map(({ id, title, date }) => `"${title ?? id}" (${dateInWords(date)})`))
  const told = episodes.length === 1 ? `The episode ${which} falls` : `The episodes ${which} fall`
  return [paragraph(quiet(`${told} into this time; ${episodes.length === 1 ? one : several}.`))]
}

function startOfEpisode(names: Names, { episode, status_quo }: TimelineEntry): Block[] {
  if (episode === null) return []
  const { title } = names.reading.case.episodes.find(({ id }) => id === episode)!
  const taken = status_quo.map(option => names.option(option)).filter(option => option !== undefined)
  const acts = [...new Set(taken.map(({ actor }) => actor))].map(actor => {
    const own = taken.filter(option => option.actor === actor).map(({ id }) => names.act(id))
    return `${names.actor(actor)}: ${series(own)}`
  })
  const start = acts.length === 0 ? 'nobody does anything' : acts.join('; ')
  return [paragraph(quiet(`It starts as in the episode "${title ?? episode}". ${sentence(start)}`))]
}

function answerOf(names: Names, entry: TimelineEntry, previous: TimelineEntry | undefined): Block[] {
  if (entry.ruled_out_by !== null) {
    return [
      paragraph(strong('No answer.'), ` Things cannot stand so then: ${sentence(names.reason(entry.ruled_out_by))}`),
    ]
  }
  if (entry.same_as_before && entry.start === previous?.start && !entry.read_here) {
    return [paragraph('The model says what it said before.')]
  }
  const claims = Object.entries(entry.changed).map(
    ([id, { before, after, by }]): Item => ({
      lead: [`${before} → ${after}: ${sentence(names.claim(id))}`, ' ', quiet(`[${id}]`)],
      lines: by === (entry.turned_by ?? 'case') ? [] : [[CLAIM_TURNED[by]]],
    }),
  )
  return [
    paragraph(strong(conductInWords(names, entry)), ...roundAndRound(entry), ...idle(names, entry)),
    ...(entry.turned_by === null || entry.turned_by === 'case' ? [] : [paragraph(TURNED[entry.turned_by])]),
    ...(claims.length > 0 ? [list(claims)] : []),
  ]
}

const TURNED: Readonly<Record<'start' | 'both', string>> = {
  start: 'What is new here comes from the start alone, not from what begins or ends in the case.',
  both: 'What is new here comes from the start together with what begins or ends in the case.',
}

const CLAIM_TURNED: Readonly<Record<'case' | 'start' | 'both', string>> = {
  case: 'This comes from what begins or ends in the case.',
  start: 'This comes from the start alone.',
  both: 'This comes from the start together with what begins or ends in the case.',
}

/** What the actors in focus would do, and, where the start is borrowed from another date, that it is. */
function conductInWords(names: Names, entry: TimelineEntry): string {
  const { asOf } = names.reading.case
  const [first = '', ...others] = Object.entries(entry.conduct).map(([actor, options]) =>
    extents(names, actor, options),
  )
  return [sentence(capitalised(borrowed(entry, asOf) + first)), ...others.map(sentence)].join(' ')
}

function borrowed({ start, until }: TimelineEntry, asOf: string | undefined): string {
  if (start !== 'borrowed' || asOf === undefined) return ''
  const past = until !== null && until <= asOf
  return `${past ? 'Had things stood then' : 'If things still stood'} as on ${dateInWords(asOf)}, `
}

function roundAndRound({ outcomes, unsettled }: TimelineEntry): string[] {
  if (unsettled.length === 0) return []
  return [outcomes.length === 0 ? ' Play goes round without end.' : ' Or play goes round without end.']
}

/** That what an actor does then is for want of a reason. */
function idle(names: Names, { unmoved }: TimelineEntry): string[] {
  if (unmoved.length === 0) return []
  const who = series(
    unmoved.map(id => names.actor(id)),
    'or',
  )
  const goes = unmoved.length === 1 ? names.agreeing(unmoved[0]!, 'it goes', 'they go') : 'they go'
  return [` Nothing in the case moves ${who} then: ${goes} on as at the start.`]
}

/** What an actor would, might and would not do, and what it would go on taking up and dropping. */
function extents(names: Names, actor: string, options: Readonly<Record<string, ClaimVerdict>>): string {
  const acts = (wanted: ClaimVerdict): string[] =>
    Object.keys(options).flatMap(option => (options[option] === wanted ? [names.act(option)] : []))
  const [would, might, open, not] = [acts('always'), acts('sometimes'), acts('unsettled'), acts('never')]
  const parts = [
    ...(would.length > 0 ? [`would ${series(would)}`] : []),
    ...(might.length > 0 ? [`might or might not ${series(might, 'or')}`] : []),
    ...(open.length > 0 ? [`would never settle whether to ${series(open, 'or')}`] : []),
    ...(not.length > 0 ? [`would not ${series(not, 'or')}`] : []),
  ]
  const it = names.agreeing(actor, 'it', 'they')
  const nothing = `${names.agreeing(actor, 'has', 'have')} nothing to choose`
  return `${names.actor(actor)} ${parts.length === 0 ? nothing : parts.join(`; ${it} `)}`
}

/** What the record has. An act whose day is uncertain is told once, where it can first have been. */
function recordOf(names: Names, { events }: TimelineEntry<CaseEvent>, told: Set<CaseEvent>): Block[] {
  const fresh = events.filter(({ event }) => event.lasts || !told.has(event))
  for (const { event } of fresh) told.add(event)
  if (fresh.length === 0) return []
  return [paragraph('In the record:'), list(fresh.map(({ event }) => eventItem(names, event)))]
}

function eventItem(names: Names, event: CaseEvent): Item {
  const { actor, target, act, evidence } = event
  const toward = target === undefined ? '' : ` (toward ${names.actor(target)})`
  const source = evidence === undefined ? [] : [' ', quiet(`[${evidence}]`)]
  return { lead: [`${whenInWords(event)}: ${names.actor(actor)}: ${withStop(act + toward)}`, ...source], lines: [] }
}

/** An act as it is written in the record, with a full stop. */
function withStop(act: string): string {
  return /[.!?]$/u.test(act) ? act : `${act}.`
}

/** `2 January 2026`, `from … to …` for what lasted, `some day between … and …` for what happened on one of them. */
export function whenInWords({ first, last, lasts }: CaseEvent): string {
  if (first === last) return dateInWords(first)
  const [from, to] = [dateInWords(first), dateInWords(last)]
  return lasts ? `From ${from} to ${to}` : `Some day between ${from} and ${to}`
}
