import { beforeEach, describe, expect, test } from 'vitest'
import { Line, type WorkerLike } from '../../../src/workbench/worker/line.ts'
import type { FromWorker, ToWorker } from '../../../src/workbench/worker/protocol.ts'

/** A worker that replies when it is told to. */
class SlackWorker implements WorkerLike {
  onmessage: ((event: MessageEvent<FromWorker>) => unknown) | null = null
  onerror: ((event: ErrorEvent) => unknown) | null = null
  readonly posted: ToWorker[] = []
  ended = false

  postMessage(message: ToWorker): void {
    this.posted.push(message)
  }

  terminate(): void {
    this.ended = true
  }

  /** The names of what it was asked. */
  get asked(): string[] {
    return this.posted.map(message => (message.kind === 'ask' ? message.name : 'stop'))
  }

  reply(place: number, found: unknown): void {
    const { id } = this.posted[place]!
    this.onmessage?.({ data: { kind: 'done', id, reply: { kind: 'found', found } } } as MessageEvent<FromWorker>)
  }
}

const about = (text: string): { text: string; variation: object } => ({ text, variation: {} })
const settled = (): Promise<void> => new Promise(done => setTimeout(done))

describe('the line to the worker', () => {
  let workers: SlackWorker[]
  let line: Line
  beforeEach(() => {
    workers = []
    line = new Line(() => {
      const worker = new SlackWorker()
      workers.push(worker)
      return worker
    })
  })

  test('sends quick questions one by one, what the first screen needs first', async () => {
    void line.ask('whatIf', about('a'))
    void line.ask('read', { text: 'a' })
    void line.ask('account', about('a'))
    await settled()
    expect(workers[0]!.asked).toEqual(['account'])
    workers[0]!.reply(0, 'x')
    expect(workers[0]!.asked).toEqual(['account', 'whatIf'])
  })

  test('asks slow ones of another worker, so that they hold nothing up', async () => {
    void line.ask('robustness', about('a'))
    void line.ask('wouldChange', about('a'))
    void line.ask('read', { text: 'a' })
    await settled()
    expect(workers.map(({ asked }) => asked)).toEqual([['robustness', 'wouldChange'], ['read']])
  })

  test('never sends what is wanted no more, and stops what is slow', async () => {
    const [quick, slow] = [new AbortController(), new AbortController()]
    void line.ask('read', { text: 'a' })
    const first = line.ask('read', { text: 'b' }, { signal: quick.signal })
    const second = line.ask('robustness', about('a'), { signal: slow.signal })
    await settled()
    quick.abort(new Error('gone'))
    slow.abort(new Error('gone'))
    await expect(first).rejects.toThrow('gone')
    await expect(second).rejects.toThrow('gone')
    workers[0]!.reply(0, 'x')
    expect(workers[0]!.asked).toEqual(['read'])
    expect(workers[1]!.asked).toEqual(['robustness', 'stop'])
  })

  test('asks the same only once at a time, and not again once it is known', async () => {
    const both = Promise.all([line.ask('read', { text: 'a' }), line.ask('read', { text: 'a' })])
    await settled()
    workers[0]!.reply(0, 'x')
    expect(await both).toEqual([
      { kind: 'found', found: 'x' },
      { kind: 'found', found: 'x' },
    ])
    await line.ask('read', { text: 'a' })
    expect(workers[0]!.asked).toEqual(['read'])
    expect(line.known('read', { text: 'a' })).toEqual({ kind: 'found', found: 'x' })
  })

  test('one who waits on gets the reply when another does not', async () => {
    const abort = new AbortController()
    const left = line.ask('robustness', about('a'), { signal: abort.signal })
    const stays = line.ask('robustness', about('a'))
    await settled()
    abort.abort(new Error('gone'))
    await expect(left).rejects.toThrow('gone')
    await settled()
    expect(workers[0]!.asked).toEqual(['robustness'])
    workers[0]!.reply(0, 'x')
    expect(await stays).toEqual({ kind: 'found', found: 'x' })
  })

  test('gives up a worker that is stuck in what nobody waits for', async () => {
    const abort = new AbortController()
    const stuck = line.ask('stability', about('a'), { signal: abort.signal })
    await settled()
    const next = line.ask('read', { text: 'a' })
    abort.abort(new Error('gone'))
    await expect(stuck).rejects.toThrow('gone')
    await expect.poll(() => workers.length).toBe(2)
    expect(workers[0]!.ended).toBe(true)
    expect(workers[1]!.asked).toEqual(['read'])
    workers[1]!.reply(0, 'x')
    expect(await next).toEqual({ kind: 'found', found: 'x' })
  })

  test('says when the worker breaks, and does not hold on to that', async () => {
    const asked = line.ask('read', { text: 'a' })
    await settled()
    workers[0]!.onerror?.({ message: 'out of memory' } as ErrorEvent)
    expect(await asked).toEqual({ kind: 'failed', message: 'out of memory' })
    expect(line.known('read', { text: 'a' })).toBeUndefined()
  })
})
