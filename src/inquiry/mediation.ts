import { type Case, takenIn, type Variation } from '../casefile/index.ts'
import { ModelWorkshop } from '../engine/index.ts'
import { holds } from '../logic/index.ts'
import { type Analysis, analyse } from './analysis.ts'
import { answerFrom, type Outcome } from './answer.ts'
import { holdsAt, judge } from './claims.ts'
import { type ChangePlan, type DriverChange, extensionsOf, withChanges } from './driver-changes.ts'
import { type HeldChoice, type LeverageVerdict, leverage, type Wanted } from './leverage.ts'
import { equilibriaUnderOwnForesight } from './stability.ts'
import { type TurnsOn, turnsOn } from './turns-on.ts'
import { runSteps, type SearchExtent, type Steps, type Unfinished } from './steps.ts'
import { VariationStudy } from './variations.ts'
import type { ClaimVerdict } from './why-result.ts'

/** What would have to be otherwise for a wanted outcome to come about: the inverse of the question what comes about. */
export interface Mediation extends SearchExtent {
  /** The claim wanted; null for a proposition of one's own. */
  readonly claim: string | null
  /** The proposition in words of the case file. */
  readonly holds: string
  /** How it stands as things are. */
  readonly verdict: ClaimVerdict
  /** Of a verdict `sometimes`: what it turns on; else null. */
  readonly turns_on: TurnsOn | null
  /** The states in which it holds and which are stable for every actor under its own foresight. */
  readonly equilibria: readonly WantedState[]
  /** Smallest changes first, then by the order of the actors. Empty also where the verdict is `always` already. */
  readonly changes: readonly BringingAbout[]
  /** What the mediator itself could do; null where none was named. */
  readonly mediator: MediatorsPart | null
}

/** A state with what is wanted. */
export interface WantedState {
  readonly taken: readonly string[]
  /** Whether the play-out from the status quo ends in it. */
  readonly reached: boolean
}

/** Changes in what moves the actors that make a wanted outcome stable and reached, and that no smaller part of does. */
export interface BringingAbout {
  readonly changes: readonly DriverChange[]
  /** Whose drivers are changed, in declaration order. */
  readonly actors: readonly string[]
  /**
   * `always`: everything the play-out then ends in has what is wanted; `sometimes`: some outcome has it and some has not;
   * `unsettled`: all outcomes have it, but play may also go round without end where it does not hold.
   */
  readonly verdict: ClaimVerdict
  /** Of a verdict `sometimes`: what it turns on; else null. */
  readonly turns_on: TurnsOn | null
  /** The outcomes that have it. */
  readonly outcomes: readonly Outcome[]
}

/** Which of a mediator's own choices, held fixed, bring about what is wanted, with nobody's drivers changed. */
export interface MediatorsPart {
  readonly actor: string
  readonly verdict: LeverageVerdict
  /** Those under which it stands better than today. Fewest changes first. */
  readonly choices: readonly HeldChoice[]
  /** See {@link LeverageInShort.exhaustive}. */
  readonly exhaustive: boolean
}

export interface MediationOptions {
  /** The most changes tried together. Default 2. */
  readonly to?: number
  /** An actor that wants to bring it about: its own drivers are left alone, and its own choices are tried. */
  readonly mediator?: string
  /** The most work: sets of changes times feasible states. The search stops before a size that would pass it. */
  readonly budget?: number
}

/**
 * Finds what would bring about a wanted outcome: the stable states that have it, the smallest changes in the actors'
 * drivers (one withdrawn, two neighbours swapped, one put first) that lead there, and what a mediator could do itself.
 *
 * Every set of changes is tried; one is passed over only if it contains a set already found that does as much. Where
 * what is wanted is already an outcome but not the only one, changes that make it the only one are looked for.
 *
 * @throws Unanswerable where a limit is reached or the status quo is ruled out.
 * Cost: an analysis for each different order of drivers tried.
 */
export function mediation(
  subject: Case,
  wanted: Wanted,
  variation: Variation = {},
  options: MediationOptions = {},
): Mediation {
  return runSteps(mediationSteps(subject, wanted, variation, options))
}

/**
 * {@link mediation} in steps.
 *
 * @yields After each set of changes that is laid out or tried.
 */
export function* mediationSteps(
  subject: Case,
  wanted: Wanted,
  variation: Variation = {},
  options: MediationOptions = {},
): Steps<Mediation> {
  const workshop = new ModelWorkshop()
  const base = analyse(subject, variation, workshop)
  const verdict = judge(base, wanted.holds)
  const { mediator: by } = options
  const mediator = by === undefined ? null : mediatorsPart(subject, by, wanted, variation, findingIn(base, wanted))
  return {
    claim: wanted.id ?? null,
    holds: wanted.wording,
    verdict,
    turns_on: turnsOn(base, wanted.holds),
    equilibria: wantedStates(base, wanted),
    ...(verdict === 'always' ? NOT_NEEDED : yield* search(base, wanted, variation, options, workshop)),
    mediator,
  }
}

type Found = Pick<Mediation, 'changes' | keyof SearchExtent>

const NOT_NEEDED: Found = { changes: [], searched_to: 0, asked_to: 0, unfinished: null }

function wantedStates(base: Analysis, wanted: Wanted): WantedState[] {
  const reached = new Set(base.play.outcomes)
  return equilibriaUnderOwnForesight(base)
    .filter(state => holdsAt(base, wanted.holds, state))
    .map(state => ({ taken: takenIn(base.compiled, state), reached: reached.has(state) }))
}

/** How far what is wanted is reached: in no outcome, in some, or wherever play may end. */
const WORTH = { nowhere: 0, somewhere: 1, everywhere: 2 } as const

interface Finding {
  readonly verdict: ClaimVerdict
  readonly turns_on: TurnsOn | null
  readonly states: number
  /** The outcomes with what is wanted. */
  readonly outcomes: readonly Outcome[]
}

function* search(
  known: Analysis,
  wanted: Wanted,
  variation: Variation,
  { to = 2, mediator, budget = Infinity }: MediationOptions,
  workshop: ModelWorkshop,
): Steps<Found> {
  const { case: subject } = known.compiled.reading
  const actors = subject.actors.map(({ id }) => id).filter(id => id !== mediator)
  const tried = new TriedPlans(known, wanted, variation, workshop, actors)
  const until = (searched_to: number, unfinished: Unfinished | null): Found => {
    return { changes: tried.found, searched_to, asked_to: to, unfinished }
  }
  let plans: readonly ChangePlan[] = [[]]
  for (let size = 1; size <= to; size++) {
    const next = yield* extensions(plans, plan => extensionsOf(subject, variation, plan, actors), budget / tried.states)
    if (typeof next === 'string') return until(size - 1, { size, tried: 0, of: null, why: next })
    if (next.length === 0) return until(size === 1 ? 0 : to, null)
    const unfinished: ChangePlan[] = []
    for (const [k, plan] of next.entries()) {
      if (yield) return until(size - 1, { size, tried: k, of: next.length, why: 'stopped' })
      if (tried.hasMoreToCome(plan)) unfinished.push(plan)
    }
    plans = unfinished
  }
  return until(to, null)
}

/** The plans of one change more, in steps of a plan; or why they are not all there. */
function* extensions(
  plans: readonly ChangePlan[],
  extend: (plan: ChangePlan) => ChangePlan[],
  most: number,
): Steps<ChangePlan[] | Unfinished['why']> {
  const next: ChangePlan[] = []
  for (const plan of plans) {
    next.push(...extend(plan))
    if (next.length > most) return 'too-many'
    if (yield) return 'stopped'
  }
  return next
}

/** The plans that were tried, and those among them that bring something about. */
class TriedPlans {
  readonly found: BringingAbout[] = []
  /** How many there are to analyse as things are. */
  readonly states: number
  private readonly variation: Variation
  private readonly actors: readonly string[]
  private readonly study: VariationStudy<Finding>
  private readonly base: Finding
  // Equal orders of drivers share their finding, so one that was seen belongs to an order reached with fewer changes.
  private readonly seen: Set<Finding>

  constructor(
    known: Analysis,
    wanted: Wanted,
    variation: Variation,
    workshop: ModelWorkshop,
    actors: readonly string[],
  ) {
    this.variation = variation
    this.actors = actors
    this.study = new VariationStudy(known.compiled.reading.case, analysis => findingIn(analysis, wanted), workshop)
    this.base = this.study.learn(known)
    this.states = this.base.states
    this.seen = new Set([this.base])
  }

  /** Tries a plan, and says whether more changes on top of it may bring about more. */
  hasMoreToCome(plan: ChangePlan): boolean {
    const finding = this.study.in(withChanges(this.variation, plan))
    if (finding === null || this.seen.has(finding)) return false
    this.seen.add(finding)
    if (worth(finding) > worth(this.base) && !this.found.some(one => does(one, finding, plan))) {
      this.found.push(bringingAbout(plan, finding, this.actors))
    }
    return worth(finding) < WORTH.everywhere
  }
}

function findingIn(analysis: Analysis, wanted: Wanted): Finding {
  const reached = analysis.play.outcomes.some(state => holdsAt(analysis, wanted.holds, state))
  const outcomes = reached ? having(answerFrom(analysis).outcomes, wanted) : []
  return {
    verdict: judge(analysis, wanted.holds),
    turns_on: reached ? turnsOn(analysis, wanted.holds) : null,
    states: analysis.compiled.model.stateCount,
    outcomes,
  }
}

function worth({ verdict, outcomes }: Pick<Finding, 'verdict' | 'outcomes'>): number {
  if (verdict === 'always') return WORTH.everywhere
  return outcomes.length > 0 ? WORTH.somewhere : WORTH.nowhere
}

function bringingAbout(
  plan: ChangePlan,
  { verdict, turns_on, outcomes }: Finding,
  actors: readonly string[],
): BringingAbout {
  const concerned = actors.filter(id => plan.some(({ actor }) => actor === id))
  return { changes: plan, actors: concerned, verdict, turns_on, outcomes }
}

/** Whether what is known does as much with a part of the changes. */
function does(known: BringingAbout, finding: Finding, plan: ChangePlan): boolean {
  return worth(known) >= worth(finding) && contains(plan, known.changes)
}

/** Whether a plan has all changes of another, in their order. */
function contains(plan: ChangePlan, part: ChangePlan): boolean {
  const rest = [...part]
  for (const { kind, driver } of plan) if (rest[0]?.kind === kind && rest[0].driver === driver) rest.shift()
  return rest.length === 0
}

function mediatorsPart(
  subject: Case,
  actor: string,
  wanted: Wanted,
  variation: Variation,
  base: Pick<Finding, 'verdict' | 'outcomes'>,
): MediatorsPart {
  const { verdict, choices, exhaustive } = leverage(subject, actor, wanted, variation)
  const better = choices.filter(choice => worth({ ...choice, outcomes: having(choice.outcomes, wanted) }) > worth(base))
  return { actor, verdict, choices: better, exhaustive }
}

function having(outcomes: readonly Outcome[], { holds: wanted }: Wanted): Outcome[] {
  return outcomes.filter(({ taken }) => holds(wanted, option => taken.includes(option)))
}
