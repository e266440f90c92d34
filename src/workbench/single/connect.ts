import type { FromWorker, ToWorker } from './protocol.ts'
import { answerer } from './worker.ts'

/**
 * Somebody who answers: this same script in a worker, or where a browser starts none from a file, on the page itself.
 *
 * @param script - The text of the script, for the worker.
 * @returns Takes messages for whoever it is.
 */
export function connect(script: string, receive: (message: FromWorker) => void): (message: ToWorker) => void {
  const worker = startWorker(script)
  if (worker === undefined) return answerer(receive)
  let sent: ToWorker[] | undefined = []
  let send = (message: ToWorker): void => worker.postMessage(message)
  worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
    sent = undefined // it runs; nothing need be said again
    receive(data)
  }
  worker.onerror = event => {
    event.preventDefault()
    worker.terminate()
    if (sent === undefined) return receive({ kind: 'failed', message: event.message })
    send = answerer(receive)
    for (const message of sent) send(message)
  }
  return message => {
    sent?.push(message)
    send(message)
  }
}

function startWorker(script: string): Worker | undefined {
  try {
    return new Worker(URL.createObjectURL(new Blob([script], { type: 'text/javascript' })))
  } catch {
    return undefined
  }
}
