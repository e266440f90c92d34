import { subsetAt, subsetCount } from './subsets.ts'
import type { Unfinished } from './steps.ts'
import { type BlockPart, inBlockOrder, type Sweep } from './sweep.ts'
import type { ClaimVerdict } from './why-result.ts'

/** A minimal set of changes that turns a verdict, and what the verdict is then. */
export interface MinimalSet<Change> {
  readonly changes: readonly Change[]
  readonly verdict: ClaimVerdict
}

/** The minimal sets for each claim, and how far the search went. */
export interface MinimalSets<Change> {
  /** By claim: smallest first, then in the order of the changes. */
  readonly sets: readonly (readonly MinimalSet<Change>[])[]
  /** Every set of up to this many was tried. */
  readonly searchedTo: number
  /** The sets of one more, where some were left out; null where all that were planned were tried. */
  readonly unfinished: Unfinished | null
}

/** What is searched. */
export interface SetSearchPlan<Change> {
  /** Changes that can make a difference, in the order results are to have. */
  readonly changes: readonly Change[]
  /** The largest sets tried. */
  readonly to: number
  /** Sets tried in one block. Default 128. */
  readonly perBlock?: number
  /** By claim, with nothing changed. */
  readonly base: readonly ClaimVerdict[]
  /** By claim, once some changes are made; null where there is then nothing to analyse. */
  readonly judge: (changes: readonly Change[]) => readonly ClaimVerdict[] | null
}

/** The verdicts that differ from the base: the place of the set, the claim, the verdict. */
export interface SetSearchPart extends BlockPart {
  readonly turned: readonly (readonly [place: number, claim: number, verdict: ClaimVerdict])[]
}

const SETS_PER_BLOCK = 128

/**
 * Tries every set of changes up to a size. Verdicts are not monotone in the changes, so none is passed over; only when the
 * parts are put together are those left out that contain a smaller set which turns the verdict as well.
 */
export class MinimalSetSearch<Change> implements Sweep<SetSearchPart, MinimalSets<Change>> {
  readonly blocks: number
  private readonly plan: SetSearchPlan<Change>
  /** How many sets there are of up to each size. */
  private readonly upTo: readonly number[]
  private readonly perBlock: number

  constructor(plan: SetSearchPlan<Change>) {
    this.plan = plan
    const upTo = [0]
    const largest = Math.min(plan.to, plan.changes.length)
    for (let size = 1; size <= largest; size++) upTo.push(upTo.at(-1)! + subsetCount(plan.changes.length, size))
    this.upTo = upTo
    this.perBlock = plan.perBlock ?? SETS_PER_BLOCK
    this.blocks = Math.ceil(upTo.at(-1)! / this.perBlock)
  }

  run(block: number): SetSearchPart {
    const { base, judge } = this.plan
    const turned: [number, number, ClaimVerdict][] = []
    const [start, end] = this.rangeOf(block)
    for (let place = start; place < end; place++) {
      judge(this.changesAt(place))?.forEach((verdict, claim) => {
        if (verdict !== base[claim]) turned.push([place, claim, verdict])
      })
    }
    return { block, turned }
  }

  /** Where parts are missing, the sets of the first size that is not whole are the largest it tells of. */
  merge(parts: readonly SetSearchPart[]): MinimalSets<Change> {
    const ordered = inBlockOrder(parts)
    const searchedTo = this.searchedTo(ordered)
    const told = this.upTo[searchedTo + 1] ?? Infinity
    const found = this.plan.base.map((): { places: number[]; verdict: ClaimVerdict }[] => [])
    for (const [place, claim, verdict] of ordered.flatMap(({ turned }) => turned)) {
      const places = subsetAt(this.plan.changes.length, place)
      const minimal = !found[claim]!.some(smaller => smaller.places.every(at => places.includes(at)))
      if (place < told && minimal) found[claim]!.push({ places, verdict })
    }
    const named = found.map(sets => sets.map(({ places, verdict }) => ({ changes: this.named(places), verdict })))
    return { sets: named, searchedTo, unfinished: this.unfinished(ordered, searchedTo) }
  }

  private searchedTo(ordered: readonly SetSearchPart[]): number {
    const gap = ordered.findIndex(({ block }, k) => block !== k)
    const whole = (gap < 0 ? ordered.length : gap) * this.perBlock
    const size = this.upTo.findLastIndex(sets => sets <= whole)
    return size === this.upTo.length - 1 ? this.plan.to : size
  }

  /** What is left out of the first size that is not whole. */
  private unfinished(parts: readonly SetSearchPart[], searchedTo: number): Unfinished | null {
    if (searchedTo === this.plan.to) return null
    const [from, to] = [this.upTo[searchedTo]!, this.upTo[searchedTo + 1]!]
    const tried = parts.reduce((sum, { block }) => {
      const [start, end] = this.rangeOf(block)
      return sum + Math.max(0, Math.min(end, to) - Math.max(start, from))
    }, 0)
    return { size: searchedTo + 1, tried, of: to - from, why: 'stopped' }
  }

  /** The places of the sets of a block. */
  private rangeOf(block: number): [start: number, end: number] {
    return [block * this.perBlock, Math.min((block + 1) * this.perBlock, this.upTo.at(-1)!)]
  }

  private changesAt(place: number): Change[] {
    return this.named(subsetAt(this.plan.changes.length, place))
  }

  private named(places: readonly number[]): Change[] {
    return places.map(at => this.plan.changes[at]!)
  }
}
