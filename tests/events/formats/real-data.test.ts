import { existsSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { loadingFrom } from '../../support/event-files.ts'

// Real data are for research only and not part of the project: where they are not there, their tests are passed over.
const ICEWS18 = '../shared/data/icews18.parquet'
const TWO_DAYS = '../shared/data/icews-2018-06-01_02.raw.tab.gz'

describe.skipIf(!existsSync(TWO_DAYS))('two days of ICEWS as it was published', () => {
  test('of 2,359 rows on the first, 1,754 differ', () =>
    loadingFrom([TWO_DAYS], async ({ record }) => {
      expect(record?.reading.rows).toBe(3705)
      expect(record?.reading.leftOut).toEqual([])
      expect(record?.reading.kept.distinct).toBe(1754 + 980)
      const all = await record!.list({ from: '2018-06-01', to: '2018-06-01', limit: 1_000_000 })
      expect(all.events.reduce((sum, { reports }) => sum + reports, 0)).toBe(2359)
      // Rows that mirror each other are one event, so that there are fewer than differ.
      expect(all.matching).toBeLessThan(1754)
      expect(all.matching).toBeGreaterThan(1754 - 400)
    }))
})

describe.skipIf(!existsSync(ICEWS18))('ten months of ICEWS as a plain table', () => {
  test(
    'every row is read, no day is missing',
    () =>
      loadingFrom([ICEWS18], async ({ record }) => {
        expect(record?.reading.rows).toBe(468_558)
        expect(record?.reading.leftOut).toEqual([])
        expect(record?.coverage).toMatchObject({ first: '2018-01-01', last: '2018-10-31', missing: [] })
        const { everything } = await record!.daily({ actor: 'RUS' })
        expect(everything).toHaveLength(304)
        // Weekdays of the reference, counted in rows; folded they are fewer, and Sundays the quietest still.
        const sunday = everything.filter((_, k) => k % 7 === 6).reduce((sum, { count }) => sum + count, 0)
        const monday = everything.filter((_, k) => k % 7 === 0).reduce((sum, { count }) => sum + count, 0)
        expect(sunday / monday).toBeGreaterThan(0.4)
        expect(sunday / monday).toBeLessThan(0.7)
      }),
    60_000,
  )

  test('an actor asked about alone is the same as out of everything', async () => {
    const ask = (involving: readonly string[] | undefined): Promise<unknown> =>
      loadingFrom([ICEWS18], ({ record }) => record!.daily({ actor: 'ISR', toward: 'IRN' }), involving && { involving })
    expect(await ask(['ISR', 'IRN'])).toEqual(await ask(undefined))
  }, 60_000)
})
