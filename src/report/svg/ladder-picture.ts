import { LADDER, type PostureResult, type Silence } from '../../events/index.ts'
import { rungInWords } from '../posture/ladder.ts'
import { about, daysInWords, grouped } from '../posture/quantities.ts'
import { isPatchy, type PostureView, type ShownAct } from '../posture/view.ts'
import { capitalised, count, dateInWords } from '../words.ts'
import {
  ACCENT,
  element,
  framed,
  HAIRLINE,
  INK,
  type Picture,
  type PictureOptions,
  type PictureTable,
  QUIET,
  rungColour,
  SMALL_SIZE,
  TEXT_SIZE,
  widthOf,
  words,
} from './frame.ts'
import { drawMarks, placeMarks, rowHeight, whenShown } from './ladder-by-hand.ts'
import { type Bucket, bucketsOf, drawCounts, highest } from './ladder-counted.ts'
import { type LaidRow, layRows, type RowKey, rowLabel, ROWS } from './ladder-rows.ts'
import { textWidth } from './measure.ts'
import { type TimeScale, timeScale } from './time-scale.ts'

const LABELS = 92
const RIGHT = 10
const TOP = 18
const ROW = 38

/**
 * The ladder over time: time across, silence at the foot, force at the top. Acts are strokes; a record by hand also shows the
 * days an act may have been on, and what it says of silence. Silences, flurries and missing days are marked.
 */
export function ladderPicture(view: PostureView, options: PictureOptions = {}): Picture {
  const width = widthOf(options)
  const { result } = view
  const right = width - RIGHT
  const scale = timeScale(result.window.from, result.window.to, LABELS, right, SMALL_SIZE)
  const drawn = isPatchy(view.record) ? byHand(view, scale, width < 600) : counted(view, scale)
  const foot = drawn.rows.at(-1)!.top + drawn.rows.at(-1)!.height
  const id = options.id ?? 'ladder'
  return framed({
    id,
    title: titleOf(view),
    description: descriptionOf(view),
    width,
    height: foot + 26,
    body: [
      hatching(id),
      ...rowLines(drawn.rows, right),
      ...missingDays(result, scale, foot, id),
      ...drawn.body,
      ...flurries(result, scale, drawn.rows),
      ...axis(scale, foot),
    ],
    table: drawn.table,
  })
}

interface Drawn {
  readonly rows: readonly LaidRow[]
  readonly body: readonly string[]
  readonly table: PictureTable
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
function descriptionOf({ result, record }: PostureView): string {
  const top = LADDER.toReversed().find(rung => result.counts[rung] > 0)
  const none = result.unplaced === 0 ? '' : `, but for ${count(result.unplaced, 'act')} on no rung`
  const highestRung =
    top === undefined ? 'No act stands on the ladder.' : `The highest rung reached is ${rungInWords(top)}${none}.`
  const gaps = isPatchy(record) ? '' : ` ${silencesInWords(result)}`
  const lost =
    result.window.missing === 0 ? '' : ` ${capitalised(count(result.window.missing, 'hatched day'))} without data.`
  const read = isPatchy(record) ? HOW_BY_HAND : HOW_COUNTED
  const crowded = result.flurries.length === 0 ? '' : ' A bracket marks a flurry of meetings.'
  return `${capitalised(daysInWords(result.window))}: ${count(result.n, 'act')}. ${highestRung}${gaps}${lost} ${read}${crowded}`
}

/** Rows of a record by hand. */
function byHand(view: PostureView, scale: TimeScale, numbered: boolean): Drawn {
  const acts = view.acts.filter(act => isToward(act, view.result.toward))
  const marks = placeMarks(acts, scale, numbered)
  const keys: RowKey[] = [...ROWS, ...(marks.some(({ key }) => key === 'none') ? (['none'] as const) : [])]
  const rows = layRows(keys, TOP, key => rowHeight(key, marks))
  const table = {
    columns: ['No.', 'When', 'Rung', 'What', 'Toward', 'Source'],
    rows: acts.map((act, k) => [
      String(k + 1),
      whenShown(act),
      rowLabel(act.rung ?? 'none'),
      act.act,
      act.target === null ? '' : view.nameOf(act.target),
      act.evidence,
    ]),
  }
  return { rows, body: drawMarks(rows, marks), table }
}

function isToward({ target, rung }: ShownAct, toward: string | null): boolean {
  return toward === null || target === toward || (rung === 'silence' && target === null)
}

/** Days of event data. */
function counted({ result }: PostureView, scale: TimeScale): Drawn {
  const buckets = bucketsOf(result, scale)
  const rows = layRows(ROWS, TOP, key => (key === 'silence' ? 30 : ROW))
  const most = Math.max(1, highest(buckets))
  const strokes = rows.flatMap(row =>
    row.key === 'silence' || row.key === 'none' ? [] : drawCounts(row, row.key, { result, buckets, scale, most }),
  )
  return {
    rows,
    body: [...strokes, ...heightNote(rows, buckets, most, scale), ...silences(result, scale, rows)],
    table: countTable(buckets),
  }
}

/** How many acts the highest stroke stands for, beside it. */
function heightNote(rows: readonly LaidRow[], buckets: readonly Bucket[], most: number, scale: TimeScale): string[] {
  const at = buckets.find(({ counts }) => Object.values(counts).includes(most))
  const [rung] = Object.entries(at?.counts ?? {}).find(([, n]) => n === most) ?? []
  const row = rows.find(({ key }) => key === rung)
  if (at === undefined || row === undefined) return []
  const label = grouped(most)
  const x = scale.end(at.to) + 3
  const fits = x + textWidth(label, SMALL_SIZE) < scale.end(scale.to)
  const place = fits ? x : scale.start(at.from) - 3
  return [words([label], place, row.top + 14, { size: SMALL_SIZE, fill: QUIET, 'text-anchor': fits ? 'start' : 'end' })]
}

/** Silences: unusual ones as full bars with their length, others as thin lines. */
function silences({ silences: runs }: PostureResult, scale: TimeScale, rows: readonly LaidRow[]): string[] {
  const row = rows.find(({ key }) => key === 'silence')!
  const middle = row.top + row.height / 2
  return runs.map(run => drawSilence(run, scale, middle))
}

function drawSilence(run: Silence, scale: TimeScale, y: number): string {
  const [x, end] = [scale.start(run.from), scale.end(run.to)]
  const title = element('title', {}, `${count(run.days, 'day')} without an act, ${daysInWords(run)}: ${run.verdict}`)
  if (run.verdict !== 'unusual') {
    return element('rect', { x: x + 0.5, y: y - 1.5, width: Math.max(1, end - x - 1), height: 3, fill: QUIET }, title)
  }
  const label = count(run.days, 'day')
  const fits = end + 5 + textWidth(label, SMALL_SIZE) < scale.end(scale.to)
  return element(
    'g',
    {},
    title,
    element('rect', { x, y: y - 6, width: Math.max(2, end - x), height: 12, fill: INK }),
    words([label], fits ? end + 5 : x - 5, y + 4, { size: SMALL_SIZE, 'text-anchor': fits ? 'start' : 'end' }),
  )
}

function countTable(buckets: readonly Bucket[]): PictureTable {
  const rungs = [...LADDER]
  const told = buckets.filter(({ observed, counts }) => observed === 0 || Object.keys(counts).length > 0)
  return {
    columns: ['Days', ...rungs.map(rung => rowLabel(rung))],
    rows: told.map(({ from, to, observed, counts }) => [
      from === to ? dateInWords(from) : `${dateInWords(from)} to ${dateInWords(to)}`,
      ...rungs.map(rung => (observed === 0 ? 'missing' : grouped(counts[rung] ?? 0))),
    ]),
  }
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

function missingDays({ series: days }: PostureResult, scale: TimeScale, foot: number, id: string): string[] {
  const runs: { from: string; to: string }[] = []
  days.forEach(({ day, missing }, k) => {
    if (!missing) return
    if (days[k - 1]?.missing) runs.at(-1)!.to = day
    else runs.push({ from: day, to: day })
  })
  return runs.map(run => {
    const [x, end] = [scale.start(run.from), scale.end(run.to)]
    const title = element('title', {}, `No data ${daysInWords(run)}`)
    const box = element('rect', { x, y: TOP, width: end - x, height: foot - TOP, fill: `url(#${id}-hatch)` }, title)
    const label =
      textWidth('no data', SMALL_SIZE) < end - x
        ? words(['no data'], x + 3, TOP - 5, { size: SMALL_SIZE, fill: QUIET })
        : ''
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
  return scale.ticks.flatMap(({ x, label }) => [
    element('line', { x1: x, x2: x, y1: foot, y2: foot + (label === '' ? 3 : 6), stroke: QUIET, 'stroke-width': 1 }),
    ...(label === ''
      ? []
      : [words([label], x, foot + 19, { size: SMALL_SIZE, fill: QUIET, 'font-variant-numeric': 'tabular-nums' })]),
  ])
}
