import type { Case } from '../../casefile/index.ts'
import { closest } from '../../diagnostics/index.ts'
import type { Wanted as Known } from '../../inquiry/index.ts'
import { parseProposition } from '../../logic/index.ts'
import type { Wanted } from './questions.ts'

/** Thrown for a question that makes no sense for the case, with a sentence for the person. */
export class Unclear extends Error {
  override readonly name = 'Unclear'
}

/** What is asked about. @throws {@link Unclear} where the case has no such claim, or the proposition is broken. */
export function wantedOf(subject: Case, asked: Wanted): Known {
  const wanted = maybeWanted(subject, asked)
  if (wanted === undefined) throw new Unclear('A claim or a proposition is expected.')
  return wanted
}

/** As {@link wantedOf}; undefined where nothing is asked about in particular. */
export function maybeWanted(subject: Case, { claim, holds }: Wanted): Known | undefined {
  if (holds !== undefined) return ownProposition(subject, holds)
  if (claim === undefined) return undefined
  const found = subject.claims.find(({ id }) => id === claim)
  if (found === undefined) throw new Unclear(`The case has no claim "${claim}".`)
  return found
}

function ownProposition(subject: Case, text: string): Known {
  const { proposition, names, problems } = parseProposition(text)
  const [problem] = problems
  if (problem !== undefined) {
    const found = problem.found === '' ? 'the end' : `"${problem.found}"`
    throw new Unclear(`At character ${problem.span.start + 1}, ${problem.expected} is expected, not ${found}.`)
  }
  const ids = subject.options.map(({ id }) => id)
  const unknown = names.find(({ name }) => !ids.includes(name))
  if (unknown === undefined) return { holds: proposition!, wording: text } // there without problems
  const near = closest(unknown.name, ids)
  throw new Unclear(`No actor has an option "${unknown.name}".${near === undefined ? '' : ` Did you mean ${near}?`}`)
}
