import { type Day, dayNumber } from '../calendar.ts'
import type { DailyAct, DayCount } from '../daily-record.ts'
import type { Frame, Range } from './frame.ts'

/** An act and where its day is in a frame. */
export interface PlacedAct {
  readonly act: DailyAct
  readonly index: number
}

/** Acts on observed days, and how many happenings fall on days that no file covers: those are left out of everything. */
export function placeActs(frame: Frame, acts: readonly DailyAct[]): { placed: PlacedAct[]; lost: number } {
  const placed: PlacedAct[] = []
  const indexAt = indices(frame)
  let lost = 0
  for (const act of acts) {
    const index = indexAt(act.day)
    if (frame.observed[index] === 1) placed.push({ act, index })
    else lost += act.count
  }
  return { placed, lost }
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

/** The same of counts by day; those on days that are not observed are left out. */
export function dayCounts(frame: Frame, days: readonly DayCount[]): Float64Array {
  const counts = new Float64Array(frame.length)
  const indexAt = indices(frame)
  for (const { day, count } of days) {
    const index = indexAt(day)
    if (frame.observed[index] === 1) counts[index]! += count
  }
  return counts
}

/** Indices of days; many acts in a row are of one day, which is read once. */
function indices(frame: Frame): (day: Day) => number {
  let [last, index] = ['', -1]
  return day => {
    if (day !== last) [last, index] = [day, dayNumber(day)! - frame.first]
    return index
  }
}
