import { Command, CommanderError } from 'commander'
import { addAnswer } from './commands/answer.ts'
import { addBacktest } from './commands/backtest.ts'
import { addBlast } from './commands/blast.ts'
import { addCheck } from './commands/check.ts'
import { addDiff } from './commands/diff.ts'
import { addLeverage } from './commands/leverage.ts'
import { addMediate } from './commands/mediate.ts'
import { addOpen } from './commands/open.ts'
import { addPosture } from './commands/posture.ts'
import { addRecord } from './commands/record.ts'
import { addReport } from './commands/report.ts'
import { addRobust } from './commands/robust.ts'
import { addStability } from './commands/stability.ts'
import { addTheories } from './commands/theories.ts'
import { addTimeline } from './commands/timeline.ts'
import { addWhatIf } from './commands/whatif.ts'
import { addWhy } from './commands/why.ts'
import { addWorker } from './commands/worker.ts'
import { type Context, contextOf, type ExitCode, wantsColour } from './context.ts'
import type { Host } from './host.ts'

/** Every command, in the order the help lists them. */
const COMMANDS: readonly ((program: Command, context: Context) => void)[] = [
  addAnswer,
  addBacktest,
  addBlast,
  addCheck,
  addDiff,
  addLeverage,
  addMediate,
  addOpen,
  addPosture,
  addRecord,
  addReport,
  addRobust,
  addStability,
  addTheories,
  addTimeline,
  addWhatIf,
  addWhy,
  addWorker,
]

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
  for (const add of COMMANDS) add(program, context)
  try {
    await program.parseAsync(argv, { from: 'user' })
    return code
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    // Help and version that were asked for are done, everything else that stops the parser is wrong usage.
    return error.exitCode === 0 ? 0 : 2
  }
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
