import { type Outlook, credibleMoves } from './foresight.ts'
import type { Model } from './model.ts'
import { recurrentClasses } from './recurrence.ts'

/** One move of the play-out. */
export interface Step {
  readonly actor: number
  readonly from: number
  readonly to: number
}

/** Where the conflict can go from a state when every actor plays its most preferred credible improvements, in any order. */
export interface Playout {
  /** States where nobody has a credible improvement, ascending. */
  readonly outcomes: readonly number[]
  /** Recurrent cycles with no way out, each ascending, by their first state. */
  readonly cycles: readonly (readonly number[])[]
  /** A shortest sequence of moves to a state that was reached. Among equals: lowest actor, then lowest state first. */
  path(state: number): Step[]
}

/**
 * Follows every order of moves from a status quo.
 *
 * @param views - One outlook per actor.
 * Cost: the states reached times the moves looked at from each.
 */
export function playOut(model: Model, views: readonly Outlook[], statusQuo: number): Playout {
  const arrivals = new Map<number, Step | null>([[statusQuo, null]])
  const successors = new Map<number, number[]>()
  for (const [state] of arrivals) {
    const steps = stepsFrom(model, views, state)
    successors.set(state, [...new Set(steps.map(step => step.to))])
    for (const step of steps) if (!arrivals.has(step.to)) arrivals.set(step.to, step)
  }
  const ends = recurrentClasses(statusQuo, state => successors.get(state)!)
  return {
    outcomes: ends.flatMap(end => (end.length === 1 ? end : [])).sort((a, b) => a - b),
    cycles: ends.filter(end => end.length > 1).sort((a, b) => a[0]! - b[0]!),
    path: state => pathTo(arrivals, state),
  }
}

function stepsFrom(model: Model, views: readonly Outlook[], from: number): Step[] {
  return views.flatMap(view => credibleMoves(model, view, from).map(to => ({ actor: view.actor, from, to })))
}

/** A map visits its entries in the order they were added, so the arrivals are those of a breadth-first search. */
function pathTo(arrivals: ReadonlyMap<number, Step | null>, state: number): Step[] {
  const path: Step[] = []
  for (let step = arrivals.get(state); step; step = arrivals.get(step.from)) path.unshift(step)
  return path
}
