/** How many subsets of a size there are. */
export function subsetCount(items: number, size: number): number {
  let count = 1
  for (let k = 0; k < size; k++) count = (count * (items - k)) / (k + 1)
  return Math.max(0, Math.round(count))
}

/**
 * The subset at a place in the list of all subsets of up to a size: smallest first, then in lexicographic order.
 *
 * @param place - From 0; the empty set is not in the list.
 * @returns Places of the items, ascending.
 */
export function subsetAt(items: number, place: number): number[] {
  let size = 1
  let rest = place
  for (; rest >= subsetCount(items, size); size++) rest -= subsetCount(items, size)
  const subset: number[] = []
  for (let item = 0; subset.length < size; item++) {
    const startingHere = subsetCount(items - item - 1, size - subset.length - 1)
    if (rest < startingHere) subset.push(item)
    else rest -= startingHere
  }
  return subset
}

/**
 * Every set of up to so many of some items.
 *
 * @yields Smallest first, then in order of place; the empty one is left out.
 */
export function* subsetsOf<Item>(items: readonly Item[], most: number): Generator<Item[]> {
  for (let size = 1, place = 0; size <= Math.min(most, items.length); size++) {
    for (const end = place + subsetCount(items.length, size); place < end; place++) {
      yield subsetAt(items.length, place).map(at => items[at]!)
    }
  }
}
