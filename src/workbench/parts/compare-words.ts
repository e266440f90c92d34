/** A run of words, and whether it is new. */
export interface Run {
  readonly text: string
  readonly isNew: boolean
}

/** Past this many words in both texts together, a text is either the same or all new. */
const MOST_WORDS = 1200

/** A text in runs of words that were there before, in the same order, and words that were not. */
export function compareWords(before: string, after: string): Run[] {
  if (before === after || after === '') return [{ text: after, isNew: false }]
  const [old, now] = [wordsOf(before), wordsOf(after)]
  if (old.length + now.length > MOST_WORDS) return [{ text: after, isNew: true }]
  const kept = commonWords(old, now)
  const runs: { text: string; isNew: boolean }[] = []
  for (const [k, word] of now.entries()) {
    const isNew = !kept.has(k)
    const last = runs.at(-1)
    if (last?.isNew === isNew) last.text += word
    else runs.push({ text: word, isNew })
  }
  return runs
}

/** Words with the blanks after them. */
function wordsOf(text: string): string[] {
  return text.match(/\S+\s*/gu) ?? []
}

/** The places in `now` of a longest series of words that `old` has in the same order. */
function commonWords(old: readonly string[], now: readonly string[]): Set<number> {
  const same = (i: number, j: number): boolean => old[i]!.trim() === now[j]!.trim() // both within their lists
  const width = now.length + 1
  const longest = new Uint16Array((old.length + 1) * width)
  const at = (i: number, j: number): number => longest[i * width + j]!
  for (let i = old.length - 1; i >= 0; i--) {
    for (let j = now.length - 1; j >= 0; j--) {
      longest[i * width + j] = same(i, j) ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
    }
  }
  const kept = new Set<number>()
  for (let i = 0, j = 0; i < old.length && j < now.length; ) {
    if (same(i, j)) {
      kept.add(j)
      i++
      j++
    } else if (at(i + 1, j) >= at(i, j + 1)) i++
    else j++
  }
  return kept
}
