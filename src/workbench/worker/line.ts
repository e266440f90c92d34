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
  /** Aborted: the reply is wanted no more, and the promise is rejected with an `AbortError`. */
  readonly signal?: AbortSignal
  /** For slow questions: how many parts are done of how many. */
  readonly onProgress?: (done: number, of: number) => void
}

interface Call extends AskOptions {
  readonly id: number
  readonly name: QuestionName
  readonly asked: unknown
  readonly resolve: (reply: Reply<unknown>) => void
  readonly reject: (reason: unknown) => void
}

/** How long a question that nobody waits for may hold up the next, in milliseconds; then the worker is started anew. */
const PATIENCE = 500

/** How many replies are kept, so that going back shows at once what was there. */
const MOST_KEPT = 40

/**
 * The line to the worker. Quick questions go one at a time, so that one that is wanted no more never starts; slow ones go
 * at once and make way.
 */
export class Line {
  private readonly start: () => WorkerLike
  private worker: WorkerLike
  private nextId = 1
  /** Sent and not yet replied to, by id. */
  private readonly sent = new Map<number, Call>()
  private readonly waiting: Call[] = []
  private readonly kept = new Map<string, Reply<unknown>>()
  private impatient: ReturnType<typeof setTimeout> | undefined

  constructor(start: () => WorkerLike) {
    this.start = start
    this.worker = this.connect()
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
      const keep = (reply: Reply<unknown>): void => {
        this.keep(key, reply)
        resolve(reply as Reply<FoundBy<Name>>)
      }
      const call: Call = { ...options, id: this.nextId++, name, asked, resolve: keep, reject }
      options.signal?.addEventListener('abort', () => this.abandon(call), { once: true })
      if (options.signal?.aborted === true) return reject(options.signal.reason)
      this.waiting.push(call)
      this.send()
    })
  }

  /** The reply to a question that was asked before, if it is still at hand. */
  known<Name extends QuestionName>(name: Name, asked: AskedOf<Name>): Reply<FoundBy<Name>> | undefined {
    return this.kept.get(keyOf(name, asked)) as Reply<FoundBy<Name>> | undefined
  }

  close(): void {
    this.worker.terminate()
  }

  private connect(): WorkerLike {
    const worker = this.start()
    worker.onmessage = ({ data }) => this.receive(data)
    worker.onerror = event => this.fail(event.message)
    return worker
  }

  private send(): void {
    for (const call of this.waiting.filter(({ name }) => SLOW.has(name))) this.sendNow(call)
    const busy = [...this.sent.values()].some(({ name }) => !SLOW.has(name))
    const next = this.waiting[0]
    if (!busy && next !== undefined) this.sendNow(next)
  }

  private sendNow(call: Call): void {
    this.waiting.splice(this.waiting.indexOf(call), 1)
    this.sent.set(call.id, call)
    this.worker.postMessage({ kind: 'ask', id: call.id, name: call.name, asked: call.asked })
  }

  private receive(message: FromWorker): void {
    const call = this.sent.get(message.id)
    if (call === undefined) return
    if (message.kind === 'progress') return call.onProgress?.(message.done, message.of)
    this.settle(call)
    call.resolve(message.reply)
    this.send()
  }

  private settle(call: Call): void {
    this.sent.delete(call.id)
    clearTimeout(this.impatient)
  }

  private abandon(call: Call): void {
    call.reject(call.signal?.reason)
    if (this.waiting.includes(call)) this.waiting.splice(this.waiting.indexOf(call), 1)
    if (!this.sent.has(call.id)) return
    if (SLOW.has(call.name)) {
      this.worker.postMessage({ kind: 'stop', id: call.id })
      this.sent.delete(call.id)
    } else {
      clearTimeout(this.impatient)
      this.impatient = setTimeout(() => this.startAnew(call), PATIENCE)
    }
  }

  /** A worker that is stuck in a question nobody waits for is given up, and the others are asked of a new one. */
  private startAnew(stuck: Call): void {
    if (!this.sent.delete(stuck.id)) return
    this.worker.terminate()
    this.worker = this.connect()
    this.waiting.unshift(...this.sent.values())
    this.sent.clear()
    this.send()
  }

  private fail(message: string): void {
    const calls = [...this.sent.values(), ...this.waiting.splice(0)]
    this.sent.clear()
    for (const { resolve } of calls) resolve({ kind: 'failed', message })
  }

  private keep(key: string, reply: Reply<unknown>): void {
    if (reply.kind === 'failed') return
    this.kept.set(key, reply)
    if (this.kept.size > MOST_KEPT) this.kept.delete(this.kept.keys().next().value!)
  }
}

/** Questions that are asked of the same are the same. */
export function keyOf(name: QuestionName, asked: unknown): string {
  return name + JSON.stringify(asked)
}
