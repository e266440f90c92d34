import type { Proposition } from '../logic/index.ts'
import type { Analysis } from './analysis.ts'
import { holdsAt, judge } from './claims.ts'
import { conductOver, endsIn, takenInEnd } from './conduct.ts'
import { type PlayGraph, playGraph, type Turn } from './play-graph.ts'

/** What it turns on which of several outcomes play ends in. */
export interface TurnsOn {
  /** Somewhere on the way it makes a difference which actor moves first. */
  readonly order: boolean
  /** Actor ids: those that somewhere on the way have several best moves, which they like equally, and that differ in this. */
  readonly equals: readonly string[]
}

/** What it turns on which outcome is reached; null where there is one only. Cost: outcomes times the moves of the play-out. */
export function whichOutcomeTurnsOn(analysis: Analysis): TurnsOn | null {
  const ends = endsIn(analysis)
  return ends.length < 2 ? null : branchingOf(analysis, ends)
}

/** What it turns on whether something holds in the end; null unless it does sometimes. Cost: the moves of the play-out. */
export function turnsOn(analysis: Analysis, proposition: Proposition<string>): TurnsOn | null {
  if (judge(analysis, proposition) !== 'sometimes') return null
  const ends = [...analysis.play.outcomes, ...analysis.play.cycles.flat()]
  const so = (state: number): boolean => holdsAt(analysis, proposition, state)
  return branchingOf(analysis, [ends.filter(so), ends.filter(state => !so(state))])
}

/** What it turns on whether an option is taken in the end; null unless it is so sometimes. Cost: the moves of the play-out. */
export function conductTurnsOn(analysis: Analysis, option: string): TurnsOn | null {
  if (conductOver(analysis, option) !== 'sometimes') return null
  const alike = (['always', 'never', 'unsettled'] as const).map(how =>
    endsIn(analysis).filter(end => takenInEnd(analysis, option, end) === how),
  )
  return branchingOf(
    analysis,
    alike.map(ends => ends.flat()),
  )
}

/** Where the ways part: at a state from which two actors, or two moves of one actor, leave different ends open. */
function branchingOf(analysis: Analysis, ends: readonly (readonly number[])[]): TurnsOn {
  const graph = playGraph(analysis)
  const leading = statesBefore(graph)
  const opens = ends.map(end => reach(end, leading))
  const left = (states: readonly number[]): string =>
    opens.map(open => (states.some(state => open.has(state)) ? 1 : 0)).join('')
  const differ = (sets: readonly (readonly number[])[]): boolean => new Set(sets.map(left)).size > 1
  const all = [...graph.values()]
  const undecided = (turns: readonly Turn[]): number[] =>
    turns.filter(({ to }) => to.length > 1 && differ(to.map(state => [state]))).map(({ actor }) => actor)
  const equals = new Set(all.flatMap(undecided))
  return {
    order: all.some(turns => turns.length > 1 && differ(turns.map(({ to }) => to))),
    equals: analysis.compiled.reading.case.actors.filter((_, place) => equals.has(place)).map(({ id }) => id),
  }
}

/** By state: those from which a move leads to it. */
function statesBefore(graph: PlayGraph): Map<number, number[]> {
  const before = new Map<number, number[]>()
  for (const [from, turns] of graph) {
    for (const to of turns.flatMap(turn => turn.to)) {
      const known = before.get(to)
      if (known) known.push(from)
      else before.set(to, [from])
    }
  }
  return before
}

/** Some states and all those from which a walk leads to one of them. */
function reach(states: readonly number[], leading: ReadonlyMap<number, readonly number[]>): Set<number> {
  const found = new Set(states)
  for (const state of found) for (const before of leading.get(state) ?? []) found.add(before)
  return found
}
