/** The line that stands for output left out. */
export const ELISION = '[…]'

/**
 * The pieces of an output that an earlier excerpt of it showed. A piece is a paragraph, a table or an item of a list, and
 * is known by its first line: one that now begins otherwise is left out, so that the comparison with the earlier excerpt
 * fails.
 *
 * @param output - All that is printed now.
 * @param earlier - The lines of the excerpt, {@link ELISION} where something was left out.
 * @throws Where nothing of it is left, since an empty excerpt would compare with anything.
 */
export function excerptOf(output: string, earlier: readonly string[]): string {
  const wanted = new Set(piecesOf(earlier).map(({ lines }) => lines[0]))
  const kept: string[] = []
  for (const { lines, apart } of piecesOf(output.split('\n'))) {
    const shown = wanted.has(lines[0])
    if (!shown && kept.at(-1) === ELISION) continue
    if (apart && kept.length > 0) kept.push('')
    kept.push(...(shown ? lines : [ELISION]))
  }
  if (kept.every(line => line === ELISION || line === '')) throw new Error(`nothing is left of:\n${earlier.join('\n')}`)
  return `${kept.join('\n')}\n`
}

interface Piece {
  readonly lines: string[]
  /** Whether an empty line stands before it. */
  readonly apart: boolean
}

/** Empty lines and elisions belong to no piece. */
function piecesOf(lines: readonly string[]): Piece[] {
  const pieces: Piece[] = []
  lines.forEach((line, k) => {
    if (line === '' || line === ELISION) return
    const before = lines[k - 1] ?? ''
    const begins = before === '' || before === ELISION || /^(?:- |\d+\. |\[exit)/.test(line)
    if (begins) pieces.push({ lines: [line], apart: before === '' })
    else pieces.at(-1)!.lines.push(line)
  })
  return pieces
}
