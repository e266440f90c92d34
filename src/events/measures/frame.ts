import { dayNumber, dayOf, type Day } from '../calendar.ts'
import type { Coverage } from '../daily-record.ts'
import type { Period, PostureQuestion } from './posture-terms.ts'

/** Days by their indices in a frame, both ends inclusive. */
export interface Range {
  readonly from: number
  readonly to: number
}

/** All days a measurement looks at, in one row: the record, the window and the baseline. Index 0 is `first`. */
export interface Frame {
  /** Day number, see `dayNumber`. */
  readonly first: number
  readonly length: number
  /** 1 where files cover the whole day. */
  readonly observed: Uint8Array
  /** The days of which only a part of the files is there: a part cannot show what was not done. Ascending, none observed. */
  readonly inPart: readonly number[]
  /** Observed days before each index; one entry more than there are days. */
  readonly observedBefore: Int32Array
  readonly window: Range
  /** The same of each weekday, Mondays first: seven entries for each index. */
  readonly weekdaysBefore: Int32Array
  /** Ascending, none touching the window; empty: no baseline. */
  readonly baseline: readonly Range[]
  readonly basis: 'given' | 'before' | 'none'
  /** Whether the baseline that was given had days of the window, which are cut out of it. */
  readonly overlapped: boolean
}

/**
 * Sets out the days of a question.
 *
 * @throws RangeError for a date that does not exist, and where a stretch ends before it begins: the caller checks them.
 */
export function frameOf(coverage: Coverage, question: PostureQuestion): Frame {
  const covered = span(coverage.first, coverage.last)
  const window = windowOf(covered, question)
  const wanted = wantedBaseline(covered, window, question)
  const all = [covered, window, ...(wanted === undefined ? [] : [wanted])]
  const first = Math.min(...all.map(range => range.from))
  const last = Math.max(...all.map(range => range.to))
  const shift = (range: Range): Range => ({ from: range.from - first, to: range.to - first })
  const observed = observedDays(coverage, first, last - first + 1)
  const observedBefore = runningSum(observed)
  const parts = wanted === undefined ? [] : without(wanted, window).map(shift)
  const baseline = parts.filter(range => observedIn({ observedBefore }, range) > 0)
  return {
    first,
    length: observed.length,
    observed,
    inPart: (coverage.partial ?? []).map(({ day }) => numberOf(day) - first),
    observedBefore,
    weekdaysBefore: weekdaySums(observed, first),
    window: shift(window),
    baseline,
    basis: basisOf(baseline, question),
    overlapped: wanted !== undefined && wanted.from <= window.to && wanted.to >= window.from,
  }
}

/** The day of an index. */
export function dayAt(frame: Frame, index: number): Day {
  return dayOf(frame.first + index)
}

/** 0 for Monday to 6 for Sunday. */
export function weekdayAt({ first }: Pick<Frame, 'first'>, index: number): number {
  // Day 0 was a Thursday. Numbers before it are negative, and so would be the remainder.
  return (((first + index + 3) % 7) + 7) % 7
}

/** Days of a range that files cover as a whole. */
export function observedIn({ observedBefore }: Pick<Frame, 'observedBefore'>, { from, to }: Range): number {
  return observedBefore[to + 1]! - observedBefore[from]!
}

/** Days of a range of one weekday that files cover as a whole. @param weekday - 0 for Monday to 6 for Sunday. */
export function weekdaysIn({ weekdaysBefore }: Frame, { from, to }: Range, weekday: number): number {
  return weekdaysBefore[7 * (to + 1) + weekday]! - weekdaysBefore[7 * from + weekday]!
}

/** A range with its dates. */
export function periodOf(frame: Frame, range: Range): Period {
  const days = range.to - range.from + 1
  return { from: dayAt(frame, range.from), to: dayAt(frame, range.to), days, missing: days - observedIn(frame, range) }
}

/** Blocks of some days in the baseline, counted back from the end of each of its parts, at least half observed. */
export function blocksOf(frame: Frame, days: number): Range[] {
  return frame.baseline.flatMap(({ from, to }) => {
    const count = Math.floor((to - from + 1) / days)
    const blocks = Array.from({ length: count }, (_, k) => ({
      from: to + 1 - (count - k) * days,
      to: to - (count - k - 1) * days,
    }))
    return blocks.filter(block => 2 * observedIn(frame, block) >= days)
  })
}

/** The range of some dates, where it lies in the frame as a whole. */
export function rangeOf(frame: Frame, from: Day, to: Day): Range | undefined {
  const range = { from: numberOf(from) - frame.first, to: numberOf(to) - frame.first }
  return range.from >= 0 && range.to < frame.length && range.from <= range.to ? range : undefined
}

/** Sums of the numbers before each index; one entry more than there are numbers. */
function runningSum(values: Uint8Array): Int32Array {
  const sums = new Int32Array(values.length + 1)
  for (let k = 0; k < values.length; k++) sums[k + 1] = sums[k]! + values[k]!
  return sums
}

function weekdaySums(observed: Uint8Array, first: number): Int32Array {
  const sums = new Int32Array(7 * (observed.length + 1))
  for (let k = 0; k < observed.length; k++) {
    sums.copyWithin(7 * (k + 1), 7 * k, 7 * (k + 1))
    sums[7 * (k + 1) + weekdayAt({ first }, k)]! += observed[k]!
  }
  return sums
}

function windowOf(covered: Range, { from: fromText, to: toText }: PostureQuestion): Range {
  const from = fromText === undefined ? undefined : numberOf(fromText)
  const to = toText === undefined ? undefined : numberOf(toText)
  return ordered(from ?? Math.min(covered.from, to ?? covered.from), to ?? Math.max(covered.to, from ?? covered.to))
}

function basisOf(baseline: readonly Range[], question: PostureQuestion): Frame['basis'] {
  if (baseline.length === 0) return 'none'
  return question.baseline_from === undefined && question.baseline_to === undefined ? 'before' : 'given'
}

function wantedBaseline(covered: Range, window: Range, question: PostureQuestion): Range | undefined {
  const { baseline_from: fromText, baseline_to: toText } = question
  const from = fromText === undefined ? covered.from : numberOf(fromText)
  if (toText !== undefined)
    return ordered(fromText === undefined ? Math.min(from, numberOf(toText)) : from, numberOf(toText))
  const before = window.from - 1
  if (from <= before) return { from, to: before }
  // Only its beginning is given, and that lies in the window or after it.
  return fromText === undefined ? undefined : { from, to: Math.max(from, covered.to) }
}

function without(range: Range, hole: Range): Range[] {
  const before = { from: range.from, to: Math.min(range.to, hole.from - 1) }
  const after = { from: Math.max(range.from, hole.to + 1), to: range.to }
  return [before, after].filter(part => part.from <= part.to)
}

function observedDays({ first, last, missing, partial = [] }: Coverage, origin: number, length: number): Uint8Array {
  const observed = new Uint8Array(length)
  observed.fill(1, numberOf(first) - origin, numberOf(last) - origin + 1)
  for (const day of missing) observed[numberOf(day) - origin] = 0
  for (const { day } of partial) observed[numberOf(day) - origin] = 0
  return observed
}

function span(from: Day, to: Day): Range {
  return ordered(numberOf(from), numberOf(to))
}

function ordered(from: number, to: number): Range {
  if (from > to) throw new RangeError(`${dayOf(from)} is after ${dayOf(to)}`)
  return { from, to }
}

function numberOf(day: Day): number {
  const number = dayNumber(day)
  if (number === undefined) throw new RangeError(`there is no day ${day}`)
  return number
}
