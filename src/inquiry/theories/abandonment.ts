import { reachable, type Step } from '../../engine/index.ts'
import { changes } from '../naming.ts'
import { opposes, welcomes } from './attitude.ts'
import { type Decider, fits, refused, type Tested, untold } from './finding.ts'
import { alliesOf, type Ally, hostileOptions, isAgainstThird, opponentsOf, withoutAlly } from './parties.ts'
import type { TheoryStudy } from './study.ts'

/**
 * Abandonment: while the actor stays quiet, others can go on by steps that each gains them something until the ally
 * turns away or is brought down, to the actor's loss, and support would keep that from happening: with it nothing of the
 * kind follows, and without it, whatever else the actor does along with it, it still would.
 *
 * This is a price of quiet, not a cause of it. What can happen is meant, not what the play-out predicts: steps count
 * whether or not their makers are deterred from them. An ally that goes to war with others is no ally that turns away.
 */
export function abandonment(study: TheoryStudy): Tested {
  if (study.acts.length === 0) return untold('no-acts')
  if (study.quietEnds.length === 0) return refused('not-quiet')
  const allies = alliesOf(study)
  if (allies.length === 0) return withoutAlly(study)
  const exposed = allies.filter(ally => waysToLose(study, ally).length > 0)
  if (exposed.length === 0) return untold('nothing-to-lose', ...allies.map(ally => named(ally)))
  const losses = exposed.flatMap(ally => startsFor(study, ally).flatMap(start => lossFrom(study, ally, start) ?? []))
  for (const loss of losses) {
    const support = savedBy(study, loss, true)
    if (support === undefined) continue
    const because = isOfAlly(loss) ? 'ally-leaves' : 'ally-falls'
    return fits(because, ...shown(study, loss), instead(study, loss, support))
  }
  if (losses[0] === undefined) return refused('ally-stays', ...exposed.map(ally => named(ally)))
  const other = savedBy(study, losses[0], false)
  const otherwise = other === undefined ? [] : [instead(study, losses[0], other)]
  return refused('leaves-either-way', ...shown(study, losses[0]), ...otherwise)
}

/** An option of the ally's, or a hostile one against it, with the side that it is bad for the actor to see it on. */
interface WayToLose {
  readonly option: string
  readonly owner: string
  readonly bad: boolean
}

/** Where a loss begins, the steps to it, and what the last of them brings. */
interface Loss {
  readonly ally: Ally
  readonly start: number
  readonly steps: readonly Step[]
  readonly lost: readonly WayToLose[]
}

/** What the ally could do, short of war with others, or have done to it, that the actor minds. */
function waysToLose(study: TheoryStudy, { id }: Ally): WayToLose[] {
  const fall = hostileOptions(study).filter(option => opponentsOf(study, option).includes(id))
  const own = study.options.filter(option => option.actor === id && !isAgainstThird(study, option))
  return [...own, ...fall].flatMap(option => {
    const { better, worse } = study.attitude(option.id)
    const way = { option: option.id, owner: option.actor }
    return [
      ...(worse ? [{ ...way, bad: true }] : []),
      ...(better && option.actor === id ? [{ ...way, bad: false }] : []),
    ]
  })
}

/** Where the actor is quiet; where the ally is lost there already, also the same with that not yet so. */
function startsFor(study: TheoryStudy, ally: Ally): number[] {
  const { statusQuo } = study.analysis.compiled
  const acting = study.taken(statusQuo).some(id => study.acts.some(act => act.id === id))
  const starts = [...(acting ? [] : [statusQuo]), ...study.quietEnds]
  return [...new Set([...starts, ...starts.flatMap(start => beforeLoss(study, ally, start))])]
}

function beforeLoss(study: TheoryStudy, ally: Ally, start: number): number[] {
  const taken = study.taken(start)
  const lost = waysToLose(study, ally)
    .filter(({ option, bad }) => taken.includes(option) === bad)
    .filter(({ option, bad }) => (bad ? opposes : welcomes)(study.attitude(option)))
    .map(({ option }) => option)
  if (lost.length === 0) return []
  const not = [...taken.filter(id => !lost.includes(id)), ...lost.filter(id => !taken.includes(id))]
  return [study.where(not)].filter(state => state >= 0)
}

/** The shortest sequence of the others' improvements that ends in the loss of the ally. */
function lossFrom(study: TheoryStudy, ally: Ally, start: number): Loss | undefined {
  const ways = waysToLose(study, ally)
  const arrivals = arrivalsFrom(study, start)
  for (const step of arrivals.values()) {
    if (step === null || study.rank(step.to) >= Math.min(study.rank(step.from), study.rank(start))) continue
    const mover = study.subject.actors[step.actor]!.id
    const lost = ways.filter(
      way => way.owner === mover && isLost(study, way, step.to) && !isLost(study, way, step.from),
    )
    if (lost.length > 0) return { ally, start, steps: retrace(arrivals, step), lost }
  }
  return undefined
}

function isLost(study: TheoryStudy, { option, bad }: WayToLose, state: number): boolean {
  return study.taken(state).includes(option) === bad
}

/** The states that the others' improvements lead to, nearest first, each with the step to it. */
function arrivalsFrom(study: TheoryStudy, start: number): Map<number, Step | null> {
  const arrivals = new Map<number, Step | null>([[start, null]])
  for (const [from] of arrivals) {
    for (const step of improvements(study, from)) if (!arrivals.has(step.to)) arrivals.set(step.to, step)
  }
  return arrivals
}

function improvements(study: TheoryStudy, from: number): Step[] {
  const { model } = study.analysis.compiled
  return model.ranks.flatMap(({ of: rank }, actor) => {
    if (actor === study.place) return []
    const better = [...reachable(model.moves, actor, from)].filter(to => rank[to]! > rank[from]!)
    return better.map(to => ({ actor, from, to }))
  })
}

/**
 * The nearest state to which the actor can move and from which neither this loss nor another of the ally follows: with new
 * support that it takes, for less of the same without support would not do; or without any.
 */
function savedBy(study: TheoryStudy, loss: Loss, withSupport: boolean): number | undefined {
  const moves = study.movesFrom(loss.start).map(to => ({ to, ...changes(study.analysis.compiled, loss.start, to) }))
  const saving = moves
    .filter(({ to }) => keeps(study, loss, to))
    .map(move => ({ ...move, changed: [...move.take, ...move.drop] }))
    .sort((a, b) => a.changed.length - b.changed.length)
  const supports = ({ take }: { readonly take: readonly string[] }): boolean =>
    take.some(option => loss.ally.support.includes(option))
  const needless = (changed: readonly string[]): boolean =>
    saving.some(other => !supports(other) && other.changed.every(id => changed.includes(id)))
  return saving.find(move => supports(move) === withSupport && (!withSupport || !needless(move.changed)))?.to
}

function keeps(study: TheoryStudy, { ally, lost }: Loss, to: number): boolean {
  if (lossFrom(study, ally, to) !== undefined) return false
  return [...arrivalsFrom(study, to).keys()].every(state => !lost.some(way => isLost(study, way, state)))
}

/** Whether the ally itself brings the loss about. */
function isOfAlly({ ally, lost }: Loss): boolean {
  return lost.some(({ owner }) => owner === ally.id)
}

function shown(study: TheoryStudy, { ally, steps }: Loss): Decider[] {
  const moves = steps.map(({ actor, from, to }): Decider => ({ role: 'reply', ...study.step(from, to, actor) }))
  return [named(ally), ...moves]
}

function instead(study: TheoryStudy, { start }: Loss, to: number): Decider {
  return { role: 'instead', ...study.step(start, to) }
}

function retrace(arrivals: ReadonlyMap<number, Step | null>, end: Step): Step[] {
  const path: Step[] = []
  for (let step: Step | null | undefined = end; step; step = arrivals.get(step.from)) path.unshift(step)
  return path
}

const named = ({ id }: Ally): Decider => ({ role: 'ally', kind: 'actor', id })
