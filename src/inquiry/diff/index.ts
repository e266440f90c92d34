export { type Attribution, type CaseDiff, caseDiff, type MadeBy, type VerdictPair } from './case-diff.ts'
export type { FieldValue, PartKind } from './case-parts.ts'
export { type CaseChange, compareCases, type FieldChange, type PartRef } from './compare-cases.ts'
