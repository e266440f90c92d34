import type { Factor } from './axes.ts'
import {
  correlationInterval,
  differenceInterval,
  type Interval,
  settled,
  shareOf,
  spearman,
  type Tally,
} from './statistics.ts'

/** How much something matters for getting the same answer. Every variation counts alike. */
export interface Importance {
  /** A fact, a driver, or an actor. */
  readonly id: string
  readonly kind: Factor['kind']
  /**
   * In [-1, 1]. `presence`: the share of variations with the base's answer where the item is there (where items are
   * withdrawn in turn: where nothing is withdrawn), less the share where it is not. `order`: Spearman's correlation
   * between the driver's place in its level and getting the base's answer. `foresight`: the highest share under one of the
   * concepts less the lowest.
   */
  readonly effect: number
  /** In a sample, where the effect may lie for the sample to be unsurprising, at 99.9 %; null where all were tried. */
  readonly interval: Interval | null
  /** Whether there is an effect, as far as can be told: it is not zero, nor is zero in its interval. */
  readonly told: boolean
  /**
   * By value, in how many variations the answer is the base's, of how many. `presence`: there, then withdrawn; `order`: by
   * place, from the top; `foresight`: by concept, in the order of the set.
   */
  readonly counts: readonly { readonly same: number; readonly of: number }[]
}

/** For each factor a row per value, in each row the number of variations with another answer and with the same. */
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
  add(values: readonly number[], same: boolean): void {
    let start = 0
    this.factors.forEach((factor, f) => {
      this.cells[start + 2 * values[f]! + (same ? 1 : 0)]!++
      start += 2 * factor.values
    })
  }

  /** Adds what another block counted. */
  addAll(cells: readonly number[]): void {
    for (const [k, number] of cells.entries()) this.cells[k]! += number
  }

  /**
   * What matters most first; what was never seen to vary is left out.
   *
   * @param sampled - Whether the variations are a sample.
   */
  importance(sampled: boolean): Importance[] {
    let start = 0
    const found = this.factors.flatMap(({ id, kind, values }): Importance[] => {
      const tally = Array.from({ length: values }, (_, row): Tally[number] => {
        return [this.cells[start + 2 * row]!, this.cells[start + 2 * row + 1]!]
      })
      start += 2 * values
      const effect = EFFECTS[kind](tally)
      if (effect === null) return []
      const interval = sampled ? (INTERVALS[kind](tally, effect).map(settled) as [number, number]) : null
      const told = interval === null ? settled(effect) !== 0 : interval[0] > 0 || interval[1] < 0
      const rows = kind === 'presence' ? tally.slice(0, 2) : tally
      const counts = rows.map(([no, yes]) => ({ same: yes, of: no + yes }))
      return [{ id, kind, effect: settled(effect), interval, told, counts }]
    })
    return found.sort((a, b) => Math.abs(b.effect) - Math.abs(a.effect))
  }
}

const EFFECTS: Readonly<Record<Factor['kind'], (tally: Tally) => number | null>> = {
  presence: ([there, gone]) => difference(shareOf(there!), shareOf(gone!)),
  // Without any variation in the answer nothing depends on the order.
  order: tally => (tally.length > 1 && tally.some(row => row[0] + row[1] > 0) ? (spearman(tally) ?? 0) : null),
  foresight: tally => {
    const seen = byShare(tally)
    return seen.length > 1 ? difference(shareOf(seen.at(-1)!), shareOf(seen[0]!)) : null
  },
}

const INTERVALS: Readonly<Record<Factor['kind'], (tally: Tally, effect: number) => Interval>> = {
  presence: ([there, gone]) => differenceInterval(there!, gone!),
  order: (tally, effect) =>
    correlationInterval(
      effect,
      tally.reduce((sum, [no, yes]) => sum + no + yes, 0),
    ),
  foresight: tally => {
    const seen = byShare(tally)
    return differenceInterval(seen.at(-1)!, seen[0]!)
  },
}

/** The rows that are not empty, the lowest share first. */
function byShare(tally: Tally): Tally[number][] {
  return tally.filter(row => shareOf(row) !== null).sort((a, b) => shareOf(a)! - shareOf(b)!)
}

function difference(a: number | null, b: number | null): number | null {
  return a === null || b === null ? null : a - b
}
