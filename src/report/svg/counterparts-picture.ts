import { LADDER } from '../../events/index.ts'
import { rungInWords } from '../posture/ladder.ts'
import { grouped } from '../posture/quantities.ts'
import type { PostureView, ShownAct } from '../posture/view.ts'
import { capitalised, dateInWords } from '../words.ts'
import {
  element,
  framed,
  HAIRLINE,
  INK,
  PAPER,
  type Picture,
  type PictureOptions,
  QUIET,
  SMALL_SIZE,
  TEXT_SIZE,
  widthOf,
  words,
} from './frame.ts'
import { wrapped } from './measure.ts'
import { type TimeScale, timeScale } from './time-scale.ts'

const MOST = 6
const GAP = 24
const NARROWEST = 200
const HEAD = 24
const LINE = 11
const FOOT = 26

/**
 * The same ladder once for each counterpart, small: toward whom the actor went how far. Null where fewer than two are named.
 */
export function counterpartsPicture(view: PostureView, options: PictureOptions = {}): Picture | null {
  const targets = targetsIn(view)
  if (targets.length < 2) return null
  const width = widthOf(options)
  const columns = Math.max(1, Math.min(3, targets.length, Math.floor((width + GAP) / (NARROWEST + GAP))))
  const panel = (width - GAP * (columns - 1)) / columns
  const height = HEAD + LADDER.length * LINE + FOOT
  const panels = targets.map((target, k) =>
    drawPanel(view, target, {
      x: (k % columns) * (panel + GAP),
      y: Math.floor(k / columns) * (height + 8),
      width: panel,
    }),
  )
  const actor = view.nameOf(view.result.actor)
  return framed({
    id: options.id ?? 'counterparts',
    title: `Toward whom did ${actor} go how far?`,
    description: descriptionOf(view, targets),
    width,
    height: Math.ceil(targets.length / columns) * (height + 8),
    body: panels,
    table: {
      columns: ['Toward', ...LADDER.map(rung => capitalised(rungInWords(rung))), 'On no rung'],
      rows: targets.map(({ target, acts }) => [
        view.nameOf(target),
        ...LADDER.map(rung => grouped(total(acts.filter(act => act.rung === rung)))),
        grouped(total(acts.filter(act => act.rung === null))),
      ]),
    },
  })
}

interface Target {
  readonly target: string
  readonly acts: readonly ShownAct[]
}

/** Counterparts with the most acts first; those with as many by name. */
function targetsIn({ acts }: PostureView): Target[] {
  const found = new Map<string, ShownAct[]>()
  for (const act of acts) {
    if (act.target === null || act.rung === 'silence') continue
    const those = found.get(act.target)
    if (those === undefined) found.set(act.target, [act])
    else those.push(act)
  }
  return [...found]
    .map(([target, those]) => ({ target, acts: those }))
    .sort((a, b) => total(b.acts) - total(a.acts) || (a.target < b.target ? -1 : 1))
    .slice(0, MOST)
}

function total(acts: readonly ShownAct[]): number {
  return acts.reduce((sum, act) => sum + act.count, 0)
}

function drawPanel(view: PostureView, { target, acts }: Target, box: { x: number; y: number; width: number }): string {
  const { from, to } = view.result.window
  const labels = 62
  const scale = timeScale(from, to, box.x + labels, box.x + box.width, SMALL_SIZE - 1)
  const top = box.y + HEAD
  const number = grouped(total(acts))
  const name = wrapped(capitalised(view.nameOf(target)), box.width - 50, TEXT_SIZE, 1)[0] ?? ''
  const foot = top + LADDER.length * LINE
  return element(
    'g',
    {},
    words([name], box.x, box.y + 14, { 'font-weight': 600 }),
    words([number], box.x + box.width, box.y + 14, { size: SMALL_SIZE, fill: QUIET, 'text-anchor': 'end' }),
    ...LADDER.map((_, k) =>
      element('line', {
        x1: box.x + labels,
        x2: box.x + box.width,
        y1: foot - k * LINE - 0.5,
        y2: foot - k * LINE - 0.5,
        stroke: HAIRLINE,
        'stroke-width': 0.75,
      }),
    ),
    words(['force'], box.x + labels - 6, top + 9, { size: SMALL_SIZE - 1, fill: QUIET, 'text-anchor': 'end' }),
    words(['words'], box.x + labels - 6, foot - 2, { size: SMALL_SIZE - 1, fill: QUIET, 'text-anchor': 'end' }),
    ...marks(acts, scale, foot),
    ...scale.ticks
      .filter(({ label }, k, all) => label !== '' && (k === 0 || k === all.findLastIndex(tick => tick.label !== '')))
      .map(({ labelAt, label }) => words([label], labelAt, foot + 14, { size: SMALL_SIZE - 1, fill: QUIET })),
  )
}

/** One stroke for all acts of a rung that fall on the same pixel; open bars for days that are uncertain. */
function marks(acts: readonly ShownAct[], scale: TimeScale, foot: number): string[] {
  const strokes = new Set<string>()
  for (const { rung, first, last, lasts } of acts) {
    if (rung === null || rung === 'silence') continue
    const y = foot - LADDER.indexOf(rung) * LINE - LINE + 2
    const [x, end] = [scale.start(first), Math.max(scale.end(last), scale.start(first) + 2)]
    const bar = { x: Math.round(x), y: y + 1, width: Math.max(2, Math.round(end - x)), height: 6, 'stroke-width': 1 }
    if (first === last)
      strokes.add(element('rect', { x: Math.round((x + end) / 2 - 1), y, width: 2, height: 8, fill: INK }))
    else
      strokes.add(
        element('rect', {
          ...bar,
          fill: lasts ? INK : PAPER,
          stroke: INK,
          'stroke-dasharray': lasts ? undefined : '3 2',
        }),
      )
  }
  return [...strokes]
}

function descriptionOf({ nameOf, result }: PostureView, targets: readonly Target[]): string {
  const parts = targets.map(({ target, acts }) => {
    const top = LADDER.toReversed().find(rung => acts.some(act => act.rung === rung))
    return `${nameOf(target)}: ${grouped(total(acts))} ${total(acts) === 1 ? 'act' : 'acts'}${top === undefined ? '' : `, up to ${rungInWords(top)}`}`
  })
  return `${capitalised(dateInWords(result.window.from))} to ${dateInWords(result.window.to)}. ${capitalised(parts.join('; '))}.`
}
