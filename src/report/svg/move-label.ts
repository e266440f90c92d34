import { PAPER, SMALL_SIZE, words } from './frame.ts'
import { textWidth } from './measure.ts'
import type { LaidEdge } from './move-layout.ts'

// Each line has a level stretch with room above it for its own label, so no two labels can meet: all that a label has to
// keep clear of are lines that go up or down through that room, its own among them.

const LEADING = 14

/** Between a label and a line it keeps clear of. */
const CLEAR = 5

/** How far from its level stretch a label may begin and still be read as its own. */
const NEAR = 12

/** How high words reach above their base line, how far below, and how far the base line is above the level stretch. */
const [ASCENT, DESCENT, RAISED] = [11, 3, 4]

/** The room that a label needs above its line. */
export function heightOfLabel(lines: readonly string[]): number {
  return ASCENT + LEADING * (lines.length - 1) + RAISED + DESCENT
}

/**
 * The label of a line: clear of every line where that can be, as near as possible to the middle of its level stretch; else
 * where it crosses fewest.
 *
 * @param said - In lines, each no wider than there is room beside the line.
 * @param edges - All lines, the own one among them.
 * @param width - Of the picture.
 */
export function labelOf(said: readonly string[], own: LaidEdge, edges: readonly LaidEdge[], width: number): string {
  const half = Math.max(...said.map(line => textWidth(line, SMALL_SIZE))) / 2
  const bottom = baseOf(own, edges, said.length)
  const top = bottom - LEADING * (said.length - 1)
  const through = edges.flatMap(edge => downThrough(edge, top - ASCENT, bottom + DESCENT))
  const middle = middleOf(own, half, through, width)
  const halo = { stroke: PAPER, 'stroke-width': 3, 'paint-order': 'stroke' }
  const style = { size: SMALL_SIZE, leading: LEADING / SMALL_SIZE, 'text-anchor': 'middle' }
  return words(said, middle, top, { ...style, ...halo })
}

type Point = LaidEdge['points'][number]

/** The base line of the last line of a label: above the level stretch, or beside the middle of a line that has none. */
function baseOf(own: LaidEdge, edges: readonly LaidEdge[], lines: number): number {
  const [, from, to, end] = own.points as [Point, Point, Point, Point]
  const straight = Math.abs(from.x - to.x) < 1 && own.points.length === 4
  const below = (y: number): boolean => y > from.y && y < end.y
  if (!straight || edges.some(({ points }) => points.some(({ y }) => below(y)))) return from.y - RAISED
  return from.y + RAISED + (LEADING * (lines - 1)) / 2
}

/** Where a line goes up or down between two heights. */
function downThrough({ points }: LaidEdge, top: number, bottom: number): number[] {
  return points.flatMap((a, k) => {
    const b = points[k + 1]
    const passes = b !== undefined && b.x === a.x && Math.min(a.y, b.y) < bottom && Math.max(a.y, b.y) > top
    return passes ? [a.x] : []
  })
}

/** The middle of a label of a half width, near its level stretch and within the picture. */
function middleOf(own: LaidEdge, half: number, through: readonly number[], width: number): number {
  const [start, from, to] = own.points as [Point, Point, Point]
  const least = Math.max(half + 1, Math.min(from.x, to.x) - NEAR - half)
  const most = Math.min(width - half - 1, Math.max(from.x, to.x) + NEAR + half)
  const usual = Math.min(Math.max((from.x + to.x) / 2, least), most)
  const reach = half + CLEAR
  const beside = through.flatMap(x => [x + reach, x - reach]).filter(x => x >= least && x <= most)
  const crosses = (x: number, middle: number): boolean => Math.abs(x - middle) < reach - 0.01
  // Its own line is the last it may cross.
  const cost = (middle: number): number =>
    through.filter(x => crosses(x, middle)).length + (crosses(start.x, middle) ? through.length : 0)
  const places = [usual, ...beside].map(middle => ({ middle, cost: cost(middle), off: Math.abs(middle - usual) }))
  return places.reduce((best, at) => (at.cost < best.cost || (at.cost === best.cost && at.off < best.off) ? at : best))
    .middle
}
