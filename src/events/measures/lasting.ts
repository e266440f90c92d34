import { dayNumber } from '../calendar.ts'
import type { DayCount } from '../daily-record.ts'
import { type Frame, type Range } from './frame.ts'
import type { PlacedAct } from './placed-act.ts'
import type { LastingAct } from './posture-result.ts'

/** The acts that last on some day of the window, in the order they are given in. */
export function lastingActs(frame: Frame, acts: readonly PlacedAct[]): LastingAct[] {
  const { from, to } = frame.window
  return acts.flatMap(placed => {
    const { act, index } = placed
    const filled = filledBy(frame, placed)
    if (act.until === undefined || filled.to < from || filled.from > to) return []
    return {
      from: act.day,
      to: act.until,
      target: act.target,
      code: act.code,
      rung: act.rung,
      days: Math.min(filled.to, to) - Math.max(filled.from, from) + 1,
      counted: index >= from,
    }
  })
}

/** Whether something lasts on some day of the window. */
export function lastsInWindow({ first, window }: Frame, { day, until }: Pick<DayCount, 'day' | 'until'>): boolean {
  if (until === undefined) return false
  return dayNumber(until)! - first >= window.from && dayNumber(day)! - first <= window.to
}

/** By index of the day: 1 where an act is, or one lasts. No such day is silent. */
export function filledDays(frame: Frame, acts: readonly PlacedAct[]): Uint8Array {
  const filled = new Uint8Array(frame.length)
  for (const placed of acts) {
    const { from, to } = filledBy(frame, placed)
    filled.fill(1, from, to + 1)
  }
  return filled
}

/** The days of an act within the frame: the first is in it. */
function filledBy(frame: Frame, { act, index }: PlacedAct): Range {
  if (act.until === undefined) return { from: index, to: index }
  return { from: index, to: Math.min(dayNumber(act.until)! - frame.first, frame.length - 1) }
}
