import type { CalendarDate, Case } from '../casefile/index.ts'
import { type DiagnosticRecord, LineIndex, toRecord } from '../diagnostics/index.ts'
import { toJson } from './json.ts'
import type { ReadCaseFile } from './read-case-file.ts'

/** The keys that every JSON document begins with. */
export interface Envelope {
  readonly tertius: 1
  readonly command: string
  readonly case: CaseHeading | null
}

/** Which case, read when and as what. */
export interface CaseHeading {
  readonly title: string
  readonly as_of: CalendarDate | null
  readonly scenario: string | null
}

/** The case as a document names it. A variation's date wins over a scenario's, and that over the case's own. */
export function headingOf(
  read: Case | undefined,
  variation: { readonly asOf?: CalendarDate; readonly scenario?: string } = {},
): CaseHeading | null {
  if (read === undefined) return null
  const scenario = read.scenarios.find(({ id }) => id === variation.scenario)
  const asOf = variation.asOf ?? scenario?.asOf ?? read.asOf ?? null
  return { title: read.title, as_of: asOf, scenario: variation.scenario ?? null }
}

/** A JSON document as it is printed, ended by a line feed. */
export function document(command: string, heading: CaseHeading | null, content: object): string {
  const envelope: Envelope = { tertius: 1, command, case: heading }
  return `${toJson({ ...envelope, ...content })}\n`
}

/** The diagnostics of a file as documents have them. */
export function records({ diagnostics, text, file }: ReadCaseFile): DiagnosticRecord[] {
  const index = new LineIndex(text)
  return diagnostics.map(diagnostic => toRecord(diagnostic, index, file))
}
