/** Where a line stands among the differences. */
export interface Place {
  /** The number of the difference it begins, from 0; undefined: it begins none. */
  readonly place: number | undefined
  /** Whether the other text does not have it there. */
  readonly differs: boolean
}

/** Two texts, line by line. */
export interface Differing {
  /** How many stretches of lines differ. */
  readonly places: number
  readonly one: readonly Place[]
  readonly other: readonly Place[]
}

/** Beyond so many pairs of lines, everything between the first and the last difference is taken to differ. */
const MOST_PAIRS = 4_000_000

/**
 * The stretches of lines in which two texts differ, by a longest common subsequence of lines. A stretch that is empty in
 * one of them begins there at the line below it. Costs the product of the lines between the first and last difference.
 */
export function differing(one: string, other: string): Differing {
  const [a, b] = [one.split('\n'), other.split('\n')]
  const pairs = [...commonPairs(a, b), [a.length, b.length] as const]
  const [left, right] = [blank(a.length), blank(b.length)]
  let [i, j, places] = [0, 0, 0]
  for (const [nextI, nextJ] of pairs) {
    if (nextI > i || nextJ > j) {
      begin(left, i, nextI, places)
      begin(right, j, nextJ, places)
      places++
    }
    i = nextI + 1
    j = nextJ + 1
  }
  return { places, one: left, other: right }
}

function blank(length: number): Place[] {
  return Array.from({ length }, () => ({ place: undefined, differs: false }))
}

function begin(places: Place[], from: number, to: number, place: number): void {
  for (let k = from; k < to; k++) places[k] = { place: undefined, differs: true }
  const first = Math.min(from, places.length - 1)
  places[first] = { place, differs: places[first]!.differs }
}

/** The lines that both have, as pairs of their numbers, in order. */
function commonPairs(a: readonly string[], b: readonly string[]): (readonly [number, number])[] {
  const shorter = Math.min(a.length, b.length)
  let start = 0
  while (start < shorter && a[start] === b[start]) start++
  let end = 0
  while (end < shorter - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++
  const between = pairsBetween(a.slice(start, a.length - end), b.slice(start, b.length - end))
  return [
    ...Array.from({ length: start }, (_, k) => [k, k] as const),
    ...between.map(([i, j]) => [i + start, j + start] as const),
    ...Array.from({ length: end }, (_, k) => [a.length - end + k, b.length - end + k] as const),
  ]
}

function pairsBetween(a: readonly string[], b: readonly string[]): [number, number][] {
  const [rows, columns] = [a.length, b.length]
  if (rows * columns > MOST_PAIRS) return []
  const width = columns + 1
  // The length of what is common from line i and line j on.
  const common = new Uint16Array((rows + 1) * width)
  const at = (i: number, j: number): number => common[i * width + j]!
  for (let i = rows - 1; i >= 0; i--)
    for (let j = columns - 1; j >= 0; j--)
      common[i * width + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
  const pairs: [number, number][] = []
  for (let i = 0, j = 0; i < rows && j < columns; ) {
    if (a[i] === b[j]) pairs.push([i++, j++])
    else if (at(i + 1, j) >= at(i, j + 1)) i++
    else j++
  }
  return pairs
}
