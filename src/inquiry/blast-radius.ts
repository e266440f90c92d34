import { type Case, type Reading, stateWhere, type Variation } from '../casefile/index.ts'
import { ModelWorkshop } from '../engine/index.ts'
import { type Analysis, analyse, Unanswerable } from './analysis.ts'
import {
  type FallenSet,
  fallenSets,
  type FallenStep,
  fallenSteps,
  type FallenTally,
  fallenTally,
  isWeakened,
  type Lost,
  type Parts,
  saidOf,
} from './blast-sentences.ts'
import { type Briefing, briefingFrom } from './briefing.ts'
import { judge } from './claims.ts'
import { conductOver } from './conduct.ts'
import { endsKey, endsOf } from './ends.ts'
import { without } from './overturn.ts'
import { stanceAt } from './stance.ts'
import { unmovedIn } from './unmoved.ts'
import type { Alternative, ClaimVerdict, Stance } from './why-result.ts'

/** What falls with a source, a fact, a driver or a constraint. */
export interface BlastRadius {
  readonly id: string
  readonly kind: 'source' | 'fact' | 'driver' | 'constraint'
  /** Facts, drivers and constraints that count no longer, the withdrawn one included; each in declaration order. */
  readonly fallen: Parts
  /** Those that still count and have lost part of what they rest on: a source of several, a fact of several. */
  readonly weakened: Parts
  /** Actors that drivers moved before and none does afterwards. */
  readonly unmoved: readonly string[]
  readonly outcomes: { readonly before: readonly Taken[]; readonly after: readonly Taken[] }
  /** The states of each cycle without a way out. */
  readonly cycles: { readonly before: readonly (readonly Taken[])[]; readonly after: readonly (readonly Taken[])[] }
  /** Whether play ends in the same states as before, cycles included. */
  readonly same_ends: boolean
  /** By option, of those whose extent changes: whether it is taken in what play ends in. */
  readonly options: Readonly<Record<string, { readonly before: ClaimVerdict; readonly after: ClaimVerdict }>>
  /** By claim id, of the claims whose verdict changes. */
  readonly claims: Readonly<Record<string, { readonly before: ClaimVerdict; readonly after: ClaimVerdict }>>
  /** The reasons a briefing gives that do not survive as they are. */
  readonly reasons: readonly FallenReason[]
  /** All the reasons there are before anything is withdrawn. */
  readonly at: readonly Stance[]
  /** The counts of an actor's courses that a briefing gives and that do not survive. */
  readonly tallies: readonly FallenTally[]
  /** The steps of the ways a briefing tells of that do not survive as they are. */
  readonly steps: readonly FallenStep[]
  /** The sets of facts that would have changed a verdict and do not do so as they did. */
  readonly overturning: readonly FallenSet[]
  /** All else that a briefing says; its reasons are in `at`. */
  readonly briefing: { readonly before: Told; readonly after: Told }
}

/** What a briefing says besides its reasons. */
export type Told = Omit<Briefing, 'reasons'>

type Taken = readonly string[]

/**
 * An alternative whose explanation does not survive.
 *
 * - `verdict`: the alternative gets another verdict.
 * - `ground`: the same verdict, but not for the reason given: a driver, a constraint or a reply it names is another one.
 * - `evidence`: the reason stands on less evidence: a fact or source under it has fallen.
 * - `moot`: the reason would hold, but the model no longer ends in the state it is about.
 */
export interface FallenReason {
  readonly fate: 'moot' | 'verdict' | 'ground' | 'evidence'
  readonly actor: string
  /** The state the reason is about; see `outcomes` for whether the model still ends there. */
  readonly taken: Taken
  readonly where: Stance['where']
  readonly alternative: Alternative
  /** The same alternative afterwards; null where the state can no longer be. */
  readonly after: Alternative | null
}

/** What the id of a case names, if it is something that can be withdrawn. */
export function kindOf(subject: Case, id: string): BlastRadius['kind'] | undefined {
  const named = (items: readonly { readonly id: string }[]): boolean => items.some(item => item.id === id)
  const { scenarios } = subject
  if (named(subject.sources)) return 'source'
  if (named([...subject.facts, ...scenarios.flatMap(({ addFacts }) => addFacts)])) return 'fact'
  if (named([...subject.drivers, ...scenarios.flatMap(({ addDrivers }) => addDrivers)])) return 'driver'
  if (named([...subject.constraints, ...scenarios.flatMap(({ addConstraints }) => addConstraints)])) return 'constraint'
  return undefined
}

/**
 * What falls when one thing is withdrawn: with a source all facts that rest on it alone, with those the drivers and
 * constraints that need them, and with those verdicts and reasons.
 *
 * @param id - Of a source, fact, driver or constraint of the case.
 * @throws {@link Unanswerable} where there is nothing to analyse, before or after.
 * Cost: that of two briefings.
 */
export function blastRadius(subject: Case, id: string, variation: Variation = {}): BlastRadius {
  const kind = kindOf(subject, id)
  if (kind === undefined) throw new TypeError(`the case has nothing called "${id}" that could be withdrawn`)
  const workshop = new ModelWorkshop()
  const changed = without(variation, [id])
  const before = analyse(subject, variation, workshop)
  const after = analyse(subject, changed, workshop)
  const fallen = lost(partsOf(before.compiled.reading), partsOf(after.compiled.reading))
  const weakened = weakenedIn(after.compiled.reading, id, new Set(fallen.facts))
  const [was, is] = [endsOf(before), endsOf(after)]
  return {
    id,
    kind,
    fallen,
    weakened,
    unmoved: unmovedIn(before.compiled.reading, after.compiled.reading),
    outcomes: { before: was.outcomes, after: is.outcomes },
    cycles: { before: was.cycles, after: is.cycles },
    same_ends: endsKey(was) === endsKey(is),
    options: changedOptions(subject, before, after),
    claims: changedClaims(subject, before, after),
    ...sentencesThatFall(subject, [before, after], [variation, changed], workshop, { fallen, weakened }),
  }
}

/** What the briefing says, with and without, and what of it falls. */
function sentencesThatFall(
  subject: Case,
  [before, after]: readonly [Analysis, Analysis],
  [variation, changed]: readonly [Variation, Variation],
  workshop: ModelWorkshop,
  lost: Lost,
): Pick<BlastRadius, 'reasons' | 'at' | 'tallies' | 'steps' | 'overturning' | 'briefing'> {
  const { reasons, ...was } = briefingFrom(before, subject, variation, workshop)
  const { reasons: _, ...is } = briefingFrom(after, subject, changed, workshop)
  const verdictWithout = (claim: string, withdraw: readonly string[]): ClaimVerdict | null =>
    verdictIn(subject, claim, without(changed, withdraw), workshop)
  const stances = reasons.map(stance => ({ stance, ...afterwards(stance, after) }))
  return {
    reasons: stances.flatMap(({ stance, now, moot }) => fallenIn(stance, now, moot, lost)),
    at: reasons,
    tallies: stances.flatMap(({ stance, now, moot }) => fallenTally(stance, now, moot)),
    steps: fallenSteps(was, is, after, lost),
    overturning: fallenSets(was, is, lost, verdictWithout),
    briefing: { before: was, after: is },
  }
}

function verdictIn(subject: Case, claim: string, variation: Variation, workshop: ModelWorkshop): ClaimVerdict | null {
  const holds = subject.claims.find(({ id }) => id === claim)?.holds
  try {
    return holds === undefined ? null : judge(analyse(subject, variation, workshop), holds)
  } catch (error) {
    if (error instanceof Unanswerable) return null
    throw error
  }
}

function partsOf({ facts, drivers, constraints }: Reading): Parts {
  const ids = (items: readonly { readonly id: string }[]): string[] => items.map(({ id }) => id)
  return { facts: ids(facts), drivers: ids([...drivers.values()].flat()), constraints: ids(constraints) }
}

function lost(before: Parts, after: Parts): Parts {
  const gone = (kind: keyof Parts): string[] => before[kind].filter(id => !after[kind].includes(id))
  return { facts: gone('facts'), drivers: gone('drivers'), constraints: gone('constraints') }
}

function weakenedIn(after: Reading, withdrawn: string, fallen: ReadonlySet<string>): Parts {
  const facts = after.facts.filter(({ evidence }) => evidence.some(({ source }) => source === withdrawn))
  const shaken = new Set([...fallen, ...facts.map(({ id }) => id)])
  const shakenParts = (
    parts: readonly { readonly id: string; readonly restsOn: readonly (readonly string[])[] }[],
  ): string[] => parts.filter(({ restsOn }) => restsOn.flat().some(fact => shaken.has(fact))).map(({ id }) => id)
  return {
    facts: facts.map(({ id }) => id),
    drivers: shakenParts([...after.drivers.values()].flat()),
    constraints: shakenParts(after.constraints),
  }
}

function changedClaims(subject: Case, before: Analysis, after: Analysis): BlastRadius['claims'] {
  return changed(subject.claims.map(({ id, holds }) => [id, judge(before, holds), judge(after, holds)]))
}

function changedOptions(subject: Case, before: Analysis, after: Analysis): BlastRadius['options'] {
  return changed(subject.options.map(({ id }) => [id, conductOver(before, id), conductOver(after, id)]))
}

function changed(
  verdicts: readonly (readonly [id: string, was: ClaimVerdict, is: ClaimVerdict])[],
): BlastRadius['claims'] {
  const turned = verdicts.filter(([, was, is]) => was !== is)
  return Object.fromEntries(turned.map(([id, was, is]) => [id, { before: was, after: is }]))
}

/** The same stance afterwards, null where its state can no longer be; and whether the model no longer ends there. */
function afterwards({ actor, taken, where }: Stance, after: Analysis): { now: Stance | null; moot: boolean } {
  const { compiled, play } = after
  const state = stateWhere(compiled, taken)
  const place = compiled.reading.case.actors.findIndex(({ id }) => id === actor)
  const moot = where === 'outcome' ? !play.outcomes.includes(state) : play.outcomes.length > 0
  return { now: state < 0 ? null : stanceAt(after, place, state, where), moot }
}

/** The reasons of one stance that do not survive. */
function fallenIn(stance: Stance, now: Stance | null, moot: boolean, lost: Lost): FallenReason[] {
  const { actor, taken, where } = stance
  return stance.alternatives.flatMap(alternative => {
    const then = now?.alternatives.find(other => other.taken.join() === alternative.taken.join()) ?? null
    const fate = fateOf(alternative, then, lost) ?? (moot ? 'moot' : null)
    return fate === null ? [] : [{ fate, actor, taken, where, alternative, after: then }]
  })
}

function fateOf(before: Alternative, after: Alternative | null, lost: Lost): FallenReason['fate'] | null {
  if (before.verdict !== after?.verdict) return 'verdict'
  if (saidOf(before) !== saidOf(after)) return 'ground'
  return isWeakened(before, lost) ? 'evidence' : null
}
