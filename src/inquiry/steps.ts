/**
 * Work that can be ended early. It yields after every step, and told to stop it returns what it has so far, which says how
 * far it went.
 */
export type Steps<Result> = Generator<void, Result, boolean>

/** Takes all the steps, one after the other. */
export function runSteps<Result>(steps: Steps<Result>): Result {
  for (let step = steps.next(false); ; step = steps.next(false)) if (step.done) return step.value
}

/** How far a search for sets of changes went. */
export interface SearchExtent {
  /** Every set of up to this many was tried. */
  readonly searched_to: number
  /** The largest sets asked for. */
  readonly asked_to: number
  /** The sets of one more, of which not all were tried; null where the search went as far as was asked. */
  readonly unfinished: Unfinished | null
}

/** The sets of a size of which not all were tried. */
export interface Unfinished {
  readonly size: number
  readonly tried: number
  /** How many there are; null where they were not counted. */
  readonly of: number | null
  /** `stopped`: the search was ended early; `too-many`: there is a limit to the work, and they would have passed it. */
  readonly why: 'stopped' | 'too-many'
}
