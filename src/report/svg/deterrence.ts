import type { Rung } from '../../casefile/index.ts'
import { RUNGS } from '../../casefile/index.ts'
import type { Alternative, Stance } from '../../inquiry/index.ts'
import type { Names } from '../names.ts'
import { capitalised, sentence } from '../words.ts'
import {
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
import { wrapped } from './measure.ts'

/** One of the three steps: what happens, and the driver behind it. */
interface Panel {
  readonly head: string
  readonly who: string
  readonly text: string
  readonly because: string
  readonly rung: Rung | undefined
}

const GAP = 34
const LEADING = 1.35

/** Steps stand side by side where each has at least this room; else one below the other. */
const NARROWEST = 150

/**
 * Deterrence as it is thought: the move, the reply feared, the loss, from left to right, with the deciding driver under each.
 *
 * @param alternative - One whose verdict is `deterred`.
 */
export function deterrencePicture(
  names: Names,
  { actor }: Pick<Stance, 'actor'>,
  alternative: Alternative,
  options: PictureOptions = {},
): Picture {
  const panels = panelsOf(names, actor, alternative)
  const width = widthOf(options)
  const across = (width - GAP * (panels.length - 1)) / panels.length >= NARROWEST
  const room = across ? (width - GAP * (panels.length - 1)) / panels.length : width - 14
  const drawn = panels.map(panel => ({ panel, lines: linesOf(panel, room - 6) }))
  const heights = drawn.map(({ lines }) => heightOf(lines))
  const tallest = Math.max(...heights)
  const body = drawn.flatMap(({ panel, lines }, k) => {
    const above = heights.slice(0, k).reduce((sum, height) => sum + height + GAP, 0)
    const [x, y] = across ? [k * (room + GAP), 0] : [0, above]
    const last = k === drawn.length - 1
    const arrow = across ? arrowAcross(x + room + 5, 9, GAP - 10) : arrowDown(7, y + heights[k]! + 6, GAP - 12)
    return [...panelAt(panel, lines, x, y, room), ...(last ? [] : [arrow])]
  })
  return framed({
    id: options.id ?? 'deterrence',
    title: titleOf(names, actor, alternative),
    description: panels
      .map(({ who, text, because }) => sentence(`${who} ${text}`) + (because && ` ${sentence(because)}`))
      .join(' '),
    width,
    height: across ? tallest + 6 : heights.reduce((sum, height) => sum + height + GAP, 6 - GAP),
    body,
    table: {
      columns: ['Step', 'Who', 'What', 'Because'],
      rows: panels.map(({ head, who, text, because }) => [head, who, text, because]),
    },
  })
}

function titleOf(names: Names, actor: string, { take, drop }: Alternative): string {
  const who = names.actor(actor)
  const change = names.change({ take, drop })
  if (drop.length > 0) return `What keeps ${who} from this: ${change}?`
  return `Why ${names.agreeing(actor, 'does', 'do')} ${who} not ${change}?`
}

function panelsOf(names: Names, actor: string, { take, drop, driver, sanction, cost }: Alternative): Panel[] {
  const move: Panel = {
    head: 'The move',
    who: capitalised(names.actor(actor)),
    text: `could ${names.change({ take, drop })}`,
    because: driver === null ? '' : names.reason(driver),
    rung: highest(names, take),
  }
  const replies = sanction.map(
    (reply, k): Panel => ({
      head: k === 0 ? 'The reply feared' : 'And then',
      who: capitalised(names.actor(reply.actor)),
      text: `would ${names.change(reply)}`,
      because: reply.driver === null ? '' : names.reason(reply.driver),
      rung: highest(names, reply.take),
    }),
  )
  const loss: Panel = {
    head: 'The loss',
    who: capitalised(names.actor(actor)),
    text:
      cost === null
        ? 'would be no better off than before'
        : `would lose what matters more to ${names.agreeing(actor, 'it', 'them')}`,
    because: cost === null ? '' : names.reason(cost),
    rung: undefined,
  }
  return [move, ...replies, loss]
}

function highest(names: Names, options: readonly string[]): Rung | undefined {
  const rungs = options.map(option => RUNGS.indexOf(names.option(option)?.rung as Rung))
  return RUNGS[Math.max(-1, ...rungs)]
}

interface Lines {
  readonly text: readonly string[]
  readonly because: readonly string[]
}

function linesOf({ who, text, because }: Panel, room: number): Lines {
  return {
    text: wrapped(`${who} ${text}`, room, TEXT_SIZE + 1, 7),
    because: because === '' ? [] : wrapped(because, room, SMALL_SIZE, 6),
  }
}

function heightOf({ text, because }: Lines): number {
  const reasons = because.length === 0 ? 0 : 12 + because.length * SMALL_SIZE * LEADING
  return 26 + text.length * (TEXT_SIZE + 1) * LEADING + reasons
}

function panelAt(panel: Panel, { text, because }: Lines, x: number, y: number, room: number): string[] {
  const size = TEXT_SIZE + 1
  const base = y + 36
  const below = base + (text.length - 1) * size * LEADING + 12
  return [
    words([panel.head], x, y + 13, { size: SMALL_SIZE, fill: QUIET }),
    element('line', { x1: x, y1: y + 20, x2: x + room, y2: y + 20, stroke: HAIRLINE, 'stroke-width': 0.75 }),
    panel.rung === undefined
      ? ''
      : element('rect', { x, y: y + 18.5, width: 28, height: 3, fill: rungColour(panel.rung) }),
    words(text, x, base, { size, leading: LEADING }),
    because.length === 0
      ? ''
      : words(because, x, below + SMALL_SIZE, { size: SMALL_SIZE, leading: LEADING, fill: QUIET }),
  ]
}

function arrowAcross(x: number, y: number, length: number): string {
  const tip = x + length
  return element('path', {
    d: `M${x} ${y}H${tip}M${tip - 5} ${y - 4}L${tip} ${y}L${tip - 5} ${y + 4}`,
    fill: 'none',
    stroke: INK,
  })
}

function arrowDown(x: number, y: number, length: number): string {
  const tip = y + length
  return element('path', {
    d: `M${x} ${y}V${tip}M${x - 4} ${tip - 5}L${x} ${tip}L${x + 4} ${tip - 5}`,
    fill: 'none',
    stroke: INK,
  })
}
