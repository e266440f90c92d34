import { type Reading, type Reorder, readAt, type Case, type Variation } from '../casefile/index.ts'

/** One change in what moves an actor. */
export interface DriverChange {
  readonly kind: 'withdraw' | 'swap' | 'promote'
  readonly actor: string
  /** Withdrawn; or moved behind the next of the actor's drivers; or made the most important. */
  readonly driver: string
  /** With `swap`: the driver that now comes before it; else null. */
  readonly behind: string | null
}

/** A sequence of changes: those withdrawals first, in declaration order, then the others one after the other. */
export type ChangePlan = readonly DriverChange[]

/** The variation with the changes of a plan made on top of it. */
export function withChanges(variation: Variation, plan: ChangePlan): Variation {
  const withdrawn = plan.filter(({ kind }) => kind === 'withdraw').map(({ driver }) => driver)
  const moved = plan.flatMap(({ kind, driver }): Reorder[] => (kind === 'withdraw' ? [] : [{ kind, driver }]))
  return {
    ...variation,
    withdraw: [...(variation.withdraw ?? []), ...withdrawn],
    reorder: [...(variation.reorder ?? []), ...moved],
  }
}

/**
 * The plans of one change more than a given one, each in a normal form, which leaves none out that has another effect:
 * what is to be withdrawn is withdrawn first, and changes to different actors, whose order does not matter, are made
 * actor by actor.
 *
 * @param actors - Whose drivers may be changed, in declaration order.
 */
export function extensionsOf(
  subject: Case,
  variation: Variation,
  plan: ChangePlan,
  actors: readonly string[],
): ChangePlan[] {
  const reading = readAt(subject, withChanges(variation, plan))
  const last = plan.at(-1)
  const from = Math.max(0, last ? actors.indexOf(last.actor) : 0)
  if (last && last.kind !== 'withdraw') return extended(plan, actors.slice(from), actor => movesOf(reading, actor))
  const withdrawals = actors.slice(from).flatMap(actor => withdrawalsOf(reading, actor, last))
  return [...withdrawals.map(change => [...plan, change]), ...extended(plan, actors, actor => movesOf(reading, actor))]
}

function extended(
  plan: ChangePlan,
  actors: readonly string[],
  changesOf: (actor: string) => DriverChange[],
): ChangePlan[] {
  return actors.flatMap(changesOf).map(change => [...plan, change])
}

/** The withdrawals that come after the last one, in declaration order. */
function withdrawalsOf(reading: Reading, actor: string, last: DriverChange | undefined): DriverChange[] {
  const order = reading.case.drivers.map(({ id }) => id)
  return driversOf(reading, actor)
    .filter(driver => last?.actor !== actor || order.indexOf(driver) > order.indexOf(last.driver))
    .map(driver => ({ kind: 'withdraw', actor, driver, behind: null }))
}

/** Each driver behind the next, and each but the first to the top. */
function movesOf(reading: Reading, actor: string): DriverChange[] {
  const drivers = driversOf(reading, actor)
  const swaps = drivers
    .slice(0, -1)
    .map((driver, k) => ({ kind: 'swap', actor, driver, behind: drivers[k + 1]! }) as const)
  const tops = drivers.slice(1).map(driver => ({ kind: 'promote', actor, driver, behind: null }) as const)
  return [...swaps, ...tops]
}

function driversOf({ case: { rankings }, drivers }: Reading, actor: string): string[] {
  if (rankings.some(ranking => ranking.actor === actor)) return []
  return (drivers.get(actor) ?? []).map(({ id }) => id)
}
