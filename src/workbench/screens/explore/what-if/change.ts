import type { Reorder, Variation } from '../../../../casefile/index.ts'
import type { Concept } from '../../../../engine/index.ts'

// Every toggle gives a variation. What is taken back leaves nothing behind, so that it says no more than is supposed.

/** The variation in a scenario; undefined: in none. */
export function inScenario(variation: Variation, id: string | undefined): Variation {
  const { scenario: _, ...rest } = variation
  return id === undefined ? rest : { ...rest, scenario: id }
}

/** The variation read at a date; undefined: at the date of the case. */
export function onDate(variation: Variation, date: string | undefined): Variation {
  const { asOf: _, ...rest } = variation
  return date === undefined ? rest : { ...rest, asOf: date }
}

/** The variation with an actor looking ahead so far; undefined: as the case has it. */
export function lookingAhead(variation: Variation, actor: string, concept: Concept | undefined): Variation {
  const { foresight = {}, ...rest } = variation
  const { [actor]: _, ...others } = foresight
  const now = concept === undefined ? others : { ...others, [actor]: concept }
  return Object.keys(now).length === 0 ? rest : { ...rest, foresight: now }
}

/**
 * The variation starting with an option taken, or not.
 *
 * @param current - What is taken at the start as it is now, and without the variation.
 * @param order - All options, in the order of the case.
 */
export function startingWith(
  variation: Variation,
  option: string,
  taken: boolean,
  current: { readonly now: readonly string[]; readonly else: readonly string[]; readonly order: readonly string[] },
): Variation {
  const { statusQuo: _, ...rest } = variation
  const now = current.order.filter(id => (id === option ? taken : current.now.includes(id)))
  const same = now.length === current.else.length && now.every(id => current.else.includes(id))
  return same ? rest : { ...rest, statusQuo: now }
}

/** The variation with a driver turned round, or turned back. */
export function turnedRound(variation: Variation, driver: string): Variation {
  const { reorder = [] } = variation
  const others = reorder.filter(({ kind, driver: id }) => kind !== 'reverse' || id !== driver)
  return withOrder(variation, others.length < reorder.length ? others : [...reorder, { kind: 'reverse', driver }])
}

/**
 * The variation with a driver one place up or down.
 *
 * @param order - The actor's drivers that count, as they are ordered now.
 */
export function movedBy(variation: Variation, order: readonly string[], driver: string, by: -1 | 1): Variation {
  const at = order.indexOf(driver)
  const other = order[at + by]
  if (at < 0 || other === undefined) return variation
  const [above, below] = by < 0 ? [other, driver] : [driver, other]
  const { reorder = [] } = variation
  // The two have just changed places: that is taken back.
  const last = reorder.findLastIndex(({ kind, driver: id }) => kind !== 'reverse' && order.includes(id))
  const back = reorder[last]?.kind === 'swap' && reorder[last].driver === below
  return withOrder(variation, back ? reorder.toSpliced(last, 1) : [...reorder, { kind: 'swap', driver: above }])
}

/** The variation with a driver before all others of its actor. */
export function putFirst(variation: Variation, driver: string): Variation {
  return withOrder(variation, [...(variation.reorder ?? []), { kind: 'promote', driver }])
}

/** The variation with some actors' drivers ordered, and turned, as the case has them. */
export function inOwnOrder(variation: Variation, drivers: readonly string[]): Variation {
  return withOrder(
    variation,
    (variation.reorder ?? []).filter(({ driver }) => !drivers.includes(driver)),
  )
}

function withOrder(variation: Variation, now: readonly Reorder[]): Variation {
  const { reorder: _, ...rest } = variation
  return now.length === 0 ? rest : { ...rest, reorder: now }
}
