import { capitalised } from '../words.ts'
import { type ExpectedDays, expectedBetween, expectedRows, type ExpectedStretch } from '../posture/expected.ts'
import type { PostureView, ShownAct } from '../posture/view.ts'
import { drawMarks, placeMarks, rowHeight, whenShown } from './ladder-by-hand.ts'
import { drawExpected, expectedKey } from './ladder-expected.ts'
import { type DrawnRows, layRows, type RowKey, rowLabel, ROWS } from './ladder-rows.ts'
import type { NumberedItem } from './numbered-list.ts'
import type { TimeScale } from './time-scale.ts'

/** Narrower, in pixels, there is no room for words beside marks: they have numbers, and a list below. */
const NARROW = 600

/** Rows of a record by hand. */
export interface RowsDrawnByHand extends DrawnRows {
  /** What the numbers of the marks stand for; empty where marks have words. */
  readonly list: readonly NumberedItem[]
}

/**
 * The acts of a record by hand in rows from a height on, and behind them what a model expects.
 *
 * @param expected - Empty: nothing is known of it.
 */
export function rowsByHand(
  view: PostureView,
  scale: TimeScale,
  place: { readonly top: number; readonly left: number; readonly width: number },
  expected: readonly ExpectedStretch[],
): RowsDrawnByHand {
  const acts = view.acts.filter(act => isToward(act, view.result.toward))
  const numbered = place.width < NARROW
  const marks = placeMarks(acts, scale, numbered)
  const keys: RowKey[] = [...ROWS, ...(marks.some(({ key }) => key === 'none') ? (['none'] as const) : [])]
  const rows = layRows(keys, place.top, key => rowHeight(key, marks))
  const days = expectedBetween(expected, view.result.window)
  return {
    rows,
    body: [
      ...drawExpected(rows, days, scale),
      ...expectedKey(days, place.left, place.top - 5),
      ...drawMarks(rows, marks, scale),
    ],
    table: tableOf(view, acts, days),
    list: numbered ? acts.map(act => ({ text: capitalised(act.act), below: capitalised(whenShown(act)) })) : [],
  }
}

function tableOf(
  { nameOf }: PostureView,
  acts: readonly ShownAct[],
  days: readonly ExpectedDays[],
): DrawnRows['table'] {
  const rows = acts.map((act, k) => [
    String(k + 1),
    whenShown(act),
    rowLabel(act.rung ?? 'none'),
    act.act,
    act.target === null ? '' : nameOf(act.target),
    act.evidence,
  ])
  const expected = expectedRows(days).map(([when, rungs, what]) => ['', when, rungs, what, '', ''])
  return { columns: ['No.', 'When', 'Rung', 'What', 'Toward', 'Source'], rows: [...rows, ...expected] }
}

function isToward({ target, rung }: ShownAct, toward: string | null): boolean {
  return toward === null || target === toward || (rung === 'silence' && target === null)
}
