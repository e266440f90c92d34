import type { Steps } from '../inquiry/index.ts'
import type { Host, Stop } from './host.ts'

/** Does work that listens for an early end, if the host can tell of one. */
export async function stoppable<Result>(host: Host, work: (stop: Stop) => Promise<Result>): Promise<Result> {
  const stop = host.listenForStop?.() ?? { asked: () => Promise.resolve(false), release: () => undefined }
  try {
    return await work(stop)
  } finally {
    stop.release()
  }
}

/** Takes steps one after the other, until they are done or the user has had enough. */
export async function takeSteps<Result>(steps: Steps<Result>, stop: Stop): Promise<Result> {
  for (let step = steps.next(false); ; step = steps.next(await stop.asked())) if (step.done) return step.value
}

/** Does the blocks of a sweep right here, until they are done or the user has had enough. */
export async function runHere<Part>(
  sweep: { readonly blocks: number; run(block: number): Part },
  stop: Stop,
  onDone: (done: number) => void = () => undefined,
): Promise<{ readonly parts: readonly Part[]; readonly interrupted: boolean }> {
  const parts: Part[] = []
  for (let block = 0; block < sweep.blocks && !(await stop.asked()); block++) {
    parts.push(sweep.run(block))
    onDone(block + 1)
  }
  return { parts, interrupted: parts.length < sweep.blocks }
}
