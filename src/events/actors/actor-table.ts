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
  /** Only those of it with this role or in this sector, as the data have it; absent: whoever is called so. */
  readonly sector?: string
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
  /** The user's own lines of people of a country in some sector; the first that fits counts. */
  readonly sectors: readonly SectorRow[]
}

/** Which actor those are whom the data give to a country, or call by a name, and to a sector. All in upper case but the actor. */
export interface SectorRow {
  /** What the country goes by in data; or the code or name itself, where it is none of a country. */
  readonly codes: readonly string[]
  readonly sector: string
  /** As `countries` has it where it is among them. */
  readonly actor: string
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
  const plain = rows.filter(({ sector }) => sector === undefined)
  const channels = plain.flatMap(({ code, channel }) => (channel ? [[code.toUpperCase(), channel] as const] : []))
  return { countries, own: ownActors(rows), channels: new Map(channels), sectors: sectorRows(rows, countries) }
}

/** Who is named by a line of a sector only is known by its id. */
function ownActors(rows: readonly ActorRow[]): ReadonlyMap<string, string> {
  const key = ({ code, sector, actor = '' }: ActorRow): string => (sector === undefined ? code : actor).toUpperCase()
  const ofSectorsFirst = [...rows].sort((a, b) => Number(a.sector === undefined) - Number(b.sector === undefined))
  return new Map(ofSectorsFirst.flatMap(row => (row.actor ? [[key(row), row.actor] as const] : [])))
}

function sectorRows(rows: readonly ActorRow[], countries: ReadonlyMap<string, string>): SectorRow[] {
  return rows.flatMap(({ code, sector, actor }) => {
    if (sector === undefined || actor === undefined) return []
    const id = countries.get(code.toUpperCase())
    const codes = [...countries].filter(([, other]) => other === id).map(([name]) => name.toUpperCase())
    const known = countries.has(actor.toUpperCase()) ? actor.toUpperCase() : actor
    return [{ codes: codes.length === 0 ? [code.toUpperCase()] : codes, sector: sector.toUpperCase(), actor: known }]
  })
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
