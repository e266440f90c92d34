import { type Case, type ReadCase, readCase, type Variation } from '../../casefile/index.ts'
import type { Diagnostic } from '../../diagnostics/index.ts'

/** Thrown where a case has errors, or a question has no answer. */
export class Refused extends Error {
  override readonly name = 'Refused'
  readonly diagnostics: readonly Diagnostic[]
  readonly case: Case | undefined

  constructor(diagnostics: readonly Diagnostic[], subject: Case | undefined) {
    super('the case stands in the way of an answer')
    this.diagnostics = diagnostics
    this.case = subject
  }
}

/** Texts read lately are not read again: a variation changes, the text stays. */
const lately = new Map<string, ReadCase>()
const MOST_KEPT = 4

export function readText(text: string): ReadCase {
  const known = lately.get(text)
  const read = known ?? readCase(text)
  lately.delete(text)
  lately.set(text, read)
  if (lately.size > MOST_KEPT) lately.delete(lately.keys().next().value!)
  return read
}

/** The case of a text. @throws {@link Refused} where it has errors. */
export function caseOf(text: string): Case {
  const { case: subject, diagnostics } = readText(text)
  if (subject === undefined || diagnostics.some(({ severity }) => severity === 'error')) {
    throw new Refused(diagnostics, subject)
  }
  return subject
}

/** A variation without what the case has no more, as after an edit: its scenario, actors and options. */
export function fitting(subject: Case, variation: Variation): Variation {
  const { scenario, foresight, statusQuo, ...rest } = variation
  const actors = new Set(subject.actors.map(({ id }) => id))
  const options = new Set(subject.options.map(({ id }) => id))
  const drivers = new Set([...subject.drivers, ...subject.scenarios.flatMap(s => s.addDrivers)].map(({ id }) => id))
  return {
    ...rest,
    ...(subject.scenarios.some(({ id }) => id === scenario) && { scenario: scenario! }),
    ...(foresight && { foresight: Object.fromEntries(Object.entries(foresight).filter(([id]) => actors.has(id))) }),
    ...(statusQuo && { statusQuo: statusQuo.filter(id => options.has(id)) }),
    ...(rest.reorder && { reorder: rest.reorder.filter(({ driver }) => drivers.has(driver)) }),
  }
}
