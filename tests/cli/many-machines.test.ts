import { setTimeout as sleep } from 'node:timers/promises'
import { Queue, Worker } from 'bullmq'
import { Redis } from 'ioredis'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type BuiltProgram, buildProgram, type RunningProgram } from '../support/built-program.ts'
import { RedisServer, redisServerIsThere } from '../support/redis-server.ts'

const CASE = 'cases/russia-iran-israel-2026/case.yaml'
const robust = (samples: number): string[] => {
  return ['robust', CASE, '--json', '--foresight-set', 'sseq,seq,nash,gmr', '--seed', '8', '--samples', String(samples)]
}

const there = redisServerIsThere()
if (!there) console.warn('SKIPPED: work on many machines, since there is no redis-server and none may be installed.')

describe.skipIf(!there)('work shared between machines', () => {
  let program: BuiltProgram
  let server: RedisServer
  let running: RunningProgram[] = []

  beforeAll(() => {
    program = buildProgram()
  })
  afterAll(() => program.remove())
  beforeEach(async () => {
    server = await RedisServer.start()
  })
  afterEach(async () => {
    for (const { child } of running) child.kill('SIGKILL')
    await Promise.all(running.map(({ ended }) => ended))
    running = []
    await server.stop()
  })

  const start = (args: readonly string[], as: BuiltProgram = program): RunningProgram => {
    const one = as.start([...args, '--redis', server.url])
    running.push(one)
    return one
  }
  const startWorker = (as?: BuiltProgram): RunningProgram => start(['worker', '--workers', '1'], as)
  const known = new Map<string, string>()
  /** What it prints on this machine alone; worked out once for all tests that ask for it. */
  async function here(args: readonly string[]): Promise<string> {
    const words = args.join(' ')
    const out = known.get(words) ?? (await program.start([...args, '--workers', '2']).ended).out
    known.set(words, out)
    return out
  }

  /** Looks at the queue from outside. */
  async function withQueue<Result>(look: (queue: Queue) => Promise<Result>): Promise<Result> {
    const redis = new Redis(server.url, { maxRetriesPerRequest: null })
    const queue = new Queue('tertius', { connection: redis })
    try {
      return await look(queue)
    } finally {
      await queue.close()
      redis.disconnect()
    }
  }

  async function until(reached: () => Promise<boolean>): Promise<void> {
    while (!(await reached())) await sleep(50)
  }

  test('is the same to the byte although a worker is killed, the server restarted and blocks come twice', async () => {
    const args = robust(1500)
    const expected = await here(args)
    const workers = [startWorker(), startWorker(), startWorker()]
    const [client, twin] = [start(args), start(args)] // the same work, handed out twice
    await withQueue(queue => until(async () => (await queue.getCompletedCount()) >= 5))
    // Once a block is in the hands of each, one of them dies with it.
    await withQueue(queue => until(async () => (await queue.getActiveCount()) === 3))
    workers[0]!.child.kill('SIGKILL')
    await server.restart(500)
    // A delivery that nobody asked for: blocks that are done or under way, under other names.
    await withQueue(async queue => {
      const jobs = await queue.getJobs(['completed', 'active', 'waiting'], 0, 7)
      expect(jobs.length).toBeGreaterThan(0)
      await queue.addBulk(
        jobs.map(({ name, data }, k) => ({ name, data: data as unknown, opts: { jobId: `twice-${k}` } })),
      )
    })
    for (const { ended } of [client, twin]) expect(await ended).toEqual({ code: 0, out: expected, err: '' })
    expect(JSON.parse(expected)).toMatchObject({ variations: 1500, partial: false })
  }, 120_000)

  test('works for overturning sets too, and is taken off the queue when it is done', async () => {
    const args = ['why', CASE, '--claim', 'stays-out', '--to', '2', '--json']
    startWorker()
    const client = start(args)
    expect(await client.ended).toEqual({ code: 0, out: await here(args), err: '' })
    expect(await withQueue(queue => queue.getJobCounts('completed', 'waiting', 'active', 'failed'))).toEqual({
      completed: 0,
      waiting: 0,
      active: 0,
      failed: 0,
    })
  }, 120_000)

  test('does the work anew where the server has forgotten it', async () => {
    const args = robust(400)
    const client = start(args)
    await withQueue(async queue => {
      await until(async () => (await queue.getWaitingCount()) > 0)
      await queue.obliterate({ force: true })
    })
    startWorker()
    expect(await client.ended).toEqual({ code: 0, out: await here(args), err: '' })
  }, 120_000)

  test('is refused by a worker of another version, and left for others', async () => {
    const args = robust(200)
    startWorker(program.asVersion('0.0.1'))
    const client = start(args)
    await withQueue(queue =>
      until(async () => {
        const jobs = await queue.getJobs(['delayed', 'waiting'])
        return jobs.some(({ progress }) => JSON.stringify(progress) === '{"refusedBy":"0.0.1"}')
      }),
    )
    expect(await withQueue(queue => queue.getCompletedCount())).toBe(0)
    startWorker()
    expect(await client.ended).toEqual({ code: 0, out: await here(args), err: '' })
  }, 120_000)

  test('mends what was spoilt on the way', async () => {
    const args = robust(200)
    const client = start(args)
    await withQueue(async queue => {
      await until(async () => (await queue.getWaitingCount()) > 0)
      for (const job of await queue.getJobs(['waiting'])) {
        await job.updateData({ ...(job.data as object), task: '{}', compressed: false })
      }
    })
    startWorker()
    expect(await client.ended).toEqual({ code: 0, out: await here(args), err: '' })
  }, 120_000)

  test('is given up where a block fails time and again', async () => {
    const redis = new Redis(server.url, { maxRetriesPerRequest: null })
    const broken = new Worker('tertius', () => Promise.reject(new Error('out of order')), { connection: redis })
    const { code, out, err } = await start(robust(200)).ended
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain('error: the workers fail at a block: out of order')
    await broken.close()
    redis.disconnect()
  }, 120_000)

  test('ends on Ctrl-C with what is done so far, and takes the rest off the queue', async () => {
    startWorker()
    const client = start(robust(200_000))
    await withQueue(queue => until(async () => (await queue.getCompletedCount()) >= 2))
    await sleep(1000)
    client.child.kill('SIGINT')
    const { code, out } = await client.ended
    expect(code).toBe(4)
    expect(JSON.parse(out)).toMatchObject({ partial: true, planned: 200_000 })
    expect(await withQueue(queue => queue.getWaitingCount())).toBe(0)
  }, 120_000)

  test('a worker ends on request, with its block finished', async () => {
    const worker = startWorker()
    await withQueue(queue => until(async () => (await queue.getWorkersCount()) === 1))
    worker.child.kill('SIGTERM')
    expect(await worker.ended).toEqual({ code: 0, out: '', err: '' })
  })

  test('says so where nobody answers, or the address is none', async () => {
    await server.stop()
    const nobody = await start(robust(200)).ended
    expect([nobody.code, nobody.err.split('\n')[0]]).toEqual([
      2,
      `error: no Redis server answers at 127.0.0.1:${server.port}`,
    ])
    const worker = await program.start(['worker', '--redis', 'nonsense']).ended
    expect([worker.code, worker.err]).toEqual([2, expect.stringContaining('--redis expects the address')])
  })
})
