import type { Claim } from '../casefile/index.ts'
import { holds, type Proposition } from '../logic/index.ts'
import type { Analysis } from './analysis.ts'
import { answerFrom, type Outcome, type PathStep } from './answer.ts'
import { judge } from './claims.ts'
import type { ClaimVerdict } from './why-result.ts'

/** A verdict that somebody counts on. */
export interface Expected {
  readonly claim: Claim
  readonly verdict: ClaimVerdict
}

/** A verdict that somebody counts on, and what it is. */
export interface Expectation {
  /** Claim id. */
  readonly claim: string
  readonly expected: ClaimVerdict
  readonly found: ClaimVerdict
  readonly met: boolean
  /** Where an expectation fails: an outcome that goes against it, if a single one does; else null. */
  readonly against: Against | null
}

/** An outcome that goes against an expectation. */
export interface Against {
  /** Options taken there. */
  readonly taken: readonly string[]
  /** The last move on the way there that turns the claim; null where the claim stands so from the start. */
  readonly step: PathStep | null
}

/** Compares the verdicts on some claims with those expected. Cost: little, once the analysis is there. */
export function expectations(analysis: Analysis, expected: readonly Expected[]): Expectation[] {
  const { outcomes, status_quo } = answerFrom(analysis)
  return expected.map(({ claim, verdict }) => {
    const found = judge(analysis, claim.holds)
    const met = found === verdict
    return {
      claim: claim.id,
      expected: verdict,
      found,
      met,
      against: met ? null : against(claim.holds, verdict, outcomes, status_quo),
    }
  })
}

/**
 * The first outcome that goes against an expectation. Only `always` and `never` can fail by a single one; of `sometimes`
 * and `unsettled` all outcomes together are the reason.
 */
function against(
  claim: Proposition<string>,
  expected: ClaimVerdict,
  outcomes: readonly Outcome[],
  start: readonly string[],
): Against | null {
  if (expected === 'sometimes' || expected === 'unsettled') return null
  const wanted = expected === 'always'
  const counter = outcomes.find(({ taken }) => holdsIn(claim, taken) !== wanted)
  if (counter === undefined) return null
  return { taken: counter.taken, step: turningStep(claim, start, counter, wanted) }
}

/** The last step after which the claim is no longer as it was wanted. */
function turningStep(
  claim: Proposition<string>,
  start: readonly string[],
  { path }: Outcome,
  wanted: boolean,
): PathStep | null {
  let taken = new Set(start)
  let turning: PathStep | null = null
  let truth = holdsIn(claim, [...taken])
  for (const step of path) {
    taken = new Set([...taken, ...step.take].filter(option => !step.drop.includes(option)))
    const after = holdsIn(claim, [...taken])
    if (truth === wanted && after !== wanted) turning = step
    truth = after
  }
  return turning
}

function holdsIn(claim: Proposition<string>, taken: readonly string[]): boolean {
  return holds(claim, option => taken.includes(option))
}
