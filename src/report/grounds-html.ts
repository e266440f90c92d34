import type { Case, Constraint, Driver, Evidence, Fact, RestsOn, Source } from '../casefile/index.ts'
import { confidenceOf } from './citations.ts'
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
  const wants = driver.because === undefined ? '' : ` It wants this: ${driver.wording}.`
  const doubt = driver.confidence === undefined ? '' : ` Held to be ${confidenceOf(driver)}.`
  const text = sentence(names.reason(driver.id)) + wants + doubt
  return entry(driver.id, stands, `${escapeHtml(text)} ${aside(names, driver.id, driver.restsOn, 'an assumption')}`)
}

function ruleEntry(names: Names, rule: Constraint): string {
  const text =
    rule.because === undefined ? sentence(names.reason(rule.id)) : `${sentence(rule.because)} ${wordingOf(rule)}`
  const stands = names.reading.constraints.some(({ id }) => id === rule.id)
  return entry(rule.id, stands, `${escapeHtml(text)} ${aside(names, rule.id, rule.restsOn, 'without evidence')}`)
}

function wordingOf({ kind, wording }: Constraint): string {
  return sentence(`${kind.replaceAll('_', ' ')}: ${wording}`)
}

/** The id, and what it rests on. */
function aside(names: Names, id: string, restsOn: RestsOn, otherwise: string): string {
  const link = (fact: string): string =>
    names.fact(fact) === undefined ? escapeHtml(fact) : `<a href="#${escapeHtml(anchor(fact))}">${escapeHtml(fact)}</a>`
  const groups = restsOn.map(group => group.map(link).join(' or '))
  return `<span class="quiet">[${escapeHtml(id)}: ${groups.length === 0 ? otherwise : `rests on ${groups.join(', ')}`}]</span>`
}

function factEntry(names: Names, fact: Fact, quotations: Quotations): string {
  const doubt = fact.confidence === undefined ? '' : ` Held to be ${confidenceOf(fact)}.`
  const text = sentence(fact.text) + doubt + validityOf(fact)
  const places = fact.evidence.map(evidence => citedPlace(names.reading.case, evidence)).join('; ')
  const source = `<span class="quiet">[${escapeHtml(fact.id)}: ${places === '' ? 'without evidence' : places}]</span>`
  const quoted = fact.evidence.flatMap(evidence => quotationsFor(evidence, quotations))
  const stands = names.reading.facts.some(({ id }) => id === fact.id)
  return entry(fact.id, stands, `${escapeHtml(text)} ${source}${quoted.join('')}`)
}

function validityOf({ from, until }: Fact): string {
  const since = from === undefined ? '' : ` From ${dateInWords(from)}.`
  return until === undefined ? since : `${since} Until ${dateInWords(until)}.`
}

function citedPlace({ sources }: Case, { source, place = '' }: Evidence): string {
  const text = [escapeHtml(source), escapeHtml(place)].join(' ').trim()
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

function sourceEntry(source: Source): string {
  const { id, title, author, publisher, date, url } = source
  const told = (text: string | undefined): string[] => (text === undefined ? [] : [escapeHtml(text)])
  const line = [...told(author), `<cite>${escapeHtml(title)}</cite>`, ...told(publisher), ...told(date)].join(', ')
  const where = url === undefined ? '' : ` ${escapeHtml(url)}.`
  return entry(id, true, `${line}.${where} <span class="quiet">[${escapeHtml(id)}]</span>`)
}

function entry(id: string, stands: boolean, content: string): string {
  const idle = stands ? '' : ' class="idle"'
  return `<li id="${escapeHtml(anchor(id))}" data-part="${escapeHtml(id)}"${idle}><div>${content}</div></li>`
}
