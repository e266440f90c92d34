import type { Case, Variation } from '../../casefile/index.ts'
import { type Analysis, analyse, Unanswerable } from '../analysis.ts'
import { answerFrom } from '../answer.ts'
import { conductOver } from '../conduct.ts'
import type { ClaimVerdict } from '../why-result.ts'
import { adopt } from './adopt.ts'
import { type CaseChange, compareCases, type PartRef } from './compare-cases.ts'
import { type Counting, countingOtherwise } from './counting.ts'

/** What two versions of a case say differently, and what of it made the difference. */
export interface CaseDiff {
  /** Everything that is not the same, part by part. */
  readonly changes: readonly CaseChange[]
  /** What both versions have and only one of them counts, and why. */
  readonly counting: Counting
  readonly outcomes: {
    readonly before: readonly (readonly string[])[]
    readonly after: readonly (readonly string[])[]
    readonly differ: boolean
  }
  /** By claim id; null for a version that does not have the claim. */
  readonly claims: Readonly<Record<string, VerdictPair>>
  /** Ids of the claims both have, whose verdict differs. */
  readonly changed: readonly string[]
  /** Options both have, that are taken otherwise over what play ends in. */
  readonly options: readonly ({ readonly option: string; readonly actor: string } & VerdictPair)[]
  readonly made_by: MadeBy
}

export interface VerdictPair {
  readonly before: ClaimVerdict | null
  readonly after: ClaimVerdict | null
}

/** Which changes made the difference, as far as trying them one by one can tell. */
export interface MadeBy {
  /** Where play ends in other states; null where it ends in the same. */
  readonly outcomes: Attribution | null
  /** By claim id, of the claims whose verdict differs. */
  readonly claims: Readonly<Record<string, Attribution>>
  /** How many changes were made alone, of those that can bear on the answer. */
  readonly tried: number
  /** Changes that cannot be made alone: they name what only another change brings, or leave nothing to analyse. */
  readonly untried: readonly PartRef[]
  /** False where the case is too large to try them. */
  readonly searched: boolean
}

/** The changes that make a difference by themselves. Where both lists are empty, only several together do. */
export interface Attribution {
  /** Made alone in the old version, each brings the new verdict. */
  readonly alone: readonly PartRef[]
  /** Taken back alone in the new version, each brings the old verdict back. */
  readonly needed: readonly PartRef[]
}

/** Analyses of a state each, past which the changes are not tried one by one. */
const MOST_WORK = 40_000_000

/**
 * Compares two versions of a case: what changed in them, and what that changed in the answer.
 *
 * @param before - The old version, analysed in the variation.
 * @param after - The new version in the same.
 * Cost: two analyses for each change that can bear on the answer.
 */
export function caseDiff(before: Analysis, after: Analysis, variation: Variation = {}): CaseDiff {
  const [old, next] = [before.compiled.reading.case, after.compiled.reading.case]
  const changes = compareCases(old, next)
  const [was, is] = [findingsOf(before), findingsOf(after)]
  const ids = [...new Set([...next.claims, ...old.claims].map(({ id }) => id))]
  const claims = ids.map(id => [id, { before: was.claims.get(id) ?? null, after: is.claims.get(id) ?? null }] as const)
  const changed = claims.filter(([, pair]) => pair.before !== null && pair.after !== null && pair.before !== pair.after)
  const partial = {
    changes,
    counting: countingOtherwise(
      { reading: before.compiled.reading, variation },
      { reading: after.compiled.reading, variation },
    ),
    outcomes: { before: was.ends, after: is.ends, differ: was.key !== is.key },
    claims: Object.fromEntries(claims),
    changed: changed.map(([id]) => id),
    options: optionsTakenOtherwise(before, after),
  }
  return { ...partial, made_by: madeBy({ old, next, was, is, variation }, partial, before) }
}

/** What an answer is compared by. */
interface Findings {
  readonly ends: readonly (readonly string[])[]
  /** All that play ends in, as a text that is the same for the same. */
  readonly key: string
  readonly claims: ReadonlyMap<string, ClaimVerdict>
}

function findingsOf(analysis: Analysis): Findings {
  const { outcomes, cycles, claims } = answerFrom(analysis)
  const ends = outcomes.map(({ taken }) => taken)
  const sorted = (states: readonly (readonly string[])[]): string[] => states.map(s => [...s].sort().join()).sort()
  return {
    ends,
    key: JSON.stringify([sorted(ends), cycles.map(cycle => sorted(cycle).join(';')).sort()]),
    claims: new Map(Object.entries(claims)),
  }
}

function optionsTakenOtherwise(before: Analysis, after: Analysis): CaseDiff['options'] {
  const known = new Set(before.compiled.reading.case.options.map(({ id }) => id))
  return after.compiled.reading.case.options
    .filter(({ id }) => known.has(id))
    .map(({ id, actor }) => ({
      option: id,
      actor,
      before: conductOver(before, id),
      after: conductOver(after, id),
    }))
    .filter(({ before, after }) => before !== after)
}

interface Versions {
  readonly old: Case
  readonly next: Case
  readonly was: Findings
  readonly is: Findings
  readonly variation: Variation
}

/** A change with what comes of it alone, and of all the others without it; null where that is no case. */
interface Trial {
  readonly change: CaseChange
  readonly made: Findings | null
  readonly undone: Findings | null
}

function madeBy(
  versions: Versions,
  { changes, outcomes, changed }: Pick<CaseDiff, 'changes' | 'outcomes' | 'changed'>,
  { compiled }: Analysis,
): MadeBy {
  const bearing = changes.filter(change => bearsOnAnswer(change, versions.variation))
  const nothing = !outcomes.differ && changed.length === 0
  const searched = 2 * bearing.length * compiled.model.stateCount <= MOST_WORK
  const trials = nothing || !searched ? [] : bearing.map(change => tryOut(versions, change, changes))
  const alone = trials.filter(({ made }) => made !== null)
  const { was, is } = versions
  const verdictOn = (claim: string) => (findings: Findings) => findings.claims.get(claim)
  return {
    outcomes: outcomes.differ ? attribution(trials, was, is, ({ key }) => key) : null,
    claims: Object.fromEntries(changed.map(id => [id, attribution(trials, was, is, verdictOn(id))])),
    tried: alone.length,
    untried: trials.filter(trial => !alone.includes(trial)).map(({ change }) => refOf(change)),
    searched,
  }
}

function attribution(
  trials: readonly Trial[],
  was: Findings,
  is: Findings,
  aspect: (findings: Findings) => string | undefined,
): Attribution {
  const leading = (to: Findings, by: (trial: Trial) => Findings | null): PartRef[] =>
    trials
      .filter(trial => {
        const found = by(trial)
        return found !== null && aspect(found) === aspect(to)
      })
      .map(({ change }) => refOf(change))
  return { alone: leading(is, ({ made }) => made), needed: leading(was, ({ undone }) => undone) }
}

/** What a driver has another place for. */
const PLACING = new Set(['place', 'actor'])

function tryOut({ old, next, variation }: Versions, change: CaseChange, changes: readonly CaseChange[]): Trial {
  const unsteady = new Set(
    changes.flatMap(({ kind, id, fields, change }) =>
      kind === 'driver' && (change !== 'changed' || fields.some(({ field }) => PLACING.has(field))) ? [id] : [],
    ),
  )
  const steady = new Set(old.drivers.map(({ id }) => id).filter(id => !unsteady.has(id)))
  return {
    change,
    made: findingsIn(adopt(old, next, change, steady), variation),
    undone: findingsIn(adopt(next, old, change, steady), variation),
  }
}

function findingsIn(subject: Case | null, variation: Variation): Findings | null {
  if (subject === null) return null
  try {
    return findingsOf(analyse(subject, variation))
  } catch (error) {
    if (error instanceof Unanswerable) return null
    throw error
  }
}

/** What a part says to its readers only. Evidence and confidence are for other questions than this one. */
const IDLE_FIELDS = new Set(['text', 'because', 'title', 'name', 'label', 'rung', 'evidence', 'confidence', 'about'])

function bearsOnAnswer({ kind, id, change, fields }: CaseChange, { scenario }: Variation): boolean {
  if (kind === 'source' || kind === 'episode') return false
  if (kind === 'scenario') return id === scenario
  if (change === 'added' || change === 'removed') return true
  return fields.some(({ field }) => !IDLE_FIELDS.has(field) && !(kind === 'fact' && field === 'kind'))
}

function refOf({ kind, id }: CaseChange): PartRef {
  return { kind, id }
}
