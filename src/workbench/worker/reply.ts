import type { Case } from '../../casefile/index.ts'
import { Unanswerable } from '../../inquiry/index.ts'
import { obstacleInWay } from '../../report/index.ts'
import { answers } from './answers.ts'
import type { NextQuestion } from './next-answers.ts'
import type { AskedOf, FoundBy, QuestionName, Reply } from './questions.ts'
import { readText, Refused } from './subject.ts'
import type { Answers, Progress, Slowly } from './telling.ts'
import { Unclear } from './wanted.ts'

/** What happens while an answer is worked out bit by bit. */
export interface Meanwhile {
  readonly onProgress: (progress: Progress) => void
  /** Lets others pass; says whether to go on. */
  readonly pause: () => Promise<boolean>
}

/**
 * The reply to a question. Whatever goes wrong is part of it.
 *
 * @returns Undefined where it was stopped on the way.
 */
export async function replyTo<Name extends QuestionName>(
  name: Name,
  asked: AskedOf<Name>,
  meanwhile: Meanwhile,
): Promise<Reply<FoundBy<Name>> | undefined> {
  try {
    const answer = await functionFor(name)
    const found = answer(asked)
    if (!isSlow<FoundBy<Name>>(found)) return { kind: 'found', found }
    return await slowly(found, meanwhile)
  } catch (error) {
    return replyToError(error, asked)
  }
}

async function functionFor<Name extends QuestionName>(name: Name): Promise<Answers<Name>[Name]> {
  const all: Partial<Answers<QuestionName>> = await listWith(name)
  return all[name]! // every name is in one of the lists
}

function listWith(name: QuestionName): Partial<Answers<QuestionName>> | Promise<Partial<Answers<QuestionName>>> {
  if (name in answers) return answers
  const next: readonly string[] = ['wouldChange', 'robustness', 'whatIf'] satisfies NextQuestion[]
  return next.includes(name)
    ? import('./next-answers.ts').then(({ nextAnswers }) => nextAnswers)
    : import('./more-answers.ts').then(({ moreAnswers }) => moreAnswers)
}

function isSlow<Found>(found: Found | Slowly<Found>): found is Slowly<Found> {
  return typeof found === 'object' && found !== null && Symbol.iterator in found && 'next' in found
}

async function slowly<Found>(steps: Slowly<Found>, meanwhile: Meanwhile): Promise<Reply<Found> | undefined> {
  for (;;) {
    const step = steps.next()
    if (step.done === true) return { kind: 'found', found: step.value }
    meanwhile.onProgress(step.value)
    if (!(await meanwhile.pause())) return undefined
  }
}

function replyToError(error: unknown, asked: unknown): Reply<never> {
  if (error instanceof Refused) return { kind: 'refused', diagnostics: error.diagnostics, case: error.case }
  if (error instanceof Unclear) return { kind: 'unclear', message: error.message }
  const subject = error instanceof Unanswerable ? subjectIn(asked) : undefined
  if (error instanceof Unanswerable && subject) {
    return { kind: 'refused', diagnostics: [obstacleInWay(subject, error.obstacle)], case: subject }
  }
  return { kind: 'failed', message: error instanceof Error ? error.message : String(error) }
}

function subjectIn(asked: unknown): Case | undefined {
  const has = typeof asked === 'object' && asked !== null && 'text' in asked && typeof asked.text === 'string'
  return has ? readText(asked.text as string).case : undefined
}
