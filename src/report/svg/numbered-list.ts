import { QUIET, SMALL_SIZE, TEXT_SIZE, words } from './frame.ts'
import { wrapped } from './measure.ts'

// What has a number in a picture, in words below it.

/** An entry of the list: its number is its place, from 1. */
export interface NumberedItem {
  readonly text: string
  /** What stands under it, small: whom it is about, or when it was. */
  readonly below: string
}

/** From this width on there are two columns, with so much between them. */
const [TWO_COLUMNS, BETWEEN] = [620, 28]

/** Room for the numbers. */
const NUMBERS = 26

/** Most lines of an entry, and of what stands under it. */
const LINES = { text: 5, below: 2 }

/** The entries one below the other, in columns where there is room. @param top - The base line of the first. */
export function numberedList(
  items: readonly NumberedItem[],
  width: number,
  top: number,
): { body: string[]; bottom: number } {
  const columns = width >= TWO_COLUMNS ? 2 : 1
  const room = (width - BETWEEN * (columns - 1)) / columns
  const laid = items.map((item, k) => layItem(item, k + 1, room - NUMBERS))
  const half = laid.reduce((sum, { height }) => sum + height, 0) / columns
  const body: string[] = []
  let [column, y, bottom] = [0, top, top]
  for (const { height, draw } of laid) {
    if (columns === 2 && column === 0 && y - top >= half) [column, y] = [1, top]
    body.push(draw(column * (room + BETWEEN), y))
    y += height
    bottom = Math.max(bottom, y)
  }
  return { body, bottom }
}

function layItem(
  item: NumberedItem,
  number: number,
  room: number,
): { height: number; draw: (x: number, y: number) => string } {
  const text = wrapped(item.text, room, TEXT_SIZE, LINES.text)
  const under = wrapped(item.below, room, SMALL_SIZE, LINES.below)
  const below = text.length * TEXT_SIZE * 1.3
  return {
    height: below + under.length * SMALL_SIZE * 1.3 + 9,
    draw: (x, y) =>
      words([String(number)], x + 18, y, { 'text-anchor': 'end', fill: QUIET }) +
      words(text, x + NUMBERS, y) +
      words(under, x + NUMBERS, y + below - 1, { size: SMALL_SIZE, fill: QUIET }),
  }
}
