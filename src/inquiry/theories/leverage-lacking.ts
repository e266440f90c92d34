import type { Driver } from '../../casefile/index.ts'
import { holds, optionsOf } from '../../logic/index.ts'
import { holdsAt, judge } from '../claims.ts'
import { changes } from '../naming.ts'
import type { ClaimVerdict } from '../why-result.ts'
import { type Decider, fits, refused, type Tested, untold } from './finding.ts'
import { asThey, likelier } from './held.ts'
import type { TheoryStudy } from './study.ts'

/**
 * Leverage lacking: the actor is quiet, there is something it wants of the others and does not have, an act that it leaves
 * undone would be worth while if it brought that, and not by itself; and no such act, held to, brings it any nearer.
 *
 * Where no act would be worth while for the sake of such a want, the quiet has nothing to do with it, and nothing is told.
 *
 * @remarks Cost: an analysis for each choice with an act that would be worth while for its effect, of the states that
 * have that choice.
 */
export function leverageLacking(study: TheoryStudy): Tested {
  if (study.acts.length === 0) return untold('no-acts')
  if (study.quietEnds.length === 0) return refused('not-quiet')
  const drivers = study.reading.drivers.get(study.actor) ?? []
  const ranked = study.subject.rankings.some(({ actor }) => actor === study.actor)
  if (ranked || drivers.length === 0) return untold('no-drivers')
  const wants = drivers.filter(driver => concernsOthers(study, driver))
  if (wants.length === 0) return untold('wants-nothing-of-others')
  const unmet = wants.filter(({ prefers }) => judge(study.analysis, prefers) !== 'always')
  if (unmet.length === 0) return refused('wants-met', ...wants.map(want))
  const means = study.quietEnds.flatMap(end => unmet.flatMap(driver => meansAt(study, end, driver)))
  if (means.length === 0) return untold('no-act-for-it', ...unmet.map(want))
  const bringing = means.find(one => brings(study, one))
  if (bringing) return refused('choice-brings-it', want(bringing.driver), act(study, bringing))
  return fits('no-act-brings-it', ...distinct(means.map(({ driver }) => driver)).map(want), ...simplest(study, means))
}

/**
 * A driver that is up to others where the actor is quiet: whether it is met turns on what they do, and where they do not do
 * it no act of the actor's would meet it. A promise that an act would keep is its own affair, whatever brings it up.
 */
function concernsOthers(study: TheoryStudy, { prefers }: Driver): boolean {
  const acts = study.acts.map(({ id }) => id).filter(id => optionsOf(prefers).includes(id))
  const isMet = (taken: readonly string[]): boolean => holds(prefers, option => taken.includes(option))
  return study.quietEnds.some(end => {
    const stances = othersAnyWay(study, end, prefers)
    const unmet = stances.filter(taken => !isMet(taken))
    return unmet.length < stances.length && unmet.some(taken => !anyOf(acts, taken).some(isMet))
  })
}

/** An act that the actor would take for the sake of a want, if it brought what is wanted, and for nothing else. */
interface Means {
  readonly driver: Driver
  readonly end: number
  /** The state the act leads to, the others as they are. */
  readonly choice: number
}

function meansAt(study: TheoryStudy, end: number, driver: Driver): Means[] {
  if (holdsAt(study.analysis, driver.prefers, end)) return []
  const before = new Set(study.taken(end))
  return study
    .movesFrom(end)
    .filter(to => study.acts.some(({ id }) => !before.has(id) && study.taken(to).includes(id)))
    .filter(to => study.rank(to) <= study.rank(end) && !holdsAt(study.analysis, driver.prefers, to))
    .filter(to => metFrom(study, to, driver).some(met => study.rank(met) > study.rank(end)))
    .map(choice => ({ driver, end, choice }))
}

/** The states in which a want is met and that differ from a state in those options of the others' only that it names. */
function metFrom(study: TheoryStudy, state: number, { prefers }: Driver): number[] {
  const met = othersAnyWay(study, state, prefers).filter(set => holds(prefers, option => set.includes(option)))
  return met.map(set => study.where(set)).filter(found => found >= 0)
}

/** What is taken in a state, with the others' options that a proposition names taken and left in every way. */
function othersAnyWay(study: TheoryStudy, state: number, prefers: Driver['prefers']): string[][] {
  const named = [...new Set(optionsOf(prefers))].filter(id => !isOwn(study, id))
  return anyOf(
    named,
    study.taken(state).filter(id => !named.includes(id)),
  )
}

/** Some options taken, with any of some others besides. */
function anyOf(ids: readonly string[], taken: readonly string[]): string[][] {
  return ids.reduce<string[][]>((all, id) => all.flatMap(set => [set, [...set, id]]), [[...taken]])
}

/** Whether the act, held fixed, makes the others bring about the want likelier than what the actor does now. */
function brings(study: TheoryStudy, { driver, end, choice }: Means): boolean {
  return likelier(standsUnder(study, choice, driver) ?? 'never', standsUnder(study, end, driver) ?? 'always')
}

/** How a want stands over what the others end in, with the actor's choice held fixed. */
function standsUnder(study: TheoryStudy, choice: number, { prefers }: Driver): ClaimVerdict | undefined {
  const taken = study.taken(choice)
  const held = study.under(asThey(study.own, taken), taken)
  return held === null ? undefined : judge(held, prefers)
}

/** The acts in their plainest form: of those that take the same options, the one that changes least. */
function simplest(study: TheoryStudy, means: readonly Means[]): Decider[] {
  const moves = means.map(one => changes(study.analysis.compiled, one.end, one.choice))
  const plain = moves.filter(({ take, drop }) => take.length === 1 && drop.length === 0)
  const shown = plain.length > 0 ? plain : moves.slice(0, 1)
  return distinct(shown.map(({ take }) => take[0]!)).map((id): Decider => ({ role: 'act', kind: 'option', id }))
}

function act(study: TheoryStudy, { end, choice }: Means): Decider {
  return { role: 'act', ...study.step(end, choice) }
}

const isOwn = (study: TheoryStudy, id: string): boolean => study.own.some(option => option.id === id)
const distinct = <Item>(items: readonly Item[]): Item[] => [...new Set(items)]
const want = ({ id }: Driver): Decider => ({ role: 'want', kind: 'driver', id })
