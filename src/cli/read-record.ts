import type { Case, Recorded } from '../casefile/index.ts'
import {
  type CaseEvent,
  type ConductClaim,
  dailyFromEvents,
  type LadderRung,
  posture,
  type PostureResult,
  readEvents,
  weighClaim,
} from '../events/index.ts'
import { type FileProblem, type Host } from './host.ts'
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

/** A record as a case is checked against it; null: there is none, or it could not be read. */
export function recordedIn(subject: Case, record: RecordFile | null): Recorded | null {
  if (record === null || 'problem' in record) return null
  const { events } = record
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
