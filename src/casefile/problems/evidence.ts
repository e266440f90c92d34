import type { Diagnostic, Span } from '../../diagnostics/index.ts'
import { diagnose, quoted } from './report.ts'

/** CF601. */
export function unreadableEvidence(found: string, span: Span): Diagnostic {
  const forms = '"source", "source ¶16", "source ¶16-17" or "source p. 4"'
  return diagnose('CF601', span, `${quoted(found)} is in no form that evidence has: expected is ${forms}`)
}

/** CF602. @param last - The highest number a paragraph has; 0 where there is none. */
export function noSuchParagraph(paragraph: number, file: string, last: number, span: Span): Diagnostic {
  const message = `${quoted(file)} has no paragraph ${paragraph}: ${last === 0 ? 'it has none' : `the last is ${last}`}`
  return diagnose('CF602', span, message)
}

/** CF603. */
export function sourceNotThere(file: string, span: Span): Diagnostic {
  return diagnose('CF603', span, `the text ${quoted(file)} is not there, so what cites it cannot be checked`)
}

/** CF604. */
export function backwardRange(first: number, last: number, span: Span): Diagnostic {
  const message = `the paragraphs run from ${first} back to ${last}, and the lower number is expected first`
  return diagnose('CF604', span, message)
}

/** CF605. */
export function claimTowardItself(found: string, actor: string, span: Span): Diagnostic {
  return diagnose('CF605', span, `${quoted(found)} says what ${actor} did toward itself, which no record has`)
}

/** CF605. */
export function unreadableClaim(found: string, span: Span): Diagnostic {
  const forms =
    '"record RU silence 2026-01-02..2026-01-14", or with "toward IR", "flurry of meetings", "words", "no force"'
  const message = `${quoted(found)} is in no form that can be worked out again from the record: expected is one such as ${forms}`
  return diagnose('CF605', span, message)
}
