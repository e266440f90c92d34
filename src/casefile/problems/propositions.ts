import type { Diagnostic, DiagnosticCode, Fix, Span } from '../../diagnostics/index.ts'
import type { PropositionProblem } from '../../logic/index.ts'
import { diagnose, quoted } from './report.ts'

const CODE = {
  unexpected: 'CF401',
  unclosed: 'CF402',
  missing: 'CF403',
  'unknown-character': 'CF404',
  'too-deep': 'CF405',
  empty: 'CF406',
  mixed: 'CF407',
} as const satisfies Record<PropositionProblem['kind'], DiagnosticCode>

/** CF401 to CF407: what is wrong with the text of a proposition. */
export function badProposition(problem: PropositionProblem, span: Span, fix: Fix | undefined): Diagnostic {
  return diagnose(CODE[problem.kind], span, sentence(problem), { fix })
}

function sentence({ kind, found, expected }: PropositionProblem): string {
  switch (kind) {
    case 'unexpected':
      return `${expected} is expected here, and this is ${quoted(found)}`
    case 'unclosed':
      return `the parenthesis ${quoted(found)} is never closed`
    case 'missing':
      return found === '' ? `${expected} is missing at the end` : `${expected} is missing before ${quoted(found)}`
    case 'unknown-character':
      return `${quoted(found)} means nothing in a proposition: ${expected} is expected here`
    case 'too-deep':
      return `the proposition is nested too deeply: ${expected} are read`
    case 'empty':
      return 'the proposition is empty: an option such as "RU.speak" is expected'
    case 'mixed':
      return `${quoted(found)} stands beside the other way round of saying it: ${expected} are needed to tell which is meant`
  }
}
