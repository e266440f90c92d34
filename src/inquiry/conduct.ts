import type { Analysis } from './analysis.ts'
import { holdsAt } from './claims.ts'
import type { ClaimVerdict } from './why-result.ts'

/** One thing that play can end in: an outcome, or a cycle with no way out. States of the model. */
export type End = readonly number[]

/** Everything that play can end in. */
export function endsIn({ play }: Analysis): End[] {
  return [...play.outcomes.map(state => [state]), ...play.cycles]
}

/** Whether an option is taken throughout an end, never in it, or goes on being taken up and dropped. */
export function takenInEnd(analysis: Analysis, option: string, end: End): 'always' | 'never' | 'unsettled' {
  const truths = new Set(end.map(state => holdsAt(analysis, { kind: 'option', option }, state)))
  if (truths.size > 1) return 'unsettled'
  return truths.has(true) ? 'always' : 'never'
}

/**
 * How an option is taken over all that play ends in.
 *
 * `always` / `never`: so in every state of every end; `unsettled`: whatever play ends in, it goes on changing there;
 * `sometimes`: it turns on which end play comes to. So it is `sometimes`, and not `unsettled`, where play goes round without
 * end but the option is left alone there; a verdict on a claim does not make that difference.
 */
export function conductOver(analysis: Analysis, option: string): ClaimVerdict {
  const found = new Set(endsIn(analysis).map(end => takenInEnd(analysis, option, end)))
  const [only] = found
  return found.size === 1 ? only! : 'sometimes'
}
