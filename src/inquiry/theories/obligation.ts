import type { Constraint, Driver, Fact, Option } from '../../casefile/index.ts'
import { holds, optionsOf } from '../../logic/index.ts'
import { holdsAt } from '../claims.ts'
import { type Decider, fits, refused, type Tested, untold } from './finding.ts'
import { relies } from './reliance.ts'
import type { TheoryStudy } from './study.ts'

/** How an actor stands to what it has committed itself to. */
export const OBLIGATIONS = ['not-obliged', 'duty-done', 'obliged-and-absent', 'beyond-obligation'] as const

/**
 * Obligation: what the actor does is what its commitments ask, no less and no more. A *duty* is a driver of the actor's,
 * or a constraint on its options, that rests on a commitment of its to another actor and for the rest only on what happened
 * or on ties. What needs a judgement or a capability besides is a matter of interest, not of duty; what makes up
 * for another's not doing its part is reliance, not duty. A duty that nothing the
 * actor could do would break, as to help against an attack that does not come, asks for nothing.
 */
export function obligation(study: TheoryStudy): Tested {
  const commitments = study.reading.facts.filter(fact => binds(study, fact))
  if (commitments.length === 0) return untold('no-commitment')
  const shown = commitments.map(({ id }): Decider => ({ role: 'commitment', kind: 'fact', id }))
  const duties = dutiesOf(study, commitments).filter(one => study.ends.some(end => asksAt(study, one, end)))
  const neglected = duties.filter(({ holds }) => !study.ends.every(end => holdsAt(study.analysis, holds, end)))
  if (neglected.length > 0)
    return refused('obliged-and-absent', ...shown, ...neglected.map(duty), ...omission(study, neglected[0]!))
  if (duties.length === 0 && study.acts.length === 0) return untold('no-acts', ...shown)
  const beyond = study.acts
    .filter(option => isDone(study, option))
    .filter(({ id }) => !duties.some(one => optionsOf(one.holds).includes(id)))
  if (beyond.length > 0) return refused('beyond-obligation', ...shown, ...beyond.map(act))
  if (duties.length > 0) return fits('duty-done', ...shown, ...duties.map(duty))
  return fits('not-obliged', ...shown, ...interestsIn(study, commitments))
}

interface Duty {
  readonly kind: 'driver' | 'constraint'
  readonly id: string
  readonly holds: Driver['prefers']
}

/**
 * Whether a fact is a commitment between the actor and another. A case does not say who of those it is about is bound, and
 * their order says nothing: whoever is named may be, and what it asks of each is what its own reasons rest on it.
 */
function binds({ actor }: TheoryStudy, { kind, about }: Fact): boolean {
  return kind === 'commitment' && about.includes(actor) && about.some(one => one !== actor)
}

/** Whether a duty asks anything of the actor where the others do as they do: some choice of its own would break it. */
function asksAt(study: TheoryStudy, { holds: duty }: Duty, end: number): boolean {
  const own = optionsOf(duty).filter(id => study.own.some(option => option.id === id))
  const rest = study.taken(end).filter(id => !own.includes(id))
  const choices = own.reduce<string[][]>((all, id) => all.flatMap(taken => [taken, [...taken, id]]), [rest])
  return choices.some(taken => !holds(duty, id => taken.includes(id)))
}

/** The least that the actor would have to do otherwise to meet a duty where it does not. */
function omission(study: TheoryStudy, { holds: duty }: Duty): Decider[] {
  const end = study.ends.find(state => !holdsAt(study.analysis, duty, state))!
  const here = study.taken(end)
  const own = optionsOf(duty).filter(id => study.own.some(option => option.id === id))
  const changed = own
    .reduce<string[][]>((all, id) => all.flatMap(ids => [ids, [...ids, id]]), [[]])
    .sort((a, b) => a.length - b.length)
    .find(ids => holds(duty, id => here.includes(id) !== ids.includes(id)))
  if (changed === undefined) return []
  const [take, drop] = [changed.filter(id => !here.includes(id)), changed.filter(id => here.includes(id))]
  return [{ role: 'instead', ...study.move({ take, drop }) }]
}

function isDone(study: TheoryStudy, { id }: Option): boolean {
  return study.ends.some(end => study.taken(end).includes(id))
}

function dutiesOf(study: TheoryStudy, commitments: readonly Fact[]): Duty[] {
  const { facts } = study.reading
  const { drivers, constraints } = restingOn(study, idsOf(commitments))
  const all = [
    ...drivers.map(part => ({ kind: 'driver', id: part.id, holds: part.prefers, part }) as const),
    ...constraints.map(part => ({ kind: 'constraint', id: part.id, holds: part.requires, part }) as const),
  ]
  return all
    .filter(({ part, holds: asked }) => isBare(facts, part) && !reliesOnOthers(study, commitments, part, asked))
    .map(({ kind, id, holds: asked }) => ({ kind, id, holds: asked }))
}

/** Whether a part makes up for what another of those bound by the same commitment does not do. */
function reliesOnOthers(
  { options, actor }: TheoryStudy,
  commitments: readonly Fact[],
  { restsOn }: Driver | Constraint,
  asked: Driver['prefers'],
): boolean {
  const bound = commitments.filter(({ id }) => restsOn.flat().includes(id)).flatMap(({ about }) => about)
  const ownerOf = (id: string): string | undefined => options.find(option => option.id === id)?.actor
  const isBound = (owner: string | undefined): boolean => owner !== actor && bound.some(one => one === owner)
  return relies(
    asked,
    id => ownerOf(id) === actor,
    id => isBound(ownerOf(id)),
  )
}

/** Where there is no duty: what rests on a commitment all the same, because it rests on the actor's interest as well. */
function interestsIn(study: TheoryStudy, commitments: readonly Fact[]): Decider[] {
  return restingOn(study, idsOf(commitments))
    .drivers.filter(part => !isBare(study.reading.facts, part))
    .map(({ id }): Decider => ({ role: 'want', kind: 'driver', id }))
}

/** Drivers of the actor's, and constraints, that are about its own options and rest on a commitment, perhaps among others. */
function restingOn(
  { reading, actor, own }: TheoryStudy,
  commitments: readonly string[],
): { readonly drivers: readonly Driver[]; readonly constraints: readonly Constraint[] } {
  const onCommitment = ({ restsOn }: Driver | Constraint): boolean =>
    restsOn.some(group => group.some(id => commitments.includes(id)))
  const onOwn = (holds: Driver['prefers']): boolean => optionsOf(holds).some(id => own.some(option => option.id === id))
  return {
    drivers: (reading.drivers.get(actor) ?? []).filter(part => onCommitment(part) && onOwn(part.prefers)),
    constraints: reading.constraints.filter(part => onCommitment(part) && onOwn(part.requires)),
  }
}

/** Whether a part needs no judgement and no capability besides. */
function isBare(facts: readonly Fact[], { restsOn }: Driver | Constraint): boolean {
  return restsOn.every(group => group.some(id => bindsOrHappened(facts, id)))
}

function bindsOrHappened(facts: readonly Fact[], id: string): boolean {
  const kind = facts.find(fact => fact.id === id)?.kind
  return kind === 'commitment' || kind === 'record' || kind === 'tie'
}

const idsOf = (facts: readonly Fact[]): string[] => facts.map(({ id }) => id)
const act = ({ id }: Option): Decider => ({ role: 'act', kind: 'option', id })
const duty = ({ kind, id }: Duty): Decider => ({ role: 'duty', kind, id })
