import type { ReactNode } from 'react'
import { type CaseEvent, dayNumber, dayOf, SILENCE } from '../../../../events/index.ts'
import type { Timeline } from '../../../../inquiry/index.ts'
import { capitalised, dateInWords, type Names, safe, sentence } from '../../../../report/index.ts'
import { words } from '../../../words/index.ts'
import { PictureFrame, useWidth } from '../picture.tsx'
import { type Span, ticksIn } from './span.ts'

const text = words.explore.time

const LANE = 17
const TOP = 6

/** Room beside the rows for their names. */
const LABELS = 130

/** Room above a row for its name, where there is none beside it. */
const ABOVE = 17

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

/** A row laid out: marks that would cover each other stand in lanes. */
interface LaidRow extends Row {
  readonly top: number
  readonly height: number
  readonly lanes: readonly number[]
}

/** Time across; a row for each actor with what it did, one for the case, one for scenarios and episodes. */
export function Strip(props: StripProps): ReactNode {
  const { names, timeline, span, at } = props
  const { ref, width } = useWidth()
  const rows = rowsOf(names, timeline).map(row => ({ ...row, marks: row.marks.filter(mark => isIn(span, mark)) }))
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

function isIn({ from, to }: Span, mark: Mark): boolean {
  return mark.from <= to && mark.to >= from
}

function Drawn(props: {
  readonly rows: readonly Row[]
  readonly span: Span
  readonly at: number | undefined
  readonly width: number
}): ReactNode {
  const { rows, span, at, width } = props
  const left = width < 520 ? 0 : LABELS
  const x = (day: number): number => {
    const within = Math.min(span.to + 1, Math.max(span.from, day))
    return left + ((within - span.from) / (span.to - span.from + 1)) * (width - left)
  }
  const laid = layOut(rows, left === 0 ? ABOVE : 0, x)
  const foot = laid.at(-1)!.top + laid.at(-1)!.height // there is always the row of the case
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
          <text
            className="tick"
            x={x(day)}
            y={foot + 15}
            textAnchor={x(day) > width - 24 ? 'end' : x(day) < 24 ? 'start' : 'middle'}
          >
            {label}
          </text>
        </g>
      ))}
      {laid.map(({ label, marks, top, height, lanes }) => (
        <g key={label}>
          <line className="base" x1={left} x2={width} y1={top + height} y2={top + height} />
          <text
            className="row"
            x={left === 0 ? 0 : left - 10}
            y={left === 0 ? top - 4 : top + 15}
            textAnchor={left === 0 ? 'start' : 'end'}
          >
            {safe(label)}
          </text>
          {marks.map((mark, j) => (
            <MarkShape key={j} mark={mark} from={x(mark.from)} to={x(mark.to + 1)} top={top + lanes[j]! * LANE} />
          ))}
        </g>
      ))}
      {at !== undefined && <line className="as-of" x1={x(at)} x2={x(at)} y1={TOP - 4} y2={foot + 4} />}
    </svg>
  )
}

function layOut(rows: readonly Row[], above: number, x: (day: number) => number): LaidRow[] {
  let y = TOP
  return rows.map(row => {
    const ends: number[] = []
    const lanes = row.marks.map(({ from, to, kind }) => {
      if (kind === 'turn' || kind === 'change') return 0
      const free = ends.findIndex(end => end + 1 <= x(from))
      const lane = free < 0 ? ends.length : free
      ends[lane] = Math.max(x(to + 1), x(from) + 2.5)
      return lane
    })
    const laid = { ...row, lanes, top: y + above, height: Math.max(1, ends.length) * LANE + 5 }
    y = laid.top + laid.height
    return laid
  })
}

function MarkShape(props: {
  readonly mark: Mark
  readonly from: number
  readonly to: number
  readonly top: number
}): ReactNode {
  const { mark, from, to, top } = props
  const [y, height] = PLACES[mark.kind]
  return (
    <rect className={mark.kind} x={from} y={top + y} width={Math.max(to - from, 2.5)} height={height} rx={1}>
      <title>{safe(`${mark.said} ${whenOf(mark)} ${mark.evidence}`)}</title>
    </rect>
  )
}

/** Where in its lane a mark stands, and how high it is. */
const PLACES: Readonly<Record<Mark['kind'], readonly [y: number, height: number]>> = {
  act: [4, 13],
  lasting: [4, 13],
  silence: [11, 7],
  turn: [2, 18],
  change: [12, 8],
  named: [4, 13],
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
