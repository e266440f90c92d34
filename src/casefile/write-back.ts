import type { Fix } from '../diagnostics/index.ts'
import { nodeAt } from './build/fields.ts'
import { applyEdits, type Edit, lineEnd, lineFeed, lineStart } from './edit/edits.ts'
import { isFlow, itemLines, removeEntryOf, removeItem, reorderItems } from './edit/lists.ts'
import { readTree } from './tree/read-tree.ts'
import type { ListNode, MapNode, TreeNode } from './tree/tree.ts'

// Edits of the text itself, so that the author's comments, order and formatting stay wherever nothing changes.

/** A text with the edit of a diagnostic made. */
export function applyFix(text: string, fix: Fix): string {
  return applyEdits(text, [fix])
}

/**
 * A case file with another status quo.
 *
 * A list in brackets is written anew; of a list with a line for each option, the lines of those that stay are left alone.
 *
 * @param taken - The options taken, as `ACTOR.option`.
 * @returns The new text; the text itself if the same are taken already; undefined where it cannot be edited.
 */
export function writeStatusQuo(text: string, taken: readonly string[]): string | undefined {
  const root = rootOf(text)
  if (root === undefined) return undefined
  const node = nodeAt(root, 'status_quo')
  if (node === undefined) return sound(text, [newStatusQuo(root, taken, text)])
  const now = textsOf(node)
  if (now.length === taken.length && taken.every(option => now.includes(option))) return text
  const inBrackets = { span: node.span, text: `[${taken.join(', ')}]` }
  if (node.kind !== 'list' || isFlow(node, text)) return sound(text, [inBrackets])
  return sound(text, taken.length === 0 ? [{ ...inBrackets, text: '[]' }] : changedLines(node, taken, text))
}

/**
 * A case file with an actor's drivers in another order. Comments above a driver move with it.
 *
 * @param order - The ids of all drivers of the actor, most important first.
 * @returns The new text; undefined where the ids are not those of its drivers, or the text cannot be edited.
 */
export function writeDriverOrder(text: string, actor: string, order: readonly string[]): string | undefined {
  const list = nodeAt(nodeAt(rootOf(text), 'drivers'), actor)
  if (list?.kind !== 'list') return undefined
  const ids = list.items.map(idOf)
  const places = order.map(id => ids.indexOf(id))
  if (places.includes(-1) || new Set(places).size !== ids.length || places.length !== ids.length) return undefined
  return sound(text, reorderItems(list, places, text))
}

/**
 * A case file without one entry: a source, fact, driver, constraint, claim, scenario or episode, with the comments directly
 * above it. What names it elsewhere stays.
 *
 * @returns The new text; undefined where nothing has the id, or the text cannot be edited.
 */
export function writeWithout(text: string, id: string): string | undefined {
  const root = rootOf(text)
  const edits = root && removal(root, id, text)
  return edits && sound(text, edits)
}

function removal(root: MapNode, id: string, text: string): Edit[] | undefined {
  for (const section of ['facts', 'sources', 'claims', 'scenarios']) {
    const map = nodeAt(root, section)
    if (map?.kind === 'map' && map.entries.has(id)) return removeEntryOf(map, id, text)
  }
  const drivers = nodeAt(root, 'drivers')
  const byActor = drivers?.kind === 'map' ? [...drivers.entries.values()].map(({ value }) => value) : []
  for (const list of [...byActor, nodeAt(root, 'constraints'), nodeAt(root, 'episodes')]) {
    if (list?.kind !== 'list') continue
    const index = list.items.findIndex(item => idOf(item) === id)
    if (index >= 0) return removeItem(list, index, text)
  }
  return undefined
}

function rootOf(text: string): MapNode | undefined {
  const { root, diagnostics } = readTree(text)
  return root?.kind === 'map' && diagnostics.length === 0 ? root : undefined
}

/** The text with the edits made, unless it is no longer YAML then, as where an alias comes before its anchor. */
function sound(text: string, edits: readonly Edit[]): string | undefined {
  const edited = applyEdits(text, edits)
  return rootOf(edited) === undefined ? undefined : edited
}

function idOf(item: TreeNode): string | undefined {
  const id = nodeAt(item, 'id')
  return id?.kind === 'text' ? id.text : undefined
}

function textsOf(node: TreeNode): (string | undefined)[] {
  return node.kind === 'list' ? node.items.map(item => (item.kind === 'text' ? item.text : undefined)) : []
}

/** Lines taken out for options dropped, and put in at the end for options added. */
function changedLines(list: ListNode, taken: readonly string[], text: string): Edit[] {
  const now = textsOf(list)
  const lines = itemLines(list, text)
  const indent = text.slice(lineStart(text, list.span.start), list.span.start)
  const dropped = lines.filter((_, k) => !taken.includes(now[k] ?? '')).map(span => ({ span, text: '' }))
  const added = taken.filter(option => !now.includes(option)).map(option => `${indent}- ${option}${lineFeed(text)}`)
  const end = lines.at(-1)!.end
  const feed = text[end - 1] === '\n' ? '' : lineFeed(text)
  return [...dropped, { span: { start: end, end }, text: feed + added.join('') }]
}

/** Where there is no status quo yet, it comes after the options. */
function newStatusQuo(root: MapNode, taken: readonly string[], text: string): Edit {
  const after = root.entries.get('options')?.value.span.end ?? root.span.end
  const end = lineEnd(text, after)
  const feed = text[end - 1] === '\n' ? '' : lineFeed(text)
  return { span: { start: end, end }, text: `${feed}status_quo: [${taken.join(', ')}]${lineFeed(text)}` }
}
