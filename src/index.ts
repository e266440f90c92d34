/** The library's front door: read a case, ask it questions, and put the results into words. */
export * from './casefile/index.ts'
export type { Diagnostic, DiagnosticCode, Span } from './diagnostics/index.ts'
export { LineIndex, renderDiagnostic } from './diagnostics/index.ts'
export { CONCEPTS, type Concept } from './engine/index.ts'
export * from './inquiry/index.ts'
export type { Proposition } from './logic/index.ts'
