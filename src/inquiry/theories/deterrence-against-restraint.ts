import { type Option, stateWhere } from '../../casefile/index.ts'
import { reachable } from '../../engine/index.ts'
import type { Analysis } from '../analysis.ts'
import { changes } from '../naming.ts'
import type { Reply } from '../why-result.ts'
import { type Decider, fits, refused, type Tested, untold } from './finding.ts'
import { asThey } from './held.ts'
import { alliesOf, type Ally, enemiesOf, hostileOptions, opponentsOf, withoutAlly } from './parties.ts'
import type { TheoryStudy } from './study.ts'

/**
 * Deterrence against restraint: the same support takes the enemy's credible attack away at some stage of the quarrel and
 * gives the ally a credible escalation at some stage. Firmness does both, and whoever weighs them holds back or speaks
 * in halves.
 *
 * The stages are the states that differ from where the actor is quiet in the two sides' coercion and force only;
 * everything else is held still, so that what support does to other ties does not pass for deterrence. What is held keeps
 * nobody from an attack.
 */
export function deterrenceAgainstRestraint(study: TheoryStudy): Tested {
  if (study.acts.length === 0) return untold('no-acts')
  if (study.quietEnds.length === 0) return refused('not-quiet')
  const allies = alliesOf(study)
  if (allies.length === 0) return withoutAlly(study)
  const contested = allies.filter(ally => enemiesOf(study, ally.id).length > 0)
  if (contested.length === 0) return untold('no-enemy', ...allies.map(named))
  const able = contested.filter(({ id }) => hostileOptions(study).some(({ actor }) => actor === id))
  if (able.length === 0) return untold('no-escalation', ...contested.map(named))
  const effects = able.flatMap(ally => ally.support.map(act => effectOf(study, ally, act)))
  const both = effects.find(({ deters, emboldens }) => deters && emboldens)
  if (both) return fits('deters-and-emboldens', ...show(study, both))
  const deters = effects.find(effect => effect.deters)
  if (deters) return refused('deters-only', ...show(study, deters))
  const emboldens = effects.find(effect => effect.emboldens)
  if (emboldens) return refused('emboldens-only', ...show(study, emboldens))
  const idle = effects.filter(({ act }, k) => effects.findIndex(other => other.act === act) === k)
  return refused('moves-neither', ...able.map(named), ...idle.map(({ act }) => supportOf(act)))
}

/** What support changes at the stages of the quarrel. */
interface Effect {
  readonly ally: Ally
  readonly act: string
  /** An attack that is credible without support and not with it. */
  readonly deters: HostileMove | undefined
  /** An escalation of the ally's that is credible with support and not without it. */
  readonly emboldens: HostileMove | undefined
}

/** A move by which an actor takes something hostile, changing nothing else but its coercion and force. */
type HostileMove = Pick<Reply, 'actor' | 'take' | 'drop'>

/** A stage of the quarrel, once with everything around it held still and once with the support held as well. */
interface Stage {
  readonly without: Place
  readonly with: Place
}

interface Place {
  readonly analysis: Analysis
  readonly state: number
}

function effectOf(study: TheoryStudy, ally: Ally, act: string): Effect {
  const enemies = enemiesOf(study, ally.id)
  const attacks = hostileOptions(study).filter(option => opponentsOf(study, option).includes(ally.id))
  const own = hostileOptions(study).filter(({ actor }) => actor === ally.id)
  const stages = study.quietEnds.flatMap(end => stagesFrom(study, end, [...own, ...attacks], act))
  return {
    ally,
    act,
    deters: firstAt(stages, ({ without, with: supported }) => onlyHere(study, enemies, attacks, without, supported)),
    emboldens: firstAt(stages, ({ without, with: supported }) => onlyHere(study, [ally.id], own, supported, without)),
  }
}

function firstAt(stages: readonly Stage[], look: (stage: Stage) => HostileMove | undefined): HostileMove | undefined {
  return stages.map(look).find(move => move !== undefined)
}

/** A hostile move that is credible to some of these at one place, where it makes none at the other. */
function onlyHere(
  study: TheoryStudy,
  movers: readonly string[],
  options: readonly Option[],
  here: Place,
  there: Place,
): HostileMove | undefined {
  const found = movers.map(mover => hostileMove(study, mover, options, here)).find(move => move !== undefined)
  return found && hostileMove(study, found.actor, options, there) === undefined ? found : undefined
}

/** The stages of the quarrel, all but the two sides' coercion and force held as it is, where that can be both ways. */
function stagesFrom(study: TheoryStudy, end: number, hostile: readonly Option[], act: string): Stage[] {
  const here = study.taken(end)
  const still = asThey(
    study.options.filter(option => !hostile.includes(option)),
    here,
  )
  const without = study.aside(still, here)
  const supporting = study.aside(new Map(still).set(act, true), [...here, act])
  if (without === null || supporting === null) return []
  const fixed = here.filter(id => !hostile.some(option => option.id === id))
  const stages = hostile.reduce<string[][]>((all, { id }) => all.flatMap(taken => [taken, [...taken, id]]), [fixed])
  return stages
    .map(taken => ({
      without: { analysis: without, state: stateWhere(without.compiled, taken) },
      with: { analysis: supporting, state: stateWhere(supporting.compiled, [...taken, act]) },
    }))
    .filter(stage => stage.without.state >= 0 && stage.with.state >= 0)
}

/** A credible improvement of an actor by taking some of these options. */
function hostileMove(
  study: TheoryStudy,
  actor: string,
  options: readonly Option[],
  { analysis: { compiled, views }, state }: Place,
): HostileMove | undefined {
  const place = study.subject.actors.findIndex(({ id }) => id === actor)
  const rank = compiled.model.ranks[place]!.of
  const hostile = hostileOptions(study).map(({ id }) => id)
  for (const to of reachable(compiled.model.moves, place, state)) {
    // Under Nash a reply is worth what the move is, so this asks for an improvement and no more.
    if (rank[to]! <= rank[state]! || views[place]!.reply[to]! <= rank[state]!) continue
    const { take, drop } = changes(compiled, state, to)
    const pure = [...take, ...drop].every(id => hostile.includes(id))
    if (pure && take.some(id => options.some(option => option.id === id))) return { actor, take, drop }
  }
  return undefined
}

function show(study: TheoryStudy, { ally, act, deters, emboldens }: Effect): Decider[] {
  const move = (role: 'instead' | 'reply', found: HostileMove | undefined): Decider[] =>
    found === undefined ? [] : [{ role, ...study.move(found) }]
  return [named(ally), supportOf(act), ...move('instead', deters), ...move('reply', emboldens)]
}

const supportOf = (id: string): Decider => ({ role: 'act', kind: 'option', id })
const named = ({ id }: Pick<Ally, 'id'>): Decider => ({ role: 'ally', kind: 'actor', id })
