/** Names longer than this get no suggestion: nobody mistypes them by hand, and comparing them is slow. */
const LONGEST = 100

/** The most edits at which a name still looks like a slip of another. */
const FURTHEST = 2

/**
 * The candidate a mistyped name most probably stands for: the only one at the least edit distance, which is at most 2
 * and less than half the name's length. Undefined if there is none, or if several are as near.
 *
 * @param candidates - May hold repeats, and the name itself, which is no suggestion.
 */
export function closest(name: string, candidates: Iterable<string>): string | undefined {
  if (name.length > LONGEST) return undefined
  let best: string | undefined
  let least = Math.min(FURTHEST + 1, name.length / 2)
  let tied = false
  for (const candidate of new Set(candidates)) {
    if (candidate === name || Math.abs(candidate.length - name.length) > FURTHEST) continue
    const distance = editDistance(name, candidate)
    if (distance < least) {
      best = candidate
      least = distance
      tied = false
    } else if (distance === least && best !== undefined) tied = true
  }
  return tied ? undefined : best
}

/**
 * How many insertions, deletions, replacements and swaps of neighbours turn one text into the other, no stretch being
 * edited twice (Damerau and Levenshtein's distance in its restricted form). Cost: the product of the lengths.
 */
export function editDistance(a: string, b: string): number {
  let before: number[] = []
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const replace = previous[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      const swap = swapped ? before[j - 2]! + 1 : Infinity
      row.push(Math.min(replace, swap, previous[j]! + 1, row[j - 1]! + 1))
    }
    before = previous
    previous = row
  }
  return previous[b.length]!
}
