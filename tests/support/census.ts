import type { Concept, ModelInput } from '../../src/engine/index.ts'
import { type NaiveConflict, naivePlayout, naiveStable } from '../oracle/index.ts'

/** How much of each kind a conflict has in it: options, states, actors, verdicts of (actor, state), or classes of states. */
export interface Census {
  readonly twoActors: number
  readonly threeActors: number
  readonly fourActors: number
  readonly fiveActors: number
  /** Options that may only be taken. */
  readonly taking: number
  /** Options that may only be dropped. */
  readonly dropping: number
  /** Options that stand apart from the rest of their owner's. */
  readonly interleaved: number
  readonly infeasible: number
  /** Moves between states that the mover holds equal. */
  readonly ties: number
  /** Levels of several drivers. */
  readonly sharedLevels: number
  /** Levels that repeat an earlier one. */
  readonly repeatedLevels: number
  readonly byDrivers: number
  readonly byTiers: number
  readonly seqNotNash: number
  readonly sseqNotNash: number
  readonly seqNotSseq: number
  readonly smrNotSeq: number
  readonly smrNotSseq: number
  readonly seqNotSmr: number
  readonly gmrNotSmr: number
  readonly unstable: number
  /** Cycles with no way out, from the least state, everybody looking one move ahead. */
  readonly nashCycles: number
  /** The same where everybody's foresight is SSEQ. */
  readonly sseqCycles: number
}

/** Counts what is in a conflict. Cost: that of the oracle, seconds for a thousand states. */
export function census(input: ModelInput, conflict: NaiveConflict): Census {
  return { ...censusOfInput(input, conflict), ...censusOfVerdicts(conflict), ...censusOfPlay(conflict) }
}

function censusOfInput(input: ModelInput, { actors, states, moves, compare }: NaiveConflict) {
  const levels = input.preferences.map(preference => (preference.kind === 'drivers' ? preference.levels : []))
  const repeated = levels.map(of => of.length - new Set(of.map(level => JSON.stringify(level))).size)
  const tied = actors.map(actor => states.flatMap(s => moves(actor, s).filter(t => compare(actor, s, t) === 0)).length)
  const apart = input.owner.filter((actor, k) => input.owner[k - 1] !== actor && input.owner.indexOf(actor) !== k)
  return {
    twoActors: actors.length === 2 ? 1 : 0,
    threeActors: actors.length === 3 ? 1 : 0,
    fourActors: actors.length === 4 ? 1 : 0,
    fiveActors: actors.length === 5 ? 1 : 0,
    taking: input.direction.filter(direction => direction === 'taking').length,
    dropping: input.direction.filter(direction => direction === 'dropping').length,
    interleaved: apart.length,
    infeasible: 2 ** input.owner.length - states.length,
    ties: sum(tied),
    sharedLevels: levels.flat().filter(level => level.length > 1).length,
    repeatedLevels: sum(repeated),
    byDrivers: input.preferences.filter(({ kind }) => kind === 'drivers').length,
    byTiers: input.preferences.filter(({ kind }) => kind === 'tiers').length,
  }
}

/** The verdicts that tell the concepts apart: those that hold under one and fail under another. */
function censusOfVerdicts(conflict: NaiveConflict) {
  const places = conflict.actors.flatMap(actor => conflict.states.map(s => ({ actor, s })))
  const stable = (concept: Concept): boolean[] => places.map(({ actor, s }) => naiveStable(conflict, concept, actor, s))
  const [nash, gmr, smr, seq, sseq] = [stable('nash'), stable('gmr'), stable('smr'), stable('seq'), stable('sseq')]
  const only = (these: readonly boolean[], those: readonly boolean[]): number =>
    these.filter((verdict, k) => verdict && those[k] === false).length
  return {
    seqNotNash: only(seq, nash),
    sseqNotNash: only(sseq, nash),
    seqNotSseq: only(seq, sseq),
    smrNotSeq: only(smr, seq),
    smrNotSseq: only(smr, sseq),
    seqNotSmr: only(seq, smr),
    gmrNotSmr: only(gmr, smr),
    unstable: gmr.filter(verdict => !verdict).length,
  }
}

function censusOfPlay(conflict: NaiveConflict) {
  const cycles = (foresight: Concept): number =>
    naivePlayout(
      conflict,
      conflict.states[0]!, // there is a feasible state
      conflict.actors.map(() => foresight),
    ).cycles.length
  return { nashCycles: cycles('nash'), sseqCycles: cycles('sseq') }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
