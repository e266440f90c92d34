import { readAt } from '../../casefile/index.ts'
import { account } from '../../inquiry/index.ts'
import { readText } from './subject.ts'
import { type Answers, subjectOf } from './telling.ts'

/** The questions that come first. The functions for all others are fetched when the first of them is asked. */
export type FirstQuestion = 'read' | 'account'

export const answers: Answers<FirstQuestion> = {
  read: ({ text }) => {
    const { case: subject, diagnostics } = readText(text)
    return { case: subject, diagnostics }
  },
  account: asked => {
    const { subject, variation } = subjectOf(asked)
    return { account: account(subject, variation), reading: readAt(subject, variation) }
  },
}
