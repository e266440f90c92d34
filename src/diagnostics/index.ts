export type { Diagnostic, Fix, Severity, Span } from './diagnostic.ts'
