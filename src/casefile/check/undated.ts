import type { Diagnostic } from '../../diagnostics/index.ts'
import type { Case } from '../case.ts'
import { noDateToRead } from '../problems/advice.ts'

/** CF706: something has dates, but the case has none to be read at. Said once, where the first dates are. */
export function checkUndated(subject: Case): Diagnostic[] {
  if (subject.asOf !== undefined) return []
  const parts = [...subject.facts, ...subject.constraints, ...subject.drivers]
  const dated = parts.filter(({ from, until }) => from !== undefined || until !== undefined)
  const first = dated.reduce<(typeof dated)[number] | undefined>(
    (least, part) => (least === undefined || part.span.start < least.span.start ? part : least),
    undefined,
  )
  return first === undefined ? [] : [noDateToRead(first.span)]
}
