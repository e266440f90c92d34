import { type Command, InvalidArgumentError, Option } from 'commander'
import { type Day, type FormatId, FORMATS, posture, type PostureQuestion } from '../../events/index.ts'
import { posturePage, postureReport, type PostureView, renderMarkdown, renderText } from '../../report/index.ts'
import type { Context } from '../context.ts'
import { document } from '../envelope.ts'
import type { Fail } from '../known.ts'
import type { FileFault } from '../file-fault.ts'
import { parseDate } from '../parse-date.ts'
import { type PostureSource, sourceOf } from '../posture-source.ts'
import { readEntry } from '../read-entry.ts'
import { exitCodeFor } from '../say-diagnostics.ts'
import { faultRecords, sayFaults } from '../say-faults.ts'
import { writeOut } from '../write-out.ts'

interface PostureFlags {
  readonly actor: string
  readonly toward?: string
  readonly from?: Day
  readonly to?: Day
  readonly baselineFrom?: Day
  readonly baselineTo?: Day
  readonly incident?: readonly Incident[]
  readonly case?: string
  readonly format?: FormatId
  readonly actors?: string
  readonly complete?: boolean
  readonly output?: string
  readonly json?: boolean
}

/** Days like those looked at. */
type Incident = NonNullable<PostureQuestion['incidents']>[number]

/** Text for people is set no wider than this, however wide the terminal. */
const WIDEST = 100

/** `tertius posture`: what an actor did and left undone in some days, measured against what is usual for it. */
export function addPosture(program: Command, context: Context): void {
  const command = program
    .command('posture')
    .summary('what an actor did, said and left unsaid, against what is usual for it')
    .description(
      'Counts the acts of an actor in some days and holds them against the days before: silence read three ways, the ' +
        'ladder, talk against action, flurries of meetings, attention and tone. Says what cannot be measured, and why.',
    )
    .argument(
      '<events...>',
      'files of events, folders of them, patterns with * and ?; or a case, whose own record is read; - for a case on standard input',
    )
    .requiredOption('--actor <id>', 'whose posture')
    .option('--toward <id>', 'toward whom; without it, toward all')
    .option('--from <date>', 'the first day looked at; else the first of the record', parseDate)
    .option('--to <date>', 'the last day looked at; else the last of the record', parseDate)
    .option('--baseline-from <date>', 'the first day to compare with; else the first of the record', parseDate)
    .option('--baseline-to <date>', 'the last day to compare with; else the day before those looked at', parseDate)
    .option(
      '--incident <from..to>',
      'an earlier incident like this one, whose tone is compared; may be given for several, and takes five',
      (text: string, before: readonly Incident[] = []) => [...before, parseIncident(text)],
    )
    .option('--case <file>', 'a case whose ids the actors go by')
    .addOption(new Option('--format <layout>', 'the layout of the files; else it is told from them').choices(FORMATS))
    .option('--actors <file>', 'a table of your own that says who is which actor')
    .option('--complete', 'a record by hand has every act: a day without a row is a day without an act')
    .option('-o, --output <file>', 'write a page with pictures (.html), or the text (.md), into a file')
    .option('--json', 'one JSON document on standard output')
    .addHelpText('before', 'Example:\n  tertius posture my-case.yaml --actor RU --toward IR --from 2026-01-01\n')
  command.action(async (paths: string[], flags: PostureFlags) => {
    await run(paths, flags, context, message => command.error(`error: ${message}`))
  })
}

async function run(paths: readonly string[], flags: PostureFlags, context: Context, fail: Fail): Promise<void> {
  refuseBackwards(flags, fail)
  const source = await sourceOf(context.host, { paths, ...flags }, fail)
  if ('daily' in source) await tell(source, flags, context, fail)
  else if (flags.json === true) context.host.stdout.write(document('posture', null, faultRecords(source.faults)))
  if (flags.json !== true) sayFaults(source.faults, context)
  if (!('daily' in source) && flags.json !== true && !source.faults.some(isError))
    fail('there is no act in these files')
  context.exit(exitCodeFor(source.faults.map(({ diagnostic }) => diagnostic)))
}

function isError({ diagnostic: { severity } }: FileFault): boolean {
  return severity === 'error'
}

async function tell(source: PostureSource, flags: PostureFlags, context: Context, fail: Fail): Promise<void> {
  const result = posture(source.daily, questionOf(source, flags))
  const view = { result, nameOf: source.nameOf, record: source.record(result), acts: source.acts(result) }
  if (flags.output !== undefined) await writeOut(context.host, flags.output, textFor(flags.output, view, fail), fail)
  if (flags.json === true) context.host.stdout.write(asDocument(source, view))
  else if (flags.output === undefined) sayInWords(view, context)
  if (flags.json !== true && isWithoutCase(source, view)) context.host.stderr.write(`${NEEDS_CASE}\n`)
}

const NEEDS_CASE =
  'hint: acts on no rung take options, and where an option stands is said by its case: give it with --case'

/** Whether options are named whose rungs nobody has said. */
function isWithoutCase({ heading }: PostureSource, { record, result }: PostureView): boolean {
  const options = record.byHand?.events.some(({ option }) => option !== undefined) ?? false
  return heading === null && result.unplaced > 0 && options
}

function refuseBackwards({ from, to, baselineFrom, baselineTo }: PostureFlags, fail: Fail): void {
  if (from !== undefined && to !== undefined && from > to) fail(`--from ${from} is after --to ${to}`)
  if (baselineFrom !== undefined && baselineTo !== undefined && baselineFrom > baselineTo) {
    fail(`--baseline-from ${baselineFrom} is after --baseline-to ${baselineTo}`)
  }
}

function parseIncident(text: string): Incident {
  const [from = '', to = from, ...more] = text.split('..')
  const incident = { from: parseDate(from), to: parseDate(to) }
  if (more.length === 0 && incident.from <= incident.to) return incident
  throw new InvalidArgumentError('A first and a last day are expected, such as 2026-01-02..2026-01-14.')
}

function questionOf({ who }: PostureSource, flags: PostureFlags): PostureQuestion {
  const { from, to, baselineFrom, baselineTo, incident } = flags
  return {
    ...who,
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
    ...(baselineFrom !== undefined && { baseline_from: baselineFrom }),
    ...(baselineTo !== undefined && { baseline_to: baselineTo }),
    ...(incident !== undefined && { incidents: incident }),
  }
}

function sayInWords(view: PostureView, { host, paint }: Context): void {
  host.stdout.write(renderText(postureReport(view), Math.min(host.stdout.columns, WIDEST), paint('stdout')))
}

function textFor(path: string, view: PostureView, fail: Fail): string {
  if (/\.html?$/iu.test(path)) return posturePage(view)
  if (/\.md$/iu.test(path)) return renderMarkdown(postureReport(view))
  return fail(`"${path}" has to end in .html or .md`)
}

/** The result as it is, then the record it is from. */
function asDocument({ heading, faults }: PostureSource, { result, record }: PostureView): string {
  const { byHand, read, first, last } = record
  const events = byHand?.events.map(({ at, ...event }) => ({ ...event, line: at?.line ?? null })) ?? null
  return document('posture', heading, {
    ...result,
    record: {
      first,
      last,
      by_hand: byHand && { file: byHand.file, complete: byHand.complete, rows: byHand.rows, events },
      read: read && readEntry(read),
    },
    ...faultRecords(faults),
  })
}
