import type { ClaimVerdict } from '../why-result.ts'
import type { Factor } from './axes.ts'
import type { RobustnessPart } from './part.ts'
import { Tables } from './tables.ts'

/** The ways a claim can stand, in the order in which they are counted. */
export const VERDICTS: readonly ClaimVerdict[] = ['always', 'sometimes', 'never', 'unsettled']

/** Counts variations, one by one or a block at a time. */
export class Count {
  variations = 0
  unanswered = 0
  same = 0
  readonly counts: number[][]
  readonly weights: number[][]
  /** For all claims together, then by claim. */
  readonly tables: Tables[]

  constructor(claims: number, factors: readonly Factor[]) {
    const zeros = (): number[][] => Array.from({ length: claims }, () => VERDICTS.map(() => 0))
    this.counts = zeros()
    this.weights = zeros()
    this.tables = Array.from({ length: claims + 1 }, () => new Tables(factors))
  }

  /**
   * Counts one variation.
   *
   * @param values - Of each factor.
   * @param verdicts - By claim; null where there was nothing to analyse.
   */
  add(
    values: readonly number[],
    base: readonly ClaimVerdict[],
    verdicts: readonly ClaimVerdict[] | null,
    weight: number,
  ): void {
    this.variations++
    if (verdicts === null) {
      this.unanswered++
      return
    }
    const same = verdicts.map((verdict, claim) => verdict === base[claim])
    const all = same.every(Boolean)
    if (all) this.same++
    for (const [claim, verdict] of verdicts.entries()) {
      this.counts[claim]![VERDICTS.indexOf(verdict)]!++
      this.weights[claim]![VERDICTS.indexOf(verdict)]! += weight
    }
    for (const [k, agrees] of [all, ...same].entries()) this.tables[k]!.add(values, agrees, weight)
  }

  /** Adds what a block counted. */
  addPart(part: RobustnessPart): void {
    this.variations += part.variations
    this.unanswered += part.unanswered
    this.same += part.same
    addCells(this.counts, part.counts)
    addCells(this.weights, part.weights)
    for (const [k, cells] of part.tables.entries()) this.tables[k]!.addAll(cells)
  }

  /** What was counted, as the part of a block. */
  asPart(block: number): RobustnessPart {
    const { variations, unanswered, same, counts, weights } = this
    return { block, variations, unanswered, same, counts, weights, tables: this.tables.map(({ cells }) => cells) }
  }
}

function addCells(sums: readonly number[][], more: readonly (readonly number[])[]): void {
  for (const [r, row] of more.entries()) for (const [c, value] of row.entries()) sums[r]![c]! += value
}
