/**
 * States as bits. A state's decimal code is the sum of `2^k` over the options `k` taken in it; it is kept in two words of
 * 31 bits, so that both stay non-negative 32-bit integers: options 0–30 in `low`, options 31–61 in `high`.
 */
export interface StateCodes {
  /** Options 0–30 of each state, ascending together with `high` by decimal code. Length: number of states. */
  readonly low: Int32Array
  /** Options 31–61 of each state. Same length; all zero in a model of at most 31 options. */
  readonly high: Int32Array
}

/** Options in one word of a state's code. */
export const WORD_BITS = 31

/** The most options a model can have: two words. */
export const MAX_OPTIONS: number = 2 * WORD_BITS

const WORD_MASK = 0x7fffffff

/** Whether option `option` is taken in state `state`. */
export function isTaken(codes: StateCodes, state: number, option: number): boolean {
  const word = option < WORD_BITS ? codes.low[state]! : codes.high[state]!
  return ((word >>> (option % WORD_BITS)) & 1) === 1
}

/** The decimal code of a state; it may pass 2^53, hence a big integer. */
export function decimalCode(codes: StateCodes, state: number): bigint {
  return (BigInt(codes.high[state]!) << BigInt(WORD_BITS)) | BigInt(codes.low[state]!)
}

/** The options taken in a state, ascending. */
export function optionsTaken(codes: StateCodes, state: number): number[] {
  const taken: number[] = []
  for (let k = 0; k < WORD_BITS; k++) if ((codes.low[state]! >>> k) & 1) taken.push(k)
  for (let k = 0; k < WORD_BITS; k++) if ((codes.high[state]! >>> k) & 1) taken.push(k + WORD_BITS)
  return taken
}

/** The state with a decimal code, by binary search, or -1 where no feasible state has it. */
export function findState(codes: StateCodes, code: bigint): number {
  const low = Number(code & BigInt(WORD_MASK))
  const high = Number(code >> BigInt(WORD_BITS))
  let from = 0
  let to = codes.low.length
  while (from < to) {
    const middle = (from + to) >>> 1
    const difference = codes.high[middle]! - high || codes.low[middle]! - low
    if (difference === 0) return middle
    if (difference < 0) from = middle + 1
    else to = middle
  }
  return -1
}

/** How many options differ between two states. */
export function distance(codes: StateCodes, a: number, b: number): number {
  return popcount(codes.low[a]! ^ codes.low[b]!) + popcount(codes.high[a]! ^ codes.high[b]!)
}

function popcount(word: number): number {
  let count = 0
  for (let rest = word; rest !== 0; rest &= rest - 1) count++
  return count
}

/** The bits of some options, as a pair of words. */
export interface Mask {
  readonly low: number
  readonly high: number
}

/** The mask of some options. */
export function maskOf(options: Iterable<number>): Mask {
  let low = 0
  let high = 0
  for (const option of options) {
    if (option < WORD_BITS) low |= 1 << option
    else high |= 1 << (option - WORD_BITS)
  }
  return { low, high }
}
