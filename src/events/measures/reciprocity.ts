import type { PlacedAct } from './placed-act.ts'
import type { Reciprocity } from './posture-result.ts'

/** What the actor did and what was done to it, by one counterpart or by all. */
export function reciprocityOf(
  now: readonly PlacedAct[],
  before: readonly PlacedAct[],
  actor: string,
  toward: string | undefined,
): Reciprocity {
  const [here, there] = [bothWays(now, actor, toward), bothWays(before, actor, toward)]
  return { ...here, index: evenness(here), index_before: evenness(there) }
}

type BothWays = Pick<Reciprocity, 'done' | 'received'>

function bothWays(acts: readonly PlacedAct[], actor: string, toward: string | undefined): BothWays {
  let [done, received] = [0, 0]
  for (const { act } of acts) {
    const { source, target, count } = act
    // What nobody is named for cannot be given back, nor what the actor does to itself.
    if (source === target || target === null) continue
    if (source === actor && (toward === undefined || target === toward)) done += count
    if (target === actor && (toward === undefined || source === toward)) received += count
  }
  return { done, received }
}

function evenness({ done, received }: BothWays): number | null {
  return done + received === 0 ? null : (2 * Math.min(done, received)) / (done + received)
}
