import { dayNumber } from './calendar.ts'
import { type DailyAct, type DailyRecord, LADDER, type LadderRung } from './daily-record.ts'
import { posture } from './measures/posture.ts'
import { LEVEL, type PostureResult } from './measures/posture-result.ts'
import type { ClaimWeighed, ConductClaim } from './weigh-claim.ts'
import * as say from './weighing-words.ts'

/** What data have on a claim. */
interface Found {
  /** What the actor did in its days, those that are covered in part included. */
  readonly acts: readonly DailyAct[]
  /** The days of the claim that lie between the first and the last of the data, against all of these before them. */
  readonly result: PostureResult
  /** How many days the claim has in all. */
  readonly days: number
  /** The first and the last day of the data, in words. */
  readonly extent: string
}

/**
 * Works out what event data say to a claim. Acts that they have are found on any day; that there are none is a finding only
 * where every day of the claim is covered, and where none at all would be unusual.
 *
 * @param claim - Of days that exist.
 * @param daily - Of the claim's actor and counterpart.
 */
export function weighByData(claim: ConductClaim, daily: DailyRecord): ClaimWeighed {
  const { actor, toward, says } = claim
  const { first, last } = daily.coverage
  const extent = `the data go from ${first} to ${last}`
  const none: ClaimWeighed = { verdict: 'untold', found: `none of these days is covered as a whole: ${extent}` }
  // A claim may be of a thousand years, of which the data have one.
  const from = claim.first < first ? first : claim.first
  const to = claim.last > last ? last : claim.last
  if (from > to) return none
  const result = posture(daily, { actor, ...(toward !== undefined && { toward }), from, to })
  const acts = daily.acts.filter(act => isOf(act, claim))
  if (acts.length === 0 && result.window.missing === result.window.days) return none
  const found = { acts, result, days: dayNumber(claim.last)! - dayNumber(claim.first)! + 1, extent }
  if (says === 'silence') return weighSilence(found)
  if (says === 'flurry of meetings') return weighFlurry(found)
  const rung = says.replace(/^no /u, '') as LadderRung
  return says.startsWith('no ') ? weighNone(found, rung) : weighSome(found, rung)
}

function isOf({ source, target, day }: DailyAct, { actor, toward, first, last }: ConductClaim): boolean {
  const isAsked = source === actor && target !== actor && (toward === undefined || target === toward)
  return isAsked && first <= day && day <= last
}

function weighSilence(found: Found): ClaimWeighed {
  const { acts, result } = found
  const placed = acts.filter(({ rung }) => rung !== null)
  const less = result.readings.volume.verdict === 'less' ? ', which is less than usual' : ''
  const usual = result.expected === null ? '' : `, where ${say.expectation(result)}${less}`
  if (placed.length > 0) return { verdict: 'against', found: `${told(placed)}${usual}${before(found)}` }
  if (say.isUnusual(result) && isCovered(found)) {
    return { verdict: 'borne-out', found: `no act, where ${say.expectation(result)}${before(found)}` }
  }
  if (acts.length > 0) {
    const some = `no act that stands on a rung, and ${say.grouped(sum(acts))} on none`
    return { verdict: 'untold', found: `${some}${usual}${before(found)}${gaps(found)}` }
  }
  return { verdict: 'untold', found: `no act, and ${whyNoSilence(result)}${before(found)}${gaps(found)}` }
}

function whyNoSilence(result: PostureResult): string {
  if (say.isUnusual(result)) return `${say.expectation(result)} on the days that are covered`
  const tooShort = result.readings.volume.reason === 'few-blocks' && result.baseline.n > 0
  return tooShort ? TOO_SHORT : say.whyUnmeasured(result)
}

const TOO_SHORT = 'the days before, not five times as many as these, are too few to show how much such counts vary'

function weighFlurry(found: Found): ClaimWeighed {
  const { flurries, flurry_search: search } = found.result
  const [flurry] = flurries
  const enough = search.rate_from === 'baseline'
  if (flurry && enough) return { verdict: 'borne-out', found: say.crowded(flurry) }
  const { pairs } = search
  const has = `${pairs === 0 ? 'no meeting' : `${say.grouped(pairs)} ${pairs === 1 ? 'meeting' : 'meetings'}`} in these days`
  if (!enough) return { verdict: 'untold', found: `${has}, and ${say.FEW_MEETINGS_BEFORE}${gaps(found)}` }
  if (search.reason === 'none-could-show') {
    return { verdict: 'untold', found: `${has}, which ${say.CANNOT_STAND_OUT}${gaps(found)}` }
  }
  const crowd = pairs === 0 ? '' : `, which ${say.NOT_CROWDED}`
  return { verdict: isCovered(found) ? 'against' : 'untold', found: has + crowd + gaps(found) }
}

function weighSome(found: Found, rung: LadderRung): ClaimWeighed {
  const acts = found.acts.filter(act => act.rung === rung)
  if (acts.length > 0) return { verdict: 'borne-out', found: `${told(acts)}` }
  const { telling, why } = noneOn(found, rung)
  const verdict = telling && isCovered(found) ? 'against' : 'untold'
  return { verdict, found: `no such act in these days${why}${gaps(found)}` }
}

function weighNone(found: Found, rung: LadderRung): ClaimWeighed {
  const acts = found.acts.filter(act => act.rung === rung)
  if (acts.length > 0) return { verdict: 'against', found: `${told(acts)}` }
  const { telling, why } = noneOn(found, rung)
  const verdict = isCovered(found) ? (telling ? 'borne-out' : 'stated') : 'untold'
  return { verdict, found: `no such act in these days${why}${gaps(found)}` }
}

/** Whether none at all on a rung is unusual, and the clause that says so or why not. */
function noneOn({ result }: Found, rung: LadderRung): { readonly telling: boolean; readonly why: string } {
  const { expected, expected_needed: needed, p_low } = result.rungs.find(one => one.rung === rung)!
  if (expected === null || expected === 0) {
    const nor =
      result.baseline.n > 0
        ? ' nor before them, so that there is none is nothing unusual'
        : `, and ${say.NOTHING_BEFORE}`
    return { telling: false, why: nor }
  }
  if (needed === null || p_low === null) return { telling: false, why: `, and ${TOO_SHORT}` }
  if (p_low <= LEVEL) return { telling: true, why: `, where ${say.wereExpected(expected)}` }
  return { telling: false, why: `, and ${say.whyOrdinary({ n: 0, expected, needed })}` }
}

/** Acts in words: how many, on which rungs, out of how many rows, and the first. @param acts - On rungs; at least one. */
function told(acts: readonly DailyAct[]): string {
  const n = sum(acts)
  const rows = acts.reduce((total, { reports, count }) => total + (reports ?? count), 0)
  const on = LADDER.flatMap(rung => {
    const those = sum(acts.filter(act => act.rung === rung))
    return those === 0 ? [] : [{ rung, those }]
  })
  const rungs = on.length === 1 ? `of ${on[0]!.rung}` : on.map(({ rung, those }) => `${those} of ${rung}`).join(', ')
  const { day, code } = acts[0]!
  const which = n === 1 ? `${code} on ${day}` : `the first ${code} on ${day}`
  const many = n === 1 ? 'one act' : `${say.grouped(n)} acts`
  const parts = on.length === 1 ? `${many} ${rungs}` : `${many} (${rungs})`
  return `${parts} in these days out of ${rows === 1 ? 'one row' : `${say.grouped(rows)} rows`}, ${which}`
}

function sum(acts: readonly DailyAct[]): number {
  return acts.reduce((total, { count }) => total + count, 0)
}

/** How much the comparison stands on. */
function before({ result: { baseline } }: Found): string {
  if (baseline.n === 0) return ''
  const observed = baseline.days - baseline.missing
  return `; ${say.grouped(baseline.n)} acts on the ${say.grouped(observed)} days before`
}

function isCovered(found: Found): boolean {
  return uncovered(found) === 0
}

/** How many days of the claim the data do not cover as a whole. */
function uncovered({ days, result: { window } }: Found): number {
  return days - window.days + window.missing
}

/** The days of the claim that the data do not cover as a whole, where there are any. */
function gaps(found: Found): string {
  const { days, extent, result } = found
  const n = uncovered(found)
  if (n === 0) return ''
  const missing = result.series.filter(({ missing }) => missing).map(({ day }) => day)
  const some = missing.length > 3 ? `${missing.slice(0, 3).join(', ')} …` : missing.join(', ')
  const which = days > result.window.days ? extent : some
  return `; of these ${say.grouped(days)} days ${say.grouped(n)} ${n === 1 ? 'is' : 'are'} not covered as a whole: ${which}`
}
