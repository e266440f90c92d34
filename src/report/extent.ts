import type { SearchExtent, Unfinished } from '../inquiry/index.ts'
import { inWords } from './words.ts'

/** What sets are of: one of it, and several. */
export type SetsOf = readonly [one: string, several: string]

/** `single fact`, `set of up to two facts`. */
export function sizeInWords(size: number, [one, several]: SetsOf): string {
  return size === 1 ? `single ${one}` : `set of up to ${inWords(size)} ${several}`
}

/** Why a search did not go as far as was asked, and how far it came; empty where it did. */
export function unfinishedInWords({ asked_to, unfinished }: SearchExtent, what: SetsOf): string {
  if (unfinished === null) return ''
  const asked = asked_to > unfinished.size ? `; sets of up to ${inWords(asked_to)} were asked for` : ''
  const why = unfinished.why === 'stopped' ? stopped(unfinished, what) : tooMany(unfinished, what)
  return `${why}${asked}.`
}

function stopped({ size, tried, of }: Unfinished, [one, several]: SetsOf): string {
  const begun = 'The search was stopped before it was done'
  if (of === null || tried === 0) {
    return `${begun}: no ${size === 1 ? `single ${one}` : `set of ${inWords(size)} ${several}`} was tried`
  }
  const these = size === 1 ? `single ${several}` : `sets of ${inWords(size)} ${several}`
  return `${begun}: of the ${these} ${tried} of ${of} were tried`
}

function tooMany({ size, of }: Unfinished, [, several]: SetsOf): string {
  const these = size === 1 ? several : `sets of ${inWords(size)} ${several}`
  const many = of === null ? `too many ${these} for that` : `${of} ${these}, too many for that`
  return `The search ends there: there are ${many}`
}
