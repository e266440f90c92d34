import { compile, type Option, type Variation } from '../../casefile/index.ts'
import { Unanswerable } from '../analysis.ts'
import type { TheoryId, TheoryVerdict } from './finding.ts'
import { asThey, held, type Held } from './held.ts'
import { setAside } from './set-aside.ts'
import { inScenario, TheoryStudy } from './study.ts'
import type { Test } from './tests.ts'

/** Two theories that fit, and what in the case would tell them apart. */
export interface TheoryPair {
  readonly theories: readonly [TheoryId, TheoryId]
  /**
   * Changes under which just one of the two still fits, for each of the two the first of each kind. Those that change the
   * conduct come first: only they can be observed. Empty: no single change of this case tells them apart.
   */
  readonly apart_by: readonly Parting[]
}

/** A change of the case under which one theory still fits and another does not. */
export interface Parting {
  /** A fact or driver withdrawn, a scenario come true, or another actor's option standing still. */
  readonly change: { readonly kind: 'fact' | 'driver' | 'scenario' | 'option'; readonly id: string }
  readonly still_fits: TheoryId
  readonly no_longer: TheoryId
  /** What the actor itself takes at each end, then. */
  readonly conduct: readonly (readonly string[])[]
  /** Whether that differs from what it takes in the reading asked about. */
  readonly conduct_changes: boolean
}

/**
 * For each pair of theories that fit, the changes under which they part: every fact and driver withdrawn by itself, every
 * scenario, and every option of another actor held as it is, where that bars nothing else.
 *
 * @remarks Cost: for each change the tests of the theories that fit.
 */
export function tellApart(study: TheoryStudy, fitting: ReadonlyMap<TheoryId, Test>): TheoryPair[] {
  const ids = [...fitting.keys()]
  if (ids.length < 2) return []
  const before = conductOf(study)
  const trials = changesOf(study).map(change => tryOut(study, change, fitting))
  return ids.flatMap((a, k) =>
    ids.slice(k + 1).map((b): TheoryPair => ({ theories: [a, b], apart_by: firstOfEachKind(trials, a, b, before) })),
  )
}

type Change = Parting['change']

/** What a change makes of the theories, or null where nothing is left to analyse. */
interface Trial {
  readonly change: Change
  readonly verdicts: ReadonlyMap<TheoryId, TheoryVerdict>
  readonly conduct: readonly (readonly string[])[]
}

function changesOf(study: TheoryStudy): Change[] {
  const { reading, options, actor, subject, variation } = study
  const drivers = [...reading.drivers.values()].flat()
  const used = new Set([...drivers, ...reading.constraints].flatMap(({ restsOn }) => restsOn.flat()))
  const commitments = reading.facts.filter(({ kind }) => kind === 'commitment').map(({ id }) => id)
  const facts = reading.facts.filter(({ id }) => used.has(id) || commitments.includes(id))
  return [
    ...facts.map(({ id }) => ({ kind: 'fact', id }) as const),
    ...subject.scenarios
      .filter(({ id }) => id !== variation.scenario)
      .map(({ id }) => ({ kind: 'scenario', id }) as const),
    ...drivers.map(({ id }) => ({ kind: 'driver', id }) as const),
    ...options
      .filter(option => option.actor !== actor && !barsMore(study, option))
      .map(({ id }) => ({ kind: 'option', id }) as const),
  ]
}

/** Whether an option cannot be held as it is without keeping somebody from something else: that would be two changes. */
function barsMore({ reading, workshop }: TheoryStudy, option: Option): boolean {
  const values = asThey([option], reading.statusQuo)
  const aside = setAside(reading, values, reading.statusQuo)
  const [open, closed] = [aside, held(reading, values, reading.statusQuo)].map(one => one && compile(one, workshop))
  if (!open || !closed || 'limit' in open || 'limit' in closed) return true
  return open.model.stateCount !== closed.model.stateCount
}

function tryOut(study: TheoryStudy, change: Change, fitting: ReadonlyMap<TheoryId, Test>): Trial | null {
  try {
    const changed = changedBy(study, change)
    const verdicts = [...fitting].map(([id, test]) => [id, test(changed).verdict] as const)
    return { change, verdicts: new Map(verdicts), conduct: conductOf(changed) }
  } catch (error) {
    if (error instanceof Unanswerable) return null
    throw error
  }
}

function changedBy(study: TheoryStudy, { kind, id }: Change): TheoryStudy {
  const { subject, variation, actor, options, reading, workshop } = study
  const changed = (as: Variation, holding?: Held): TheoryStudy =>
    new TheoryStudy(subject, as, actor, { workshop, ...(holding && { holding }) })
  if (kind === 'option')
    return changed(
      variation,
      asThey(
        options.filter(option => option.id === id),
        reading.statusQuo,
      ),
    )
  if (kind === 'scenario') return changed(inScenario(variation, id))
  return changed({ ...variation, withdraw: [...(variation.withdraw ?? []), id] })
}

/** What the actor itself takes at the ends, each way once. */
export function conductOf(study: TheoryStudy): string[][] {
  const own = (state: number): string[] => study.taken(state).filter(id => study.own.some(option => option.id === id))
  const all = new Map(study.ends.map(end => [own(end).join(' '), own(end)]))
  return [...all].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, taken]) => taken)
}

function firstOfEachKind(
  trials: readonly (Trial | null)[],
  a: TheoryId,
  b: TheoryId,
  before: readonly (readonly string[])[],
): Parting[] {
  const found = new Map<string, Parting>()
  for (const trial of trials) {
    if (trial === null) continue
    const { change, conduct, verdicts } = trial
    const [fits, not] = verdicts.get(a) === 'fits' ? [a, b] : [b, a]
    if (verdicts.get(fits) !== 'fits' || verdicts.get(not) !== 'does-not-fit') continue
    const conduct_changes = JSON.stringify(conduct) !== JSON.stringify(before)
    const parting = { change, still_fits: fits, no_longer: not, conduct, conduct_changes }
    const key = `${change.kind} ${fits}`
    const known = found.get(key)
    if (known === undefined || (conduct_changes && !known.conduct_changes)) found.set(key, parting)
  }
  const all = [...found.values()]
  return [...all.filter(one => one.conduct_changes), ...all.filter(one => !one.conduct_changes)]
}
