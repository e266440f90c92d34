import { type Command, Option } from 'commander'
import { type Case, readAt } from '../../casefile/index.ts'
import { type Briefing, briefing } from '../../inquiry/index.ts'
import {
  type BriefCargo,
  briefFile,
  briefingReport,
  groundLink,
  groundsHtml,
  Names,
  quotationsFrom,
  renderHtml,
  renderMarkdown,
} from '../../report/index.ts'
import { addCaseCommand, type Asked, type CommandOutput } from '../case-command.ts'
import type { Context } from '../context.ts'
import type { Host, WriteProblem } from '../host.ts'
import type { Fail } from '../known.ts'
import { besideFile } from '../read-case-file.ts'

const FORMATS = ['html', 'markdown'] as const

type Format = (typeof FORMATS)[number]

/** What a file is, by how its name ends. */
const ENDINGS: Readonly<Record<string, Format>> = { html: 'html', htm: 'html', md: 'markdown' }

/** What stands for standard output. */
const STDOUT = '-'

/** Where the page is that a briefing in one file is put into, from the program's own folder. */
const TEMPLATE = 'workbench/single.html'

/** A longer record of events is left out of the file, in UTF-16 units: a briefing is to be sent by mail. */
const MOST_EVENTS = 400_000

interface ReportFlags {
  readonly output: string
  readonly format?: Format
  readonly json?: boolean
}

/** `tertius report`: the briefing as a file. */
export function addReport(program: Command, context: Context): void {
  addCaseCommand<ReportFlags>(program, context, {
    name: 'report',
    summary: 'the briefing as a file to read, print or send',
    description:
      'Writes the briefing into a file. As HTML it is one file that opens from disk, needs no network, and works the ' +
      'answer out anew while it is read: the reader can take out a fact or a driver and see which sentences change. The ' +
      'case and the paragraphs it cites are in that file.',
    example: 'tertius report my-case.yaml -o brief.html',
    flags: addFlags,
    run: asked => report(asked, context),
  })
}

function addFlags(command: Command): void {
  command
    .requiredOption('-o, --output <file>', 'the file, ending in .html or .md; - for standard output')
    .addOption(new Option('--format <format>', 'what to write, if the name of the file does not say').choices(FORMATS))
}

async function report(asked: Asked<ReportFlags>, { host }: Context): Promise<CommandOutput> {
  const { flags, fail, file } = asked
  const { output, json = false } = flags
  const format = formatOf(flags, fail)
  if (output === STDOUT && json) fail('--json says what was written, and standard output cannot hold both')
  if (output === file.file) fail('the briefing would be written over the case')
  const text = await textAs(format, asked, host)
  if (output === STDOUT) return { json: {}, text: () => text }
  await write(host, output, text, fail)
  const bytes = new TextEncoder().encode(text).length
  return {
    json: { file: output, format, bytes },
    text: () => (host.stdout.isTty ? `${output}: ${Math.ceil(bytes / 1000)} kB\n` : ''),
  }
}

function formatOf({ output, format }: ReportFlags, fail: Fail): Format {
  const [, ending = ''] = /\.([^./\\]+)$/u.exec(output) ?? []
  const found = format ?? ENDINGS[ending.toLowerCase()]
  return found ?? fail(`--format has to say what to write: ${FORMATS.join(' or ')}`)
}

async function textAs(format: Format, asked: Asked<ReportFlags>, host: Host): Promise<string> {
  const { case: subject, variation } = asked
  const result = briefing(subject, variation)
  const names = new Names(readAt(subject, variation))
  if (format === 'markdown') return renderMarkdown(briefingReport(names, result))
  return asOneFile(asked, names, result, host)
}

async function asOneFile(
  { case: subject, variation, file, fail }: Asked<ReportFlags>,
  names: Names,
  result: Briefing,
  host: Host,
): Promise<string> {
  const template = await host.readShipped?.(TEMPLATE)
  if (template === undefined || template === null)
    return fail('the page for it is not there: the program was built without')
  const quotations = quotationsFrom(subject, file.sources ?? new Map())
  const cargo = {
    version: host.version,
    file: file.file.replace(/^.*[/\\]/u, ''),
    text: file.text,
    events: await eventsOf(subject, host),
    quotations,
    variation,
  }
  return briefFile(template, {
    title: subject.title,
    briefing: renderHtml(briefingReport(names, result), { link: groundLink(names) }),
    grounds: groundsHtml(names, quotations),
    cargo,
  })
}

async function eventsOf({ file, events: path }: Case, host: Host): Promise<BriefCargo['events']> {
  if (path === undefined) return null
  const content = await host.readFile(besideFile(file, path), 'by-file')
  const text = 'bytes' in content ? new TextDecoder().decode(content.bytes) : null
  return text === null || text.length > MOST_EVENTS ? null : { path, text }
}

async function write(host: Host, path: string, text: string, fail: Fail): Promise<void> {
  const problem = host.writeFile === undefined ? 'unwritable' : await host.writeFile(path, text)
  if (problem !== null) fail(describeWriteProblem(path, problem))
}

function describeWriteProblem(path: string, problem: WriteProblem): string {
  switch (problem) {
    case 'missing-folder':
      return `there is no folder for "${path}"`
    case 'directory':
      return `"${path}" is a folder, not a file`
    case 'no-room':
      return `there is no room for "${path}"`
    case 'unwritable':
      return `"${path}" cannot be written`
  }
}
