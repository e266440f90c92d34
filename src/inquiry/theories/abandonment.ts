import { reachable, type Step } from '../../engine/index.ts'
import { changes } from '../naming.ts'
import { opposes, welcomes } from './attitude.ts'
import { type Decider, fits, refused, type Tested, untold } from './finding.ts'
import { alliesOf, type Ally, hostileOptions, isAgainstThird, opponentsOf, withoutAlly } from './parties.ts'
import type { TheoryStudy } from './study.ts'

/**
 * Abandonment: while the actor stays quiet, others can go on by steps that each gains them something until the ally
 * turns away or is brought down, to the actor's loss, and support would keep that from happening: with it that loss does
 * not follow, and without it, whatever else the actor does along with it, it still would. What other loss of the ally
 * support may bring is its price: to be left when quiet and to see the ally attacked when not is the dilemma itself.
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
  const losses = exposed.flatMap(ally => startsFor(study, ally).flatMap(start => lossesFrom(study, ally, start)))
  for (const loss of losses) {
    const support = savedBy(study, loss, true)
    if (support === undefined) continue
    const because = isOfAlly(loss) ? 'ally-leaves' : 'ally-falls'
    return fits(because, ...shown(study, loss), instead(study, loss, support.to), ...priceOf(study, support))
  }
  if (losses[0] === undefined) return refused('ally-stays', ...exposed.map(ally => named(ally)))
  const other = savedBy(study, losses[0], false)
  const otherwise = other === undefined ? [] : [instead(study, losses[0], other.to)]
  return refused('leaves-either-way', ...shown(study, losses[0]), ...otherwise)
}

/** An option of the ally's, or a hostile one against it, with the side that it is bad for the actor to see it on. */
interface WayToLose {
  readonly option: string
  readonly owner: string
  readonly bad: boolean
}

/** A way to lose the ally, where that begins, and the steps to it, as plain as they can be. */
interface Loss {
  readonly ally: Ally
  readonly start: number
  readonly steps: readonly Step[]
  readonly lost: WayToLose
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

/** For each way to lose the ally that the others' improvements lead to, the plainest steps to it; the plainest way first. */
function lossesFrom(study: TheoryStudy, ally: Ally, start: number): Loss[] {
  const ways = waysToLose(study, ally)
  const plainest = new Map<WayToLose, { readonly step: Step; readonly way: Way }>()
  const arrivals = arrivalsFrom(study, start, (step, way) => {
    if (study.rank(step.to) >= Math.min(study.rank(step.from), study.rank(start))) return
    for (const lost of ways.filter(one => isLostBy(study, one, step))) {
      const known = plainest.get(lost)
      if (known === undefined || isPlainer(way, known.way)) plainest.set(lost, { step, way })
    }
  })
  return [...plainest]
    .sort(([, a], [, b]) => a.way.length - b.way.length || a.way.changes - b.way.changes)
    .map(([lost, { step }]) => ({ ally, start, lost, steps: [...retrace(arrivals, step.from), step] }))
}

/** Whether the owner of a way to lose the ally takes it by this step. */
function isLostBy(study: TheoryStudy, way: WayToLose, { actor, from, to }: Step): boolean {
  return way.owner === study.subject.actors[actor]!.id && isLost(study, way, to) && !isLost(study, way, from)
}

function isLost(study: TheoryStudy, { option, bad }: WayToLose, state: number): boolean {
  return study.taken(state).includes(option) === bad
}

/** How plain a sequence of steps is: how many there are, and how many options they change. */
interface Way {
  readonly length: number
  readonly changes: number
}

/** A state that is arrived at, by which last step, and how plainly. */
interface Arrival extends Way {
  readonly step: Step | null
}

const isPlainer = (one: Way, other: Way): boolean =>
  one.length < other.length || (one.length === other.length && one.changes < other.changes)

/** The states that the others' improvements lead to, nearest first, each with the last of the plainest steps to it. */
function arrivalsFrom(
  study: TheoryStudy,
  start: number,
  meet: (step: Step, way: Way) => void = () => {},
): ReadonlyMap<number, Arrival> {
  const arrivals = new Map<number, Arrival>([[start, { step: null, length: 0, changes: 0 }]])
  for (const [from, here] of arrivals) {
    for (const step of improvements(study, from)) {
      const { take, drop } = changes(study.analysis.compiled, from, step.to)
      const way = { length: here.length + 1, changes: here.changes + take.length + drop.length }
      const known = arrivals.get(step.to)
      if (known === undefined || isPlainer(way, known)) arrivals.set(step.to, { step, ...way })
      meet(step, way)
    }
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

/** A state to which the actor can move and from which a loss does not follow. */
interface Rescue {
  readonly to: number
  readonly take: readonly string[]
  readonly changed: readonly string[]
  /** Another loss of the ally that follows from there, and not from where the first one starts. */
  readonly price: Loss | undefined
}

/**
 * The nearest rescue, one without a price before one that has one: with new support that the actor takes, for less of the
 * same without support would not do; or without any.
 */
function savedBy(study: TheoryStudy, loss: Loss, withSupport: boolean): Rescue | undefined {
  const saving = rescues(study, loss)
  const supports = ({ take }: Rescue): boolean => take.some(option => loss.ally.support.includes(option))
  const needless = ({ changed, price }: Rescue): boolean =>
    saving.some(
      other =>
        !supports(other) &&
        other.changed.every(id => changed.includes(id)) &&
        (other.price === undefined || price !== undefined),
    )
  return saving.find(rescue => supports(rescue) === withSupport && (!withSupport || !needless(rescue)))
}

function rescues(study: TheoryStudy, loss: Loss): Rescue[] {
  const known = lossesFrom(study, loss.ally, loss.start).map(({ lost }) => lost.option)
  return study
    .movesFrom(loss.start)
    .filter(to => keeps(study, loss, to))
    .map((to): Rescue => {
      const { take, drop } = changes(study.analysis.compiled, loss.start, to)
      const price = lossesFrom(study, loss.ally, to).find(({ lost }) => !known.includes(lost.option))
      return { to, take, changed: [...take, ...drop], price }
    })
    .sort((a, b) => Number(!!a.price) - Number(!!b.price) || a.changed.length - b.changed.length)
}

function keeps(study: TheoryStudy, { lost }: Loss, to: number): boolean {
  return [...arrivalsFrom(study, to).keys()].every(state => !isLost(study, lost, state))
}

/** Whether the ally itself brings the loss about. */
function isOfAlly({ ally, lost }: Loss): boolean {
  return lost.owner === ally.id
}

function shown(study: TheoryStudy, { ally, steps }: Loss): Decider[] {
  const moves = steps.map(({ actor, from, to }): Decider => ({ role: 'reply', ...study.step(from, to, actor) }))
  return [named(ally), ...moves]
}

/** The step by which the ally is lost in another way once it has support. */
function priceOf(study: TheoryStudy, { price }: Rescue): Decider[] {
  const last = price?.steps.at(-1)
  return last === undefined ? [] : [{ role: 'cost', ...study.step(last.from, last.to, last.actor) }]
}

function instead(study: TheoryStudy, { start }: Loss, to: number): Decider {
  return { role: 'instead', ...study.step(start, to) }
}

function retrace(arrivals: ReadonlyMap<number, Arrival>, end: number): Step[] {
  const path: Step[] = []
  for (let step = arrivals.get(end)?.step; step; step = arrivals.get(step.from)?.step) path.unshift(step)
  return path
}

const named = ({ id }: Ally): Decider => ({ role: 'ally', kind: 'actor', id })
