import { type Case, type Claim, stateWhere, type Variation } from '../casefile/index.ts'
import { credibleMoves, ModelWorkshop } from '../engine/index.ts'
import { type Analysis, analyse } from './analysis.ts'
import { type Answer, answerFrom } from './answer.ts'
import { judge } from './claims.ts'
import { analyseHeld, type BarredChoice, type Choice, choicesOf, ownOptions } from './hold.ts'
import { subsetCount } from './subsets.ts'
import type { ClaimVerdict } from './why-result.ts'

/**
 * What an actor can do about a proposition by holding to a choice.
 *
 * - `none`: whatever it holds to, the proposition stands as it does with nobody held to anything;
 * - `secure`: some choice makes a difference, and under some choice the proposition always holds;
 * - `prevent`: some choice makes a difference, none secures it, and under some choice it never holds;
 * - `influence`: some choice makes a difference, but none secures or prevents it.
 */
export type LeverageVerdict = 'secure' | 'prevent' | 'influence' | 'none'

/** An actor's leverage on a proposition in short. */
export interface LeverageInShort {
  readonly actor: string
  /** The claim asked about; null for a proposition of one's own. */
  readonly claim: string | null
  /** The proposition in words of the case file. */
  readonly holds: string
  readonly verdict: LeverageVerdict
  /** Whether it always holds under some choice. True with verdict `none` where it does under every choice. */
  readonly can_secure: boolean
  /** Whether it never holds under some choice. True with verdict `none` where it never does under any choice. */
  readonly can_prevent: boolean
  /** Of the choices that earn the verdict the one with the fewest changes from today; null with `none`. */
  readonly by: Choice | null
  /** The choice with the fewest changes under which it always holds, and under which it never does. */
  readonly secured_by: Choice | null
  readonly prevented_by: Choice | null
  /** How it stands with nobody held to anything. */
  readonly today: ClaimVerdict
  /** Every choice of up to this many changes from today was tried. */
  readonly searched_to: number
  /** Whether that is every choice there is. */
  readonly exhaustive: boolean
}

/** An actor's leverage on a proposition, choice by choice. */
export interface Leverage extends LeverageInShort {
  /** The choices the actor can make from the status quo, fewest changes first. The first is to leave all as it is. */
  readonly choices: readonly HeldChoice[]
  /** The choices it cannot make, and why. */
  readonly unavailable: readonly BarredChoice[]
}

/** A choice held fixed, and what the others make of it. */
export interface HeldChoice extends Choice, Pick<Answer, 'outcomes' | 'unsettled'> {
  readonly verdict: ClaimVerdict
  /** Whether the actor would keep to it unheld: in no state it ends in has the actor a credible improvement. */
  readonly kept: boolean
}

/** What leverage is asked about: a claim of the case, or a proposition with its wording. */
export type Wanted = Pick<Claim, 'holds' | 'wording'> & { readonly id?: string }

export interface LeverageOptions {
  /** The most work: choices times feasible states. The search stops before a number of changes that would pass it. */
  readonly budget?: number
}

const BUDGET = 2 ** 28

/**
 * The leverage of an actor on a proposition: for each joint choice of its options, held fixed, how the proposition
 * stands over what the play-out of the others ends in.
 *
 * @throws Unanswerable where a limit is reached or the status quo is ruled out.
 * Cost: an analysis for each choice, of the states that have it: in all about that of one analysis of all states.
 */
export function leverage(
  subject: Case,
  actor: string,
  wanted: Wanted,
  variation: Variation = {},
  options: LeverageOptions = {},
): Leverage {
  const base = analyse(subject, variation)
  const tried = tryChoices(base, actor, options, (choice, held): HeldChoice => {
    const { outcomes, unsettled } = answerFrom(held)
    const ends = [...outcomes.map(({ taken }) => taken), ...unsettled]
    return { ...choice, verdict: judge(held, wanted.holds), kept: staysIn(base, actor, ends), outcomes, unsettled }
  })
  return {
    ...inShort(base, actor, wanted, tried, held => held.verdict),
    choices: tried.found,
    unavailable: tried.barred,
  }
}

/**
 * The leverage of every actor on every claim, or of some on some.
 *
 * @returns Actor by actor in the order given, for each claim by claim.
 * @throws Unanswerable where a limit is reached or the status quo is ruled out.
 * Cost: that of {@link leverage} for each actor, however many the claims.
 */
export function leverageTable(
  subject: Case,
  variation: Variation = {},
  {
    actors = subject.actors.map(({ id }) => id),
    wanted = subject.claims,
    ...options
  }: { readonly actors?: readonly string[]; readonly wanted?: readonly Wanted[] } & LeverageOptions = {},
): LeverageInShort[] {
  const base = analyse(subject, variation)
  return actors.flatMap(actor => {
    const tried = tryChoices(base, actor, options, (choice, held) => ({
      ...choice,
      verdicts: wanted.map(({ holds }) => judge(held, holds)),
    }))
    return wanted.map((one, k) => inShort(base, actor, one, tried, ({ verdicts }) => verdicts[k]!))
  })
}

/** What was found under each choice that could be made, fewest changes first, and how far the search went. */
interface Tried<Found extends Choice> {
  readonly found: readonly Found[]
  readonly barred: readonly BarredChoice[]
  readonly searchedTo: number
  readonly exhaustive: boolean
}

function tryChoices<Found extends Choice>(
  { compiled: { reading, model } }: Analysis,
  actor: string,
  { budget = BUDGET }: LeverageOptions,
  ask: (choice: Choice, held: Analysis) => Found,
): Tried<Found> {
  const workshop = new ModelWorkshop()
  const options = ownOptions(reading, actor).length
  const found: Found[] = []
  const barred: BarredChoice[] = []
  let size = 0
  for (let work = 0; size <= options; size++) {
    work += subsetCount(options, size) * model.stateCount
    if (size > 0 && work > budget) break
    const choices = choicesOf(reading, actor, size)
    barred.push(...choices.barred)
    found.push(...choices.open.map(choice => ask(choice, analyseHeld(reading, actor, choice, workshop))))
  }
  return { found, barred, searchedTo: size - 1, exhaustive: size > options }
}

function inShort<Found extends Choice>(
  base: Analysis,
  actor: string,
  wanted: Wanted,
  { found, searchedTo, exhaustive }: Tried<Found>,
  verdictOf: (found: Found) => ClaimVerdict,
): LeverageInShort {
  const first = (test: (verdict: ClaimVerdict) => boolean): Choice | null => {
    const choice = found.find(one => test(verdictOf(one)))
    return choice === undefined ? null : { taken: choice.taken, take: choice.take, drop: choice.drop }
  }
  const today = judge(base, wanted.holds)
  const secured_by = first(verdict => verdict === 'always')
  const prevented_by = first(verdict => verdict === 'never')
  return {
    actor,
    claim: wanted.id ?? null,
    holds: wanted.wording,
    ...headline(
      first(verdict => verdict !== today),
      secured_by,
      prevented_by,
    ),
    can_secure: secured_by !== null,
    can_prevent: prevented_by !== null,
    secured_by,
    prevented_by,
    today,
    searched_to: searchedTo,
    exhaustive,
  }
}

function headline(
  differing: Choice | null,
  secured: Choice | null,
  prevented: Choice | null,
): Pick<LeverageInShort, 'verdict' | 'by'> {
  if (differing === null) return { verdict: 'none', by: null }
  if (secured !== null) return { verdict: 'secure', by: secured }
  if (prevented !== null) return { verdict: 'prevent', by: prevented }
  return { verdict: 'influence', by: differing }
}

/** Whether an actor, held to nothing, has no credible improvement in any of some states. */
function staysIn({ compiled, views }: Analysis, actor: string, states: readonly (readonly string[])[]): boolean {
  const view = views[compiled.reading.case.actors.findIndex(({ id }) => id === actor)]!
  return states.every(taken => credibleMoves(compiled.model, view, stateWhere(compiled, taken)).length === 0)
}
