import type { Preference } from '../../src/engine/index.ts'
import { isTrue } from './truth.ts'

/**
 * What a state is worth to an actor, for comparison only: how many drivers hold at each level, most important first;
 * or, for tiers, one number that is larger for a better tier, and least for a state in no tier.
 */
export function worth(preference: Preference, state: bigint): number[] {
  if (preference.kind === 'drivers') {
    return preference.levels.map(level => level.filter(driver => isTrue(driver, state)).length)
  }
  const place = preference.tiers.findIndex(tier => tier.includes(state))
  return [place === -1 ? -preference.tiers.length : -place]
}

/** Above zero: the first is worth more; below: the second; zero: the same. The first difference decides. */
export function compareWorth(first: readonly number[], second: readonly number[]): number {
  const differences = first.map((value, k) => value - second[k]!) // both have one entry per level
  return differences.find(difference => difference !== 0) ?? 0
}
