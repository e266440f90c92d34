import { type Frame, observedIn, type Range } from './frame.ts'
import { jensenShannon } from './jensen-shannon.ts'
import { actsIn, type PlacedAct } from './placed-act.ts'
import type { AttentionChange, AttentionShare } from './posture-result.ts'
import type { Reason } from './posture-terms.ts'
import { shareOf } from './wilson.ts'

/** Fewest events a week toward somebody named, in the window and in the baseline, for shares to be compared as a whole. */
export const WEEKLY_FLOOR = 20

/**
 * Whom the actor attends to: the part each counterpart has in all it does toward somebody named, in the window and in the
 * baseline, and the distance between the two shares-out. As chance alone moves shares, the distance of each block of the
 * baseline from the rest of it stands beside.
 *
 * @param acts - The actor's own, toward all others.
 * @param blocks - Of the baseline, as long as the window.
 */
export function attentionOf(frame: Frame, acts: readonly PlacedAct[], blocks: readonly Range[]): AttentionChange {
  const named = acts.filter(({ act }) => act.target !== null)
  const now = byTarget(named, [frame.window])
  const before = byTarget(named, frame.baseline)
  const reason = whyNot(frame, total(now), total(before))
  return {
    shares: sharesOf(now, before),
    distance: reason === null ? jensenShannon(now, before) : null,
    usual_distances: reason === null ? blockDistances(frame, named, before, blocks) : [],
    reason,
  }
}

type ByTarget = Map<string, number>

function byTarget(acts: readonly PlacedAct[], ranges: readonly Range[]): ByTarget {
  const counts: ByTarget = new Map()
  for (const { act } of actsIn(acts, ranges)) counts.set(act.target!, (counts.get(act.target!) ?? 0) + act.count)
  return counts
}

function whyNot(frame: Frame, now: number, before: number): Reason | null {
  if (observedIn(frame, frame.window) === 0) return 'no-observed-days'
  if (frame.baseline.length === 0) return 'no-baseline'
  return busy(frame, [frame.window], now) && busy(frame, frame.baseline, before) ? null : 'few-events'
}

function busy(frame: Frame, ranges: readonly Range[], count: number): boolean {
  const days = ranges.reduce((sum, range) => sum + observedIn(frame, range), 0)
  return count * 7 >= WEEKLY_FLOOR * days && count > 0
}

function sharesOf(now: ByTarget, before: ByTarget): AttentionShare[] {
  const [all, allBefore] = [total(now), total(before)]
  const shares = [...new Set([...now.keys(), ...before.keys()])].map(target => {
    const [here, there] = [shareOf(now.get(target) ?? 0, all), shareOf(before.get(target) ?? 0, allBefore)]
    const change = here.share === null || there.share === null ? null : here.share - there.share
    return { target, now: here, before: there, change }
  })
  return shares.sort((a, b) => b.now.n - a.now.n || b.before.n - a.before.n || (a.target < b.target ? -1 : 1))
}

/** The distance of each block from the rest of the baseline; blocks below the floor are left out. */
function blockDistances(
  frame: Frame,
  acts: readonly PlacedAct[],
  before: ByTarget,
  blocks: readonly Range[],
): number[] {
  return blocksByTarget(frame, acts, blocks).flatMap((inside, k) => {
    const rest = new Map([...before].map(([target, count]) => [target, count - (inside.get(target) ?? 0)]))
    return busy(frame, [blocks[k]!], total(inside)) && total(rest) > 0 ? [jensenShannon(inside, rest)] : []
  })
}

/** One pass over the acts, however many blocks there are. */
function blocksByTarget(frame: Frame, acts: readonly PlacedAct[], blocks: readonly Range[]): ByTarget[] {
  const blockAt = new Int32Array(frame.length).fill(-1)
  for (const [k, { from, to }] of blocks.entries()) blockAt.fill(k, from, to + 1)
  const counts: ByTarget[] = blocks.map(() => new Map())
  for (const { act, index } of acts) {
    const inside = counts[blockAt[index]!]
    inside?.set(act.target!, (inside.get(act.target!) ?? 0) + act.count)
  }
  return counts
}

function total(counts: ByTarget): number {
  return [...counts.values()].reduce((sum, count) => sum + count, 0)
}
