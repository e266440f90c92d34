import type { Concept } from '../../src/engine/index.ts'
import type { NaiveConflict } from './conflict.ts'
import { naiveStable } from './stability.ts'

/** The states stable for every actor, each under its own concept, ascending. */
export function naiveEquilibria(conflict: NaiveConflict, conceptPerActor: readonly Concept[]): bigint[] {
  return conflict.states.filter(s =>
    conflict.actors.every(actor => naiveStable(conflict, conceptPerActor[actor]!, actor, s)),
  )
}
