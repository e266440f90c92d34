import { takenIn } from '../casefile/index.ts'
import type { Step } from '../engine/index.ts'
import type { Proposition } from '../logic/index.ts'
import type { Analysis } from './analysis.ts'
import { type PathStep, pathStep } from './answer.ts'
import { holdsAt } from './claims.ts'
import { type PlayGraph, playGraph } from './play-graph.ts'

/** How play goes round where it comes to no rest: one of the shortest rounds of a cycle with no way out. */
export interface Round {
  /** Options taken where it begins: where play first comes to it. */
  readonly taken: readonly string[]
  /** A shortest way there from the status quo. */
  readonly path: readonly PathStep[]
  /** The moves of the round; the last leads back to where it begins. */
  readonly moves: readonly RoundMove[]
  /** How many states the cycle has in all; the round may leave some out. */
  readonly states: number
}

export interface RoundMove extends PathStep {
  /** Whether what is asked about holds after the move; null where nothing is. */
  readonly holds: boolean | null
}

/**
 * A round of each cycle the play-out can end in.
 *
 * @param proposition - What is asked about: where it changes in a cycle, the round is one in which it does.
 * Cost: for each cycle up to {@link MOST_STARTS} searches of its moves.
 */
export function roundsOf(analysis: Analysis, proposition?: Proposition<string>): Round[] {
  if (analysis.play.cycles.length === 0) return []
  const graph = playGraph(analysis)
  const holds = (state: number): boolean | null => (proposition ? holdsAt(analysis, proposition, state) : null)
  return analysis.play.cycles.map(cycle => {
    const steps = beginningFirst(analysis, shortestRound(graph, cycle, holds))
    const begin = steps[0]!.from // a round has two moves at least
    return {
      taken: takenIn(analysis.compiled, begin),
      path: analysis.play.path(begin).map(step => pathStep(analysis, step)),
      moves: steps.map(step => ({ ...pathStep(analysis, step), holds: holds(step.to) })),
      states: cycle.length,
    }
  })
}

/** The moves from which a round is looked for, where a cycle has many. */
const MOST_STARTS = 100

/** The shortest way round over a move by which what is asked about changes, or over any move where none does. */
function shortestRound(graph: PlayGraph, cycle: readonly number[], holds: (state: number) => boolean | null): Step[] {
  const all = cycle.flatMap(state => movesFrom(graph, state))
  const turning = all.filter(({ from, to }) => holds(from) !== holds(to))
  const starts = (turning.length > 0 ? turning : all).slice(0, MOST_STARTS)
  const rounds = starts.map(start => [start, ...wayBack(graph, start)])
  return rounds.reduce((best, round) => (round.length < best.length ? round : best))
}

function movesFrom(graph: PlayGraph, from: number): Step[] {
  return graph.get(from)!.flatMap(({ actor, to }) => to.map(target => ({ actor, from, to: target })))
}

/** A shortest way from where a move of a cycle leads to where it came from. */
function wayBack(graph: PlayGraph, { from: goal, to: start }: Step): Step[] {
  const arrivals = new Map<number, Step | null>([[start, null]])
  for (const [state] of arrivals) {
    if (state === goal) break
    for (const step of movesFrom(graph, state)) if (!arrivals.has(step.to)) arrivals.set(step.to, step)
  }
  const way: Step[] = []
  for (let step = arrivals.get(goal); step; step = arrivals.get(step.from)) way.unshift(step)
  return way
}

/** The same round, begun where play first comes to it. */
function beginningFirst({ play }: Analysis, round: readonly Step[]): Step[] {
  const distances = round.map(({ from }) => play.path(from).length)
  const first = distances.indexOf(Math.min(...distances))
  return [...round.slice(first), ...round.slice(0, first)]
}
