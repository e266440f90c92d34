import type { Span } from '../../diagnostics/index.ts'
import { spanWithin, verbatimStart } from '../text/offsets.ts'
import { type Entry, type ListNode, type MapNode, type TreeNode, toData } from '../tree/tree.ts'
import { type Data, type Path, recordOf, sameData } from './data.ts'
import { type Edit, lineEnd, lineFeed, lineStart } from './edits.ts'
import { isFlow, itemLines, removeEntryOf, removeItem, reorderItems } from './lists.ts'
import { type Operation, retexted } from './operation.ts'
import { afterKey, blockText, inBraces, itemLinesOf, scalarText } from './render.ts'

/** A text with where things are in it. */
export interface Laid {
  readonly text: string
  readonly root: TreeNode
  /** Where a new key belongs among others, by the path of the mapping; undefined: last. */
  readonly order: (path: Path) => readonly string[] | undefined
}

/**
 * The edits of the text for an operation, as few and as short as can be; undefined where the text is laid out in a way that
 * there are none. Whether they are right is for the caller to see, by reading the text again.
 */
export function splice(laid: Laid, operation: Operation): Edit[] | undefined {
  const { path } = operation
  const found = find(laid.root, path)
  switch (operation.kind) {
    case 'put':
      return found.rest.length === 0 ? replace(laid, found, operation.value) : make(laid, found, operation.value)
    case 'drop':
      return found.rest.length === 0 ? drop(laid, found) : []
    case 'insert':
      return insert(laid, found, operation)
    case 'reorder':
      return found.node?.kind === 'list' && found.rest.length === 0
        ? reorderItems(found.node, operation.order, laid.text)
        : undefined
    case 'rekey':
      return rekey(laid, found, operation)
    case 'retext':
      return retext(laid, found, operation)
  }
}

/** How far a path leads. */
interface Found {
  /** What the path leads to, or the last thing on the way that is there. */
  readonly node: TreeNode
  /** What the node is in, if anything. */
  readonly parent: TreeNode | undefined
  /** The key or place of the node there. */
  readonly key: string | number | undefined
  readonly entry: Entry | undefined
  readonly path: Path
  /** What is left of the path. */
  readonly rest: Path
}

function find(root: TreeNode, path: Path): Found {
  let at: Found = { node: root, parent: undefined, key: undefined, entry: undefined, path: [], rest: path }
  for (const [k, key] of path.entries()) {
    const { node } = at
    const entry = node.kind === 'map' && typeof key === 'string' ? node.entries.get(key) : undefined
    const item = node.kind === 'list' && typeof key === 'number' ? node.items[key] : undefined
    const next = entry?.value ?? item
    if (next === undefined) break
    at = { node: next, parent: node, key, entry, path: path.slice(0, k + 1), rest: path.slice(k + 1) }
  }
  return at
}

/** A value in the place of another. */
function replace(laid: Laid, found: Found, value: Data): Edit[] | undefined {
  const { node, entry } = found
  if (node.kind === 'list' && Array.isArray(value)) return changeList(laid, found, node, value as readonly Data[])
  if (node.kind === 'text' && node.text === '' && entry !== undefined && node.span.start === node.span.end) {
    return fillBlank(laid, found, entry, value)
  }
  if (node.kind === 'text' && typeof value !== 'object') return [changeScalar(laid, found, node.span, value)]
  return [{ span: node.span, text: inBraces(value) }]
}

/** A scalar in the place of another, with the quotes or the block that it had. */
function changeScalar({ text, root }: Laid, found: Found, span: Span, value: Data): Edit {
  const old = text.slice(span.start, span.end)
  const flow = insideFlow(root, found.path, text)
  const header = /^[|>][-+\d]*([^\n\r]*)/u.exec(old)
  if (header !== null && typeof value === 'string' && found.node.kind === 'text' && found.node.style === 'block') {
    const indent = /\n([ ]+)\S/u.exec(old)?.[1]?.length ?? columnOf(text, found) + 2
    const block = blockText(value, indent, lineFeed(text), header[1])
    if (block !== undefined) return { span, text: block }
  }
  const like = /^['"]/u.exec(old)?.[0] ?? ''
  return { span, text: scalarText(value as string | number | boolean | null, flow, like) }
}

/** Something after a key that had nothing after it. */
function fillBlank({ text, root }: Laid, found: Found, { keySpan }: Entry, value: Data): Edit[] | undefined {
  const colon = /^\s*:/u.exec(text.slice(keySpan.end))
  if (colon === null) return undefined
  const at = keySpan.end + colon[0].length
  const span = { start: at, end: at }
  const rest = text.slice(at, lineEnd(text, at)).trim()
  if (insideFlow(root, found.path, text) || rest !== '') return [{ span, text: ` ${inBraces(value)}` }]
  return [{ span, text: afterKey(value, { indent: columnAt(text, keySpan.start), feed: lineFeed(text) }) }]
}

/** A value where the path leads to nothing yet: the last thing there is gets a new key. */
function make(laid: Laid, found: Found, value: Data): Edit[] | undefined {
  const { node, rest } = found
  const [key, ...below] = rest
  const nested = below.reduceRight<Data>((inner, name) => recordOf([[String(name), inner]]), value)
  if (typeof key !== 'string' || below.some(name => typeof name === 'number')) return undefined
  if (node.kind === 'map' && node.entries.size > 0) return addEntry(laid, found, node, key, nested)
  const empty = (node.kind === 'map' && node.entries.size === 0) || (node.kind === 'text' && node.text === '')
  return empty ? fillEmpty(laid, found, recordOf([[key, nested]])) : undefined
}

/** A collection in the place of `{}`, `[]` or nothing: in lines of its own where there is room. */
function fillEmpty(laid: Laid, found: Found, value: Data): Edit[] | undefined {
  const { text, root } = laid
  const { node, entry } = found
  if (node.kind === 'text' && entry !== undefined) return fillBlank(laid, found, entry, value)
  const from = entry && text.indexOf(':', entry.keySpan.end) + 1
  const alone = text.slice(node.span.end, lineEnd(text, node.span.end)).trim() === ''
  if (from === undefined || !alone || insideFlow(root, found.path, text)) {
    return [{ span: node.span, text: inBraces(value) }]
  }
  const lines = afterKey(value, { indent: columnAt(text, entry!.keySpan.start), feed: lineFeed(text) })
  return [{ span: { start: from, end: node.span.end }, text: lines }]
}

function addEntry(laid: Laid, found: Found, map: MapNode, key: string, value: Data): Edit[] | undefined {
  const { text } = laid
  const entries = [...map.entries.values()]
  const keys = entries.map(entry => entry.key)
  const before = entries[placeAfter(keys, key, laid.order(found.path)) - 1]!
  const end = Math.max(before.keySpan.end, before.value.span.end)
  if (isFlow(map, text)) {
    const word = `, ${scalarText(key, true)}: ${inBraces(value)}`
    return [{ span: { start: end, end }, text: word }]
  }
  const indent = columnAt(text, entries[0]!.keySpan.start)
  const braces = found.path.length > 0 && entries.some(one => one.value.kind === 'map' && isFlow(one.value, text))
  const head = `${' '.repeat(indent)}${scalarText(key, false)}:`
  const lines = head + afterKey(value, { indent, feed: lineFeed(text), braces, before: head.length + 1 })
  return [addLines(text, end, lines)]
}

/** Lines after the line that something ends in. */
function addLines(text: string, end: number, lines: string): Edit {
  const feed = lineFeed(text)
  const at = end > 0 && text[end - 1] === '\n' ? end : lineEnd(text, end)
  const before = at > 0 && text[at - 1] !== '\n' ? feed : ''
  return { span: { start: at, end: at }, text: before + lines + (before !== '' && at === text.length ? '' : feed) }
}

/**
 * Where a new key goes among those there are: after the last that comes before it in a customary order; without an order,
 * last. Never first where there is another, since the first may share its line with a dash.
 */
function placeAfter(keys: readonly string[], key: string, order: readonly string[] | undefined): number {
  if (order === undefined || !order.includes(key)) return keys.length
  const rank = (name: string): number => order.indexOf(name)
  const before = keys.findLastIndex(name => rank(name) >= 0 && rank(name) < rank(key))
  return Math.max(before + 1, 1)
}

function drop({ text }: Laid, { parent, key, entry }: Found): Edit[] | undefined {
  if (parent?.kind === 'list') return removeItem(parent, key as number, text)
  if (parent?.kind !== 'map' || entry === undefined) return undefined
  const start = lineStart(text, entry.keySpan.start)
  const first = text.slice(start, entry.keySpan.start).trim() === ''
  if (first || isFlow(parent, text)) return removeEntryOf(parent, entry.key, text)
  // It shares its line with a dash, which stays for the next.
  const next = [...parent.entries.values()][1]
  return next && [{ span: { start: entry.keySpan.start, end: next.keySpan.start }, text: '' }]
}

/** A list with items taken out, put in at its end or in another order; where more has changed, it is written anew. */
function changeList(laid: Laid, found: Found, list: ListNode, items: readonly Data[]): Edit[] | undefined {
  const { text } = laid
  const now = list.items.map(item => toData(item) as Data)
  const kept = now.map(item => items.some(other => sameData(item, other)))
  const left = now.filter((_, k) => kept[k])
  const begins = left.every((item, k) => sameData(item, items[k] ?? null))
  if (left.length === now.length && begins && items.length === now.length) return []
  if (!begins || left.length === 0 || isFlow(list, text)) return rewriteList(laid, found, list, items)
  const gone = itemLines(list, text).filter((_, k) => !kept[k])
  const removed = gone.map(span => ({ span, text: '' }))
  return [...removed, ...appended(laid, list, items.slice(left.length))]
}

function appended({ text }: Laid, list: ListNode, items: readonly Data[]): Edit[] {
  if (items.length === 0) return []
  const feed = lineFeed(text)
  const indent = columnAt(text, list.span.start)
  const braces = list.items.some(item => item.kind === 'map' && isFlow(item, text))
  const lines = items.flatMap(item => itemLinesOf(item, indent, feed, braces)).join(feed)
  return [addLines(text, itemLines(list, text).at(-1)!.end, lines)]
}

/** A list in brackets, its items as they were written where they stay. */
function rewriteList({ text, root }: Laid, found: Found, list: ListNode, items: readonly Data[]): Edit[] {
  const words = items.map(item => {
    const same = isFlow(list, text) ? list.items.find(node => sameData(toData(node) as Data, item)) : undefined
    return same === undefined ? inBraces(item) : text.slice(same.span.start, same.span.end)
  })
  const brackets = `[${words.join(', ')}]`
  const { entry } = found
  if (isFlow(list, text) || entry === undefined || insideFlow(root, found.path, text)) {
    return [{ span: list.span, text: brackets }]
  }
  const from = text.indexOf(':', entry.keySpan.end) + 1
  return [{ span: { start: from, end: list.span.end }, text: ` ${brackets}` }]
}

function insert(laid: Laid, found: Found, { at, value }: Operation & { kind: 'insert' }): Edit[] | undefined {
  const { text } = laid
  const { node, rest } = found
  if (rest.length > 0) return make(laid, found, [value])
  if (node.kind === 'text') return node.text === '' ? fillEmpty(laid, found, [value]) : undefined
  if (node.kind !== 'list') return undefined
  if (node.items.length === 0) return fillEmpty(laid, found, [value])
  if (isFlow(node, text)) {
    const next = node.items[at]
    if (next !== undefined)
      return [{ span: { start: next.span.start, end: next.span.start }, text: `${inBraces(value)}, ` }]
    const { end } = node.items.at(-1)!.span
    return [{ span: { start: end, end }, text: `, ${inBraces(value)}` }]
  }
  if (at >= node.items.length) return appended(laid, node, [value])
  const feed = lineFeed(text)
  const braces = node.items.some(item => item.kind === 'map' && isFlow(item, text))
  const lines = itemLinesOf(value, columnAt(text, node.span.start), feed, braces).join(feed)
  const { start } = itemLines(node, text)[at]!
  return [{ span: { start, end: start }, text: lines + feed }]
}

function rekey(laid: Laid, found: Found, { key, value }: Operation & { kind: 'rekey' }): Edit[] | undefined {
  const { entry } = found
  if (entry === undefined || found.rest.length > 0) return undefined
  const like = /^['"]/u.exec(laid.text.slice(entry.keySpan.start))?.[0] ?? ''
  const named = { span: entry.keySpan, text: scalarText(key, true, like) }
  const changed = value === undefined ? [] : replace(laid, found, value)
  return changed && [named, ...changed]
}

/** Words of a text replaced where they stand, so that the rest of it keeps its breaks and escapes. */
function retext(laid: Laid, found: Found, { parts }: Operation & { kind: 'retext' }): Edit[] | undefined {
  const { node, rest } = found
  const { text } = laid
  if (node.kind !== 'text' || rest.length > 0) return undefined
  const start = verbatimStart(node, text)
  const edits = parts.map(part => ({ span: spanWithin(node, text, part, start), text: part.text }))
  const sure = edits.every(
    ({ span }, k) => text.slice(span.start, span.end) === node.text.slice(parts[k]!.start, parts[k]!.end),
  )
  const whole = parts.some(({ start: from, end }) => from === 0 && end === node.text.length)
  if (whole || !sure) return [changeScalar(laid, found, node.span, retexted(node.text, parts))]
  return edits
}

/** Whether something is inside brackets or braces, where nothing can be written in lines. */
function insideFlow(root: TreeNode, path: Path, text: string): boolean {
  return path.some((_, k) => isFlow(find(root, path.slice(0, k)).node, text))
}

function columnOf(text: string, { entry, node }: Found): number {
  return columnAt(text, entry?.keySpan.start ?? node.span.start)
}

function columnAt(text: string, at: number): number {
  return at - lineStart(text, at)
}
