import { type Case } from '../casefile/index.ts'
import {
  type ActorTable,
  type CaseEvent,
  type FormatId,
  loadRecord,
  readEvents,
  type StoredRecord,
} from '../events/index.ts'
import type { FileFault } from './file-fault.ts'
import type { Host } from './host.ts'
import type { Fail } from './known.ts'
import { readActors } from './read-actors.ts'
import { describeProblem } from './read-case-file.ts'

/** Files of events, and how they are to be read. */
export interface EventDataRequest {
  /** Files, folders and patterns; at least one. */
  readonly paths: readonly string[]
  readonly format?: FormatId
  /** The path of a user's table of actors. */
  readonly actors?: string
  /** Who named the files; absent: the user. */
  readonly named?: 'by-user' | 'by-file'
  /** The case whose ids actors go by. */
  readonly case?: Case
  /** Who is asked about, in the table's ids; absent: everybody. */
  readonly involving?: (table: ActorTable) => readonly string[]
}

/** Events as they were read. `file`: of several tables written by hand all of them, parted by commas. */
export type EventData = {
  readonly table: ActorTable
  readonly faults: readonly FileFault[]
} & (
  | { readonly kind: 'by-hand'; readonly file: string; readonly events: readonly CaseEvent[] }
  /** `close` it when it has been asked everything. */
  | { readonly kind: 'stored'; readonly record: StoredRecord; readonly close: () => void }
  /** Errors among the faults, or no row that is an act. */
  | { readonly kind: 'nothing' }
)

/** Reads files of events, whatever their layout: tables written by hand, or files of event data. */
export async function readEventData(host: Host, request: EventDataRequest, fail: Fail): Promise<EventData> {
  const own = await readActors(host, request)
  if ('problem' in own) return fail(own.problem)
  if (own.faults.length > 0) return { ...own, kind: 'nothing' }
  const { table } = own
  const { looks, problems } = (await host.lookAtFiles?.(request.paths, request.named)) ?? { looks: [], problems: [] }
  const [missing] = problems
  if (missing !== undefined) return fail(describeProblem({ file: missing.path, problem: missing.problem }))
  const loaded = await loadRecord(async files => (await host.openDatabase?.(files)) ?? null, looks, {
    table,
    ...(request.format !== undefined && { format: request.format }),
    ...(request.involving && { involving: request.involving(table) }),
  })
  const headOf = (file: string): string => looks.find(({ path }) => path === file)?.head ?? ''
  const faults = loaded.problems.map(({ file, diagnostic }) => ({ file, diagnostic, text: headOf(file) }))
  const [byHand] = loaded.byHand
  if (byHand !== undefined && loaded.record !== null) {
    loaded.close()
    const mend = 'ask of each by itself, or write the acts down as event data, with a code for each'
    return fail(`"${byHand}" is written by hand, and is not read together with event data\n(${mend}.)`)
  }
  if (byHand !== undefined && faults.every(({ diagnostic }) => diagnostic.severity !== 'error')) {
    const packed = new Set(looks.filter(({ kind }) => kind === 'gzip').map(({ path }) => path))
    const files = loaded.byHand.map(path => ({ path, packed: packed.has(path) }))
    return readByHand(host, files, { table, faults }, request, fail)
  }
  const { record, close } = loaded
  if (record !== null) return { kind: 'stored', table, faults, record, close }
  close()
  return { kind: 'nothing', table, faults }
}

async function readByHand(
  host: Host,
  files: readonly { readonly path: string; readonly packed: boolean }[],
  { table, faults }: Pick<EventData, 'table' | 'faults'>,
  request: EventDataRequest,
  fail: Fail,
): Promise<EventData> {
  const ids = (items: readonly { readonly id: string }[]): string[] => items.map(({ id }) => id)
  const known = request.case && {
    actors: ids(request.case.actors),
    options: ids(request.case.options),
    sources: ids(request.case.sources),
  }
  const all: { readonly events: CaseEvent[]; readonly faults: FileFault[] } = { events: [], faults: [...faults] }
  for (const file of files) {
    const text = await textOf(host, file, fail)
    const { events, diagnostics } = readEvents(text, known === undefined ? {} : { known })
    all.events.push(...events)
    all.faults.push(...diagnostics.map(diagnostic => ({ file: file.path, text, diagnostic })))
  }
  return { kind: 'by-hand', file: files.map(({ path }) => path).join(', '), table, ...all }
}

async function textOf(
  host: Host,
  { path, packed }: { readonly path: string; readonly packed: boolean },
  fail: Fail,
): Promise<string> {
  const content = await host.readFile(path)
  if ('problem' in content) return fail(describeProblem({ file: path, problem: content.problem }))
  const bytes = packed ? host.unpack?.(content.bytes) : content.bytes
  return bytes ? new TextDecoder().decode(bytes) : fail(`"${path}" is packed, and cannot be unpacked`)
}
