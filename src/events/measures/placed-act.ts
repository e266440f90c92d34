import { type Day, dayNumber } from '../calendar.ts'
import type { DailyAct, DayCount } from '../daily-record.ts'
import type { Frame, Range } from './frame.ts'

/** An act and where its day is in a frame. */
export interface PlacedAct {
  readonly act: DailyAct
  readonly index: number
}

/** Acts by where they can be placed. */
export interface PlacedActs {
  /** On observed days. */
  readonly placed: readonly PlacedAct[]
  /** How many happenings fall on days that files do not cover, or only in part: those are left out of everything. */
  readonly lost: number
  /** Acts that may have been in the window or the baseline or outside it: no count can have them. */
  readonly unsure: readonly DailyAct[]
}

/** Sets acts on days of a frame. */
export function placeActs(frame: Frame, acts: readonly DailyAct[]): PlacedActs {
  const placed: PlacedAct[] = []
  const unsure: DailyAct[] = []
  const indexOf = indices(frame)
  let lost = 0
  for (const act of acts) {
    const index = indexOf(act)
    if (index === undefined) unsure.push(act)
    else if (frame.observed[index] === 1) placed.push({ act, index })
    else lost += act.count
  }
  return { placed, lost, unsure }
}

/** The acts within some days. */
export function actsIn(acts: readonly PlacedAct[], ranges: readonly Range[]): PlacedAct[] {
  return acts.filter(({ index }) => ranges.some(({ from, to }) => from <= index && index <= to))
}

/** Happenings by index of the day. */
export function countsOf(frame: Frame, acts: readonly PlacedAct[]): Float64Array {
  const counts = new Float64Array(frame.length)
  for (const { act, index } of acts) counts[index]! += act.count
  return counts
}

/** The same of counts by day; those on days that are not observed, or that may not be in the days compared, are left out. */
export function dayCounts(frame: Frame, days: readonly DayCount[]): Float64Array {
  const counts = new Float64Array(frame.length)
  const indexOf = indices(frame)
  for (const one of days) {
    const index = indexOf(one)
    if (index !== undefined && frame.observed[index] === 1) counts[index]! += one.count
  }
  return counts
}

/** A day, or the first and the last of those that it can have been. */
interface Dated {
  readonly day: Day
  readonly last?: Day
}

/**
 * Where things are in a frame; undefined: perhaps in the window or a part of the baseline, perhaps outside. What is dated to no day but
 * surely in one of them is set on the middle one of its days. Many in a row are of one day, which is read once.
 */
function indices(frame: Frame): (dated: Dated) => number | undefined {
  let [known, index] = ['', -1]
  return ({ day, last = day }) => {
    if (day !== known) [known, index] = [day, dayNumber(day)! - frame.first]
    if (last === day) return index
    const end = dayNumber(last)! - frame.first
    const stretches = [frame.window, ...frame.baseline]
    const parted = stretches.some(({ from, to }) => index <= to && end >= from && !(index >= from && end <= to))
    return parted ? undefined : Math.floor((index + end) / 2)
  }
}
