import type { Concept } from '../../src/engine/index.ts'
import type { NaiveConflict } from './conflict.ts'
import { naiveSanctioned } from './stability.ts'

/** What play from the status quo comes to. */
export interface NaivePlayout {
  /** States reached where nobody has a credible improvement, ascending. */
  readonly outcomes: bigint[]
  /** Sets of several states with no way out, each ascending; the sets by their least state. */
  readonly cycles: bigint[][]
}

/** Follows every order of moves from the status quo. Each actor sanctions and is sanctioned under its own foresight. */
export function naivePlayout(
  conflict: NaiveConflict,
  statusQuo: bigint,
  foresightPerActor: readonly Concept[],
): NaivePlayout {
  const next = nextStates(conflict, foresightPerActor)
  const reached = [...reachedFrom(statusQuo, next)].sort(ascending)
  const onward = new Map(reached.map(s => [s, reachedFrom(s, next)]))
  const outcomes = reached.filter(s => next(s).length === 0)
  // recurrent: wherever play goes from there, it can come back
  const recurrent = reached.filter(s => [...onward.get(s)!].every(t => onward.get(t)!.has(s)))
  const classes = recurrent.filter(s => !outcomes.includes(s)).map(s => [...onward.get(s)!].sort(ascending))
  return { outcomes, cycles: classes.filter((cycle, k) => classes.findIndex(other => other[0] === cycle[0]) === k) }
}

/**
 * Number of moves on a shortest way from the status quo to an outcome (or any state) in the play-out; 0 if it is the
 * status quo, infinite if play never gets there.
 */
export function naiveShortest(
  conflict: NaiveConflict,
  statusQuo: bigint,
  foresightPerActor: readonly Concept[],
  outcome: bigint,
): number {
  const next = nextStates(conflict, foresightPerActor)
  const within = [new Set([statusQuo])] // the states within so many moves of the status quo
  for (let steps = 0; ; steps++) {
    const now = within[steps]!
    if (now.has(outcome)) return steps
    const more = new Set([...now].flatMap(s => [s, ...next(s)]))
    if (more.size === now.size) return Infinity
    within.push(more)
  }
}

/** An actor's improvements from `s` that are not sanctioned under its foresight. */
export function credibleImprovements(conflict: NaiveConflict, foresight: Concept, actor: number, s: bigint): bigint[] {
  return conflict.improvements(actor, s).filter(t => !naiveSanctioned(conflict, foresight, actor, s, t))
}

/** Where play can go next: for each actor, its most preferred credible improvements, all of them where tied. */
function nextStates(conflict: NaiveConflict, foresight: readonly Concept[]): (s: bigint) => bigint[] {
  const known = new Map<bigint, bigint[]>()
  return s => {
    const next =
      known.get(s) ??
      conflict.actors.flatMap(actor => {
        const credible = credibleImprovements(conflict, foresight[actor]!, actor, s) // one foresight per actor
        return credible.filter(t => !credible.some(u => conflict.compare(actor, u, t) > 0))
      })
    known.set(s, next)
    return next
  }
}

/** Everything play can come to from `s`, `s` included. */
function reachedFrom(s: bigint, next: (s: bigint) => bigint[]): Set<bigint> {
  const reached = new Set([s])
  for (const state of reached) for (const t of next(state)) reached.add(t) // a set being walked hands out additions too
  return reached
}

function ascending(a: bigint, b: bigint): number {
  return Number(a - b)
}
