import type { Job } from 'bullmq'
import type { SweepPart, SweepTask } from '../../../inquiry/index.ts'
import type { QueueProblem, WorkQueue } from '../../blocks.ts'
import { listenForInterrupt } from '../interrupt.ts'
import { ThreadPool } from '../thread-pool.ts'
import { connect, QUEUE } from './connection.ts'
import { type JobData, type PackedTask, unpack } from './packing.ts'

/** A worker that has not been heard of for so long, in milliseconds, is given up, and its block given to another. */
const GIVEN_UP_AFTER = 6000

/** What a worker refuses is left for others for so long, in milliseconds. */
const REFUSED_FOR = 1000

/** Does blocks that others hand out, until Ctrl-C; then it finishes those it has begun. */
export async function serve(
  url: string,
  version: string,
  { workers, say }: Parameters<WorkQueue['serve']>[1],
): Promise<QueueProblem | null> {
  const connection = await connect(url)
  if ('problem' in connection) return connection
  const { bullmq, redis } = connection
  const interrupt = listenForInterrupt()
  const pool = new ThreadPool(workers)
  const taskOf = rememberLast(unpack)
  const worker = new bullmq.Worker<JobData, SweepPart>(
    QUEUE,
    async (job, token) => {
      if (job.data.version !== version) {
        say(`Refused work of version ${job.data.version}; this is ${version}.`)
        await giveBack(job, token, version)
        throw new bullmq.DelayedError()
      }
      return pool.run(taskOf(job.data), job.data.block)
    },
    {
      connection: redis,
      concurrency: workers,
      lockDuration: GIVEN_UP_AFTER,
      stalledInterval: GIVEN_UP_AFTER / 2,
      // However many workers die over it, a block is handed on.
      maxStalledCount: Number.MAX_SAFE_INTEGER,
      runRetryDelay: REFUSED_FOR,
    },
  )
  // Such as a lost connection, or a block that another worker has done meanwhile.
  worker.on('error', () => undefined)
  say(`Working, ${workers} blocks at a time. Ctrl-C ends it.`)
  await interrupt.signal
  interrupt.release() // a second Ctrl-C ends the process at once
  await worker.close()
  await pool.close()
  redis.disconnect()
  return null
}

/** Leaves a job to others, and a note on it for who handed it out. */
async function giveBack(job: Job<JobData>, token: string | undefined, version: string): Promise<void> {
  await job.updateProgress({ refusedBy: version })
  await job.moveToDelayed(performance.timeOrigin + performance.now() + REFUSED_FOR, token)
}

/** Jobs that follow each other mostly have the same task: it is the same object then, and threads need not be told anew. */
function rememberLast(unpack: (packed: PackedTask) => SweepTask): (packed: PackedTask) => SweepTask {
  let last: { hash: string; task: SweepTask } | undefined
  return packed => {
    if (last?.hash !== packed.hash) last = { hash: packed.hash, task: unpack(packed) }
    return last.task
  }
}
