import { CONCEPTS } from '../engine/index.ts'
import type { EquilibriumKind, Stability, StabilitySummary } from '../inquiry/index.ts'
import { type Block, heading, paragraph, type Phrase, quiet, type Report, strong } from './document.ts'
import type { Names } from './names.ts'
import { capitalised, count, inWords } from './words.ts'

const KINDS: readonly EquilibriumKind[] = [...CONCEPTS, 'mixed']

const CONCEPT_NAMES: Readonly<Record<EquilibriumKind, string>> = {
  nash: 'Nash (rationality)',
  gmr: 'general metarationality (GMR)',
  smr: 'symmetric metarationality (SMR)',
  seq: 'sequential stability (SEQ)',
  sseq: 'symmetric sequential stability (SSEQ)',
  mixed: 'each actor under its own foresight',
}

/** The most equilibria of a concept that are spelt out for people; `--json` has all. */
const MOST_SPELT_OUT = 12

/** Equilibria concept by concept, spelt out, and how many states are stable for whom. */
export function stabilityReport(names: Names, result: Stability): Report {
  const sizes: StabilitySummary = {
    ...result,
    states: result.states.length,
    stable: mapValues(result.stable, byActor => mapValues(byActor, states => states.length)),
    equilibria: mapValues(result.equilibria, states => states.length),
  }
  return {
    title: names.reading.case.title,
    blocks: [...countsOf(names, sizes), ...KINDS.flatMap(kind => equilibriaOf(names, result, kind))],
  }
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
  return [
    paragraph(
      `${capitalised(count(states, 'feasible state'))}, ${count(options.length, 'option')}, ${count(actors.length, 'actor')}.`,
    ),
    heading('Stable states, by concept and actor'),
    { kind: 'table', head: ['Concept', ...actors.map(actor => names.actor(actor)), 'Equilibria'], rows },
  ]
}

function equilibriaOf(names: Names, { equilibria, states }: Stability, kind: EquilibriumKind): Block[] {
  const all = equilibria[kind]
  const shown = all.slice(0, MOST_SPELT_OUT)
  const items = shown.map(state => ({ lead: [inNames(names, states[state]!.taken)], lines: [] }))
  const rest = all.length - shown.length
  return [
    heading(`Equilibria: ${CONCEPT_NAMES[kind]}`),
    ...(all.length === 0 ? [paragraph('There is none.')] : [{ kind: 'list', numbered: false, items } as const]),
    ...(rest > 0 ? [paragraph(quiet(`And ${inWords(rest)} more; --json lists all.`))] : []),
  ]
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
