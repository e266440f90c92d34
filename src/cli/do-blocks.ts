import { type Command, InvalidArgumentError } from 'commander'
import type { SweepPart, SweepTask } from '../inquiry/index.ts'
import type { BlockRun, QueueProblem } from './blocks.ts'
import type { Context } from './context.ts'
import type { Stop } from './host.ts'
import type { Fail } from './known.ts'
import { runHere } from './stop.ts'

/** Where the work of a command is done. */
export interface WorkFlags {
  readonly workers?: number
  readonly redis?: string
}

/** Adds the flags that say where the work is done. */
export function addWorkFlags(command: Command): void {
  command
    .option(
      '--workers <n>',
      'work on so many threads; as many as the machine has unless said otherwise',
      wholeNumber(1),
    )
    .option('--redis <url>', 'share the work with every tertius worker at this Redis server')
}

/** A parser of whole numbers from some number up, to another if one is given. */
export function wholeNumber(least: number, most: number = Number.MAX_SAFE_INTEGER): (text: string) => number {
  return text => {
    const number = Number(text)
    if (/^\d+$/u.test(text) && number >= least && number <= most) return number
    const to = most === Number.MAX_SAFE_INTEGER ? '' : ` to ${most}`
    throw new InvalidArgumentError(`A whole number from ${least}${to} is expected.`)
  }
}

/** Work in blocks: as it is done here, and as it is told to others. */
export interface BlockWork {
  readonly sweep: { readonly blocks: number; run(block: number): SweepPart }
  readonly task: SweepTask
}

/**
 * Does all blocks of some work, where the flags say, with progress on a terminal.
 *
 * @param stop - Where the user has had enough already, nothing is begun.
 * @param fail - Told why work cannot be shared.
 */
export async function doBlocks(
  { host, paint }: Context,
  { sweep, task }: BlockWork,
  { workers = host.cores ?? 1, redis }: WorkFlags,
  stop: Stop,
  fail: Fail,
): Promise<BlockRun> {
  const { blocks } = sweep
  if (await stop.asked()) return { parts: [], interrupted: blocks > 0 }
  const progress = new Progress({ host, paint }, blocks)
  const onDone = (done: number): void => progress.show(done)
  try {
    if (redis !== undefined) {
      if (host.queue === undefined) return fail('work cannot be shared here')
      const run = await host.queue.share(redis, task, { blocks, onDone, say: note => progress.say(note) })
      return 'problem' in run ? fail(describeQueueProblem(run)) : run
    }
    // A single block is not worth the threads.
    if (host.runBlocks === undefined || blocks <= 1) return await runHere(sweep, stop, onDone)
    return await host.runBlocks(task, { blocks, workers, onDone })
  } finally {
    progress.end()
  }
}

/** Why work cannot be shared, as a sentence without a full stop. */
export function describeQueueProblem(problem: QueueProblem): string {
  switch (problem.problem) {
    case 'not-installed':
      return 'sharing work needs the packages bullmq and ioredis, which are not installed\n(npm install bullmq ioredis)'
    case 'not-a-url':
      return '--redis expects the address of a Redis server, such as redis://127.0.0.1:6379'
    case 'no-answer':
      return `no Redis server answers at ${problem.where}`
    case 'failed':
      return `the workers fail at a block: ${problem.reason}`
  }
}

/** How far the work is, on standard error, in one line that is written over, and only on a terminal. */
class Progress {
  private readonly context: Pick<Context, 'host' | 'paint'>
  private readonly of: number
  private shown = ''

  constructor(context: Pick<Context, 'host' | 'paint'>, of: number) {
    this.context = context
    this.of = of
  }

  show(done: number): void {
    this.replace(`${done} of ${this.of} blocks done`)
  }

  /** A line that stays. */
  say(note: string): void {
    this.replace('')
    if (this.context.host.stderr.isTty) this.context.host.stderr.write(`${note}\n`)
  }

  /** Leaves no trace. */
  end(): void {
    this.replace('')
  }

  private replace(text: string): void {
    const { host, paint } = this.context
    if (!host.stderr.isTty || text === this.shown) return
    const blank = ' '.repeat(this.shown.length)
    host.stderr.write(`\r${blank}\r${text === '' ? '' : paint('stderr')('quiet', text)}`)
    this.shown = text
  }
}
