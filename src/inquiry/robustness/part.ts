import type { BlockPart } from '../sweep.ts'

/** What one block of variations comes to. */
export interface RobustnessPart extends BlockPart {
  readonly variations: number
  /** Variations with nothing to analyse. */
  readonly unanswered: number
  /** Variations in which every claim stands as in the base. */
  readonly same: number
  /** Variations in which play ends in the same states as in the base. */
  readonly same_ends: number
  /** By claim, then by verdict: in how many variations. */
  readonly counts: readonly (readonly number[])[]
  /** By claim, then by verdict: with what weight. */
  readonly weights: readonly (readonly number[])[]
  /** For where it ends, for all claims together, then by claim: the cells of the tables that importance is told from. */
  readonly tables: readonly (readonly number[])[]
}
