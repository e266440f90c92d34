import { stateWhere } from '../casefile/index.ts'
import { credibleMoves } from '../engine/index.ts'
import type { Analysis } from './analysis.ts'
import { type PathStep, pathStep } from './answer.ts'
import { decidersOf } from './basis.ts'
import type { Briefing } from './briefing.ts'
import type { OverturningSet } from './overturn.ts'
import type { Alternative, ClaimVerdict, Reply, Stance } from './why-result.ts'

/**
 * A step of the way to an outcome, or of a round, that is not told as it was.
 *
 * - `verdict`: it would no longer be made there.
 * - `ground`: it would be made, but not for the reasons given.
 * - `evidence`: the reasons given stand on less evidence.
 * - `moot`: it would be made there for the same reasons, but the briefing no longer comes by there.
 */
export interface FallenStep {
  readonly fate: 'moot' | 'verdict' | 'ground' | 'evidence'
  /** Whether it is a step of the way to an outcome, of the way into a round, or of the round. */
  readonly where: 'outcome' | 'way into a round' | 'round'
  /** The outcome, or the state the round begins at. */
  readonly taken: readonly string[]
  /** Which step it is there, from 1. */
  readonly step: number
  readonly move: PathStep
  /** The same move afterwards; null where it would not be made. */
  readonly after: PathStep | null
  /** Whether the briefing afterwards tells of the same move on the way to the same end. */
  readonly told: boolean
}

/** How many courses an actor has at a state, by what becomes of them. */
export type Tally = Readonly<Record<Alternative['verdict'], number>> & {
  /** Whether some of those open are combinations of changes. */
  readonly combined: boolean
}

/** A count of an actor's courses that is another one (`verdict`), or is of a state the model no longer ends in (`moot`). */
export interface FallenTally extends Pick<Stance, 'actor' | 'taken' | 'where'> {
  readonly fate: 'verdict' | 'moot'
  readonly before: Tally
  /** Null where the state can no longer be. */
  readonly after: Tally | null
}

/**
 * A set of facts that changed a verdict and does not do so as it did.
 *
 * - `part`: a fact of it has fallen.
 * - `less`: a part of it is enough.
 * - `verdict`: the claim stands otherwise to begin with, or the set no longer changes it, or to another verdict.
 * - `evidence`: a fact of it stands on less evidence.
 */
export interface FallenSet {
  readonly fate: 'part' | 'less' | 'verdict' | 'evidence'
  readonly claim: string
  readonly withdraw: readonly string[]
  readonly before: VerdictTurn
  /** The same afterwards; null where the set is no minimal one that changes the verdict. */
  readonly after: VerdictTurn | null
}

/** The verdict with nothing taken away, and without the set. */
export interface VerdictTurn {
  readonly from: ClaimVerdict
  readonly to: ClaimVerdict
}

/** Ids by what they name. */
export interface Parts {
  readonly facts: readonly string[]
  readonly drivers: readonly string[]
  readonly constraints: readonly string[]
}

/** What counts no more, and what counts on less than before. */
export interface Lost {
  readonly fallen: Parts
  readonly weakened: Parts
}

/** A move by all that a sentence says of it: two that share this read alike. */
function saidOfMove({ actor, take, drop, reasons }: Omit<Reply, 'driver' | 'taken'>, because: string | null): string {
  const parts = reasons.map(({ option, kind, driver, constraint, with: others, sanction }) => {
    const feared = sanction.map(reply => [reply.actor, reply.take, reply.drop])
    return [option, kind, driver, constraint, others, feared]
  })
  return JSON.stringify([actor, take, drop, because, parts])
}

/** An alternative by all that its sentences say of it. A reply that need not pay is told without reasons. */
export function saidOf({ verdict, driver, constraint, one_way, sanction, cost }: Alternative): string {
  const replies = sanction.map(reply =>
    saidOfMove({ ...reply, reasons: reply.driver === null ? [] : reply.reasons }, reply.driver),
  )
  return JSON.stringify([verdict, driver, constraint, one_way, replies, cost])
}

/** Whether a driver or constraint that an alternative's sentences name stands on less than before. */
export function isWeakened(alternative: Alternative, lost: Lost): boolean {
  const replies = alternative.sanction.filter(({ driver }) => driver !== null)
  return among(lost, [...decidersOf(alternative), ...replies.flatMap(behindParts)])
}

function behindParts({ reasons }: Pick<Reply, 'reasons'>): (string | null)[] {
  return reasons.flatMap(({ driver, constraint }) => [driver, constraint])
}

function among({ weakened: { drivers, constraints } }: Lost, named: readonly (string | null)[]): boolean {
  return named.some(id => id !== null && (drivers.includes(id) || constraints.includes(id)))
}

type Taken = readonly string[]

/** A step with where it is taken and what it is a step of. */
type Placed = Pick<FallenStep, 'where' | 'taken' | 'step' | 'move'> & { readonly from: Taken }

/** All steps that a briefing tells of. */
function stepsOf({ status_quo, outcomes, rounds }: Omit<Briefing, 'reasons'>): Placed[] {
  return [
    ...outcomes.flatMap(({ taken, path }) => placed('outcome', taken, status_quo, path)),
    ...rounds.flatMap(({ taken, path, moves }) => [
      ...placed('way into a round', taken, status_quo, path),
      ...placed('round', taken, taken, moves),
    ]),
  ]
}

function placed(where: Placed['where'], taken: Taken, start: Taken, moves: readonly PathStep[]): Placed[] {
  let from = start
  return moves.map((move, k) => {
    const step = { where, taken, step: k + 1, move, from }
    from = reachedBy(from, move)
    return step
  })
}

function reachedBy(from: Taken, { take, drop }: PathStep): Taken {
  return [...from.filter(option => !drop.includes(option)), ...take]
}

/** The steps a briefing tells of that are not told as they were. Cost: a credible move for each, and its reasons. */
export function fallenSteps(
  before: Omit<Briefing, 'reasons'>,
  then: Omit<Briefing, 'reasons'>,
  after: Analysis,
  lost: Lost,
): FallenStep[] {
  const key = ({ where, taken, move, from }: Placed): string =>
    JSON.stringify([where, where === 'outcome' ? taken : [], [...from].sort(), move.actor, move.take, move.drop])
  const kept = new Set(stepsOf(then).map(key))
  return stepsOf(before).flatMap(step => {
    const now = moveNow(after, step)
    const told = kept.has(key(step))
    const fate = fateOfStep(step.move, now, lost) ?? (told ? null : 'moot')
    const { from: _, ...rest } = step
    return fate === null ? [] : [{ fate, ...rest, after: now, told }]
  })
}

/** The same move, with its reasons; null where it cannot or would not be made. */
function moveNow(after: Analysis, { move, from }: Placed): PathStep | null {
  const { compiled, views } = after
  const [here, there] = [stateWhere(compiled, from), stateWhere(compiled, reachedBy(from, move))]
  const actor = compiled.reading.case.actors.findIndex(({ id }) => id === move.actor)
  if (here < 0 || there < 0 || !credibleMoves(compiled.model, views[actor]!, here).includes(there)) return null
  return pathStep(after, { actor, from: here, to: there })
}

function fateOfStep(before: PathStep, after: PathStep | null, lost: Lost): FallenStep['fate'] | null {
  if (after === null) return 'verdict'
  if (saidOfMove(before, before.because) !== saidOfMove(after, after.because)) return 'ground'
  return among(lost, [before.because, ...behindParts(before)]) ? 'evidence' : null
}

/** The count of an actor's courses that a briefing gives, if it is not given as it was. */
export function fallenTally(stance: Stance, now: Stance | null, moot: boolean): FallenTally[] {
  const { actor, taken, where } = stance
  const [before, after] = [tally(stance), now && tally(now)]
  const fate = JSON.stringify(before) !== JSON.stringify(after) ? 'verdict' : moot ? 'moot' : null
  return fate === null ? [] : [{ fate, actor, taken, where, before, after }]
}

function tally({ alternatives }: Stance): Tally {
  const number = (verdict: Alternative['verdict']): number => alternatives.filter(a => a.verdict === verdict).length
  return {
    barred: number('barred'),
    unwanted: number('unwanted'),
    deterred: number('deterred'),
    unexplained: number('unexplained'),
    combined: alternatives.some(({ verdict, take, drop }) => verdict !== 'barred' && take.length + drop.length > 1),
  }
}

type Changing = Pick<Briefing, 'claims' | 'would_change'>

/**
 * The sets of facts that would have changed a verdict and do not do so as they did.
 *
 * @param verdictWithout - The verdict on a claim without some more facts: asked for sets larger than the search went.
 */
export function fallenSets(
  before: Changing,
  then: Changing,
  { fallen, weakened }: Lost,
  verdictWithout: (claim: string, withdraw: readonly string[]) => ClaimVerdict | null,
): FallenSet[] {
  const gone = (id: string): boolean => fallen.facts.includes(id)
  return Object.entries(before.would_change.claims).flatMap(([claim, sets]) =>
    sets.flatMap(({ withdraw, verdict }): FallenSet[] => {
      const was = { from: before.claims[claim]!, to: verdict }
      const found = withdraw.some(gone) ? null : foundIn(then, claim, withdraw, verdictWithout)
      const after = found && { from: then.claims[claim]!, to: found.verdict }
      const lesser = (then.would_change.claims[claim] ?? []).some(set => isWithin(set.withdraw, withdraw))
      const stands = after !== null && after.from === was.from && after.to === was.to
      const shaken = withdraw.some(id => weakened.facts.includes(id))
      if (stands && !shaken) return []
      const fate = withdraw.some(gone) ? 'part' : stands ? 'evidence' : lesser && after === null ? 'less' : 'verdict'
      return [{ fate, claim, withdraw, before: was, after }]
    }),
  )
}

function foundIn(
  { claims, would_change }: Changing,
  claim: string,
  withdraw: readonly string[],
  verdictWithout: (claim: string, withdraw: readonly string[]) => ClaimVerdict | null,
): OverturningSet | null {
  if (withdraw.length <= would_change.searched_to) {
    return would_change.claims[claim]?.find(set => set.withdraw.join() === withdraw.join()) ?? null
  }
  const verdict = verdictWithout(claim, withdraw)
  return verdict === null || verdict === claims[claim] ? null : { withdraw, verdict }
}

function isWithin(small: readonly string[], large: readonly string[]): boolean {
  return small.length < large.length && small.every(id => large.includes(id))
}
