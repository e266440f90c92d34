import { Worker } from 'node:worker_threads'
import type { SweepPart, SweepTask } from '../../inquiry/index.ts'

/** What a thread is told: to do a block, of a new task or of the one it had last. */
export interface BlockOrder {
  readonly task: SweepTask | undefined
  readonly block: number
}

interface Job {
  readonly task: SweepTask
  readonly block: number
  readonly resolve: (part: SweepPart) => void
  readonly reject: (reason: unknown) => void
}

interface Thread {
  readonly worker: Worker
  /** The task it has. */
  task: SweepTask | undefined
  /** What it is doing. */
  job: Job | undefined
}

/** Threads that do blocks of work, so that this thread stays free for signals and for the network. */
export class ThreadPool {
  private readonly threads: Thread[] = []
  private readonly waiting: Job[] = []
  private closed = false

  constructor(size: number) {
    for (let k = 0; k < size; k++) this.threads.push(this.start())
  }

  /** Does one block. Blocks are begun in the order asked for. Never settles once the pool is closed. */
  run(task: SweepTask, block: number): Promise<SweepPart> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ task, block, resolve, reject })
      this.hand()
    })
  }

  /** Ends all threads, whatever they are doing. */
  async close(): Promise<void> {
    this.closed = true
    await Promise.all(this.threads.map(({ worker }) => worker.terminate()))
  }

  private start(): Thread {
    const thread: Thread = {
      worker: new Worker(new URL('block-worker.js', import.meta.url)),
      task: undefined,
      job: undefined,
    }
    thread.worker.on('message', (part: SweepPart) => {
      const { job } = thread
      thread.job = undefined
      job?.resolve(part)
      this.hand()
    })
    thread.worker.on('error', error => this.replace(thread, error))
    return thread
  }

  /** A thread that failed is gone; its block fails, and another thread takes its place. */
  private replace(thread: Thread, error: unknown): void {
    thread.job?.reject(error)
    if (this.closed) return
    this.threads.splice(this.threads.indexOf(thread), 1, this.start())
    this.hand()
  }

  private hand(): void {
    for (const thread of this.threads) {
      if (thread.job !== undefined || this.closed) continue
      const job = this.waiting.shift()
      if (job === undefined) return
      const order: BlockOrder = { task: thread.task === job.task ? undefined : job.task, block: job.block }
      thread.job = job
      thread.task = job.task
      thread.worker.postMessage(order, [])
    }
  }
}
