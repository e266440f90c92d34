import type { Option } from '../../casefile/index.ts'
import { isTorn, opposes, welcomes } from './attitude.ts'
import { type Decider, type Tested, untold } from './finding.ts'
import { isHostile, type TheoryStudy } from './study.ts'

/** An actor that an act of the one in focus would help, by the acts that would. */
export interface Ally {
  readonly id: string
  readonly support: readonly string[]
}

/** Those who welcome an act of the actor in focus; see {@link welcomes}. No name or tie makes an ally, only that. */
export function alliesOf(study: TheoryStudy): Ally[] {
  return study.subject.actors
    .filter(({ id }) => id !== study.actor)
    .map(({ id }) => ({
      id,
      support: study.acts.map(act => act.id).filter(act => welcomes(study.attitude(act, id))),
    }))
    .filter(({ support }) => support.length > 0)
}

/** Those of whom the case cannot say whether an act would help them: now they are for it and now against it. */
export function tornOver(study: TheoryStudy): { readonly id: string; readonly acts: readonly string[] }[] {
  return study.subject.actors
    .filter(({ id }) => id !== study.actor)
    .map(({ id }) => ({ id, acts: study.acts.map(act => act.id).filter(act => isTorn(study.attitude(act, id))) }))
    .filter(({ acts }) => acts.length > 0)
}

/** That nothing can be told about an ally where there is none: nobody is one, or it is not clear whether somebody is. */
export function withoutAlly(study: TheoryStudy): Tested {
  const torn = tornOver(study)
  if (torn.length === 0) return untold('no-beneficiary')
  const acts = [...new Set(torn.flatMap(one => one.acts))]
  return untold(
    'of-two-minds',
    ...torn.map(({ id }): Decider => ({ role: 'ally', kind: 'actor', id })),
    ...acts.map((id): Decider => ({ role: 'act', kind: 'option', id })),
  )
}

/** Coercion and force of the others that some third actor opposes: what they quarrel with. */
export function quarrels(study: TheoryStudy): Option[] {
  return hostileOptions(study).filter(option => isAgainstThird(study, option))
}

/** Coercion and force of all but the actor in focus. */
export function hostileOptions(study: TheoryStudy): Option[] {
  return study.options.filter(option => option.actor !== study.actor && isHostile(option))
}

/** Whether an option is coercion or force that some third actor opposes. */
export function isAgainstThird(study: TheoryStudy, option: Option): boolean {
  return isHostile(option) && opponentsOf(study, option).length > 0
}

/** Those who oppose a hostile option, but for its owner and the actor in focus. */
export function opponentsOf(study: TheoryStudy, { id, actor }: Option): string[] {
  return study.subject.actors
    .map(other => other.id)
    .filter(other => other !== actor && other !== study.actor && opposes(study.attitude(id, other)))
}

/** Those whose coercion or force an actor opposes, and those who oppose its own; never the actor in focus. */
export function enemiesOf(study: TheoryStudy, ally: string): string[] {
  const against = quarrels(study).flatMap(option => {
    if (option.actor === ally) return opponentsOf(study, option)
    return opponentsOf(study, option).includes(ally) ? [option.actor] : []
  })
  return study.subject.actors.map(({ id }) => id).filter(id => against.includes(id))
}
