import type { Action, Diagnostic as Squiggle } from '@codemirror/lint'
import type { Diagnostic, Fix } from '../../../../diagnostics/index.ts'
import { safe } from '../../../../report/index.ts'
import { words } from '../../../words/index.ts'

/** A diagnostic as the editor shows it: a wavy line, the message, and a button for the mend. @param length - Of the text. */
export function shown(diagnostic: Diagnostic, length: number, onMend: (fix: Fix) => void): Squiggle {
  const { span, severity, message, code, fix } = diagnostic
  const from = Math.min(span.start, length)
  const actions: Action[] =
    fix === undefined ? [] : [{ name: safe(words.parts.problems.mend(fix.title)), apply: () => onMend(fix) }]
  return {
    from,
    to: Math.max(from, Math.min(span.end, length)),
    severity: severity === 'error' ? 'error' : 'warning',
    message: safe(message),
    source: code,
    actions,
  }
}
