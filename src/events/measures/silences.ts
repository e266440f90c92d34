import { dispersion, type Dispersion, predictiveK } from './dispersion.ts'
import { blocksOf, type Frame, observedIn, periodOf, type Range } from './frame.ts'
import { meanNeeded, none } from './negative-binomial.ts'
import { LEVEL } from './posture-terms.ts'
import type { Silence } from './silence-result.ts'
import { meanIn, type RatedCounts } from './rates.ts'

/**
 * The maximal runs of days without an act in the window, ascending, each with the chance that so long a run holds no act:
 * the negative binomial's chance of none, with the dispersion of blocks as long as the run. A day within an act that lasts is
 * not without one.
 *
 * Missing days neither count nor end a run. Where many gaps are looked at, one of them is long; so the verdict is by the
 * chance that any of them is as rare.
 *
 * @param filled - By index of the day: 1 where an act is or lasts.
 * @param among - Such series looked at in all: of several, one has a rare gap sooner than each by itself.
 */
export function silencesOf(series: RatedCounts, filled: Uint8Array, among: number = 1): Silence[] {
  const looks = gapCount(series.frame, filled) * among
  const spreads = new Map<number, Dispersion | undefined>()
  const spreadOver = (days: number): Dispersion | undefined => {
    if (!spreads.has(days)) spreads.set(days, dispersion(series, blocksOf(series.frame, days)))
    return spreads.get(days)
  }
  return silentRuns(series.frame, filled).map(run => {
    const test = chanceOf(series, run, spreadOver, { looks, among })
    return { ...datesOf(series.frame, run), ...test, looks, ...edges(series.frame, filled, run) }
  })
}

/** Gaps in the window: before, between and after its days that are filled. */
function gapCount(frame: Frame, filled: Uint8Array): number {
  let gaps = 1
  for (let day = frame.window.from; day <= frame.window.to; day++) if (filled[day] === 1) gaps++
  return gaps
}

/** The chance that any of some gaps is as rare as one. */
export function corrected(p: number, looks: number): number {
  // 1 - (1 - p)^looks, without losing a small p to rounding.
  return -Math.expm1(looks * Math.log1p(-p))
}

/** How rare silence all through the window, which is one gap, has to be: the chance that, so corrected, is the level. */
function levelAmong(among: number): number {
  return -Math.expm1(Math.log1p(-LEVEL) / among)
}

function silentRuns(frame: Frame, filled: Uint8Array): Range[] {
  const runs: Range[] = []
  let run: Range | undefined
  for (let day = frame.window.from; day <= frame.window.to; day++) {
    if (frame.observed[day] === 0) continue
    if (filled[day] === 0) run = { from: run?.from ?? day, to: day }
    else if (run !== undefined) {
      runs.push(run)
      run = undefined
    }
  }
  return run === undefined ? runs : [...runs, run]
}

function datesOf(frame: Frame, run: Range): Pick<Silence, 'from' | 'to' | 'days' | 'missing'> {
  return { ...periodOf(frame, run), days: observedIn(frame, run) }
}

type Test = Pick<Silence, 'expected' | 'p' | 'p_corrected' | 'k' | 'expected_needed' | 'verdict' | 'reason'>

function chanceOf(
  series: RatedCounts,
  run: Range,
  spreadOver: (days: number) => Dispersion | undefined,
  { looks, among }: { readonly looks: number; readonly among: number },
): Test {
  const nothing = { expected: null, p: null, p_corrected: null, k: null, expected_needed: null } as const
  const not = { ...nothing, verdict: 'not measurable' } as const
  if (series.rates === null) return { ...not, reason: 'no-baseline' }
  const mu = meanIn(series, run)
  if (mu === 0) return { ...not, expected: 0, reason: series.n === 0 ? 'baseline-empty' : 'low-expected' }
  const spread = spreadOver(observedIn(series.frame, run))
  if (spread === undefined) return { ...not, expected: mu, reason: 'few-blocks' }
  const k = predictiveK(spread, mu)
  const p = none({ mu, k })
  const needed = meanNeeded(k, levelAmong(among))
  const measured = { expected: mu, p, p_corrected: corrected(p, looks), k, expected_needed: needed }
  // A short gap is ordinary; but where silence all through the window could not be told, no gap in it can be called so.
  if (meanIn(series, series.frame.window) < needed) {
    return { ...measured, verdict: 'not measurable', reason: 'low-expected' }
  }
  return { ...measured, verdict: measured.p_corrected <= LEVEL ? 'unusual' : 'ordinary', reason: null }
}

/** Whether a run at an edge of the window goes on beyond it. */
function edges(frame: Frame, filled: Uint8Array, run: Range): Pick<Silence, 'begun_before' | 'goes_on'> {
  const { from, to } = frame.window
  const silentAt = (start: number, step: number): boolean => {
    let day = start
    while (day >= 0 && day < frame.length && frame.observed[day] === 0) day += step
    return filled[day] === 0
  }
  const beginsIt = observedIn(frame, { from, to: run.from }) === 1
  const endsIt = observedIn(frame, { from: run.to, to }) === 1
  return { begun_before: beginsIt && silentAt(from - 1, -1), goes_on: endsIt && silentAt(to + 1, 1) }
}
