import { GLOSSARY } from '../words/glossary.ts'
import type { Term } from '../words/term.ts'

/**
 * The terms in which a text is found: in the name first, then in other words for it, then in what is said of it. Case and
 * accents do not matter.
 */
export function termsWith(sought: string): readonly Term[] {
  const wanted = plain(sought).trim()
  if (wanted === '') return GLOSSARY
  const scored = GLOSSARY.map(term => ({ term, place: placeOf(term, wanted) })).filter(({ place }) => place < 3)
  return scored.toSorted((a, b) => a.place - b.place).map(({ term }) => term)
}

function placeOf({ id, name, also = '', short }: Term, wanted: string): number {
  const place = [`${id} ${name}`, also, short].findIndex(text => plain(text).includes(wanted))
  return place < 0 ? 3 : place
}

function plain(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()
}
