import type { Concept } from '../../../../engine/index.ts'
import type { Stability } from '../../../../inquiry/index.ts'
import { capitalised, type Names } from '../../../../report/index.ts'
import type { States } from '../../../worker/questions.ts'
import { words } from '../../../words/index.ts'

const text = words.explore.outcomes

/** A state as a row: what is so in it, and for whom it is stable. */
export interface StateRow {
  readonly place: number
  readonly code: string
  /** `today`, `outcome`, both, or none, in words. */
  readonly role: string
  /** All that is done in it, and what is otherwise than today. */
  readonly full: string
  readonly differences: string
  /** How many options are otherwise than today. */
  readonly distance: number
  /** By actor: the concepts under which it is stable, and how many they are. */
  readonly stable: Readonly<Record<string, Verdicts>>
  readonly equilibrium: Verdicts
  /** Whether everybody would rest here, looking as far ahead as the case has it. */
  readonly rests: boolean
}

export interface Verdicts {
  readonly said: string
  readonly count: number
}

const CONCEPTS: readonly Concept[] = ['nash', 'gmr', 'smr', 'seq', 'sseq']

/** A row for every state, those nearest to today first. Cost: linear in states, actors and concepts. */
export function rowsOf(names: Names, found: States, all: Stability): StateRow[] {
  const stable = new Map(all.actors.map(actor => [actor, verdictsByState(all, concept => all.stable[concept][actor]!)]))
  const equilibria = verdictsByState(all, concept => all.equilibria[concept])
  const rests = new Set(all.equilibria.mixed)
  const outcomes = new Set(found.outcomes.map(taken => taken.join()))
  const today = found.status_quo
  const rows = all.states.map(({ code, taken }, place) => ({
    place,
    code,
    role: text.role(taken.join() === today.join(), outcomes.has(taken.join())),
    full: standing(names, taken),
    differences: differing(names, today, taken),
    distance: taken.filter(id => !today.includes(id)).length + today.filter(id => !taken.includes(id)).length,
    stable: Object.fromEntries(all.actors.map(actor => [actor, stable.get(actor)![place]!])),
    equilibrium: equilibria[place]!,
    rests: rests.has(place),
  }))
  return rows.sort((a, b) => a.distance - b.distance || a.place - b.place)
}

function verdictsByState({ states }: Stability, statesOf: (concept: Concept) => readonly number[]): Verdicts[] {
  const held: Concept[][] = states.map(() => [])
  for (const concept of CONCEPTS) for (const place of statesOf(concept)) held[place]!.push(concept)
  return held.map(concepts => ({ said: inShort(concepts), count: concepts.length }))
}

/** `all`, a dash for none, or the concepts by their short names. */
export function inShort(concepts: readonly Concept[]): string {
  if (concepts.length === CONCEPTS.length) return text.allConcepts
  return concepts.length === 0
    ? text.noConcept
    : concepts.map(concept => (concept === 'nash' ? 'Nash' : concept.toUpperCase())).join(' ')
}

function standing(names: Names, taken: readonly string[]): string {
  return byActor(names, taken, []) || text.nothingDone
}

function differing(names: Names, today: readonly string[], taken: readonly string[]): string {
  const take = taken.filter(id => !today.includes(id))
  const drop = today.filter(id => !taken.includes(id))
  return byActor(names, take, drop) || text.asToday
}

function byActor(names: Names, take: readonly string[], drop: readonly string[]): string {
  return names.reading.case.actors
    .flatMap(({ id }) => {
      const own = (options: readonly string[]): string[] => options.filter(o => names.option(o)?.actor === id)
      const change = { take: own(take), drop: own(drop) }
      const none = change.take.length + change.drop.length === 0
      return none ? [] : [`${capitalised(names.actor(id))}: ${names.change(change)}.`]
    })
    .join(' ')
}
