import { takenIn } from '../casefile/index.ts'
import type { Analysis } from './analysis.ts'

type Taken = readonly string[]

/** What play ends in: the outcomes, and the states of each cycle it may go round in without end. */
export interface Ends {
  readonly outcomes: readonly Taken[]
  readonly cycles: readonly (readonly Taken[])[]
}

/** What play ends in, by the options taken. */
export function endsOf({ compiled, play }: Analysis): Ends {
  const taken = (state: number): Taken => takenIn(compiled, state)
  return { outcomes: play.outcomes.map(taken), cycles: play.cycles.map(cycle => cycle.map(taken)) }
}

/** A key that two ends share exactly where play ends in the same states, in whatever order they are found. */
export function endsKey({ outcomes, cycles }: Ends): string {
  const sorted = (states: readonly Taken[]): string[] => states.map(taken => taken.join(' ')).sort()
  return JSON.stringify([sorted(outcomes), cycles.map(cycle => sorted(cycle).join(', ')).sort()])
}
