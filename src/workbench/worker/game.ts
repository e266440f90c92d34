import type { Case, Variation } from '../../casefile/index.ts'
import { analyse, type Play, play, type PlayMove } from '../../inquiry/index.ts'

/** One actor played by the reader, from the status quo, the others by the model. */
export interface Game {
  /** The turns that are over, the first first: where the reader stood, and the move; null: it let things take their course. */
  readonly turns: readonly Turn[]
  /** Where things stand now. */
  readonly now: Play
  /** Turns that cannot be taken in the case as it is now, the first of them and all after it; they are left out. */
  readonly dropped: number
}

export interface Turn {
  readonly at: Play
  readonly move: PlayMove | null
}

/**
 * Plays a game again from its turns. The model always answers alike, so the turns are all there is to a game.
 *
 * @param turns - Of each, the options that the reader changed; none: it let things take their course.
 * @returns Undefined where there is no such actor.
 */
export function gameOf(
  subject: Case,
  variation: Variation,
  player: string,
  turns: readonly (readonly string[])[],
): Game | undefined {
  const analysis = analyse(subject, variation)
  const positionAt = (taken: readonly string[], before: readonly Turn[]): Play | undefined =>
    play(analysis, { taken, player, before: before.map(({ at }) => at.taken) })
  const done: Turn[] = []
  let now = positionAt(analysis.compiled.reading.statusQuo, done)
  for (const changed of turns) {
    const move = changed.length === 0 ? null : now?.moves.find(one => sameOptions([...one.take, ...one.drop], changed))
    if (now === undefined || move === undefined) break
    done.push({ at: now, move })
    now = positionAt((move?.course ?? now.passing).taken, done)
  }
  return now && { turns: done, now, dropped: turns.length - done.length }
}

function sameOptions(some: readonly string[], others: readonly string[]): boolean {
  return some.length === others.length && some.every(option => others.includes(option))
}
