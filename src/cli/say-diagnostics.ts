import { type Diagnostic, LineIndex, printable, renderDiagnostic } from '../diagnostics/index.ts'
import type { ExitCode } from './context.ts'
import type { Output } from './host.ts'
import type { Paint } from './paint.ts'
import type { ReadCaseFile } from './read-case-file.ts'

/** Lines of the source are cut to this width, or to that of the terminal if it is narrower. */
const WIDEST = 100

/** Writes the pictures of a file's diagnostics, an empty line after each. */
export function sayDiagnostics({ text, file, diagnostics }: ReadCaseFile, output: Output, paint: Paint): void {
  const index = new LineIndex(text)
  const width = output.isTty ? Math.min(output.columns, WIDEST) : WIDEST
  const name = printable(file)
  const said = new Map<string, number>()
  for (const diagnostic of diagnostics) {
    const before = said.get(diagnostic.code) ?? 0
    said.set(diagnostic.code, before + 1)
    if (before >= MOST_OF_A_KIND) continue
    output.write(`${renderDiagnostic(diagnostic, text, name, { colour: paint, width, index })}\n`)
  }
  for (const [code, count] of said) {
    if (count > MOST_OF_A_KIND) output.write(`and ${count - MOST_OF_A_KIND} more ${code}; --json lists them all\n\n`)
  }
}

/** The most diagnostics of one code that are shown; nobody reads the hundredth. */
const MOST_OF_A_KIND = 20

/** How many errors and warnings there are, in words, and notes where there are any: `1 error, no warnings`. */
export function tally(diagnostics: readonly Diagnostic[]): string {
  const count = (severity: Diagnostic['severity']): string => {
    const n = diagnostics.filter(diagnostic => diagnostic.severity === severity).length
    return `${n === 0 ? 'no' : n} ${severity}${n === 1 ? '' : 's'}`
  }
  const notes = diagnostics.some(({ severity }) => severity === 'note') ? `, ${count('note')}` : ''
  return `${count('error')}, ${count('warning')}${notes}`
}

/** 0 without errors; 4 if limits that were reached are the only ones; else 3. Warnings do not fail. */
export function exitCodeFor(diagnostics: readonly Diagnostic[]): ExitCode {
  const errors = diagnostics.filter(({ severity }) => severity === 'error')
  if (errors.length === 0) return 0
  return errors.every(({ code }) => code.startsWith('LM')) ? 4 : 3
}
