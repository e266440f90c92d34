// The program of a thread of the pool: told a task once, then blocks of it by number, it answers with their parts.
import { parentPort } from 'node:worker_threads'
import { blockRunner } from '../../inquiry/index.ts'
import type { BlockOrder } from './thread-pool.ts'

let run: ReturnType<typeof blockRunner> = () => {
  throw new TypeError('the first order has a task')
}

parentPort?.on('message', ({ task, block }: BlockOrder) => {
  if (task !== undefined) run = blockRunner(task)
  parentPort?.postMessage(run(block), [])
})
