import type { Variation } from '../casefile/index.ts'

/** One of the things that a variation supposes. */
export interface Edit {
  readonly kind: EditKind
  /** What it is about: a scenario, an actor (foresight), or a part of the case; null for a date or a start. */
  readonly id: string | null
  /** The variation with this supposed as well. */
  readonly onto: (variation: Variation) => Variation
}

export type EditKind =
  | 'scenario'
  | 'as_of'
  | 'foresight'
  | 'status_quo'
  | 'add'
  | 'withdraw'
  | 'reverse'
  | 'promote'
  | 'swap'

/** What a variation supposes, one by one: first how the case is read, then what is added, then what is changed in it. */
export function editsOf(variation: Variation): Edit[] {
  const { scenario, asOf, foresight = {}, statusQuo, withdraw = [], reorder = [] } = variation
  const { addFacts = [], addDrivers = [], addConstraints = [] } = variation
  return [
    ...(scenario === undefined ? [] : [edit('scenario', scenario, before => ({ ...before, scenario }))]),
    ...(asOf === undefined ? [] : [edit('as_of', null, before => ({ ...before, asOf }))]),
    ...Object.entries(foresight).map(([actor, concept]) =>
      edit('foresight', actor, before => ({ ...before, foresight: { ...before.foresight, [actor]: concept } })),
    ),
    ...(statusQuo === undefined ? [] : [edit('status_quo', null, before => ({ ...before, statusQuo }))]),
    ...addFacts.map(fact => edit('add', fact.id, before => ({ ...before, addFacts: and(before.addFacts, fact) }))),
    ...addDrivers.map(one => edit('add', one.id, before => ({ ...before, addDrivers: and(before.addDrivers, one) }))),
    ...addConstraints.map(one =>
      edit('add', one.id, before => ({ ...before, addConstraints: and(before.addConstraints, one) })),
    ),
    ...withdraw.map(id => edit('withdraw', id, before => ({ ...before, withdraw: and(before.withdraw, id) }))),
    ...reorder.map(one => edit(one.kind, one.driver, before => ({ ...before, reorder: and(before.reorder, one) }))),
  ]
}

/** The variation that supposes some things, one after the other. */
export function variationOf(edits: readonly Edit[], base: Variation = {}): Variation {
  return edits.reduce((variation, { onto }) => onto(variation), base)
}

/** The same for two edits that suppose the same. */
export function keyOf({ kind, id, onto }: Edit): string {
  return JSON.stringify([kind, id, onto({})])
}

/** How many things one of two variations supposes and the other does not. */
export function editsBetween(one: Variation, other: Variation): number {
  const [these, those] = [editsOf(one).map(keyOf), editsOf(other).map(keyOf)]
  return these.filter(key => !those.includes(key)).length + those.filter(key => !these.includes(key)).length
}

function edit(kind: EditKind, id: string | null, onto: Edit['onto']): Edit {
  return { kind, id, onto }
}

function and<Item>(items: readonly Item[] | undefined, item: Item): Item[] {
  return [...(items ?? []), item]
}
