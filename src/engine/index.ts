export { CONCEPTS, type Concept } from './concept.ts'
export type { Direction, ModelInput, Preference } from './model-input.ts'
