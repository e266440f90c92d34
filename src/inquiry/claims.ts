import { takenIn } from '../casefile/index.ts'
import { holds, type Proposition } from '../logic/index.ts'
import type { Analysis } from './analysis.ts'
import type { ClaimVerdict } from './why-result.ts'

/**
 * How a proposition stands over all that the play-out ends in.
 *
 * `always` / `never`: so in every outcome and in every state of every cycle; `sometimes`: the outcomes differ;
 * `unsettled`: the cycles decide, or there is no outcome and the cycles differ.
 */
export function judge(analysis: Analysis, proposition: Proposition<string>): ClaimVerdict {
  const truthAt = (state: number): boolean => holdsAt(analysis, proposition, state)
  const inOutcomes = analysis.play.outcomes.map(truthAt)
  const everywhere = [...inOutcomes, ...analysis.play.cycles.flat().map(truthAt)]
  if (everywhere.every(Boolean)) return 'always'
  if (!everywhere.some(Boolean)) return 'never'
  return inOutcomes.some(Boolean) && !inOutcomes.every(Boolean) ? 'sometimes' : 'unsettled'
}

/** {@link judge} over a set of states, such as all equilibria. With no state there is nothing to judge: `unsettled`. */
export function judgeOver(
  analysis: Pick<Analysis, 'compiled'>,
  states: readonly number[],
  proposition: Proposition<string>,
): ClaimVerdict {
  const truths = states.map(state => holdsAt(analysis, proposition, state))
  if (truths.length === 0) return 'unsettled'
  if (truths.every(Boolean)) return 'always'
  return truths.some(Boolean) ? 'sometimes' : 'never'
}

/** Whether a proposition holds in a state. */
export function holdsAt(
  { compiled }: Pick<Analysis, 'compiled'>,
  proposition: Proposition<string>,
  state: number,
): boolean {
  const taken = new Set(takenIn(compiled, state))
  return holds(proposition, option => taken.has(option))
}
