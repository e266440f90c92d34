/** Letters that do not come apart into an ASCII letter and a mark. */
const SPELT: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ħ: 'h',
}

/** Words that say nothing about which thing is meant. */
const EMPTY = new Set('a an the of to in on at by for from with and or its their his her our own some any'.split(' '))

/** An id has at most this many words and characters, so that propositions stay readable. */
const WORDS = 3
const LENGTH = 24

/**
 * An id made from a name: the first words that say something, small, in ASCII, with hyphens, and a number where that id is
 * taken already. Of a name without a letter that can be spelt so, it is the fallback.
 *
 * @param taken - Ids it may not be.
 * @param fallback - What to call it then, such as `actor`.
 */
export function idFrom(name: string, taken: ReadonlySet<string>, fallback: string): string {
  const words = spelt(name).match(/[a-z0-9]+/gu) ?? []
  const telling = words.filter(word => !EMPTY.has(word))
  const clear = clipped(telling.length > 0 ? telling : words) || fallback
  // A number alone would be taken for the code of a state.
  const base = /^\d+$/u.test(clear) ? `${fallback}-${clear}` : clear
  for (let k = 1; ; k++) {
    const id = k === 1 ? base : `${base}-${k}`
    if (!taken.has(id)) return id
  }
}

function spelt(name: string): string {
  const small = name.toLowerCase().replaceAll(/['’]/gu, '')
  const letters = [...small].map(letter => (Object.hasOwn(SPELT, letter) ? SPELT[letter]! : letter)).join('')
  return letters.normalize('NFKD').replaceAll(/\p{M}/gu, '')
}

function clipped(words: readonly string[]): string {
  let id = ''
  for (const word of words.slice(0, WORDS)) {
    const longer = id === '' ? word.slice(0, LENGTH) : `${id}-${word}`
    if (longer.length > LENGTH) break
    id = longer
  }
  return id
}
