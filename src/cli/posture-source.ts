import type { Case } from '../casefile/index.ts'
import { closest } from '../diagnostics/index.ts'
import {
  actorNamed,
  type ActorTable,
  type CaseEvent,
  countryName,
  type DailyAct,
  type DailyRecord,
  dailyFromEvents,
  type FormatId,
  type LadderRung,
  type PostureResult,
  SILENCE,
  type StoredRecord,
} from '../events/index.ts'
import type { PostureView, ShownAct } from '../report/index.ts'
import { type CaseHeading, headingOf } from './envelope.ts'
import type { FileFault } from './file-fault.ts'
import type { Host } from './host.ts'
import type { Fail } from './known.ts'
import { besideFile, describeProblem, readCaseFile, STDIN } from './read-case-file.ts'
import { beside } from './read-case-data.ts'
import { type EventDataRequest, readEventData } from './read-event-data.ts'

/** Whose acts, and toward whom. */
export interface WhoseActs {
  readonly actor: string
  readonly toward?: string
}

/** Where a posture is to be read from, and whose, as typed. */
export interface PostureRequest extends WhoseActs {
  readonly paths: readonly string[]
  /** A case whose actors and options the record is about. */
  readonly case?: string
  readonly format?: FormatId
  /** A table of the user's own that says who is which actor. */
  readonly actors?: string
  /** That a record by hand leaves no act out. */
  readonly complete?: boolean
}

/** A record to be measured, whatever it was read from. */
export interface PostureSource {
  /** The case it belongs to; null: none. */
  readonly heading: CaseHeading | null
  /** The ids that the question means. */
  readonly who: WhoseActs
  readonly daily: DailyRecord
  readonly nameOf: PostureView['nameOf']
  /** The record as the report tells of it. */
  readonly record: (result: PostureResult) => PostureView['record']
  /** What the actor did in the days of a result, as pictures show it. */
  readonly acts: (result: PostureResult) => readonly ShownAct[]
  readonly faults: readonly FileFault[]
}

/** What was read without there being anything to measure. */
export interface NothingRead {
  readonly faults: readonly FileFault[]
}

/** Reads the record of a case, one written by hand, or files of event data. */
export async function sourceOf(host: Host, request: PostureRequest, fail: Fail): Promise<PostureSource | NothingRead> {
  const [path = STDIN, ...more] = request.paths
  if (!isCase(path)) return sourceOfFiles(host, request, fail)
  if (more.length > 0) fail('a case has one record, its own: give a case, or files of events')
  if (request.case !== undefined) fail('--case is for files of events: a case is its own')
  const subject = await caseAt(host, path, fail)
  const { readRecord } = await import('./read-record.ts')
  const record = await readRecord(host, subject)
  if (record === null) return sourceOfData(host, subject, request, fail)
  if ('problem' in record) return fail(`${describeProblem(record)}, which the case names as its record`)
  const { file, text, events, diagnostics } = record
  return byHand(
    { file, events, subject, faults: diagnostics.map(diagnostic => ({ file, text, diagnostic })) },
    request,
    fail,
  )
}

function isCase(path: string): boolean {
  return path === STDIN || /\.(?:ya?ml|json)$/iu.test(path)
}

/** Reads the event data that a case names in place of a record by hand; what the user says of them comes first. */
async function sourceOfData(
  host: Host,
  subject: Case,
  request: PostureRequest,
  fail: Fail,
): Promise<PostureSource | NothingRead> {
  if (subject.eventData === undefined) return fail('the case names no record of events')
  const named = beside(subject, subject.eventData)
  return measured(host, subject, { ...named, ...request, paths: named.paths, named: 'by-file' }, fail)
}

async function sourceOfFiles(host: Host, request: PostureRequest, fail: Fail): Promise<PostureSource | NothingRead> {
  const subject = request.case === undefined ? undefined : await caseAt(host, request.case, fail)
  return measured(host, subject, request, fail)
}

/** Reads files of events. @param request - Its case is the one given beside it. */
async function measured(
  host: Host,
  subject: Case | undefined,
  request: PostureRequest & Pick<EventDataRequest, 'named'>,
  fail: Fail,
): Promise<PostureSource | NothingRead> {
  const { actor, toward, case: _, ...rest } = request
  const meant = (table: ActorTable): { actor: string; toward?: string } => ({
    actor: actorNamed(actor, table),
    ...(toward !== undefined && { toward: actorNamed(toward, table) }),
  })
  const involving = (table: ActorTable): string[] => Object.values(meant(table))
  const data = await readEventData(host, { ...rest, involving, ...(subject && { case: subject }) }, fail)
  const { faults, table } = data
  if (data.kind === 'nothing') return { faults }
  if (data.kind === 'by-hand') return byHand({ file: data.file, events: data.events, subject, faults }, request, fail)
  const who = meant(table)
  const daily = await data.record.daily(who)
  const absent = await nobody(Object.values(who), data.record, table)
  data.close()
  if (absent !== undefined) noActor(absent, table, fail)
  return stored({ record: data.record, daily, who, subject, faults })
}

/** The first of some actors that is neither in the record nor a country: a slip, of which to say that it did nothing would mislead. */
async function nobody(actors: readonly string[], record: StoredRecord, table: ActorTable): Promise<string | undefined> {
  const known = new Set([...table.countries.values(), ...table.own.values()])
  for (const actor of actors) if (!known.has(actor) && !(await record.has(actor))) return actor
  return undefined
}

function noActor(word: string, { countries, own }: ActorTable, fail: Fail): never {
  const near = closest(word.toUpperCase(), [...countries.keys(), ...own.keys()])
  const hint = near === undefined ? '' : `\n(Did you mean ${near}?)`
  return fail(`there is no actor "${word}" in the record${hint}`)
}

async function caseAt(host: Host, path: string, fail: Fail): Promise<Case> {
  const file = await readCaseFile(host, path)
  if ('problem' in file) return fail(describeProblem(file))
  if (file.case === undefined || file.diagnostics.some(({ severity }) => severity === 'error')) {
    return fail(`the case "${file.file}" has errors\n(tertius check says which.)`)
  }
  return file.case
}

/** Names of the case's actors, else of countries. */
function naming(subject: Case | undefined): PostureView['nameOf'] {
  const names = new Map(subject?.actors.map(({ id, name }) => [id, name.replace(/^The (?=\S)/u, 'the ')]))
  return id => names.get(id) ?? countryName(id) ?? id
}

function stored(read: {
  readonly record: StoredRecord
  readonly daily: DailyRecord
  readonly who: WhoseActs
  readonly subject: Case | undefined
  readonly faults: readonly FileFault[]
}): PostureSource {
  const { record, daily, who, subject, faults } = read
  const { first, last } = record.coverage
  const involved = [who.actor, ...(who.toward === undefined ? [] : [who.toward])]
  return {
    heading: headingOf(subject),
    who,
    daily,
    nameOf: naming(subject),
    record: () => ({
      first,
      last,
      byHand: null,
      read: { reading: record.reading, coverage: record.coverage, involved },
    }),
    acts: ({ window }) =>
      daily.acts
        .filter(({ source, day }) => source === who.actor && window.from <= day && day <= window.to)
        .map(counted),
    faults,
  }
}

function counted({ day, target, rung, count }: DailyAct): ShownAct {
  return { first: day, last: day, lasts: false, target, rung, count, act: '', evidence: '' }
}

/** A record written by hand, and the case it may belong to. */
interface ByHand {
  readonly file: string
  readonly events: readonly CaseEvent[]
  readonly subject: Case | undefined
  readonly faults: readonly FileFault[]
}

async function byHand(
  { file, events, subject, faults }: ByHand,
  typed: PostureRequest,
  fail: Fail,
): Promise<PostureSource | NothingRead> {
  const complete = typed.complete === true || isSaidComplete(subject, file)
  if (events.length === 0) return { faults }
  const nameOf = naming(subject)
  const ids = subject?.actors.map(({ id }) => id) ?? idsIn(events)
  const find = (word: string): string => actorIn(word, ids, nameOf, fail)
  const who = { actor: find(typed.actor), ...(typed.toward !== undefined && { toward: find(typed.toward) }) }
  // Loaded only here: event data have codes, and need no case.
  const { rungIn } = await import('./read-record.ts')
  const rungOf = subject === undefined ? (): LadderRung | null => null : rungIn(subject)
  const daily = dailyFromEvents(events, { ...who, rungOf, complete })
  const { first, last } = daily.coverage
  return {
    heading: headingOf(subject),
    who,
    daily,
    nameOf,
    record: ({ window }) => {
      const rows = events.filter(event => concerns(event, who) && touches(event, window))
      return { first, last, byHand: { file, complete, rows: events.length, events: rows }, read: null }
    },
    acts: ({ window }) =>
      events.filter(event => event.actor === who.actor && touches(event, window)).map(event => shown(event, rungOf)),
    faults,
  }
}

/** Whether a case answers for every act being in the record, which is its own. */
function isSaidComplete(subject: Case | undefined, file: string): boolean {
  if (subject?.events === undefined || subject.eventsComplete !== true) return false
  return besideFile(subject.file, subject.events) === file
}

function idsIn(events: readonly CaseEvent[]): string[] {
  return [...new Set(events.flatMap(({ actor, target }) => [actor, target ?? actor]))]
}

function shown(event: CaseEvent, rungOf: (event: CaseEvent) => LadderRung | null): ShownAct {
  const { first, last, lasts, act, target = null, evidence = '' } = event
  return { first, last, lasts, target, rung: act === SILENCE ? SILENCE : rungOf(event), count: 1, act, evidence }
}

/** What an actor did toward the counterpart; a silence toward nobody in particular is one toward all. */
function concerns({ actor, target, act }: CaseEvent, who: WhoseActs): boolean {
  if (actor !== who.actor) return false
  return who.toward === undefined || target === who.toward || (act === SILENCE && target === undefined)
}

function touches({ first, last }: CaseEvent, { from, to }: PostureResult['window']): boolean {
  return first <= to && from <= last
}

/** The id that a word means: an id, or a name in letters of either case. */
function actorIn(word: string, ids: readonly string[], nameOf: PostureView['nameOf'], fail: Fail): string {
  const found = ids.find(id => id === word) ?? ids.find(id => nameOf(id).toUpperCase() === word.toUpperCase())
  if (found !== undefined) return found
  const near = closest(word, ids)
  const hint = near === undefined ? `It has: ${ids.slice(0, 20).join(', ')}.` : `Did you mean ${near}?`
  return fail(`there is no actor "${word}" in the record\n(${hint})`)
}
