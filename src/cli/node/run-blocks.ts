import type { SweepPart, SweepTask } from '../../inquiry/index.ts'
import type { BlockRequest, BlockRun } from '../blocks.ts'
import { listenForInterrupt } from './interrupt.ts'
import { ThreadPool } from './thread-pool.ts'

/** Does the blocks of a task on several threads. Ctrl-C ends it with what is done so far. */
export async function runBlocks(task: SweepTask, { blocks, workers, onDone }: BlockRequest): Promise<BlockRun> {
  const interrupt = listenForInterrupt()
  const pool = new ThreadPool(Math.min(workers, blocks))
  const parts: SweepPart[] = []
  const all = Array.from({ length: blocks }, async (_, block) => {
    parts.push(await pool.run(task, block))
    onDone(parts.length)
  })
  try {
    await Promise.race([Promise.all(all), interrupt.signal])
    return { parts, interrupted: parts.length < blocks }
  } finally {
    interrupt.release()
    await pool.close()
  }
}
