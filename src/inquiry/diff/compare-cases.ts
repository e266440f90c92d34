import type { Case } from '../../casefile/index.ts'
import { type FieldValue, type Part, PART_KINDS, type PartKind, partsOf } from './case-parts.ts'

/** A part of a case, by its kind and id. */
export interface PartRef {
  readonly kind: PartKind
  readonly id: string
}

/** A difference between two versions of a case, in one of its parts. */
export interface CaseChange extends PartRef {
  /** `moved`: a driver that says what it did but has another place in the order of its actor. */
  readonly change: 'added' | 'removed' | 'changed' | 'moved'
  /** What it says otherwise; of a part that is added or removed, all that it says. */
  readonly fields: readonly FieldChange[]
}

/** What a part says under a name, before and after. */
export interface FieldChange {
  /** A key of the case file; `place`, of a driver: which of those that keep their order it stands next behind; null: before all. */
  readonly field: string
  readonly before: FieldValue
  readonly after: FieldValue
}

/**
 * Every difference between two versions of a case, part by part. What only reads otherwise on the page, such as comments or
 * the order of the facts, is none.
 *
 * @returns In the order of the kinds of parts; removed ones last in their kind.
 * Cost: about the square of the number of drivers.
 */
export function compareCases(old: Case, next: Case): CaseChange[] {
  return PART_KINDS.flatMap(kind => {
    const [before, after] = [partsOf(old, kind), partsOf(next, kind)]
    const moved = kind === 'driver' ? movedDrivers(old, next) : new Map<string, FieldChange>()
    const earlier = new Map(before.map(part => [part.id, part]))
    const kept = new Set(after.map(({ id }) => id))
    return [
      ...after.flatMap(part => changeTo(kind, earlier.get(part.id), part, moved.get(part.id))),
      ...before.filter(({ id }) => !kept.has(id)).map(part => removed(kind, part)),
    ]
  })
}

function changeTo(kind: PartKind, before: Part | undefined, after: Part, move: FieldChange | undefined): CaseChange[] {
  const { id } = after
  if (before === undefined) return [{ kind, id, change: 'added', fields: fieldChanges({}, after.fields) }]
  const fields = fieldChanges(before.fields, after.fields)
  if (fields.length === 0) return move ? [{ kind, id, change: 'moved', fields: [move] }] : []
  return [{ kind, id, change: 'changed', fields: move ? [...fields, move] : fields }]
}

function removed(kind: PartKind, { id, fields }: Part): CaseChange {
  return { kind, id, change: 'removed', fields: fieldChanges(fields, {}) }
}

function fieldChanges(before: Part['fields'], after: Part['fields']): FieldChange[] {
  const names = [...new Set([...Object.keys(after), ...Object.keys(before)])]
  const fields = names.map(field => ({ field, before: before[field] ?? null, after: after[field] ?? null }))
  return fields.filter(change => comparable(change.before) !== comparable(change.after))
}

/** A list with nothing in it says as much as none. */
function comparable(value: FieldValue): string {
  return JSON.stringify(value?.length === 0 ? null : value)
}

/**
 * The fewest drivers that have to be moved to get from one order to the other. The place of each is told by those that keep
 * their order, so that every move can be made without the others.
 */
function movedDrivers(old: Case, next: Case): Map<string, FieldChange> {
  return new Map(
    next.actors.flatMap(({ id: actor }) => {
      const [before, after] = [orderOf(old, actor), orderOf(next, actor)]
      const was = before.filter(id => after.includes(id))
      const is = after.filter(id => before.includes(id))
      const steady = new Set(longestInOrder(is, was))
      const moved = is.filter(id => !steady.has(id))
      const place = (order: readonly string[], id: string): string | null => behind(order, id, steady)
      return moved.map(id => [id, { field: 'place', before: place(before, id), after: place(after, id) }] as const)
    }),
  )
}

function orderOf({ drivers }: Case, actor: string): string[] {
  return drivers.filter(driver => driver.actor === actor).map(({ id }) => id)
}

function behind(order: readonly string[], id: string, steady: ReadonlySet<string>): string | null {
  return order.slice(0, order.indexOf(id)).findLast(other => steady.has(other)) ?? null
}

/** A longest selection of ids that stand in the same order in both lists. */
function longestInOrder(ids: readonly string[], other: readonly string[]): string[] {
  const place = new Map(other.map((id, k) => [id, k]))
  const runs: string[][] = []
  let longest: string[] = []
  for (const id of ids) {
    const fitting = runs.filter(run => place.get(run.at(-1)!)! < place.get(id)!)
    const base = fitting.reduce<string[]>((best, run) => (run.length > best.length ? run : best), [])
    const run = [...base, id]
    runs.push(run)
    if (run.length > longest.length) longest = run
  }
  return longest
}
