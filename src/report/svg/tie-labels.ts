// Where the numbers on the lines between actors stand: clear of each other and of every name, and if that can be so, of every
// line but their own, so that each is seen to belong to one.

export interface Point {
  readonly x: number
  readonly y: number
}

export interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** A line with the size of the label that is to stand on it. */
export interface LabelledLine {
  readonly from: Point
  readonly to: Point
  readonly width: number
  readonly height: number
}

/** Labels that were placed. */
export interface PlacedLabels {
  /** In the order of the lines. */
  readonly boxes: readonly Box[]
  /** Whether none of them is on another, or on a name. */
  readonly clear: boolean
}

/** Places along a line, from the middle to near its ends: those tried first are the ones that are liked best. */
const TRIED = Array.from({ length: 35 }, (_, k) => 0.5 + (k % 2 === 0 ? 1 : -1) * 0.02 * Math.ceil(k / 2))

/** Room between two labels, and between a label and a line that is not its own. */
const [CLEAR, BESIDE] = [4, 6]

/**
 * Places a label on each line; those with the least choice first.
 *
 * @param names - Boxes that are there already.
 * Cost: the places tried times the square of the lines.
 */
export function placeLabels(lines: readonly LabelledLine[], names: readonly Box[]): PlacedLabels {
  const choices = lines.map((line, k) => ({ k, places: placesOn(line, k, lines, names) }))
  const standing: Box[] = []
  const boxes: Box[] = []
  let clear = true
  for (const { k, places } of choices.toSorted((a, b) => freeIn(a.places) - freeIn(b.places))) {
    const free = places.filter(({ box }) => !standing.some(other => overlap(box, other)))
    clear &&= free.length > 0
    const { box } = fewestCrossed(free.length > 0 ? free : places)
    standing.push(box)
    boxes[k] = box
  }
  return { boxes, clear: clear && lines.every((_, k) => !names.some(name => overlap(boxes[k]!, name))) }
}

/** A place for a label, and how many other lines go through it. */
interface Place {
  readonly box: Box
  readonly crossed: number
}

/** The places on a line that are clear of names; where there is none, its middle. */
function placesOn(line: LabelledLine, k: number, lines: readonly LabelledLine[], names: readonly Box[]): Place[] {
  const others = lines.filter((_, j) => j !== k)
  const all = TRIED.map(part => {
    const box = boxOn(line, part)
    return { box, crossed: others.filter(({ from, to }) => meets(grown(box, BESIDE), from, to)).length }
  })
  const off = all.filter(({ box }) => !names.some(name => overlap(box, name)))
  return off.length > 0 ? off : all.slice(0, 1)
}

function freeIn(places: readonly Place[]): number {
  return places.filter(({ crossed }) => crossed === 0).length
}

/** The first of the places that fewest lines go through. */
function fewestCrossed(places: readonly Place[]): Place {
  return places.reduce((best, place) => (place.crossed < best.crossed ? place : best))
}

function boxOn({ from, to, width, height }: LabelledLine, part: number): Box {
  const [x, y] = [from.x + (to.x - from.x) * part, from.y + (to.y - from.y) * part]
  return { left: x - width / 2, right: x + width / 2, top: y - height / 2, bottom: y + height / 2 }
}

/** Whether two boxes touch, or nearly. */
export function overlap(a: Box, b: Box): boolean {
  return a.left < b.right + CLEAR && b.left < a.right + CLEAR && a.top < b.bottom + CLEAR && b.top < a.bottom + CLEAR
}

function grown({ left, top, right, bottom }: Box, by: number): Box {
  return { left: left - by, top: top - by, right: right + by, bottom: bottom + by }
}

/** Whether a line goes through a box: whether some stretch of it is within the box both across and down. */
function meets(box: Box, from: Point, to: Point): boolean {
  const [startX, endX] = within(from.x, to.x, box.left, box.right)
  const [startY, endY] = within(from.y, to.y, box.top, box.bottom)
  return Math.max(startX, startY, 0) <= Math.min(endX, endY, 1)
}

/** From which part of a way to which it is between two values; from 1 to 0 where it never is. */
function within(from: number, to: number, least: number, most: number): readonly [number, number] {
  if (Math.abs(to - from) < 1e-9) return from >= least && from <= most ? [0, 1] : [1, 0]
  const [a, b] = [(least - from) / (to - from), (most - from) / (to - from)]
  return [Math.min(a, b), Math.max(a, b)]
}
