import { type Case, readCase, type Variation } from '../casefile/index.ts'
import { type Judged, type OverturnOptions, overturningSweep } from './overturn.ts'
import type { SetSearchPart } from './minimal-sets.ts'
import type { RobustnessPart } from './robustness/part.ts'
import { type RobustnessOptions, RobustnessSweep } from './robustness/robustness.ts'

/** A question large enough to be shared out. */
export type SweepQuestion =
  | { readonly kind: 'robustness'; readonly options: RobustnessOptions }
  | { readonly kind: 'overturning'; readonly claims: readonly Judged[]; readonly options: OverturnOptions }

/**
 * All that another thread or machine needs to do any block of a sweep: data that survives JSON. The case goes as its text,
 * since that is what it is written in; the reader there is the reader here.
 */
export interface SweepTask {
  readonly text: string
  readonly variation: Variation
  readonly question: SweepQuestion
}

/** A part of any sweep a task can name. */
export type SweepPart = RobustnessPart | SetSearchPart

/** The task of a question about a case that was read from a text. */
export function taskOf(subject: Case, variation: Variation, question: SweepQuestion): SweepTask {
  return { text: subject.text, variation, question }
}

/** Does the blocks of a task, by number, each a pure function of the two. */
export function blockRunner({ text, variation, question }: SweepTask): (block: number) => SweepPart {
  const subject = readCase(text).case
  if (subject === undefined) throw new TypeError('a task has the text of a case')
  const sweep = sweepOf(subject, variation, question)
  return block => sweep.run(block)
}

function sweepOf(subject: Case, variation: Variation, question: SweepQuestion): { run(block: number): SweepPart } {
  if (question.kind === 'robustness') return new RobustnessSweep(subject, question.options, variation)
  const sweep = overturningSweep(subject, variation, question.claims, question.options)
  if (sweep === null) throw new TypeError('a task has something to analyse')
  return sweep
}
