import type { Diagnostic } from '../../diagnostics/index.ts'
import type { Case, Episode, Option } from '../case.ts'
import { unreachableEpisode } from '../problems/advice.ts'

/**
 * CF705, as far as one-way options tell: an actor that is judged was observed to undo what it cannot undo.
 * Whether constraints leave such a state at all needs the states, and is looked at with them.
 */
export function checkEpisodes(subject: Case): Diagnostic[] {
  return subject.episodes.filter(isObserved).flatMap(episode => {
    const barred = subject.options.find(option => isUndone(option, episode))
    if (barred === undefined) return []
    const why = barred.irreversible === 'taking' ? 'taken, cannot be dropped' : 'not taken, cannot be taken any more'
    return [unreachableEpisode(episode.id, episode.span, `the option "${barred.id}", once ${why}`)]
  })
}

/** Whether somebody says what was observed; of what only the record is to say, nothing is known here. */
export function isObserved({ fromRecord }: Episode): boolean {
  return fromRecord === undefined || fromRecord.confirmed !== undefined
}

function isUndone({ id, actor, irreversible }: Option, { judge, statusQuo, observed }: Episode): boolean {
  if (!judge.includes(actor)) return false
  const [before, after] = [statusQuo.taken.includes(id), observed.includes(id)]
  return irreversible === 'taking' ? before && !after : irreversible === 'dropping' && !before && after
}
