import type { Constraint, Driver, Fact } from '../../casefile/index.ts'
import { optionsOf } from '../../logic/index.ts'
import { holdsAt } from '../claims.ts'
import { type Decider, fits, refused, type Tested, untold } from './finding.ts'
import type { TheoryStudy } from './study.ts'

/**
 * Obligation: what the actor does is what its commitments ask, no less and no more. A *duty* is a driver of the actor's,
 * or a constraint on its options, that rests on a commitment to another actor and for the rest only on what happened
 * or on ties. What needs a judgement or a capability besides is a matter of interest, not of duty.
 */
export function obligation(study: TheoryStudy): Tested {
  const commitments = study.reading.facts.filter(fact => commits(study, fact))
  if (commitments.length === 0) return untold('no-commitment')
  const shown = commitments.map(({ id }): Decider => ({ role: 'commitment', kind: 'fact', id }))
  const duties = dutiesOf(study, commitments)
  const neglected = duties.filter(({ holds }) => !study.ends.every(end => holdsAt(study.analysis, holds, end)))
  if (neglected.length > 0) return refused('obliged-and-absent', ...shown, ...neglected.map(duty))
  if (duties.length > 0) return fits('duty-done', ...shown, ...duties.map(duty))
  if (study.acts.length === 0) return untold('no-acts', ...shown)
  if (study.quietEnds.length > 0) return fits('not-obliged', ...shown)
  const done = study.acts.filter(({ id }) => study.ends.some(end => study.taken(end).includes(id)))
  return refused('beyond-obligation', ...shown, ...done.map(({ id }): Decider => ({ role: 'act', kind: 'option', id })))
}

interface Duty {
  readonly kind: 'driver' | 'constraint'
  readonly id: string
  readonly holds: Driver['prefers']
}

/** A fact of kind commitment about the actor and another. */
function commits(study: TheoryStudy, { kind, about }: Fact): boolean {
  return kind === 'commitment' && about.includes(study.actor) && about.some(id => id !== study.actor)
}

function dutiesOf(study: TheoryStudy, commitments: readonly Fact[]): Duty[] {
  const { reading } = study
  const onCommitment = ({ restsOn }: Driver | Constraint): boolean =>
    restsOn.some(group => group.some(id => commitments.some(fact => fact.id === id))) &&
    restsOn.every(group => group.some(id => bindsOrHappened(reading.facts, id)))
  const onOwn = (holds: Driver['prefers']): boolean =>
    optionsOf(holds).some(id => study.own.some(option => option.id === id))
  const drivers = (reading.drivers.get(study.actor) ?? []).filter(onCommitment)
  const constraints = reading.constraints.filter(onCommitment)
  return [
    ...drivers.map(({ id, prefers }) => ({ kind: 'driver', id, holds: prefers }) as const),
    ...constraints.map(({ id, requires }) => ({ kind: 'constraint', id, holds: requires }) as const),
  ].filter(({ holds }) => onOwn(holds))
}

function bindsOrHappened(facts: readonly Fact[], id: string): boolean {
  const kind = facts.find(fact => fact.id === id)?.kind
  return kind === 'commitment' || kind === 'record' || kind === 'tie'
}

const duty = ({ kind, id }: Duty): Decider => ({ role: 'duty', kind, id })
