import type { Diagnostic, Span } from '../../diagnostics/index.ts'
import { diagnose, quoted } from './report.ts'

/** CF701. */
export function assumption(driver: string, span: Span): Diagnostic {
  return diagnose('CF701', span, `the driver ${quoted(driver)} rests on nothing, so it is shown as an assumption`)
}

/** CF702. */
export function unusedFact(fact: string, span: Span): Diagnostic {
  return diagnose('CF702', span, `nothing rests on the fact ${quoted(fact)}, so no answer depends on it`)
}

/** CF703. */
export function neverDecides(driver: string, span: Span): Diagnostic {
  const message = `the driver ${quoted(driver)} never decides between two states: more important ones always do before it`
  return diagnose('CF703', span, message)
}

/** CF704. */
export function unwantedOption(option: string, span: Span): Diagnostic {
  return diagnose('CF704', span, `no driver names the option ${quoted(option)}, so nobody cares whether it is taken`)
}

/** CF705. @param why - What stands in the way, as a clause. */
export function unreachableEpisode(episode: string, span: Span, why: string): Diagnostic {
  return diagnose('CF705', span, `what was observed in the episode ${quoted(episode)} cannot come about: ${why}`)
}

/** CF706. */
export function noDateToRead(span: Span): Diagnostic {
  const message =
    'this counts from or until a date, but the case has no "as_of", so everything counts whatever its dates'
  return diagnose('CF706', span, message)
}

/** CF707. */
export function levelApart(driver: string, level: number, span: Span, first: Span): Diagnostic {
  const message = `the driver ${quoted(driver)} has the level ${level} and is counted with the first of that level, further up`
  return diagnose('CF707', span, message, { related: [{ span: first, message: 'this is the first of that level' }] })
}

/** CF708. */
export function uncitedSource(source: string, span: Span): Diagnostic {
  return diagnose('CF708', span, `nothing cites the source ${quoted(source)}`)
}

/** CF709. */
export function rankedInVain(state: string, span: Span, constraint: Span): Diagnostic {
  const message = `the state ${quoted(state)} is ranked, but a constraint rules it out`
  return diagnose('CF709', span, message, { related: [{ span: constraint, message: 'this is the constraint' }] })
}

/** CF710. */
export function listedTwice(name: string, span: Span): Diagnostic {
  return diagnose('CF710', span, `${quoted(name)} is in this list already`)
}

/** CF711. */
export function noEvidence(fact: string, span: Span): Diagnostic {
  return diagnose('CF711', span, `the fact ${quoted(fact)} has no evidence`)
}
