import type { Case, Fact, RecordClaim } from './case.ts'

/** All facts of a case, those included that a scenario adds. */
export function factsOf({ facts, scenarios }: Case): readonly Fact[] {
  return [...facts, ...scenarios.flatMap(({ addFacts }) => addFacts)]
}

/** What facts cite the record for, as far as it can be worked out again. Empty: no record need be read for them. */
export function recordClaims(subject: Case): readonly RecordClaim[] {
  return factsOf(subject).flatMap(({ evidence }) => evidence.flatMap(({ record }) => record ?? []))
}
