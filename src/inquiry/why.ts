import { type Case, type Claim, type Variation } from '../casefile/index.ts'
import { optionsOf, type Proposition } from '../logic/index.ts'
import { type Analysis, analyse } from './analysis.ts'
import { judge } from './claims.ts'
import { type Overturning, overturning, type OverturningSet, type Withdrawable } from './overturn.ts'
import { type Round, roundsOf } from './rounds.ts'
import type { SearchExtent } from './steps.ts'
import { stanceAt } from './stance.ts'
import { type TurnsOn, turnsOn } from './turns-on.ts'
import type { ClaimVerdict, Stance } from './why-result.ts'

/** Why a proposition stands as it does: what each actor concerned could do instead, and what would overturn it. */
export interface Why extends SearchExtent {
  /** The claim asked about; null for a proposition of one's own, or for none. */
  readonly claim: string | null
  /** The proposition in words of the case file; null where only an actor was asked about. */
  readonly holds: string | null
  /** Null where only an actor was asked about. */
  readonly verdict: ClaimVerdict | null
  /** Of a verdict `sometimes`: what it turns on; else null. */
  readonly turns_on: TurnsOn | null
  readonly at: readonly Stance[]
  /** Of each cycle with no way out that play may end in: how it goes round. */
  readonly rounds: readonly Round[]
  /** What was withdrawn to overturn the verdict. */
  readonly over: Withdrawable
  /** Minimal sets of facts, or of drivers, whose withdrawal changes the verdict, smallest first. */
  readonly overturned_by: readonly (readonly string[])[]
  /** The same with the verdict each leads to. */
  readonly overturning: readonly OverturningSet[]
}

/** What to explain. */
export interface WhyQuestion {
  /** A claim of the case, or a proposition with its wording. */
  readonly about?: Pick<Claim, 'holds' | 'wording'> & { readonly id?: string }
  /** Actor ids; absent: those whose options the proposition names, else the case's focus, else everybody. */
  readonly actors?: readonly string[]
  /** What overturning sets are of. Default: facts. */
  readonly over?: Withdrawable
  /** The largest overturning sets looked for. Default 2. */
  readonly to?: number
  /** See {@link OverturnOptions.budget}. */
  readonly budget?: number
  /** What {@link overturning} found, where that has been asked already. */
  readonly found?: Overturning
  /** The case in the variation, where it has been analysed already. */
  readonly base?: Analysis
}

/**
 * Explains a proposition, or an actor's conduct.
 *
 * @throws {@link Unanswerable} where a limit is reached or the status quo is ruled out.
 */
export function why(subject: Case, question: WhyQuestion = {}, variation: Variation = {}): Why {
  const { about, actors = actorsConcerned(subject, about?.holds) } = question
  const analysis = question.base ?? analyse(subject, variation)
  return {
    claim: about?.id ?? null,
    holds: about?.wording ?? null,
    verdict: about ? judge(analysis, about.holds) : null,
    turns_on: about ? turnsOn(analysis, about.holds) : null,
    at: stances(analysis, actors),
    rounds: roundsOf(analysis, about?.holds),
    ...whatOverturns(subject, question, variation, analysis),
  }
}

function whatOverturns(
  subject: Case,
  { about, over = 'facts', to = 2, budget = Infinity, found: known }: WhyQuestion,
  variation: Variation,
  base: Analysis,
): Pick<Why, 'over' | 'overturned_by' | 'overturning' | keyof SearchExtent> {
  const found = known ?? (about && overturning(subject, variation, [about], { over, to, budget, base })[0])
  if (!found) return { over, overturned_by: [], overturning: [], searched_to: 0, asked_to: 0, unfinished: null }
  const { sets, searched_to, asked_to, unfinished } = found
  const overturned_by = sets.map(({ withdraw }) => withdraw)
  return { over, overturned_by, overturning: sets, searched_to, asked_to, unfinished }
}

/** The stances of some actors at every outcome; where there is none, at the status quo. */
export function stances(analysis: Analysis, actors: readonly string[]): Stance[] {
  const { compiled, play } = analysis
  const places = compiled.reading.case.actors.flatMap(({ id }, place) => (actors.includes(id) ? [place] : []))
  const settled = play.outcomes.length > 0
  const states = settled ? play.outcomes : [compiled.statusQuo]
  return states.flatMap(s => places.map(actor => stanceAt(analysis, actor, s, settled ? 'outcome' : 'status quo')))
}

/** Whose conduct a proposition is about: the owners of the options it names, else the case's focus, else everybody. */
export function actorsConcerned(subject: Case, holds: Proposition<string> | undefined): readonly string[] {
  const named = new Set(holds ? optionsOf(holds) : [])
  const owners = subject.options.filter(({ id }) => named.has(id)).map(({ actor }) => actor)
  if (owners.length > 0) return [...new Set(owners)]
  return subject.focus.length > 0 ? subject.focus : subject.actors.map(({ id }) => id)
}
