import type { SweepPart, SweepTask } from '../inquiry/index.ts'

/** What is to be done of a task, and how. */
export interface BlockRequest {
  /** How many blocks there are; all are to be done. */
  readonly blocks: number
  /** How many threads may work at once. */
  readonly workers: number
  /** Told how many are done. */
  readonly onDone: (done: number) => void
}

/** What was done: all of it, or what was there when the user had enough. */
export interface BlockRun {
  readonly parts: readonly SweepPart[]
  readonly interrupted: boolean
}

/** Work shared between machines through a Redis server. */
export interface WorkQueue {
  /** Hands out the blocks of a task to whoever serves, and waits for all of them. */
  share(url: string, task: SweepTask, request: SharedRequest): Promise<BlockRun | QueueProblem>
  /** Does blocks that others hand out, until the user ends it. */
  serve(
    url: string,
    options: { readonly workers: number; readonly say: (note: string) => void },
  ): Promise<QueueProblem | null>
}

export interface SharedRequest extends Omit<BlockRequest, 'workers'> {
  /** Told what the user should know while waiting, each thing once. */
  readonly say: (note: string) => void
}

/** Why work cannot be shared. */
export type QueueProblem =
  /** The packages for it are not installed. */
  | { readonly problem: 'not-installed' }
  | { readonly problem: 'not-a-url' }
  /** Nobody answers there. */
  | { readonly problem: 'no-answer'; readonly where: string }
  /** A block fails wherever it is done. */
  | { readonly problem: 'failed'; readonly reason: string }
