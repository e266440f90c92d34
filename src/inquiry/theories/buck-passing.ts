import type { Driver, Option } from '../../casefile/index.ts'
import { optionsOf, holds } from '../../logic/index.ts'
import { opposes } from './attitude.ts'
import { type Decider, fits, refused, type Tested, untold } from './finding.ts'
import type { TheoryStudy } from './study.ts'

/**
 * Buck-passing: something the actor wants and could bring about by an act of its own, another could bring about as well;
 * the actor likes it better from the other's hands, and the other gains by doing it.
 */
export function buckPassing(study: TheoryStudy): Tested {
  if (study.acts.length === 0) return untold('no-acts')
  if (study.quietEnds.length === 0) return refused('not-quiet')
  const drivers = study.reading.drivers.get(study.actor) ?? []
  const ranked = study.subject.rankings.some(({ actor }) => actor === study.actor)
  if (ranked || drivers.length === 0) return untold('no-drivers')
  const shared = drivers.filter(driver => isShared(study, driver))
  if (shared.length === 0) return untold('no-substitute')
  const passes = study.quietEnds.flatMap(end => shared.flatMap(driver => passesAt(study, end, driver)))
  const passed = passes.find(({ gains, preferred }) => gains && preferred)
  if (passed) return fits(passed.done ? 'another-does' : 'another-would', ...show(study, passed))
  const kept = passes.find(({ gains }) => gains)
  if (kept) return refused('rather-itself', ...show(study, kept))
  return refused('nobody-would', ...shared.map(({ id }): Decider => ({ role: 'want', kind: 'driver', id })))
}

/** One option of another that would serve a want of the actor's, against the actor's own best way to serve it. */
interface Pass {
  readonly driver: Driver
  readonly option: string
  readonly owner: string
  /** Where neither has done it, and where the actor has done it itself. */
  readonly before: number
  readonly itself: number
  /** Whether the other gains by doing it. */
  readonly gains: boolean
  /** Whether the actor likes it better from the other's hands. */
  readonly preferred: boolean
  /** Whether the other does it where the actor is quiet. */
  readonly done: boolean
}

/** What others could do for a want; not those who oppose what the actor would do for it, for it is against them. */
function substitutes(study: TheoryStudy, { prefers }: Driver): Option[] {
  const named = optionsOf(prefers)
  const acts = study.acts.filter(({ id }) => named.includes(id))
  return study.options
    .filter(({ id, actor }) => actor !== study.actor && named.includes(id))
    .filter(({ actor }) => !acts.some(({ id }) => opposes(study.attitude(id, actor))))
}

/** A want that an act of the actor's can meet, and an option of another's as well. */
function isShared(study: TheoryStudy, driver: Driver): boolean {
  const named = optionsOf(driver.prefers)
  const acts = study.acts.map(({ id }) => id)
  const states = named.reduce<string[][]>((all, id) => all.flatMap(taken => [taken, [...taken, id]]), [[]])
  const isMet = (taken: readonly string[]): boolean => holds(driver.prefers, id => taken.includes(id))
  const isMetOnlyBy = (ids: readonly string[], taken: readonly string[]): boolean =>
    isMet(taken) && !isMet(taken.filter(id => !ids.includes(id)))
  const others = substitutes(study, driver).map(({ id }) => id)
  const quiet = states.filter(taken => !taken.some(id => acts.includes(id)))
  return states.some(taken => isMetOnlyBy(acts, taken)) && quiet.some(taken => isMetOnlyBy(others, taken))
}

function passesAt(study: TheoryStudy, end: number, driver: Driver): Pass[] {
  return substitutes(study, driver).flatMap(({ id, actor }): Pass[] => {
    const here = study.taken(end)
    const done = here.includes(id)
    const before = study.where(here.filter(option => option !== id))
    const after = done ? end : study.where([...here, id])
    if (before < 0 || after < 0 || serves(study, driver, before) || !serves(study, driver, after)) return []
    const itself = ownBest(study, driver, before)
    if (itself === undefined) return []
    const place = study.subject.actors.findIndex(other => other.id === actor)
    const gains = study.rank(after, place) > study.rank(before, place)
    const preferred = study.rank(after) > study.rank(itself)
    return [{ driver, option: id, owner: actor, before, itself, gains, preferred, done }]
  })
}

/** Where the actor is best off of the states in which an act of its own serves the want. */
function ownBest(study: TheoryStudy, driver: Driver, from: number): number | undefined {
  return study
    .movesFrom(from)
    .filter(to => serves(study, driver, to) && !servesWithoutActs(study, driver, to))
    .sort((a, b) => study.rank(b) - study.rank(a))[0]
}

/** Whether what else the actor does in a state serves the want without its acts. */
function servesWithoutActs(study: TheoryStudy, { prefers }: Driver, state: number): boolean {
  const taken = study.taken(state).filter(id => !study.acts.some(act => act.id === id))
  return holds(prefers, option => taken.includes(option))
}

function serves(study: TheoryStudy, { prefers }: Driver, state: number): boolean {
  const taken = study.taken(state)
  return holds(prefers, option => taken.includes(option))
}

function show(study: TheoryStudy, { driver, option, owner, before, itself }: Pass): Decider[] {
  return [
    { role: 'want', kind: 'driver', id: driver.id },
    { role: 'act', ...study.step(before, itself) },
    { role: 'instead', kind: 'move', actor: owner, take: [option], drop: [] },
  ]
}
