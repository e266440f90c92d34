import type { FromWorker, ToWorker } from './protocol.ts'
import { type AskedOf, type FoundBy, type QuestionName, type Reply, SLOW } from './questions.ts'

/** The part of a worker that is used. */
export interface WorkerLike {
  postMessage(message: ToWorker): void
  terminate(): void
  onmessage: ((event: MessageEvent<FromWorker>) => unknown) | null
  onerror: ((event: ErrorEvent) => unknown) | null
}

export interface AskOptions {
  /** Aborted: the reply is wanted no more, and the promise is rejected with the signal's reason. */
  readonly signal?: AbortSignal
  /** For slow questions: how many parts are done of how many. */
  readonly onProgress?: (done: number, of: number) => void
}

/** Somebody who waits for a reply. */
interface Waiter extends AskOptions {
  readonly resolve: (reply: Reply<unknown>) => void
}

/** A question on its way, and all who asked it. */
interface Call {
  readonly id: number
  readonly key: string
  readonly name: QuestionName
  readonly asked: unknown
  readonly waiters: Set<Waiter>
}

/** How long a question that nobody waits for may hold up the next, in milliseconds; then the worker is started anew. */
const PATIENCE = 500

/** How many replies are kept, so that going back shows at once what was there. */
const MOST_KEPT = 40

/**
 * The line to the library in its workers. Quick questions go one at a time to one worker, so that one that is wanted no
 * more never starts, and what the first screen needs most goes first; slow ones go to a worker of their own.
 */
export class Line {
  private readonly quick: Lane
  private readonly slow: Lane
  private nextId = 1
  private readonly calls = new Map<string, Call>()
  private readonly kept = new Map<string, Reply<unknown>>()

  constructor(start: () => WorkerLike) {
    const onReply = (call: Call, reply: Reply<unknown>): void => this.receive(call, reply)
    this.quick = new Lane(start, onReply, true)
    this.slow = new Lane(start, onReply, false)
  }

  /** Asks, and waits for the reply. What is wrong with the case is in the reply; rejected only when aborted. */
  ask<Name extends QuestionName>(
    name: Name,
    asked: AskedOf<Name>,
    options: AskOptions = {},
  ): Promise<Reply<FoundBy<Name>>> {
    const key = keyOf(name, asked)
    const known = this.kept.get(key)
    if (known !== undefined) return Promise.resolve(known as Reply<FoundBy<Name>>)
    return new Promise((resolve, reject) => {
      const waiter: Waiter = { ...options, resolve: reply => resolve(reply as Reply<FoundBy<Name>>) }
      const abandon = (): void => {
        reject(options.signal?.reason)
        this.abandon(key, waiter)
      }
      if (options.signal?.aborted === true) return abandon()
      options.signal?.addEventListener('abort', abandon, { once: true })
      this.callFor(key, name, asked).waiters.add(waiter)
    })
  }

  /** The reply to a question that was asked before, if it is still at hand. */
  known<Name extends QuestionName>(name: Name, asked: AskedOf<Name>): Reply<FoundBy<Name>> | undefined {
    return this.kept.get(keyOf(name, asked)) as Reply<FoundBy<Name>> | undefined
  }

  close(): void {
    this.quick.close()
    this.slow.close()
  }

  private laneOf(name: QuestionName): Lane {
    return SLOW.has(name) ? this.slow : this.quick
  }

  /** The same question is on its way only once. */
  private callFor(key: string, name: QuestionName, asked: unknown): Call {
    const call = this.calls.get(key)
    if (call !== undefined) return call
    const fresh: Call = { id: this.nextId++, key, name, asked, waiters: new Set() }
    this.calls.set(key, fresh)
    this.laneOf(name).add(fresh)
    return fresh
  }

  private abandon(key: string, waiter: Waiter): void {
    const call = this.calls.get(key)
    if (call === undefined || !call.waiters.delete(waiter) || call.waiters.size > 0) return
    // Asked again at once, as when a part of the page is put in place of another, it goes on.
    queueMicrotask(() => {
      if (call.waiters.size > 0 || this.calls.get(key) !== call) return
      this.calls.delete(key)
      this.laneOf(call.name).drop(call)
    })
  }

  private receive(call: Call, reply: Reply<unknown>): void {
    this.calls.delete(call.key)
    if (reply.kind !== 'failed') this.keep(call.key, reply)
    for (const { resolve } of call.waiters) resolve(reply)
  }

  private keep(key: string, reply: Reply<unknown>): void {
    this.kept.set(key, reply)
    if (this.kept.size > MOST_KEPT) this.kept.delete(this.kept.keys().next().value!)
  }
}

/** A worker and the questions for it. It is started with the first of them. */
class Lane {
  private readonly start: () => WorkerLike
  private readonly onReply: (call: Call, reply: Reply<unknown>) => void
  private readonly oneByOne: boolean
  private worker: WorkerLike | undefined
  /** Sent and not yet replied to, by id; also those nobody waits for any more, until the worker is done with them. */
  private readonly sent = new Map<number, Call>()
  private waiting: Call[] = []
  private impatient: ReturnType<typeof setTimeout> | undefined

  constructor(start: () => WorkerLike, onReply: (call: Call, reply: Reply<unknown>) => void, oneByOne: boolean) {
    this.start = start
    this.onReply = onReply
    this.oneByOne = oneByOne
  }

  add(call: Call): void {
    this.worker ??= this.connect()
    this.waiting.push(call)
    // All that is asked in one go is known before the first is sent.
    queueMicrotask(() => this.send())
  }

  /** Nobody waits for it any more. */
  drop(call: Call): void {
    this.waiting = this.waiting.filter(other => other !== call)
    if (!this.sent.has(call.id)) return
    if (this.oneByOne) {
      clearTimeout(this.impatient)
      this.impatient = setTimeout(() => this.startAnew(), PATIENCE)
    } else {
      this.sent.delete(call.id)
      this.worker?.postMessage({ kind: 'stop', id: call.id })
    }
  }

  close(): void {
    this.worker?.terminate()
  }

  private connect(): WorkerLike {
    const worker = this.start()
    worker.onmessage = ({ data }) => this.receive(data)
    worker.onerror = ({ message }) => this.fail(message)
    return worker
  }

  private send(): void {
    while (this.waiting.length > 0 && !(this.oneByOne && this.sent.size > 0)) {
      const next = this.waiting.find(({ name }) => name === 'account') ?? this.waiting[0]!
      this.waiting = this.waiting.filter(call => call !== next)
      this.sent.set(next.id, next)
      this.worker?.postMessage({ kind: 'ask', id: next.id, name: next.name, asked: next.asked })
    }
  }

  private receive(message: FromWorker): void {
    const call = this.sent.get(message.id)
    if (call === undefined) return
    if (message.kind === 'progress') {
      for (const { onProgress } of call.waiters) onProgress?.(message.done, message.of)
      return
    }
    clearTimeout(this.impatient)
    this.sent.delete(call.id)
    this.onReply(call, message.reply)
    this.send()
  }

  /** A worker that is stuck in a question nobody waits for is given up. */
  private startAnew(): void {
    this.sent.clear()
    this.worker?.terminate()
    this.worker = this.connect()
    this.send()
  }

  private fail(message: string): void {
    const calls = [...this.sent.values(), ...this.waiting]
    this.sent.clear()
    this.waiting = []
    for (const call of calls) this.onReply(call, { kind: 'failed', message })
  }
}

/** Questions that are asked of the same are the same. */
export function keyOf(name: QuestionName, asked: unknown): string {
  return name + JSON.stringify(asked)
}
