import { type NaiveConflict, remembered } from './conflict.ts'

/** R_{N-i}(t): where a legal sequence of moves by the opponents of `actor` can end, started at `t`. */
export function answers(conflict: NaiveConflict, actor: number, t: bigint): readonly bigint[] {
  return answersOf(conflict).toMoves(actor, t)
}

/** R_{N-i}+(t): the same, where each mover strictly prefers where it goes to where it stands. */
export function improvingAnswers(conflict: NaiveConflict, actor: number, t: bigint): readonly bigint[] {
  return answersOf(conflict).toImprovements(actor, t)
}

/**
 * Where legal sequences end: at least one move, nobody moves twice running. As in the textbook the walk is over pairs
 * of a state and who moved last, since who may move next depends on both.
 */
function legalSequences(
  movers: readonly number[],
  start: bigint,
  steps: (mover: number, s: bigint) => readonly bigint[],
): bigint[] {
  const reachedBy = new Map(movers.map(mover => [mover, new Map<number, bigint>()]))
  const walk = (from: readonly Arrival[]): void => {
    const next: Arrival[] = []
    for (const { state, last } of from) {
      for (const [mover, already] of reachedBy) {
        if (mover === last) continue
        for (const t of steps(mover, state)) {
          const key = Number(t) // found faster than a big integer
          if (already.has(key)) continue
          already.set(key, t)
          next.push({ state: t, last: mover })
        }
      }
    }
    if (next.length > 0) walk(next)
  }
  walk([{ state: start, last: undefined }])
  const ends = new Map<number, bigint>()
  for (const reached of reachedBy.values()) for (const [key, state] of reached) ends.set(key, state)
  return [...ends.values()]
}

interface Arrival {
  readonly state: bigint
  /** Who moved last; undefined: none of the opponents has moved yet. */
  readonly last: number | undefined
}

type Answers = (actor: number, t: bigint) => readonly bigint[]

/** Answers already worked out, by conflict. */
const known = new WeakMap<NaiveConflict, { readonly toMoves: Answers; readonly toImprovements: Answers }>()

function answersOf(conflict: NaiveConflict): { readonly toMoves: Answers; readonly toImprovements: Answers } {
  const before = known.get(conflict)
  if (before !== undefined) return before
  const opponents = (actor: number): number[] => conflict.actors.filter(other => other !== actor)
  const found = {
    toMoves: remembered((actor, t) => legalSequences(opponents(actor), t, conflict.moves)),
    toImprovements: remembered((actor, t) => legalSequences(opponents(actor), t, conflict.improvements)),
  }
  known.set(conflict, found)
  return found
}
