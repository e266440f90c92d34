/** The first line of a file as cells. */
export interface Heading {
  readonly cells: readonly string[]
  readonly delimiter: string
}

/** Reads the first line. Tabs part cells where there are any; else the commas or semicolons, whichever are more. */
export function readHeading(head: string): Heading {
  const line = (head.startsWith('\ufeff') ? head.slice(1) : head).split(/\r?\n/u, 1)[0]!
  const delimiter = delimiterOf(line)
  return { cells: cellsOf(line, delimiter), delimiter }
}

function delimiterOf(line: string): string {
  if (line.includes('\t')) return '\t'
  const count = (mark: string): number => line.split(mark).length
  return count(';') > count(',') ? ';' : ','
}

/** Parts a line; quotes around a cell, which may have delimiters in it, are taken off. */
function cellsOf(line: string, delimiter: string): string[] {
  const cells: string[] = []
  let cell = ''
  let inside = false
  for (const mark of line) {
    if (mark === '"') inside = !inside
    else if (mark === delimiter && !inside) {
      cells.push(cell.trim())
      cell = ''
    } else cell += mark
  }
  return [...cells, cell.trim()]
}
