import {
  type Case,
  type Constraint,
  counts,
  type Driver,
  type Fact,
  levelsOf,
  type Reading,
  readAt,
  type Scenario,
  type Variation,
} from '../casefile/index.ts'
import { type Edit, type EditKind, editsOf, keyOf, variationOf } from './edits.ts'

/** Something supposed that has no effect on the answer, and why. */
export interface IdleEdit {
  readonly edit: EditKind
  /** What it is about: a scenario, an actor (foresight), or a part of the case; null for a date or a start. */
  readonly id: string | null
  readonly why: IdleReason
  /** Ids: of the scenario, of facts or sources that do not count, or of what stands all the same; else empty. */
  readonly through: readonly string[]
}

/**
 * - `same`: it is so already. `repeated`: it is supposed twice.
 * - `scenario`: the scenario takes it out already. `withdrawn`: it is taken out as well.
 * - `date`: it does not count on the date. `facts`: facts it rests on do not count. `source`: its sources are taken out.
 *   `absent`: it does not count, for another reason.
 * - `unused`: nothing that counts rests on it. `supported`: what rests on it stands without it.
 * - `uncited`: of a source: no fact that counts comes from it. `cited-beside`: each that does has another source as well.
 * - `last`: there is no driver behind it to change places with. `equals`: the next one has the same level.
 */
export type IdleReason =
  | 'same'
  | 'repeated'
  | 'scenario'
  | 'withdrawn'
  | 'date'
  | 'facts'
  | 'source'
  | 'absent'
  | 'unused'
  | 'supported'
  | 'uncited'
  | 'cited-beside'
  | 'last'
  | 'equals'

/**
 * What of a variation has no effect: neither added to what was supposed before it nor taken back from the whole does it
 * change which drivers and constraints count, their order, how far actors look ahead or where things start. Of two that do
 * the same, the second has none; of two that do something only together, both have.
 *
 * @returns By their place among all that the variation supposes.
 * Cost: two readings of the case for each thing supposed.
 */
export function idleByPlace(subject: Case, variation: Variation, base: Variation = {}): ReadonlyMap<number, IdleEdit> {
  const given = editsOf(base).map(keyOf)
  const edits = editsOf(variation)
  const all = decisive(readAt(subject, variation))
  const found = edits.map((edit, k): [number, IdleEdit] | null => {
    if (given.includes(keyOf(edit))) return null
    const supposed = variationOf(edits.slice(0, edit.kind === 'add' ? k + 1 : k))
    const before = readAt(subject, variationOf(edits.slice(0, k)))
    const after = readAt(subject, variationOf(edits.slice(0, k + 1)))
    const without = readAt(subject, variationOf(edits.toSpliced(k, 1)))
    if (decisive(before) !== decisive(after) || decisive(without) !== all) return null
    const repeated = edits.slice(0, k).some(other => other.kind === 'withdraw' && keyOf(other) === keyOf(edit))
    const reason = repeated ? because('repeated') : whyIdle(edit, { before, after, variation: supposed })
    return [k, { edit: edit.kind, id: edit.id, ...reason }]
  })
  return new Map(found.filter(one => one !== null))
}

/** All of a reading that enters the model, as a key; drivers of one level and options of a start stand in no order. */
function decisive({ case: { actors }, constraints, drivers, foresight, statusQuo }: Reading): string {
  const levels = actors.map(({ id }) =>
    levelsOf(drivers.get(id) ?? []).map(level => level.map(driver => `${driver.id}: ${driver.wording}`).sort()),
  )
  return JSON.stringify([constraints.map(({ id }) => id), levels, [...foresight], [...statusQuo].sort()])
}

type Reason = Pick<IdleEdit, 'why' | 'through'>

interface Setting {
  /** The case as it is read without the edit and with it, after all that was supposed before. */
  readonly before: Reading
  readonly after: Reading
  /** What was supposed before; with what the edit itself adds. */
  readonly variation: Variation
}

function because(why: IdleReason, through: readonly string[] = []): Reason {
  return { why, through }
}

function whyIdle({ kind, id }: Edit, setting: Setting): Reason {
  switch (kind) {
    case 'scenario':
    case 'as_of':
    case 'foresight':
    case 'status_quo':
      return because('same')
    case 'add':
      return whyPartIsIdle(id!, setting.after, setting.variation) // parts have ids, here and below
    case 'withdraw':
      return whyWithdrawalIsIdle(id!, setting)
    case 'reverse':
    case 'promote':
    case 'swap':
      return whyReorderIsIdle(kind, id!, setting)
  }
}

function whyWithdrawalIsIdle(id: string, { before, after, variation }: Setting): Reason {
  const scenario = before.case.scenarios.find(one => one.id === before.scenario)
  if (scenario?.withdraw.includes(id)) return because('scenario', [scenario.id])
  if (!before.case.sources.some(source => source.id === id)) return whyPartIsIdle(id, before, variation)
  const citing = before.facts.filter(({ evidence }) => evidence.some(({ source }) => source === id))
  if (citing.length === 0) return because('uncited')
  const kept = new Set(after.facts.map(fact => fact.id))
  const lost = citing.map(fact => fact.id).filter(fact => !kept.has(fact))
  return lost.length === 0 ? because('cited-beside') : because('unused', lost)
}

/** Why a fact, driver or constraint makes no difference where it is added, or taken out. */
function whyPartIsIdle(id: string, reading: Reading, variation: Variation): Reason {
  const parts = [...[...reading.drivers.values()].flat(), ...reading.constraints]
  if (!reading.facts.some(fact => fact.id === id)) {
    return parts.some(part => part.id === id) ? because('same') : whyAbsent(id, reading, variation)
  }
  const resting = parts.filter(({ restsOn }) => restsOn.flat().includes(id)).map(part => part.id)
  return resting.length === 0 ? because('unused') : because('supported', resting)
}

function whyReorderIsIdle(kind: 'reverse' | 'promote' | 'swap', id: string, { before, variation }: Setting): Reason {
  const own = [...before.drivers.values()].find(drivers => drivers.some(driver => driver.id === id))
  if (own === undefined) return whyAbsent(id, before, variation)
  const next = own[own.findIndex(driver => driver.id === id) + 1]
  if (kind !== 'swap') return because('same')
  return because(next === undefined ? 'last' : 'equals')
}

/** Why a part does not count. */
function whyAbsent(id: string, reading: Reading, variation: Variation): Reason {
  const scenario = reading.case.scenarios.find(one => one.id === reading.scenario)
  const withdrawn = new Set(variation.withdraw)
  if (scenario?.withdraw.includes(id)) return because('scenario', [scenario.id])
  if (withdrawn.has(id)) return because('withdrawn')
  const part = declaredPart(id, reading.case, scenario, variation)
  if (part === undefined) return because('absent')
  if (!counts(part, reading.asOf)) return because('date')
  if ('evidence' in part) {
    const lost = part.evidence.map(({ source }) => source).filter(source => withdrawn.has(source))
    return lost.length === 0 ? because('absent') : because('source', [...new Set(lost)])
  }
  const held = new Set(reading.facts.map(fact => fact.id))
  const lacking = part.restsOn.filter(group => !group.some(fact => held.has(fact)))
  return lacking.length === 0 ? because('absent') : because('facts', [...new Set(lacking.flat())])
}

/** A fact, driver or constraint, whether it counts or not, with those that a scenario and a variation add. */
function declaredPart(
  id: string,
  { facts, drivers, constraints }: Case,
  scenario: Scenario | undefined,
  variation: Variation,
): Fact | Driver | Constraint | undefined {
  return [
    facts,
    drivers,
    constraints,
    scenario?.addFacts,
    scenario?.addDrivers,
    scenario?.addConstraints,
    variation.addFacts,
    variation.addDrivers,
    variation.addConstraints,
  ]
    .flatMap((parts): readonly (Fact | Driver | Constraint)[] => parts ?? [])
    .find(part => part.id === id)
}
