import type { ReactNode } from 'react'
import { type CaseEvent, dayNumber, dayOf, SILENCE } from '../../../../events/index.ts'
import type { Timeline } from '../../../../inquiry/index.ts'
import { capitalised, dateInWords, type Names, safe, sentence } from '../../../../report/index.ts'
import { words } from '../../../words/index.ts'
import { PictureFrame, useWidth } from '../picture.tsx'
import { type Span, ticksIn } from './span.ts'

const text = words.explore.time

const ROW = 26
const TOP = 6

interface StripProps {
  readonly names: Names
  readonly timeline: Timeline<CaseEvent>
  readonly span: Span
  /** The number of the day the case is read at; undefined: none. */
  readonly at: number | undefined
}

/** Something on a day or over some, in its row. */
interface Mark {
  readonly from: number
  readonly to: number
  readonly kind: 'act' | 'lasting' | 'silence' | 'turn' | 'change' | 'named'
  readonly said: string
  readonly evidence: string
}

interface Row {
  readonly label: string
  readonly marks: readonly Mark[]
}

/** Time across; a row for each actor with what it did, one for the case, one for scenarios and episodes. */
export function Strip(props: StripProps): ReactNode {
  const { names, timeline, span, at } = props
  const { ref, width } = useWidth()
  const rows = rowsOf(names, timeline)
  const table = {
    columns: [text.column.when, text.column.who, text.column.what, text.column.source],
    rows: rows
      .flatMap(({ label, marks }) => marks.map(mark => ({ label, mark })))
      .toSorted((a, b) => a.mark.from - b.mark.from)
      .map(({ label, mark }) => [whenOf(mark), label, mark.said, mark.evidence]),
  }
  return (
    <div ref={ref}>
      <PictureFrame
        picture={{ title: text.stripTitle, table }}
        level={2}
        note={<p className="quiet">{text.reading}</p>}
      >
        <Drawn rows={rows} span={span} at={at} width={width} />
      </PictureFrame>
    </div>
  )
}

function Drawn(props: {
  readonly rows: readonly Row[]
  readonly span: Span
  readonly at: number | undefined
  readonly width: number
}): ReactNode {
  const { rows, span, at, width } = props
  const left = width < 520 ? 0 : 130
  // Where there is no room beside the rows, their names stand above them.
  const step = left === 0 ? ROW + 16 : ROW
  const foot = TOP + rows.length * step
  const x = (day: number): number => left + ((day - span.from) / (span.to - span.from + 1)) * (width - left)
  const ticks = ticksIn(span, Math.floor((width - left) / 70))
  return (
    <svg
      className="strip"
      viewBox={`0 0 ${width} ${foot + 22}`}
      width={width}
      height={foot + 22}
      role="img"
      aria-label={text.stripDescription(rows.reduce((sum, { marks }) => sum + marks.length, 0))}
    >
      {ticks.map(({ day, label }) => (
        <g key={day}>
          <line className="grid" x1={x(day)} x2={x(day)} y1={TOP} y2={foot} />
          <text className="tick" x={x(day)} y={foot + 15} textAnchor={x(day) > width - 40 ? 'end' : 'middle'}>
            {label}
          </text>
        </g>
      ))}
      {rows.map(({ label, marks }, k) => {
        const top = TOP + k * step + (step - ROW)
        return (
          <g key={label}>
            <line className="base" x1={left} x2={width} y1={top + ROW} y2={top + ROW} />
            <text
              className="row"
              x={left === 0 ? 0 : left - 10}
              y={left === 0 ? top - 1 : top + 18}
              textAnchor={left === 0 ? 'start' : 'end'}
            >
              {safe(label)}
            </text>
            {marks.map((mark, j) => (
              <MarkShape key={j} mark={mark} from={x(mark.from)} to={x(mark.to + 1)} top={top} />
            ))}
          </g>
        )
      })}
      {at !== undefined && <line className="as-of" x1={x(at)} x2={x(at)} y1={TOP - 4} y2={foot + 4} />}
    </svg>
  )
}

function MarkShape(props: {
  readonly mark: Mark
  readonly from: number
  readonly to: number
  readonly top: number
}): ReactNode {
  const { mark, from, to, top } = props
  const wide = Math.max(to - from, 2.5)
  const title = <title>{safe(`${mark.said} ${whenOf(mark)} ${mark.evidence}`)}</title>
  if (mark.kind === 'turn' || mark.kind === 'change') {
    return (
      <rect
        className={mark.kind}
        x={from}
        y={mark.kind === 'turn' ? top + 2 : top + 16}
        width={2.5}
        height={mark.kind === 'turn' ? 24 : 10}
      >
        {title}
      </rect>
    )
  }
  return (
    <rect
      className={mark.kind}
      x={from}
      y={mark.kind === 'silence' ? top + 15 : top + 6}
      width={wide}
      height={mark.kind === 'silence' ? 9 : 16}
      rx={1.5}
    >
      {title}
    </rect>
  )
}

function whenOf({ from, to, kind }: Mark): string {
  const [first, last] = [dayOf(from), dayOf(to)]
  if (from === to) return dateInWords(first)
  return kind === 'act'
    ? text.sometimeBetween(dateInWords(first), dateInWords(last))
    : text.fromTo(dateInWords(first), dateInWords(last))
}

function rowsOf(names: Names, timeline: Timeline<CaseEvent>): Row[] {
  const { case: subject } = names.reading
  const events = [...new Set(timeline.entries.flatMap(entry => entry.events.map(({ event }) => event)))]
  const acting = subject.actors.filter(({ id }) => events.some(({ actor }) => actor === id))
  return [
    ...acting.map(({ id }) => ({
      label: capitalised(names.actor(id)),
      marks: events.filter(({ actor }) => actor === id).map(event => markOf(event)),
    })),
    { label: text.row.case, marks: changesOf(names, timeline) },
    ...namedDates(names),
  ]
}

function markOf(event: CaseEvent): Mark {
  const { first, last, lasts, act, evidence = '' } = event
  const kind = act === SILENCE ? 'silence' : lasts ? 'lasting' : 'act'
  return { from: dayNumber(first)!, to: dayNumber(last)!, kind, said: sentence(act), evidence }
}

/** When something of the case starts or ends; where the answer changes with it, that. */
function changesOf(names: Names, { entries }: Timeline<CaseEvent>): Mark[] {
  return entries.flatMap(({ date, starts, ends, turned_by }): Mark[] => {
    if (date === null) return []
    const day = dayNumber(date)!
    const said = [
      ...starts.flatMap(id => names.fact(id)?.text ?? []).map(fact => sentence(fact)),
      ...ends.flatMap(id => names.fact(id)?.text ?? []).map(fact => text.noLonger(sentence(fact))),
      ...(turned_by === null ? [] : [text.turns]),
    ]
    return [{ from: day, to: day, kind: turned_by === null ? 'change' : 'turn', said: said.join(' '), evidence: '' }]
  })
}

function namedDates({ reading: { case: subject } }: Names): Row[] {
  const mark = (date: string | undefined, said: string): Mark[] => {
    const day = date === undefined ? undefined : dayNumber(date)
    return day === undefined ? [] : [{ from: day, to: day, kind: 'named', said, evidence: '' }]
  }
  const scenarios = subject.scenarios.flatMap(({ asOf, title }) => mark(asOf, title))
  const episodes = subject.episodes.flatMap(({ date, title, id }) => mark(date, title ?? id))
  return [
    ...(scenarios.length > 0 ? [{ label: text.row.scenarios, marks: scenarios }] : []),
    ...(episodes.length > 0 ? [{ label: text.row.episodes, marks: episodes }] : []),
  ]
}
