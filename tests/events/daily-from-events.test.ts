import { expect, test } from 'vitest'
import { dailyFromEvents } from '../../src/events/daily-from-events.ts'
import type { CaseEvent } from '../../src/events/event.ts'

const event = (first: string, last: string, lasts: boolean): CaseEvent => ({
  first,
  last,
  lasts,
  precision: 'day',
  actor: 'A',
  act: '190',
  target: 'B',
})

test('what lasts says until when, and what is not dated to the day since when and to when', () => {
  const events = [
    event('2026-01-01', '2026-03-01', true),
    event('2026-01-02', '2026-01-09', false),
    event('2026-01-03', '2026-01-03', true),
  ]
  const { acts } = dailyFromEvents(events, { actor: 'A', rungOf: () => null })
  expect(acts.map(({ day, last, until }) => [day, last, until])).toEqual([
    ['2026-01-01', undefined, '2026-03-01'],
    ['2026-01-02', '2026-01-09', undefined],
    ['2026-01-03', undefined, undefined],
  ])
})

test('so does what others do', () => {
  const events = [event('2026-01-01', '2026-03-01', true), event('2026-01-01', '2026-01-01', false)]
  const { attention } = dailyFromEvents(events, { actor: 'C', toward: 'B', rungOf: () => null })
  expect(attention).toEqual([
    { day: '2026-01-01', until: '2026-03-01', count: 1 },
    { day: '2026-01-01', count: 1 },
  ])
})
