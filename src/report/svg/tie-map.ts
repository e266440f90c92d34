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

/** All that ties two actors to each other, by number in the list below the map. */
interface Bond {
  readonly between: readonly [string, string]
  readonly ties: readonly number[]
}

interface Point {
  readonly x: number
  readonly y: number
}

interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
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
  const places = placesOf(actors.length, width)
  const at = (id: string): Point => places[actors.indexOf(id)]!
  const labels = actors.map(id => actorLabel(names, id, at(id)))
  const numbers = numberLabels(bonds, at, labels)
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

/** On a circle, the first at the top; two actors side by side. Flatter where there is width, so that names have room. */
function placesOf(count: number, width: number): Point[] {
  const across = Math.min(width / 2 - 64, 230)
  const down = Math.min(across, 130)
  return Array.from({ length: count }, (_, k) => {
    const angle = (2 * Math.PI * k) / count + (count === 2 ? Math.PI : -Math.PI / 2)
    return { x: width / 2 + across * Math.cos(angle), y: 34 + (count === 2 ? 0 : down) + down * Math.sin(angle) }
  })
}

/** A name on paper, so that lines end at it. */
function actorLabel(names: Names, id: string, { x, y }: Point): { box: Box; markup: string } {
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

/** Places along a line, tried in this order until the numbers stand clear of everything else. */
const TRIED = [0.5, 0.42, 0.58, 0.35, 0.65, 0.3, 0.7]

function numberLabels(
  bonds: readonly Bond[],
  at: (id: string) => Point,
  labels: readonly { readonly box: Box }[],
): { box: Box; markup: string }[] {
  const standing: Box[] = labels.map(({ box }) => box)
  return bonds.map(bond => {
    const lines = wrapped(runs(bond.ties), 70, SMALL_SIZE)
    const [from, to] = bond.between.map(at) as [Point, Point]
    const boxes = TRIED.map(part => boxAt(from.x + (to.x - from.x) * part, from.y + (to.y - from.y) * part, lines))
    const box = boxes.find(one => !standing.some(other => overlap(one, other))) ?? boxes[0]!
    standing.push(box)
    const paper = element('rect', {
      x: box.left,
      y: box.top,
      width: box.right - box.left,
      height: box.bottom - box.top,
      fill: PAPER,
    })
    const x = (box.left + box.right) / 2
    return {
      box,
      markup: paper + words(lines, x, box.top + SMALL_SIZE + 1, { size: SMALL_SIZE, 'text-anchor': 'middle' }),
    }
  })
}

function boxAt(x: number, y: number, lines: readonly string[]): Box {
  const half = Math.max(...lines.map(line => textWidth(line, SMALL_SIZE))) / 2 + 3
  const height = lines.length * SMALL_SIZE * 1.3 + 3
  return { left: x - half, right: x + half, top: y - height / 2, bottom: y + height / 2 }
}

/** Room between two labels, so that each is seen to belong to its own line. */
const CLEAR = 9

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right + CLEAR && b.left < a.right + CLEAR && a.top < b.bottom + CLEAR && b.top < a.bottom + CLEAR
}
