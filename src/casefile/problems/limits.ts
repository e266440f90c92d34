import type { Diagnostic, Span } from '../../diagnostics/index.ts'
import { diagnose } from './report.ts'

/** LM901. @param span - The first option too many. */
export function tooManyOptions(count: number, most: number, span: Span): Diagnostic {
  return diagnose('LM901', span, `the case has ${count} options, and at most ${most} can be worked with`)
}

/** LM902. */
export function tooManyStates(most: number, span: Span): Diagnostic {
  const message = `more than ${most} states can be: a constraint that rules some out, or fewer options, would help`
  return diagnose('LM902', span, message)
}

/** LM903. @param what - What would have taken too long, as a noun phrase. */
export function tooMuchWork(what: string, span: Span): Diagnostic {
  return diagnose('LM903', span, `${what} takes more steps than are allowed, so it was broken off`)
}
