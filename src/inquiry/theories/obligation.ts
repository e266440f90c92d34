import type { Constraint, Driver, Fact } from '../../casefile/index.ts'
import { optionsOf } from '../../logic/index.ts'
import { holdsAt } from '../claims.ts'
import { type Decider, fits, refused, type Tested, untold } from './finding.ts'
import type { TheoryStudy } from './study.ts'

/** How an actor stands to what it has committed itself to. */
export const OBLIGATIONS = ['not-obliged', 'duty-done', 'obliged-and-absent', 'beyond-obligation'] as const

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
  if (study.quietEnds.length > 0) return fits('not-obliged', ...shown, ...interestsIn(study, commitments))
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
  const { drivers, constraints } = restingOn(study, commitments)
  return [
    ...drivers
      .filter(part => isBare(reading.facts, part))
      .map(({ id, prefers }) => ({ kind: 'driver', id, holds: prefers }) as const),
    ...constraints
      .filter(part => isBare(reading.facts, part))
      .map(({ id, requires }) => ({ kind: 'constraint', id, holds: requires }) as const),
  ]
}

/** Where there is no duty: what rests on a commitment all the same, because it rests on the actor's interest as well. */
function interestsIn(study: TheoryStudy, commitments: readonly Fact[]): Decider[] {
  return restingOn(study, commitments)
    .drivers.filter(part => !isBare(study.reading.facts, part))
    .map(({ id }): Decider => ({ role: 'want', kind: 'driver', id }))
}

/** Drivers of the actor's, and constraints, that are about its own options and rest on a commitment, perhaps among others. */
function restingOn(
  { reading, actor, own }: TheoryStudy,
  commitments: readonly Fact[],
): { readonly drivers: readonly Driver[]; readonly constraints: readonly Constraint[] } {
  const onCommitment = ({ restsOn }: Driver | Constraint): boolean =>
    restsOn.some(group => group.some(id => commitments.some(fact => fact.id === id)))
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

const duty = ({ kind, id }: Duty): Decider => ({ role: 'duty', kind, id })
