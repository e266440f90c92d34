/** The states 0 to `count - 1` in their own order. */
export function inOrder(count: number): Uint32Array {
  const order = new Uint32Array(count)
  for (let s = 0; s < count; s++) order[s] = s
  return order
}

/** The values at some places. */
export function pick(values: Int32Array | Uint32Array, places: Int32Array | Uint32Array): Int32Array {
  const picked = new Int32Array(places.length)
  for (let k = 0; k < places.length; k++) picked[k] = values[places[k]!]!
  return picked
}

/**
 * Sorts states by a small integer key, ascending; states with equal keys keep their order.
 *
 * @param order - The states in the order to start from. Not changed.
 * @param key - By state, in `[0, range)`.
 * @returns A new order. Cost: linear in the states plus `range`.
 */
export function sortByKey(order: Uint32Array, key: Int32Array, range: number): Uint32Array {
  const next = new Uint32Array(range + 1)
  for (let k = 0; k < order.length; k++) next[key[order[k]!]! + 1]!++
  for (let value = 0; value < range; value++) next[value + 1]! += next[value]!
  const sorted = new Uint32Array(order.length)
  for (let k = 0; k < order.length; k++) sorted[next[key[order[k]!]!]!++] = order[k]!
  return sorted
}

/** Large digits take few passes but need many buckets, which only pays where there are many states. */
const digitBitsFor = (states: number): number => (states < 1 << 15 ? 6 : 11)

/**
 * Sorts states by some bits of a word each, ascending; equal ones keep their order (radix sort).
 *
 * @param words - By state, non-negative.
 * @param mask - The bits that count; others are ignored.
 */
export function sortByBits(order: Uint32Array, words: Int32Array, mask: number): Uint32Array {
  const bits = digitBitsFor(order.length)
  let sorted = order
  for (let shift = 0; shift < 31; shift += bits) {
    const digit = (mask >>> shift) & ((1 << bits) - 1)
    if (digit !== 0) sorted = sortByDigit(sorted, words, shift, digit)
  }
  return sorted
}

function sortByDigit(order: Uint32Array, words: Int32Array, shift: number, mask: number): Uint32Array {
  const next = new Uint32Array(mask + 2)
  for (let k = 0; k < order.length; k++) next[((words[order[k]!]! >>> shift) & mask) + 1]!++
  for (let value = 0; value <= mask; value++) next[value + 1]! += next[value]!
  const sorted = new Uint32Array(order.length)
  for (let k = 0; k < order.length; k++) sorted[next[(words[order[k]!]! >>> shift) & mask]!++] = order[k]!
  return sorted
}

/** A run longer than this is sorted by counting, or where there are too many ranks by the platform; else by insertion. */
const SHORT_RUN = 64

/**
 * Sorts each run of an order by rank, ascending; equal ranks keep their order.
 *
 * Note: changes `order`. Run `r` is `order[starts[r]]` up to, not including, `order[starts[r + 1]]`.
 *
 * @param rank - By state, in `[0, range)`.
 */
export function sortRuns(order: Uint32Array, starts: Uint32Array, rank: Int32Array, range: number): void {
  const longest = starts.reduce((most, start, r) => Math.max(most, (starts[r + 1] ?? start) - start), 0)
  const keys = new Float64Array(longest)
  const states = new Uint32Array(longest)
  for (let run = 0; run + 1 < starts.length; run++) {
    const from = starts[run]!
    const length = starts[run + 1]! - from
    if (length > SHORT_RUN && range <= 2 * length) {
      order.set(sortByKey(order.subarray(from, from + length), rank, range), from)
      continue
    }
    for (let k = 0; k < length; k++) {
      states[k] = order[from + k]!
      keys[k] = rank[states[k]!]! * longest + k
    }
    if (length <= SHORT_RUN) insertionSort(keys, length)
    else keys.subarray(0, length).sort()
    for (let k = 0; k < length; k++) order[from + k] = states[keys[k]! % longest]!
  }
}

function insertionSort(keys: Float64Array, length: number): void {
  for (let k = 1; k < length; k++) {
    const key = keys[k]!
    let hole = k
    while (hole > 0 && keys[hole - 1]! > key) keys[hole] = keys[--hole]!
    keys[hole] = key
  }
}
