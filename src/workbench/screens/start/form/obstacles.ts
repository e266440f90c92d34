import { startWords } from '../../../words/start.ts'
import { type Form, missingIn, writtenTwice } from './form.ts'
import { type Step, type Unfinished, unfinishedIn } from './unfinished.ts'

const text = startWords.form

/** Something that keeps the case from being opened, in words, with where it is mended. */
export interface Obstacle {
  readonly said: string
  readonly step: Step
  /** The field that mends it; none: the step as a whole does. */
  readonly field?: string
  /** What it is called where it can be taken away, and how. */
  readonly line?: { readonly name: string; readonly without: (form: Form) => Form }
}

/** What keeps the case from being opened: what is half-written, what is there twice, and what an answer still needs. */
export function obstaclesIn(form: Form): readonly Obstacle[] {
  const unfinished = unfinishedIn(form)
  const missing = missingIn(form).filter(what => !unfinished.some(({ lacks }) => FINISHING[what].includes(lacks)))
  return [
    ...unfinished.map(half => ({
      said: `${lineOf(half)} ${text.unfinished.lacks[half.lacks]}.`,
      step: half.step,
      field: half.field,
      line: { name: lineOf(half), without: half.without },
    })),
    ...writtenTwice(form).map(
      ({ key, said, of }): Obstacle =>
        of === undefined
          ? { said: text.soFar.actorTwice(said), step: 'new', field: key }
          : { said: text.soFar.optionTwice(said, of), step: 'new-options', field: key },
    ),
    ...missing.map(what => ({ said: text.unfinished.needs(text.soFar[what]), step: STEP_FOR[what] })),
  ]
}

type Missing = ReturnType<typeof missingIn>[number]

/** What is missing is mended by finishing what lacks this. */
const FINISHING: Readonly<Record<Missing, readonly Unfinished['lacks'][]>> = {
  actor: ['name'],
  option: ['act'],
  want: ['want', 'when', 'act'],
}

const STEP_FOR: Readonly<Record<Missing, Step>> = { actor: 'new', option: 'new-options', want: 'new-wants' }

/** What a line of the form is called: `Want 2 of Russia`, `Option 1 of the upper state`. */
export function lineOf({ lacks, actor, place }: Unfinished): string {
  return text.unfinished.line[lacks](place, actor.replace(/^The (?=\S)/u, 'the '))
}
