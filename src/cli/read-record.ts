import type { Case, RecordClaim, Recorded, Weighed } from '../casefile/index.ts'
import {
  type CaseEvent,
  type ConductClaim,
  dailyFromEvents,
  type LadderRung,
  posture,
  type PostureResult,
  readEvents,
  weighClaim,
  weighTogether,
  type Witness,
} from '../events/index.ts'
import { type FileProblem, type Host } from './host.ts'
import type { CaseData } from './read-case-data.ts'
import { besideFile, type ReadCaseFile } from './read-case-file.ts'

/** The record of events that a case names, as it was read. */
export interface ReadRecord extends ReadCaseFile {
  /** A record is no case. */
  readonly case: undefined
  readonly events: readonly CaseEvent[]
}

/** A record that could not be read, or that was. */
export type RecordFile = ReadRecord | { readonly file: string; readonly problem: FileProblem }

/**
 * Reads the record of events of a case, which is looked for beside it.
 *
 * @returns Null where the case names none.
 */
export async function readRecord(host: Host, subject: Case): Promise<RecordFile | null> {
  if (subject.events === undefined) return null
  const file = besideFile(subject.file, subject.events)
  const content = await host.readFile(file, 'by-file')
  if ('problem' in content) return { file, problem: content.problem }
  const text = new TextDecoder().decode(content.bytes)
  const ids = (items: readonly { readonly id: string }[]): string[] => items.map(({ id }) => id)
  const known = { actors: ids(subject.actors), options: ids(subject.options), sources: ids(subject.sources) }
  const { events, diagnostics } = readEvents(text, { known })
  return { file, text, case: undefined, events, diagnostics }
}

/**
 * What a case has on record, as it is checked against it; null: it names nothing, or nothing of it could be read.
 *
 * @param data - Its event data; null: it names none, or nobody has need of them.
 */
export function recordedIn(subject: Case, record: RecordFile | null, data: CaseData | null = null): Recorded | null {
  const hand = record === null || 'problem' in record ? null : byHand(subject, record)
  if (data === null) return hand
  const byData = 'unread' in data ? unreadable(data.unread) : data.weigh
  const weigh = (claim: RecordClaim): Weighed => {
    const written = hand === null ? [] : [{ from: 'hand' as const, rows: hand.acts.length, ...hand.weigh(claim) }]
    return weighTogether(claim, [...written, byData(claim)])
  }
  return { ...(hand !== null && { acts: hand.acts }), weigh }
}

/** Data that cannot be read leave every claim untold. */
function unreadable(why: string): (claim: RecordClaim) => Witness {
  return () => ({ from: 'data', rows: null, verdict: 'untold', found: `the data cannot be read: ${why}` })
}

/** A record by hand as a case is checked against it. */
function byHand(subject: Case, { events }: ReadRecord): Required<Recorded> {
  const rungOf = rungIn(subject)
  const { eventsComplete: complete = false } = subject
  const measure = ({ actor, toward, first: from, last: to }: ConductClaim): PostureResult | null => {
    if (events.length === 0) return null
    const about = { actor, ...(toward !== undefined && { toward }) }
    return posture(dailyFromEvents(events, { ...about, rungOf, complete }), { ...about, from, to })
  }
  return { acts: events, weigh: claim => weighClaim(claim, { events, complete, rungOf, measure }) }
}

/** Where the acts of a record stand on the ladder, by the options of its case. */
export function rungIn(subject: Case): (event: CaseEvent) => LadderRung | null {
  const rungs = rungsOf(subject)
  return ({ option = '' }) => rungs.get(option) ?? null
}

/** Where the options of a case stand on the ladder. */
function rungsOf(subject: Case): Map<string, LadderRung> {
  return new Map(subject.options.flatMap(({ id, rung }) => (rung === undefined ? [] : [[id, rung] as const])))
}
