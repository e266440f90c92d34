import type { GraphMove, GraphState, MoveGraph } from '../../inquiry/index.ts'
import type { Names } from '../names.ts'
import { capitalised, sentence } from '../words.ts'
import {
  element,
  framed,
  HAIRLINE,
  INK,
  PAPER,
  type Picture,
  type PictureOptions,
  QUIET,
  rounded,
  SMALL_SIZE,
  TEXT_SIZE,
  widthOf,
  words,
} from './frame.ts'
import { textWidth, wrapped } from './measure.ts'
import { heightOfLabel, labelOf } from './move-label.ts'
import { type LaidEdge, type LaidNode, layOut } from './move-layout.ts'

const LEADING = 1.3

/** A box says no more than this many lines; its table twin says it all. */
const MOST_LINES = 9

/** How a move is drawn and spoken of. */
const KINDS = {
  credible: { dash: undefined, label: '', table: 'makes the move' },
  deterred: { dash: '6 3', label: 'would like to', table: 'would like to, and is deterred' },
  reply: { dash: '2 3', label: 'would answer', table: 'would answer so: the reply that is feared' },
} as const

/** The states of a case in rows, by how many moves they are from today, and the moves between them with who makes them. */
export function moveGraphPicture(names: Names, graph: MoveGraph, options: PictureOptions = {}): Picture {
  const { states, moves } = graph
  const width = widthOf(options)
  const heads = headsOf(states)
  const today = states[0]!.taken
  const sayings = states.map((state, k) => (k === 0 ? standing(names, today) : changesFrom(names, today, state.taken)))
  const labels = moves.map(move => movesIn(names, move, width))
  const far = Math.max(0, ...states.map(({ distance }) => distance ?? 0)) + 1
  const { nodes, edges, height } = layOut(
    {
      nodes: states.map(({ distance }, k) => ({
        layer: distance ?? far,
        height: room => boxHeight(linesIn(sayings[k]!, heads[k]!, room)),
      })),
      edges: moves.map(({ from, to }, k) => ({ from, to, label: heightOfLabel(labels[k]!) })),
    },
    width - 2,
  )
  return framed({
    id: options.id ?? 'moves',
    title: 'Where can it go from today, and who would move?',
    description: descriptionOf(names, graph, heads),
    width,
    height: height + 2,
    body: [
      ...edges.map((edge, k) => lineOf(edge, moves[k]!)),
      ...nodes.map((node, k) => boxOf(node, states[k]!, linesIn(sayings[k]!, heads[k]!, node.width))),
      ...edges.map((edge, k) => labelOf(labels[k]!, edge, edges, width)),
    ],
    table: tableOf(names, moves, heads),
  })
}

/** What each state is called: what it is in the story, with a letter where there is more than one such. */
function headsOf(states: readonly GraphState[]): string[] {
  const roles = {
    'status quo': 'Today',
    outcome: 'It ends here',
    cycle: 'It goes round',
    way: 'On the way',
    wished: 'Wished for',
    feared: 'Feared',
    apart: 'Out of reach',
  }
  return states.map(({ role, ends }, k) => {
    if (role === 'status quo') return ends ? 'Today, and it stays so' : roles[role]
    return `${letterOf(k)} · ${roles[role]}`
  })
}

/** A, B, … Z, AA, AB, … for 1, 2, … */
function letterOf(place: number): string {
  const letter = String.fromCharCode(65 + ((place - 1) % 26))
  return place > 26 ? letterOf(Math.floor((place - 1) / 26)) + letter : letter
}

function standing(names: Names, taken: readonly string[]): string[] {
  const said = byActor(names, taken, [])
  return said.length > 0 ? said : ['Nobody does anything']
}

function changesFrom(names: Names, today: readonly string[], taken: readonly string[]): string[] {
  const take = taken.filter(option => !today.includes(option))
  const drop = today.filter(option => !taken.includes(option))
  return byActor(names, take, drop)
}

function byActor(names: Names, take: readonly string[], drop: readonly string[]): string[] {
  const own = (options: readonly string[], actor: string): string[] =>
    options.filter(o => names.option(o)?.actor === actor)
  return names.reading.case.actors.flatMap(({ id }) => {
    const change = { take: own(take, id), drop: own(drop, id) }
    const changed = change.take.length + change.drop.length > 0
    return changed ? [`${capitalised(names.actor(id))}: ${names.change(change)}`] : []
  })
}

interface Lines {
  readonly head: readonly string[]
  readonly text: readonly string[]
}

function linesIn(said: readonly string[], head: string, width: number): Lines {
  const lines = said.flatMap(text => wrapped(text, width - 18, SMALL_SIZE))
  const text = lines.length <= MOST_LINES ? lines : [...lines.slice(0, MOST_LINES - 1), '…']
  return { head: wrapped(head, width - 18, TEXT_SIZE, 2), text }
}

function boxHeight({ head, text }: Lines): number {
  return 14 + head.length * TEXT_SIZE * LEADING + text.length * SMALL_SIZE * LEADING
}

function boxOf({ x, y, width, height }: LaidNode, { role, ends }: GraphState, { head, text }: Lines): string {
  const faint = role === 'feared' || role === 'wished' || role === 'apart'
  const frame = {
    x: x + 1,
    y,
    width,
    height,
    rx: 2,
    fill: PAPER,
    stroke: faint ? HAIRLINE : INK,
    'stroke-width': ends ? 2.25 : 1,
    'stroke-dasharray': role === 'feared' || role === 'wished' ? '4 3' : undefined,
  }
  const base = y + TEXT_SIZE + 6
  const below = base + (head.length - 1) * TEXT_SIZE * LEADING + SMALL_SIZE * LEADING + 2
  const style = { size: SMALL_SIZE, leading: LEADING, fill: faint ? QUIET : INK }
  return element(
    'g',
    {},
    element('rect', frame),
    words(head, x + 10, base, { 'font-weight': 600, leading: LEADING }),
    text.length === 0 ? '' : words(text, x + 10, below, style),
  )
}

/** Who moves, in one line, or in two where one would be long for the picture. */
function movesIn(names: Names, { actor, kind }: GraphMove, width: number): string[] {
  const [who = ''] = wrapped(capitalised(names.actor(actor)), Math.min(160, width / 2 - 20), SMALL_SIZE, 1)
  const { label } = KINDS[kind]
  if (label === '') return [who]
  const whole = `${who} ${label}`
  return textWidth(whole, SMALL_SIZE) <= width / 3 ? [whole] : [who, label]
}

function lineOf({ points }: LaidEdge, { kind }: GraphMove): string {
  const [first, ...rest] = points
  const path = `M${rounded(first!.x + 1)} ${rounded(first!.y)}${rest.map(({ x, y }) => `L${rounded(x + 1)} ${rounded(y)}`).join('')}`
  const { x, y } = points.at(-1)!
  const tip = `M${rounded(x - 3)} ${rounded(y - 6)}L${rounded(x + 1)} ${rounded(y)}L${rounded(x + 5)} ${rounded(y - 6)}Z`
  const stroke = {
    fill: 'none',
    stroke: INK,
    'stroke-width': 1.1,
    'stroke-linejoin': 'round',
    'stroke-dasharray': KINDS[kind].dash,
  }
  return element('path', { d: path, ...stroke }) + element('path', { d: tip, fill: INK })
}

function descriptionOf(names: Names, { states, moves, whole, cut }: MoveGraph, heads: readonly string[]): string {
  const ends = states.flatMap(({ ends: so }, k) => (so ? [heads[k]!] : []))
  const made = moves.filter(({ kind }) => kind === 'credible').length
  return [
    `${states.length} states, ${whole ? 'all there are' : 'those that play or fear leads to'}, and ${made} moves that somebody makes.`,
    ends.length === 0 ? 'It comes to no rest.' : `It ends at: ${ends.join('; ')}.`,
    ...(cut ? ['Some states are left out, for there are too many.'] : []),
    ...(moves.length === 0 ? ['Nobody moves.'] : []),
    sentence(names.reading.case.title),
  ].join(' ')
}

function tableOf(names: Names, moves: readonly GraphMove[], heads: readonly string[]): Picture['table'] {
  return {
    columns: ['From', 'Who', 'What', 'To', 'How', 'Because'],
    rows: moves.map(({ from, to, actor, take, drop, kind, driver }) => [
      heads[from]!,
      capitalised(names.actor(actor)),
      names.change({ take, drop }),
      heads[to]!,
      KINDS[kind].table,
      driver === null ? '' : names.reason(driver),
    ]),
  }
}
