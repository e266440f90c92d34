import type { FromWorker, ToWorker } from './protocol.ts'
import type { AskedOf, QuestionName } from './questions.ts'
import { replyTo } from './reply.ts'

// The worker: takes questions, sends replies. A classic script in one file, so that a page opened from disk can start it.

/** The part of a worker's global scope that is used; the library of types has no worker beside a page. */
interface Scope {
  postMessage(message: FromWorker): void
  onmessage: ((event: { readonly data: ToWorker }) => void) | null
}

const scope = self as unknown as Scope

/** Those being worked on bit by bit. */
const running = new Set<number>()

/** How long to work before others may pass, in milliseconds. */
const TURN = 8
let turnBegan = 0

scope.onmessage = ({ data }) => {
  if (data.kind === 'stop') running.delete(data.id)
  else void work(data.id, data.name, data.asked as AskedOf<QuestionName>)
}

async function work(id: number, name: QuestionName, asked: AskedOf<QuestionName>): Promise<void> {
  running.add(id)
  turnBegan = performance.now()
  const reply = await replyTo(name, asked, {
    onProgress: ([done, of]) => {
      if (mayRest()) scope.postMessage({ kind: 'progress', id, done, of })
    },
    pause: async () => {
      if (mayRest()) await othersPass()
      return running.has(id)
    },
  })
  running.delete(id)
  if (reply !== undefined) scope.postMessage({ kind: 'done', id, reply })
}

function mayRest(): boolean {
  return performance.now() - turnBegan > TURN
}

/** Lets messages that have come in be dealt with first. Timers would wait longer than need be. */
function othersPass(): Promise<void> {
  return new Promise(done => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      turnBegan = performance.now()
      port1.close()
      done()
    }
    port2.postMessage(null)
  })
}
