import { type Command, InvalidArgumentError, Option } from 'commander'
import type { Case } from '../../casefile/index.ts'
import {
  actorNamed,
  type ActorTable,
  type CaseEvent,
  type Day,
  type EventFilter,
  type EventList,
  type FormatId,
  FORMATS,
  LADDER,
  type LadderRung,
  listEvents,
} from '../../events/index.ts'
import { recordReport, type RecordView, renderText } from '../../report/index.ts'
import type { Context } from '../context.ts'
import { document, headingOf } from '../envelope.ts'
import type { Fail } from '../known.ts'
import { parseDate } from '../parse-date.ts'
import { describeProblem, readCaseFile } from '../read-case-file.ts'
import { readEntry } from '../read-entry.ts'
import { type EventData, readEventData } from '../read-event-data.ts'
import { faultRecords, sayFaults } from '../say-faults.ts'
import { exitCodeFor } from '../say-diagnostics.ts'

interface RecordFlags {
  readonly actor?: string
  readonly toward?: string
  readonly from?: Day
  readonly to?: Day
  readonly rung?: LadderRung | 'none'
  readonly code?: string
  readonly format?: FormatId
  readonly actors?: string
  readonly case?: string
  readonly limit: number
  readonly json?: boolean
}

/** Text for people is set no wider than this, however wide the terminal. */
const WIDEST = 120

/** The most events that can be listed; whoever wants more wants the files. */
const MOST_EVENTS = 1_000_000

/** `tertius record`: the events of files of event data, or of a record written by hand. */
export function addRecord(program: Command, context: Context): void {
  const command = program
    .command('record')
    .summary('who did what to whom, out of files of events')
    .description(
      'Lists the events of some files, repeats and mirrored rows folded, with what was read and what was left out. The ' +
        'files are GDELT, ICEWS, POLECAT, ACLED or Phoenix as they are published, plain tables, or a table written by hand.',
    )
    .argument('<files...>', 'files of events, folders of them, or patterns with * and ?')
    .option('--actor <id>', 'whose acts: an id of the case, a code or a name of a country')
    .option('--toward <id>', 'to whom')
    .option('--from <date>', 'the first day', parseDate)
    .option('--to <date>', 'the last day', parseDate)
    .addOption(new Option('--rung <rung>', 'acts on this rung of the ladder').choices([...LADDER, 'none']))
    .option('--code <code>', 'acts with this code, or with one that begins so')
    .addOption(new Option('--format <layout>', 'the layout of the files; else it is told from them').choices(FORMATS))
    .option('--actors <file>', 'a table of your own that says who is which actor')
    .option('--case <file>', 'a case whose ids the actors go by')
    .option('--limit <n>', 'how many events are listed', parseLimit, 50)
    .option('--json', 'one JSON document on standard output')
    .addHelpText('before', 'Example:\n  tertius record 2018*.export.CSV --actor RUS --toward IRN --rung meetings\n')
  command.action(async (paths: string[], flags: RecordFlags) => {
    await run(paths, flags, context, message => command.error(`error: ${message}`))
  })
}

async function run(paths: readonly string[], flags: RecordFlags, context: Context, fail: Fail): Promise<void> {
  const { host } = context
  const subject = flags.case === undefined ? undefined : await caseAt(flags.case, context, fail)
  const asked = (table: ActorTable): readonly string[] =>
    [flags.actor, flags.toward].flatMap(word => named(word, table))
  const request = {
    paths,
    ...(flags.format !== undefined && { format: flags.format }),
    ...(flags.actors !== undefined && { actors: flags.actors }),
    ...(subject !== undefined && { case: subject }),
    ...((flags.actor ?? flags.toward) !== undefined && { involving: asked }),
  }
  const data = await readEventData(host, request, fail)
  const view = await viewOf(data, flags, asked(data.table), subject)
  if (flags.json === true)
    host.stdout.write(document('record', headingOf(subject), { ...forMachines(view), ...faultRecords(data.faults) }))
  else {
    sayFaults(data.faults, context)
    if (view !== null)
      host.stdout.write(renderText(recordReport(view), Math.min(host.stdout.columns, WIDEST), context.paint('stdout')))
  }
  context.exit(exitCodeFor(data.faults.map(({ diagnostic }) => diagnostic)))
}

/** Null: nothing could be read, and the faults say why. */
async function viewOf(
  data: EventData,
  flags: RecordFlags,
  involved: readonly string[],
  subject: Case | undefined,
): Promise<RecordView | null> {
  const names = new Map(subject?.actors.map(({ id, name }) => [id, name]))
  const nameOf = (id: string): string => names.get(id) ?? id
  const filter = filterOf(flags, data.table)
  if (data.kind === 'nothing') return null
  if (data.kind === 'by-hand') {
    return { list: byHand(data.events, filter, flags, await rungsBy(subject)), nameOf, read: null }
  }
  const { record, close } = data
  const list = await record.list(filter)
  close()
  return { list, nameOf, read: { reading: record.reading, coverage: record.coverage, involved } }
}

/** Where acts by hand stand on the ladder, by the options of a case. Loaded only then: event data have codes. */
async function rungsBy(subject: Case | undefined): Promise<(event: CaseEvent) => LadderRung | null> {
  return subject === undefined ? () => null : (await import('../read-record.ts')).rungIn(subject)
}

/** Ids of a table written by hand are its own: they are taken as they are typed where the table of actors has another. */
function byHand(
  events: readonly CaseEvent[],
  filter: EventFilter,
  { actor, toward }: RecordFlags,
  rungOf: (event: CaseEvent) => LadderRung | null,
): EventList {
  const ids = new Set(events.flatMap(event => [event.actor, event.target ?? event.actor]))
  const typed = {
    ...(actor !== undefined && ids.has(actor) && { actor }),
    ...(toward !== undefined && ids.has(toward) && { toward }),
  }
  return listEvents(events, { ...filter, ...typed }, rungOf)
}

function filterOf({ actor, toward, from, to, rung, code, limit }: RecordFlags, table: ActorTable): EventFilter {
  return {
    limit,
    ...(actor !== undefined && { actor: actorNamed(actor, table) }),
    ...(toward !== undefined && { toward: actorNamed(toward, table) }),
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
    ...(rung !== undefined && { rung }),
    ...(code !== undefined && { code }),
  }
}

function named(word: string | undefined, table: ActorTable): readonly string[] {
  return word === undefined ? [] : [actorNamed(word, table)]
}

function forMachines(view: RecordView | null): object {
  if (view === null) return { read: null, matching: 0, shown: 0, events: [] }
  const { list, read } = view
  return {
    read: read && readEntry(read),
    matching: list.matching,
    straddling: list.straddling,
    shown: list.events.length,
    counts: list.counts,
    events: list.events,
  }
}

async function caseAt(path: string, { host }: Context, fail: Fail): Promise<Case> {
  const file = await readCaseFile(host, path)
  if ('problem' in file) return fail(describeProblem(file))
  if (file.case === undefined || exitCodeFor(file.diagnostics) !== 0) {
    return fail(`the case "${file.file}" has errors\n(tertius check says which.)`)
  }
  return file.case
}

function parseLimit(text: string): number {
  const limit = Number(text)
  if (Number.isInteger(limit) && limit >= 0 && limit <= MOST_EVENTS) return limit
  throw new InvalidArgumentError(`A whole number from 0 to ${MOST_EVENTS} is expected.`)
}
