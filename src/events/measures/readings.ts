import { CHANNELS, type Channel, type DailyRecord } from '../daily-record.ts'
import { isCritical } from './code.ts'
import { expectationOf, silenceCouldShow } from './expectation.ts'
import { blocksOf, type Frame, observedIn, type Range, rangeOf } from './frame.ts'
import { countsOf, dayCounts, type PlacedAct } from './placed-act.ts'
import { LEVEL, type PostureQuestion } from './posture-terms.ts'
import type { ChannelReading, Silence, SilenceReadings, Stake, ToneReading, VolumeReading } from './silence-result.ts'
import { filledDays, lastingActs, lastsInWindow } from './lasting.ts'
import { countIn, meanIn, rated, type RatedCounts } from './rates.ts'
import { silencesOf } from './silences.ts'
import { scaling, surroundingsOf } from './surroundings.ts'
import { type EarlierWindows, toneReading } from './tone-reading.ts'

/** What the readings are taken from: acts of the actor on observed days. */
export interface ReadingInput {
  readonly frame: Frame
  readonly record: DailyRecord
  readonly question: PostureQuestion
  /** Toward all. */
  readonly own: readonly PlacedAct[]
  /** Those toward the counterpart; all where none is named. */
  readonly asked: readonly PlacedAct[]
  /** The counts of `asked`. */
  readonly series: RatedCounts
}

/** The three readings of conspicuous silence, each by itself. */
export function readingsOf(input: ReadingInput): SilenceReadings {
  const { frame, asked } = input
  const attention = rated(frame, dayCounts(frame, input.record.attention))
  const beside = rated(frame, activityBeside(input))
  const stake = unlessHeeding(stakeOf(attention, input.question.toward), input)
  const [byStake, byActivity] = [stake.reason === null ? scaling(attention) : () => 1, scaling(beside)]
  const volume = volumeReading(input, range => byStake(range) * byActivity(range))
  const tone = unlessLasting(toneReading(frame, asked, earlierWindows(frame, input.question)), input)
  const { at_least_twice: heeded } = stake
  return {
    stake,
    activity: surroundingsOf(beside),
    volume: { ...volume, conspicuous: conspicuous(volume.verdict, 'less', heeded) },
    channels: channelReadings(frame, asked).map(of => ({
      ...of,
      conspicuous: conspicuous(of.verdict, 'silent', heeded),
    })),
    tone: { ...tone, conspicuous: conspicuous(tone.verdict, 'milder', heeded) },
  }
}

/** Incidents that count: within the frame, over before the window begins, with some observed day, and no day of one before. */
export function usableIncidents(frame: Frame, { incidents = [] }: PostureQuestion): Range[] {
  const usable: Range[] = []
  for (const { from, to } of incidents) {
    const range = rangeOf(frame, from, to)
    if (range === undefined || range.to >= frame.window.from || observedIn(frame, range) === 0) continue
    if (!usable.some(other => range.from <= other.to && other.from <= range.to)) usable.push(range)
  }
  return usable
}

function earlierWindows(frame: Frame, question: PostureQuestion): EarlierWindows {
  if (question.incidents !== undefined) return { from: 'incidents', ranges: usableIncidents(frame, question) }
  return { from: 'blocks', ranges: blocksOf(frame, frame.window.to - frame.window.from + 1) }
}

/** What the actor does toward others than the counterpart; of all others in the record where none is named. */
function activityBeside({ frame, record, question, own, asked }: ReadingInput): Float64Array {
  const asks = countsOf(frame, asked)
  const all = question.toward === undefined ? dayCounts(frame, record.everything) : countsOf(frame, own)
  return all.map((count, day) => Math.max(0, count - asks[day]!))
}

function stakeOf(attention: RatedCounts, toward: string | undefined): Stake {
  const surroundings = surroundingsOf(attention)
  if (toward === undefined) {
    return { ...surroundings, expected: null, ratio: null, factor: 1, reason: 'no-counterpart', at_least_twice: null }
  }
  const { n, expected, reason } = surroundings
  return { ...surroundings, at_least_twice: reason !== null || expected === null ? null : n >= 2 * expected }
}

/** While what others do lasts, that little of it is counted in the window does not show that they heed it little. */
function unlessHeeding(stake: Stake, { frame, record }: ReadingInput): Stake {
  if (stake.at_least_twice !== false || !record.attention.some(one => lastsInWindow(frame, one))) return stake
  return { ...stake, ratio: null, factor: 1, reason: 'act-lasts', at_least_twice: null }
}

function volumeReading(
  { frame, asked, series }: ReadingInput,
  factor: (range: Range) => number,
): Omit<VolumeReading, 'conspicuous'> {
  const blocks = blocksOf(frame, frame.window.to - frame.window.from + 1)
  const { expectation, reason } = expectationOf(series, frame.window, blocks, factor)
  const { p_low: low, p_high: high } = expectation
  if (low === null || high === null) return { ...expectation, verdict: 'not measurable', reason }
  if (high <= LEVEL) return { ...expectation, verdict: 'more', reason: null }
  if (!silenceCouldShow(expectation)) return { ...expectation, verdict: 'not measurable', reason: 'low-expected' }
  if (low > LEVEL) return { ...expectation, verdict: 'usual', reason: null }
  if (lastingActs(frame, asked).length > 0) return { ...expectation, verdict: 'not measurable', reason: 'act-lasts' }
  return { ...expectation, verdict: 'less', reason: null }
}

/** A critical act that lasts is as sharp as on its first day, which alone is counted: no window within it is milder. */
function unlessLasting(
  reading: Omit<ToneReading, 'conspicuous'>,
  { frame, asked }: ReadingInput,
): Omit<ToneReading, 'conspicuous'> {
  const critical = asked.filter(({ act }) => isCritical(act) === true)
  if (reading.verdict !== 'milder' || lastingActs(frame, critical).length === 0) return reading
  return { ...reading, verdict: 'not measurable', reason: 'act-lasts' }
}

type Plain = Omit<ChannelReading, 'conspicuous'>

function channelReadings(frame: Frame, acts: readonly PlacedAct[]): Plain[] {
  const told = acts.some(({ act }) => act.channel !== 'other')
  const channels = CHANNELS.filter(channel => channel !== 'other').map(channel => {
    const own = acts.filter(({ act }) => act.channel === channel || act.also?.includes(channel) === true)
    return { channel, series: rated(frame, countsOf(frame, own)), filled: filledDays(frame, own) }
  })
  // Where four channels are looked at, each has to be four times as rare for the chance of any to stay the same.
  const tested = channels.filter(({ series }) => series.n > 0).length
  return channels.map(({ channel, series, filled }) =>
    channelReading(channel, series, told, () => silencesOf(series, filled, Math.max(tested, 1))),
  )
}

function channelReading(
  channel: Exclude<Channel, 'other'>,
  series: RatedCounts,
  told: boolean,
  silences: () => readonly Silence[],
): Plain {
  const { window } = series.frame
  const n = countIn(series, window)
  const expected = series.rates === null ? null : meanIn(series, window)
  if (!told) return { channel, n, expected: null, gap: null, verdict: 'not measurable', reason: 'no-channels' }
  const gap = longestGap(silences())
  if (gap === null) {
    const reason = observedIn(series.frame, window) === 0 ? 'no-observed-days' : null
    return { channel, n, expected, gap, verdict: reason === null ? 'ordinary' : 'not measurable', reason }
  }
  const verdict = gap.verdict === 'unusual' ? 'silent' : gap.verdict
  return { channel, n, expected, gap, verdict, reason: gap.reason }
}

/** The run in which most was expected; without expectations the one of most days; the first of equals. */
function longestGap(runs: readonly Silence[]): Silence | null {
  return runs.reduce<Silence | null>((longest, run) => (longest === null || longer(run, longest) ? run : longest), null)
}

function longer(a: Silence, b: Silence): boolean {
  return (a.expected ?? 0) > (b.expected ?? 0) || (a.expected === b.expected && a.days > b.days)
}

/** Both are needed: one that fails settles it, one that is not known leaves it open. */
function conspicuous(verdict: string, wanted: string, heeded: boolean | null): boolean | null {
  const silent = verdict === 'not measurable' ? null : verdict === wanted
  if (silent === false || heeded === false) return false
  return silent === null || heeded === null ? null : true
}
