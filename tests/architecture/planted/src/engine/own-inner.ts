export { thing } from './parts/index.ts'
export type { Inner } from './inner.ts'
