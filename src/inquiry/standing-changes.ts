import { type CalendarDate, counts, type Driver, type Reading, type Variation } from '../casefile/index.ts'
import type { Concept } from '../engine/index.ts'
import { unmovedIn } from './unmoved.ts'

/** A fact, driver or constraint that counts in one reading of a case and not in the other, and why. */
export interface StandingChange {
  readonly id: string
  readonly kind: 'fact' | 'driver' | 'constraint'
  /**
   * `withdrawn`: taken out, or no longer taken out; `added`: a variation adds it; `date`: its validity begins or ends in
   * between; `source`: the sources it cites are taken out; `facts`: facts it rests on come or go.
   */
  readonly why: 'withdrawn' | 'added' | 'date' | 'source' | 'facts'
  /** With `facts`: which, of those it rests on; with `source`: the sources; else empty. */
  readonly through: readonly string[]
}

/** An actor's drivers before and after, where those that count in both are in another order. */
export interface OrderChange {
  readonly actor: string
  readonly before: readonly string[]
  readonly after: readonly string[]
}

/** What of a case counts otherwise in one reading than in another. */
export interface ReadingDifference {
  /** Null where both are read as the same scenario; in it null is the case itself. */
  readonly scenario: { readonly before: string | null; readonly after: string | null } | null
  /** Null where both are read at the same date; in it null is no date. */
  readonly as_of: { readonly before: CalendarDate | null; readonly after: CalendarDate | null } | null
  /** Counted before and no longer does. */
  readonly gone: readonly StandingChange[]
  /** Counts now and did not before. */
  readonly come: readonly StandingChange[]
  /** Actors that drivers moved before and none does now. */
  readonly unmoved: readonly string[]
  /** Drivers that want the opposite of what they did. */
  readonly reversed: readonly string[]
  readonly orders: readonly OrderChange[]
  readonly foresight: readonly { readonly actor: string; readonly before: Concept; readonly after: Concept }[]
  /** Options taken at the start now and not before, and the other way round. */
  readonly status_quo: { readonly take: readonly string[]; readonly drop: readonly string[] }
}

/** A reading and the variation that led to it. */
export interface Read {
  readonly reading: Reading
  readonly variation: Variation
}

/** Compares two readings of one case. Cost: about the square of the number of drivers. */
export function compareReadings(before: Read, after: Read): ReadingDifference {
  const [was, is] = [before.reading, after.reading]
  const common = (reading: Reading, other: Reading, actor: string): string[] =>
    ids(driversOf(reading, actor)).filter(id => ids(driversOf(other, actor)).includes(id))
  const orders = is.case.actors.map(({ id }) => ({
    actor: id,
    before: common(was, is, id),
    after: common(is, was, id),
  }))
  return {
    scenario: changed(was.scenario ?? null, is.scenario ?? null),
    as_of: changed(was.asOf ?? null, is.asOf ?? null),
    gone: onlyIn(before, after),
    come: onlyIn(after, before),
    unmoved: unmovedIn(was, is),
    reversed: allDrivers(is).flatMap(({ id, wording }) => {
      const earlier = allDrivers(was).find(driver => driver.id === id)
      return earlier && unturned(earlier.wording) !== unturned(wording) ? [id] : []
    }),
    orders: orders.filter(order => order.before.join() !== order.after.join()),
    foresight: is.case.actors.flatMap(({ id }) => {
      const change = changed(was.foresight.get(id)!, is.foresight.get(id)!)
      return change ? [{ actor: id, ...change }] : []
    }),
    status_quo: { take: without(is.statusQuo, was.statusQuo), drop: without(was.statusQuo, is.statusQuo) },
  }
}

/** The wording of a driver with what was turned round twice turned back. */
function unturned(wording: string): string {
  const inner = /^not \(not \((.*)\)\)$/su.exec(wording)?.[1]
  return inner === undefined ? wording : unturned(inner)
}

function changed<Value>(before: Value, after: Value): { before: Value; after: Value } | null {
  return before === after ? null : { before, after }
}

interface Part {
  readonly id: string
  readonly kind: StandingChange['kind']
  readonly part: Parameters<typeof counts>[0] &
    Partial<Pick<Driver, 'restsOn'>> & {
      readonly evidence?: readonly { readonly source: string }[]
    }
}

function partsOf(reading: Reading): Part[] {
  return [
    ...reading.facts.map(part => ({ id: part.id, kind: 'fact', part }) as const),
    ...allDrivers(reading).map(part => ({ id: part.id, kind: 'driver', part }) as const),
    ...reading.constraints.map(part => ({ id: part.id, kind: 'constraint', part }) as const),
  ]
}

function onlyIn(one: Read, other: Read): StandingChange[] {
  const there = new Set(partsOf(other.reading).map(({ id }) => id))
  return partsOf(one.reading)
    .filter(({ id }) => !there.has(id))
    .map(part => ({ id: part.id, kind: part.kind, ...reasonMissing(part, other, one) }))
}

/** Why a part that counts in one reading does not in the other. */
function reasonMissing({ id, part }: Part, missing: Read, there: Read): Pick<StandingChange, 'why' | 'through'> {
  const withdrawn = withdrawnIn(missing)
  if (withdrawn.has(id)) return { why: 'withdrawn', through: [] }
  if (isAddition(id, there) && !isAddition(id, missing)) return { why: 'added', through: [] }
  if (!counts(part, missing.reading.asOf)) return { why: 'date', through: [] }
  if (part.evidence) {
    const cited = part.evidence.map(({ source }) => source).filter(unique)
    return { why: 'source', through: cited.filter(source => withdrawn.has(source)) }
  }
  const held = new Set(missing.reading.facts.map(fact => fact.id))
  const lost = (part.restsOn ?? []).filter(group => !group.some(fact => held.has(fact))).flat()
  const heldThere = new Set(there.reading.facts.map(fact => fact.id))
  return { why: 'facts', through: lost.filter(fact => heldThere.has(fact)).filter(unique) }
}

function withdrawnIn({ reading, variation }: Read): Set<string> {
  const scenario = reading.case.scenarios.find(({ id }) => id === reading.scenario)
  return new Set([...(scenario?.withdraw ?? []), ...(variation.withdraw ?? [])])
}

/** Whether a part is not in the case itself, but added by a scenario or a variation. */
function isAddition(id: string, { reading: { case: subject, scenario }, variation }: Read): boolean {
  const adding = subject.scenarios.find(one => one.id === scenario)
  const added = [
    ...(adding ? [...adding.addFacts, ...adding.addDrivers, ...adding.addConstraints] : []),
    ...(variation.addFacts ?? []),
    ...(variation.addDrivers ?? []),
    ...(variation.addConstraints ?? []),
  ]
  return added.some(part => part.id === id)
}

function driversOf(reading: Reading, actor: string): readonly Driver[] {
  return reading.drivers.get(actor) ?? []
}

function allDrivers(reading: Reading): Driver[] {
  return [...reading.drivers.values()].flat()
}

function ids(items: readonly { readonly id: string }[]): string[] {
  return items.map(({ id }) => id)
}

function without(these: readonly string[], those: readonly string[]): string[] {
  return these.filter(id => !those.includes(id))
}

function unique(item: string, place: number, all: readonly string[]): boolean {
  return all.indexOf(item) === place
}
