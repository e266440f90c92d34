import type { Diagnostic, Span } from '../../diagnostics/index.ts'
import type { Constraint } from '../case.ts'
import { diagnose, quoted } from './report.ts'

/** CF501. @param loose - Years, and years and months, would do as well. */
export function notADate(found: string, span: Span, loose: boolean): Diagnostic {
  const forms = loose ? '"2026", "2026-02" or "2026-02-15"' : '"2026-02-15"'
  return diagnose('CF501', span, `${quoted(found)} is not a date there is: expected is one such as ${forms}`)
}

/** CF502. */
export function endsBeforeStart(from: string, until: string, span: Span): Diagnostic {
  return diagnose('CF502', span, `it is to count from ${from} until ${until}, which leaves no day on which it does`)
}

/** CF503. @param whose - Whose status quo: `the status quo`, `the status quo of the scenario "x"`. */
export function statusQuoRuledOut(whose: string, constraint: Constraint, span: Span): Diagnostic {
  const says = `${constraint.kind.replaceAll('_', ' ')}: ${constraint.wording}`
  const related = [{ span: constraint.span, message: 'this is the constraint' }]
  return diagnose('CF503', span, `${whose} cannot be: the constraint ${quoted(says)} rules it out`, { related })
}

/** CF504. */
export function nothingMoves(actor: string, span: Span): Diagnostic {
  const message = `the actor ${quoted(actor)} has neither drivers nor a ranking, so nothing says what it prefers`
  return diagnose('CF504', span, message)
}

/** CF505. @param span - The ranking. */
export function driversAndRanking(actor: string, span: Span, drivers: Span): Diagnostic {
  const message = `the actor ${quoted(actor)} has a ranking and drivers, and can have only one of them`
  return diagnose('CF505', span, message, { related: [{ span: drivers, message: 'these are its drivers' }] })
}

/** CF506. */
export function rankedTwice(state: string, span: Span, first: Span): Diagnostic {
  const related = [{ span: first, message: 'this is the first time' }]
  return diagnose('CF506', span, `the state ${quoted(state)} is in this ranking already`, { related })
}

/** CF507. @param options - How many options the case has. */
export function noSuchState(code: string, span: Span, options: number): Diagnostic {
  const most = 2n ** BigInt(options) - 1n
  const message = `there is no state ${quoted(code)}: with ${options} options the codes end at ${most}`
  return diagnose('CF507', span, message)
}

/** CF508. @param missing - How many feasible states are left out. @param example - Options taken in one of them. */
export function leftOut(actor: string, span: Span, missing: number, example: readonly string[]): Diagnostic {
  const state = example.length === 0 ? 'the one where nothing is taken' : `the one with ${example.join(', ')}`
  const message = `the ranking of ${quoted(actor)} leaves out ${missing} states that can be, such as ${state}`
  return diagnose('CF508', span, message)
}

/** CF509. @param beside - The driver it is to stand before or after. */
export function besideAnother(beside: string, span: Span, actor: string): Diagnostic {
  const message = `${quoted(beside)} is a driver of another actor, and a driver of ${quoted(actor)} is expected here`
  return diagnose('CF509', span, message)
}

/** CF510. */
export function beforeAndAfter(id: string, span: Span): Diagnostic {
  const message = `the driver ${quoted(id)} is to stand "before" one and "after" another: one of the two is expected`
  return diagnose('CF510', span, message)
}

/** CF511. */
export function notJudged(option: string, span: Span, judged: readonly string[]): Diagnostic {
  const message = `${quoted(option)} is not an option of an actor that is judged (${judged.join(', ')})`
  return diagnose('CF511', span, message)
}

/** CF512. */
export function notAWindow(span: Span): Diagnostic {
  const message = 'the days looked at are the first and the last, in this order: expected is "[2026-01-02, 2026-01-14]"'
  return diagnose('CF512', span, message)
}
