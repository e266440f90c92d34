import type { Case } from '../../../../casefile/index.ts'
import { safe } from '../../../../report/index.ts'
import { words } from '../../../words/index.ts'
import { namesOf } from './known-names.ts'
import { placeAt } from './place.ts'
import { describedAt } from './schema.ts'

/** What stands at a place in the text means. */
export interface Meaning {
  readonly from: number
  readonly to: number
  readonly text: string
}

/** The meaning of the word at an offset: of a name what the case says of it, of a key what the format says of it. */
export function meaningAt(text: string, at: number, subject: Case | undefined): Meaning | undefined {
  const { from, to } = wordAt(text, at)
  const word = text.slice(from, to)
  if (word === '') return undefined
  const name = namesOf(subject).find(({ id }) => id === word || id.endsWith(`.${word}`))
  const { path, inValue } = placeAt(text, at)
  const isKey = !inValue && path.at(-1) === word
  const key = isKey ? describedAt(path) : ''
  const says = name === undefined ? '' : `${words.model.kind[name.kind]}: ${safe(name.says)}`
  const meaning = isKey && key !== '' && !declares(path) ? key : says || key
  return meaning === '' ? undefined : { from, to, text: meaning }
}

/** Whether a key is a name the author chose. */
function declares(path: readonly string[]): boolean {
  return path.length === 2 || (path[0] === 'options' && path.length === 3)
}

function wordAt(text: string, at: number): { readonly from: number; readonly to: number } {
  const letter = /[\p{L}\p{N}_.-]/u
  let from = at
  let to = at
  while (from > 0 && letter.test(text[from - 1]!)) from--
  while (to < text.length && letter.test(text[to]!)) to++
  return { from, to }
}
