import { answerWords } from './answer.ts'
import { frameWords } from './frame.ts'
import { partWords } from './parts.ts'

/** The words that the first screen needs. Whatever is loaded with it takes its words from here, not from `index.ts`. */
export const words: {
  readonly frame: typeof frameWords
  readonly parts: typeof partWords
  readonly answer: typeof answerWords
} = { frame: frameWords, parts: partWords, answer: answerWords }
