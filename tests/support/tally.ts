import type { Concept } from '../../src/engine/index.ts'
import type { Expectation, Trial } from './net.ts'

/** What a run of trials reached, by kind. What is counted is named in {@link count}. */
export type Tally = Record<string, number>

/** Adds what one trial has in it to a tally. Cost: little beside that of the expectation. */
export function count(tally: Tally, trial: Trial, expected: Expectation): void {
  const counts = { ...ofInput(trial, expected), ...ofVerdicts(expected), ...ofPlay(expected) }
  for (const [kind, number] of Object.entries(counts)) tally[kind] = (tally[kind] ?? 0) + number
}

/** Options, states and levels of a kind, and conflicts by the number of actors. */
function ofInput({ input }: Trial, { naive }: Expectation): Tally {
  const { owner, direction, constraints, preferences } = input
  const levels = preferences.flatMap(preference => (preference.kind === 'drivers' ? preference.levels : []))
  return {
    [`${input.actorCount} actors`]: 1,
    'options only to be taken': direction.filter(of => of === 'taking').length,
    'options only to be dropped': direction.filter(of => of === 'dropping').length,
    'interleaved options': owner.filter((actor, k) => owner[k - 1] !== actor && owner.indexOf(actor) !== k).length,
    'infeasible states': 2 ** owner.length - naive.states.length,
    'constraints of any shape': constraints.filter(({ kind }) => kind === 'or' || kind === 'iff').length,
    'shared levels': levels.filter(level => level.length > 1).length,
    'orders of many levels': preferences.filter(of => of.kind === 'drivers' && of.levels.length > 16).length,
    'rankings by tiers': preferences.filter(({ kind }) => kind === 'tiers').length,
  }
}

/** Verdicts that hold under one concept and fail under another. */
function ofVerdicts({ stable }: Expectation): Tally {
  const only = (these: Concept, those: Concept): number =>
    stable[these].flatMap((verdicts, actor) => verdicts.filter((verdict, s) => verdict && !stable[those][actor]![s]))
      .length
  return {
    'SEQ, not Nash': only('seq', 'nash'),
    'SSEQ, not Nash': only('sseq', 'nash'),
    'SEQ, not SSEQ': only('seq', 'sseq'),
    'SMR, not SEQ': only('smr', 'seq'),
    'SEQ, not SMR': only('seq', 'smr'),
    'GMR, not SMR': only('gmr', 'smr'),
    unstable: stable.gmr.flat().filter(verdict => !verdict).length,
  }
}

/** What happens from the status quo; ties are moves between states that the mover holds equal. */
function ofPlay({ naive, play, distances, improvements }: Expectation): Tally {
  const s = naive.states[0]! // there is a feasible state
  const ties = naive.actors.flatMap(actor => naive.moves(actor, s).filter(t => naive.compare(actor, s, t) === 0))
  return {
    ties: ties.length,
    cycles: play.cycles.length,
    'conflicts with several outcomes': play.outcomes.length > 1 ? 1 : 0,
    'outcomes two moves away or more': distances.filter(distance => distance >= 2).length,
    'sanctions of one reply': improvements.filter(({ sanction }) => sanction === 1).length,
    'sanctions of several replies': improvements.filter(({ sanction = 0 }) => sanction > 1).length,
    'improvements without sanction': improvements.filter(({ sanction }) => sanction === undefined).length,
  }
}
