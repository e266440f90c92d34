export { CONCEPTS, type Concept } from './concept.ts'
