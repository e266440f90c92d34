import { Brief } from './brief.ts'
import type { FromWorker, ToWorker } from './protocol.ts'
import { searchInTurns } from './search.ts'

/** Answers the page's messages: in a worker, or where there can be none, on the page itself. */
export function answerer(send: (message: FromWorker) => void): (message: ToWorker) => void {
  let brief: Brief | undefined
  let latest = 0
  const suppose = async ({ number, supposed }: ToWorker & { kind: 'suppose' }): Promise<void> => {
    latest = number
    for await (const told of brief?.suppose(supposed) ?? []) {
      if (latest !== number) return
      if (told !== undefined) send({ kind: 'told', number, told })
    }
  }
  const receive = async (message: ToWorker): Promise<void> => {
    if (message.kind === 'suppose') return suppose(message)
    brief = new Brief(message.cargo, searchInTurns)
    send({ kind: 'ready', choices: brief.choices() })
    await brief.warm()
  }
  return message => {
    receive(message).catch((error: unknown) => send({ kind: 'failed', message: String(error) }))
  }
}
