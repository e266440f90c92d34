export { isCalendarDate } from './calendar.ts'
export * from './case.ts'
export type { SourceText } from './check/citations.ts'
export { checkRecord } from './check/record.ts'
export { checkStates, limitReached } from './check/slow/check-states.ts'
export { sayUnranked, type Unranked, unrankedIn } from './check/slow/unranked-states.ts'
export { CONFIDENCE_WORDS } from './confidence.ts'
export { isBorneOut, type ObservedInRecord, observedInRecord, type RecordedAct } from './observed.ts'
export { paragraphsOf } from './paragraphs.ts'
export { notADate, statusQuoRuledOut } from './problems/meaning.ts'
export { type ReadAddition, readAddition } from './read-addition.ts'
export { type ReadCase, type ReadCaseOptions, readCase } from './read-case.ts'
export type { Reading } from './reading.ts'
export { recordClaims } from './record-claims.ts'
export type { Recorded, Weighed } from './recorded.ts'
export { caseJsonSchema } from './schema/json-schema.ts'
export { counts, type Standing, standing, supported } from './standing.ts'
export { type CompiledCase, compile, ruledOutBy, stateWhere, takenIn } from './compile.ts'
export { CaseUsageError, readAt } from './read-at.ts'
export { levelsOf } from './reorder.ts'
export type { Reorder, Variation } from './variation.ts'
export { applyFix, writeDriverOrder, writeStatusQuo, writeWithout } from './write-back.ts'
export { editCase } from './edit/edit-case.ts'
export type {
  AddedPart,
  CaseEdit,
  DeclaredKind,
  DeclaredPart,
  EditedCase,
  EditedPart,
  EditValue,
} from './edit/case-edit.ts'
export { idFrom } from './edit/ids.ts'
export {
  type CaseStart,
  newCase,
  type StartedActor,
  type StartedClaim,
  type StartedOption,
  type StartedPart,
  type Want,
} from './edit/new-case.ts'
