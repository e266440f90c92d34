import type { Factor } from './axes.ts'
import { settled, shareOf, spearman, type Tally } from './statistics.ts'

/** How much something matters for getting the same answer. */
export interface Importance {
  /** A fact, a driver, or an actor. */
  readonly id: string
  readonly kind: Factor['kind']
  /**
   * In [-1, 1]. `presence`: the share of variations with the base's verdict where the item is there (where items are
   * withdrawn in turn: where nothing is withdrawn), less the share where it is not. `order`: Spearman's correlation between the driver's place in its level and getting the base's verdict.
   * `foresight`: the highest share under one of the concepts less the lowest.
   */
  readonly effect: number
}

/** For each factor a row per value, in each row the weight of variations with another verdict and with the same. */
export class Tables {
  /** All the cells, one factor after the other. */
  readonly cells: number[]
  private readonly factors: readonly Factor[]

  constructor(factors: readonly Factor[], cells?: readonly number[]) {
    this.factors = factors
    this.cells = cells
      ? [...cells]
      : new Array<number>(2 * factors.reduce((sum, { values }) => sum + values, 0)).fill(0)
  }

  /** Counts one variation. `values` has the value of each factor in it. */
  add(values: readonly number[], same: boolean, weight: number): void {
    let start = 0
    this.factors.forEach((factor, f) => {
      this.cells[start + 2 * values[f]! + (same ? 1 : 0)]! += weight
      start += 2 * factor.values
    })
  }

  /** Adds what another block counted. */
  addAll(cells: readonly number[]): void {
    for (const [k, weight] of cells.entries()) this.cells[k]! += weight
  }

  /** What matters most first; what was never seen to vary is left out. */
  importance(): Importance[] {
    let start = 0
    const found = this.factors.flatMap(({ id, kind, values }): Importance[] => {
      const tally = Array.from({ length: values }, (_, row): Tally[number] => {
        return [this.cells[start + 2 * row]!, this.cells[start + 2 * row + 1]!]
      })
      start += 2 * values
      const effect = EFFECTS[kind](tally)
      return effect === null ? [] : [{ id, kind, effect: settled(effect) }]
    })
    return found.sort((a, b) => Math.abs(b.effect) - Math.abs(a.effect))
  }
}

const EFFECTS: Readonly<Record<Factor['kind'], (tally: Tally) => number | null>> = {
  presence: ([there, gone]) => difference(shareOf(there!), shareOf(gone!)),
  // Without any variation in the answer nothing depends on the order.
  order: tally => (tally.length > 1 && tally.some(row => row[0] + row[1] > 0) ? (spearman(tally) ?? 0) : null),
  foresight: tally => {
    const shares = tally.map(shareOf).filter(share => share !== null)
    return shares.length > 1 ? Math.max(...shares) - Math.min(...shares) : null
  },
}

function difference(a: number | null, b: number | null): number | null {
  return a === null || b === null ? null : a - b
}
