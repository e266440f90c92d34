import type { Concept } from '../../../engine/index.ts'
import { words } from '../../words/index.ts'

const text = words.model

type Choices = readonly (readonly [value: string, word: string])[]

// The words of the case format that a field offers. The reader of the case has the last word on them: a value that is not
// among these is shown as it is.

/** Words of estimative probability, from the surest down; nothing said is certain. */
export const CONFIDENCES: Choices = [
  ['', text.none],
  ...['almost certain', 'very likely', 'likely', 'roughly even', 'unlikely', 'very unlikely', 'almost no chance'].map(
    word => [word, word] as const,
  ),
]

/** The ladder of commitment. */
export const RUNGS: Choices = [
  ['', text.none],
  ...['words', 'meetings', 'mediation', 'material-aid', 'coercion', 'force'].map(rung => [rung, rung] as const),
]

export const KINDS: Choices = [
  ['', text.none],
  ...['tie', 'capability', 'commitment', 'judgement', 'record'].map(kind => [kind, kind] as const),
]

export const FORESIGHTS: Choices = (Object.entries(text.foresight) as [Concept, string][]).map(
  ([concept, word]) => [concept, word] as const,
)

export const IRREVERSIBLE: Choices = [['', text.none], ...Object.entries(text.irreversible)]
