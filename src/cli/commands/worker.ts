import type { Command } from 'commander'
import type { Context } from '../context.ts'
import { describeQueueProblem, wholeNumber } from '../do-blocks.ts'

/** `tertius worker`: does the work that commands on other machines share out. */
export function addWorker(program: Command, { host, exit }: Context): void {
  const command = program
    .command('worker')
    .summary('work for robust and why on other machines')
    .description(
      'Does the work that commands share out with --redis, on any number of machines, until Ctrl-C. A worker of another ' +
        'version than the command leaves the work alone.',
    )
    .requiredOption('--redis <url>', 'the Redis server where work is shared, such as redis://127.0.0.1:6379')
    .option(
      '--workers <n>',
      'work on so many threads; as many as the machine has unless said otherwise',
      wholeNumber(1),
    )
    .addHelpText('before', 'Example:\n  tertius worker --redis redis://queue.example:6379\n')
  command.action(async ({ redis, workers = host.cores ?? 1 }: { redis: string; workers?: number }) => {
    if (host.queue === undefined) return command.error('error: work cannot be shared here')
    const say = (note: string): void => {
      if (host.stderr.isTty) host.stderr.write(`${note}\n`)
    }
    const problem = await host.queue.serve(redis, { workers, say })
    if (problem !== null) command.error(`error: ${describeQueueProblem(problem)}`)
    exit(0)
  })
}
