import { briefWords } from './brief.ts'
import { exploreWords } from './explore.ts'
import { words as first } from './first.ts'
import { modelWords } from './model.ts'
import { startWords } from './start.ts'

/**
 * All words of the interface, so that they can be put into another language in one place: a file here for each screen, one
 * for the frame around them and one for the parts they share. What is said about a case is not here; it comes from the
 * report zone, where `tertius answer` has it from as well.
 */
export const words: typeof first & {
  readonly brief: typeof briefWords
  readonly explore: typeof exploreWords
  readonly model: typeof modelWords
  readonly start: typeof startWords
} = { ...first, brief: briefWords, explore: exploreWords, model: modelWords, start: startWords }
