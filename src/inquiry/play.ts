import { stateWhere, takenIn } from '../casefile/index.ts'
import { credibleMoves, type Step } from '../engine/index.ts'
import type { Analysis } from './analysis.ts'
import { type PathStep, pathStep } from './answer.ts'
import { decidingDriver } from './naming.ts'
import { stanceAt } from './stance.ts'
import type { Alternative } from './why-result.ts'

/** Where somebody stands who plays one actor, the others being played by the model. */
export interface PlayPosition {
  /** Options taken now. */
  readonly taken: readonly string[]
  /** The actor played by hand. */
  readonly player: string
  /** The positions before this one, the first first; by them a cycle is noticed. */
  readonly before?: readonly (readonly string[])[]
}

/** A position with all that can happen next. */
export interface Play {
  readonly taken: readonly string[]
  readonly player: string
  /** Moves open to the player, the smallest first. */
  readonly moves: readonly PlayMove[]
  /** How many moves are open; `moves` has {@link MOST_MOVES} of them at most. */
  readonly moves_in_all: number
  /** Changes of a single option that the player cannot make, each with the constraint or the one-way option that bars it. */
  readonly barred: readonly Alternative[]
  /** Of every actor, the player included: whether it is stable here, and the moves the model would make for it. */
  readonly actors: readonly PlayedActor[]
  /** What the others do if the player lets things take their course. */
  readonly passing: PlayCourse
  /** Nobody has a move to make, the player included: play is over. */
  readonly settled: boolean
  /** Place in `before` of this very position, where play has come round to it; else null. */
  readonly seen_at: number | null
}

/** A move of the player with what the model makes of it and answers to it. */
export interface PlayMove {
  readonly taken: readonly string[]
  readonly take: readonly string[]
  readonly drop: readonly string[]
  /** For the player, as it stands, before anybody answers. */
  readonly compared: Compared
  /** The verdict of the model, its witness included. */
  readonly verdict: Exclude<Alternative['verdict'], 'barred'>
  readonly sanction: Alternative['sanction']
  readonly course: PlayCourse
}

/** How two states compare for an actor, with the driver that decides; null where none does or it has a ranking. */
export interface Compared {
  readonly is: 'better' | 'same' | 'worse'
  readonly driver: string | null
}

export interface PlayedActor {
  readonly actor: string
  readonly stable: boolean
  /** Its most preferred credible improvements; more than one where they are tied. */
  readonly credible: readonly CourseStep[]
}

/** A move of an actor and where it leads. */
export interface CourseStep extends PathStep {
  readonly taken: readonly string[]
}

/** What the others do, one after the other, until none of them has a credible move. */
export interface PlayCourse {
  readonly steps: readonly CourseStep[]
  /** Where it ends. */
  readonly taken: readonly string[]
  /** `cycle`: the others come back to where they have been, and would go on for ever; `quiet`: none of them moves. */
  readonly ends: 'quiet' | 'cycle'
  /** For the player, against where it stood before its move. */
  readonly compared: Compared
}

/** So many moves of the player are shown: with six options of its own it has no more. */
export const MOST_MOVES: number = 64

/**
 * What can happen at a position: the moves of the player, the answers of the model, and who would move if left alone.
 *
 * The others move in turn: after each move the next in declaration order who has a credible move makes its most preferred one,
 * the lowest state where several are tied. The same position gives the same play.
 *
 * @returns undefined where there is no such actor, or a constraint rules the position out.
 * Cost: as a stance, and for each move shown the moves that follow it.
 */
export function play(analysis: Analysis, { taken, player, before = [] }: PlayPosition): Play | undefined {
  const { compiled } = analysis
  const actor = compiled.reading.case.actors.findIndex(({ id }) => id === player)
  const here = stateWhere(compiled, taken)
  if (actor < 0 || here < 0 || taken.some(option => !isOption(analysis, option))) return undefined
  const { alternatives } = stanceAt(analysis, actor, here, 'status quo')
  const open = alternatives.filter(({ verdict }) => verdict !== 'barred')
  const actors = compiled.reading.case.actors.map((_, k) => playedActor(analysis, k, here))
  return {
    taken: takenIn(compiled, here),
    player,
    moves: open.slice(0, MOST_MOVES).map(one => playMove(analysis, actor, here, one)),
    moves_in_all: open.length,
    barred: alternatives.filter(({ verdict }) => verdict === 'barred'),
    actors,
    passing: courseFrom(analysis, actor, here, here),
    settled: actors.every(({ stable }) => stable),
    seen_at: seenAt(analysis, before, here),
  }
}

function isOption({ compiled }: Analysis, id: string): boolean {
  return compiled.reading.case.options.some(option => option.id === id)
}

function seenAt({ compiled }: Analysis, before: readonly (readonly string[])[], here: number): number | null {
  const at = before.findIndex(taken => stateWhere(compiled, taken) === here)
  return at < 0 ? null : at
}

function playMove(analysis: Analysis, actor: number, here: number, alternative: Alternative): PlayMove {
  const { taken, take, drop, verdict, sanction } = alternative
  const there = stateWhere(analysis.compiled, taken)
  return {
    taken,
    take,
    drop,
    compared: compare(analysis, actor, there, here),
    verdict: verdict as PlayMove['verdict'], // barred alternatives are no moves
    sanction,
    course: courseFrom(analysis, actor, there, here),
  }
}

function playedActor(analysis: Analysis, actor: number, here: number): PlayedActor {
  const steps = credibleAt(analysis, actor, here)
  return {
    actor: analysis.compiled.reading.case.actors[actor]!.id,
    stable: steps.length === 0,
    credible: steps.map(step => courseStep(analysis, step)),
  }
}

function credibleAt({ compiled, views }: Analysis, actor: number, from: number): Step[] {
  return credibleMoves(compiled.model, views[actor]!, from).map(to => ({ actor, from, to }))
}

function courseStep(analysis: Analysis, step: Step): CourseStep {
  return { ...pathStep(analysis, step), taken: takenIn(analysis.compiled, step.to) }
}

/** @param stood - The state that the end is compared with. */
function courseFrom(analysis: Analysis, player: number, from: number, stood: number): PlayCourse {
  const steps: Step[] = []
  // Whose turn it is matters to what comes next, so a cycle is a state met again with the same actor to move.
  const seen = new Set<string>()
  let state = from
  let turn = player
  while (!seen.has(`${state} ${turn}`)) {
    seen.add(`${state} ${turn}`)
    const step = nextStep(analysis, player, turn, state)
    if (step === undefined) break
    steps.push(step)
    state = step.to
    turn = step.actor
  }
  const quiet = nextStep(analysis, player, turn, state) === undefined
  return {
    steps: steps.map(step => courseStep(analysis, step)),
    taken: takenIn(analysis.compiled, state),
    ends: quiet ? 'quiet' : 'cycle',
    compared: compare(analysis, player, state, stood),
  }
}

/** The first of the others, counted on from who moved last, who has a credible move. */
function nextStep(analysis: Analysis, player: number, last: number, state: number): Step | undefined {
  const count = analysis.views.length
  for (let k = 1; k <= count; k++) {
    const actor = (last + k) % count
    const [step] = actor === player ? [] : credibleAt(analysis, actor, state)
    if (step !== undefined) return step
  }
  return undefined
}

function compare({ compiled }: Analysis, actor: number, there: number, here: number): Compared {
  const rank = compiled.model.ranks[actor]!.of
  const difference = rank[there]! - rank[here]!
  if (difference === 0) return { is: 'same', driver: null }
  return difference > 0
    ? { is: 'better', driver: decidingDriver(compiled, actor, there, here) }
    : { is: 'worse', driver: decidingDriver(compiled, actor, here, there) }
}
