import { CONCEPTS, type Concept } from '../engine/index.ts'
import type { EquilibriumKind, Stability, StabilitySummary } from '../inquiry/index.ts'
import { CONCEPT_NAMES } from './concepts.ts'
import { type Block, heading, type Item, list, paragraph, type Phrase, quiet, type Report, strong } from './document.ts'
import type { Names } from './names.ts'
import { capitalised, count, sentence } from './words.ts'

const KINDS: readonly EquilibriumKind[] = [...CONCEPTS, 'mixed']

/** Up to this many states all are listed for people, past it only equilibria, and of these at most so many. */
const MOST_STATES = 40

/** Counts, then the states with the concepts under which each is stable for whom; `--json` lists all there are. */
export function stabilityReport(names: Names, result: Stability): Report {
  const sizes: StabilitySummary = {
    ...result,
    states: result.states.length,
    stable: mapValues(result.stable, byActor => mapValues(byActor, states => states.length)),
    equilibria: mapValues(result.equilibria, states => states.length),
  }
  return { title: names.reading.case.title, blocks: [...countsOf(names, sizes), ...statesOf(names, result)] }
}

/** The same without the states. */
export function stabilitySummaryReport(names: Names, result: StabilitySummary): Report {
  return { title: names.reading.case.title, blocks: countsOf(names, result) }
}

function countsOf(names: Names, { actors, states, stable, equilibria, options }: StabilitySummary): Block[] {
  const rows = KINDS.map((kind): Phrase[] => [
    [capitalised(CONCEPT_NAMES[kind])],
    ...actors.map((actor): Phrase => [kind === 'mixed' ? '' : String(stable[kind][actor])]),
    [strong(String(equilibria[kind]))],
  ])
  const size = [count(states, 'feasible state'), count(options.length, 'option'), count(actors.length, 'actor')]
  return [
    paragraph(sentence(size.join(', '))),
    heading('Stable states, by concept and actor'),
    { kind: 'table', head: ['Concept', ...actors.map(actor => capitalised(names.actor(actor))), 'Equilibria'], rows },
  ]
}

function statesOf(names: Names, result: Stability): Block[] {
  const all = [...result.states.keys()]
  const few = all.length <= MOST_STATES
  const wanted = few ? all : all.filter(s => KINDS.some(kind => result.equilibria[kind].includes(s)))
  const shown = wanted.slice(0, MOST_STATES)
  const rest = wanted.length - shown.length
  const short = shown.every(state => inNames(names, result.states[state]!.taken).length <= LONGEST_IN_TABLE)
  return [
    heading(few ? 'Where each state is stable' : 'The equilibria'),
    short ? statesAsTable(names, result, shown) : statesAsList(names, result, shown),
    ...(rest > 0 ? [paragraph(quiet(`And ${rest} more; --json lists all.`))] : []),
  ]
}

/** States with longer names than this are listed one by one, since a column for them would be too narrow to read. */
const LONGEST_IN_TABLE = 36

function statesAsTable(names: Names, result: Stability, states: readonly number[]): Block {
  const rows = states.map((state): Phrase[] => [
    [inNames(names, result.states[state]!.taken)],
    ...result.actors.map((actor): Phrase => [stableFor(result, actor, state)]),
    [strong(equilibriumOf(result, state))],
  ])
  const actors = result.actors.map(actor => capitalised(names.actor(actor)))
  return { kind: 'table', head: ['State', ...actors, 'Equilibrium'], rows }
}

function statesAsList(names: Names, result: Stability, states: readonly number[]): Block {
  const items = states.map((state): Item => {
    const forWhom = result.actors.map(actor => `${names.actor(actor)}: ${stableFor(result, actor, state)}`)
    return {
      lead: [inNames(names, result.states[state]!.taken)],
      lines: [[strong(`Equilibrium: ${equilibriumOf(result, state)}.`)], [quiet(`Stable for ${forWhom.join('; ')}.`)]],
    }
  })
  return list(items)
}

function stableFor({ stable }: Stability, actor: string, state: number): string {
  return conceptsWhere(concept => stable[concept][actor]!.includes(state))
}

function equilibriumOf({ equilibria }: Stability, state: number): string {
  return conceptsWhere(concept => equilibria[concept].includes(state))
}

/** `all`, `–` for none, or the concepts by their short names. */
function conceptsWhere(holds: (concept: Concept) => boolean): string {
  const concepts = CONCEPTS.filter(holds)
  if (concepts.length === CONCEPTS.length) return 'all'
  return concepts.length === 0
    ? '–'
    : concepts.map(concept => (concept === 'nash' ? 'Nash' : concept.toUpperCase())).join(' ')
}

/** A state by what is taken in it, actor by actor. */
function inNames(names: Names, taken: readonly string[]): string {
  if (taken.length === 0) return 'Nobody does anything.'
  const actors = [...new Set(taken.map(option => names.option(option)!.actor))]
  const parts = actors.map(actor => {
    const acts = taken.filter(option => names.option(option)!.actor === actor).map(option => names.act(option))
    return capitalised(`${names.actor(actor)}: ${acts.join(', ')}`)
  })
  return `${parts.join('. ')}.`
}

function mapValues<Key extends string, From, To>(
  record: Readonly<Record<Key, From>>,
  change: (value: From) => To,
): Record<Key, To> {
  return Object.fromEntries(Object.entries<From>(record).map(([key, value]) => [key, change(value)])) as Record<Key, To>
}
