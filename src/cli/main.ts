import { Command, CommanderError } from 'commander'
import { type Context, contextOf, type ExitCode, wantsColour } from './context.ts'
import type { Host } from './host.ts'

/** Gives the program a command. */
type Add = (program: Command, context: Context) => void

/**
 * Every command by its name, in the order the help lists them. Loaded when it is wanted: most of the time of starting goes
 * into reading what the others need.
 */
const COMMANDS: Readonly<Record<string, () => Promise<Add>>> = {
  answer: async () => (await import('./commands/answer.ts')).addAnswer,
  backtest: async () => (await import('./commands/backtest.ts')).addBacktest,
  blast: async () => (await import('./commands/blast.ts')).addBlast,
  check: async () => (await import('./commands/check.ts')).addCheck,
  diff: async () => (await import('./commands/diff.ts')).addDiff,
  leverage: async () => (await import('./commands/leverage.ts')).addLeverage,
  mediate: async () => (await import('./commands/mediate.ts')).addMediate,
  open: async () => (await import('./commands/open.ts')).addOpen,
  posture: async () => (await import('./commands/posture.ts')).addPosture,
  record: async () => (await import('./commands/record.ts')).addRecord,
  report: async () => (await import('./commands/report.ts')).addReport,
  robust: async () => (await import('./commands/robust.ts')).addRobust,
  stability: async () => (await import('./commands/stability.ts')).addStability,
  theories: async () => (await import('./commands/theories.ts')).addTheories,
  timeline: async () => (await import('./commands/timeline.ts')).addTimeline,
  whatif: async () => (await import('./commands/whatif.ts')).addWhatIf,
  why: async () => (await import('./commands/why.ts')).addWhy,
  worker: async () => (await import('./commands/worker.ts')).addWorker,
}

/**
 * Runs one command.
 *
 * @param host - The world: `node.ts` has the real one, tests hand in one in memory.
 * @param argv - The arguments after the name of the program.
 * @returns How it ended, see {@link ExitCode}. Output goes to the host.
 */
export async function main(host: Host, argv: readonly string[]): Promise<ExitCode> {
  let code: ExitCode = 0
  const program = programFor(host)
  const context = contextOf(
    host,
    () => program.opts<{ color?: boolean }>().color,
    ended => {
      code = ended
    },
  )
  const wanted = await Promise.all(wantedBy(argv).map(load => load()))
  for (const add of wanted) add(program, context)
  try {
    await program.parseAsync(argv, { from: 'user' })
    return code
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    // Help and version that were asked for are done, everything else that stops the parser is wrong usage.
    return error.exitCode === 0 ? 0 : 2
  }
}

/** The command that comes first; every one where something else does, as a flag, a request for help, or a slip. */
function wantedBy([first = '']: readonly string[]): readonly (() => Promise<Add>)[] {
  if (first === '--version') return []
  const load = Object.hasOwn(COMMANDS, first) ? COMMANDS[first] : undefined
  return load === undefined ? Object.values(COMMANDS) : [load]
}

/** The program without its commands. Nothing in it may touch the process: output and ending go through the host. */
function programFor(host: Host): Command {
  const program = new Command('tertius')
  const wish = (): boolean | undefined => program.opts<{ color?: boolean }>().color
  return program
    .description("Explains and tests how states behave in other people's wars.")
    .version(host.version, '--version', 'the version of this program')
    .helpOption('-h, --help', 'this help')
    .helpCommand('help [command]', 'the help of a command')
    .option('--color', 'colour the output')
    .option('--no-color', 'do not colour the output')
    .addHelpText('before', 'Example:\n  tertius answer my-case.yaml\n')
    .showHelpAfterError('See "tertius --help", or --help after the name of a command.')
    .configureHelp({ showGlobalOptions: true })
    .configureOutput({
      writeOut: text => host.stdout.write(text),
      writeErr: text => host.stderr.write(text),
      getOutHelpWidth: () => Math.min(host.stdout.columns, 100),
      getErrHelpWidth: () => Math.min(host.stderr.columns, 100),
      getOutHasColors: () => wantsColour(host, 'stdout', wish()),
      getErrHasColors: () => wantsColour(host, 'stderr', wish()),
    })
    .exitOverride()
}
