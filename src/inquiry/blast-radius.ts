import { type Case, type Reading, stateWhere, type Variation } from '../casefile/index.ts'
import { type Analysis, analyse } from './analysis.ts'
import { decidersOf } from './basis.ts'
import { focusOf } from './briefing.ts'
import { judge } from './claims.ts'
import { conductOver } from './conduct.ts'
import { endsKey, endsOf } from './ends.ts'
import { without } from './overturn.ts'
import { stanceAt } from './stance.ts'
import { unmovedIn } from './unmoved.ts'
import { stances } from './why.ts'
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
}

type Taken = readonly string[]

/** Ids by what they name. */
export interface Parts {
  readonly facts: readonly string[]
  readonly drivers: readonly string[]
  readonly constraints: readonly string[]
}

/**
 * An alternative whose explanation does not survive.
 *
 * - `verdict`: the alternative gets another verdict.
 * - `ground`: the same verdict, but not for the reason given: a driver or constraint it names has fallen.
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
 * Cost: two analyses, and the reasons of a briefing twice.
 */
export function blastRadius(subject: Case, id: string, variation: Variation = {}): BlastRadius {
  const kind = kindOf(subject, id)
  if (kind === undefined) throw new TypeError(`the case has nothing called "${id}" that could be withdrawn`)
  const before = analyse(subject, variation)
  const after = analyse(subject, without(variation, [id]))
  const fallen = lost(partsOf(before.compiled.reading), partsOf(after.compiled.reading))
  const weakened = weakenedIn(after.compiled.reading, id, new Set(fallen.facts))
  const reasons = stances(before, focusOf(subject))
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
    reasons: reasons.flatMap(stance => fallenIn(stance, after, { fallen, weakened })),
    at: reasons,
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

/** The reasons of one stance that do not survive. */
function fallenIn(stance: Stance, after: Analysis, lost: Pick<BlastRadius, 'fallen' | 'weakened'>): FallenReason[] {
  const { actor, taken, where } = stance
  const { compiled, play } = after
  const state = stateWhere(compiled, taken)
  const place = compiled.reading.case.actors.findIndex(({ id }) => id === actor)
  const now = state < 0 ? [] : stanceAt(after, place, state, where).alternatives
  const moot = where === 'outcome' ? !play.outcomes.includes(state) : play.outcomes.length > 0
  return stance.alternatives.flatMap(alternative => {
    const then = now.find(other => other.taken.join() === alternative.taken.join()) ?? null
    const fate = fateOf(alternative, then, lost) ?? (moot ? 'moot' : null)
    return fate === null ? [] : [{ fate, actor, taken, where, alternative, after: then }]
  })
}

function fateOf(
  before: Alternative,
  after: Alternative | null,
  { fallen, weakened }: Pick<BlastRadius, 'fallen' | 'weakened'>,
): FallenReason['fate'] | null {
  if (before.verdict !== after?.verdict) return 'verdict'
  const named = decidersOf(before)
  const among = ({ drivers, constraints }: Parts): boolean =>
    named.some(id => [...drivers, ...constraints].includes(id))
  if (among(fallen) || named.join() !== decidersOf(after).join()) return 'ground'
  return among(weakened) ? 'evidence' : null
}
