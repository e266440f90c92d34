import { type Option, stateWhere, takenIn } from '../../casefile/index.ts'
import type { Proposition } from '../../logic/index.ts'
import { judge } from '../claims.ts'
import { opposes, welcomes } from './attitude.ts'
import { type Decider, fits, refused, type Tested, untold } from './finding.ts'
import { asThey, likelier, withSet } from './held.ts'
import { opponentsOf, quarrels } from './parties.ts'
import { endsOf, isHostile, type TheoryStudy } from './study.ts'

/**
 * The third who gains, passively: others quarrel, the actor is the better off for it with its own choice held fixed, it is
 * no party itself, and nothing it does feeds the quarrel.
 */
export function tertiusPassive(study: TheoryStudy): Tested {
  const gains = gainsFrom(study)
  if ('verdict' in gains) return gains
  const fed = firstFed(study, gains)
  if (fed) return refused('feeds-it-too', quarrelOf(fed.quarrel), { role: 'act', kind: 'option', id: fed.by.id })
  return fits('gains-and-watches', quarrelOf(gains[0]!.quarrel))
}

/** The third who gains, actively: as passively, but something the actor does makes the quarrel likelier. */
export function tertiusActive(study: TheoryStudy): Tested {
  const gains = gainsFrom(study)
  if ('verdict' in gains) return gains
  const fed = firstFed(study, gains)
  if (fed) return fits('gains-and-feeds', quarrelOf(fed.quarrel), { role: 'act', kind: 'option', id: fed.by.id })
  return refused('feeds-nothing', quarrelOf(gains[0]!.quarrel))
}

/** A quarrel, and an end at which the actor gains by it. */
interface Gain {
  readonly quarrel: Option
  readonly end: number
}

/** The quarrels under way that the actor gains by and is no party to, at least one; or why there is none. */
function gainsFrom(study: TheoryStudy): readonly Gain[] | Tested {
  const all = quarrels(study)
  if (all.length === 0) return untold('no-quarrel')
  const possible = all.flatMap(quarrel => study.ends.map(end => ({ quarrel, end })))
  const gainful = possible.filter(({ quarrel, end }) => gainsBy(study, quarrel, end))
  if (gainful.length === 0) return refused('gains-nothing', ...all.map(quarrelOf))
  const underWay = gainful.filter(({ quarrel, end }) => study.taken(end).includes(quarrel.id))
  if (underWay.length === 0) return refused('quarrel-not-under-way', ...quarrelsOf(gainful))
  const watched = underWay.filter(gain => !isParty(study, gain))
  return watched.length > 0 ? watched : refused('party-itself', ...quarrelsOf(underWay))
}

/** Whether the actor fights there itself: takes coercion or force that one of those who quarrel opposes. */
function isParty(study: TheoryStudy, { quarrel, end }: Gain): boolean {
  const sides = [quarrel.actor, ...opponentsOf(study, quarrel)]
  const fought = study.own.filter(option => isHostile(option) && study.taken(end).includes(option.id))
  return fought.some(({ id }) => sides.some(side => opposes(study.attitude(id, side))))
}

/**
 * Whether the actor is better off for a quarrel: it welcomes it in itself, or, where it is neither for nor against it,
 * all that comes of it is at least as good as all that comes of its absence, and something is better. What comes of it
 * is what the others end in with the quarrel held on or off and the actor's choice held as it is.
 */
function gainsBy(study: TheoryStudy, quarrel: Option, end: number): boolean {
  const attitude = study.attitude(quarrel.id)
  if (welcomes(attitude)) return true
  if (opposes(attitude)) return false
  const [on, off] = [true, false].map(value => ranksWith(study, quarrel, value, end))
  if (!on?.length || !off?.length) return false
  return Math.min(...on) >= Math.max(...off) && Math.max(...on) > Math.min(...off)
}

/** How well the actor likes what the others end in. */
function ranksWith(study: TheoryStudy, { id }: Option, value: boolean, end: number): number[] {
  const taken = study.taken(end)
  const values = asThey(study.own, taken).set(id, value)
  const analysis = study.under(values, withSet(taken, values))
  if (analysis === null) return []
  return endsOf(analysis).map(state =>
    study.rank(stateWhere(study.analysis.compiled, takenIn(analysis.compiled, state))),
  )
}

/** The first quarrel fed by something the actor does, short of quarrelling itself: without that it would be less likely. */
function firstFed(
  study: TheoryStudy,
  gains: readonly Gain[],
): { readonly quarrel: Option; readonly by: Option } | undefined {
  const means = study.own.filter(option => !isHostile(option))
  for (const { quarrel, end } of gains) {
    const by = means.find(option => feeds(study, option, quarrel, end))
    if (by) return { quarrel, by }
  }
  return undefined
}

function feeds(study: TheoryStudy, { id }: Option, quarrel: Option, end: number): boolean {
  const taken = study.taken(end)
  if (!taken.includes(id)) return false
  const own = asThey(study.own, taken)
  const without = new Map([...own, [id, false] as const])
  const fights: Proposition<string> = { kind: 'option', option: quarrel.id }
  const doing = study.under(own, taken)
  const leaving = study.under(without, withSet(taken, without))
  return doing !== null && leaving !== null && likelier(judge(doing, fights), judge(leaving, fights))
}

const quarrelsOf = (gains: readonly Gain[]): Decider[] =>
  [...new Set(gains.map(({ quarrel }) => quarrel))].map(quarrelOf)
const quarrelOf = ({ id }: Option): Decider => ({ role: 'quarrel', kind: 'option', id })
