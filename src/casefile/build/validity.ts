import { isCalendarDate } from '../calendar.ts'
import type { CalendarDate, Confidence, Validity } from '../case.ts'
import { CONFIDENCE_WORDS } from '../confidence.ts'
import { endsBeforeStart, notADate } from '../problems/meaning.ts'
import { DATE } from '../schema/parts.ts'
import { plainValue, type TreeNode } from '../tree/tree.ts'
import { present, scalarAt } from './fields.ts'
import type { Scope } from './scope.ts'

/** When a record counts; dates that do not exist are reported and left out. */
export function readValidity(record: TreeNode, scope: Scope): Validity {
  const from = readDate(record, 'from', scope)
  const until = readDate(record, 'until', scope)
  if (from !== undefined && until !== undefined && from >= until) {
    const span = scalarAt(record, 'until')?.span ?? record.span
    scope.report(endsBeforeStart(from, until, span))
  }
  return present({ from, until })
}

/** The full date after a key, if it is one. */
export function readDate(record: TreeNode, key: string, scope: Scope): CalendarDate | undefined {
  const node = scalarAt(record, key)
  if (node === undefined || isCalendarDate(node.text)) return node?.text
  // Anything of another form has been reported with the structure.
  if (DATE.test(node.text)) scope.report(notADate(node.text, node.span, false))
  return undefined
}

/** How sure something is, by a number or a word. */
export function readConfidence(record: TreeNode): Confidence | undefined {
  const node = scalarAt(record, 'confidence')
  if (node === undefined) return undefined
  const value = plainValue(node)
  if (typeof value === 'number') return value >= 0 && value <= 1 ? { value } : undefined
  const middle = CONFIDENCE_WORDS.get(node.text)
  return middle === undefined ? undefined : { value: middle, word: node.text }
}
