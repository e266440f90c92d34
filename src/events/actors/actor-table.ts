import type { Channel } from '../daily-record.ts'
import { COUNTRIES, type CountryRow } from './countries.ts'

/** An actor that whoever asks knows by an id of their own: one of a case, or the one of a question. */
export interface KnownActor {
  readonly id: string
  /** Names it goes by besides its id; a country is told by any of its names and codes. */
  readonly names: readonly string[]
}

/** A line of a user's own table: which actor a code or name in the data is. */
export interface ActorRow {
  /** A code or a name as the data have it, of a country or of anybody; letters may be of either case. */
  readonly code: string
  /** The actor it is; absent: as without this line. */
  readonly actor?: string
  /** Through which channel it speaks; absent: as its role says. */
  readonly channel?: Channel
}

/** Which actor every code and name is. What is in none of it is its own actor, under the name the data have. */
export interface ActorTable {
  /** From codes and names of countries, in upper case and as they are usually written, to actor ids; COW codes are `COW:365` and `COW:RUS`. */
  readonly countries: ReadonlyMap<string, string>
  /** From codes and names of anybody in upper case, the user's own, to actor ids. They win. */
  readonly own: ReadonlyMap<string, string>
  /** From codes and names in upper case, the user's own, to channels. */
  readonly channels: ReadonlyMap<string, Channel>
}

/**
 * The table of actors: countries under the ids of those who are known, and else under their ISO 3166 codes of three
 * letters; then the user's own lines, which win.
 */
export function actorTable(known: readonly KnownActor[] = [], rows: readonly ActorRow[] = []): ActorTable {
  const countries = new Map<string, string>()
  const ids = new Map(known.flatMap(({ id, names }) => [id, ...names].map(name => [name.toUpperCase(), id] as const)))
  for (const country of COUNTRIES) {
    const keys = keysOf(country)
    const id = keys.map(key => ids.get(key)).find(found => found !== undefined) ?? country[0]
    for (const key of [...keys, ...cowKeys(country), ...country[4].split('|')]) countries.set(key, id)
  }
  for (const [name, id] of ids) countries.set(name, id)
  const actors = rows.flatMap(({ code, actor }) => (actor ? [[code.toUpperCase(), actor] as const] : []))
  const channels = rows.flatMap(({ code, channel }) => (channel ? [[code.toUpperCase(), channel] as const] : []))
  return { countries, own: new Map(actors), channels: new Map(channels) }
}

/** The actor id that a word on a command line means: a code or a name of a country, or an id. */
export function actorNamed(word: string, { own, countries }: ActorTable): string {
  return own.get(word.toUpperCase()) ?? countries.get(word.toUpperCase()) ?? word
}

/** What a country is called in data, in upper case: its codes and its names. */
function keysOf([iso3, iso2, , , names, otherCodes = '']: CountryRow): readonly string[] {
  return [iso3, iso2, ...otherCodes.split(' ').filter(code => code !== ''), ...names.split('|')].map(key =>
    key.toUpperCase(),
  )
}

/** COW abbreviations are not ISO's (AUS is Austria), so they have keys of their own. */
function cowKeys([, , number, abbreviation]: CountryRow): readonly string[] {
  return [number, abbreviation].flatMap(code => (code === null ? [] : [`COW:${code}`]))
}
