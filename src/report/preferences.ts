import type { Option } from '../casefile/index.ts'
import type { Proposition } from '../logic/index.ts'
import { type Literal, literalsOf } from './literals.ts'
import { series } from './words.ts'

/** Whoever knows what actors and options are called. */
interface Naming {
  actor(id: string): string
  act(option: string): string
  option(id: string): Option | undefined
}

/**
 * What a driver prefers, as it follows `it wants`: `to speak up`, `Greece not to close its ports`, `Iran to yield and
 * Israel not to strike`.
 *
 * @param actor - Whose driver it is: its own options need no name before them.
 * @returns Null for anything but options, taken or left alone, that are joined by `and` or by `or`.
 */
export function preferenceInWords(names: Naming, actor: string, prefers: Proposition<string>): string | null {
  const joined = prefers.kind === 'and' || prefers.kind === 'or'
  const literals = literalsOf(joined ? prefers.operands : [prefers])
  if (literals === null || literals.some(({ option }) => names.option(option) === undefined)) return null
  const conjunction = prefers.kind === 'or' ? 'or' : 'and'
  const ownerOf = ({ option }: Literal): string => names.option(option)!.actor // there, see above
  const whatOf = (owner: string): string =>
    series(
      literals.filter(literal => ownerOf(literal) === owner).map(literal => infinitive(names, literal)),
      conjunction,
    )
  const others = [...new Set(literals.map(ownerOf))].filter(owner => owner !== actor)
  const ofOthers = series(
    others.map(owner => `${names.actor(owner)} ${whatOf(owner)}`),
    conjunction,
  )
  // Its own come first: after somebody's name they would be that one's.
  return [whatOf(actor), ofOthers].filter(part => part !== '').join(`, ${conjunction} `)
}

function infinitive(names: Naming, { option, taken }: Literal): string {
  return `${taken ? '' : 'not '}to ${names.act(option)}`
}
