import { setTimeout as sleep } from 'node:timers/promises'
import type { Job, Queue } from 'bullmq'
import type { SweepPart, SweepTask } from '../../../inquiry/index.ts'
import type { BlockRun, QueueProblem, SharedRequest } from '../../blocks.ts'
import { type Interrupt, listenForInterrupt } from '../interrupt.ts'
import { connect, QUEUE } from './connection.ts'
import { type JobData, jobId, pack, type PackedTask } from './packing.ts'

/** How many blocks are looked at in one go. */
const WINDOW = 32

/** Milliseconds between looks when nothing was done meanwhile. */
const PAUSE = 200

/** How often a block may fail before the whole is given up. */
const MOST_FAILURES = 3

/** What nobody comes for is forgotten after so many seconds. */
const FORGOTTEN_AFTER = 86_400

/** Hands out the blocks of a task and collects their parts. Ctrl-C ends it with what is done so far. */
export async function share(
  url: string,
  version: string,
  task: SweepTask,
  request: SharedRequest,
): Promise<BlockRun | QueueProblem> {
  const connection = await connect(url)
  if ('problem' in connection) return connection
  const { bullmq, redis } = connection
  const queue = new bullmq.Queue<JobData, SweepPart>(QUEUE, { connection: redis })
  queue.on('error', () => undefined)
  const interrupt = listenForInterrupt()
  const run = new SharedRun(queue, pack(task, version), request, interrupt)
  try {
    const work = run.finish()
    const problem = await Promise.race([work, interrupt.signal])
    if (problem) return problem
    if (redis.status === 'ready') await run.clear()
    return { parts: run.parts, interrupted: run.parts.length < request.blocks }
  } finally {
    interrupt.release()
    redis.disconnect()
  }
}

/**
 * One task on the queue. The queue is looked at again and again, block by block, and whatever is missing there is handed out
 * again: so it does not matter what a worker, the connection or the server went through. Parts are told apart by their
 * number, so that one that comes twice counts once.
 */
class SharedRun {
  private readonly queue: Queue<JobData, SweepPart>
  private readonly packed: PackedTask
  private readonly request: SharedRequest
  private readonly interrupt: Interrupt
  private readonly pending: Set<number>
  private readonly found = new Map<number, SweepPart>()
  /** By block: why it failed, time by time. */
  private readonly failures = new Map<number, string[]>()
  private readonly refusals = new Set<string>()

  constructor(queue: Queue<JobData, SweepPart>, packed: PackedTask, request: SharedRequest, interrupt: Interrupt) {
    this.queue = queue
    this.packed = packed
    this.request = request
    this.interrupt = interrupt
    this.pending = new Set(Array.from({ length: request.blocks }, (_, block) => block))
  }

  get parts(): SweepPart[] {
    return [...this.found.values()]
  }

  /** Waits until every part is there. */
  async finish(): Promise<QueueProblem | null> {
    await this.handOut([...this.pending])
    while (this.pending.size > 0 && !this.interrupt.happened) {
      const before = this.found.size
      const problem = await this.look()
      if (problem !== null) return problem
      if (this.found.size === before) await sleep(PAUSE)
    }
    return null
  }

  /** Takes what is left of the task off the queue. */
  async clear(): Promise<void> {
    const blocks = Array.from({ length: this.request.blocks }, (_, block) => block)
    // What a worker has in its hands cannot be removed; it is forgotten in time.
    await Promise.allSettled(blocks.map(block => this.queue.remove(jobId(this.packed, block))))
  }

  /** A job that is on the queue already, whoever handed it out, stays as it is. */
  private async handOut(blocks: readonly number[]): Promise<void> {
    await this.queue.addBulk(
      blocks.map(block => ({
        name: 'block',
        data: { ...this.packed, block },
        opts: { jobId: jobId(this.packed, block), removeOnComplete: { age: FORGOTTEN_AFTER } },
      })),
    )
  }

  /** Looks at the first blocks that are missing; those that still are go to the end of the row. */
  private async look(): Promise<QueueProblem | null> {
    const blocks = [...this.pending].slice(0, WINDOW)
    const jobs = await Promise.all(blocks.map(block => this.queue.getJob(jobId(this.packed, block))))
    const lost: number[] = []
    for (const [k, job] of jobs.entries()) {
      const block = blocks[k]!
      this.pending.delete(block)
      if (isPart(job?.returnvalue, block)) this.take(job.returnvalue)
      else {
        this.pending.add(block)
        if (job === undefined) lost.push(block)
        else await this.consider(job)
      }
      const failures = this.failures.get(block) ?? []
      if (failures.length >= MOST_FAILURES) return { problem: 'failed', reason: failures.at(-1)! }
    }
    if (lost.length > 0) await this.handOut(lost)
    return null
  }

  private take(part: SweepPart): void {
    this.found.set(part.block, part)
    this.request.onDone(this.found.size)
  }

  /** A job without a part: it may have failed, or somebody may have refused it; mostly it is only not done yet. */
  private async consider(job: Job<JobData, SweepPart>): Promise<void> {
    const { block } = job.data
    if (job.finishedOn !== undefined) {
      const reason = job.failedReason || 'the part is none'
      this.failures.set(block, [...(this.failures.get(block) ?? []), reason])
      await job.remove().catch(() => undefined) // it is being done again already; else it is handed out anew when missed
    }
    const { progress } = job
    if (typeof progress === 'object' && 'refusedBy' in progress) this.noteRefusal(String(progress.refusedBy))
  }

  private noteRefusal(version: string): void {
    if (this.refusals.has(version)) return
    this.refusals.add(version)
    this.request.say(`A worker of version ${version} refuses the work of version ${this.packed.version}.`)
  }
}

/** Whether a value is the part of a block. What is on the queue may be anybody's. */
function isPart(value: unknown, block: number): value is SweepPart {
  return typeof value === 'object' && value !== null && 'block' in value && value.block === block
}
