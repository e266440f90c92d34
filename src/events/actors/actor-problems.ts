import { CODES, closest, type Diagnostic, type DiagnosticCode, type Fix, type Span } from '../../diagnostics/index.ts'
import { CHANNELS } from '../daily-record.ts'

/** EV211. */
export function codeColumnMissing(span: Span): Diagnostic {
  return diagnose('EV211', span, 'the first line has no column "code", which says who in the data is meant')
}

/** EV212. */
export function saysNothing(span: Span): Diagnostic {
  return diagnose('EV212', span, 'the row says nothing: expected are a code, and an actor or a channel for it')
}

/** EV213. */
export function noChannel(word: string, span: Span): Diagnostic {
  const near = closest(word, CHANNELS)
  const fix = near === undefined ? undefined : { title: `change to "${near}"`, span, text: near }
  return diagnose(
    'EV213',
    span,
    `"${word}" is no channel: expected is ${CHANNELS.slice(0, -1).join(', ')} or ${CHANNELS.at(-1)!}`,
    fix,
  )
}

/** EV214. */
export function codeTwice(code: string, sector: string | undefined, span: Span): Diagnostic {
  const which = sector === undefined ? `"${code}"` : `"${code}" with the sector "${sector}"`
  return diagnose('EV214', span, `${which} is there already: the first row counts`)
}

/** EV215. */
export function sectorAlone(span: Span): Diagnostic {
  return diagnose('EV215', span, 'a row with a sector needs an actor, and can have no channel: it says who they are')
}

function diagnose(code: DiagnosticCode, span: Span, message: string, fix?: Fix): Diagnostic {
  return { code, severity: CODES[code].severity, span, message, ...(fix && { fix }) }
}
