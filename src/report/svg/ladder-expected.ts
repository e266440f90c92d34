import type { ExpectedDays } from '../posture/expected.ts'
import { element, QUIET, SMALL_SIZE, words } from './frame.ts'
import type { LaidRow } from './ladder-rows.ts'
import type { TimeScale } from './time-scale.ts'

// What the model expects, as a band behind the acts: on every rung it expects something of, and at the foot where it expects
// nothing on the ladder. Where it says nothing, nothing is drawn.

/** How dark the band is, and how dark where the model sets out from how things stand on another date. */
const [SHADE, PALER] = [0.28, 0.13]

/** The band behind the rows. */
export function drawExpected(rows: readonly LaidRow[], days: readonly ExpectedDays[], scale: TimeScale): string[] {
  return days.flatMap(stretch => rows.map(row => drawBand(row, stretch, scale))).filter(markup => markup !== '')
}

function drawBand({ key, top, height }: LaidRow, stretch: ExpectedDays, scale: TimeScale): string {
  if (stretch.silent !== null || key === 'none') return ''
  const how = key === 'silence' ? (stretch.rungs.size === 0 ? 'always' : undefined) : stretch.rungs.get(key)
  if (how === undefined) return ''
  const [x, end] = [scale.start(stretch.from), scale.end(stretch.to)]
  const high = how === 'always' ? height : height / 2
  const box = { x, y: top + height - high, width: end - x, height: high }
  return element('rect', { ...box, fill: QUIET, 'fill-opacity': stretch.borrowed ? PALER : SHADE })
}

/** Says above the rows what the shade is, beside a piece of it. @param y - The base line of the words. */
export function expectedKey(days: readonly ExpectedDays[], x: number, y: number): string[] {
  const told = days.filter(({ silent }) => silent === null)
  if (told.length === 0) return []
  const shade = told.every(({ borrowed }) => borrowed) ? PALER : SHADE
  return [
    element('rect', { x, y: y - 8.5, width: 14, height: 9, fill: QUIET, 'fill-opacity': shade }),
    words(['expected by the model'], x + 19, y, { size: SMALL_SIZE, fill: QUIET }),
  ]
}
