// Variation selectors are marks already; the rest are zero-width spaces and joiners.
const NOTHING_WIDE = /^(?:\p{M}|[\u200b-\u200d\ufeff])$/u

/** East Asian wide and full-width blocks, as first and last code point. */
const WIDE_BLOCKS: readonly (readonly [number, number])[] = [
  [0x1100, 0x115f],
  [0x2e80, 0x303e],
  [0x3041, 0xa4cf],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe30, 0xfe6f],
  [0xff00, 0xff60],
  [0xffe0, 0xffe6],
  [0x1f300, 0x1f64f],
  [0x1f680, 0x1f6ff],
  [0x1f900, 0x1f9ff],
  [0x20000, 0x3fffd],
]

/** How many columns of a terminal a text takes: 0 for combining marks, 2 for wide characters, 1 for all others. */
export function displayWidth(text: string): number {
  let width = 0
  for (const character of text) width += characterWidth(character)
  return width
}

function characterWidth(character: string): number {
  const code = character.codePointAt(0)!
  if (code < 0x300) return 1
  if (NOTHING_WIDE.test(character)) return 0
  return WIDE_BLOCKS.some(([first, last]) => first <= code && code <= last) ? 2 : 1
}

/**
 * A text that is safe to show on one line of a terminal: a tab becomes two spaces, and every character that would move
 * the cursor, break the line or turn the direction of writing becomes `�`.
 */
export function printable(text: string): string {
  return text
    .replaceAll('\t', '  ')
    .replaceAll(/[\p{Cc}\p{Cs}\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '\ufffd')
}
