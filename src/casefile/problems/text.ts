import type { Diagnostic, Span } from '../../diagnostics/index.ts'
import { diagnose, quoted } from './report.ts'

const START: Span = { start: 0, end: 0 }

/** CF101, by bytes. */
export function tooManyBytes(bytes: number, most: number): Diagnostic {
  const size = (bytes / 2 ** 20).toFixed(1)
  return diagnose('CF101', START, `the file has ${size} MiB, and at most ${most / 2 ** 20} MiB are read`)
}

/** CF101, by the pieces YAML is made of, for files that are small but made to be slow. */
export function tooManyPieces(span: Span, most: number): Diagnostic {
  return diagnose('CF101', span, `the file goes on past ${most} pieces of YAML, which is where reading stops`)
}

/** CF102. @param at - The first byte that is not UTF-8, counted from 0. */
export function notUtf8(span: Span, at: number, byte: number): Diagnostic {
  const hex = byte.toString(16).toUpperCase().padStart(2, '0')
  return diagnose('CF102', span, `byte ${at} is 0x${hex}, which is not UTF-8 there: save the file as UTF-8`)
}

/** CF103. @param what - What was found and what would be right. */
export function notYaml(span: Span, what: string): Diagnostic {
  return diagnose('CF103', span, what)
}

/** CF104. */
export function keyTwice(key: string, span: Span, first: Span): Diagnostic {
  const related = [{ span: first, message: 'this is the first' }]
  return diagnose('CF104', span, `the key ${quoted(key)} is here a second time, and only the first is read`, {
    related,
  })
}

/** CF105. */
export function tooDeep(span: Span, most: number): Diagnostic {
  return diagnose('CF105', span, `the file is nested deeper than ${most} levels here`)
}

/** CF106, where aliases unfold to more than can be meant. */
export function tooManyAliases(span: Span, name: string, most: number): Diagnostic {
  return diagnose('CF106', span, `the alias ${quoted(name)} unfolds the file to more than ${most} further nodes`)
}

/** CF106, where an alias is inside what it stands for. */
export function aliasOfItself(span: Span, name: string): Diagnostic {
  return diagnose('CF106', span, `the alias ${quoted(name)} stands inside what it stands for, so it has no end`)
}

/** CF107. @param span - The second document. */
export function secondDocument(span: Span): Diagnostic {
  return diagnose('CF107', span, 'a second YAML document starts here, and a case is one document')
}

/** CF108. */
export function tagNotAllowed(span: Span, tag: string): Diagnostic {
  return diagnose('CF108', span, `the tag ${quoted(tag)} would make something other than text, lists and keys of it`)
}

/** CF109. @param found - What the file is instead, as a noun phrase. @param keys - What should be in it. */
export function notACase(
  span: Span,
  found: string,
  keys: string = 'keys such as "tertius: 1" and "actors:"',
): Diagnostic {
  return diagnose('CF109', span, `the file is ${found}, where ${keys} are expected`)
}

/** CF110. */
export function keyNotText(span: Span): Diagnostic {
  return diagnose('CF110', span, 'a key is expected to be a single word or text, and this is a list or has keys itself')
}
