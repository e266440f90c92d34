import type { CalendarDate, Constraint, Driver, Fact, RestsOn, Validity } from './case.ts'

/** The source that needs no declaration: what the record of events shows. */
export const RECORD = 'record'

/** What can come and go: the parts of a case that have a validity or rest on something. */
export interface Standing {
  readonly facts: readonly Fact[]
  readonly drivers: readonly Driver[]
  readonly constraints: readonly Constraint[]
}

/** Whether something counts at a date: `from <= asOf < until`. Without a date everything does. */
export function counts({ from, until }: Validity, asOf: CalendarDate | undefined): boolean {
  if (asOf === undefined) return true
  return (from === undefined || from <= asOf) && (until === undefined || asOf < until)
}

/** Whether everything is met that something rests on: one fact at least of each group counts. */
export function supported(restsOn: RestsOn, factCounts: (fact: string) => boolean): boolean {
  return restsOn.every(group => group.some(factCounts))
}

/**
 * What counts at a date once some things are withdrawn, in the order given.
 *
 * A fact counts when it does at the date, is not withdrawn, and has not lost all its evidence: where every source it
 * cites is withdrawn it falls, the record of events not counting as one beside others, while a fact that never cited any
 * stays. A driver or constraint counts when it does at
 * the date, is not withdrawn, and what it rests on counts.
 *
 * @param parts - Everything there is, a scenario's additions included.
 * @param asOf - Absent: everything counts whatever its validity.
 * @param withdrawn - Ids of facts, drivers, constraints or sources.
 *
 * @remarks Cost: linear in the size of the parts.
 */
export function standing(
  parts: Standing,
  asOf: CalendarDate | undefined,
  withdrawn: ReadonlySet<string> = new Set(),
): Standing {
  const facts = parts.facts.filter(
    fact => counts(fact, asOf) && !withdrawn.has(fact.id) && !evidenceGone(fact, withdrawn),
  )
  const factIds = new Set(facts.map(({ id }) => id))
  const stands = (part: Driver | Constraint): boolean =>
    counts(part, asOf) && !withdrawn.has(part.id) && supported(part.restsOn, fact => factIds.has(fact))
  return { facts, drivers: parts.drivers.filter(stands), constraints: parts.constraints.filter(stands) }
}

/** A record is written from sources, so what it shows does not hold a fact up whose sources have gone. */
function evidenceGone({ evidence }: Fact, withdrawn: ReadonlySet<string>): boolean {
  const sources = evidence.filter(({ source }) => source !== RECORD)
  const weighed = sources.length > 0 ? sources : evidence
  return weighed.length > 0 && weighed.every(({ source }) => withdrawn.has(source))
}
