import type { Fact } from '../../casefile/index.ts'
import type { Names } from '../names.ts'
import { capitalised, count, series } from '../words.ts'
import {
  element,
  framed,
  HAIRLINE,
  INK,
  PAPER,
  type Picture,
  type PictureOptions,
  SMALL_SIZE,
  TEXT_SIZE,
  widthOf,
  words,
} from './frame.ts'
import { textWidth, wrapped } from './measure.ts'
import { numberedList } from './numbered-list.ts'
import { type Box, overlap, placeLabels, type Point } from './tie-labels.ts'

/** All that ties two actors to each other, by number in the list below the map. */
interface Bond {
  readonly between: readonly [string, string]
  readonly ties: readonly number[]
}

/**
 * The actors on a circle, in the order the case declares them, and between any two the facts that are about both. The map has
 * numbers; the facts stand below it in words.
 */
export function tieMapPicture(names: Names, options: PictureOptions = {}): Picture {
  const actors = names.reading.case.actors.map(({ id }) => id)
  const ties = tiesOf(names.reading.facts, actors)
  const width = widthOf(options)
  const bonds = bondsOf(actors, ties)
  const { at, labels, numbers } = layOut(names, actors, bonds, width)
  const bottom = Math.max(0, ...labels.map(({ box }) => box.bottom), ...numbers.map(({ box }) => box.bottom)) + 26
  const items = ties.map(fact => ({ text: fact.text, below: capitalised(between(names, fact)) }))
  const list = numberedList(items, width, bottom)
  return framed({
    id: options.id ?? 'ties',
    title: 'What ties these actors to each other?',
    description: descriptionOf(names, bonds, ties),
    width,
    height: list.bottom,
    body: [
      ...bonds.map(bond => bondLine(bond, at)),
      ...numbers.map(({ markup }) => markup),
      ...labels.map(({ markup }) => markup),
      ...list.body,
    ],
    table: {
      columns: ['No.', 'Between', 'Fact', 'Kind'],
      rows: ties.map((fact, k) => [String(k + 1), between(names, fact), fact.text, fact.kind ?? '']),
    },
  })
}

/** The facts about two actors or more: first those about several, then pair by pair, so that their numbers run on. */
function tiesOf(facts: readonly Fact[], actors: readonly string[]): Fact[] {
  const key = ({ about }: Fact): number => {
    const places = [...new Set(about)].map(id => actors.indexOf(id)).sort((a, b) => a - b)
    return places.length > 2 ? -1 : places[0]! * actors.length + places[1]!
  }
  return facts.filter(({ about }) => new Set(about).size >= 2).toSorted((a, b) => key(a) - key(b))
}

/** Numbers in ascending order with those that run on drawn together: `1, 4–9`. */
function runs(numbers: readonly number[]): string {
  const said = numbers.flatMap((number, k) => {
    const [before, after] = [numbers[k - 1], numbers[k + 1]]
    if (before === number - 1) return []
    let last = k
    while (numbers[last + 1] === numbers[last]! + 1) last++
    if (last === k) return [String(number)]
    return after === number + 1 && last === k + 1 ? [`${number}, ${after}`] : [`${number}–${numbers[last]!}`]
  })
  return said.join(', ')
}

function bondsOf(actors: readonly string[], ties: readonly Fact[]): Bond[] {
  return actors.flatMap((a, i) =>
    actors.slice(i + 1).flatMap(b => {
      const shared = ties.flatMap(({ about }, k) => (about.includes(a) && about.includes(b) ? [k + 1] : []))
      return shared.length === 0 ? [] : [{ between: [a, b] as const, ties: shared }]
    }),
  )
}

function between(names: Names, { about }: Fact): string {
  return series([...new Set(about)].map(id => names.actor(id)))
}

function descriptionOf(names: Names, bonds: readonly Bond[], ties: readonly Fact[]): string {
  if (ties.length === 0) return 'No fact of this case is about two actors or more.'
  const parts = bonds.map(
    ({ between: [a, b], ties: of }) => `${names.actor(a)} and ${names.actor(b)} by ${count(of.length, 'fact')}`,
  )
  return `${capitalised(series(parts))}.`
}

/** A box with words in it. */
interface Label {
  readonly box: Box
  readonly markup: string
}

/** What is drawn where. */
interface Laid {
  readonly at: (id: string) => Point
  readonly labels: readonly Label[]
  readonly numbers: readonly Label[]
}

/** How much higher the map is made each time that something would cover something else, and how often at most. */
const [HIGHER, TIMES] = [1.2, 12]

/** As flat as can be without anything covering anything else. */
function layOut(names: Names, actors: readonly string[], bonds: readonly Bond[], width: number): Laid {
  const across = Math.min(width / 2 - 64, 230)
  let down = Math.min(across, 130)
  for (let k = 0; ; k++, down *= HIGHER) {
    const places = placesOf(actors.length, width / 2, { across, down, tilted: k > 0 })
    const at = (id: string): Point => places[actors.indexOf(id)]!
    const labels = actors.map(id => actorLabel(names, id, at(id)))
    const { numbers, clear } = numberLabels(bonds, at, labels)
    const apart = labels.every(({ box }, i) => !labels.slice(i + 1).some(other => overlap(box, other.box)))
    if ((clear && apart) || k === TIMES) return { at, labels, numbers }
  }
}

/**
 * Round a middle, the first at the top; two actors side by side. Flatter where there is width, so that names have room.
 *
 * @param middle - From the left.
 */
function placesOf(
  count: number,
  middle: number,
  { across, down, tilted }: { across: number; down: number; tilted: boolean },
): Point[] {
  // Of an odd number two are neighbours on a level, with little room between them however high the map is: so it is turned.
  const turn = tilted && count % 2 === 1 ? Math.PI / (2 * count) : 0
  const first = count === 2 ? Math.PI : turn - Math.PI / 2
  return Array.from({ length: count }, (_, k) => {
    const angle = (2 * Math.PI * k) / count + first
    return { x: middle + across * Math.cos(angle), y: 34 + (count === 2 ? 0 : down) + down * Math.sin(angle) }
  })
}

/** A name on paper, so that lines end at it. */
function actorLabel(names: Names, id: string, { x, y }: Point): Label {
  const lines = wrapped(capitalised(names.actor(id)), 104, TEXT_SIZE, 3)
  const half = Math.max(...lines.map(line => textWidth(line, TEXT_SIZE))) / 2 + 6
  const height = lines.length * TEXT_SIZE * 1.3 + 8
  const box = { left: x - half, right: x + half, top: y - height / 2, bottom: y + height / 2 }
  const frame = { x: box.left, y: box.top, width: 2 * half, height, rx: 2, fill: PAPER, stroke: INK, 'stroke-width': 1 }
  const text = words(lines, x, box.top + TEXT_SIZE + 3, { 'text-anchor': 'middle' })
  return { box, markup: element('rect', frame) + text }
}

function bondLine({ between: [a, b] }: Bond, at: (id: string) => Point): string {
  const [from, to] = [at(a), at(b)]
  return element('line', { x1: from.x, y1: from.y, x2: to.x, y2: to.y, stroke: HAIRLINE, 'stroke-width': 1 })
}

/** The numbers of the ties of each bond, on its line. @returns Also whether nothing covers anything. */
function numberLabels(
  bonds: readonly Bond[],
  at: (id: string) => Point,
  labels: readonly Label[],
): { numbers: Label[]; clear: boolean } {
  const said = bonds.map(({ ties }) => wrapped(runs(ties), 70, SMALL_SIZE))
  const lines = bonds.map(({ between: [a, b] }, k) => ({ from: at(a), to: at(b), ...sizeOf(said[k]!) }))
  const { boxes, clear } = placeLabels(
    lines,
    labels.map(({ box }) => box),
  )
  return { numbers: boxes.map((box, k) => ({ box, markup: numbersIn(box, said[k]!) })), clear }
}

function sizeOf(lines: readonly string[]): { width: number; height: number } {
  const width = Math.max(...lines.map(line => textWidth(line, SMALL_SIZE))) + 6
  return { width, height: lines.length * SMALL_SIZE * 1.3 + 3 }
}

/** On paper, so that the line stops at them. */
function numbersIn({ left, top, right, bottom }: Box, lines: readonly string[]): string {
  const paper = element('rect', { x: left, y: top, width: right - left, height: bottom - top, fill: PAPER })
  return paper + words(lines, (left + right) / 2, top + SMALL_SIZE + 1, { size: SMALL_SIZE, 'text-anchor': 'middle' })
}
