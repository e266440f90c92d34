/** Longest array of plain values that is set on one line. */
const LINE = 100

/**
 * JSON that people can read too: two blanks an indent, and an array of plain values on one line.
 *
 * @param value - Anything JSON can hold; what is undefined is left out, as `JSON.stringify` does.
 */
export function toJson(value: unknown): string {
  const parts: string[] = []
  write(value, '\n', parts)
  return parts.join('')
}

function write(value: unknown, newline: string, parts: string[]): void {
  if (typeof value !== 'object' || value === null) parts.push(JSON.stringify(value))
  else if (Array.isArray(value)) writeArray(value, newline, parts)
  else writeObject(Object.entries(value), newline, parts)
}

function writeArray(values: readonly unknown[], newline: string, parts: string[]): void {
  if (values.every(isPlain)) return writeFilled(values, newline, parts)
  const inner = `${newline}  `
  values.forEach((item, k) => {
    parts.push(k === 0 ? '[' : ',', inner)
    write(item, inner, parts)
  })
  parts.push(newline, ']')
}

/** Plain values side by side, as many to a line as fit. */
function writeFilled(values: readonly unknown[], newline: string, parts: string[]): void {
  let column = 0
  parts.push('[')
  values.forEach((value, k) => {
    const text = JSON.stringify(value)
    const breaks = column + text.length > LINE
    if (k > 0) parts.push(breaks ? `,${newline}  ` : ', ')
    column = breaks ? text.length : column + text.length + 2
    parts.push(text)
  })
  parts.push(']')
}

function writeObject(entries: readonly (readonly [string, unknown])[], newline: string, parts: string[]): void {
  const present = entries.filter(([, value]) => value !== undefined)
  if (present.length === 0) {
    parts.push('{}')
    return
  }
  const inner = `${newline}  `
  present.forEach(([key, value], k) => {
    parts.push(k === 0 ? '{' : ',', inner, JSON.stringify(key), ': ')
    write(value, inner, parts)
  })
  parts.push(newline, '}')
}

function isPlain(value: unknown): boolean {
  return typeof value !== 'object' || value === null
}
