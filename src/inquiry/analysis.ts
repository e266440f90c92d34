import {
  type Case,
  type CompiledCase,
  compile,
  type Reading,
  readAt,
  ruledOutBy,
  type Unranked,
  unrankedIn,
  type Variation,
} from '../casefile/index.ts'
import {
  type LimitReached,
  type ModelWorkshop,
  type Outlook,
  outlooks,
  type Playout,
  playOut,
} from '../engine/index.ts'

/** A case read in a variation, compiled and played out: what every question starts from. */
export interface Analysis {
  readonly compiled: CompiledCase
  /** By actor in declaration order. */
  readonly views: readonly Outlook[]
  readonly play: Playout
}

/** Why a question has no answer. */
export type Obstacle =
  | { readonly kind: 'limit'; readonly reached: LimitReached }
  /** A ranking leaves out a state that can be. */
  | { readonly kind: 'unranked'; readonly unranked: Unranked }
  /** A constraint rules the status quo out. */
  | { readonly kind: 'status-quo'; readonly reading: Reading; readonly constraint: string }

/** Thrown when a variation leaves nothing to analyse: a limit is reached, or a constraint rules its status quo out. */
export class Unanswerable extends Error {
  override readonly name = 'Unanswerable'
  readonly obstacle: Obstacle

  constructor(obstacle: Obstacle) {
    super(SAID[obstacle.kind])
    this.obstacle = obstacle
  }
}

const SAID: Readonly<Record<Obstacle['kind'], string>> = {
  limit: 'a limit was reached',
  unranked: 'a ranking leaves out a state that can be',
  'status-quo': 'a constraint rules the status quo out',
}

/**
 * Reads, compiles and plays out a case in a variation.
 *
 * @param workshop - Shared by the variations of one case, it saves what they have in common.
 * @throws {@link Unanswerable} where there is nothing to analyse.
 * Cost: linear in the states for each actor, driver and concept used, plus the play-out.
 */
export function analyse(read: Case, variation: Variation = {}, workshop?: ModelWorkshop): Analysis {
  return analyseCompiled(compileOrThrow(readAt(read, variation), workshop))
}

/** {@link analyse} from a compiled case. */
export function analyseCompiled(compiled: CompiledCase): Analysis {
  const { reading, model, foresight, statusQuo } = compiled
  if (statusQuo < 0) throw new Unanswerable({ kind: 'status-quo', reading, constraint: barrier(reading) })
  const views = outlooks(model, foresight)
  return { compiled, views, play: playOut(model, views, statusQuo) }
}

/** {@link compile}; a limit, or a ranking with gaps, ends the question. */
export function compileOrThrow(reading: Reading, workshop?: ModelWorkshop): CompiledCase {
  const compiled = compile(reading, workshop)
  if ('limit' in compiled) throw new Unanswerable({ kind: 'limit', reached: compiled })
  const [unranked] = unrankedIn(compiled)
  if (unranked) throw new Unanswerable({ kind: 'unranked', unranked })
  return compiled
}

function barrier(reading: Reading): string {
  return ruledOutBy(reading, reading.statusQuo)!.id // the status quo is missing from the states, so something forbids it
}
