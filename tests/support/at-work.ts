import type { ChildProcess } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'

/**
 * Waits until a process has worked for so long: by the processor's time where the system tells it, so that it is the same
 * on a busy machine, and else by the clock, with something to spare. Ends too where the process has.
 */
export async function atWorkFor(child: ChildProcess, seconds: number): Promise<void> {
  if (usedBy(child) === undefined) return void (await sleep(seconds * 2000))
  while ((usedBy(child) ?? seconds) < seconds) await sleep(50)
}

/** The processor time that a process has used so far, in seconds. Linux tells it, in hundredths. */
function usedBy({ pid }: ChildProcess): number | undefined {
  try {
    const [user, system] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ').slice(11, 13)
    return (Number(user) + Number(system)) / 100
  } catch {
    return undefined
  }
}
