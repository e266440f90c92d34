import { dayOf } from '../../../src/events/calendar.ts'
import type { DailyAct } from '../../../src/events/daily-record.ts'
import { expectationOf } from '../../../src/events/measures/expectation.ts'
import { blocksOf, type Frame, frameOf, type Range } from '../../../src/events/measures/frame.ts'
import { countIn, meanIn, rated, type RatedCounts } from '../../../src/events/measures/rates.ts'
import { atLeast, atMost } from '../../../src/events/measures/negative-binomial.ts'
import { silencesOf } from '../../../src/events/measures/silences.ts'
import { scaling } from '../../../src/events/measures/surroundings.ts'
import { toneReading } from '../../../src/events/measures/tone-reading.ts'

/** One pair of states by day: what one did to the other, and what happened beside. All of one length. */
export interface Subject {
  readonly own: Float64Array
  /** How many of `own` were critical. */
  readonly critical: Float64Array
  /** What others did to the second. */
  readonly attention: Float64Array
  /** What the first did to others. */
  readonly activity: Float64Array
}

/** Series of pairs, and the day they begin on. */
export interface Panel {
  readonly first: number
  readonly subjects: readonly Subject[]
}

/** What a window is compared with: all other days, or those before it. */
export type Against = 'rest' | 'before'
export type Method = 'poisson' | 'plain' | 'nb' | 'scaled' | 'gaps' | 'tone' | 'fisher'

/** How often a test at 5 % calls ordinary windows unusual. */
export interface Flagged {
  readonly windows: number
  /** Of those that could be measured. */
  readonly low: number
  readonly high: number
}

const LEVEL = 0.05

/**
 * Runs a test on all windows of some days that do not overlap, and counts what it calls unusual. Windows with fewer than
 * five blocks to compare them with are left out.
 */
export function flagged(panel: Panel, days: number, method: Method, against: Against): Flagged {
  let [windows, low, high] = [0, 0, 0]
  for (const subject of panel.subjects) {
    for (let from = 0; from + days <= subject.own.length; from += days) {
      const frame = frameAt(panel.first, subject.own.length, { from, to: from + days - 1 }, against)
      const found = frame.baseline.length === 0 ? undefined : tested(subject, frame, method)
      if (found === undefined) continue
      windows++
      if (found.low <= LEVEL) low++
      if (found.high <= LEVEL) high++
    }
  }
  return { windows, low: low / windows, high: high / windows }
}

/** The days of a window and of what it is compared with. */
export function frameAt(first: number, length: number, window: Range, against: Against): Frame {
  const coverage = { first: dayOf(first), last: dayOf(first + length - 1), missing: [] }
  const dates = { from: dayOf(first + window.from), to: dayOf(first + window.to) }
  const rest = { baseline_from: coverage.first, baseline_to: coverage.last }
  return frameOf(coverage, { actor: '', ...dates, ...(against === 'rest' && rest) })
}

interface Tails {
  readonly low: number
  readonly high: number
}

function tested(subject: Subject, frame: Frame, method: Method): Tails | undefined {
  const blocks = blocksOf(frame, frame.window.to - frame.window.from + 1)
  if (blocks.length < 5) return undefined
  const series = rated(frame, subject.own)
  if (method === 'poisson') return poissonTails(meanIn(series, frame.window), subject.own, frame.window)
  if (method === 'plain') return plainTails(series, blocks)
  if (method === 'gaps') return gapTails(silencesOf(series, Uint8Array.from(subject.own, Math.sign)))
  if (method === 'tone') return toneTails(subject, frame, blocks)
  if (method === 'fisher') return toneTails(subject, frame, blocks.slice(-4))
  const [stake, activity] = [scaling(rated(frame, subject.attention)), scaling(rated(frame, subject.activity))]
  const factor = method === 'scaled' ? (range: Range): number => stake(range) * activity(range) : undefined
  const { p_low: low, p_high: high } = expectationOf(series, frame.window, blocks, factor).expectation
  return low === null || high === null ? undefined : { low, high }
}

/** Any gap in the window too long; nothing on the other side. */
function gapTails(silences: ReturnType<typeof silencesOf>): Tails | undefined {
  const measured = silences.flatMap(({ verdict, p_corrected: p }) =>
    verdict === 'not measurable' || p === null ? [] : [p],
  )
  return silences.length > 0 && measured.length === 0 ? undefined : { low: Math.min(1, ...measured), high: 1 }
}

function toneTails({ own, critical }: Subject, frame: Frame, blocks: readonly Range[]): Tails | undefined {
  const acts = [...own].flatMap((count, index) => [
    { index, act: statement('111', critical[index]!) },
    { index, act: statement('010', count - critical[index]!) },
  ])
  const { p_low: low, p_high: high } = toneReading(frame, acts, { from: 'blocks', ranges: blocks })
  return low === null || high === null ? undefined : { low, high }
}

function statement(code: string, count: number): DailyAct {
  return { day: '', source: 'A', target: 'B', code, rung: null, channel: 'other', tone: null, count }
}

/** The moments as they are: no degree of freedom taken, and the mean as if it were known. For comparison. */
function plainTails(series: RatedCounts, blocks: readonly Range[]): Tails | undefined {
  let [excess, squares] = [0, 0]
  for (const block of blocks) {
    const mean = meanIn(series, block)
    excess += (countIn(series, block) - mean) ** 2 - mean
    squares += mean * mean
  }
  const { window } = series.frame
  const law = { mu: meanIn(series, window), k: 1 / Math.max(1e-3, excess / squares) }
  const n = countIn(series, window)
  return law.mu === 0 ? undefined : { low: atMost(law, n), high: atLeast(law, n) }
}

/** What must not be used, for comparison. */
function poissonTails(mean: number, counts: Float64Array, { from, to }: Range): Tails | undefined {
  if (mean === 0) return undefined
  const n = counts.subarray(from, to + 1).reduce((sum, count) => sum + count, 0)
  let term = Math.exp(-mean)
  let below = 0
  for (let k = 0; k < n; k++) {
    below += term
    term *= mean / (k + 1)
  }
  return { low: below + term, high: 1 - below }
}
