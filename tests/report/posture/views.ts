import {
  type CaseEvent,
  type DailyAct,
  type DailyRecord,
  dailyFromEvents,
  type Day,
  dayNumber,
  dayOf,
  type LadderRung,
  posture,
  readEvents,
  SILENCE,
} from '../../../src/events/index.ts'
import type { PostureView, ShownAct } from '../../../src/report/index.ts'

const NAMES = new Map([
  ['A', 'Aland'],
  ['B', 'the Isles'],
  ['C', 'Cemark'],
])
const nameOf = (id: string): string => NAMES.get(id) ?? id

const TABLE = `date,until,lasts,precision,actor,act,option,target,evidence
2026-01-02,2026-01-14,,week,A,silence,,B,note ¶1
2026-01-15,,,day,A,"say that <nobody> & ""nothing"" matters",A.words,B,note ¶2
2026-01-20,2026-02-10,,month,A,receive the envoy,A.meetings,B,note ¶3
2025-12-01,2026-02-28,yes,season,A,blockade the straits,A.coercion,C,
2026-02-01,2026-02-03,,day,A,wait,,B,note ¶4
2026-02-02,,,day,B,complain,,A,note ¶4
`

const rungOf = ({ option = '' }: CaseEvent): LadderRung | null =>
  (option.split('.')[1] as LadderRung | undefined) ?? null

/** A posture from a record of six rows written by hand. */
export function viewByHand(toward?: string): PostureView {
  const { events } = readEvents(TABLE)
  const who = { actor: 'A', ...(toward !== undefined && { toward }) }
  const result = posture(dailyFromEvents(events, { ...who, rungOf }), { ...who, from: '2026-01-01', to: '2026-02-28' })
  const own = events.filter(({ actor }) => actor === 'A')
  const acts = own.map(
    (event): ShownAct => ({
      first: event.first,
      last: event.last,
      lasts: event.lasts,
      target: event.target ?? null,
      rung: event.act === SILENCE ? SILENCE : rungOf(event),
      count: 1,
      act: event.act,
      evidence: event.evidence ?? '',
    }),
  )
  const shown = own.filter(({ target }) => toward === undefined || target === toward)
  return {
    result,
    nameOf,
    record: {
      first: '2025-12-01',
      last: '2026-02-28',
      byHand: { file: 'events.csv', complete: false, rows: events.length, events: shown },
      read: null,
    },
    acts,
  }
}

const FIRST = dayNumber('2025-01-01')!

/** Two years of acts by a fixed rule: a steady voice that falls silent, a flurry of meetings, days without files. */
export function viewOfData(toward: string | undefined = 'B'): PostureView {
  const days = Array.from({ length: 730 }, (_, k) => k)
  const missing = [500, 501, 502].map(k => dayOf(FIRST + k))
  const acts = days.flatMap(actsOn).filter(({ day }) => !missing.includes(day))
  const record: DailyRecord = {
    coverage: { first: dayOf(FIRST), last: dayOf(FIRST + 729), missing, basis: 'files' },
    acts,
    attention: days.map(k => ({ day: dayOf(FIRST + k), count: k >= 520 && k < 580 ? 40 : 8 })),
    everything: days.map(k => ({ day: dayOf(FIRST + k), count: 200 })),
  }
  const who = { actor: 'A', ...(toward !== undefined && { toward }) }
  const result = posture(record, { ...who, from: dayOf(FIRST + 480), to: dayOf(FIRST + 609) })
  const { from, to } = result.window
  const inWindow = ({ day, source }: DailyAct): boolean => source === 'A' && from <= day && day <= to
  return {
    result,
    nameOf,
    record: { first: record.coverage.first, last: record.coverage.last, byHand: null, read: null },
    acts: acts.filter(inWindow).map(({ day, target, rung, count }) => shownOn(day, target, rung, count)),
  }
}

function actsOn(k: number): DailyAct[] {
  const quiet = k >= 520 && k < 560
  const act = (source: string, target: string, code: string, rung: LadderRung, count: number): DailyAct => ({
    day: dayOf(FIRST + k),
    source,
    target,
    code,
    rung,
    channel: k % 2 === 0 ? 'ministry' : 'leader',
    tone: rung === 'force' ? -9 : 1,
    count,
  })
  return [
    ...(quiet ? [] : [act('A', 'B', k % 3 === 0 ? '112' : '010', 'words', 1 + (k % 2))]),
    ...(!quiet && (k % 13 === 0 || (k >= 585 && k < 592)) ? [act('A', 'B', '042', 'meetings', 1)] : []),
    ...(k % 50 === 0 ? [act('A', 'C', '190', 'force', 1)] : []),
    ...(k % 7 === 0 ? [act('A', 'C', '020', 'words', 1), act('B', 'A', '010', 'words', 1)] : []),
  ]
}

function shownOn(day: Day, target: string | null, rung: LadderRung | null, count: number): ShownAct {
  return { first: day, last: day, lasts: false, target, rung, count, act: '', evidence: '' }
}
