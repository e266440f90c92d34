import type { Command } from 'commander'
import type { Case } from '../casefile/index.ts'
import { Unanswerable } from '../inquiry/index.ts'
import type { Diagnostic } from '../diagnostics/index.ts'
import type { Context, ExitCode } from './context.ts'
import { document, headingOf, records } from './envelope.ts'
import type { Fail } from './known.ts'
import type { Paint } from './paint.ts'
import { obstacleInWay } from './obstacle.ts'
import { describeProblem, type ReadCaseFile, readCaseFile } from './read-case-file.ts'
import { exitCodeFor, sayDiagnostics, tally } from './say-diagnostics.ts'
import { addVariationFlags, type CaseVariation, variationFor, type VariationFlags } from './variation.ts'

/** A command that asks one question of one case. */
export interface CaseQuestion<Flags> {
  readonly name: string
  /** One line for the list of commands, without a full stop. */
  readonly summary: string
  /** A sentence or two for its own help. */
  readonly description: string
  /** A command line, the first thing its help shows. */
  readonly example: string
  /** A second argument after `CASE`: its name and what it is. */
  readonly argument?: readonly [name: string, description: string]
  /** Adds the flags of its own. `CASE`, `--json` and those of {@link CaseVariation} are there already. */
  readonly flags?: (command: Command) => void
  /** Answers. The case was read without errors and the ids in the variation exist. */
  readonly run: (asked: Asked<Flags>) => Outcome | Promise<Outcome>
}

/** What a question is asked of. */
export interface Asked<Flags> {
  readonly case: Case
  /** The file it was read from. */
  readonly file: ReadCaseFile
  readonly variation: CaseVariation
  readonly flags: Flags
  /** The second argument; empty where the command has none. */
  readonly argument: string
  /** Ends the command with a message about wrong usage, such as an id the case does not have. */
  readonly fail: Fail
}

/** What a command found, once for machines and once for people. */
export interface CommandOutput {
  /** The document after its envelope; keys as the documentation fixes them. */
  readonly json: object
  /** The same in words: whole lines, the last ended by a line feed. */
  readonly text: (width: number, paint: Paint) => string
  /** 0 unless said otherwise. */
  readonly exitCode?: ExitCode
}

/** An answer, or what stands in its way that shows only once the states are known: no state is possible, a limit. */
export type Outcome = CommandOutput | { readonly obstacles: readonly Diagnostic[] }

/** Text for people is set no wider than this, however wide the terminal. */
const WIDEST = 100

/** Adds a command that reads one case, with what all of those have in common. */
export function addCaseCommand<Flags extends object>(
  program: Command,
  context: Context,
  question: CaseQuestion<Flags>,
): void {
  const command = program
    .command(question.name)
    .summary(question.summary)
    .description(question.description)
    .argument('<case>', 'a case file; - for standard input')
    .option('--json', 'one JSON document on standard output')
    .addHelpText('before', `Example:\n  ${question.example}\n`)
  if (question.argument !== undefined) command.argument(`<${question.argument[0]}>`, question.argument[1])
  addVariationFlags(command)
  question.flags?.(command)
  const fail: Fail = message => command.error(`error: ${message}`)
  command.action(async (path: string) => {
    const flags = command.opts<Flags & VariationFlags & { json?: boolean }>()
    const argument = command.args[1] ?? ''
    const file = await readCaseFile(context.host, path)
    if ('problem' in file) return fail(describeProblem(file))
    const json = flags.json === true
    const faults = exitCodeFor(file.diagnostics)
    if (file.case === undefined || faults !== 0) return refuse(file, question.name, json, context)
    noteWarnings(file, path, context)
    const variation = variationFor(file.case, flags, fail)
    const output = await orObstacle(file.case, () =>
      question.run({ case: file.case!, file, variation, flags, argument, fail }),
    )
    if ('obstacles' in output) {
      const diagnostics = [...file.diagnostics, ...output.obstacles]
      return refuse({ ...file, diagnostics }, question.name, json, context, variation)
    }
    if (json) {
      const content = { ...output.json, diagnostics: records(file) }
      context.host.stdout.write(document(question.name, headingOf(file.case, variation), content))
    } else sayInWords(output, context)
    context.exit(output.exitCode ?? 0)
  })
}

/** A question that turns out to have no answer meets an obstacle; anything else that is thrown is a fault of ours. */
async function orObstacle(subject: Case, run: () => Outcome | Promise<Outcome>): Promise<Outcome> {
  try {
    return await run()
  } catch (error) {
    if (!(error instanceof Unanswerable)) throw error
    return { obstacles: [obstacleInWay(subject, error.obstacle)] }
  }
}

function sayInWords({ text }: CommandOutput, { host, paint }: Context): void {
  host.stdout.write(text(Math.min(host.stdout.columns, WIDEST), paint('stdout')))
}

/** Warnings do not stand in the way of an answer: a person is told that they are there, a pipe is not. */
function noteWarnings({ diagnostics }: ReadCaseFile, path: string, { host, paint }: Context): void {
  if (diagnostics.length === 0 || !host.stderr.isTty) return
  host.stderr.write(paint('stderr')('quiet', `${tally(diagnostics)}: see tertius check ${path}`) + '\n')
}

/** A case with errors gets no answer, only what is wrong with it. */
function refuse(
  file: ReadCaseFile,
  command: string,
  json: boolean,
  { host, paint, exit }: Context,
  variation?: CaseVariation,
): void {
  if (json) host.stdout.write(document(command, headingOf(file.case, variation), { diagnostics: records(file) }))
  else sayDiagnostics(file, host.stderr, paint('stderr'))
  exit(exitCodeFor(file.diagnostics) === 4 ? 4 : 3)
}
