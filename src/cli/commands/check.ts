import type { Command } from 'commander'
import { type Case, checkStates } from '../../casefile/index.ts'
import type { Context, ExitCode } from '../context.ts'
import { document, headingOf, records } from '../envelope.ts'
import { type CaseFile, describeProblem, type ReadCaseFile, readCaseFile, STDIN } from '../read-case-file.ts'
import { exitCodeFor, sayDiagnostics, tally } from '../say-diagnostics.ts'

/** `tertius check`: everything that is wrong with some case files. Warnings do not fail. */
export function addCheck(program: Command, context: Context): void {
  const command = program
    .command('check')
    .summary('say what is wrong with a case, and where')
    .description('Says what is wrong with each case, where, and how to mend it. Warnings do not fail.')
    .argument('<case...>', 'case files; - for standard input')
    .option('--json', 'one JSON document on standard output')
    .addHelpText('before', 'Example:\n  tertius check my-case.yaml\n')
  command.action(async (paths: string[], { json = false }: { json?: boolean }) => {
    if (paths.filter(path => path === STDIN).length > 1) command.error('error: standard input can be read only once')
    const files: CaseFile[] = []
    for (const path of paths) files.push(withStates(await readCaseFile(context.host, path)))
    for (const file of files) {
      if ('problem' in file) context.host.stderr.write(`error: ${describeProblem(file)}\n`)
    }
    const read = files.filter(file => 'text' in file)
    if (json) context.host.stdout.write(checkDocument(read))
    else sayFindings(read, context)
    context.exit(read.length < files.length ? 2 : worst(read.map(file => exitCodeFor(file.diagnostics))))
  })
}

/** What shows only once the states of the case are known; where it has errors they cannot be. */
function withStates(file: CaseFile): CaseFile {
  if ('problem' in file || file.case === undefined || exitCodeFor(file.diagnostics) !== 0) return file
  const diagnostics = [...file.diagnostics, ...checkStates(file.case)]
  return { ...file, diagnostics: diagnostics.sort((a, b) => a.span.start - b.span.start) }
}

function sayFindings(files: readonly ReadCaseFile[], { host, paint }: Context): void {
  for (const file of files) sayDiagnostics(file, host.stdout, paint('stdout'))
  for (const { file, diagnostics } of files) host.stdout.write(`${file}: ${tally(diagnostics)}\n`)
}

/** Errors in a case weigh more than limits that were reached, and those more than nothing. */
function worst(codes: readonly ExitCode[]): ExitCode {
  return codes.find(code => code === 3) ?? codes.find(code => code !== 0) ?? 0
}

/** What is declared in the cases; where there are several, all together, and in `files` one by one. */
function checkDocument(files: readonly ReadCaseFile[]): string {
  const several = files.length > 1
  return document('check', several ? null : headingOf(files[0]?.case), {
    diagnostics: files.flatMap(records),
    ...declared(files.flatMap(file => file.case ?? [])),
    ...(several && { files: files.map(fileEntry) }),
  })
}

function fileEntry({ file, case: read }: ReadCaseFile): object {
  return { file, case: headingOf(read), ...declared(read === undefined ? [] : [read]) }
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
