import { displayWidth } from '../../diagnostics/index.ts'

// A picture is drawn without a screen, so the width of text is reckoned from the usual widths of a sans serif. It errs
// on the wide side: a line that is a little short looks right, and one that runs into its neighbour does not.

/** Widths in parts of the size of the text. */
const NARROW = 0.36
const USUAL = 0.61
const CAPITAL = 0.72
const WIDE = 0.96

/** About how wide a text is on one line, in pixels. @param size - The size of the text in pixels. */
export function textWidth(text: string, size: number): number {
  let width = 0
  for (const character of text) width += characterWidth(character)
  return width * size
}

function characterWidth(character: string): number {
  if (/[ijltfrI.,;:'’|!()[\]/ -]/u.test(character)) return NARROW
  if (/[mwMW—…%@]/u.test(character)) return WIDE
  if (/\p{Lu}/u.test(character)) return CAPITAL
  const columns = displayWidth(character)
  return columns === 1 ? USUAL : columns * 0.5
}

/**
 * A text in lines no wider than asked. Breaks between words, and inside a word only where it is too wide by itself. What is
 * left over after the last line allowed is cut, and an ellipsis says so.
 *
 * @param most - Lines there is room for. Default: any number.
 */
export function wrapped(text: string, width: number, size: number, most: number = Infinity): string[] {
  const fits = (line: string): boolean => textWidth(line, size) <= width
  const lines: string[] = []
  let line = ''
  for (const word of text
    .trim()
    .split(/\s+/u)
    .flatMap(whole => pieces(whole, fits))) {
    const longer = line === '' ? word : `${line} ${word}`
    if (line === '' || fits(longer)) line = longer
    else {
      lines.push(line)
      line = word
      if (lines.length > most) break
    }
  }
  lines.push(line)
  if (lines.length <= most) return lines
  return [...lines.slice(0, most - 1), shortened(lines[most - 1]!, fits)]
}

/** A word, or the parts of it that fit. */
function pieces(word: string, fits: (line: string) => boolean): string[] {
  if (fits(word)) return [word]
  const found: string[] = []
  let piece = ''
  for (const character of word) {
    if (piece !== '' && !fits(piece + character)) {
      found.push(piece)
      piece = ''
    }
    piece += character
  }
  return [...found, piece]
}

function shortened(line: string, fits: (line: string) => boolean): string {
  let kept = [...line]
  while (kept.length > 1 && !fits(`${kept.join('')}…`)) kept = kept.slice(0, -1)
  return `${kept.join('').trimEnd()}…`
}
