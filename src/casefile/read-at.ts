import type { Concept } from '../engine/index.ts'
import type { AddedDriver, Case, Driver, Scenario } from './case.ts'
import type { Reading } from './reading.ts'
import { reorderDrivers } from './reorder.ts'
import { type Standing, standing } from './standing.ts'
import type { Variation } from './variation.ts'

/** Thrown for a call the caller could have known was wrong, such as a scenario the case does not have. */
export class CaseUsageError extends Error {
  override readonly name = 'CaseUsageError'
}

/**
 * The case as it counts in a variation: the scenario's additions and withdrawals made, the variation's after them, and of
 * the result what counts on the date.
 *
 * @throws {@link CaseUsageError} for a scenario the case does not have.
 * Cost: linear in the size of the case.
 */
export function readAt(read: Case, variation: Variation = {}): Reading {
  const scenario = scenarioOf(read, variation.scenario)
  const asOf = variation.asOf ?? scenario?.asOf ?? read.asOf
  const withdrawn = new Set([...(scenario?.withdraw ?? []), ...(variation.withdraw ?? [])])
  const { facts, constraints, drivers } = standing(partsOf(read, scenario, variation), asOf, withdrawn)
  const ordered = reorderDrivers(drivers, variation.reorder ?? [])
  return {
    case: read,
    ...(asOf !== undefined && { asOf }),
    ...(scenario && { scenario: scenario.id }),
    facts,
    constraints,
    drivers: new Map(read.actors.map(({ id }) => [id, ordered.filter(driver => driver.actor === id)])),
    foresight: foresightOf(read, scenario, variation),
    statusQuo: variation.statusQuo ?? scenario?.statusQuo?.taken ?? read.statusQuo.taken,
  }
}

/** Everything declared, with what the scenario and the variation add. */
function partsOf(read: Case, scenario: Scenario | undefined, variation: Variation): Standing {
  const { addFacts = [], addDrivers = [], addConstraints = [] } = scenario ?? {}
  const added = [...addDrivers, ...(variation.addDrivers ?? [])]
  return {
    facts: [...read.facts, ...addFacts, ...(variation.addFacts ?? [])],
    constraints: [...read.constraints, ...addConstraints, ...(variation.addConstraints ?? [])],
    drivers: added.reduce(place, read.drivers),
  }
}

function scenarioOf(read: Case, id: string | undefined): Scenario | undefined {
  if (id === undefined) return undefined
  const scenario = read.scenarios.find(candidate => candidate.id === id)
  if (scenario === undefined) throw new CaseUsageError(`the case has no scenario "${id}"`)
  return scenario
}

/** Puts an added driver before or after the one it names, or last of all. */
function place(drivers: readonly Driver[], added: AddedDriver): readonly Driver[] {
  const anchor = added.before ?? added.after
  const at = anchor === undefined ? -1 : drivers.findIndex(driver => driver.id === anchor)
  if (at < 0) return [...drivers, added]
  return drivers.toSpliced(added.before === undefined ? at + 1 : at, 0, added)
}

function foresightOf(read: Case, scenario: Scenario | undefined, variation: Variation): Map<string, Concept> {
  return new Map(
    read.actors.map(({ id, foresight }) => [id, variation.foresight?.[id] ?? scenario?.foresight[id] ?? foresight]),
  )
}
