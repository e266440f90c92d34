import type { Case, Variation } from '../../casefile/index.ts'
import { overturningSweep, type WouldChange } from '../../inquiry/index.ts'

/** Sets tried times states, past which the search stops before the next size; as in the briefing of the command line. */
const SEARCH_WORK = 4_000_000

/** How long to work before others may pass, in milliseconds. */
const TURN = 12

/** What would change the answer, found in turns. */
export async function* searchInTurns(subject: Case, variation: Variation): AsyncGenerator<void, WouldChange> {
  const sweep = overturningSweep(subject, variation, subject.claims, { budget: SEARCH_WORK })
  if (sweep === null) return { claims: Object.fromEntries(subject.claims.map(({ id }) => [id, []])), searched_to: 0 }
  const parts = []
  let began = performance.now()
  for (let block = 0; block < sweep.blocks; block++) {
    parts.push(sweep.run(block))
    if (performance.now() - began < TURN) continue
    await othersPass()
    yield
    began = performance.now()
  }
  const found = sweep.merge(parts)
  return {
    claims: Object.fromEntries(subject.claims.map(({ id }, k) => [id, found[k]?.sets ?? []])),
    searched_to: found[0]?.searched_to ?? 0,
  }
}

/** Lets messages that have come in be dealt with first. */
function othersPass(): Promise<void> {
  return new Promise(resolve => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      port1.close()
      resolve()
    }
    port2.postMessage(null)
  })
}
