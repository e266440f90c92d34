import type { Diagnostic } from '../diagnostics/index.ts'
import { rungOfAct } from './daily-from-events.ts'
import { type CaseEvent, SILENCE } from './event.ts'
import { toldTwice } from './problems.ts'

/**
 * Rows that say what an earlier one says, or tell of its meeting from the other side. A reader of the table may well have meant
 * two acts, so both count, and the second has a warning.
 *
 * @param events - As they were read from a table.
 * Cost: linear in the events.
 */
export function checkRepeats(events: readonly CaseEvent[]): Diagnostic[] {
  const lines = new Map<string, number>()
  return events.flatMap(event => {
    const { line = 0, cells = {} } = event.at ?? {}
    const key = keyOf(event)
    const before = lines.get(key)
    if (before !== undefined) return [toldTwice(before, cells.act ?? { start: 0, end: 0 })]
    lines.set(key, line)
    return []
  })
}

/** What two rows share that tell of the same; evidence and notes may differ. */
function keyOf(event: CaseEvent): string {
  const { first, last, precision, lasts, actor, act, option, target, place } = event
  const when = [first, last, precision, lasts]
  const mutual = act !== SILENCE && rungOfAct(event, () => null) === 'meetings'
  if (mutual && target !== undefined) return JSON.stringify([when, [actor, target].toSorted(), act, place])
  return JSON.stringify([when, actor, act, option, target, place])
}
