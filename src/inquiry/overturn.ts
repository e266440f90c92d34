import { type Case, type Claim, type Reading, readAt, type Variation } from '../casefile/index.ts'
import type { ModelWorkshop } from '../engine/index.ts'
import type { Analysis } from './analysis.ts'
import { judge } from './claims.ts'
import { MinimalSetSearch, type SetSearchPart } from './minimal-sets.ts'
import type { SearchExtent, Unfinished } from './steps.ts'
import { subsetCount } from './subsets.ts'
import { type OnProgress, runSweep, type Sweep } from './sweep.ts'
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
export interface Overturning extends SearchExtent {
  readonly verdict: ClaimVerdict
  /** Smallest first, then in declaration order. */
  readonly sets: readonly OverturningSet[]
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

/** What is there already and need not be worked out again. */
export interface Known {
  /** The case in the variation, with nothing withdrawn. */
  readonly base?: Analysis
  /** The workshop it was analysed in. */
  readonly workshop?: ModelWorkshop
}

/**
 * The minimal sets of facts (or drivers) whose withdrawal changes the verdict on each claim, found by trying every set.
 *
 * Verdicts are not monotone in the facts, so a set is left out for one reason only: it contains a set already found, and so
 * is not minimal. Facts on which no driver or constraint that counts rests are left out; taking one away changes nothing,
 * so no minimal set has one.
 *
 * @returns By claim, in the order given; none where there is nothing to analyse.
 * Cost: an analysis for each different selection of standing drivers and constraints.
 */
export function overturning(
  subject: Case,
  variation: Variation,
  claims: readonly Judged[],
  options: OverturnOptions & Known & { readonly onProgress?: OnProgress } = {},
): Overturning[] {
  const sweep = overturningSweep(subject, variation, claims, options)
  return sweep === null ? [] : runSweep(sweep, options.onProgress)
}

/** {@link overturning} in blocks; null where there is nothing to analyse. */
export function overturningSweep(
  subject: Case,
  variation: Variation,
  claims: readonly Judged[],
  { over = 'facts', to = 2, budget = Infinity, base: known, workshop }: OverturnOptions & Known = {},
): Sweep<SetSearchPart, Overturning[]> | null {
  const study = studyOf(subject, claims, workshop)
  const base = known ? study.learn(known) : study.in(variation)
  if (base === null) return null
  const changes = withdrawable(readAt(subject, variation), over)
  const most = affordable(changes.length, to, budget / base.states)
  const search = new MinimalSetSearch({
    changes,
    to: most,
    base: base.verdicts,
    judge: withdrawn => study.in(without(variation, withdrawn))?.verdicts ?? null,
  })
  return {
    blocks: search.blocks,
    run: block => search.run(block),
    merge: parts => {
      const { sets, searchedTo, unfinished } = search.merge(parts)
      return base.verdicts.map((verdict, claim) => ({
        verdict,
        sets: sets[claim]!.map(set => ({ withdraw: set.changes, verdict: set.verdict })),
        searched_to: searchedTo,
        asked_to: to,
        unfinished: unfinished ?? (most < to ? tooMany(changes.length, most + 1) : null),
      }))
    },
  }
}

/** The variation with more withdrawn. */
export function without(variation: Variation, withdrawn: readonly string[]): Variation {
  return { ...variation, withdraw: [...(variation.withdraw ?? []), ...withdrawn] }
}

/** Asks for the verdicts on some claims. */
export function studyOf(
  subject: Case,
  claims: readonly Judged[],
  workshop?: ModelWorkshop,
): VariationStudy<{ readonly verdicts: readonly ClaimVerdict[]; readonly states: number }> {
  const ask = (analysis: Analysis): { verdicts: ClaimVerdict[]; states: number } => ({
    verdicts: claims.map(({ holds }) => judge(analysis, holds)),
    states: analysis.compiled.model.stateCount,
  })
  return new VariationStudy(subject, ask, workshop)
}

/** The ids that can make a difference when withdrawn, in declaration order. */
export function withdrawable(reading: Reading, over: Withdrawable): string[] {
  const drivers = [...reading.drivers.values()].flat()
  if (over === 'drivers') return drivers.map(({ id }) => id)
  const used = new Set([...drivers, ...reading.constraints].flatMap(({ restsOn }) => restsOn.flat()))
  return reading.facts.map(({ id }) => id).filter(id => used.has(id))
}

/** Sets of a size that would pass the limit. */
function tooMany(items: number, size: number): Unfinished {
  return { size, tried: 0, of: subsetCount(items, size), why: 'too-many' }
}

/** The largest size up to `to` of which every set can be tried; there are no sets of more than all items. */
function affordable(items: number, to: number, sets: number): number {
  let size = 0
  while (size < Math.min(to, items) && subsetCount(items, size + 1) <= sets) size++
  return size === items ? to : size
}
