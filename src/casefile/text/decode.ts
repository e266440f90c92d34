/** A case file may have this many bytes. */
export const MOST_BYTES: number = 4 * 2 ** 20

/** Bytes as text. */
export interface Decoded {
  /** What could be read; what could not stands as U+FFFD. */
  readonly text: string
  /** The first byte that is not UTF-8: where it is among the bytes, and where it would stand in the text. */
  readonly bad?: { readonly at: number; readonly offset: number }
}

/** Bytes as UTF-8 text; a byte order mark is kept, so that offsets count everything. Never throws. */
export function decodeUtf8(bytes: Uint8Array): Decoded {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
  const at = text.includes('\uFFFD') ? firstBadByte(bytes) : undefined
  if (at === undefined) return { text }
  const before = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.subarray(0, at))
  return { text, bad: { at, offset: before.length } }
}

/** How many bytes a text has in UTF-8. Cost: linear. */
export function utf8Length(text: string): number {
  let bytes = text.length
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (unit >= 0x80) bytes++
    // The two halves of a surrogate pair make four bytes together: two each.
    if (unit >= 0x800 && (unit < 0xd800 || unit > 0xdfff)) bytes++
  }
  return bytes
}

function firstBadByte(bytes: Uint8Array): number | undefined {
  let at = 0
  while (at < bytes.length) {
    const length = sequenceLength(bytes, at)
    if (length === 0) return at
    at += length
  }
  return undefined
}

/** The length of the well-formed sequence at a place, 0 if there is none (Unicode standard, table 3-7). */
function sequenceLength(bytes: Uint8Array, at: number): number {
  const lead = bytes[at]! // within bounds: the caller checks
  if (lead < 0x80) return 1
  const length = lead >= 0xc2 && lead < 0xe0 ? 2 : lead >= 0xe0 && lead < 0xf0 ? 3 : lead >= 0xf0 && lead < 0xf5 ? 4 : 0
  const second = bytes[at + 1] ?? 0
  const lowest = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80
  const highest = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf
  if (length === 0 || second < lowest || second > highest) return 0
  for (let i = 2; i < length; i++) if (((bytes[at + i] ?? 0) & 0xc0) !== 0x80) return 0
  return length
}
