import type { ModelInput } from '../../src/engine/index.ts'
import { takes } from './truth.ts'

/**
 * Whether an actor can move from `s` to the feasible state `t`: they differ, only in the actor's own options, and each
 * change is in an allowed direction. What lies between need not be feasible.
 */
export function canMove(input: ModelInput, actor: number, s: bigint, t: bigint): boolean {
  const changed = s ^ t
  return (
    s !== t &&
    input.owner.every((owner, option) => {
      if (!takes(changed, option)) return true
      const forbidden = takes(t, option) ? 'dropping' : 'taking'
      return owner === actor && input.direction[option] !== forbidden
    })
  )
}
