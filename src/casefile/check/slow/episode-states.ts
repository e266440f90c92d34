import type { Diagnostic } from '../../../diagnostics/index.ts'
import { isTaken, type ModelWorkshop } from '../../../engine/index.ts'
import type { Case, Episode } from '../../case.ts'
import { compile, type CompiledCase } from '../../compile.ts'
import { unreachableEpisode } from '../../problems/advice.ts'
import { readAt } from '../../read-at.ts'
import { isObserved } from '../episodes.ts'

/**
 * CF705, as far as constraints tell: no state that can be, at the date of the episode, has what was observed.
 *
 * @remarks Cost: a model is built for every episode, as far as the workshop does not have it.
 */
export function checkEpisodeStates(subject: Case, workshop: ModelWorkshop): Diagnostic[] {
  return subject.episodes.filter(isObserved).flatMap(episode => {
    const { id, date, span, statusQuo, observed } = episode
    const compiled = compile(readAt(subject, { asOf: date, statusQuo: statusQuo.taken }), workshop)
    if ('limit' in compiled || someState(compiled, episode)) return []
    const what = observed.length === 0 ? 'a state where they take nothing' : `every state with ${observed.join(', ')}`
    return [unreachableEpisode(id, span, `the constraints rule out ${what}`)]
  })
}

function someState({ reading, model }: CompiledCase, { judge, observed }: Episode): boolean {
  const judged = reading.case.options.flatMap(({ id, actor }, option) =>
    judge.includes(actor) ? [{ id, option }] : [],
  )
  for (let state = 0; state < model.stateCount; state++) {
    if (judged.every(({ id, option }) => isTaken(model.codes, state, option) === observed.includes(id))) return true
  }
  return false
}
