import { type Case, levelsOf, type Reading, readAt, type Variation } from '../casefile/index.ts'
import { type Edit, type EditKind, editsOf, keyOf, variationOf } from './edits.ts'
import type { IdleEdit } from './idle-edits.ts'
import type { ReadingDifference } from './standing-changes.ts'

/** One of the things that are supposed, and whether it shows in what is compared. */
export interface Supposed {
  readonly edit: EditKind
  /** What it is about: a scenario, an actor (foresight), or a part of the case; null for a date or a start. */
  readonly id: string | null
  /** With `swap`: the driver that then comes before it; else null, also where there is none. */
  readonly behind: string | null
  /**
   * `some`: something is otherwise for it; `none`: it has no effect, as `without_effect` tells; `undone`: it has one on the
   * rest of what is supposed, but only takes back what that brings, or is taken back by it, so that nothing is otherwise.
   */
  readonly effect: 'some' | 'none' | 'undone'
  /** With `undone`: what else is supposed that it takes back or that takes it back. */
  readonly undoes: readonly { readonly edit: EditKind; readonly id: string | null }[]
}

/**
 * Everything that a variation supposes and what it is compared with does not, one by one, in the order in which it is made.
 *
 * @param difference - Between the two.
 * @param idle - What of the variation is without effect, by its place in it.
 * Cost: two readings of the case for each of them.
 */
export function supposedIn(
  subject: Case,
  variation: Variation,
  base: Variation,
  { difference, idle }: { readonly difference: ReadingDifference; readonly idle: ReadonlyMap<number, IdleEdit> },
): Supposed[] {
  const given = editsOf(base).map(keyOf)
  const edits = editsOf(variation)
  const readings = { was: readAt(subject, base), is: readAt(subject, variation) }
  return edits.flatMap((edit, k): Supposed[] => {
    if (given.includes(keyOf(edit))) return []
    const { kind, id } = edit
    const named = { edit: kind, id, behind: kind === 'swap' ? nextAt(subject, edits.slice(0, k), id!) : null }
    if (idle.has(k)) return [{ ...named, effect: 'none', undoes: [] }]
    if (shows(edit, difference, readings)) return [{ ...named, effect: 'some', undoes: [] }]
    return [{ ...named, effect: 'undone', undoes: undoneBy(subject, edits, k) }]
  })
}

/** The driver that comes next after one, once some things are supposed. */
function nextAt(subject: Case, supposed: readonly Edit[], driver: string): string | null {
  const { drivers } = readAt(subject, variationOf(supposed))
  const own = [...drivers.values()].find(of => of.some(({ id }) => id === driver)) ?? []
  return own[own.findIndex(({ id }) => id === driver) + 1]?.id ?? null
}

interface Readings {
  readonly was: Reading
  readonly is: Reading
}

/** Whether what is compared differs in what something supposes. */
function shows({ kind, id }: Edit, difference: ReadingDifference, readings: Readings): boolean {
  const { scenario, as_of, foresight, status_quo, come, gone, reversed } = difference
  switch (kind) {
    case 'scenario':
      return scenario !== null
    case 'as_of':
      return as_of !== null
    case 'foresight':
      return foresight.some(({ actor }) => actor === id)
    case 'status_quo':
      return status_quo.take.length + status_quo.drop.length > 0
    case 'add':
      return come.some(change => change.id === id)
    case 'withdraw':
      return gone.some(change => change.id === id || (change.why === 'source' && change.through.includes(id!)))
    case 'reverse':
      return isNew(id!, readings) || reversed.includes(id!)
    case 'promote':
    case 'swap':
      return isNew(id!, readings) || stands(readings.was, id!, readings) !== stands(readings.is, id!, readings)
  }
}

/** Whether a driver counts only in the second of two readings. */
function isNew(driver: string, { was }: Readings): boolean {
  return ![...was.drivers.values()].flat().some(({ id }) => id === driver)
}

/** The order of an actor's drivers, of those that count in both readings; `driver` is one of them. */
function stands(reading: Reading, driver: string, { was, is }: Readings): string {
  const idsIn = ({ drivers }: Reading): string[] => [...drivers.values()].flat().map(({ id }) => id)
  const common = idsIn(was).filter(id => idsIn(is).includes(id))
  const own = [...reading.drivers.values()].find(of => of.some(({ id }) => id === driver)) ?? []
  const levels = levelsOf(own).map(level => level.map(({ id }) => id).filter(id => common.includes(id)))
  return JSON.stringify(levels.filter(level => level.length > 0).map(level => level.sort()))
}

/** What else is supposed that brings what something takes back, or takes back what it brings. */
function undoneBy(subject: Case, edits: readonly Edit[], k: number): Supposed['undoes'] {
  const { kind, id } = edits[k]!
  const others = edits.filter((_, place) => place !== k)
  const named = (edit: Edit): Supposed['undoes'][number] => ({ edit: edit.kind, id: edit.id })
  if (kind !== 'withdraw') return others.filter(other => isOpposite(kind, id, other)).map(named)
  const held = heldBy(readAt(subject, variationOf(others)), id!)
  const bringing = others.filter((_, place) => {
    const reading = readAt(subject, variationOf(others.toSpliced(place, 1)))
    return heldBy(reading, id!).length < held.length
  })
  return bringing.map(named)
}

/** What of a reading would go if something were taken out: itself, or what comes from it. */
function heldBy({ facts, drivers, constraints }: Reading, id: string): string[] {
  const own = [...facts, ...[...drivers.values()].flat(), ...constraints].filter(part => part.id === id)
  const cited = facts.filter(({ evidence }) => evidence.some(({ source }) => source === id))
  return [...own, ...cited].map(part => part.id)
}

/** Whether one thing can take another back that is no withdrawal. */
function isOpposite(kind: EditKind, id: string | null, other: Edit): boolean {
  switch (kind) {
    case 'as_of':
    case 'foresight':
    case 'status_quo':
      return other.kind === 'scenario'
    case 'add':
      return other.kind === 'withdraw' && other.id === id
    case 'reverse':
      return other.kind === 'reverse' && other.id === id
    case 'promote':
    case 'swap':
      return other.kind === 'promote' || other.kind === 'swap'
    case 'scenario':
    case 'withdraw':
      return false
  }
}
