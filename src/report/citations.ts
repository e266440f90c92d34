import type { Driver, Evidence, Fact, RecordClaim, RestsOn } from '../casefile/index.ts'
import type { Names } from './names.ts'
import { daysInWords } from './posture/quantities.ts'
import { inWords } from './words.ts'

/**
 * Where facts come from, each source once: `ferris-2026 ¶7, ¶17–19`; what is read from the record is said in words. Facts without
 * evidence are passed over.
 *
 * @param nameOf - What people call an actor, as inside a sentence.
 */
export function cite(facts: readonly Fact[], nameOf: NameOf = id => id): string {
  const places = new Map<string, Set<string>>()
  for (const evidence of facts.flatMap(fact => fact.evidence)) {
    const { source, place } = placed(evidence, nameOf)
    const known = places.get(source) ?? new Set()
    places.set(source, place === undefined ? known : known.add(place))
  }
  return [...places].map(([source, at]) => [source, joinPlaces([...at])].join(' ').trim()).join('; ')
}

type NameOf = (actor: string) => string

/** A source and a place in it, as people read them. */
function placed({ source, place, record }: Evidence, nameOf: NameOf): Pick<Evidence, 'source' | 'place'> {
  if (record !== undefined) return { source: 'the record:', place: conductInWords(record, nameOf) }
  return { source, ...(place !== undefined && { place }) }
}

/** `no material aid by Russia from 1 January 2026 to 15 February 2026`. */
function conductInWords({ actor, toward, says, first, last }: RecordClaim, nameOf: NameOf): string {
  const what = says === 'flurry of meetings' ? 'a flurry of meetings' : says.replace('-', ' ')
  const whom = toward === undefined ? '' : ` toward ${nameOf(toward)}`
  const who = says === 'silence' ? 'of' : 'by'
  return `${what} ${who} ${nameOf(actor)}${whom} ${daysInWords({ from: first, to: last })}`
}

/** Paragraphs in ascending order, runs drawn together; other places after them as written. */
function joinPlaces(places: readonly string[]): string {
  const numbers = new Set(places.flatMap(paragraphsIn))
  const others = places.filter(place => paragraphsIn(place).length === 0)
  return [...runs([...numbers].sort((a, b) => a - b)), ...others].join(', ')
}

function paragraphsIn(place: string): number[] {
  const [, first, last] = /^¶(\d+)(?:[-–](\d+))?$/u.exec(place) ?? []
  if (first === undefined) return []
  const from = Number(first)
  return Array.from({ length: Number(last ?? first) - from + 1 }, (_, k) => from + k)
}

function runs(numbers: readonly number[]): string[] {
  const starts = numbers.filter((number, k) => numbers[k - 1] !== number - 1)
  return starts.map((start, k) => {
    const end = numbers[numbers.indexOf(starts[k + 1] ?? Infinity) - 1] ?? numbers.at(-1)!
    return start === end ? `¶${start}` : `¶${start}–${end}`
  })
}

/** The facts that some ids rest on and that count, in declaration order. */
export function factsUnder(names: Names, ids: readonly (string | null)[]): Fact[] {
  const groups: RestsOn = ids.flatMap(id => (id === null ? [] : restsOn(names, id)))
  const wanted = new Set(groups.flat())
  return names.reading.facts.filter(({ id }) => wanted.has(id))
}

function restsOn(names: Names, id: string): RestsOn {
  return (names.driver(id) ?? names.constraint(id))?.restsOn ?? []
}

/** Sources and confidence behind some drivers or constraints: `ferris-2026 ¶17, ¶21; one fact of three only likely`. */
export function grounds(names: Names, ids: readonly (string | null)[]): string {
  const facts = factsUnder(names, ids)
  const own = hedgedDrivers(names, ids).map(driver => `${driver.id} itself held to be only ${confidenceOf(driver)}`)
  return [...(facts.length === 0 ? [] : [cite(facts, id => names.actor(id)), hedge(facts)]), ...own]
    .filter(part => part !== '')
    .join('; ')
}

/** The drivers among some ids that their author does not hold to matter for certain. */
export function hedgedDrivers(names: Names, ids: readonly (string | null)[]): Driver[] {
  const drivers = ids.flatMap(id => (id === null ? [] : (names.driver(id) ?? [])))
  return drivers.filter(({ confidence }) => confidence !== undefined && confidence.value < 1)
}

function hedge(facts: readonly Fact[]): string {
  const hedged = facts.filter(({ confidence }) => confidence !== undefined && confidence.value < 1)
  if (hedged.length === 0) return ''
  const words = [...new Set(hedged.map(confidenceOf))]
  if (facts.length === 1) return `held to be ${words[0]}`
  const which =
    hedged.length === facts.length ? allOf(facts.length) : `${inWords(hedged.length)} of ${inWords(facts.length)} facts`
  if (words.length > 1) return `${which} held to be less than certain`
  return `${which} held to be ${words[0] === 'almost certain' ? '' : 'only '}${words[0]}`
}

function allOf(number: number): string {
  return number === 2 ? 'both facts' : `all ${inWords(number)} facts`
}

/** The word the author chose, else the number. */
export function confidenceOf({ confidence }: Pick<Fact, 'confidence'>): string {
  return confidence?.word ?? (confidence === undefined ? 'certain' : String(confidence.value))
}

/** One piece of evidence as it is cited. @param nameOf - As of {@link cite}. */
export function citation(evidence: Evidence, nameOf: NameOf = id => id): string {
  const { source, place } = placed(evidence, nameOf)
  return place === undefined ? source : `${source} ${place}`
}
