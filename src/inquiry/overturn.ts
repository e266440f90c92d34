import { type Case, type Claim, type Reading, readAt, type Variation } from '../casefile/index.ts'
import { judge } from './claims.ts'
import { VariationStudy } from './variations.ts'
import type { ClaimVerdict } from './why-result.ts'

/** What may be withdrawn to overturn a verdict. */
export type Withdrawable = 'facts' | 'drivers'

/** A minimal set whose withdrawal changes a verdict, and what the verdict is then. */
export interface OverturningSet {
  readonly withdraw: readonly string[]
  readonly verdict: ClaimVerdict
}

/** All minimal sets up to a size, for one claim. */
export interface Overturning {
  readonly verdict: ClaimVerdict
  /** Smallest first, then in declaration order. */
  readonly sets: readonly OverturningSet[]
  /** Every set of up to this many was tried. */
  readonly searched_to: number
}

/** What to judge: a claim's proposition. */
export type Judged = Pick<Claim, 'holds'>

export interface OverturnOptions {
  readonly over?: Withdrawable
  /** The largest sets tried. Default 2. */
  readonly to?: number
  /** The most work: sets tried times feasible states. The search stops before a size that would pass it. Default unbounded. */
  readonly budget?: number
}

/**
 * The minimal sets of facts (or drivers) whose withdrawal changes the verdict on each claim, found by trying every set.
 *
 * Verdicts are not monotone in the facts, so a set is skipped for one reason only: it contains a set already found, and so
 * is not minimal. Facts on which no driver or constraint that counts rests are left out; taking one away changes nothing,
 * so no minimal set has one.
 *
 * @returns By claim, in the order given.
 * Cost: an analysis for each different selection of standing drivers and constraints.
 */
export function overturning(
  subject: Case,
  variation: Variation,
  claims: readonly Judged[],
  options: OverturnOptions = {},
): Overturning[] {
  const { over = 'facts', to = 2, budget = Infinity } = options
  const study = new VariationStudy(subject, analysis => ({
    verdicts: claims.map(({ holds }) => judge(analysis, holds)),
    states: analysis.compiled.model.stateCount,
  }))
  const base = study.in(variation)
  if (base === null) return []
  const candidates = withdrawable(readAt(subject, variation), over)
  const found = claims.map((): OverturningSet[] => [])
  let size = 0
  while (size < to && setsOfSize(candidates.length, size + 1) * base.states <= budget) {
    size++
    for (const withdraw of subsetsOf(candidates, size)) {
      const tried = study.in({ ...variation, withdraw: [...(variation.withdraw ?? []), ...withdraw] })
      tried?.verdicts.forEach((verdict, k) => {
        if (verdict !== base.verdicts[k] && !containsAny(withdraw, found[k]!)) found[k]!.push({ withdraw, verdict })
      })
    }
  }
  return base.verdicts.map((verdict, k) => ({ verdict, sets: found[k]!, searched_to: size }))
}

/** The ids that can make a difference when withdrawn, in declaration order. */
function withdrawable(reading: Reading, over: Withdrawable): string[] {
  const drivers = [...reading.drivers.values()].flat()
  if (over === 'drivers') return drivers.map(({ id }) => id)
  const used = new Set([...drivers, ...reading.constraints].flatMap(({ restsOn }) => restsOn.flat()))
  return reading.facts.map(({ id }) => id).filter(id => used.has(id))
}

function containsAny(set: readonly string[], found: readonly OverturningSet[]): boolean {
  return found.some(({ withdraw }) => withdraw.every(id => set.includes(id)))
}

/**
 * All subsets of a size, in lexicographic order of place.
 *
 * @yields One subset after the other.
 */
function* subsetsOf(items: readonly string[], size: number, from = 0): Generator<string[]> {
  if (size === 0) yield []
  else
    for (let k = from; k <= items.length - size; k++) {
      for (const rest of subsetsOf(items, size - 1, k + 1)) yield [items[k]!, ...rest]
    }
}

/** How many subsets of a size there are. */
function setsOfSize(items: number, size: number): number {
  let count = 1
  for (let k = 0; k < size; k++) count = (count * (items - k)) / (k + 1)
  return count
}
