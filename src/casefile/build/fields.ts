import { isBlank, type Entry, type MapNode, plainValue, type TextNode, type TreeNode } from '../tree/tree.ts'

// What is of the wrong kind is passed over here: the schema has reported it.

/** What stands after a key, unless it is nothing. */
export function nodeAt(node: TreeNode | undefined, key: string): TreeNode | undefined {
  const value = node?.kind === 'map' ? node.entries.get(key)?.value : undefined
  return value === undefined || isBlank(value) ? undefined : value
}

/** The scalar after a key. */
export function scalarAt(node: TreeNode | undefined, key: string): TextNode | undefined {
  const value = nodeAt(node, key)
  return value?.kind === 'text' ? value : undefined
}

/** The text after a key, as written. */
export function textAt(node: TreeNode | undefined, key: string): string | undefined {
  return scalarAt(node, key)?.text
}

/** The entries after a key. */
export function entriesAt(node: TreeNode | undefined, key: string): Entry[] {
  const value = nodeAt(node, key)
  return value?.kind === 'map' ? [...value.entries.values()] : []
}

/** The records of a list after a key. */
export function recordsAt(node: TreeNode | undefined, key: string): MapNode[] {
  return itemsOf(nodeAt(node, key)).filter(item => item.kind === 'map')
}

/** The scalars of a list after a key, or the only one where there is no list. */
export function scalarsAt(node: TreeNode | undefined, key: string): TextNode[] {
  return scalarsOf(nodeAt(node, key))
}

/** The texts in a list, or the node itself where it is one. Numbers and the like are no names. */
export function scalarsOf(node: TreeNode | undefined): TextNode[] {
  const nodes = node?.kind === 'text' ? [node] : itemsOf(node)
  return nodes.filter(item => item.kind === 'text' && typeof plainValue(item) === 'string') as TextNode[]
}

/** The items of a list. */
export function itemsOf(node: TreeNode | undefined): readonly TreeNode[] {
  return node?.kind === 'list' ? node.items : []
}

/** A record without the keys that have no value, for the optional parts of a case. */
export function present<T extends object>(parts: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  const kept = Object.entries(parts).filter(([, value]) => value !== undefined)
  return Object.fromEntries(kept) as { [K in keyof T]: Exclude<T[K], undefined> }
}

/** The word after a key if it is one of those possible. */
export function wordAt<W extends string>(node: TreeNode, key: string, possible: readonly W[]): W | undefined {
  const word = textAt(node, key)
  return possible.find(candidate => candidate === word)
}
