import type { Span } from './diagnostic.ts'

/** A place as people count: both from 1; `column` counts UTF-16 units. */
export interface Position {
  readonly line: number
  readonly column: number
}

/** Where the lines of a text begin. Lines end with a line feed, with or without a carriage return before it. */
export class LineIndex {
  private readonly text: string
  private readonly starts: readonly number[]

  /** Cost: linear in the length of the text, once. */
  constructor(text: string) {
    const starts = [0]
    for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
    this.text = text
    this.starts = starts
  }

  /** Number of lines, at least 1; a text that ends with a line feed has an empty last line. */
  get lineCount(): number {
    return this.starts.length
  }

  /** The position of an offset; one outside the text counts as its nearest end. Cost: logarithmic. */
  position(offset: number): Position {
    const at = Math.max(0, Math.min(offset, this.text.length))
    let low = 0
    let high = this.starts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (this.starts[middle]! <= at) low = middle
      else high = middle - 1
    }
    return { line: low + 1, column: at - this.starts[low]! + 1 }
  }

  /**
   * The span of a line, its ending left out.
   *
   * @param line - From 1 to `lineCount`.
   * @throws RangeError if there is no such line.
   */
  line(line: number): Span {
    const start = this.starts[line - 1]
    if (start === undefined) throw new RangeError(`no line ${line} in a text of ${this.lineCount}`)
    const next = this.starts[line]
    if (next === undefined) return { start, end: this.text.length }
    return { start, end: this.text[next - 2] === '\r' && next - 2 >= start ? next - 2 : next - 1 }
  }
}
