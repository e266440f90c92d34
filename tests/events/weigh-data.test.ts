import { describe, expect, it } from 'vitest'
import {
  type ConductClaim,
  type DailyAct,
  type DailyRecord,
  type Day,
  dayNumber,
  dayOf,
  type LadderRung,
  weighByData,
  weighTogether,
  type Witness,
} from '../../src/events/index.ts'

const START = dayNumber('2025-01-01')!
const DAYS = 400

/** Which acts of A toward B there are on a day, by its number from 0. */
type Plan = (day: number) => readonly LadderRung[]

const CODES: Readonly<Record<LadderRung, string>> = {
  words: '010',
  meetings: '042',
  mediation: '045',
  'material-aid': '070',
  coercion: '172',
  force: '190',
}

/** Event data of 400 days from 2025-01-01, each act told by two rows. */
function data(plan: Plan, missing: readonly Day[] = [], unplaced: readonly Day[] = []): DailyRecord {
  const act = (day: Day, code: string, rung: LadderRung | null): DailyAct => ({
    day,
    source: 'A',
    target: 'B',
    code,
    rung,
    channel: 'other',
    tone: null,
    count: 1,
    reports: 2,
  })
  const acts = Array.from({ length: DAYS }, (_, k) =>
    plan(k).map(rung => act(dayOf(START + k), CODES[rung], rung)),
  ).flat()
  const rest = unplaced.map(day => act(day, '140', null))
  return {
    coverage: { first: dayOf(START), last: dayOf(START + DAYS - 1), missing, basis: 'rows' },
    acts: [...acts, ...rest].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0)),
    attention: [],
    everything: [],
  }
}

const on = (k: number): Day => dayOf(START + k)
const claim = (says: ConductClaim['says'], first: number, last: number): ConductClaim => ({
  actor: 'A',
  toward: 'B',
  says,
  first: on(first),
  last: on(last),
})

/** One act or two a day, but for some days. */
const busy =
  (from: number, to: number): Plan =>
  k =>
    k >= from && k <= to ? [] : k % 2 === 0 ? ['words'] : ['words', 'words']

describe('a silence', () => {
  it('is borne out where nothing was done and much was to be expected', () => {
    const { verdict, found } = weighByData(claim('silence', 350, 363), data(busy(350, 363)))
    expect(verdict).toBe('borne-out')
    expect(found).toBe('no act, where about 21 were to be expected; 525 acts on the 350 days before')
  })

  it('is refuted by acts, which are counted', () => {
    const plan: Plan = k => (k === 355 ? ['meetings', 'words'] : busy(350, 363)(k))
    expect(weighByData(claim('silence', 350, 363), data(plan))).toEqual({
      verdict: 'against',
      found: `2 acts (1 of words, 1 of meetings) in these days out of 4 rows, the first 042 on ${on(355)}, where about 21 were to be expected, which is less than usual; 525 acts on the 350 days before`,
    })
  })

  it('cannot be measured where too little was to be expected', () => {
    const rare: Plan = k => (k % 40 === 0 ? ['words'] : [])
    expect(weighByData(claim('silence', 361, 374), data(rare))).toMatchObject({
      verdict: 'untold',
      found: expect.stringMatching(/^no act, and less than one act was to be expected/u),
    })
  })

  it('cannot be measured where the days before are too few', () => {
    expect(weighByData(claim('silence', 40, 53), data(busy(40, 53)))).toMatchObject({
      verdict: 'untold',
      found: expect.stringMatching(/not five times as many as these/u),
    })
    expect(weighByData(claim('silence', 0, 13), data(busy(0, 13)))).toMatchObject({
      verdict: 'untold',
      found: 'no act, and nothing before these days shows what would be usual',
    })
  })

  it('is not told of days that are missing, however silent the others', () => {
    const missing = [on(352), on(353)]
    expect(weighByData(claim('silence', 350, 363), data(busy(350, 363), missing))).toMatchObject({
      verdict: 'untold',
      found: expect.stringMatching(`of these 14 days 2 are not covered as a whole: ${on(352)}, ${on(353)}$`),
    })
  })

  it('is refuted by an act whatever days are missing', () => {
    const plan: Plan = k => (k === 355 ? ['words'] : busy(350, 363)(k))
    expect(weighByData(claim('silence', 350, 363), data(plan, [on(352)])).verdict).toBe('against')
  })

  it('is left open by acts on no rung', () => {
    const { verdict, found } = weighByData(claim('silence', 350, 363), data(busy(350, 363), [], [on(351)]))
    expect(verdict).toBe('untold')
    expect(found).toMatch(/^no act that stands on a rung, and 1 on none/u)
  })

  it('is not told of days outside the data', () => {
    const { verdict, found } = weighByData(claim('silence', 500, 510), data(busy(350, 363)))
    expect(verdict).toBe('untold')
    expect(found).toBe(`none of these days is covered as a whole: the data go from ${on(0)} to ${on(DAYS - 1)}`)
  })

  it('is not told of days of which the data have only the last, however long before them it goes on', () => {
    const long = { ...claim('silence', 350, 363), last: '9999-12-31' }
    const { verdict, found } = weighByData(long, data(busy(350, DAYS)))
    expect(verdict).toBe('untold')
    expect(found).toMatch(/days 2,9\d\d,\d{3} are not covered as a whole: the data go from \S+ to \S+$/u)
    expect(weighByData({ ...long, first: '0001-01-01' }, data(busy(350, DAYS))).verdict).toBe('against')
  })

  it('is one toward whom it is claimed, whatever is done to others', () => {
    const record = data(busy(350, 363))
    const toOthers = { ...record, acts: record.acts.map((act, k) => (k % 2 === 0 ? act : { ...act, target: 'C' })) }
    const elsewhere = { ...record.acts[0]!, day: on(352), target: 'C' }
    const acts = [...toOthers.acts, elsewhere].sort((a, b) => (a.day < b.day ? -1 : 1))
    expect(weighByData(claim('silence', 350, 363), { ...record, acts }).verdict).toBe('borne-out')
    const { toward: _, ...all } = claim('silence', 350, 363)
    expect(weighByData(all, { ...record, acts }).verdict).toBe('against')
  })
})

describe('a flurry of meetings', () => {
  const rare: Plan = k => (k % 20 === 0 ? ['meetings'] : ['words'])

  it('is borne out where meetings crowd together', () => {
    const plan: Plan = k => (k >= 360 && k <= 370 ? ['meetings'] : rare(k))
    expect(weighByData(claim('flurry of meetings', 350, 380), data(plan))).toEqual({
      verdict: 'borne-out',
      found: expect.stringMatching(/^12 meetings from \S+ to \S+, each counterpart taken once a day, where 1\.1/u),
    })
  })

  it('is refuted where they go on as before, and where there are none', () => {
    const often: Plan = k => (k % 3 === 0 ? ['meetings'] : ['words'])
    expect(weighByData(claim('flurry of meetings', 350, 380), data(often))).toMatchObject({
      verdict: 'against',
      found: expect.stringMatching(/do not crowd together more than before$/u),
    })
    const none: Plan = k => (k < 340 ? often(k) : ['words'])
    expect(weighByData(claim('flurry of meetings', 350, 380), data(none))).toMatchObject({
      verdict: 'against',
      found: 'no meeting in these days',
    })
    expect(weighByData(claim('flurry of meetings', 350, 380), data(none, [on(355)])).verdict).toBe('untold')
  })

  it('cannot be told where there were hardly any before', () => {
    const plan: Plan = k => (k >= 360 && k <= 370 ? ['meetings'] : ['words'])
    expect(weighByData(claim('flurry of meetings', 350, 380), data(plan))).toMatchObject({
      verdict: 'untold',
      found: expect.stringMatching(/^11 meetings in these days, and too few before/u),
    })
  })
})

describe('acts on a rung', () => {
  const plan: Plan = k => (k === 356 ? ['force'] : k === 357 ? ['force', 'words'] : busy(350, 363)(k))

  it('bear out that there were some, and refute that there were none', () => {
    const found = `2 acts of force in these days out of 4 rows, the first 190 on ${on(356)}`
    expect(weighByData(claim('force', 350, 363), data(plan))).toEqual({ verdict: 'borne-out', found })
    expect(weighByData(claim('no force', 350, 363), data(plan))).toEqual({ verdict: 'against', found })
    expect(weighByData(claim('force', 350, 356), data(plan)).found).toBe(
      `one act of force in these days out of 2 rows, 190 on ${on(356)}`,
    )
  })

  it('that are not there are a finding only where some were to be expected', () => {
    const record = data(busy(350, 363))
    expect(weighByData(claim('no words', 350, 363), record)).toEqual({
      verdict: 'borne-out',
      found: 'no such act in these days, where about 21 were to be expected',
    })
    expect(weighByData(claim('words', 350, 363), record).verdict).toBe('against')
    expect(weighByData(claim('no force', 350, 363), record)).toEqual({
      verdict: 'stated',
      found: 'no such act in these days nor before them, so that there is none is nothing unusual',
    })
    expect(weighByData(claim('force', 350, 363), record).verdict).toBe('untold')
  })

  it('that may be on missing days are not told of', () => {
    const record = data(busy(350, 363), [on(360)])
    expect(weighByData(claim('no words', 350, 363), record).verdict).toBe('untold')
    expect(weighByData(claim('words', 350, 363), record)).toMatchObject({
      verdict: 'untold',
      found: expect.stringMatching(/of these 14 days 1 is not covered/u),
    })
  })
})

describe('an act by hand that may lie in the days of a claim', () => {
  const witness = (from: Witness['from'], verdict: Witness['verdict'], unsure?: true): Witness => ({
    from,
    rows: 5,
    verdict,
    found: `found by ${from}`,
    ...(unsure && { unsure }),
  })

  it.each([
    ['no meetings', 'borne-out', 'untold'],
    ['silence', 'borne-out', 'untold'],
    ['meetings', 'against', 'untold'],
    ['meetings', 'borne-out', 'borne-out'],
    ['no meetings', 'against', 'against'],
    ['silence', 'against', 'against'],
  ] as const)('%s, by the data %s: %s', (says, byData, together) => {
    const both = [witness('hand', 'untold', true), witness('data', byData)]
    const { verdict, found } = weighTogether(claim(says, 350, 363), both)
    expect(verdict).toBe(together)
    if (together === 'untold') expect(found).toContain('found by hand')
    expect(weighTogether(claim(says, 350, 363), [witness('hand', 'untold'), witness('data', byData)]).verdict).toBe(
      byData,
    )
  })
})

describe('a record by hand and event data together', () => {
  const hand = (verdict: Witness['verdict'], rows: number = 22): Witness => ({
    from: 'hand',
    rows,
    verdict,
    found: 'H',
  })
  const byData = (verdict: Witness['verdict']): Witness => ({ from: 'data', rows: 8134, verdict, found: 'D' })
  const both = (says: ConductClaim['says'], ...witnesses: readonly Witness[]): string => {
    const { verdict, found } = weighTogether(claim(says, 0, 1), witnesses)
    return `${verdict}: ${found}`
  }

  it.each([
    ['silence', hand('stated'), byData('borne-out'), 'borne-out: by the data (8,134 rows), D'],
    ['silence', hand('stated'), byData('against'), 'against: by the data (8,134 rows), D'],
    ['silence', hand('stated'), byData('untold'), 'stated: by the data (8,134 rows), D; by hand (22 rows), H'],
    ['silence', hand('against'), byData('borne-out'), 'against: by hand (22 rows), H'],
    ['silence', hand('untold', 1), byData('untold'), 'untold: by the data (8,134 rows), D; by hand (one row), H'],
    ['flurry of meetings', hand('against'), byData('borne-out'), 'borne-out: by the data (8,134 rows), D'],
    ['flurry of meetings', hand('borne-out'), byData('untold'), 'borne-out: by hand (22 rows), H'],
    ['words', hand('borne-out'), byData('against'), 'borne-out: by hand (22 rows), H'],
    ['words', hand('untold'), byData('borne-out'), 'borne-out: by the data (8,134 rows), D'],
    ['no words', hand('stated'), byData('against'), 'against: by the data (8,134 rows), D'],
    ['no words', hand('stated'), byData('stated'), 'stated: by hand (22 rows), H; by the data (8,134 rows), D'],
  ] as const)('%s', (says, one, other, said) => {
    expect(both(says, one, other)).toBe(said)
    expect(both(says, other, one)).toBe(said)
  })

  it('is what it is where there is only one', () => {
    expect(both('silence', hand('stated'))).toBe('stated: H')
    expect(both('silence', byData('borne-out'))).toBe('borne-out: by the data (8,134 rows), D')
  })
})
