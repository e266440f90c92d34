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

/** The well-formed sequences of more than one byte: bounds of the first and of the second byte, and the length. */
const FORMS: readonly (readonly [number, number, number, number, number])[] = [
  [0xc2, 0xdf, 0x80, 0xbf, 2],
  [0xe0, 0xe0, 0xa0, 0xbf, 3],
  [0xe1, 0xec, 0x80, 0xbf, 3],
  [0xed, 0xed, 0x80, 0x9f, 3],
  [0xee, 0xef, 0x80, 0xbf, 3],
  [0xf0, 0xf0, 0x90, 0xbf, 4],
  [0xf1, 0xf3, 0x80, 0xbf, 4],
  [0xf4, 0xf4, 0x80, 0x8f, 4],
]

/** The length of the well-formed sequence at a place, 0 if there is none. */
function sequenceLength(bytes: Uint8Array, at: number): number {
  const [lead = 0, second = 0, ...rest] = bytes.subarray(at, at + 4)
  if (lead < 0x80) return 1
  const form = FORMS.find(([from, to, low, high]) => lead >= from && lead <= to && second >= low && second <= high)
  if (form === undefined) return 0
  const continued = [0, 1].slice(0, form[4] - 2).every(k => ((rest[k] ?? 0) & 0xc0) === 0x80)
  return continued ? form[4] : 0
}
