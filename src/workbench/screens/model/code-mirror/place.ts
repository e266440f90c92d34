/** Where in the structure of a case a place of its text is, read from how it is indented. */
export interface TextPlace {
  /** The keys that lead there, outermost first, the line's own last; `-` stands for an item of a list. */
  readonly path: readonly string[]
  /** Whether it is after the colon of the line's key, or in an item of a list that has none. */
  readonly inValue: boolean
}

/** A key, or the dash of an item, and the column it begins in. */
interface Mark {
  readonly column: number
  readonly step: string
}

/**
 * The place of an offset in a text. It goes by indentation alone, so that half-written text has one too; within brackets
 * and braces it is that of the line's key.
 *
 * Cost: linear in the length of the text before.
 */
export function placeAt(text: string, at: number): TextPlace {
  const above = text.slice(0, at).split('\n')
  const begun = above.pop() ?? ''
  const line = begun + (text.slice(at).split('\n', 1)[0] ?? '')
  const stack: Mark[] = []
  for (const written of above) put(stack, marksIn(written))
  const own = marksIn(line)
  if (own.length > 0) put(stack, own)
  else leave(stack, indentOf(line.trim() === '' ? begun : line))
  return { path: stack.map(({ step }) => step), inValue: begun.length >= valueColumn(line) }
}

/** Brings the marks of a line to the end of the path, and takes off what they do not stand under. */
function put(path: Mark[], marks: readonly Mark[]): void {
  for (const mark of marks) {
    while (path.length > 0 && !isUnder(mark, path.at(-1)!)) path.pop()
    path.push(mark)
  }
}

function isUnder(mark: Mark, above: Mark): boolean {
  // The items of a list may begin in the column of its key.
  return mark.column > above.column || (mark.column === above.column && mark.step === '-' && above.step !== '-')
}

function leave(path: Mark[], column: number): void {
  while (path.length > 0 && path.at(-1)!.column >= column) path.pop()
}

/** The dashes and the key at the beginning of a line. */
function marksIn(line: string): Mark[] {
  if (/^\s*(?:#|$)/u.test(line)) return []
  const [lead = '', dashes = ''] = /^\s*((?:-\s+)*(?:-$)?)/u.exec(line) ?? []
  const items = [...dashes.matchAll(/-/gu)].map(({ index }) => ({ column: indentOf(line) + index, step: '-' }))
  const key = keyIn(line)
  return key === undefined ? items : [...items, { column: lead.length, step: key.name }]
}

function keyIn(line: string): { readonly name: string; readonly end: number } | undefined {
  const found = /^\s*(?:-\s+)*(["']?)([^\s"'#:[\]{},][^"'#:[\]{},]*?)\1\s*:(?=\s|$)/u.exec(line)
  return found === null ? undefined : { name: found[2]!, end: found[0].length }
}

/** The column from which on something is the value of the line's key, or an item. */
function valueColumn(line: string): number {
  const key = keyIn(line)
  if (key !== undefined) return key.end
  const dashes = /^\s*(?:-\s+|-$)+/u.exec(line)
  return dashes === null ? Infinity : dashes[0].length
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length
}
