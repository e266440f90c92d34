import type { ModelInput } from '../../src/engine/index.ts'
import { isTrue } from './truth.ts'

/** The feasible states, ascending: all 2^m assignments to m options, less those in which some constraint is false. */
export function naiveStates(input: ModelInput): bigint[] {
  const assignments = Array.from({ length: 2 ** input.owner.length }, (_, code) => BigInt(code))
  return assignments.filter(state => input.constraints.every(constraint => isTrue(constraint, state)))
}
