import type { Diagnostic, DiagnosticCode, Span } from '../../diagnostics/index.ts'
import { changeTo, diagnose, quoted } from './report.ts'

/** What a name in a case can refer to. `withdrawable`: whatever a scenario can take out. */
export type Referent = 'actor' | 'option' | 'fact' | 'driver' | 'source' | 'withdrawable'

/** What a name can be a name of, and how a message says that there is none. */
const MISSING: Readonly<Record<Referent, { code: DiagnosticCode; sentence: string }>> = {
  actor: { code: 'CF301', sentence: 'no actor has the id' },
  option: { code: 'CF302', sentence: 'no actor has the option' },
  fact: { code: 'CF303', sentence: 'no fact has the id' },
  driver: { code: 'CF304', sentence: 'no driver has the id' },
  source: { code: 'CF305', sentence: 'no source has the id' },
  withdrawable: { code: 'CF306', sentence: 'no fact, driver, constraint or source has the id' },
}

/**
 * CF301 to CF306: a name that nothing has.
 *
 * @param near - The name probably meant, if there is one.
 * @param exact - Whether the span holds the name and nothing else, so that it can be changed in place.
 */
export function unknownName(what: Referent, name: string, span: Span, near?: string, exact = true): Diagnostic {
  const { code, sentence } = MISSING[what]
  const hint = near === undefined || exact ? '' : `: ${quoted(near)} is meant perhaps`
  const fix = near !== undefined && exact ? changeTo(span, near) : undefined
  return diagnose(code, span, `${sentence} ${quoted(name)}${hint}`, { fix })
}

/** CF310. @param of - What has the id first, as a noun phrase. */
export function idTwice(id: string, span: Span, first: Span, of: string): Diagnostic {
  const related = [{ span: first, message: `this is the ${of} that has it` }]
  return diagnose('CF310', span, `the id ${quoted(id)} is taken: a ${of} has it already`, { related })
}
