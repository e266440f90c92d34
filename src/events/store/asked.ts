import type { ActorTable } from '../actors/actor-table.ts'
import { sqlText } from './sql.ts'

/**
 * SQL for whether a side of a row is one of some actors, the same as `sides` says which actor it is; only that no
 * table needs to be joined to every row for it.
 *
 * @param uniform - Whether countries are always written in the same letters.
 */
export function isAsked(
  side: 'source' | 'target',
  actors: readonly string[],
  { countries, own }: ActorTable,
  uniform: boolean,
): string {
  const [country, coded] = [`${side}_country`, `${side}_coded`]
  const names = [...countries].filter(([, actor]) => actors.includes(actor)).map(([name]) => name)
  const others = actors.filter(actor => !countries.has(actor.toUpperCase()))
  const ways = [
    among(uniform ? country : `upper(${country})`, names),
    // Who is no country that is known goes by the name in the file.
    among(country, others),
    `(${country} IS NULL AND ${among(coded, actors)})`,
  ]
  const natural = `coalesce(${ways.join(' OR ')}, false)`
  if (own.size === 0) return natural
  const theirs = [...own].filter(([, actor]) => actors.includes(actor)).map(([name]) => name)
  const given = (names: readonly string[]): string => among(`upper(${coded})`, names)
  return `CASE WHEN ${given(theirs)} THEN true WHEN ${given([...own.keys()])} THEN false ELSE ${natural} END`
}

function among(text: string, words: readonly string[]): string {
  return words.length === 0 ? 'false' : `${text} IN (${words.map(sqlText).join(', ')})`
}
