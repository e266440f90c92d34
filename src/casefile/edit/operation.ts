import { type Data, isRecord, type Path, recordOf } from './data.ts'

/**
 * One step of an edit, by place in the tree. What it comes to is defined here, on data; the text is edited by itself, read
 * again and compared with this, so that an edit of the text is right or not made.
 */
export type Operation =
  /** Puts a value in a place; what is missing on the way is made. */
  | { readonly kind: 'put'; readonly path: Path; readonly value: Data }
  | { readonly kind: 'drop'; readonly path: Path }
  /** A new item of a list, at a place. */
  | { readonly kind: 'insert'; readonly path: Path; readonly at: number; readonly value: Data }
  /** The items of a list in another order, by their places now. */
  | { readonly kind: 'reorder'; readonly path: Path; readonly order: readonly number[] }
  /** Another key with the same or another value. */
  | { readonly kind: 'rekey'; readonly path: Path; readonly key: string; readonly value?: Data }
  /** Stretches of a text, ascending and apart, with what takes their place. */
  | { readonly kind: 'retext'; readonly path: Path; readonly parts: readonly Stretch[] }

export interface Stretch {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** A text with stretches of it replaced. */
export function retexted(text: string, parts: readonly Stretch[]): string {
  return parts.reduceRight((whole, { start, end, text: put }) => whole.slice(0, start) + put + whole.slice(end), text)
}

type Mutable = Record<string | number, Data>

/** Changes data in place. Operations are made one after the other, so later ones go by the places that earlier ones left. */
export function operate(root: Data, operation: Operation): void {
  const key = operation.path.at(-1)
  if (key === undefined) return
  const parent = parentOf(root, operation.path)
  if (parent === undefined) return
  switch (operation.kind) {
    case 'put':
      parent[key] = operation.value
      return
    case 'drop':
      drop(parent, key)
      return
    case 'insert':
      ;((parent[key] ??= []) as Data[]).splice(operation.at, 0, operation.value)
      return
    case 'reorder': {
      const items = parent[key] as readonly Data[]
      parent[key] = operation.order.map(k => items[k] ?? null)
      return
    }
    case 'rekey':
      rekey(parent, String(key), operation)
      return
    case 'retext':
      parent[key] = retexted(String(parent[key]), operation.parts)
  }
}

/** What a path ends in, mappings on the way made where there are none. */
function parentOf(root: Data, path: Path): Mutable | undefined {
  let at = root as unknown as Mutable
  for (const key of path.slice(0, -1)) {
    const next = at[key] ?? recordOf([])
    if (typeof next !== 'object') return undefined
    at[key] = next
    at = next as unknown as Mutable
  }
  return at
}

function drop(parent: Mutable, key: string | number): void {
  if (Array.isArray(parent)) parent.splice(Number(key), 1)
  else delete parent[key]
}

/** Keys keep their order, so all are taken out and put in again. */
function rekey(parent: Mutable, key: string, { key: to, value }: Operation & { kind: 'rekey' }): void {
  if (!isRecord(parent as unknown as Data)) return
  const entries = Object.entries(parent)
  for (const [name] of entries) delete parent[name]
  for (const [name, is] of entries) parent[name === key ? to : name] = name === key ? (value ?? is) : is
}
