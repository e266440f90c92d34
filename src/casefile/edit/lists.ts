import type { Span } from '../../diagnostics/index.ts'
import type { ListNode, MapNode, TreeNode } from '../tree/tree.ts'
import { type Edit, lineEnd, lineFeed, lineStart, withComments } from './edits.ts'

/** Whether a list or mapping is written in brackets or braces. */
export function isFlow(node: TreeNode, text: string): boolean {
  return node.kind !== 'text' && /[[{]/u.test(text[node.span.start] ?? '')
}

/**
 * The lines of each item of a list that is not in brackets, with what stands above it since the item before, or the
 * comments above the first: together they are the whole list without a gap.
 */
export function itemLines(list: ListNode, text: string): Span[] {
  const spans: Span[] = []
  for (const [k, item] of list.items.entries()) {
    const start = spans[k - 1]?.end ?? withComments(text, lineStart(text, list.span.start), 0)
    spans.push({ start, end: lineEnd(text, Math.max(item.span.end, dashAfter(text, start))) })
  }
  return spans
}

function dashAfter(text: string, start: number): number {
  const dash = /^[ \t]*-(?=\s|$)/mu.exec(text.slice(start))
  return dash === null ? start : start + dash.index + dash[0].length
}

/** The items of a list in another order, each with what stands above it. @param order - Indices of the items now. */
export function reorderItems(list: ListNode, order: readonly number[], text: string): Edit[] {
  if (isFlow(list, text)) {
    const words = list.items.map(({ span }) => text.slice(span.start, span.end))
    return list.items.map(({ span }, k) => ({ span, text: words[order[k] ?? k] ?? '' }))
  }
  const lines = itemLines(list, text)
  const ended = lines.map(({ start, end }) => {
    const line = text.slice(start, end)
    return line.endsWith('\n') ? line : line + lineFeed(text)
  })
  const put = firstWithoutGap(
    order.map(k => ended[k] ?? ''),
    order.indexOf(0),
  )
  return lines.map((span, k) => {
    const last = span.end === text.length && !text.endsWith('\n')
    return { span, text: last ? put[k]!.slice(0, -lineFeed(text).length) : put[k]! }
  })
}

/** Blank lines above what comes first now are left to what came first before. */
function firstWithoutGap(put: readonly string[], former: number): string[] {
  const gap = /^(?:[ \t]*\r?\n)+/u.exec(put[0] ?? '')?.[0] ?? ''
  return put.map((lines, k) => (k === 0 ? lines.slice(gap.length) : k === former ? gap + lines : lines))
}

/** Without one item of a list, and the comments directly above it. */
export function removeItem(list: ListNode, index: number, text: string): Edit[] {
  if (isFlow(list, text))
    return [
      removeBetween(
        list.items.map(({ span }) => span),
        index,
      ),
    ]
  const { start, end } = itemLines(list, text)[index]!
  const own = start + (/^[ \t]*-(?=\s|$)/mu.exec(text.slice(start, end))?.index ?? 0)
  return emptied(list, { start: withComments(text, own, start), end }, text)
}

/** Without one entry of a mapping, and the comments directly above it. */
export function removeEntryOf(map: MapNode, key: string, text: string): Edit[] {
  const entries = [...map.entries.values()]
  const index = entries.findIndex(entry => entry.key === key)
  const entry = entries[index]!
  const spans = entries.map(({ keySpan, value }) => ({
    start: keySpan.start,
    end: Math.max(keySpan.end, value.span.end),
  }))
  if (isFlow(map, text)) return [removeBetween(spans, index)]
  const floor = index === 0 ? 0 : lineEnd(text, spans[index - 1]!.end)
  const start = lineStart(text, entry.keySpan.start)
  return emptied(
    map,
    { start: withComments(text, start, Math.min(floor, start)), end: lineEnd(text, spans[index]!.end) },
    text,
  )
}

/** The only thing in a collection leaves empty brackets or braces behind it. */
function emptied(node: ListNode | MapNode, span: Span, text: string): Edit[] {
  const count = node.kind === 'list' ? node.items.length : node.entries.size
  if (count > 1) return [{ span, text: '' }]
  const indent = /^[ \t]*/u.exec(text.slice(lineStart(text, node.span.start)))?.[0] ?? ''
  return [{ span, text: `${indent || '  '}${node.kind === 'list' ? '[]' : '{}'}${lineFeed(text)}` }]
}

/** Takes one of several things in brackets out, with the comma that parts it from its neighbour. */
function removeBetween(spans: readonly Span[], index: number): Edit {
  const { start, end } = spans[index]!
  const [before, after] = [spans[index - 1], spans[index + 1]]
  if (before !== undefined) return { span: { start: before.end, end }, text: '' }
  return { span: { start, end: after?.start ?? end }, text: '' }
}
