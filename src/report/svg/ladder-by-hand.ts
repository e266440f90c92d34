import type { ShownAct } from '../posture/view.ts'
import { dateInWords } from '../words.ts'
import { element, escaped, INK, PAPER, QUIET, rounded, SMALL_SIZE, words } from './frame.ts'
import { type LaidRow, type RowKey, rowOf } from './ladder-rows.ts'
import { textWidth, wrapped } from './measure.ts'
import type { TimeScale } from './time-scale.ts'

// Rows of a record by hand, one mark each: a stroke on its day, a dashed bar over the days it may have been on, a full one
// over those it lasted; a bar that goes on outside the picture is open there. What was done stands in the bar or beside the
// mark; where there is no room, its number in the list below.

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
    const place = { from, to, scale }
    const label = numbered ? placeNumber(String(k + 1), place) : placeLabel(act.act, place)
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

/** A mark from one pixel to another, where a label is to stand. */
interface Place {
  readonly from: number
  readonly to: number
  readonly scale: TimeScale
}

/** Room in a mark, after it and before it. */
function roomAt({ from, to, scale }: Place): readonly [inside: number, ahead: number, behind: number] {
  return [to - from - 2 * GAP, scale.end(scale.to) - to - GAP, from - GAP - scale.start(scale.from)]
}

/** A number is never left out: in the bar or after it where it fits, else before it. */
function placeNumber(text: string, place: Place): PlacedLabel {
  const wanted = textWidth(text, SMALL_SIZE)
  const [inside, ahead] = roomAt(place)
  if (inside >= wanted) return { text, at: place.from + GAP, anchor: 'start', inside: true }
  if (ahead >= wanted) return { text, at: place.to + GAP, anchor: 'start', inside: false }
  return { text, at: place.from - GAP, anchor: 'end', inside: false }
}

/** In the bar where the words fit, or where there is the most room in it; else on the side with more room. */
function placeLabel(text: string, place: Place): PlacedLabel {
  const { from, to } = place
  const wanted = textWidth(text, SMALL_SIZE)
  const [inside, ahead, behind] = roomAt(place)
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
export function drawMarks(rows: readonly LaidRow[], marks: readonly PlacedMark[], scale: TimeScale): string[] {
  return rows.flatMap(row => marks.filter(({ key }) => key === row.key).map(mark => drawMark(mark, row, scale)))
}

function drawMark({ act, key, lane, from, to, label }: PlacedMark, { top }: LaidRow, scale: TimeScale): string {
  const y = top + PADDING + lane * LANE
  const fill = label.inside && key === 'silence' ? PAPER : INK
  const text =
    label.text === ''
      ? ''
      : words([label.text], label.at, y + 12.5, { size: SMALL_SIZE, fill, 'text-anchor': label.anchor })
  const source = act.evidence === '' ? '' : ` [${act.evidence}]`
  const title = element('title', {}, escaped(`${act.act}, ${whenShown(act)}${source}`))
  return element('g', {}, title, markOf(act, key, { from, to, y }, scale), text)
}

function markOf(
  act: ShownAct,
  key: RowKey,
  { from, to, y }: { from: number; to: number; y: number },
  scale: TimeScale,
): string {
  if (act.first === act.last) {
    const middle = (from + to) / 2
    return element('line', { x1: middle, x2: middle, y1: y - 1, y2: y + BAR + 1, stroke: INK, 'stroke-width': LEAST })
  }
  const inset = Math.min(1, (to - from - 1.5) / 2)
  const box = { x: from + inset, y, width: to - from - 2 * inset, height: BAR }
  if (key === 'silence') return element('rect', { ...box, rx: 2, fill: INK })
  const stroke = key === 'none' ? QUIET : INK
  const dashes = act.lasts ? { 'stroke-width': 1.8 } : { 'stroke-width': 1.1, 'stroke-dasharray': '4 3' }
  const style = { fill: PAPER, stroke, ...dashes }
  const open = { before: act.first < scale.from, after: act.last > scale.to }
  if (!open.before && !open.after) return element('rect', { ...box, rx: 2, ...style })
  return element('path', { d: outline(box, open), ...style })
}

/** A bar without the sides that are not its ends. */
function outline(
  { x, y, width, height }: { x: number; y: number; width: number; height: number },
  open: { before: boolean; after: boolean },
): string {
  const [left, right, top, foot] = [x, x + width, y, y + height].map(rounded)
  if (open.before && open.after) return `M${left} ${top}H${right}M${left} ${foot}H${right}`
  return open.before ? `M${left} ${top}H${right}V${foot}H${left}` : `M${right} ${top}H${left}V${foot}H${right}`
}

/** The least width of a mark. */
const LEAST = 3

/** From where to where a mark goes, never out of the picture. */
function endsOf({ first, last }: ShownAct, scale: TimeScale): readonly [number, number] {
  const from = Math.min(scale.start(first), scale.end(scale.to) - LEAST)
  return [from, Math.max(scale.end(last), from + LEAST)]
}

/** When an act was, in words. */
export function whenShown({ first, last, lasts }: ShownAct): string {
  if (first === last) return dateInWords(first)
  return lasts
    ? `${dateInWords(first)} to ${dateInWords(last)}`
    : `between ${dateInWords(first)} and ${dateInWords(last)}`
}
