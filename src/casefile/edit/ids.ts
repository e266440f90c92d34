/** Letters that are none of ASCII, even without their marks, each with how it is spelt. */
const SPELLINGS = [
  'ß ss, æ ae, œ oe, ø o, ł l, đ d, ð d, þ th, ı i, ħ h',
  'а a, б b, в v, г g, ґ g, д d, ѓ g, ђ dj, е e, є ye, ж zh, з z, ѕ dz, и i, і i, ј j, к k, л l, љ lj, м m, н n, њ nj',
  'о o, п p, р r, с s, т t, ћ c, у u, ф f, х kh, ц ts, ч ch, џ dz, ш sh, щ shch, ы y, э e, ю yu, я ya',
  'α a, β v, γ g, δ d, ε e, ζ z, η i, θ th, ι i, κ k, λ l, μ m',
  'ν n, ξ x, ο o, π p, ρ r, σ s, ς s, τ t, υ u, φ f, χ ch, ψ ps, ω o',
].join(', ')

const SPELT: ReadonlyMap<string, string> = new Map(
  SPELLINGS.split(', ').map(pair => pair.split(' ') as [letter: string, spelling: string]),
)

/** Letters that fall out of a word without parting it. */
const SILENT = /[\p{M}'’ъь]/gu

/** Words that say nothing about which thing is meant. */
const EMPTY = new Set('a an the of to in on at by for from with and or its their his her our own some any'.split(' '))

/** An id has at most this many words and characters, so that propositions stay readable. */
const WORDS = 3
const LENGTH = 24

/**
 * An id made from a name: the first words that say something, small, in ASCII, with hyphens, and a number where that id is
 * taken already. Of a name without a letter that can be spelt so, it is the fallback with a number.
 *
 * @param taken - Ids it may not be.
 * @param fallback - What to call it then, such as `actor`.
 */
export function idFrom(name: string, taken: ReadonlySet<string>, fallback: string): string {
  const words = spelt(name).match(/[a-z0-9]+/gu) ?? []
  const telling = words.filter(word => !EMPTY.has(word))
  const clear = clipped(telling.length > 0 ? telling : words)
  if (clear === '') return firstFree(taken, k => `${fallback}-${k}`)
  // A number alone would be taken for the code of a state.
  const base = /^\d+$/u.test(clear) ? `${fallback}-${clear}` : clear
  return firstFree(taken, k => (k === 1 ? base : `${base}-${k}`))
}

function firstFree(taken: ReadonlySet<string>, nameOf: (k: number) => string): string {
  for (let k = 1; ; k++) {
    const id = nameOf(k)
    if (!taken.has(id)) return id
  }
}

function spelt(name: string): string {
  const plain = name.toLowerCase().normalize('NFKD').replaceAll(SILENT, '')
  return [...plain].map(letter => SPELT.get(letter) ?? letter).join('')
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
