import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Stop } from '../host.ts'

/** Ctrl-C, or a polite request to end. While it is listened to, it does not end the process by itself. */
export interface Interrupt {
  readonly happened: boolean
  /** Settles when it happens. */
  readonly signal: Promise<void>
  /** Stops listening. */
  release(): void
}

/** Listens for the first one; a second one ends the process at once. */
export function listenForStop(): Stop {
  const interrupt = listenForInterrupt()
  void interrupt.signal.then(() => interrupt.release())
  return {
    asked: async () => {
      // Signals arrive between two turns of the loop of events.
      if (!interrupt.happened) await nextTurn()
      return interrupt.happened
    },
    release: () => interrupt.release(),
  }
}

/** Listens for it. */
export function listenForInterrupt(): Interrupt {
  let happened = false
  let settle = (): void => undefined
  const signal = new Promise<void>(resolve => {
    settle = resolve
  })
  const onSignal = (): void => {
    happened = true
    settle()
  }
  for (const name of ['SIGINT', 'SIGTERM'] as const) process.on(name, onSignal)
  return {
    get happened() {
      return happened
    },
    signal,
    release: () => {
      for (const name of ['SIGINT', 'SIGTERM'] as const) process.off(name, onSignal)
    },
  }
}
