export * from './case.ts'
export type { Reading } from './reading.ts'
