import { CHANNELS, type Channel, type DailyAct, type DailyRecord, LADDER, type LadderRung } from '../daily-record.ts'
import { attentionOf } from './attention.ts'
import { asFarAsByHand } from './by-hand.ts'
import { dispersion } from './dispersion.ts'
import { expectationOf } from './expectation.ts'
import { flurriesOf, meetingsOf } from './flurries.ts'
import { blocksOf, dayAt, type Frame, frameOf, observedIn, periodOf, type Range } from './frame.ts'
import { filledDays, lastingActs } from './lasting.ts'
import { notesOf } from './notes.ts'
import { actsIn, countsOf, type PlacedAct, placeActs } from './placed-act.ts'
import type { Baseline, PostureDay, PostureResult, RungCount } from './posture-result.ts'
import { LEVEL, type PostureQuestion } from './posture-terms.ts'
import { countIn, meanIn, perDay, rated, type RatedCounts } from './rates.ts'
import { readingsOf } from './readings.ts'
import { reciprocityOf } from './reciprocity.ts'
import { silencesOf } from './silences.ts'
import { promises, talkAction } from './talk-action.ts'
import { toneOf } from './tone.ts'
import { shareOf } from './wilson.ts'

/**
 * The posture of an actor in a window of a record: what it did and did not do, and what its own past leads one to expect.
 * Nothing is said that the record cannot bear; what could not be measured is null, with the reason beside it.
 *
 * @param record - With the acts of the actor; its attention must be that of the question's counterpart.
 * @throws RangeError for a date that does not exist, and where the window or the baseline ends before it begins.
 *
 * @remarks
 * Cost: linear in the days and the acts, but for a logarithm of the days where runs of silence are compared with blocks as
 * long as each.
 */
export function posture(record: DailyRecord, question: PostureQuestion): PostureResult {
  const { actor, toward } = question
  const frame = frameOf(record.coverage, question)
  const { placed, lost, unsure } = placeActs(frame, record.acts)
  // What a state does at home is no posture toward anybody.
  const isOwn = (act: DailyAct): boolean => act.source === actor && act.target !== actor
  const isAsked = (act: DailyAct): boolean => isOwn(act) && (toward === undefined || act.target === toward)
  const own = placed.filter(({ act }) => isOwn(act))
  const asked = own.filter(({ act }) => isAsked(act))
  const [now, before] = [actsIn(asked, [frame.window]), actsIn(asked, frame.baseline)]
  const series = rated(frame, countsOf(frame, asked))
  const blocks = blocksOf(frame, frame.window.to - frame.window.from + 1)
  const { flurries, search } = flurriesOf(frame, meetingsOf(placed, actor, toward))
  const rungs = rungCounts(frame, asked, blocks)
  const all: Omit<PostureResult, 'notes'> = {
    actor,
    toward: toward ?? null,
    window: periodOf(frame, frame.window),
    ...volume(series),
    counts: Object.fromEntries(rungs.map(({ rung, n }) => [rung, n])) as Record<LadderRung, number>,
    unplaced: countIn(series, frame.window) - rungs.reduce((sum, { n }) => sum + n, 0),
    rungs,
    lasting: lastingActs(frame, asked),
    baseline: baselineOf(series, blocks),
    silences: silencesOf(series, filledDays(frame, asked)),
    flurries,
    flurry_search: search,
    readings: readingsOf({ frame, record, question, own, asked, series }),
    talk_action: talkAction(now, before),
    promises: promises(now, before),
    attention: attentionOf(frame, own, blocks),
    tone: { now: toneOf(now), before: toneOf(before) },
    reciprocity: reciprocityOf(actsIn(placed, [frame.window]), actsIn(placed, frame.baseline), actor, toward),
    by_channel: byChannel(now),
    series: days(series, now),
    level: LEVEL,
  }
  const measured = record.coverage.basis === 'by-hand' ? asFarAsByHand(all) : all
  return { ...measured, notes: notesOf(frame, question, measured, { lost, unsure: unsure.filter(isAsked).length }) }
}

function volume(series: RatedCounts): Pick<PostureResult, 'n' | 'expected' | 'ratio' | 'days'> {
  const { frame, rates } = series
  const n = countIn(series, frame.window)
  const expected = rates === null ? null : meanIn(series, frame.window)
  return {
    n,
    expected,
    ratio: expected === null || expected === 0 ? null : n / expected,
    days: observedIn(frame, frame.window),
  }
}

function rungCounts(frame: Frame, acts: readonly PlacedAct[], blocks: readonly Range[]): RungCount[] {
  const counted = LADDER.map(rung => {
    const series = rated(
      frame,
      countsOf(
        frame,
        acts.filter(({ act }) => act.rung === rung),
      ),
    )
    return { rung, ...expectationOf(series, frame.window, blocks).expectation }
  })
  const all = counted.reduce((sum, { n }) => sum + n, 0)
  return counted.map(of => ({ ...of, share: shareOf(of.n, all) }))
}

function baselineOf(series: RatedCounts, blocks: readonly Range[]): Baseline {
  const { frame, rates } = series
  const { baseline } = frame
  const observed = baseline.reduce((sum, range) => sum + observedIn(frame, range), 0)
  const all = baseline.reduce((sum, { from, to }) => sum + to - from + 1, 0)
  const spread = dispersion(series, blocks)
  return {
    basis: frame.basis,
    from: baseline.length === 0 ? null : dayAt(frame, baseline[0]!.from),
    to: baseline.length === 0 ? null : dayAt(frame, baseline.at(-1)!.to),
    days: all,
    missing: all - observed,
    n: series.n,
    per_day: perDay(series),
    by_weekday: rates,
    weekday_adjusted: series.adjusted,
    blocks: blocks.length,
    k: spread === undefined ? null : 1 / spread.alpha,
  }
}

function byChannel(acts: readonly PlacedAct[]): Record<Channel, number> {
  const counts = Object.fromEntries(CHANNELS.map(channel => [channel, 0])) as Record<Channel, number>
  for (const { act } of acts) counts[act.channel] += act.count
  return counts
}

function days(series: RatedCounts, now: readonly PlacedAct[]): PostureDay[] {
  const { frame, counts, rates } = series
  const { from, to } = frame.window
  const rungs = Array.from({ length: to - from + 1 }, (): Partial<Record<LadderRung, number>> => ({}))
  for (const { act, index } of now) {
    const day = rungs[index - from]!
    if (act.rung !== null) day[act.rung] = (day[act.rung] ?? 0) + act.count
  }
  return rungs.map((counted, k) => {
    const index = from + k
    const missing = frame.observed[index] === 0
    const expected = missing || rates === null ? null : meanIn(series, { from: index, to: index })
    return { day: dayAt(frame, index), missing, n: counts[index]!, expected, counts: counted }
  })
}
