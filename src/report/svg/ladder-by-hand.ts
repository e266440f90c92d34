import type { ShownAct } from '../posture/view.ts'
import { dateInWords } from '../words.ts'
import { element, escaped, INK, PAPER, QUIET, SMALL_SIZE, words } from './frame.ts'
import { type LaidRow, type RowKey, rowOf } from './ladder-rows.ts'
import { textWidth, wrapped } from './measure.ts'
import type { TimeScale } from './time-scale.ts'

// Rows of a record by hand, one mark each: a stroke on its day, a dashed bar over the days it may have been on, a full one
// over those it lasted. What was done stands in the bar or beside the mark; where there is no room, its number in the table.

const LANE = 22
const BAR = 17
const PADDING = 6
const GAP = 5

/** A mark and where it stands in its row. */
export interface PlacedMark {
  readonly act: ShownAct
  readonly key: RowKey
  readonly lane: number
  readonly from: number
  readonly to: number
  readonly label: PlacedLabel
}

/** Words of a mark and where they stand. */
interface PlacedLabel {
  readonly text: string
  readonly at: number
  readonly anchor: 'start' | 'end'
  readonly inside: boolean
}

/** Puts marks into lanes so that neither they nor their words touch. @param numbered - Numbers in place of words. */
export function placeMarks(acts: readonly ShownAct[], scale: TimeScale, numbered: boolean): PlacedMark[] {
  const lanes = new Map<RowKey, number[]>()
  return acts.map((act, k) => {
    const key = rowOf(act)
    const [from, to] = endsOf(act, scale)
    const label = placeLabel(numbered ? String(k + 1) : act.act, from, to, scale)
    const width = textWidth(label.text, SMALL_SIZE) + GAP
    const left = label.inside || label.anchor === 'start' ? from : from - width
    const right = label.inside || label.anchor === 'end' ? to : to + width
    const ends = lanes.get(key) ?? []
    const free = ends.findIndex(taken => taken + 8 <= left)
    const lane = free < 0 ? ends.length : free
    ends[lane] = right
    lanes.set(key, ends)
    return { act, key, lane, from, to, label }
  })
}

/** In the bar where the words fit, or where there is the most room in it; else on the side with more room. */
function placeLabel(text: string, from: number, to: number, scale: TimeScale): PlacedLabel {
  const wanted = textWidth(text, SMALL_SIZE)
  const [inside, ahead, behind] = [
    to - from - 2 * GAP,
    scale.end(scale.to) - to - GAP,
    from - GAP - scale.start(scale.from),
  ]
  const cut = (room: number): string => (room < 12 ? '' : (wrapped(text, room, SMALL_SIZE, 1)[0] ?? ''))
  if (inside >= wanted || inside >= Math.max(ahead, behind)) {
    return { text: cut(inside), at: from + GAP, anchor: 'start', inside: true }
  }
  if (ahead >= wanted || ahead >= behind) return { text: cut(ahead), at: to + GAP, anchor: 'start', inside: false }
  return { text: cut(behind), at: from - GAP, anchor: 'end', inside: false }
}

/** How high a row has to be. */
export function rowHeight(key: RowKey, marks: readonly PlacedMark[]): number {
  const lanes = marks.reduce((most, mark) => (mark.key === key ? Math.max(most, mark.lane + 1) : most), 1)
  return lanes * LANE + 2 * PADDING - 2
}

/** The marks of the rows. */
export function drawMarks(rows: readonly LaidRow[], marks: readonly PlacedMark[]): string[] {
  return rows.flatMap(row => marks.filter(({ key }) => key === row.key).map(mark => drawMark(mark, row)))
}

function drawMark({ act, key, lane, from, to, label }: PlacedMark, { top }: LaidRow): string {
  const y = top + PADDING + lane * LANE
  const fill = label.inside && key === 'silence' ? PAPER : INK
  const text =
    label.text === ''
      ? ''
      : words([label.text], label.at, y + 12.5, { size: SMALL_SIZE, fill, 'text-anchor': label.anchor })
  const source = act.evidence === '' ? '' : ` [${act.evidence}]`
  const title = element('title', {}, escaped(`${act.act}, ${whenShown(act)}${source}`))
  return element('g', {}, title, markOf(act, key, { from, to, y }), text)
}

function markOf(act: ShownAct, key: RowKey, { from, to, y }: { from: number; to: number; y: number }): string {
  if (act.first === act.last) {
    const middle = (from + to) / 2
    return element('line', { x1: middle, x2: middle, y1: y - 1, y2: y + BAR + 1, stroke: INK, 'stroke-width': 3 })
  }
  const box = { x: from + 0.75, y, width: Math.max(3, to - from - 1.5), height: BAR, rx: 2 }
  if (key === 'silence') return element('rect', { ...box, fill: INK })
  const stroke = key === 'none' ? QUIET : INK
  const dashes = act.lasts ? { 'stroke-width': 1.8 } : { 'stroke-width': 1.1, 'stroke-dasharray': '4 3' }
  return element('rect', { ...box, fill: PAPER, stroke, ...dashes })
}

function endsOf({ first, last }: ShownAct, scale: TimeScale): readonly [number, number] {
  return [scale.start(first), Math.max(scale.end(last), scale.start(first) + 3)]
}

/** When an act was, in words. */
export function whenShown({ first, last, lasts }: ShownAct): string {
  if (first === last) return dateInWords(first)
  return lasts
    ? `${dateInWords(first)} to ${dateInWords(last)}`
    : `between ${dateInWords(first)} and ${dateInWords(last)}`
}
