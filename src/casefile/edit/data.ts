import type { EditValue } from './case-edit.ts'

/** What a tree says, without how it is written: see `toData`. Mappings keep the order of their keys. */
export type Data = string | number | boolean | null | readonly Data[] | { readonly [key: string]: Data }

/** Where something is in a tree: keys, and places in lists from 0. */
export type Path = readonly (string | number)[]

/** Whether data is a mapping. */
export function isRecord(data: Data | undefined): data is { readonly [key: string]: Data } {
  return typeof data === 'object' && data !== null && !Array.isArray(data)
}

/** What is at a path, if anything. */
export function dataAt(data: Data | undefined, path: Path): Data | undefined {
  let at = data
  for (const key of path) {
    if (typeof key === 'number') at = Array.isArray(at) ? (at as readonly Data[])[key] : undefined
    else at = isRecord(at) && Object.hasOwn(at, key) ? at[key] : undefined
  }
  return at
}

/** A mapping from entries. It has no prototype, so that no key means anything. */
export function recordOf(entries: Iterable<readonly [string, Data]>): { readonly [key: string]: Data } {
  const record = Object.create(null) as Record<string, Data>
  for (const [key, value] of entries) record[key] = value
  return record
}

/** A value given from outside as data of our own; absent fields are left out. */
export function dataOf(value: EditValue | null): Data {
  if (Array.isArray(value)) return (value as readonly EditValue[]).map(dataOf)
  if (typeof value !== 'object' || value === null) return value as Data
  const entries = Object.entries(value as { readonly [key: string]: EditValue | undefined })
  return recordOf(entries.flatMap(([key, item]) => (item === undefined ? [] : [[key, dataOf(item)] as const])))
}

/** Whether two are the same, whatever the order of keys. */
export function sameData(a: Data, b: Data): boolean {
  if (Array.isArray(a) && Array.isArray(b)) {
    const [left, right] = [a as readonly Data[], b as readonly Data[]]
    return left.length === right.length && left.every((item, k) => sameData(item, right[k]!))
  }
  if (!isRecord(a) || !isRecord(b)) return Object.is(a, b)
  const keys = Object.keys(a)
  return keys.length === Object.keys(b).length && keys.every(key => Object.hasOwn(b, key) && sameData(a[key]!, b[key]!))
}

/** Whether two cases are the same, with actors and options in the same order, which is what numbers them. */
export function sameCase(a: Data, b: Data): boolean {
  const order = (data: Data): string => {
    const options = dataAt(data, ['options'])
    const byActor = isRecord(options) ? Object.entries(options) : []
    return JSON.stringify([keysOf(dataAt(data, ['actors'])), byActor.map(([actor, own]) => [actor, keysOf(own)])])
  }
  return sameData(a, b) && order(a) === order(b)
}

function keysOf(data: Data | undefined): string[] {
  return isRecord(data) ? Object.keys(data) : []
}
