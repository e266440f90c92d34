import { LADDER, type PostureResult, type Silence } from '../../events/index.ts'
import { daysInWords, grouped } from '../posture/quantities.ts'
import type { PostureView } from '../posture/view.ts'
import { count, dateInWords } from '../words.ts'
import { element, INK, type PictureTable, QUIET, SMALL_SIZE, words } from './frame.ts'
import { type Bucket, bucketsOf, drawCounts, highest } from './ladder-counted.ts'
import { type DrawnRows, type LaidRow, layRows, rowLabel, ROWS } from './ladder-rows.ts'
import { textWidth } from './measure.ts'
import type { TimeScale } from './time-scale.ts'

// Rows of counted acts: strokes on every rung, and at the foot the times without any act.

/** Height of a row, and of that of silence. */
const [ROW, SILENCE_ROW] = [38, 30]

/** The days of a record whose acts are counted, in rows from a height on. */
export function countedRows({ result }: PostureView, scale: TimeScale, top: number): DrawnRows {
  const buckets = bucketsOf(result, scale)
  const rows = layRows(ROWS, top, key => (key === 'silence' ? SILENCE_ROW : ROW))
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
