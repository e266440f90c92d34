/** The items of a list written in one line. */
export function listIn(written: string, parting = ','): string[] {
  return written
    .split(parting)
    .map(item => item.trim())
    .filter(item => item !== '')
}
