import type { LadderRung } from './daily-record.ts'
import type { Day } from './calendar.ts'
import { type CaseEvent, SILENCE } from './event.ts'
import type { PostureResult } from './measures/posture-result.ts'

/** What is claimed of somebody's conduct over some days, as a case has it. */
export interface ConductClaim {
  readonly actor: string
  readonly toward?: string
  readonly says: 'silence' | 'flurry of meetings' | LadderRung | `no ${LadderRung}`
  readonly first: Day
  /** Inclusive. */
  readonly last: Day
}

/**
 * What a record says to a claim. `borne-out`: it has the acts, or a measurement shows it; `stated`: it says so, or has
 * nothing to the contrary, and it could not be measured; `untold`: it can be neither seen nor measured; `against`: the record has the contrary.
 */
export interface ClaimWeighed {
  readonly verdict: 'borne-out' | 'stated' | 'untold' | 'against'
  /** What was found, as a clause. */
  readonly found: string
}

/** A record as claims are weighed against it. */
export interface WeighedRecord {
  readonly events: readonly CaseEvent[]
  /** Where an act stands on the ladder; null: on no rung. */
  readonly rungOf: (event: CaseEvent) => LadderRung | null
  /** The posture of the actor in the days of the claim, against all of the record before them; null: cannot be measured. */
  readonly measure: (claim: ConductClaim) => PostureResult | null
}

/** Works out again what a record says to a claim. A claim toward somebody looks at acts that have this target. */
export function weighClaim(claim: ConductClaim, record: WeighedRecord): ClaimWeighed {
  const { says } = claim
  const own = record.events.filter(event => isOf(event, claim) && touches(event, claim))
  if (says === 'silence') return weighSilence(claim, own, record)
  if (says === 'flurry of meetings') return weighFlurry(claim, own, record)
  const rung = says.replace(/^no /u, '') as LadderRung
  return weighActs(claim, rung, own, record)
}

function weighSilence(claim: ConductClaim, own: readonly CaseEvent[], record: WeighedRecord): ClaimWeighed {
  const acts = own.filter(event => record.rungOf(event) !== null)
  const breach = acts.find(event => isSure(event, claim))
  if (breach) return { verdict: 'against', found: `it has an act in these days: ${named(breach)}` }
  const result = record.measure(claim)
  if (result?.n === 0 && unusual(result)) return { verdict: 'borne-out', found: `no act, where ${expectation(result)}` }
  const stated = own.find(({ act, first, last }) => act === SILENCE && first <= claim.first && claim.last <= last)
  const doubt =
    acts.length === 0
      ? ''
      : `; ${acts.length === 1 ? 'an act' : `${acts.length} acts`} of uncertain date may lie in these days`
  const why = whyUnmeasured(result)
  if (stated) return { verdict: 'stated', found: `it has the row ${named(stated)}, and ${why}${doubt}` }
  return { verdict: 'untold', found: `it has no act and no row that says silence, and ${why}${doubt}` }
}

function unusual({ readings, silences }: PostureResult): boolean {
  return readings.volume.verdict === 'less' || silences.some(({ verdict }) => verdict === 'unusual')
}

function expectation({ readings, expected }: PostureResult): string {
  return `about ${Math.round(readings.volume.expected ?? expected ?? 0)} were to be expected`
}

function whyUnmeasured(result: PostureResult | null): string {
  const volume = result?.readings.volume
  if (!result || result.baseline.n === 0) return 'nothing before these days shows what would be usual'
  const needed = volume?.expected_needed ?? null
  const expected = volume?.expected ?? result.expected
  if (needed === null || expected === null) {
    return `the ${result.baseline.n} acts recorded before these days are too few to show what would be usual`
  }
  if (expected < 1) return 'less than one act was to be expected in these days, so none at all is nothing unusual'
  return `${decimal(expected)} expected are too few: from ${Math.ceil(needed)} on, none at all would be unusual`
}

function weighFlurry(claim: ConductClaim, own: readonly CaseEvent[], record: WeighedRecord): ClaimWeighed {
  const meetings = own.filter(event => record.rungOf(event) === 'meetings')
  const result = record.measure(claim)
  const flurry = result?.flurries.find(({ from, to }) => from <= claim.last && claim.first <= to)
  if (flurry) {
    const found = `meetings on ${flurry.pairs} days from ${flurry.from} to ${flurry.to}, where ${decimal(flurry.expected)} were to be expected`
    return { verdict: 'borne-out', found }
  }
  const has = `it has ${meetings.length === 1 ? 'one meeting' : `${meetings.length} meetings`} in these days`
  if (meetings.length === 0) return { verdict: 'against', found: 'it has no meeting in these days' }
  const enough = result?.flurry_search.rate_from === 'baseline'
  if (enough) return { verdict: 'against', found: `${has}, which do not crowd together more than before` }
  return { verdict: 'untold', found: `${has}, and too few before to show what would be usual` }
}

function weighActs(
  claim: ConductClaim,
  rung: LadderRung,
  own: readonly CaseEvent[],
  record: WeighedRecord,
): ClaimWeighed {
  const acts = own.filter(event => record.rungOf(event) === rung)
  const sure = acts.filter(event => isSure(event, claim))
  const claimed = !claim.says.startsWith('no ')
  if (sure[0]) {
    const found =
      sure.length === 1 ? `it has ${named(sure[0])}` : `it has ${sure.length} such acts, first ${named(sure[0])}`
    return { verdict: claimed ? 'borne-out' : 'against', found }
  }
  if (acts[0]) return { verdict: 'untold', found: `it has ${named(acts[0])}, on a day that may lie outside` }
  if (claimed) return { verdict: 'against', found: 'it has no such act in these days' }
  return { verdict: 'stated', found: 'it has no such act in these days, which is as far as a record can say so' }
}

function isOf({ actor, target }: CaseEvent, claim: ConductClaim): boolean {
  return actor === claim.actor && (claim.toward === undefined || claim.toward === target)
}

function touches({ first, last }: CaseEvent, claim: ConductClaim): boolean {
  return first <= claim.last && claim.first <= last
}

/** Whether it was in the days of the claim, rather than perhaps. */
function isSure({ first, last, lasts }: CaseEvent, claim: ConductClaim): boolean {
  return lasts || (claim.first <= first && last <= claim.last)
}

function named({ act, first, last, at }: CaseEvent): string {
  const days = first === last ? first : `${first} to ${last}`
  return `"${act}" (${days}${at === undefined ? '' : `, line ${at.line}`})`
}

function decimal(number: number): string {
  return number < 10 ? number.toFixed(1) : String(Math.round(number))
}
