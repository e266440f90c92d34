import type { Rung } from '../../casefile/index.ts'
import { safe } from '../safe.ts'

// Pictures are text: SVG with everything from a case escaped, no script, no style sheet and no style attribute, so that
// they may stand in a page whose security policy allows none of them.

/** A picture as SVG, with what it shows as a table. */
export interface Picture {
  /** The question it answers. */
  readonly title: string
  /** What is to be seen, in a sentence or two, for those who do not see it. */
  readonly description: string
  /** One `svg` element. */
  readonly svg: string
  /** In units of the picture, which are pixels where it is not scaled. */
  readonly width: number
  readonly height: number
  readonly table: PictureTable
}

/** The table twin of a picture: everything the picture says, nothing else. */
export interface PictureTable {
  readonly columns: readonly string[]
  /** As many cells in each as there are columns. */
  readonly rows: readonly (readonly string[])[]
}

/** How a picture is to be drawn. */
export interface PictureOptions {
  /** Width there is, in pixels, at least 280. Default 720. */
  readonly width?: number
  /** Tells the ids of this picture from those of others on the same page. Default: a name for the kind of picture. */
  readonly id?: string
}

/** The width in pixels a picture is drawn at. */
export function widthOf({ width = 720 }: PictureOptions): number {
  return Number.isFinite(width) ? Math.max(280, Math.round(width)) : 720
}

/**
 * Colours, by custom properties that a page may set for light and dark; without them ink is the colour of the text
 * around the picture. Paper is what text is laid on where it crosses a line.
 */
export const INK: string = 'var(--ink, currentColor)'
export const QUIET: string = 'var(--ink-quiet, currentColor)'
export const HAIRLINE: string = 'var(--hairline, currentColor)'
export const PAPER: string = 'var(--paper, transparent)'
export const ACCENT: string = 'var(--accent, #1f5a96)'

/** The ladder of commitment, lightest first: it reads in grey, since lightness falls all the way. */
const LADDER: Readonly<Record<Rung, string>> = {
  words: '#e0d8c4',
  meetings: '#cbb98f',
  mediation: '#b3955f',
  'material-aid': '#946b40',
  coercion: '#703f2d',
  force: '#45161c',
}

/** The colour of a rung; of an act on no rung, and of silence, that of hairlines. */
export function rungColour(rung: Rung | undefined): string {
  return rung === undefined ? HAIRLINE : `var(--rung-${rung}, ${LADDER[rung]})`
}

/** Size of the text of labels, and of what stands under them, in pixels. */
export const TEXT_SIZE: number = 13
export const SMALL_SIZE: number = 11.5

/** What can be said of an element: numbers are rounded to hundredths, absent ones left out. */
export type Attributes = Readonly<Record<string, string | number | undefined>>

/** An element with children that are markup already; see {@link words} for text. */
export function element(name: string, attributes: Attributes, ...children: readonly string[]): string {
  const said = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${typeof value === 'number' ? rounded(value) : escaped(value)}"`],
  )
  const inside = children.join('')
  return inside === '' ? `<${name}${said.join('')}/>` : `<${name}${said.join('')}>${inside}</${name}>`
}

/** A text from a case as markup: nothing in it can end an element or an attribute, or is not allowed in XML. */
export function escaped(text: string): string {
  return safe(text)
    .replaceAll(/[\ufffe\uffff]/gu, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')
}

/** A number as it stands in an attribute: at most two decimals, and the same on every machine. */
export function rounded(value: number): string {
  const cut = Math.round(value * 100) / 100
  return String(Object.is(cut, -0) ? 0 : cut)
}

/** Lines of text, one below the other. @param y - The base line of the first. */
export function words(
  lines: readonly string[],
  x: number,
  y: number,
  { leading = 1.3, size = TEXT_SIZE, ...attributes }: Attributes & { leading?: number; size?: number } = {},
): string {
  const spans = lines.map((line, k) => element('tspan', { x, y: y + k * size * leading }, escaped(line)))
  return element('text', { 'font-size': size, fill: INK, ...attributes }, ...spans)
}

/**
 * The whole picture: named and described for screen readers, as wide as asked and as high as its content.
 *
 * @param body - Markup of the elements.
 */
export function framed(parts: {
  readonly id: string
  readonly title: string
  readonly description: string
  readonly width: number
  readonly height: number
  readonly body: readonly string[]
  readonly table: PictureTable
}): Picture {
  const { title, description, table } = parts
  const [width, height] = [Math.ceil(parts.width), Math.ceil(parts.height)]
  const id = parts.id.replaceAll(/[^\w-]/gu, '-')
  const attributes = {
    xmlns: 'http://www.w3.org/2000/svg',
    viewBox: `0 0 ${width} ${height}`,
    width,
    height,
    role: 'img',
    'aria-labelledby': `${id}-title ${id}-desc`,
    'font-family': 'var(--sans, system-ui, sans-serif)',
  }
  const named = element('title', { id: `${id}-title` }, escaped(title))
  const described = element('desc', { id: `${id}-desc` }, escaped(description))
  return { title, description, svg: element('svg', attributes, named, described, ...parts.body), width, height, table }
}
