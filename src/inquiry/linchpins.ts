import { type Case, readAt, type Variation } from '../casefile/index.ts'
import {
  type Judged,
  type Known,
  type Overturning,
  overturning,
  studyOf,
  type Withdrawable,
  withdrawable,
  without,
} from './overturn.ts'
import { streamOf } from './robustness/random.ts'
import { runSteps, type Steps } from './steps.ts'

/** A fact or driver by how much hangs on it. */
export interface Linchpin {
  readonly id: string
  /** Minimal overturning sets it is in, those of all claims together, each set once. */
  readonly in_sets: number
  /** Random variations in which withdrawing it changes a verdict. */
  readonly swings: number
  /** Random variations tried. */
  readonly of: number
}

export interface LinchpinOptions {
  readonly over?: Withdrawable
  /** The largest overturning sets looked for. Default 2. */
  readonly to?: number
  /** Random variations per item. Default 50. */
  readonly samples?: number
  /** Whole number. Default 1. */
  readonly seed?: number
}

/** In a random variation up to this many others are withdrawn as well, each number of them as often as another. */
const MOST_OTHERS = 2

/**
 * Facts (or drivers) by how many overturning sets they are in, and by how often their withdrawal changes a verdict in
 * random variations of the case. In such a variation up to two others, drawn at random, are gone already: near enough to
 * the case to say something about it, and not only about the case itself.
 *
 * @returns Those that matter at all: most sets first, then most swings, then in declaration order. None where there is
 * nothing to analyse.
 * Cost: that of the overturning sets, and two analyses per item and variation.
 */
export function linchpins(
  subject: Case,
  variation: Variation,
  claims: readonly Judged[],
  options: LinchpinOptions = {},
): readonly Linchpin[] {
  const found = overturning(subject, variation, claims, options)
  return runSteps(linchpinSteps(subject, variation, claims, found, options)).linchpins
}

/** The linchpins among those items that were tried. */
export interface LinchpinSearch {
  readonly linchpins: readonly Linchpin[]
  /** Items tried, of how many. */
  readonly tried: number
  readonly of: number
}

/**
 * {@link linchpins} in steps of an item.
 *
 * @param sets - The overturning sets, as far as they are known.
 * @yields After each item.
 */
export function* linchpinSteps(
  subject: Case,
  variation: Variation,
  claims: readonly Judged[],
  sets: readonly Overturning[],
  { over = 'facts', samples = 50, seed = 1, base }: LinchpinOptions & Pick<Known, 'base'> = {},
): Steps<LinchpinSearch> {
  const all = sets.flatMap(found => found.sets)
  const distinct = [...new Map(all.map(({ withdraw }) => [withdraw.join(), withdraw])).values()]
  const study = studyOf(subject, claims)
  if (base) study.learn(base)
  const ids = withdrawable(readAt(subject, variation), over)
  const swingsWithout = (gone: readonly string[], id: string): boolean => {
    const before = study.in(without(variation, gone))?.verdicts
    const after = study.in(without(variation, [...gone, id]))?.verdicts
    return before?.join() !== after?.join()
  }
  const found: Linchpin[] = []
  for (const [k, id] of ids.entries()) {
    const random = streamOf(seed, k)
    const others = ids.filter(other => other !== id)
    const swings = Array.from({ length: samples }, () =>
      swingsWithout(random.shuffled(others).slice(0, random.below(MOST_OTHERS + 1)), id),
    ).filter(Boolean).length
    found.push({ id, in_sets: distinct.filter(set => set.includes(id)).length, swings, of: samples })
    if (yield) break
  }
  const telling = found.filter(({ in_sets, swings }) => in_sets + swings > 0)
  return {
    linchpins: telling.sort((a, b) => b.in_sets - a.in_sets || b.swings - a.swings),
    tried: found.length,
    of: ids.length,
  }
}
