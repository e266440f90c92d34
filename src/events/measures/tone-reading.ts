import { betaBinomialAtLeast, betaBinomialAtMost, betaLaw, eventsNeeded, type Trials } from './beta-binomial.ts'
import { isCritical } from './code.ts'
import { fisherAtLeast, fisherAtMost, fisherEventsNeeded } from './fisher.ts'
import { dayAt, type Frame, type Range } from './frame.ts'
import type { PlacedAct } from './placed-act.ts'
import { LEVEL, MIN_BLOCKS, type Reason } from './posture-terms.ts'
import type { ToneReading } from './silence-result.ts'
import { shareOf } from './wilson.ts'

/** So many events are never asked for: a share that would need more is not measurable. */
const MOST_EVENTS = 10_000

/** The windows that the tone is compared with, and where they are from. */
export interface EarlierWindows {
  readonly from: 'incidents' | 'blocks'
  readonly ranges: readonly Range[]
}

/**
 * Whether the actor is milder or sharper toward the counterpart than it was: the critical part of its events in the window
 * against its own earlier windows. What it leaves out of its words shows here when their number does not change.
 *
 * @param acts - The actor's own toward the counterpart.
 */
export function toneReading(
  frame: Frame,
  acts: readonly PlacedAct[],
  earlier: EarlierWindows,
): Omit<ToneReading, 'conspicuous'> {
  const running = runningTrials(frame, acts)
  const now = trialsIn(running, frame.window)
  const windows = earlier.ranges.map(range => ({ range, ...trialsIn(running, range) }))
  const before = { x: sumOf(windows, 'x'), n: sumOf(windows, 'n') }
  const shares = windows.map(({ range, x, n }) => ({
    from: dayAt(frame, range.from),
    to: dayAt(frame, range.to),
    ...shareOf(x, n),
  }))
  return {
    now: shareOf(now.x, now.n),
    before: shareOf(before.x, before.n),
    compared_with: windows.length === 0 ? null : earlier.from,
    windows: shares,
    lower_windows: windows.filter(window => window.n > 0 && now.n > 0 && window.x * now.n < now.x * window.n).length,
    ...testOf(frame, acts, now, before, windows),
  }
}

type Test = Pick<ToneReading, 'method' | 'p_low' | 'p_high' | 'n_needed' | 'verdict' | 'reason'>

function testOf(
  frame: Frame,
  acts: readonly PlacedAct[],
  now: Trials,
  before: Trials,
  windows: readonly Trials[],
): Test {
  const reason = whyNot(frame, acts, now, before, windows)
  if (reason !== null) {
    return { method: null, p_low: null, p_high: null, n_needed: null, verdict: 'not measurable', reason }
  }
  const few = windows.filter(({ n }) => n > 0).length < MIN_BLOCKS
  const law = few ? undefined : betaLaw(windows)
  const test =
    law === undefined
      ? {
          method: 'fisher' as const,
          p_low: fisherAtMost(now, before),
          p_high: fisherAtLeast(now, before),
          n_needed: fisherEventsNeeded(before, LEVEL, MOST_EVENTS) ?? null,
        }
      : {
          method: 'beta-binomial' as const,
          p_low: betaBinomialAtMost(law, now),
          p_high: betaBinomialAtLeast(law, now),
          n_needed: eventsNeeded(law, LEVEL, MOST_EVENTS) ?? null,
        }
  // Fisher's test takes all windows for alike, and so finds twice as many unusual as are. It is shown, and decides nothing.
  return few ? { ...test, verdict: 'not measurable', reason: 'few-blocks' } : { ...test, ...verdictOf(test, now.n) }
}

function verdictOf(
  test: { readonly p_low: number; readonly p_high: number; readonly n_needed: number | null },
  n: number,
): Pick<ToneReading, 'verdict' | 'reason'> {
  if (test.p_high <= LEVEL) return { verdict: 'sharper', reason: null }
  if (test.n_needed === null || n < test.n_needed) return { verdict: 'not measurable', reason: 'low-expected' }
  return { verdict: test.p_low <= LEVEL ? 'milder' : 'usual', reason: null }
}

function whyNot(
  frame: Frame,
  acts: readonly PlacedAct[],
  now: Trials,
  before: Trials,
  windows: readonly unknown[],
): Reason | null {
  if (windows.length === 0) return frame.baseline.length === 0 ? 'no-baseline' : 'few-blocks'
  if (acts.length > 0 && acts.every(({ act }) => isCritical(act) === undefined)) return 'no-codes'
  if (before.n === 0) return 'baseline-empty'
  return now.n === 0 ? 'few-events' : null
}

/** Critical events and all that can be told, before each index. */
interface RunningTrials {
  readonly x: Float64Array
  readonly n: Float64Array
}

function runningTrials(frame: Frame, acts: readonly PlacedAct[]): RunningTrials {
  const x = new Float64Array(frame.length + 1)
  const n = new Float64Array(frame.length + 1)
  for (const { act, index } of acts) {
    const critical = isCritical(act)
    if (critical === undefined) continue
    n[index + 1]! += act.count
    if (critical) x[index + 1]! += act.count
  }
  for (let k = 1; k <= frame.length; k++) {
    x[k]! += x[k - 1]!
    n[k]! += n[k - 1]!
  }
  return { x, n }
}

function trialsIn({ x, n }: RunningTrials, { from, to }: Range): Trials {
  return { x: x[to + 1]! - x[from]!, n: n[to + 1]! - n[from]! }
}

function sumOf(trials: readonly Trials[], key: keyof Trials): number {
  return trials.reduce((sum, of) => sum + of[key], 0)
}
