import { LADDER, type PostureResult } from '../../events/index.ts'
import { expectedBetween, expectedInWords, type ExpectedStretch } from '../posture/expected.ts'
import { rungInWords } from '../posture/ladder.ts'
import { about, daysInWords } from '../posture/quantities.ts'
import { isPatchy, type PostureView } from '../posture/view.ts'
import { capitalised, count } from '../words.ts'
import {
  ACCENT,
  element,
  framed,
  HAIRLINE,
  INK,
  type Picture,
  type PictureOptions,
  QUIET,
  rungColour,
  SMALL_SIZE,
  TEXT_SIZE,
  widthOf,
  words,
} from './frame.ts'
import { rowsByHand } from './ladder-by-hand-rows.ts'
import { countedRows } from './ladder-counted-rows.ts'
import { type LaidRow, rowLabel } from './ladder-rows.ts'
import { textWidth } from './measure.ts'
import { numberedList } from './numbered-list.ts'
import { type TimeScale, timeScale } from './time-scale.ts'

const LABELS = 92
const RIGHT = 10
const TOP = 18

/** Room for the labels of days, and between them and the list below. */
const [AXIS, BEFORE_LIST] = [26, 24]

/** How the ladder over time is to be drawn. */
export interface LadderOptions extends PictureOptions {
  /** What a model expects of the actor, drawn behind a record by hand that may have gaps; other records have their own past. */
  readonly expected?: readonly ExpectedStretch[]
}

/**
 * The ladder over time: time across, silence at the foot, force at the top. Acts are strokes; a record by hand also shows the
 * days an act may have been on, and what it says of silence. Silences, flurries and missing days are marked.
 */
export function ladderPicture(view: PostureView, options: LadderOptions = {}): Picture {
  const width = widthOf(options)
  const { result } = view
  const { expected = [] } = options
  const right = width - RIGHT
  const scale = timeScale(result.window.from, result.window.to, LABELS, right, SMALL_SIZE)
  const place = { top: TOP, left: LABELS, width }
  const drawn = isPatchy(view.record)
    ? rowsByHand(view, scale, place, expected)
    : { ...countedRows(view, scale, TOP), list: [] }
  const foot = drawn.rows.at(-1)!.top + drawn.rows.at(-1)!.height
  const list = numberedList(drawn.list, width, foot + AXIS + BEFORE_LIST)
  const id = options.id ?? 'ladder'
  return framed({
    id,
    title: titleOf(view),
    description: descriptionOf(view, expected),
    width,
    height: drawn.list.length === 0 ? foot + AXIS : list.bottom,
    body: [
      hatching(id),
      ...rowLines(drawn.rows, right),
      ...missingDays(result, scale, foot, id),
      ...drawn.body,
      ...flurries(result, scale, drawn.rows),
      ...axis(scale, foot),
      ...list.body,
    ],
    table: drawn.table,
  })
}

function titleOf({ result, nameOf }: PostureView): string {
  const whom = result.toward === null ? '' : ` toward ${nameOf(result.toward)}`
  return `How far did ${nameOf(result.actor)} go${whom}, and when?`
}

const HOW_COUNTED =
  'Each stroke is as high as there were acts; the shade behind is what the days before lead one to expect, and a bar at the ' +
  'foot is a time without any act, full where that is unusual.'
const HOW_BY_HAND =
  'A stroke is an act on its day; a dashed bar covers the days an act may have been on, a full one the days it lasted; the dark ' +
  'bar at the foot is a silence that a source reports.'

function silencesInWords({ silences: runs }: PostureResult): string {
  const unusual = runs.filter(({ verdict }) => verdict === 'unusual').length
  if (unusual > 0) return `${capitalised(count(unusual, 'unusual silence'))}.`
  const measured = runs.some(({ verdict }) => verdict === 'ordinary')
  return measured || runs.length === 0 ? 'No unusual silence.' : 'Whether a silence is unusual is not measurable.'
}

/** The picture in words, for those who do not see it. */
function descriptionOf({ result, record }: PostureView, expected: readonly ExpectedStretch[]): string {
  const top = LADDER.toReversed().find(rung => result.counts[rung] > 0)
  const going = result.lasting.filter(({ rung, counted }) => rung === null && !counted).length
  const unplaced = result.unplaced + going
  const none = unplaced === 0 ? '' : `, but for ${count(unplaced, 'act')} on no rung`
  const highestRung =
    top === undefined ? 'No act stands on the ladder.' : `The highest rung reached is ${rungInWords(top)}${none}.`
  const gaps = isPatchy(record) ? '' : ` ${silencesInWords(result)}`
  const lost =
    result.window.missing === 0
      ? ''
      : ` ${capitalised(count(result.window.missing, 'hatched day'))} without ${hasPartOf(result) ? 'data, or without all of them' : 'data'}.`
  const read = isPatchy(record) ? HOW_BY_HAND : HOW_COUNTED
  const crowded = result.flurries.length === 0 ? '' : ' A bracket marks a flurry of meetings.'
  const days = isPatchy(record) ? expectedBetween(expected, result.window) : []
  const band = days.length === 0 ? '' : ` ${expectedInWords(days)}`
  const acts = `${capitalised(daysInWords(result.window))}: ${count(result.n, 'act')}.`
  return `${acts} ${highestRung}${gaps}${lost} ${read}${crowded}${band}`
}

/** Names of the rows, the scale from silence to force beside them, and a line under each. */
function rowLines(rows: readonly LaidRow[], right: number): string[] {
  return rows.flatMap(({ key, top, height }) => [
    element('rect', {
      x: LABELS - 8,
      y: top + 1,
      width: 5,
      height: height - 2,
      fill: key === 'silence' || key === 'none' ? 'none' : rungColour(key),
      stroke: key === 'silence' ? QUIET : undefined,
      'stroke-width': key === 'silence' ? 0.75 : undefined,
    }),
    words([rowLabel(key)], LABELS - 14, top + Math.min(height / 2 + 4, 22), {
      size: TEXT_SIZE - 1,
      'text-anchor': 'end',
      fill: key === 'none' ? QUIET : INK,
    }),
    element('line', {
      x1: LABELS,
      x2: right,
      y1: top + height,
      y2: top + height,
      stroke: HAIRLINE,
      'stroke-width': key === 'silence' ? 1.5 : 0.75,
    }),
  ])
}

/** Hatching for days that no file covers. */
function hatching(id: string): string {
  const line = element('path', { d: 'M0 6 L6 0', stroke: QUIET, 'stroke-width': 0.8 })
  return element(
    'defs',
    {},
    element('pattern', { id: `${id}-hatch`, width: 6, height: 6, patternUnits: 'userSpaceOnUse' }, line),
  )
}

/** Whether some of the hatched days are covered in part. */
function hasPartOf({ notes }: PostureResult): boolean {
  return notes.some(({ code, about }) => code === 'days-in-part' && about === 'window')
}

function missingDays(result: PostureResult, scale: TimeScale, foot: number, id: string): string[] {
  const { series: days } = result
  const [named, marked] = hasPartOf(result) ? ['Data lacking', 'data lacking'] : ['No data', 'no data']
  const runs: { from: string; to: string }[] = []
  days.forEach(({ day, missing }, k) => {
    if (!missing) return
    if (days[k - 1]?.missing) runs.at(-1)!.to = day
    else runs.push({ from: day, to: day })
  })
  return runs.map(run => {
    const [x, end] = [scale.start(run.from), scale.end(run.to)]
    const title = element('title', {}, `${named} ${daysInWords(run)}`)
    const box = element('rect', { x, y: TOP, width: end - x, height: foot - TOP, fill: `url(#${id}-hatch)` }, title)
    const label =
      textWidth(marked, SMALL_SIZE) < end - x ? words([marked], x + 3, TOP - 5, { size: SMALL_SIZE, fill: QUIET }) : ''
    return element('g', {}, box, label)
  })
}

/** A bracket over the meetings that crowd together. */
function flurries({ flurries: found }: PostureResult, scale: TimeScale, rows: readonly LaidRow[]): string[] {
  const row = rows.find(({ key }) => key === 'meetings')!
  return found.map(({ from, to, pairs, expected }) => {
    const [x, end] = [scale.start(from), scale.end(to)]
    const y = row.top + 3
    const bracket = element('path', {
      d: `M${x.toFixed(2)} ${y + 5} V${y} H${end.toFixed(2)} V${y + 5}`,
      fill: 'none',
      stroke: ACCENT,
      'stroke-width': 1.5,
    })
    const label = `flurry: ${pairs}`
    const after = end + 6 + textWidth(label, SMALL_SIZE) < scale.end(scale.to)
    const place = { x: after ? end + 6 : end - 5, y: y + (after ? 10 : 15) }
    const title = element(
      'title',
      {},
      `${count(pairs, 'meeting')} ${daysInWords({ from, to })}, where ${about(expected)} would be usual`,
    )
    return element(
      'g',
      {},
      title,
      bracket,
      words([label], place.x, place.y, { size: SMALL_SIZE, fill: ACCENT, 'text-anchor': after ? 'start' : 'end' }),
    )
  })
}

function axis(scale: TimeScale, foot: number): string[] {
  return scale.ticks.flatMap(({ x, labelAt, label }) => [
    element('line', { x1: x, x2: x, y1: foot, y2: foot + (label === '' ? 3 : 6), stroke: QUIET, 'stroke-width': 1 }),
    ...(label === ''
      ? []
      : [
          words([label], labelAt, foot + 19, { size: SMALL_SIZE, fill: QUIET, 'font-variant-numeric': 'tabular-nums' }),
        ]),
  ])
}
