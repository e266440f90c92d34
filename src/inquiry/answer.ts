import { type Case, takenIn, type Variation } from '../casefile/index.ts'
import type { Concept, Step } from '../engine/index.ts'
import { type Analysis, analyse } from './analysis.ts'
import { judge, judgeOver } from './claims.ts'
import { nameStep } from './naming.ts'
import { equilibriaUnderOwnForesight } from './stability.ts'
import type { ClaimVerdict, OptionReason } from './why-result.ts'

/** Where the conflict goes from the status quo, and how the claims stand there. */
export interface Answer {
  /** Options taken at the start. */
  readonly status_quo: readonly string[]
  /** By actor id. */
  readonly foresight: Readonly<Record<string, Concept>>
  /** Feasible states in all. */
  readonly states: number
  readonly outcomes: readonly Outcome[]
  /** Every state of a cycle with no way out, one after the other. */
  readonly unsettled: readonly (readonly string[])[]
  /** The same, cycle by cycle. */
  readonly cycles: readonly (readonly (readonly string[])[])[]
  /** What the claims were judged over: the outcomes of the play-out, or all equilibria. */
  readonly judged_over: 'outcomes' | 'equilibria'
  /** By claim id. */
  readonly claims: Readonly<Record<string, ClaimVerdict>>
}

/** A state where nobody has a credible improvement, and a shortest way to it. */
export interface Outcome {
  readonly taken: readonly string[]
  readonly path: readonly PathStep[]
}

export interface PathStep {
  readonly actor: string
  readonly take: readonly string[]
  readonly drop: readonly string[]
  /** The driver that decides for the move as a whole; null for an actor with a ranking. */
  readonly because: string | null
  /** By option that changes, in declaration order: why it is part of the move. */
  readonly reasons: readonly OptionReason[]
}

/**
 * The answer to a case: outcomes, unsettled cycles, and the verdict on each claim.
 *
 * @throws {@link Unanswerable} where a limit is reached or the status quo is ruled out.
 */
export function answer(read: Case, variation: Variation & { readonly equilibria?: boolean } = {}): Answer {
  return answerFrom(analyse(read, variation), variation.equilibria ? 'equilibria' : 'outcomes')
}

/** {@link answer} where the analysis is at hand. */
export function answerFrom(analysis: Analysis, over: Answer['judged_over'] = 'outcomes'): Answer {
  const { compiled, play } = analysis
  const { actors, claims } = compiled.reading.case
  const equilibria = over === 'equilibria' ? equilibriaUnderOwnForesight(analysis) : []
  const verdict = (claim: (typeof claims)[number]): ClaimVerdict =>
    over === 'equilibria' ? judgeOver(analysis, equilibria, claim.holds) : judge(analysis, claim.holds)
  const cycles = play.cycles.map(cycle => cycle.map(state => takenIn(compiled, state)))
  return {
    status_quo: takenIn(compiled, compiled.statusQuo),
    foresight: Object.fromEntries(actors.map(({ id }, k) => [id, compiled.foresight[k]!])),
    states: compiled.model.stateCount,
    outcomes: play.outcomes.map(state => ({ taken: takenIn(compiled, state), path: pathTo(analysis, state) })),
    unsettled: cycles.flat(),
    cycles,
    judged_over: over,
    claims: Object.fromEntries(claims.map(claim => [claim.id, verdict(claim)])),
  }
}

function pathTo(analysis: Analysis, state: number): PathStep[] {
  return analysis.play.path(state).map(step => pathStep(analysis, step))
}

/** A move of the play-out by names. */
export function pathStep({ compiled, views }: Analysis, step: Step): PathStep {
  const { actor, take, drop, driver, reasons } = nameStep(compiled, step, views[step.actor])
  return { actor, take, drop, because: driver, reasons }
}
