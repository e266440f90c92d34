import type { Case } from '../casefile/index.ts'
import { type CaseEvent, readEvents } from '../events/index.ts'
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
