import { changes } from '../naming.ts'
import { opposes, welcomes } from './attitude.ts'
import { type Decider, fits, refused, type Tested, untold } from './finding.ts'
import { alliesOf, type Ally, withoutAlly } from './parties.ts'
import { type Loss, Prospects } from './prospects.ts'
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
  const exposed = allies.map(ally => new Prospects(study, ally)).filter(({ ways }) => ways.length > 0)
  if (exposed.length === 0) return untold('nothing-to-lose', ...allies.map(named))
  const losses = exposed.flatMap(of => startsFor(study, of).flatMap(start => of.from(start).losses))
  const savedBy = (loss: Loss): Rescues => rescuesFrom(study, exposed.find(({ ally }) => ally === loss.ally)!, loss)
  for (const loss of losses) {
    const { support } = savedBy(loss)
    if (support === undefined) continue
    const because = isOfAlly(study, loss) ? 'ally-leaves' : 'ally-falls'
    return fits(because, ...shown(study, loss), instead(study, loss, support.to), ...priceOf(study, support))
  }
  if (losses[0] === undefined) return refused('ally-stays', ...exposed.map(({ ally }) => named(ally)))
  const { other } = savedBy(losses[0])
  const otherwise = other === undefined ? [] : [instead(study, losses[0], other.to)]
  return refused('leaves-either-way', ...shown(study, losses[0]), ...otherwise)
}

/** Where the actor is quiet; where the ally is lost there already, also the same with that not yet so. */
function startsFor(study: TheoryStudy, of: Prospects): number[] {
  const { statusQuo } = study.analysis.compiled
  const acting = study.taken(statusQuo).some(id => study.acts.some(act => act.id === id))
  const starts = [...(acting ? [] : [statusQuo]), ...study.quietEnds]
  return [...new Set([...starts, ...starts.flatMap(start => beforeLoss(study, of, start))])]
}

function beforeLoss(study: TheoryStudy, { ways }: Prospects, start: number): number[] {
  const taken = study.taken(start)
  const lost = ways
    .filter(({ option, bad }) => taken.includes(option) === bad)
    .filter(({ option, bad }) => (bad ? opposes : welcomes)(study.attitude(option)))
    .map(({ option }) => option)
  if (lost.length === 0) return []
  const not = [...taken.filter(id => !lost.includes(id)), ...lost.filter(id => !taken.includes(id))]
  return [study.where(not)].filter(state => state >= 0)
}

/** A state to which the actor can move and from which a loss does not follow. */
interface Rescue {
  readonly to: number
  readonly take: readonly string[]
  readonly changed: readonly string[]
  /** Another loss of the ally that follows from there, and not from where the first one starts. */
  readonly price: Loss | undefined
}

/** What keeps a loss from following; the nearest of each kind, and one without a price before one that has one. */
interface Rescues {
  /** With new support that the actor takes, and for which less of the same without support would not do. */
  readonly support: Rescue | undefined
  /** Without any. */
  readonly other: Rescue | undefined
}

function rescuesFrom(study: TheoryStudy, prospects: Prospects, loss: Loss): Rescues {
  const saving = savingMoves(study, prospects, loss)
  const supports = ({ take }: Rescue): boolean => take.some(option => loss.ally.support.includes(option))
  const others = saving.filter(rescue => !supports(rescue))
  const needless = ({ changed, price }: Rescue): boolean =>
    others.some(
      other => other.changed.every(id => changed.includes(id)) && (other.price === undefined || price !== undefined),
    )
  return { support: saving.find(rescue => supports(rescue) && !needless(rescue)), other: others[0] }
}

function savingMoves(study: TheoryStudy, prospects: Prospects, { start, lost }: Loss): Rescue[] {
  const known = prospects.from(start).losses.map(loss => loss.lost.option)
  return study
    .movesFrom(start)
    .filter(to => !prospects.from(to).lost.has(lost))
    .map((to): Rescue => {
      const { take, drop } = changes(study.analysis.compiled, start, to)
      const price = prospects.from(to).losses.find(other => !known.includes(other.lost.option))
      return { to, take, changed: [...take, ...drop], price }
    })
    .sort((a, b) => Number(!!a.price) - Number(!!b.price) || a.changed.length - b.changed.length)
}

/** Whether the ally itself brings the loss about. */
function isOfAlly({ subject }: TheoryStudy, { ally, lost }: Loss): boolean {
  return subject.actors[lost.owner]!.id === ally.id
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

const named = ({ id }: Ally): Decider => ({ role: 'ally', kind: 'actor', id })
