import { type Day, dayNumber, type LadderRung, type PostureResult } from '../../events/index.ts'
import { HAIRLINE, INK, element, escaped } from './frame.ts'
import { grouped } from '../posture/quantities.ts'
import { dateInWords } from '../words.ts'
import type { LaidRow } from './ladder-rows.ts'
import type { TimeScale } from './time-scale.ts'

// Acts of event data, counted by the day, or by some days where a day would be too thin to see: a stroke as high as there
// were acts, and behind it what the days before lead one to expect.

/** Fewest pixels of a stroke with the gap after it. */
const PITCH = 3

/** Counts of some days in a row. */
export interface Bucket {
  readonly from: Day
  readonly to: Day
  /** Of them, days that files cover. */
  readonly observed: number
  readonly counts: Readonly<Partial<Record<LadderRung, number>>>
}

/** The days of a posture drawn together as far as there is room. */
export function bucketsOf({ series }: PostureResult, scale: TimeScale): Bucket[] {
  const size = Math.max(1, Math.ceil(PITCH / scale.step))
  return Array.from({ length: Math.ceil(series.length / size) }, (_, k) => {
    const days = series.slice(k * size, (k + 1) * size)
    const counts: Partial<Record<LadderRung, number>> = {}
    for (const { counts: some } of days) {
      for (const [rung, n] of Object.entries(some)) counts[rung as LadderRung] = (counts[rung as LadderRung] ?? 0) + n
    }
    return { from: days[0]!.day, to: days.at(-1)!.day, observed: days.filter(({ missing }) => !missing).length, counts }
  })
}

/** The most acts that one stroke stands for, over all rungs. */
export function highest(buckets: readonly Bucket[]): number {
  return buckets.reduce((most, { counts }) => Math.max(most, ...Object.values(counts)), 0)
}

/** What the strokes of a rung are drawn from. */
export interface CountedDays {
  readonly result: PostureResult
  readonly buckets: readonly Bucket[]
  readonly scale: TimeScale
  /** Acts of a stroke as high as its row. */
  readonly most: number
}

/** Strokes of a rung, and the expectation behind them. */
export function drawCounts(row: LaidRow, rung: LadderRung, days: CountedDays): string[] {
  const strokes = days.buckets.map(bucket => drawStroke(bucket, bucket.counts[rung] ?? 0, row, days))
  return [drawUsual(row, rung, days), ...strokes].filter(markup => markup !== '')
}

/** Room of a row for strokes; the rest keeps rows apart. */
const CLEAR = 6

/** What the days before lead one to expect of as many days as a stroke stands for. */
function drawUsual(row: LaidRow, rung: LadderRung, { result, buckets, scale, most }: CountedDays): string {
  const expected = result.rungs.find(one => one.rung === rung)?.expected ?? null
  const [first] = buckets
  if (expected === null || first === undefined || result.days === 0) return ''
  const size = dayNumber(first.to)! - dayNumber(first.from)! + 1
  const room = row.height - CLEAR
  const height = Math.min(room, (expected / result.days) * size * (room / most))
  if (height < 0.5) return ''
  const [x, end] = [scale.start(scale.from), scale.end(scale.to)]
  return element('rect', { x, y: row.top + row.height - height, width: end - x, height, fill: HAIRLINE })
}

function drawStroke({ from, to }: Bucket, n: number, row: LaidRow, { scale, most }: CountedDays): string {
  if (n === 0) return ''
  const [x, end] = [scale.start(from), scale.end(to)]
  const width = Math.max(1, Math.min(6, end - x - 1))
  const height = Math.max(3, (n / most) * (row.height - CLEAR))
  const days = from === to ? dateInWords(from) : `${dateInWords(from)} to ${dateInWords(to)}`
  const title = element('title', {}, escaped(`${days}: ${grouped(n)}`))
  const place = { x: (x + end - width) / 2, y: row.top + row.height - height, width, height }
  return element('rect', { ...place, fill: INK }, title)
}
