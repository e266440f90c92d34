import { readAt } from '../../casefile/index.ts'
import { account, overturningSweep, RobustnessSweep, whatIf } from '../../inquiry/index.ts'
import { robustnessReport, whatIfReport } from '../../report/index.ts'
import { fitting, readText } from './subject.ts'
import { type Answers, bitByBit, subjectOf, told } from './telling.ts'

/** The questions the first screen asks. The functions for all others are fetched when the first of them is asked. */
export type FirstQuestion = 'read' | 'account' | 'wouldChange' | 'robustness' | 'whatIf'

/** Sets tried times states, past which the search for what would change the answer stops before the next size. */
const SEARCH_WORK = 4_000_000

export const answers: Answers<FirstQuestion> = {
  read: ({ text }) => {
    const { case: subject, diagnostics } = readText(text)
    return { case: subject, diagnostics }
  },
  account: asked => {
    const { subject, variation } = subjectOf(asked)
    return { account: account(subject, variation), reading: readAt(subject, variation) }
  },
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
