import type { ClaimVerdict } from '../why-result.ts'
import type { Factor } from './axes.ts'
import type { RobustnessPart } from './part.ts'
import { Tables } from './tables.ts'

/** The ways a claim can stand, in the order in which they are counted. */
export const VERDICTS: readonly ClaimVerdict[] = ['always', 'sometimes', 'never', 'unsettled']

/** What one variation comes to. */
export interface Finding {
  /** By claim. */
  readonly verdicts: readonly ClaimVerdict[]
  /** What play ends in, as a key to compare. */
  readonly ends: string
}

/** Counts variations, one by one or a block at a time. */
export class Count {
  variations = 0
  unanswered = 0
  same = 0
  sameEnds = 0
  readonly counts: number[][]
  readonly weights: number[][]
  /** For where it ends, for all claims together, then by claim. */
  readonly tables: Tables[]

  constructor(claims: number, factors: readonly Factor[]) {
    const zeros = (): number[][] => Array.from({ length: claims }, () => VERDICTS.map(() => 0))
    this.counts = zeros()
    this.weights = zeros()
    this.tables = Array.from({ length: claims + 2 }, () => new Tables(factors))
  }

  /**
   * Counts one variation.
   *
   * @param values - Of each factor.
   * @param found - Null where there was nothing to analyse.
   * @param weight - How likely the variation is.
   */
  add(values: readonly number[], base: Finding, found: Finding | null, weight: number): void {
    this.variations++
    if (found === null) {
      this.unanswered++
      return
    }
    const same = found.verdicts.map((verdict, claim) => verdict === base.verdicts[claim])
    const all = same.every(Boolean)
    const ends = found.ends === base.ends
    if (all) this.same++
    if (ends) this.sameEnds++
    for (const [claim, verdict] of found.verdicts.entries()) {
      this.counts[claim]![VERDICTS.indexOf(verdict)]!++
      this.weights[claim]![VERDICTS.indexOf(verdict)]! += weight
    }
    for (const [k, agrees] of [ends, all, ...same].entries()) this.tables[k]!.add(values, agrees)
  }

  /** Adds what a block counted. */
  addPart(part: RobustnessPart): void {
    this.variations += part.variations
    this.unanswered += part.unanswered
    this.same += part.same
    this.sameEnds += part.same_ends
    addCells(this.counts, part.counts)
    addCells(this.weights, part.weights)
    for (const [k, cells] of part.tables.entries()) this.tables[k]!.addAll(cells)
  }

  /** What was counted, as the part of a block. */
  asPart(block: number): RobustnessPart {
    const { variations, unanswered, same, sameEnds: same_ends, counts, weights } = this
    return {
      block,
      variations,
      unanswered,
      same,
      same_ends,
      counts,
      weights,
      tables: this.tables.map(({ cells }) => cells),
    }
  }
}

function addCells(sums: readonly number[][], more: readonly (readonly number[])[]): void {
  for (const [r, row] of more.entries()) for (const [c, value] of row.entries()) sums[r]![c]! += value
}
