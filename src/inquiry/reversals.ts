import { type Case, type Driver, levelsOf, type Reading, readAt, type Variation } from '../casefile/index.ts'
import { MinimalSetSearch, type SetSearchPart } from './minimal-sets.ts'
import { type Judged, studyOf } from './overturn.ts'
import type { Analysis } from './analysis.ts'
import { type SearchExtent } from './steps.ts'
import { type OnProgress, runSweep, type Sweep } from './sweep.ts'
import type { ClaimVerdict } from './why-result.ts'

/** A change to what an actor wants, the evidence staying as it is. */
export type Reversal =
  /** The actor wants the opposite. */
  | { readonly kind: 'reverse'; readonly driver: string }
  /** Two neighbours in importance change places. `driver` is the one that was the more important. */
  | { readonly kind: 'swap'; readonly driver: string; readonly with: string }

/** A minimal set of changes that turns a verdict, and what the verdict is then. */
export interface ReversalSet {
  readonly changes: readonly Reversal[]
  readonly verdict: ClaimVerdict
}

/** All minimal sets up to a size, for one claim. */
export interface Reversals extends SearchExtent {
  readonly verdict: ClaimVerdict
  /** Smallest first, then by actor and importance, a driver's reversal before its swaps. */
  readonly sets: readonly ReversalSet[]
}

/**
 * The minimal sets of drivers turned round, and of neighbours swapped, that change the verdict on each claim. Neighbours
 * are the drivers that stand in the variation on adjacent levels of one actor; drivers of equal rank are not.
 *
 * @param to - The largest sets tried. Default 1.
 * @returns By claim, in the order given; none where there is nothing to analyse.
 * Cost: an analysis for each set tried.
 */
export function reversals(
  subject: Case,
  variation: Variation,
  claims: readonly Judged[],
  { to = 1, onProgress }: { readonly to?: number; readonly onProgress?: OnProgress } = {},
): Reversals[] {
  const sweep = reversalSweep(subject, variation, claims, to)
  return sweep === null ? [] : runSweep(sweep, onProgress)
}

/** {@link reversals} in blocks, one for each set; null where there is nothing to analyse. */
export function reversalSweep(
  subject: Case,
  variation: Variation,
  claims: readonly Judged[],
  to: number = 1,
  known?: Analysis,
): Sweep<SetSearchPart, Reversals[]> | null {
  const study = studyOf(subject, claims)
  const reading = readAt(subject, variation)
  const base = known ? study.learn(known) : study.of(reading)
  if (base === null) return null
  const search = new MinimalSetSearch({
    changes: driverChanges(reading),
    to,
    perBlock: 1,
    base: base.verdicts,
    judge: changes => study.of(changes.reduce(changed, reading))?.verdicts ?? null,
  })
  return {
    blocks: search.blocks,
    run: block => search.run(block),
    merge: parts => {
      const { sets, searchedTo, unfinished } = search.merge(parts)
      const extent = { searched_to: searchedTo, asked_to: to, unfinished }
      return base.verdicts.map((verdict, claim) => ({ verdict, sets: sets[claim]!, ...extent }))
    },
  }
}

/** Every driver that can be turned round and every pair of neighbours, by actor and importance. */
export function driverChanges(reading: Reading): Reversal[] {
  const ranked = new Set(reading.case.rankings.map(({ actor }) => actor))
  const ordered = [...reading.drivers].flatMap(([actor, drivers]) => (ranked.has(actor) ? [] : [levelsOf(drivers)]))
  return ordered.flatMap(levels =>
    levels.flatMap((level, k) =>
      level.flatMap(({ id }): Reversal[] => [
        { kind: 'reverse', driver: id },
        ...(levels[k + 1] ?? []).map(next => ({ kind: 'swap', driver: id, with: next.id }) as const),
      ]),
    ),
  )
}

/** A reading with one change made. */
export function changed(reading: Reading, change: Reversal): Reading {
  const drivers = [...reading.drivers].map(([actor, of]) => [actor, changedDrivers(of, change)] as const)
  return { ...reading, drivers: new Map(drivers) }
}

function changedDrivers(drivers: readonly Driver[], change: Reversal): readonly Driver[] {
  const at = drivers.findIndex(({ id }) => id === change.driver)
  if (at < 0) return drivers
  if (change.kind === 'reverse') return drivers.with(at, reversed(drivers[at]!))
  const next = drivers.findIndex(({ id }) => id === change.with)
  const [above, below] = [drivers[at]!, drivers[next]!]
  return drivers.with(at, atLevelOf(above, below)).with(next, atLevelOf(below, above))
}

/** Its opposite; twice turned round it is what it was. */
function reversed(driver: Driver): Driver {
  return { ...driver, prefers: { kind: 'not', operand: driver.prefers }, wording: `not (${driver.wording})` }
}

/** A driver in the place of another: it stands on that one's level. */
function atLevelOf(place: Driver, driver: Driver): Driver {
  const { level: _, ...rest } = driver
  return place.level === undefined ? rest : { ...rest, level: place.level }
}
