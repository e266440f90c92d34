import type { Diagnostic, Fix, Span } from '../../diagnostics/index.ts'
import { anyOf, changeTo, diagnose, quoted } from './report.ts'

/** CF201. @param near - The key probably meant, if there is one. */
export function unknownKey(key: string, span: Span, possible: readonly string[], near: string | undefined): Diagnostic {
  const known = possible.length === 0 ? 'none is expected here' : `expected is ${anyOf(possible)}`
  const fix = near === undefined ? undefined : changeTo(span, near)
  return diagnose('CF201', span, `the key ${quoted(key)} is not known here: ${known}`, { fix })
}

/** CF202. @param expected, found - Noun phrases. */
export function wrongKind(span: Span, expected: string, found: string, fix?: Fix): Diagnostic {
  return diagnose('CF202', span, `${expected} is expected here, and this is ${found}`, { fix })
}

/** CF203. @param span - What lacks the key. */
export function missingKey(key: string, span: Span): Diagnostic {
  return diagnose('CF203', span, `the key ${quoted(key)} is missing here`)
}

/** CF204. */
export function unknownWord(word: string, span: Span, possible: readonly string[], near?: string): Diagnostic {
  const fix = near === undefined ? undefined : changeTo(span, near)
  return diagnose('CF204', span, `${quoted(word)} is not possible here: expected is ${anyOf(possible)}`, { fix })
}

/** CF205. @param quotedOne - The version is the one there is, but in quotes. */
export function unknownVersion(found: string, span: Span, quotedOne: boolean): Diagnostic {
  const message = quotedOne
    ? 'the format version is a text here, and a number without quotes is expected'
    : `the format version is ${quoted(found)}, and this program reads version 1`
  return diagnose('CF205', span, message, { fix: quotedOne ? changeTo(span, '1') : undefined })
}

/** CF206. @param range - What the number is expected to be: `from 0 to 1`. */
export function outOfRange(found: string, span: Span, range: string): Diagnostic {
  return diagnose('CF206', span, `the number ${found} is out of range: expected is a number ${range}`)
}

/** CF207. */
export function badId(id: string, span: Span): Diagnostic {
  const rule = 'letters, digits, "-" and "_", a letter or digit first'
  return diagnose('CF207', span, `${quoted(id)} cannot be an id: expected are ${rule}`)
}

/** CF208. */
export function emptyText(span: Span): Diagnostic {
  return diagnose('CF208', span, 'this is empty, where something is expected')
}

/** CF209. @param found - The kinds the constraint has. */
export function constraintKinds(span: Span, found: readonly string[]): Diagnostic {
  const has = found.length === 0 ? 'has none of them' : `has ${found.map(quoted).join(' and ')}`
  const kinds = 'one of "never", "always", "at_most_one" and "exactly_one"'
  return diagnose('CF209', span, `a constraint is expected to have ${kinds}, and this ${has}`)
}
