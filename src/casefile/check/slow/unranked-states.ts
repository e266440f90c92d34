import type { Diagnostic } from '../../../diagnostics/index.ts'
import type { RankedState } from '../../case.ts'
import { type CompiledCase, stateWhere, takenIn } from '../../compile.ts'
import { findState } from '../../../engine/index.ts'
import { leftOut } from '../../problems/meaning.ts'

/** CF508: a ranking leaves out states that can be. Cost: linear in the states and the rankings. */
export function checkUnrankedStates(compiled: CompiledCase): Diagnostic[] {
  const { reading, model } = compiled
  return reading.case.rankings.flatMap(({ actor, tiers, span }) => {
    const ranked = new Uint8Array(model.stateCount)
    for (const state of tiers.flat()) {
      const at = stateOf(state, compiled)
      if (at >= 0) ranked[at] = 1
    }
    const first = ranked.indexOf(0)
    if (first < 0) return []
    const missing = ranked.reduce((sum, is) => sum + 1 - is, 0)
    return [leftOut(actor, span, missing, takenIn(compiled, first))]
  })
}

function stateOf(state: RankedState, compiled: CompiledCase): number {
  return 'code' in state ? findState(compiled.model.codes, state.code) : stateWhere(compiled, state.taken)
}
