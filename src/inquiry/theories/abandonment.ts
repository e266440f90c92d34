import { takenIn } from '../../casefile/index.ts'
import { reachable, type Step } from '../../engine/index.ts'
import { changes } from '../naming.ts'
import { type Decider, fits, refused, type Tested, untold } from './finding.ts'
import { alliesOf, type Ally, hostileOptions, opponentsOf, withoutAlly } from './parties.ts'
import type { TheoryStudy } from './study.ts'

/**
 * Abandonment: while the actor stays quiet, others can go on by steps that each gains them something until the ally
 * turns away or is brought down, to the actor's loss, and support would keep that from happening.
 *
 * This is a price of quiet, not a cause of it. What can happen is meant, not what the play-out predicts: steps count
 * whether or not their makers are deterred from them.
 */
export function abandonment(study: TheoryStudy): Tested {
  if (study.acts.length === 0) return untold('no-acts')
  if (study.quietEnds.length === 0) return refused('not-quiet')
  const starts = quietStarts(study)
  const allies = alliesOf(study)
  if (allies.length === 0) return withoutAlly(study)
  const exposed = allies.filter(ally => canBeLost(study, ally))
  if (exposed.length === 0) return untold('nothing-to-lose', ...allies.map(ally => named(ally)))
  const losses = exposed.flatMap(ally => starts.flatMap(start => lossFrom(study, ally, start) ?? []))
  const prevented = losses.find(loss => keepsIt(study, loss) !== undefined)
  if (prevented) {
    const because = prevented.steps.at(-1)!.actor === placeOf(study, prevented.ally) ? 'ally-leaves' : 'ally-falls'
    const support = study.move(changes(study.analysis.compiled, prevented.start, keepsIt(study, prevented)!))
    return fits(because, ...shown(study, prevented), { role: 'instead', ...support })
  }
  if (losses[0]) return refused('leaves-either-way', ...shown(study, losses[0]))
  return refused('ally-stays', ...exposed.map(ally => named(ally)))
}

/** Where a loss begins and the steps to it. */
interface Loss {
  readonly ally: Ally
  readonly start: number
  readonly steps: readonly Step[]
}

function quietStarts(study: TheoryStudy): number[] {
  const { statusQuo } = study.analysis.compiled
  const acting = study.taken(statusQuo).some(id => study.acts.some(act => act.id === id))
  return [...new Set([...(acting ? [] : [statusQuo]), ...study.quietEnds])]
}

/** Whether the case has anything the ally could do, or could be done to it, that the actor minds. */
function canBeLost(study: TheoryStudy, { id }: Ally): boolean {
  const fall = hostileOptions(study).filter(option => opponentsOf(study, option).includes(id))
  const minded = (option: string): boolean => study.attitude(option).worse
  return (
    study.options.some(option => option.actor === id && (minded(option.id) || study.attitude(option.id).better)) ||
    fall.some(option => minded(option.id))
  )
}

/** The shortest sequence of the others' improvements that ends in the loss of the ally. */
function lossFrom(study: TheoryStudy, ally: Ally, start: number): Loss | undefined {
  const arrivals = new Map<number, Step | null>([[start, null]])
  for (const [from] of arrivals) {
    for (const step of improvements(study, from)) {
      if (arrivals.has(step.to)) continue
      arrivals.set(step.to, step)
      if (study.rank(step.to) < study.rank(start) && losesBy(study, ally, step)) {
        return { ally, start, steps: retrace(arrivals, step) }
      }
    }
  }
  return undefined
}

function improvements(study: TheoryStudy, from: number): Step[] {
  const { model } = study.analysis.compiled
  return model.ranks.flatMap(({ of: rank }, actor) => {
    if (actor === study.place) return []
    const better = [...reachable(model.moves, actor, from)].filter(to => rank[to]! > rank[from]!)
    return better.map(to => ({ actor, from, to }))
  })
}

/** The step lowers the actor, and it is the ally's own or a hostile one that the ally opposes. */
function losesBy(study: TheoryStudy, { id }: Ally, { actor, from, to }: Step): boolean {
  if (study.rank(to) >= study.rank(from)) return false
  if (actor === placeOf(study, { id })) return true
  const before = takenIn(study.analysis.compiled, from)
  const taken = study.taken(to).filter(option => !before.includes(option))
  return hostileOptions(study).some(option => taken.includes(option.id) && opponentsOf(study, option).includes(id))
}

/** A state with support from which no such loss follows, the nearest in the order of moves. */
function keepsIt(study: TheoryStudy, { ally, start }: Loss): number | undefined {
  return study
    .movesFrom(start)
    .filter(to => study.taken(to).some(option => ally.support.includes(option)))
    .sort((a, b) => distanceFrom(study, start, a) - distanceFrom(study, start, b))
    .find(to => lossFrom(study, ally, to) === undefined)
}

function distanceFrom(study: TheoryStudy, start: number, to: number): number {
  const { take, drop } = changes(study.analysis.compiled, start, to)
  return take.length + drop.length
}

function shown(study: TheoryStudy, { ally, steps }: Loss): Decider[] {
  const { compiled } = study.analysis
  const moves = steps.map(({ actor, from, to }) =>
    study.move(changes(compiled, from, to), study.subject.actors[actor]!.id),
  )
  return [named(ally), ...moves.map(move => ({ role: 'reply', ...move }) as const)]
}

function placeOf(study: TheoryStudy, { id }: Pick<Ally, 'id'>): number {
  return study.subject.actors.findIndex(actor => actor.id === id)
}

function retrace(arrivals: ReadonlyMap<number, Step | null>, end: Step): Step[] {
  const path: Step[] = []
  for (let step: Step | null | undefined = end; step; step = arrivals.get(step.from)) path.unshift(step)
  return path
}

const named = ({ id }: Pick<Ally, 'id'>): Decider => ({ role: 'ally', kind: 'actor', id })
