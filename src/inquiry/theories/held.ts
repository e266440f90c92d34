import type { Constraint, Option, Reading } from '../../casefile/index.ts'
import type { Proposition } from '../../logic/index.ts'
import type { ClaimVerdict } from '../why-result.ts'

/** Options that stand still, and whether each is taken. */
export type Held = ReadonlyMap<string, boolean>

/** A reading in which some options are as given in every state, from a status quo of one's own. */
export function held(reading: Reading, values: Held, statusQuo: readonly string[]): Reading {
  const { span } = reading.case.statusQuo
  const constraints = [...values].map(([option, taken]): Constraint => {
    const atom: Proposition<string> = { kind: 'option', option }
    const requires: Proposition<string> = taken ? atom : { kind: 'not', operand: atom }
    return { id: `${option} held`, kind: 'always', requires, wording: option, restsOn: [], span }
  })
  return { ...reading, constraints: [...reading.constraints, ...constraints], statusQuo }
}

/** Some options held as they are where just these are taken. */
export function asThey(options: readonly Option[], taken: readonly string[]): Map<string, boolean> {
  return new Map(options.map(({ id }) => [id, taken.includes(id)]))
}

/** What is taken once some options are set. */
export function withSet(taken: readonly string[], values: Held): string[] {
  const others = taken.filter(id => !values.has(id))
  return [...others, ...[...values].flatMap(([id, value]) => (value ? [id] : []))]
}

const LIKELIHOOD: Readonly<Record<ClaimVerdict, number>> = { never: 0, sometimes: 1, unsettled: 1, always: 2 }

/** Whether one verdict leaves more room for a proposition than another. */
export function likelier(verdict: ClaimVerdict, than: ClaimVerdict): boolean {
  return LIKELIHOOD[verdict] > LIKELIHOOD[than]
}
