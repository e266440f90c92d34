import { type Case, readAt, type Variation } from '../../casefile/index.ts'
import type { BlockPart, Sweep } from '../../inquiry/index.ts'
import { Names, type Report } from '../../report/index.ts'
import type { About, AskedOf, FoundBy, QuestionName, Told } from './questions.ts'
import { caseOf, fitting } from './subject.ts'

/** How far an answer is: so many of so many parts done. */
export type Progress = readonly [done: number, of: number]

/** An answer that comes bit by bit. */
export type Slowly<Found> = Generator<Progress, Found>

/** The functions that answer some questions. */
export type Answers<Name extends QuestionName> = {
  readonly [Each in Name]: (asked: AskedOf<Each>) => FoundBy<Each> | Slowly<FoundBy<Each>>
}

/** What a question is asked of, read. */
export interface Subject {
  readonly subject: Case
  readonly variation: Variation
}

/** @throws Refused where the case has errors. */
export function subjectOf({ text, variation }: About): Subject {
  const subject = caseOf(text)
  return { subject, variation: fitting(subject, variation) }
}

/** Asks a question of the library and puts what it found into words. */
export function answered<Result>(
  asked: About,
  find: (subject: Case, variation: Variation) => Result,
  say: (names: Names, result: Result) => Report,
): Told<Result> {
  const { subject, variation } = subjectOf(asked)
  return told(subject, variation, find(subject, variation), say)
}

/** What was found, with the same in words and the case as it was read. */
export function told<Result>(
  subject: Case,
  variation: Variation,
  result: Result,
  say: (names: Names, result: Result) => Report,
): Told<Result> {
  const reading = readAt(subject, variation)
  return { result, report: say(new Names(reading), result), reading }
}

/** Does the blocks of a sweep, stopping after each. */
export function* bitByBit<Part extends BlockPart, Whole>(sweep: Sweep<Part, Whole>): Slowly<Whole> {
  const parts: Part[] = []
  for (let block = 0; block < sweep.blocks; block++) {
    parts.push(sweep.run(block))
    yield [block + 1, sweep.blocks]
  }
  return sweep.merge(parts)
}
