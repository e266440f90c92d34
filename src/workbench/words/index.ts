import { answerWords } from './answer.ts'
import { briefWords } from './brief.ts'
import { exploreWords } from './explore.ts'
import { frameWords } from './frame.ts'
import { modelWords } from './model.ts'
import { partWords } from './parts.ts'

/**
 * All words of the interface, so that they can be put into another language in one place: a file here for each screen, one
 * for the frame around them and one for the parts they share. What is said about a case is not here; it comes from the
 * report zone, where `tertius answer` has it from as well.
 */
export const words: {
  readonly frame: typeof frameWords
  readonly parts: typeof partWords
  readonly answer: typeof answerWords
  readonly model: typeof modelWords
  readonly explore: typeof exploreWords
  readonly brief: typeof briefWords
} = {
  frame: frameWords,
  parts: partWords,
  answer: answerWords,
  model: modelWords,
  explore: exploreWords,
  brief: briefWords,
}
