import { capitalised, inWords } from '../../report/index.ts'

/** So many of something as a sentence has it, small numbers in words as the report has them: `one fact`, `15 facts`. */
export function counted(number: number, singular: string, plural: string = `${singular}s`): string {
  return `${inWords(number)} ${number === 1 ? singular : plural}`
}

/** The same at the beginning of a sentence. */
export function begunWith(number: number, singular: string, plural?: string): string {
  return capitalised(counted(number, singular, plural))
}
