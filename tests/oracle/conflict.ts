import type { ModelInput } from '../../src/engine/index.ts'
import { canMove } from './moves.ts'
import { compareWorth, worth } from './preference.ts'
import { naiveStates } from './states.ts'

/** A conflict as the definitions speak of it. States are decimal codes, actors count from 0. */
export interface NaiveConflict {
  readonly actors: readonly number[]
  /** The feasible states, ascending. */
  readonly states: readonly bigint[]
  /** R_i(s), ascending. */
  moves(actor: number, s: bigint): readonly bigint[]
  /** R_i+(s): the moves to states that the actor strictly prefers, ascending. */
  improvements(actor: number, s: bigint): readonly bigint[]
  /** Above zero: the actor prefers `s` to `t`; below: `t` to `s`; zero: it is indifferent. */
  compare(actor: number, s: bigint, t: bigint): number
}

/** The conflict of an input. Everything is worked out when first asked for and then remembered. */
export function naiveConflict(input: ModelInput): NaiveConflict {
  const states = naiveStates(input)
  const worthTo = remembered((actor, s) => worth(input.preferences[actor]!, s)) // one preference per actor
  const compare = (actor: number, s: bigint, t: bigint): number => compareWorth(worthTo(actor, s), worthTo(actor, t))
  const moves = remembered((actor, s) => states.filter(t => canMove(input, actor, s, t)))
  const improvements = remembered((actor, s) => moves(actor, s).filter(t => compare(actor, t, s) > 0))
  return { actors: Array.from({ length: input.actorCount }, (_, i) => i), states, moves, improvements, compare }
}

/** A function of an actor and a state that works each answer out once. Numbers, as keys, are found faster than bigints. */
export function remembered<Answer>(
  workOut: (actor: number, state: bigint) => Answer,
): (actor: number, state: bigint) => Answer {
  const known = new Map<number, Map<number, Answer>>()
  const ofActor = (actor: number): Map<number, Answer> => {
    const answers = known.get(actor) ?? new Map<number, Answer>()
    known.set(actor, answers)
    return answers
  }
  return (actor, state) => {
    const answers = known.get(actor) ?? ofActor(actor)
    const key = Number(state)
    const before = answers.get(key)
    if (before !== undefined) return before
    const answer = workOut(actor, state)
    answers.set(key, answer)
    return answer
  }
}
