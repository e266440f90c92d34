import type { Case, NamedData, RecordClaim } from '../casefile/index.ts'
import {
  type ActorTable,
  type ClaimWeighed,
  type DailyRecord,
  DatabaseError,
  type LoadedRecord,
  loadRecord,
  type StoredRecord,
  weighByData,
  type Witness,
} from '../events/index.ts'
import type { Host } from './host.ts'
import { readActors } from './read-actors.ts'
import { besideFile, describeProblem } from './read-case-file.ts'

/** The event data of a case, or why they cannot be read, as a clause. */
export type CaseData = MeasuredData | { readonly unread: string }

/** Event data of which everything was asked that the claims of a case need. */
export interface MeasuredData {
  readonly weigh: (claim: RecordClaim) => Witness
}

/**
 * Reads the event data of a case as far as its claims need them. They are looked for beside the case.
 *
 * @returns Null where the case names none or no fact cites a record: nothing is looked at then, and no database is opened.
 */
export async function readCaseData(
  host: Host,
  subject: Case,
  claims: readonly RecordClaim[],
): Promise<CaseData | null> {
  if (subject.eventData === undefined || claims.length === 0) return null
  const { paths, actors } = beside(subject, subject.eventData)
  const table = await readTable(host, subject, actors)
  if ('unread' in table) return table
  const { looks, problems } = (await host.lookAtFiles?.(paths, 'by-file')) ?? { looks: [], problems: [] }
  const [missing] = problems
  if (missing !== undefined) return { unread: describeProblem({ file: missing.path, problem: missing.problem }) }
  const involving = [...new Set(claims.flatMap(({ actor, toward = actor }) => [actor, toward]))]
  const open = async (files: readonly string[]): ReturnType<NonNullable<Host['openDatabase']>> =>
    (await host.openDatabase?.(files)) ?? null
  const loaded = await loadRecord(open, looks, { ...table, involving })
  try {
    return await measuredIn(loaded, claims)
  } catch (error) {
    if (error instanceof DatabaseError) return { unread: error.message }
    throw error
  } finally {
    loaded.close()
  }
}

/** The paths of event data as seen from where the program runs. */
export function beside({ file }: Case, { paths, actors }: NamedData): NamedData {
  return {
    paths: paths.map(path => besideFile(file, path)),
    ...(actors !== undefined && { actors: besideFile(file, actors) }),
  }
}

async function readTable(
  host: Host,
  subject: Case,
  actors: string | undefined,
): Promise<{ readonly table: ActorTable } | { readonly unread: string }> {
  const read = await readActors(host, { case: subject, named: 'by-file', ...(actors !== undefined && { actors }) })
  if ('problem' in read) return { unread: read.problem }
  const fault = read.faults.find(({ diagnostic }) => diagnostic.severity === 'error')
  return fault === undefined ? { table: read.table } : { unread: `"${fault.file}": ${fault.diagnostic.message}` }
}

async function measuredIn(
  { record, byHand, problems }: LoadedRecord,
  claims: readonly RecordClaim[],
): Promise<CaseData> {
  const fault = problems.find(({ diagnostic }) => diagnostic.severity === 'error')
  if (fault !== undefined) return { unread: `"${fault.file}": ${fault.diagnostic.message}` }
  const [table] = byHand
  if (table !== undefined) return { unread: `"${table}" is a record by hand, which a case names as its "file"` }
  return record === null ? { unread: 'there is no act in them' } : measured(record, claims)
}

/** The database is asked for each pair once, and then let go; a claim is weighed by what it said. */
async function measured(record: StoredRecord, claims: readonly RecordClaim[]): Promise<MeasuredData> {
  const known = new Map<string, DailyRecord | { readonly nobody: string }>()
  for (const claim of claims) {
    if (!known.has(pairOf(claim))) known.set(pairOf(claim), await dailyOf(record, claim))
  }
  const weigh = (claim: RecordClaim): ClaimWeighed => {
    const daily = known.get(pairOf(claim))!
    if ('acts' in daily) return weighByData(claim, daily)
    return { verdict: 'untold', found: `nothing that ${daily.nobody} did or that was done to it` }
  }
  return { weigh: claim => ({ from: 'data', rows: record.reading.rows, ...weigh(claim) }) }
}

async function dailyOf(
  record: StoredRecord,
  { actor, toward }: RecordClaim,
): Promise<DailyRecord | { readonly nobody: string }> {
  for (const one of [actor, ...(toward === undefined ? [] : [toward])]) {
    if (!(await record.has(one))) return { nobody: one }
  }
  return record.daily({ actor, ...(toward !== undefined && { toward }) })
}

function pairOf({ actor, toward = '' }: RecordClaim): string {
  return `${actor} ${toward}`
}
