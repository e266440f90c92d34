import type * as BullMq from 'bullmq'
import type { Redis } from 'ioredis'
import type { QueueProblem } from '../../blocks.ts'

/** The name of the queue. */
export const QUEUE = 'tertius'

/** The packages that share work, and a connection. */
export interface Connection {
  readonly bullmq: typeof BullMq
  readonly redis: Redis
}

/**
 * Connects to a Redis server. Later losses of the connection are mended in silence, however long that takes: commands wait.
 *
 * @returns The connection, or why there is none.
 */
export async function connect(url: string): Promise<Connection | QueueProblem> {
  const where = addressOf(url)
  if (where === null) return { problem: 'not-a-url' }
  const packages = await load()
  if (packages === null) return { problem: 'not-installed' }
  // The queue demands that commands be repeated without end, and so do we: a server may be started again.
  const redis = new packages.Client(url, { maxRetriesPerRequest: null, lazyConnect: true, retryStrategy })
  redis.on('error', () => undefined)
  try {
    await redis.connect()
  } catch {
    redis.disconnect()
    return { problem: 'no-answer', where }
  }
  return { bullmq: packages.bullmq, redis }
}

/** The packages are optional: whoever does not share work does not need them. */
async function load(): Promise<{ bullmq: typeof BullMq; Client: typeof Redis } | null> {
  try {
    const [bullmq, { Redis: Client }] = await Promise.all([import('bullmq'), import('ioredis')])
    return { bullmq, Client }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_MODULE_NOT_FOUND') return null
    throw error
  }
}

/** The server's address, without the password that the whole may have in it. */
function addressOf(url: string): string | null {
  try {
    const { protocol, host } = new URL(url)
    return protocol === 'redis:' || protocol === 'rediss:' ? host : null
  } catch {
    return null
  }
}

const retryStrategy = (times: number): number => Math.min(100 * times, 2000)
