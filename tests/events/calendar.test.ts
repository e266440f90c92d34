import { expect, it } from 'vitest'
import { dayNumber, dayOf } from '../../src/events/index.ts'

const DAY = 86_400_000

it('counts days as the language does, over all years of four digits', () => {
  for (let number = -719_528; number <= 2_932_896; number += 13) {
    const expected = new Date(number * DAY).toISOString().slice(0, 10)
    if (dayOf(number) !== expected || dayNumber(expected) !== number) expect([number, dayOf(number)]).toBe(expected)
  }
  expect(dayOf(0)).toBe('1970-01-01')
})

it.each(['2026-02-29', '2026-00-10', '2026-13-01', '2026-04-31', '2026-1-1', '2026-01-00', ' 2026-01-01', ''])(
  '%j is no day',
  text => expect(dayNumber(text)).toBeUndefined(),
)
