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
  const say = sayerFor(names)
  const rows = all.states.map(({ code, taken }, place): StateRow => {
    const take = taken.filter(id => !today.includes(id))
    const drop = today.filter(id => !taken.includes(id))
    return {
      place,
      code,
      role: text.role(taken.join() === today.join(), outcomes.has(taken.join())),
      full: say(taken, []) || text.nothingDone,
      differences: say(take, drop) || text.asToday,
      distance: take.length + drop.length,
      stable: Object.fromEntries(all.actors.map(actor => [actor, stable.get(actor)![place]!])),
      equilibrium: equilibria[place]!,
      rests: rests.has(place),
    }
  })
  return rows.sort((a, b) => a.distance - b.distance || a.place - b.place)
}

function verdictsByState({ states }: Stability, statesOf: (concept: Concept) => readonly number[]): Verdicts[] {
  const held: Concept[][] = states.map(() => [])
  for (const concept of CONCEPTS) for (const place of statesOf(concept)) held[place]!.push(concept)
  return held.map(concepts => ({ said: inShort(concepts), count: concepts.length }))
}

/** `all`, `all but` one, a dash for none, or the concepts by their short names. */
export function inShort(concepts: readonly Concept[]): string {
  if (concepts.length === CONCEPTS.length) return text.allConcepts
  if (concepts.length === 0) return text.noConcept
  const missing = CONCEPTS.filter(concept => !concepts.includes(concept))
  return missing.length === 1 ? text.allBut(shortName(missing[0]!)) : concepts.map(shortName).join(' ')
}

function shortName(concept: Concept): string {
  return concept === 'nash' ? 'Nash' : concept.toUpperCase()
}

/** Says what some options taken, or given up, are; each actor's part is put into words only once. */
type Sayer = (take: readonly string[], drop: readonly string[]) => string

function sayerFor(names: Names): Sayer {
  const actorOf = new Map(names.reading.case.options.map(({ id, actor }) => [id, actor]))
  const actors = names.reading.case.actors.map(({ id }) => ({ id, said: new Map<string, string>() }))
  return (take, drop) =>
    actors
      .flatMap(({ id, said }) => {
        const own = (options: readonly string[]): string[] => options.filter(option => actorOf.get(option) === id)
        const change = { take: own(take), drop: own(drop) }
        if (change.take.length + change.drop.length === 0) return []
        const key = `${change.take.join()} ${change.drop.join()}`
        const words = said.get(key) ?? `${capitalised(names.actor(id))}: ${names.change(change)}.`
        said.set(key, words)
        return [words]
      })
      .join(' ')
}
