import {
  cameoCode,
  type Coverage,
  type Day,
  type EventList,
  type LeftOut,
  type ListedEvent,
  type Reading,
} from '../events/index.ts'
import { type Block, heading, type Item, list, paragraph, type Phrase, quiet, type Report, strong } from './document.ts'
import { count, dateInWords, series } from './words.ts'

/** A list of events, and what it was read from. */
export interface RecordView {
  readonly list: EventList
  /** What people call an actor. */
  readonly nameOf: (actor: string) => string
  /** Null for a record written by hand. */
  readonly read: { readonly reading: Reading; readonly coverage: Coverage; readonly involved: readonly string[] } | null
}

/** The events of a record, then what was read and what was left out of it. */
export function recordReport(view: RecordView): Report {
  const { list: found, read } = view
  return {
    title: 'The record of events',
    blocks: [
      paragraph(...howMany(found)),
      ...(found.events.length === 0 ? [] : [tableOf(view)]),
      ...(read === null ? [] : [heading('What was read'), list(readItems(read, view.nameOf))]),
    ],
  }
}

function howMany({ matching, straddling, events, counts }: EventList): Phrase {
  const unsure =
    straddling === 0
      ? ''
      : ` ${count(straddling, 'more act')} may have been in those days or outside them, or lasted beyond them.`
  if (matching === 0) return [strong('No event'), ` is as asked.${unsure}`]
  const parts = Object.entries(counts).filter(([, n]) => n > 0)
  const rungs = parts.map(([rung, n]) => `${rung === 'none' ? 'on no rung' : rung} ${number(n)}`)
  const shown = events.length < matching ? ` The first ${number(events.length)} are shown; --limit shows more.` : ''
  return [
    strong(`${number(matching)} ${matching === 1 ? 'event' : 'events'}`),
    `: ${rungs.join(', ')}.${shown}${unsure}`,
  ]
}

function tableOf({ list: { events }, nameOf }: RecordView): Block {
  return {
    kind: 'table',
    head: ['day', 'who', 'to whom', 'what', 'rung', 'rows'],
    rows: events.map(event => [
      [event.last === event.day ? event.day : `${event.day} to ${event.last}`],
      side(event.source, event.source_as, nameOf),
      side(event.target, event.target_as, nameOf),
      act(event),
      [event.rung ?? '–'],
      [String(event.reports)],
    ]),
  }
}

function side(actor: string | null, coded: string | null, nameOf: RecordView['nameOf']): Phrase {
  if (actor === null) return ['–']
  const name = nameOf(actor)
  return coded === null || coded === actor || coded === name ? [name] : [name, ' ', quiet(`(${coded})`)]
}

function act({ code, evidence }: ListedEvent): Phrase {
  const known = cameoCode(code)
  if (known !== undefined) return [known.name, ' ', quiet(`[${code}]`)]
  return evidence === undefined ? [code] : [code, ' ', quiet(`[${evidence}]`)]
}

/** What was read from files of event data, and what was left out of it. */
export function readItems(
  { reading, coverage, involved }: NonNullable<RecordView['read']>,
  nameOf: RecordView['nameOf'],
): Item[] {
  const formats = reading.formats.map(({ format, files }) => `${count(files, 'file')} of ${FORMAT_NAMES[format]}`)
  const { rows, distinct, happenings, mirrored } = reading.kept
  const whose =
    involved.length === 0 ? '' : ` that ${rows === 1 ? 'involves' : 'involve'} ${series(involved.map(nameOf), 'or')}`
  return [
    plainItem(`${series(formats)}: ${many(reading.rows, 'row')}.${splitInWords(reading)}`),
    ...(rows === 0
      ? [
          plainItem(
            `None of them${involved.length === 0 ? ' tells of an act' : ` involves ${series(involved.map(nameOf), 'or')}`}.`,
          ),
        ]
      : [
          plainItem(
            `${many(rows, 'row')}${whose} ${rows === 1 ? 'tells' : 'tell'} of ${many(distinct, 'act')}${distinct === 1 ? '' : ' that differ in day, sides or code'}. ` +
              `Counted, ${distinct === 1 ? 'it is' : 'they are'} ${many(happenings, 'happening')}: acts of one kind between the same two on one day are one, however the two are spelled, ` +
              `and so are the two rows of a meeting (${number(mirrored)} such).`,
          ),
        ]),
    ...(reading.foundLater === 0
      ? []
      : [
          plainItem(
            `${many(reading.foundLater, 'row')} ${reading.foundLater === 1 ? 'was' : 'were'} found up to a week after the day told of.`,
          ),
        ]),
    ...reading.leftOut.map(leftOutItem),
    ...coverageItems(coverage, reading),
  ]
}

/** Rows that are counted several times below. */
function splitInWords({ split: { rows, into } }: Reading): string {
  if (rows === 0) return ''
  const has = rows === 1 ? 'has' : 'have'
  const is = rows === 1 ? 'is' : 'are'
  return ` ${number(rows)} of them ${has} several actors on a side, and ${is} taken below for ${number(into)}, one for each pair.`
}

const FORMAT_NAMES: Readonly<Record<Reading['formats'][number]['format'], string>> = {
  'gdelt-1': 'GDELT 1.0',
  'gdelt-2': 'GDELT 2.0',
  icews: 'ICEWS',
  polecat: 'POLECAT',
  acled: 'ACLED',
  phoenix: 'Phoenix',
  table: 'plain tables',
}

/** Why rows were left out, after `3 rows left out:`. */
const REASONS: Readonly<Record<LeftOut['reason'], string>> = {
  'few-cells': 'fewer cells than there are columns',
  'many-cells': 'more cells than there are columns',
  encoding: 'a byte that is not UTF-8',
  'long-line': 'longer than any line should be',
  quotes: 'quotes that are not closed as they should be',
  unreadable: 'unreadable',
  date: 'no date that exists',
  far: 'a date before 1800 or after 2100, which is taken for a slip',
  code: 'a code that does not exist; codes are text, and lose their first zero where a program takes them for numbers',
  type: 'an event type that the layout does not have',
  nobody: 'nobody named on either side',
  early: 'found before the day it tells of',
  late: 'found more than a week after the day it tells of, as anniversaries and mistakes are',
  undated: 'no day that exists on which it was found, so that it may be of an anniversary',
  weight: 'a weight that is no number from -10 to 10',
}

function leftOutItem({ reason, rows, example: { file, line, text } }: LeftOut): Item {
  const where = line === null ? file : `${file}:${line}`
  return {
    lead: [strong(`${number(rows)} ${rows === 1 ? 'row' : 'rows'} left out`), `: ${REASONS[reason]}.`],
    lines: [[quiet(`the first: ${where}: ${text}`)]],
  }
}

/** How many days are named one by one, and how many sources. */
const MOST_DAYS = 10

function coverageItems(coverage: Coverage, { sources }: Reading): Item[] {
  const { first, last, missing, basis } = coverage
  if (sources.length > 1) return [...sourceItems(sources), ...sharedItems(coverage)]
  const how = basis === 'files' ? 'a file' : 'any row'
  return [
    plainItem(
      `Days with ${how}: from ${dateInWords(first)} to ${dateInWords(last)}${missing.length === 0 ? ', none missing' : ''}.`,
    ),
    ...missingItems(missing),
    ...partialItems(coverage),
  ]
}

function missingItems(missing: readonly Day[]): Item[] {
  if (missing.length === 0) return []
  return [plainItem(`${count(missing.length, 'day')} between them without, which is not silence${named(missing)}.`)]
}

function partialItems({ partial = [] }: Coverage): Item[] {
  if (partial.length === 0) return []
  const whose = partial.length === 1 ? 'its' : 'their'
  return [
    plainItem(`${count(partial.length, 'day')} with only a part of ${whose} files, the first ${partial[0]!.day}.`),
  ]
}

/** What each of several sources covers. */
function sourceItems(sources: Reading['sources']): Item[] {
  const more = sources.length - MOST_DAYS
  return [
    ...sources.slice(0, MOST_DAYS).map(({ format, files, first, last, missing }) => {
      const cover = `${count(files, 'file')} of ${FORMAT_NAMES[format]} ${files === 1 ? 'covers' : 'cover'}`
      const but = missing.length === 0 ? 'none missing' : `but for ${count(missing.length, 'day')}${named(missing)}`
      return plainItem(`${cover} the days from ${dateInWords(first)} to ${dateInWords(last)}, ${but}.`)
    }),
    ...(more > 0 ? [plainItem(`${count(more, 'more source')} ${more === 1 ? 'covers' : 'cover'} other days.`)] : []),
  ]
}

/** What several sources come to together. */
function sharedItems({ missing, partial = [] }: Coverage): Item[] {
  const [some, none] = [partial.map(({ day }) => day), missing.length]
  if (some.length === 0 && none === 0) return [plainItem('All of these cover the same days.')]
  const is = some.length === 1 ? 'is' : 'are'
  return [
    ...(some.length === 0
      ? []
      : [
          plainItem(
            `${count(some.length, 'day')} ${is} covered only in part${named(some)}. ${some.length === 1 ? 'It is' : 'They are'} taken for missing, which is not silence: ` +
              'what one of these does not tell of, another cannot show not to have been. Each can be asked by itself.',
          ),
        ]),
    ...(none === 0
      ? []
      : [plainItem(`${count(none, 'day')} between them without any, which is not silence${named(missing)}.`)]),
  ]
}

/** Some days, or the first of them, after what they are. */
function named(days: readonly Day[]): string {
  return days.length <= MOST_DAYS ? `: ${series(days)}` : `, the first of them ${series(days.slice(0, MOST_DAYS))}`
}

function plainItem(text: string): Item {
  return { lead: [text], lines: [] }
}

function many(value: number, what: string): string {
  return `${number(value)} ${value === 1 ? what : `${what}s`}`
}

/** A number with its thousands apart. */
function number(value: number): string {
  return String(value).replace(/\B(?=(?:\d{3})+$)/gu, ',')
}
