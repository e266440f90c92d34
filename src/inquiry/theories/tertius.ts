import { type Option, stateWhere, takenIn } from '../../casefile/index.ts'
import type { Proposition } from '../../logic/index.ts'
import type { Analysis } from '../analysis.ts'
import { judge } from '../claims.ts'
import { opposes, welcomes } from './attitude.ts'
import { type Decider, fits, refused, type Tested, untold } from './finding.ts'
import { asThey, likelier, withSet } from './held.ts'
import { quarrels } from './parties.ts'
import { isHostile, type TheoryStudy } from './study.ts'

/**
 * The third who gains, passively: others quarrel, the actor is the better off for it with its own choice held fixed, and
 * nothing it does feeds the quarrel.
 */
export function tertiusPassive(study: TheoryStudy): Tested {
  const gain = gainFrom(study)
  if ('verdict' in gain) return gain
  const fed = fedBy(study, gain.quarrel)
  if (fed) return refused('feeds-it-too', quarrelOf(gain.quarrel), { role: 'act', kind: 'option', id: fed.id })
  return fits('gains-and-watches', quarrelOf(gain.quarrel))
}

/** The third who gains, actively: as passively, but something the actor does makes the quarrel likelier. */
export function tertiusActive(study: TheoryStudy): Tested {
  const gain = gainFrom(study)
  if ('verdict' in gain) return gain
  const fed = fedBy(study, gain.quarrel)
  if (fed) return fits('gains-and-feeds', quarrelOf(gain.quarrel), { role: 'act', kind: 'option', id: fed.id })
  return refused('feeds-nothing', quarrelOf(gain.quarrel))
}

/** The quarrel under way that the actor gains by, or why there is none. */
function gainFrom(study: TheoryStudy): { readonly quarrel: Option } | Tested {
  const all = quarrels(study)
  if (all.length === 0) return untold('no-quarrel')
  const gainful = all.filter(quarrel => study.ends.some(end => gainsBy(study, quarrel, end)))
  if (gainful.length === 0) return refused('gains-nothing', ...all.map(quarrelOf))
  const quarrel = gainful.find(({ id }) => study.ends.some(end => study.taken(end).includes(id)))
  return quarrel ? { quarrel } : refused('quarrel-not-under-way', ...gainful.map(quarrelOf))
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

function endsOf({ play }: Analysis): number[] {
  return [...play.outcomes, ...play.cycles.flat()]
}

/** Something the actor does, short of quarrelling itself, without which the quarrel would be less likely. */
function fedBy(study: TheoryStudy, quarrel: Option): Option | undefined {
  return study.own.find(option => !isHostile(option) && study.ends.some(end => feeds(study, option, quarrel, end)))
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

const quarrelOf = ({ id }: Option): Decider => ({ role: 'quarrel', kind: 'option', id })
