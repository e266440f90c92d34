import { type Case, type Claim, type Reading, ruledOutBy } from '../casefile/index.ts'
import { closest, type Diagnostic, renderDiagnostic } from '../diagnostics/index.ts'
import { parseProposition, type Proposition } from '../logic/index.ts'

/** Ends the command with a message about wrong usage. */
export type Fail = (message: string) => never

/**
 * What an id on the command line names.
 *
 * @param kind - What is looked for, in a word: `claim`.
 */
export function known<Item extends { readonly id: string }>(
  kind: string,
  id: string,
  items: readonly Item[],
  fail: Fail,
): Item {
  const found = items.find(item => item.id === id)
  if (found !== undefined) return found
  const ids = items.map(item => item.id)
  return fail(`there is no ${kind} "${id}" in the case\n(${meantAmong(id, ids)})`)
}

/** The most ids that are listed; of more, the first. */
const MOST_LISTED = 15

/** What may have been meant: the id that is nearest, else those there are. */
function meantAmong(id: string, ids: readonly string[]): string {
  const near = closest(id, ids)
  if (near !== undefined) return `Did you mean ${near}?`
  const rest = ids.length - MOST_LISTED
  const listed = ids.slice(0, MOST_LISTED).join(', ')
  return ids.length === 0 ? 'It has none.' : `It has: ${listed}${rest > 0 ? `, and ${rest} more` : ''}.`
}

/** The claim of an id. */
export function knownClaim(read: Case, id: string, fail: Fail): Claim {
  return known('claim', id, read.claims, fail)
}

/**
 * A proposition given on the command line, its options looked up in the case.
 *
 * @param flag - The flag it was given with, for the message: `--holds`.
 */
export function knownProposition(read: Case, text: string, flag: string, fail: Fail): Proposition<string> {
  const { proposition, names, problems } = parseProposition(text)
  const [problem] = problems
  if (problem !== undefined) {
    const found = problem.found === '' ? 'the end' : `"${problem.found}"`
    return fail(pictured(`${problem.expected} is expected here, not ${found}`, problem.span, text, flag))
  }
  const ids = read.options.map(({ id }) => id)
  const unknown = names.find(({ name }) => !ids.includes(name))
  if (unknown !== undefined) {
    const hint = `\n(${meantAmong(unknown.name, ids)})`
    return fail(pictured(`no actor declares an option "${unknown.name}"`, unknown.span, text, flag) + hint)
  }
  return proposition! // there without problems
}

/** Options given on the command line: `RU.meet,US.deal`; none for an empty text. */
export function knownOptions(read: Case, text: string, fail: Fail): string[] {
  const ids = text.split(',').map(id => id.trim())
  return ids.filter(id => id !== '').map(id => known('option', id, read.options, fail).id)
}

/**
 * Ends the command where a start that was given on the command line cannot be.
 *
 * @param reading - The case with all else that is supposed.
 * @param flag - The flag it was given with, and what was given, for the message.
 */
export function refuseImpossibleStart(reading: Reading, flag: string, given: string, fail: Fail): void {
  const barrier = ruledOutBy(reading, reading.statusQuo)
  if (barrier === undefined) return
  const { id, kind, wording, because } = barrier
  const rule = `${kind.replaceAll('_', ' ')}: ${wording}`
  fail(
    `the constraint "${id}" rules out ${flag} "${given}"\n` +
      `(It says ${rule}${because === undefined ? '' : `, because ${because}`}.)`,
  )
}

/** A message and, under it, the text with the place underlined. */
function pictured(message: string, span: Diagnostic['span'], text: string, flag: string): string {
  const picture = renderDiagnostic({ code: 'CF401', severity: 'error', message, span }, text, flag)
  return [message, ...picture.trimEnd().split('\n').slice(1)].join('\n')
}
