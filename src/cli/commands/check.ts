import type { Command } from 'commander'
import { type Case, checkRecord, checkStates, recordClaims } from '../../casefile/index.ts'
import type { Diagnostic } from '../../diagnostics/index.ts'
import type { Expectation } from '../../inquiry/index.ts'
import type { Context, ExitCode } from '../context.ts'
import { document, headingOf, records } from '../envelope.ts'
import { askFor, type Expectations, parseExpectation, sayExpectations, type TypedExpectation } from '../expectations.ts'
import type { Fail } from '../known.ts'
import { type CaseFile, describeProblem, type ReadCaseFile, readCaseFile, STDIN } from '../read-case-file.ts'
import { readCaseData } from '../read-case-data.ts'
import { readRecord, recordedIn, type RecordFile } from '../read-record.ts'
import { exitCodeFor, sayDiagnostics, tally } from '../say-diagnostics.ts'
import { addVariationFlags, type CaseVariation, type VariationFlags } from '../variation.ts'

interface CheckFlags extends VariationFlags {
  readonly json?: boolean
  readonly expect?: readonly TypedExpectation[]
}

/** `tertius check`: everything that is wrong with some case files, and whether a case still says what is expected of it. */
export function addCheck(program: Command, context: Context): void {
  const command = program
    .command('check')
    .summary('say what is wrong with a case, and where')
    .description(
      'Says what is wrong with each case and its record of events, where, and how to mend it. Warnings do not fail. With ' +
        '--expect it fails where a claim of any of the cases has another verdict.',
    )
    .argument('<case...>', 'case files; - for standard input')
    .option('--json', 'one JSON document on standard output')
    .option(
      '--expect <claim=verdict>',
      'fail unless a claim has this verdict: always, sometimes, never or unsettled; may be repeated',
      parseExpectation,
    )
    .addHelpText('before', 'Example:\n  tertius check my-case.yaml --expect stays-out=always\n')
  addVariationFlags(command)
  command.action(async (paths: string[], flags: CheckFlags) => {
    const fail: Fail = message => command.error(`error: ${message}`)
    refuseWrongUsage(paths, flags, fail)
    const files: CaseFile[] = []
    for (const path of paths) files.push(withStates(await readCaseFile(context.host, path)))
    for (const file of files) {
      if ('problem' in file) context.host.stderr.write(`error: ${describeProblem(file)}\n`)
    }
    const read = files.filter(file => 'text' in file)
    const asked = read.map(file =>
      flags.expect ? askFor(file, flags.expect, flags, failFor(file, paths, fail)) : null,
    )
    const cases = asked.map((one, k) => (one !== null && 'file' in one ? one.file : read[k]!))
    const beside = await recordsOf(cases, context)
    const records = beside.filter(record => record !== null && 'text' in record)
    const weighed: ReadCaseFile[] = []
    for (const [k, file] of cases.entries()) weighed.push(await withRecord(file, beside[k]!, context))
    const found: Found = { cases: weighed, records, asked }
    if (flags.json === true) context.host.stdout.write(checkDocument(found))
    else sayFindings(found, context)
    context.exit(read.length < files.length ? 2 : exitCodeOf(found))
  })
}

/** What a check found. */
interface Found {
  readonly cases: readonly ReadCaseFile[]
  /** The records of events that the cases name. */
  readonly records: readonly ReadCaseFile[]
  /** By case; null: nothing is expected. */
  readonly asked: readonly (Expectations | null)[]
}

/** Where there are several cases, wrong usage that concerns one names it. */
function failFor({ file }: ReadCaseFile, paths: readonly string[], fail: Fail): Fail {
  return paths.length === 1 ? fail : message => fail(`${file}: ${message}`)
}

function refuseWrongUsage(paths: readonly string[], flags: CheckFlags, fail: Fail): void {
  if (paths.filter(path => path === STDIN).length > 1) fail('standard input can be read only once')
  const varied = flags.scenario ?? flags.asOf ?? flags.foresight
  if (flags.expect === undefined && varied !== undefined) {
    fail('--scenario, --as-of and --foresight say how the case is read for --expect, which is missing')
  }
}

/** Errors weigh more than limits that were reached, and those more than an expectation that failed. */
function exitCodeOf({ cases, records, asked }: Found): ExitCode {
  const faults = worst([...cases, ...records].map(file => exitCodeFor(file.diagnostics)))
  const failed = asked.flatMap(resultsOf).some(({ met }) => !met)
  return faults === 0 && failed ? 1 : faults
}

/** The records of events beside the cases. One that is not there is said, and is no error: the case stands without it. */
async function recordsOf(cases: readonly ReadCaseFile[], { host }: Context): Promise<(RecordFile | null)[]> {
  const found: (RecordFile | null)[] = []
  for (const { case: subject } of cases) {
    const record = subject === undefined ? null : await readRecord(host, subject)
    if (record !== null && 'problem' in record)
      host.stderr.write(`warning: ${describeProblem(record)}, which the case names as its record\n`)
    found.push(record)
  }
  return found
}

/** What a case takes from its record, worked out again; where the case has errors it cannot be. */
async function withRecord(file: ReadCaseFile, record: RecordFile | null, { host }: Context): Promise<ReadCaseFile> {
  const { case: subject } = file
  if (subject === undefined || exitCodeFor(file.diagnostics) !== 0) return file
  const data = await readCaseData(host, subject, recordClaims(subject))
  if (data !== null && 'unread' in data) {
    host.stderr.write(`warning: the event data of ${file.file} cannot be read: ${data.unread}\n`)
  }
  return withMore(file, checkRecord(subject, recordedIn(subject, record, data)))
}

function withMore(file: ReadCaseFile, more: readonly Diagnostic[]): ReadCaseFile {
  return { ...file, diagnostics: [...file.diagnostics, ...more].sort((a, b) => a.span.start - b.span.start) }
}

/** What shows only once the states of the case are known; where it has errors they cannot be. */
function withStates(file: CaseFile): CaseFile {
  if ('problem' in file || file.case === undefined || exitCodeFor(file.diagnostics) !== 0) return file
  return withMore(file, checkStates(file.case))
}

function sayFindings({ cases, records, asked }: Found, context: Context): void {
  const { host, paint } = context
  for (const file of [...cases, ...records]) sayDiagnostics(file, host.stdout, paint('stdout'))
  for (const { file, diagnostics } of [...cases, ...records]) host.stdout.write(`${file}: ${tally(diagnostics)}\n`)
  for (const one of asked) if (one !== null && 'results' in one) sayExpectations(one, context)
}

/** Errors in a case weigh more than limits that were reached, and those more than nothing. */
function worst(codes: readonly ExitCode[]): ExitCode {
  return codes.find(code => code === 3) ?? codes.find(code => code !== 0) ?? 0
}

/** What is declared in the cases; where there are several, all together, and in `files` one by one. */
function checkDocument({ cases: files, records: tables, asked }: Found): string {
  const several = files.length > 1
  const expected = asked.some(one => one !== null)
  return document('check', several ? null : headingOf(files[0]?.case, variationIn(asked[0])), {
    diagnostics: [...files, ...tables].flatMap(records),
    ...(expected && { expectations: asked.flatMap((one, k) => entriesOf(one, several ? files[k] : undefined)) }),
    ...declared(files.flatMap(file => file.case ?? [])),
    ...(several && { files: files.map((file, k) => fileEntry(file, asked[k])) }),
  })
}

function resultsOf(asked: Expectations | null): readonly Expectation[] {
  return asked !== null && 'results' in asked ? asked.results : []
}

/** What came of the expectations of a case; where there are several cases, with the file each is of. */
function entriesOf(asked: Expectations | null, of: ReadCaseFile | undefined): object[] {
  return resultsOf(asked).map(result => (of === undefined ? result : { file: of.file, ...result }))
}

function variationIn(asked: Expectations | null | undefined): CaseVariation | undefined {
  return asked && 'variation' in asked ? asked.variation : undefined
}

function fileEntry({ file, case: read }: ReadCaseFile, asked: Expectations | null | undefined): object {
  const heading = headingOf(read, variationIn(asked))
  return { file, case: heading, ...declared(read === undefined ? [] : [read]) }
}

function declared(cases: readonly Case[]): Readonly<Record<string, readonly string[]>> {
  const ids = (list: (read: Case) => readonly { readonly id: string }[]): string[] =>
    cases.flatMap(read => list(read).map(({ id }) => id))
  return {
    sources: ids(read => read.sources),
    actors: ids(read => read.actors),
    options: ids(read => read.options),
    constraints: ids(read => read.constraints),
    facts: ids(read => read.facts),
    drivers: ids(read => read.drivers),
    claims: ids(read => read.claims),
    scenarios: ids(read => read.scenarios),
    episodes: ids(read => read.episodes),
  }
}
