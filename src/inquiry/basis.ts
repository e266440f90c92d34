import type { Reading } from '../casefile/index.ts'
import type { Analysis } from './analysis.ts'
import type { Alternative, Stance } from './why-result.ts'

/** What the reasons in a briefing rest on. */
export interface Basis {
  /** Drivers and constraints that decide a verdict, by how often they do, most often first. */
  readonly decisive: readonly { readonly id: string; readonly times: number }[]
  /** Facts those rest on, in declaration order. */
  readonly facts: readonly string[]
  /** Sources the facts cite, in declaration order. */
  readonly sources: readonly string[]
  /** Decisive drivers that rest on nothing. */
  readonly assumptions: readonly string[]
}

/** Follows the reasons back to the facts and sources behind them. */
export function basisOf({ compiled }: Analysis, reasons: readonly Stance[]): Basis {
  const { reading } = compiled
  const times = new Map<string, number>()
  for (const id of reasons.flatMap(decisiveIn)) times.set(id, (times.get(id) ?? 0) + 1)
  const parts = [...[...reading.drivers.values()].flat(), ...reading.constraints].filter(({ id }) => times.has(id))
  const used = new Set(parts.flatMap(({ restsOn }) => restsOn.flat()))
  const facts = reading.facts.filter(({ id }) => used.has(id))
  const cited = new Set(facts.flatMap(({ evidence }) => evidence.map(({ source }) => source)))
  return {
    decisive: [...times].map(([id, count]) => ({ id, times: count })).sort((a, b) => b.times - a.times),
    facts: facts.map(({ id }) => id),
    sources: reading.case.sources.map(({ id }) => id).filter(id => cited.has(id)),
    assumptions: assumptionsAmong(reading, times),
  }
}

function decisiveIn({ alternatives }: Stance): string[] {
  return alternatives.flatMap(decidersOf)
}

/** The drivers and the constraint that the verdict on an alternative names. */
export function decidersOf({ driver, constraint, sanction, cost }: Alternative): string[] {
  return [driver, constraint, cost, ...sanction.map(reply => reply.driver)].filter(id => id !== null)
}

function assumptionsAmong(reading: Reading, decisive: ReadonlyMap<string, number>): string[] {
  const drivers = [...reading.drivers.values()].flat()
  return drivers.filter(({ id, restsOn }) => decisive.has(id) && restsOn.length === 0).map(({ id }) => id)
}
