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
  const search = {
    pairs,
    rate: series.n === 0 ? null : series.n / observedDays(frame, from),
    rate_from: series.n === 0 ? null : from,
    weekday_adjusted: series.adjusted,
    ...COSTS,
  } as const
  return { flurries: pairs === 0 ? [] : upperRuns(series).map(run => flurryOf(series, run, meetings)), search }
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
