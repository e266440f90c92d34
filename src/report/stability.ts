import { CONCEPTS, type Concept } from '../engine/index.ts'
import type { EquilibriumKind, Stability, StabilitySummary } from '../inquiry/index.ts'
import { CONCEPT_NAMES } from './concepts.ts'
import { type Block, heading, paragraph, type Phrase, quiet, type Report, strong } from './document.ts'
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
    { kind: 'table', head: ['Concept', ...actors.map(actor => names.actor(actor)), 'Equilibria'], rows },
  ]
}

function statesOf(names: Names, result: Stability): Block[] {
  const all = [...result.states.keys()]
  const wanted =
    all.length <= MOST_STATES ? all : all.filter(s => KINDS.some(kind => result.equilibria[kind].includes(s)))
  const rows = wanted
    .slice(0, MOST_STATES)
    .map((state): Phrase[] => [
      [inNames(names, result.states[state]!.taken)],
      ...result.actors.map(
        (actor): Phrase => [conceptsWhere(concept => result.stable[concept][actor]!.includes(state))],
      ),
      [strong(conceptsWhere(concept => result.equilibria[concept].includes(state)))],
    ])
  const rest = wanted.length - rows.length
  return [
    heading(all.length <= MOST_STATES ? 'Where each state is stable' : 'The equilibria'),
    { kind: 'table', head: ['State', ...result.actors.map(actor => names.actor(actor)), 'Equilibrium'], rows },
    ...(rest > 0 ? [paragraph(quiet(`And ${rest} more; --json lists all.`))] : []),
  ]
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
    return `${names.actor(actor)}: ${acts.join(', ')}`
  })
  return `${capitalised(parts.join('. '))}.`
}

function mapValues<Key extends string, From, To>(
  record: Readonly<Record<Key, From>>,
  change: (value: From) => To,
): Record<Key, To> {
  return Object.fromEntries(Object.entries<From>(record).map(([key, value]) => [key, change(value)])) as Record<Key, To>
}
