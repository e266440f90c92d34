import { isCalendarDate, lastDayOf } from '../calendar.ts'
import { type CalendarDate, type RecordClaim, type RecordSaying, RUNGS } from '../case.ts'
import { claimTowardItself, unreadableClaim } from '../problems/evidence.ts'
import type { TextNode } from '../tree/tree.ts'
import { present } from './fields.ts'
import type { Scope } from './scope.ts'

const SAYINGS: readonly RecordSaying[] = [
  'silence',
  'flurry of meetings',
  ...RUNGS,
  ...RUNGS.map(rung => `no ${rung}` as const),
]

const FORM = /^(\S+)(?: toward (\S+))? (.+) (\S+?)(?:\.\.(\S+))?$/u

/**
 * What evidence says of the record: `RU toward IR silence 2026-01-02..2026-01-14`. Days may be months or years. Other words
 * are kept as they are, and reported, since nobody can work them out again.
 */
export function readRecordClaim(words: string, node: TextNode, scope: Scope): RecordClaim | undefined {
  const [, actor = '', toward, saying, from = '', to = from] = FORM.exec(words.replaceAll(/\s+/gu, ' ')) ?? []
  const says = SAYINGS.find(one => one === saying)
  const days = daysOf(from, to)
  if (says === undefined || days === undefined) {
    scope.report(unreadableClaim(words, node.span))
    return undefined
  }
  const unknown = [actor, toward].filter(name => name !== undefined && !scope.actors.has(name))
  for (const name of unknown) scope.unknown('actor', name!, node.span, scope.actors, false)
  if (toward === actor) scope.report(claimTowardItself(words, actor, node.span))
  return unknown.length > 0 || toward === actor ? undefined : { actor, ...present({ toward }), says, ...days }
}

/** From the first day of one date to the last of another, each a day, a month or a year. */
function daysOf(from: string, to: string): { first: CalendarDate; last: CalendarDate } | undefined {
  const first = [from, `${from}-01`, `${from}-01-01`].find(isCalendarDate)
  const last = lastDayOf(to)
  return first !== undefined && last !== undefined && first <= last ? { first, last } : undefined
}
