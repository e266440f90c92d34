import { overturningSweep, RobustnessSweep, whatIf } from '../../inquiry/index.ts'
import { robustnessReport, whatIfReport } from '../../report/index.ts'
import { fitting } from './subject.ts'
import { type Answers, bitByBit, subjectOf, told } from './telling.ts'

/** The questions that the first screen asks once there is an answer. */
export type NextQuestion = 'wouldChange' | 'robustness' | 'whatIf'

/** Sets tried times states, past which the search for what would change the answer stops before the next size. */
const SEARCH_WORK = 4_000_000

export const nextAnswers: Answers<NextQuestion> = {
  *wouldChange(asked) {
    const { subject, variation } = subjectOf(asked)
    const sweep = overturningSweep(subject, variation, subject.claims, { budget: SEARCH_WORK })
    const found = sweep === null ? [] : yield* bitByBit(sweep)
    return {
      claims: Object.fromEntries(subject.claims.map(({ id }, k) => [id, found[k]?.sets ?? []])),
      searched_to: found[0]?.searched_to ?? 0,
    }
  },
  *robustness(asked) {
    const { subject, variation } = subjectOf(asked)
    const { vary_all = false, foresight_set = [] } = asked
    const result = yield* bitByBit(new RobustnessSweep(subject, { vary_all, foresight_set, samples: 1000 }, variation))
    return told(subject, variation, result, robustnessReport)
  },
  whatIf: asked => {
    const { subject, variation } = subjectOf(asked)
    const base = fitting(subject, asked.base ?? {})
    return told(subject, variation, whatIf(subject, variation, base), whatIfReport)
  },
}
