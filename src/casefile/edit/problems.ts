import type { Diagnostic, DiagnosticCode, Span } from '../../diagnostics/index.ts'
import { diagnose, quoted } from '../problems/report.ts'
import type { DeclaredPart } from './case-edit.ts'

const START: Span = { start: 0, end: 0 }

const MISSING: Readonly<Record<DeclaredPart['kind'], DiagnosticCode>> = {
  actor: 'CF301',
  option: 'CF302',
  fact: 'CF303',
  driver: 'CF304',
  source: 'CF305',
  constraint: 'CF306',
  claim: 'CF306',
  scenario: 'CF306',
  episode: 'CF306',
}

/** Nothing of the kind has the id. */
export function notThere({ kind, id }: DeclaredPart): Diagnostic {
  return diagnose(MISSING[kind], START, `no ${kind} has the id ${quoted(id)}`)
}

/** CF310: the id is another's. @param span - Where the other is. */
export function taken(id: string, of: string, span: Span = START): Diagnostic {
  const article = /^[aeiou]/u.test(of) ? 'an' : 'a'
  return diagnose('CF310', span, `the id ${quoted(id)} is taken: ${article} ${of} has it already`)
}

/** CF508: an option more or less would give every code in the rankings another meaning. */
export function ranksByCode(span: Span): Diagnostic {
  const message = 'the rankings give states by their codes, which mean others once there is an option more or less'
  return diagnose('CF508', span, message)
}

/** CF202: the place is not of the kind the edit needs. */
export function notSo(span: Span, expected: string): Diagnostic {
  return diagnose('CF202', span, `${expected} is expected here for the edit to be made`)
}

/** CF202: the edit cannot be made in the text as it is written. */
export function laidOutOtherwise(span: Span): Diagnostic {
  const message = 'this is written in a way in which it cannot be edited without changing more: edit the text itself'
  return diagnose('CF202', span, message)
}
