import type { PlacedAct } from './placed-act.ts'
import type { Reciprocity } from './posture-result.ts'

/**
 * What the actor did and what was done to it, by one counterpart or by all. Meetings are on neither side: they are mutual,
 * and told from one side only, so that the answer would hang on who is asked about.
 */
export function reciprocityOf(
  now: readonly PlacedAct[],
  before: readonly PlacedAct[],
  actor: string,
  toward: string | undefined,
): Reciprocity {
  const [here, there] = [bothWays(now, actor, toward), bothWays(before, actor, toward)]
  return { ...here, index: evenness(here), index_before: evenness(there) }
}

type BothWays = Pick<Reciprocity, 'done' | 'received' | 'meetings'>

function bothWays(acts: readonly PlacedAct[], actor: string, toward: string | undefined): BothWays {
  let [done, received, meetings] = [0, 0, 0]
  for (const { act } of acts) {
    const { source, target, rung, count } = act
    // What nobody is named for cannot be given back, nor what the actor does to itself.
    if (source === target || target === null) continue
    const does = source === actor && (toward === undefined || target === toward)
    const suffers = target === actor && (toward === undefined || source === toward)
    if (rung === 'meetings') meetings += does || suffers ? count : 0
    else if (does) done += count
    else if (suffers) received += count
  }
  return { done, received, meetings }
}

function evenness({ done, received }: Pick<BothWays, 'done' | 'received'>): number | null {
  return done + received === 0 ? null : (2 * Math.min(done, received)) / (done + received)
}
