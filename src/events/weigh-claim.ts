import type { LadderRung } from './daily-record.ts'
import type { Day } from './calendar.ts'
import { rungOfAct } from './daily-from-events.ts'
import { type CaseEvent, SILENCE } from './event.ts'
import type { PostureResult } from './measures/posture-result.ts'
import {
  CANNOT_STAND_OUT,
  crowded,
  expectation,
  FEW_MEETINGS_BEFORE,
  INCOMPLETE,
  isUnusual,
  NOT_CROWDED,
  whyUnmeasured,
} from './weighing-words.ts'

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
  /** Whether there are acts in question that may lie in these days or outside them. */
  readonly unsure?: true
}

/** A record as claims are weighed against it. */
export interface WeighedRecord {
  readonly events: readonly CaseEvent[]
  /** Whether somebody answers for every act being in it, so that what it does not have was not done. */
  readonly complete: boolean
  /** Where an act stands on the ladder by its option; null: by its code or the name of its rung, if it is one. */
  readonly rungOf: (event: CaseEvent) => LadderRung | null
  /** The posture of the actor in the days of the claim, against all of the record before them; null: cannot be measured. */
  readonly measure: (claim: ConductClaim) => PostureResult | null
}

/**
 * Works out again what a record says to a claim. A claim toward somebody looks at acts that have this target; a row that
 * says silence toward nobody in particular is one toward all.
 */
export function weighClaim(claim: ConductClaim, record: WeighedRecord): ClaimWeighed {
  const weighed = weigh(claim, record)
  const { covers, goes } = coverageOf(claim, record.events)
  // Of days outside the record, that it has nothing is no finding; an act that lasts may still reach into them.
  if (covers === 'all' || weighed.verdict === 'borne-out' || isBreach(claim, weighed)) return weighed
  if (covers === 'none') return { verdict: 'untold', found: `the record does not cover these days: ${goes}` }
  const verdict = weighed.verdict === 'stated' ? 'untold' : weighed.verdict
  return { ...weighed, verdict, found: `${weighed.found}; of these days it covers only a part: ${goes}` }
}

/** Whether acts speak against a claim, rather than there being none. */
function isBreach({ says }: ConductClaim, { verdict }: ClaimWeighed): boolean {
  return verdict === 'against' && (says === 'silence' || says.startsWith('no '))
}

/** Which of the days of a claim lie between the first and the last that a record has anything of. */
function coverageOf(
  claim: ConductClaim,
  events: readonly CaseEvent[],
): { covers: 'all' | 'part' | 'none'; goes: string } {
  const first = events.reduce<Day | null>(
    (least, one) => (least === null || one.first < least ? one.first : least),
    null,
  )
  const last = events.reduce<Day | null>((most, one) => (most === null || one.last > most ? one.last : most), null)
  if (first === null || last === null) return { covers: 'none', goes: 'it has no rows' }
  const covers =
    first <= claim.first && claim.last <= last ? 'all' : claim.last < first || last < claim.first ? 'none' : 'part'
  return { covers, goes: `it goes from ${first} to ${last}` }
}

function weigh(claim: ConductClaim, record: WeighedRecord): ClaimWeighed {
  const { says } = claim
  const own = record.events.filter(event => isOf(event, claim) && touches(event, claim))
  if (says === 'silence') return weighSilence(claim, own, record)
  if (says === 'flurry of meetings') return weighFlurry(claim, own, record)
  const rung = says.replace(/^no /u, '') as LadderRung
  return weighActs(claim, onRung(own, rung, record), { claimed: !says.startsWith('no '), complete: record.complete })
}

function weighSilence(claim: ConductClaim, own: readonly CaseEvent[], record: WeighedRecord): ClaimWeighed {
  const acts = own.filter(({ act }) => act !== SILENCE)
  const breach = acts.find(event => rungOfAct(event, record.rungOf) !== null && isSure(event, claim))
  if (breach) return { verdict: 'against', found: `it has an act in these days: ${named(breach)}` }
  const result = record.measure(claim)
  const unusual = result !== null && isUnusual(result)
  if (unusual && acts.length === 0 && coverageOf(claim, record.events).covers === 'all') {
    return { verdict: 'borne-out', found: `no act, where ${expectation(result)}, as far as it leaves none out` }
  }
  const why = unusual ? `${expectation(result)} in these days` : whyUnmeasured(result)
  const found = `${why}${doubtOf(acts, claim)}`
  const stated = own.find(({ act, first, last }) => act === SILENCE && first <= claim.first && claim.last <= last)
  if (stated) return { verdict: 'stated', found: `it has the row ${named(stated)}, and ${found}` }
  const sure = acts.some(event => isSure(event, claim)) ? 'no act that stands on a rung' : 'no act'
  const unsure = acts.some(event => !isSure(event, claim)) && { unsure: true as const }
  return { verdict: 'untold', found: `it has ${sure} and no row that says silence, and ${found}`, ...unsure }
}

/** What keeps a silence without a breach from being one for certain. */
function doubtOf(acts: readonly CaseEvent[], claim: ConductClaim): string {
  const perhaps = acts.filter(event => !isSure(event, claim)).length
  const unplaced = acts.length - perhaps
  const some = (n: number, what: string): string => (n === 1 ? `an act ${what}` : `${n} acts ${what}`)
  return [
    perhaps > 0 && `; ${some(perhaps, 'of uncertain date')} may lie in these days`,
    unplaced > 0 && `; ${some(unplaced, 'on no rung')} ${unplaced === 1 ? 'lies' : 'lie'} in these days`,
  ]
    .filter(part => part !== false)
    .join('')
}

function weighFlurry(claim: ConductClaim, own: readonly CaseEvent[], record: WeighedRecord): ClaimWeighed {
  const meetings = onRung(own, 'meetings', record)
  const result = record.measure(claim)
  const enough = result?.flurry_search.rate_from === 'baseline'
  const flurry = result?.flurries.find(({ from, to }) => from <= claim.last && claim.first <= to)
  if (flurry && enough) {
    const found = crowded(flurry)
    const vague = meetings.some(
      event => !event.lasts && event.first < event.last && touches(event, { first: flurry.from, last: flurry.to }),
    )
    return vague
      ? { verdict: 'untold', found: `${found}, but some of their days are not known` }
      : { verdict: 'borne-out', found }
  }
  if (meetings.length === 0) return absent('meeting', record.complete)
  const has = `it has ${meetings.length === 1 ? 'one meeting' : `${meetings.length} meetings`} in these days`
  if (!record.complete) {
    return {
      verdict: 'untold',
      found: `${has}, and what is usual cannot be read from it: ${INCOMPLETE}`,
    }
  }
  if (enough && result.flurry_search.reason === 'none-could-show') {
    return { verdict: 'untold', found: `${has}, which ${CANNOT_STAND_OUT}` }
  }
  if (enough) return { verdict: 'against', found: `${has}, which ${NOT_CROWDED}` }
  return { verdict: 'untold', found: `${has}, and ${FEW_MEETINGS_BEFORE}` }
}

/** @param acts - Those on the rung in question. @param how - Whether there are to be any, and whether there are no others. */
function weighActs(
  claim: ConductClaim,
  acts: readonly CaseEvent[],
  { claimed, complete }: { readonly claimed: boolean; readonly complete: boolean },
): ClaimWeighed {
  const sure = acts.filter(event => isSure(event, claim))
  if (sure[0]) {
    const found =
      sure.length === 1 ? `it has ${named(sure[0])}` : `it has ${sure.length} such acts, first ${named(sure[0])}`
    return { verdict: claimed ? 'borne-out' : 'against', found }
  }
  if (acts[0])
    return { verdict: 'untold', found: `it has ${named(acts[0])}, on a day that may lie outside`, unsure: true }
  const none = absent('such act', complete)
  return claimed || !complete ? none : { ...none, verdict: 'stated' }
}

/** Of what is not there: whether that speaks against its having been done. */
function absent(what: string, complete: boolean): ClaimWeighed {
  const found = `it has no ${what} in these days`
  return complete ? { verdict: 'against', found } : { verdict: 'untold', found: `${found}, and ${INCOMPLETE}` }
}

function onRung(own: readonly CaseEvent[], rung: LadderRung, { rungOf }: WeighedRecord): CaseEvent[] {
  return own.filter(event => rungOfAct(event, rungOf) === rung)
}

function isOf({ actor, act, target }: CaseEvent, { actor: whose, toward }: ConductClaim): boolean {
  const towardAll = act === SILENCE && target === undefined
  return actor === whose && (toward === undefined || toward === target || towardAll)
}

function touches({ first, last }: CaseEvent, days: Pick<ConductClaim, 'first' | 'last'>): boolean {
  return first <= days.last && days.first <= last
}

/** Whether it was in the days of the claim, rather than perhaps. */
function isSure({ first, last, lasts }: CaseEvent, claim: ConductClaim): boolean {
  return lasts || (claim.first <= first && last <= claim.last)
}

function named({ act, first, last, at }: CaseEvent): string {
  const days = first === last ? first : `${first} to ${last}`
  return `"${act}" (${days}${at === undefined ? '' : `, line ${at.line}`})`
}
