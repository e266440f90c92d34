import { isMeeting } from './code.ts'
import { type Frame, observedIn, periodOf, type Range } from './frame.ts'
import { burstStates, upperCost } from './kleinberg.ts'
import type { PlacedAct } from './placed-act.ts'
import type { Flurry, FlurrySearch } from './posture-result.ts'
import { countIn, meanIn, rated, type RatedCounts } from './rates.ts'

/** Kleinberg's parameters: a flurry is three times as dense as usual. */
export const COSTS = { s: 3, gamma: 1 } as const

/** Fewest meetings of a baseline that give the lower rate. */
const MIN_MEETINGS = 5

/** With whom the actor met, by index of the day. A meeting is mirrored in most records: each counterpart counts once a day. */
export type Meetings = ReadonlyMap<number, ReadonlySet<string | null>>

/** Collects the meetings an actor had, with one counterpart or with all. */
export function meetingsOf(acts: readonly PlacedAct[], actor: string, toward: string | undefined): Meetings {
  const meetings = new Map<number, Set<string | null>>()
  for (const { act, index } of acts) {
    const other = act.source === actor ? act.target : act.source
    if (!isMeeting(act) || other === actor || (toward !== undefined && other !== toward)) continue
    const that = meetings.get(index)
    if (that === undefined) meetings.set(index, new Set([other]))
    else that.add(other)
  }
  return meetings
}

/** The flurries of a window, and how they were searched for. */
export function flurriesOf(frame: Frame, meetings: Meetings): { flurries: Flurry[]; search: FlurrySearch } {
  const counts = new Float64Array(frame.length)
  for (const [index, others] of meetings) counts[index] = others.size
  const usual = rated(frame, counts)
  const from = usual.n >= MIN_MEETINGS ? 'baseline' : 'window'
  const series = from === 'baseline' ? usual : rated(frame, counts, [frame.window])
  const pairs = countIn(series, frame.window)
  const reason = pairs > 0 && !couldShow(series, meetings) ? ('none-could-show' as const) : null
  const search = {
    pairs,
    rate: series.n === 0 ? null : series.n / observedDays(frame, from),
    rate_from: series.n === 0 ? null : from,
    weekday_adjusted: series.adjusted,
    ...COSTS,
    reason,
  } as const
  return { flurries: pairs === 0 ? [] : upperRuns(series).map(run => flurryOf(series, run, meetings)), search }
}

/**
 * Whether the meetings would be a flurry if they crowded together as closely as they can: some of them, or all, on the
 * quietest days in a row by the usual rate. Cost: the days times those needed, at worst; mostly the first few tell.
 */
function couldShow(series: RatedCounts, meetings: Meetings): boolean {
  const { frame } = series
  const { from, to } = frame.window
  const days = Array.from({ length: to - from + 1 }, (_, k) => from + k).filter(day => frame.observed[day] === 1)
  const sums = [0]
  for (const day of days) sums.push(sums.at(-1)! + meanOn(series, day))
  const needed = COSTS.gamma * Math.log(Math.max(days.length, 1))
  return closest(days, meetings).some((pairs, k) => {
    const usual = sums.slice(k + 1).reduce((least, sum, start) => Math.min(least, sum - sums[start]!), Infinity)
    return pairs * Math.log(COSTS.s) - (COSTS.s - 1) * usual > needed
  })
}

/** How many meetings there can be on one day, on two, and so on until all are: a counterpart is met once a day. */
function closest(days: readonly number[], meetings: Meetings): number[] {
  const met = new Map<string | null, number>()
  for (const day of days) for (const other of meetings.get(day) ?? []) met.set(other, (met.get(other) ?? 0) + 1)
  const most = Math.max(0, ...met.values())
  return Array.from({ length: most }, (_, k) => [...met.values()].reduce((sum, on) => sum + Math.min(on, k + 1), 0))
}

function observedDays(frame: Frame, from: 'baseline' | 'window'): number {
  const ranges = from === 'baseline' ? frame.baseline : [frame.window]
  return ranges.reduce((sum, range) => sum + observedIn(frame, range), 0)
}

function upperRuns(series: RatedCounts): Range[] {
  const { frame, counts } = series
  const { from, to } = frame.window
  const means = Float64Array.from({ length: to - from + 1 }, (_, k) => meanOn(series, from + k))
  const states = burstStates(counts.subarray(from, to + 1), means, observedIn(frame, frame.window), COSTS)
  const runs: Range[] = []
  for (let day = 0; day < states.length; day++) {
    if (states[day] === 0) continue
    const start = day
    while (states[day + 1] === 1) day++
    runs.push({ from: from + start, to: from + day })
  }
  return runs
}

function flurryOf(series: RatedCounts, range: Range, meetings: Meetings): Flurry {
  const days = new Map<string | null, number>()
  let weight = 0
  for (let day = range.from; day <= range.to; day++) {
    weight -= upperCost(series.counts[day]!, meanOn(series, day), COSTS.s)
    for (const other of meetings.get(day) ?? []) days.set(other, (days.get(other) ?? 0) + 1)
  }
  const met = [...days].map(([actor, count]) => ({ actor, days: count }))
  return {
    ...periodOf(series.frame, range),
    pairs: countIn(series, range),
    expected: meanIn(series, range),
    weight,
    with: met.sort((a, b) => b.days - a.days || byName(a.actor, b.actor)),
  }
}

function meanOn(series: RatedCounts, day: number): number {
  return meanIn(series, { from: day, to: day })
}

/** By code units, which no locale changes; nobody comes last. */
function byName(a: string | null, b: string | null): number {
  if (a === b) return 0
  if (a === null) return 1
  return b === null || a < b ? -1 : 1
}
