import type { Option } from '../../casefile/index.ts'
import { opposes, welcomes } from './attitude.ts'
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

/** Coercion and force of the others that some third actor opposes: what they quarrel with. */
export function quarrels(study: TheoryStudy): Option[] {
  return hostileOptions(study).filter(option => opponentsOf(study, option).length > 0)
}

/** Coercion and force of all but the actor in focus. */
export function hostileOptions(study: TheoryStudy): Option[] {
  return study.options.filter(option => option.actor !== study.actor && isHostile(option))
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
