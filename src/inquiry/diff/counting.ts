import { counts } from '../../casefile/index.ts'
import { compareReadings, type Read, type StandingChange } from '../standing-changes.ts'

/** Facts, drivers and constraints that both versions of a case have, of which only one counts. */
export interface Counting {
  /** Counted in the old version and not in the new one. */
  readonly gone: readonly StandingChange[]
  /** Counts in the new version and did not in the old one. */
  readonly come: readonly StandingChange[]
}

/** What both versions have and only one of them counts: for its date, the facts under it, or the scenario. */
export function countingOtherwise(before: Read, after: Read): Counting {
  const { gone, come } = compareReadings(before, after)
  return { gone: gone.flatMap(change => inBoth(change, after)), come: come.flatMap(change => inBoth(change, before)) }
}

/** The change, if the version in which the part does not count has it; why is for what it says there. */
function inBoth(change: StandingChange, missing: Read): StandingChange[] {
  const part = partsOf(missing, change.kind).find(({ id }) => id === change.id)
  if (part === undefined) return []
  const outOfDate = change.why !== 'withdrawn' && !counts(part, missing.reading.asOf)
  return [outOfDate ? { ...change, why: 'date', through: [] } : change]
}

type Dated = Parameters<typeof counts>[0] & { readonly id: string }

function partsOf({ reading: { case: subject, scenario } }: Read, kind: StandingChange['kind']): readonly Dated[] {
  const added = subject.scenarios.find(({ id }) => id === scenario)
  switch (kind) {
    case 'fact':
      return [...subject.facts, ...(added?.addFacts ?? [])]
    case 'driver':
      return [...subject.drivers, ...(added?.addDrivers ?? [])]
    case 'constraint':
      return [...subject.constraints, ...(added?.addConstraints ?? [])]
  }
}
