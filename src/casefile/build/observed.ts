import type { CalendarDate, FromRecord } from '../case.ts'
import { isCalendarDate } from '../calendar.ts'
import { lineFeed } from '../edit/edits.ts'
import { notAWindow, notJudged } from '../problems/meaning.ts'
import { FROM_EVENTS } from '../schema/parts.ts'
import type { MapNode, TextNode, TreeNode } from '../tree/tree.ts'
import { itemsOf, nodeAt, present, scalarsAt, scalarsOf, textAt } from './fields.ts'
import { readOptions } from './lists.ts'
import type { Scope } from './scope.ts'

/** What was observed in an episode, or where it is to be read. */
export interface Observed {
  readonly observed: string[]
  readonly fromRecord?: FromRecord
}

/** The episode that something was observed in. */
interface Home {
  readonly judge: readonly string[]
  readonly date: CalendarDate | undefined
}

/** What stands after `observed`: options, or that the record is to say so. */
export function readObserved(record: MapNode, { judge, date }: Home, scope: Scope): Observed {
  const node = nodeAt(record, 'observed')
  if (node?.kind === 'text' && FROM_EVENTS.test(node.text) && date !== undefined) {
    const write = { span: node.span, before: '{ from: events, confirmed: ', after: ' }' }
    return { observed: [], fromRecord: { first: date, last: date, span: node.span, write } }
  }
  if (node?.kind === 'list') return { observed: judged(scalarsOf(node), judge, scope) }
  if (node?.kind !== 'map') return { observed: [] }
  const confirmed = nodeAt(node, 'confirmed')
  const observed = judged(scalarsAt(node, 'confirmed'), judge, scope)
  const days = daysOf(node, date, scope)
  if (textAt(node, 'from') !== 'events' || days === undefined) return { observed }
  const write = confirmed ? { span: confirmed.span, before: '', after: '' } : whereToConfirm(node, scope.text)
  const fromRecord = { ...days, ...present({ confirmed: confirmed && observed }), span: node.span, write }
  return { observed, fromRecord }
}

function judged(nodes: readonly TextNode[], judge: readonly string[], scope: Scope): string[] {
  const isJudged = (option: string): boolean => judge.some(actor => option.startsWith(`${actor}.`))
  for (const { text, span } of judge.length === 0 ? [] : nodes) {
    if (scope.options.has(text) && !isJudged(text)) scope.report(notJudged(text, span, judge))
  }
  return readOptions(nodes, scope).filter(isJudged)
}

/** The window after `between`; without one, the day of the episode. */
function daysOf(
  node: MapNode,
  date: CalendarDate | undefined,
  scope: Scope,
): { first: CalendarDate; last: CalendarDate } | undefined {
  const between = nodeAt(node, 'between')
  if (between === undefined) return date === undefined ? undefined : { first: date, last: date }
  const days = itemsOf(between).map(dayIn)
  const [first, last] = days
  if (days.length === 2 && first !== undefined && last !== undefined && first <= last) return { first, last }
  scope.report(notAWindow(between.span))
  return undefined
}

function dayIn(node: TreeNode): CalendarDate | undefined {
  return node.kind === 'text' && isCalendarDate(node.text) ? node.text : undefined
}

/** Behind the last key there is: on its line in braces, else on a line of its own. */
function whereToConfirm(node: MapNode, text: string): FromRecord['write'] {
  const entries = [...node.entries.values()]
  const written = text.slice(0, entries.at(-1)!.value.span.end).trimEnd().length
  if (text[node.span.start] === '{') return { span: spot(written), before: ', confirmed: ', after: '' }
  const end = text.indexOf('\n', written)
  const indent = entries[0]!.keySpan.start - (text.lastIndexOf('\n', entries[0]!.keySpan.start) + 1)
  const before = `${lineFeed(text)}${' '.repeat(indent)}confirmed: `
  return { span: spot(end < 0 ? text.length : text[end - 1] === '\r' ? end - 1 : end), before, after: '' }
}

function spot(at: number): { start: number; end: number } {
  return { start: at, end: at }
}
