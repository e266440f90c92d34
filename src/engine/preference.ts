import { type Proposition, holds } from '../logic/index.ts'
import { type StateCodes, findState, isTaken } from './code.ts'
import type { Preference } from './model-input.ts'
import { inOrder, sortByKey } from './sort.ts'
import { TruthTable, type TruthVector } from './truth.ts'

/** An actor's order of the states as ranks: larger is better, equal is indifferent, 0 is worst and no rank is skipped. */
export interface Ranks {
  /** By state, in `[0, count)`. Only comparisons within one actor mean anything. */
  readonly of: Int32Array
  /** How many different ranks there are, at least 1 where there is a state. */
  readonly count: number
}

/** Ranks the states for one actor. Cost: a pass over the states per proposition. */
export function rankStates(
  codes: StateCodes,
  preference: Preference,
  table: TruthTable = new TruthTable(codes),
): Ranks {
  return preference.kind === 'drivers'
    ? rankByDrivers(codes.low.length, preference.levels, table)
    : rankByTiers(codes, preference.tiers)
}

/**
 * Option prioritising with levels: states are compared by how many propositions of the first level hold, then of the
 * second, and so on. The counts are the digits of one number, squeezed to dense ranks before it grows too large.
 */
function rankByDrivers(states: number, levels: readonly (readonly Proposition<number>[])[], table: TruthTable): Ranks {
  const roomy = Math.max(4 * states, 1 << 16)
  let ranks = allEqual(states)
  let batch: Digit[] = []
  for (const level of levels) {
    const digits = level.map((p, k) => ({ shift: k === 0 ? level.length + 1 : 1, truth: table.where(p) }))
    if (sizeOf(ranks, [...batch, ...digits]) > roomy) {
      ranks = dense(append(ranks, batch))
      batch = []
    }
    if (sizeOf(ranks, digits) > roomy) ranks = refine(ranks, append(allEqual(states), digits))
    else batch.push(...digits)
  }
  return dense(append(ranks, batch))
}

const allEqual = (states: number): Ranks => ({ of: new Int32Array(states), count: 1 })

/** One order refined by another where it is indifferent; by sorting, so that no number grows with both. */
function refine(first: Ranks, second: Ranks): Ranks {
  const order = sortByKey(sortByKey(inOrder(first.of.length), second.of, second.count), first.of, first.count)
  const refined = new Int32Array(order.length)
  let rank = 0
  for (let k = 1; k < order.length; k++) {
    const [s, t] = [order[k - 1]!, order[k]!]
    if (first.of[s] !== first.of[t] || second.of[s] !== second.of[t]) rank++
    refined[t] = rank
  }
  return { of: refined, count: rank + 1 }
}

/** One proposition on its way into a rank: the number is first multiplied by `shift`, then one is added where it holds. */
interface Digit {
  readonly shift: number
  readonly truth: TruthVector
}

function sizeOf({ count }: Ranks, digits: readonly Digit[]): number {
  return digits.reduce((size, { shift }) => size * shift, count)
}

function append(ranks: Ranks, digits: readonly Digit[]): Ranks {
  const { of } = ranks
  const truths = digits.map(({ truth }) => truth)
  const shifts = Int32Array.from(digits, ({ shift }) => shift)
  const longer = new Int32Array(of.length)
  for (let s = 0; s < of.length; s++) {
    let rank = of[s]!
    for (let k = 0; k < truths.length; k++) rank = rank * shifts[k]! + ((truths[k]![s >>> 5]! >>> (s & 31)) & 1)
    longer[s] = rank
  }
  return { of: longer, count: sizeOf(ranks, digits) }
}

/** The same order without gaps. */
function dense(ranks: Ranks): Ranks {
  const place = new Int32Array(ranks.count)
  for (let s = 0; s < ranks.of.length; s++) place[ranks.of[s]!] = 1
  let count = 0
  for (let rank = 0; rank < place.length; rank++) if (place[rank] === 1) place[rank] = count++
  const squeezed = new Int32Array(ranks.of.length)
  for (let s = 0; s < squeezed.length; s++) squeezed[s] = place[ranks.of[s]!]!
  return { of: squeezed, count }
}

/** Tiers, best first. States no tier lists share the lowest rank; codes of infeasible states are passed over. */
function rankByTiers(codes: StateCodes, tiers: readonly (readonly bigint[])[]): Ranks {
  const ranks = new Int32Array(codes.low.length)
  tiers.forEach((tier, place) => {
    for (const code of tier) {
      const state = findState(codes, code)
      if (state >= 0) ranks[state] = tiers.length - place
    }
  })
  return dense({ of: ranks, count: tiers.length + 1 })
}

/** Where in a preference two states part: a level, and a proposition of it that holds in the better state only. */
export interface Deciding {
  readonly level: number
  readonly position: number
}

/**
 * The proposition that decides between two states: at the first level at which the numbers of true propositions differ,
 * the first that holds in `better` and not in `worse`.
 *
 * @returns null where the preference is a list of tiers, or where no level puts `better` first.
 */
export function decidingProposition(
  codes: StateCodes,
  preference: Preference,
  better: number,
  worse: number,
): Deciding | null {
  if (preference.kind === 'tiers') return null
  for (const [level, propositions] of preference.levels.entries()) {
    const inBetter = propositions.map(p => holds(p, k => isTaken(codes, better, k)))
    const inWorse = propositions.map(p => holds(p, k => isTaken(codes, worse, k)))
    const difference = countTrue(inBetter) - countTrue(inWorse)
    if (difference < 0) return null
    if (difference > 0) return { level, position: inBetter.findIndex((value, k) => value && !inWorse[k]) }
  }
  return null
}

const countTrue = (values: readonly boolean[]): number => values.filter(Boolean).length
