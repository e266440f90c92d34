import { type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { dayNumber, dayOf } from '../../../../events/index.ts'
import { dateInWords } from '../../../../report/index.ts'
import { useSession, useWork } from '../../../state/context.ts'
import { words } from '../../../words/index.ts'
import { DateField } from '../fields.tsx'
import { onDate } from '../what-if/change.ts'
import type { Span } from './span.ts'

const text = words.explore.time

/** How long the slider has to rest before the case is read at its date, in milliseconds. */
const REST = 120

/** The date the case is read at: a slider over the days, and a field for those who know the date. */
export function AsOf(props: {
  readonly span: Span
  /** The date the case is read at now; undefined: none. */
  readonly asOf: string | undefined
  /** Tells where the slider is while it moves. */
  readonly onMove: (day: number) => void
}): ReactNode {
  const { span, asOf, onMove } = props
  const session = useSession()
  const { variation } = useWork()
  const id = useId()
  const current = asOf === undefined ? span.to : (dayNumber(asOf) ?? span.to)
  const [day, setDay] = useState(current)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => setDay(current), [current])
  useEffect(() => () => clearTimeout(timer.current), [])
  const read = (date: string | undefined): void => {
    const now = session.work.variation
    session.change(text.label(date ?? ''), { variation: onDate(now, date) }, 'as-of')
  }
  const move = (next: number): void => {
    setDay(next)
    onMove(next)
    clearTimeout(timer.current)
    timer.current = setTimeout(() => read(dayOf(next)), REST)
  }
  return (
    <div className="as-of-controls no-print">
      <p className="slider">
        <label htmlFor={id}>{text.asOf}</label>
        <input
          id={id}
          type="range"
          // As the picture above it, whatever the direction of the text.
          dir="ltr"
          min={span.from}
          max={span.to}
          value={day}
          aria-valuetext={dateInWords(dayOf(day))}
          onChange={event => move(Number(event.target.value))}
        />
      </p>
      <DateField label={text.date} value={dayOf(day)} onChange={read}>
        {variation.asOf !== undefined && (
          <button type="button" className="link" onClick={() => read(undefined)}>
            {words.explore.whatIf.ownDate}
          </button>
        )}
      </DateField>
    </div>
  )
}
