/**
 * The name of a file for a report: its title without what some file system objects to.
 *
 * @param kind - What it is called where nothing is left of its title.
 */
export function fileNameOf(title: string, ending: string, kind: string = 'Briefing'): string {
  const words = title.normalize('NFC').match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  const name = cut(words.join('-'))
  if (name === '') return `${kind}.${ending}`
  return `${RESERVED.test(name) ? `${kind}-${name}` : name}.${ending}`
}

/** Names that stand for devices on some systems, whatever the ending. */
const RESERVED = /^(?:con|prn|aux|nul|com\p{N}|lpt\p{N})$/iu

/** Leaves room for what a browser adds to a second file of the same name: some systems stop at 143 bytes. */
const MOST_BYTES = 100

function cut(name: string): string {
  let bytes = 0
  const room = [...name].filter(character => (bytes += bytesOf(character.codePointAt(0)!)) <= MOST_BYTES)
  return room.join('').replace(/-$/u, '')
}

function bytesOf(point: number): number {
  return point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4
}
