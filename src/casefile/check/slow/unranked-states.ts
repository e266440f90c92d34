import type { Diagnostic } from '../../../diagnostics/index.ts'
import type { RankedState, Ranking } from '../../case.ts'
import { type CompiledCase, stateWhere, takenIn } from '../../compile.ts'
import { findState } from '../../../engine/index.ts'
import { leftOut } from '../../problems/meaning.ts'

/** A ranking that leaves out states that can be. */
export interface Unranked {
  readonly ranking: Ranking
  /** How many it leaves out, and the options taken in the first of them. */
  readonly missing: number
  readonly first: readonly string[]
}

/** The rankings that leave states out. Cost: linear in the states and the rankings. */
export function unrankedIn(compiled: CompiledCase): Unranked[] {
  const { reading, model } = compiled
  return reading.case.rankings.flatMap(ranking => {
    const ranked = new Uint8Array(model.stateCount)
    for (const state of ranking.tiers.flat()) {
      const at = stateOf(state, compiled)
      if (at >= 0) ranked[at] = 1
    }
    const first = ranked.indexOf(0)
    if (first < 0) return []
    const missing = ranked.reduce((sum, is) => sum + 1 - is, 0)
    return [{ ranking, missing, first: takenIn(compiled, first) }]
  })
}

/** CF508: a ranking leaves out states that can be. */
export function checkUnrankedStates(compiled: CompiledCase): Diagnostic[] {
  return unrankedIn(compiled).map(sayUnranked)
}

/** CF508. */
export function sayUnranked({ ranking, missing, first }: Unranked): Diagnostic {
  return leftOut(ranking.actor, ranking.span, missing, first)
}

function stateOf(state: RankedState, compiled: CompiledCase): number {
  return 'code' in state ? findState(compiled.model.codes, state.code) : stateWhere(compiled, state.taken)
}
