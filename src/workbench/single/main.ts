// A briefing in one file. The same script is the page's and the worker's: one text to carry, one hash to allow.

import { startPage } from './page.ts'
import type { FromWorker, ToWorker } from './protocol.ts'
import { answerer } from './worker.ts'

/** The part of a worker's global scope that is used. */
interface Scope {
  postMessage(message: FromWorker): void
  onmessage: ((event: { readonly data: ToWorker }) => void) | null
}

if (typeof document === 'undefined') {
  const scope = self as unknown as Scope
  const receive = answerer(message => scope.postMessage(message))
  scope.onmessage = ({ data }) => receive(data)
} else startPage(document.currentScript?.textContent ?? '')
