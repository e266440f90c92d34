import type { AttentionShare } from '../../events/index.ts'
import { grouped, percent } from '../posture/quantities.ts'
import { isPatchy, type PostureView } from '../posture/view.ts'
import { capitalised } from '../words.ts'
import {
  ACCENT,
  element,
  escaped,
  framed,
  HAIRLINE,
  INK,
  type Picture,
  type PictureOptions,
  QUIET,
  SMALL_SIZE,
  TEXT_SIZE,
  widthOf,
  words,
} from './frame.ts'
import { textWidth, wrapped } from './measure.ts'

const MOST = 8
const ROW = 30
const TOP = 24
const NUMBERS = 118

/**
 * Whom the actor attends to: a point for the share now with its interval, and a stroke for the share before. Null where
 * nobody is named.
 */
export function attentionPicture(view: PostureView, options: PictureOptions = {}): Picture | null {
  const { attention } = view.result
  const shares = attention.shares.slice(0, MOST)
  if (shares.length === 0) return null
  const width = widthOf(options)
  const names = shares.map(({ target }) => capitalised(view.nameOf(target)))
  const left = Math.min(width * 0.38, Math.max(...names.map(name => textWidth(name, TEXT_SIZE))) + 16)
  const right = width - NUMBERS
  const sure = !isPatchy(view.record)
  const most = largest(shares, sure)
  const at = (share: number): number => left + (share / most) * (right - left)
  const place = { left, right, at, width, sure }
  const rows = shares.map((share, k) => drawRow(share, { ...place, name: names[k]!, y: TOP + k * ROW }))
  const foot = TOP + shares.length * ROW
  const compared = shares.some(({ before }) => before.share !== null)
  return framed({
    id: options.id ?? 'attention',
    title: `Whom did ${view.nameOf(view.result.actor)} attend to?`,
    description: descriptionOf(view, shares, compared),
    width,
    height: foot + 18,
    body: [
      words(['now'], width - NUMBERS + 10, 14, { size: SMALL_SIZE, fill: ACCENT }),
      ...(compared ? [words(['before'], width - 4, 14, { size: SMALL_SIZE, fill: QUIET, 'text-anchor': 'end' })] : []),
      ...rows,
      words(['0'], left, foot + 12, { size: SMALL_SIZE, fill: QUIET }),
      words([percent(most)], right, foot + 12, { size: SMALL_SIZE, fill: QUIET, 'text-anchor': 'end' }),
    ],
    table: {
      columns: ['Toward', 'Acts now', 'Share now', ...(sure ? ['From', 'To'] : []), 'Share before'],
      rows: attention.shares.map(({ target, now, before }) => [
        view.nameOf(target),
        grouped(now.n),
        now.share === null ? '–' : percent(now.share),
        ...(sure ? [now.low, now.high].map(end => (end === null ? '–' : percent(end))) : []),
        before.share === null ? '–' : percent(before.share),
      ]),
    },
  })
}

function largest(shares: readonly AttentionShare[], sure: boolean): number {
  const drawn = shares.flatMap(({ now, before }) => [now.share, before.share, ...(sure ? [now.high] : [])])
  return Math.max(0.1, ...drawn.map(share => share ?? 0))
}

interface Place {
  readonly name: string
  readonly y: number
  readonly left: number
  readonly right: number
  readonly width: number
  readonly at: (share: number) => number
  /** Whether intervals mean anything: not where the acts were picked by hand. */
  readonly sure: boolean
}

function drawRow({ now, before }: AttentionShare, { name, y, left, right, at, width, sure }: Place): string {
  const middle = y + ROW / 2
  const few = now.of < 10
  const said = few ? `${now.n} of ${now.of}` : percent(now.share ?? 0)
  const was = before.share === null ? '' : before.of < 10 ? `${before.n} of ${before.of}` : percent(before.share)
  const numbers = { size: SMALL_SIZE, 'font-variant-numeric': 'tabular-nums' } as const
  return element(
    'g',
    {},
    words([wrapped(name, left - 10, TEXT_SIZE, 1)[0] ?? ''], left - 10, middle + 4, { 'text-anchor': 'end' }),
    element('line', { x1: left, x2: right, y1: middle, y2: middle, stroke: HAIRLINE, 'stroke-width': 0.75 }),
    sure ? interval(now.low, now.high, at, middle) : '',
    before.share === null
      ? ''
      : element('line', {
          x1: at(before.share),
          x2: at(before.share),
          y1: middle - 8,
          y2: middle + 8,
          stroke: QUIET,
          'stroke-width': 2,
        }),
    now.share === null
      ? ''
      : element(
          'circle',
          { cx: at(now.share), cy: middle, r: 5, fill: ACCENT },
          element('title', {}, escaped(`${name}: ${said}`)),
        ),
    words([said], width - NUMBERS + 10, middle + 4, { ...numbers, fill: INK }),
    was === '' ? '' : words([was], width - 4, middle + 4, { ...numbers, fill: QUIET, 'text-anchor': 'end' }),
  )
}

function interval(low: number | null, high: number | null, at: (share: number) => number, y: number): string {
  if (low === null || high === null) return ''
  return element('line', { x1: at(low), x2: at(high), y1: y, y2: y, stroke: ACCENT, 'stroke-width': 2 })
}

function descriptionOf({ nameOf, record }: PostureView, shares: readonly AttentionShare[], compared: boolean): string {
  const [first] = shares
  const most =
    first?.now.share === null || first === undefined
      ? ''
      : `Most toward ${nameOf(first.target)}: ${grouped(first.now.n)} of ${grouped(first.now.of)} ${first.now.of === 1 ? 'act' : 'acts'}. `
  const through = isPatchy(record) ? '' : ', the line through it its 95 % interval'
  return `${most}A point is the share now${through}${compared ? ', an upright stroke the share before' : ''}.`
}
