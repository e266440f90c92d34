import type { TurnsOn } from '../inquiry/index.ts'
import type { Names } from './names.ts'
import { series } from './words.ts'

/** What it turns on, as a clause: `it depends on who moves first`, `the choice is between equals for Russia`. */
export function depending(names: Names, { order, equals }: TurnsOn): string {
  if (equals.length === 0) return 'it depends on who moves first'
  const whom = series(equals.map(actor => names.actor(actor)))
  return order
    ? `it depends on who moves first and on a choice between equals for ${whom}`
    : `the choice is between equals for ${whom}`
}
