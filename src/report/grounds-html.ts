import type { Constraint, Driver, Evidence, Fact, RestsOn, Source } from '../casefile/index.ts'
import { citation, confidenceOf } from './citations.ts'
import type { Names } from './names.ts'
import { escapeHtml } from './render-html.ts'
import { dateInWords, sentence } from './words.ts'

/** Paragraphs of the sources as they are worded, by source id and number; only those that may be shown. */
export type Quotations = Readonly<Record<string, Readonly<Record<number, string>>>>

/**
 * All that the briefing rests on, as a piece of HTML: what moves each actor in order, the rules, the facts with their
 * evidence, the sources. Each entry has the `id` that {@link groundLink} leads to and, where it can be taken out, the
 * attribute `data-part`; what does not count as the case is read has the class `idle`.
 */
export function groundsHtml(names: Names, quotations: Quotations = {}): string {
  const { case: subject } = names.reading
  const parts = [
    ...subject.actors.map(({ id }) => driversOf(names, id)),
    section(
      'The rules',
      'ul',
      partsOf(names, 'constraints').map(rule => ruleEntry(names, rule)),
    ),
    section(
      'The facts',
      'ul',
      partsOf(names, 'facts').map(fact => factEntry(names, fact, quotations)),
    ),
    section('The sources', 'ul', subject.sources.map(sourceEntry)),
  ]
  return `<h2>What counts, and where it is from</h2>\n${parts.filter(part => part !== '').join('\n')}`
}

/** Where an id leads on a page that has the grounds; undefined for what has no entry there. */
export function groundLink(names: Names): (id: string) => string | undefined {
  const { case: subject } = names.reading
  const sources = subject.sources.map(({ id }) => id)
  const ids = (['facts', 'drivers', 'constraints'] as const).flatMap(kind => partsOf(names, kind).map(({ id }) => id))
  const known = new Set<string>([...ids, ...sources])
  return id => (known.has(id) ? `#${anchor(id)}` : undefined)
}

function anchor(id: string): string {
  return `of-${id}`
}

interface Parts {
  readonly facts: readonly Fact[]
  readonly drivers: readonly Driver[]
  readonly constraints: readonly Constraint[]
}

/** The parts of a case and, after them, what the scenario adds that it is read as. */
function partsOf<Kind extends keyof Parts>({ reading }: Names, kind: Kind): Parts[Kind][number][] {
  const { case: subject, scenario } = reading
  const adding = subject.scenarios.find(({ id }) => id === scenario)
  const added: Parts | undefined = adding && {
    facts: adding.addFacts,
    drivers: adding.addDrivers,
    constraints: adding.addConstraints,
  }
  return [...subject[kind], ...(added?.[kind] ?? [])]
}

function section(title: string, tag: 'ol' | 'ul', entries: readonly string[]): string {
  if (entries.length === 0) return ''
  return `<section>\n<h3>${escapeHtml(title)}</h3>\n<${tag}>\n${entries.join('\n')}\n</${tag}>\n</section>`
}

/** First those that count, most important first; the others after them. */
function driversOf(names: Names, actor: string): string {
  const standing = names.reading.drivers.get(actor) ?? []
  const ids = new Set(standing.map(({ id }) => id))
  const idle = partsOf(names, 'drivers').filter(driver => driver.actor === actor && !ids.has(driver.id))
  const entries = [...standing, ...idle].map(driver => driverEntry(names, driver, ids.has(driver.id)))
  return section(`What moves ${names.actor(actor)}, most important first`, 'ol', entries)
}

function driverEntry(names: Names, driver: Driver, stands: boolean): string {
  const doubt = driver.confidence === undefined ? '' : ` Held to be ${confidenceOf(driver)}.`
  const wants = driver.because === undefined ? '' : `${escapeHtml(driver.wording)}; `
  const note = wants + groundsOf(names, driver.restsOn, 'an assumption')
  return entry(driver.id, stands, sentence(names.reason(driver.id)) + doubt, note)
}

function ruleEntry(names: Names, rule: Constraint): string {
  const { id, kind, wording, because, restsOn } = rule
  const demands = because === undefined ? '' : `${escapeHtml(`${kind.replaceAll('_', ' ')} ${wording}`)}; `
  const stands = names.reading.constraints.some(constraint => constraint.id === id)
  return entry(
    id,
    stands,
    sentence(because ?? names.reason(id)),
    demands + groundsOf(names, restsOn, 'without evidence'),
  )
}

/** What something rests on, each fact a link, as HTML. */
function groundsOf(names: Names, restsOn: RestsOn, otherwise: string): string {
  const link = (fact: string): string =>
    names.fact(fact) === undefined ? escapeHtml(fact) : `<a href="#${escapeHtml(anchor(fact))}">${escapeHtml(fact)}</a>`
  const groups = restsOn.map(group => group.map(link).join(' or '))
  return groups.length === 0 ? otherwise : `rests on ${groups.join(', ')}`
}

function factEntry(names: Names, fact: Fact, quotations: Quotations): string {
  const doubt = fact.confidence === undefined ? '' : ` Held to be ${confidenceOf(fact)}.`
  const places = fact.evidence.map(evidence => citedPlace(names, evidence)).join('; ')
  const quoted = fact.evidence.flatMap(evidence => quotationsFor(evidence, quotations))
  const stands = names.reading.facts.some(({ id }) => id === fact.id)
  const note = (places === '' ? 'without evidence' : places) + escapeHtml(validityOf(fact))
  return entry(fact.id, stands, sentence(fact.text) + doubt, note, quoted.join(''))
}

function validityOf({ from, until }: Fact): string {
  const since = from === undefined ? '' : `; from ${dateInWords(from)}`
  return until === undefined ? since : `${since}${since === '' ? ';' : ''} until ${dateInWords(until)}`
}

function citedPlace(names: Names, evidence: Evidence): string {
  const { source } = evidence
  const { sources } = names.reading.case
  const text = escapeHtml(citation(evidence, id => names.actor(id)))
  return sources.some(({ id }) => id === source) ? `<a href="#${escapeHtml(anchor(source))}">${text}</a>` : text
}

function quotationsFor({ source, place = '' }: Evidence, quotations: Quotations): string[] {
  return paragraphsAt(place).flatMap(number => {
    const text = quotations[source]?.[number]
    if (text === undefined) return []
    return [`<blockquote><p>${escapeHtml(text)}</p><cite>${escapeHtml(`${source} ¶${number}`)}</cite></blockquote>`]
  })
}

/** The numbers of the paragraphs that a place names: `¶4`, `¶6-7`. */
export function paragraphsAt(place: string): number[] {
  const [, first, last] = /^¶(\d+)(?:-(\d+))?$/u.exec(place) ?? []
  if (first === undefined) return []
  const length = Number(last ?? first) - Number(first) + 1
  return Array.from({ length: Math.max(0, Math.min(length, MOST_PARAGRAPHS)) }, (_, k) => Number(first) + k)
}

/** Whoever cites more paragraphs than this at once is not quoted further. */
const MOST_PARAGRAPHS = 50

function sourceEntry({ id, title, author, publisher, date, url }: Source): string {
  const told = [author, title, publisher, date].filter(part => part !== undefined).join(', ')
  return entry(id, true, sentence(told), url === undefined ? '' : escapeHtml(url))
}

/** A sentence, and a note beside it that begins with the id; the note, and what comes after, are HTML already. */
function entry(id: string, stands: boolean, text: string, note: string, after = ''): string {
  const idle = stands ? '' : ' class="idle"'
  const name = stands ? escapeHtml(id) : `${escapeHtml(id)}, which does not count here`
  const aside = `[${name}${note === '' ? '' : `: ${note}`}]`
  const content = `<p>${escapeHtml(text)}</p><p class="note">${aside}</p>${after}`
  return `<li id="${escapeHtml(anchor(id))}" data-part="${escapeHtml(id)}"${idle}>${content}</li>`
}
