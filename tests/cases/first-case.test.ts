import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import {
  type Alternative,
  answer,
  type Case,
  type ClaimVerdict,
  checkStates,
  readAt,
  readCase,
  type Variation,
  why,
} from '../../src/index.ts'
import { holds, optionsOf, type Proposition } from '../../src/logic/index.ts'
import { caseIn, foldersIn, textOf } from './shipped.ts'

const FOLDER = 'russia-iran-israel-2026'
const subject = caseIn(FOLDER)
const THEATRE = ['RU.speak', 'RU.meet', 'RU.mediate', 'RU.press']

const outcomes = (variation: Variation = {}, of: Case = subject): (readonly string[])[] =>
  answer(of, variation).outcomes.map(({ taken }) => taken)

const claim = (id: string, variation: Variation = {}): ClaimVerdict | undefined => answer(subject, variation).claims[id]

describe('the answer in February 2026', () => {
  test('Russia speaks, meets and offers to mediate, and the talks go on', () => {
    expect(outcomes()).toEqual([[...THEATRE, 'US.deal']])
    expect(answer(subject).claims).toEqual({
      'stays-out': 'always',
      'diplomatic-theatre': 'always',
      'talks-survive': 'always',
      war: 'never',
      'mediator-accepted': 'never',
    })
  })

  test('in an open war it does the same', () => {
    expect(outcomes({ scenario: 'open-war' })).toEqual([
      [...THEATRE, 'US.strike', 'US.deal', 'IL.strike', 'IR.retaliate'],
    ])
    expect(claim('stays-out', { scenario: 'open-war' })).toBe('always')
    expect(claim('diplomatic-theatre', { scenario: 'open-war' })).toBe('always')
  })

  test('a Russia that looks one move ahead arms Iran and loses the talks', () => {
    const { outcomes: ends, claims } = answer(subject, { foresight: { RU: 'nash' } })
    expect(ends.map(({ path }) => path.map(({ actor, take, drop }) => ({ actor, take, drop })))).toEqual([
      [
        { actor: 'RU', take: ['RU.arm'], drop: [] },
        { actor: 'US', take: [], drop: ['US.deal'] },
      ],
    ])
    expect(claims).toMatchObject({ 'stays-out': 'never', 'talks-survive': 'never' })
  })

  test.each(['seq', 'smr', 'gmr'] as const)('it does not hang on the concept: %s', concept => {
    expect(claim('stays-out', { foresight: { RU: concept } })).toBe('always')
  })

  test('the same whoever else looks only one move ahead', () => {
    for (const actor of ['US', 'IL', 'IR']) {
      expect(claim('stays-out', { foresight: { [actor]: 'nash' } }), actor).toBe('always')
    }
  })
})

describe.each([undefined, 'open-war'])('why Russia holds back (%s)', scenario => {
  const variation = scenario === undefined ? {} : { scenario }
  const about = subject.claims.find(({ id }) => id === 'stays-out')!
  const result = why(subject, { about }, variation)
  const alternatives = result.at.flatMap(stance => (stance.actor === 'RU' ? stance.alternatives : []))
  const alternative = (take: string[], drop: string[] = []): Alternative =>
    alternatives.find(found => same(found.take, take) && same(found.drop, drop))!

  test('arming Iran is deterred: the Americans end the talks, and the arms cannot be called back', () => {
    expect(alternative(['RU.arm'])).toMatchObject({
      verdict: 'deterred',
      driver: 'support-the-partner',
      sanction: [{ actor: 'US', take: [], drop: ['US.deal'], driver: 'talk-to-a-russia-that-keeps-out' }],
      cost: 'keep-the-americans-talking',
    })
  })

  test('fighting as well as pressing on in Ukraine is barred, and instead of it unwanted', () => {
    expect(alternative(['RU.fight'])).toMatchObject({ verdict: 'barred', constraint: 'one-war-at-a-time' })
    expect(alternative(['RU.fight'], ['RU.mediate', 'RU.press'])).toMatchObject({
      verdict: 'unwanted',
      driver: 'ukraine-first',
    })
  })

  test('nothing is left unexplained', () => {
    expect(alternatives.filter(({ verdict }) => verdict === 'unexplained')).toEqual([])
    expect(new Set(alternatives.map(({ verdict }) => verdict))).toEqual(new Set(['barred', 'unwanted', 'deterred']))
  })

  test('three facts hold the answer up, each alone', () => {
    expect(
      result.overturned_by
        .filter(({ length }) => length === 1)
        .flat()
        .sort(),
    ).toEqual(['americans-matter-more', 'talks-under-way', 'talks-would-not-survive-arms'])
  })
})

describe('what is earned', () => {
  test('no driver of Russia in February 2026 forbids it to arm Iran', () => {
    for (const driver of readAt(subject).drivers.get('RU')!) {
      expect(allowing(driver.prefers, 'RU.arm'), driver.id).toBe(true)
    }
  })

  test.each([
    ['talks-under-way', 'never'],
    ['talks-would-not-survive-arms', 'never'],
    ['americans-matter-more', 'never'],
    ['keep-the-americans-talking', 'never'],
    ['talk-to-a-russia-that-keeps-out', 'never'],
    ['forces-tied-down', 'always'],
    ['ukraine-comes-first', 'always'],
    ['election-year', 'always'],
    ['mediation-dismissed', 'always'],
    ['envoy-dismissed', 'always'],
  ])('without %s, Russia stays out %s', (id, verdict) => {
    expect(claim('stays-out', { withdraw: [id] })).toBe(verdict)
  })

  test('that Russia arms Iran in 2022 follows from the debt that is ours, and from nothing else', () => {
    expect(claim('stays-out', { asOf: '2022-06-01' })).toBe('never')
    expect(claim('stays-out', { asOf: '2022-06-01', withdraw: ['repay-the-drones'] })).toBe('always')
  })

  test('without the talks the negotiation goes on as an empty form, and collapses with the scenario', () => {
    expect(claim('talks-survive', { withdraw: ['talks-under-way'] })).toBe('always')
    expect(claim('talks-survive', { scenario: 'talks-collapse' })).toBe('never')
  })

  test('every fact falls with the one source', () => {
    expect(readAt(subject, { withdraw: ['ferris-2026'] }).facts).toEqual([])
  })

  test('every actor has four to eight drivers in February 2026', () => {
    for (const [actor, drivers] of readAt(subject).drivers) {
      expect(drivers.length, actor).toBeGreaterThanOrEqual(4)
      expect(drivers.length, actor).toBeLessThanOrEqual(8)
    }
  })
})

describe('scenarios', () => {
  test.each<[string, Record<string, ClaimVerdict>, string[][]]>([
    ['talks-collapse', { 'stays-out': 'never', war: 'never' }, [['RU.arm']]],
    ['talks-interrupted', { 'stays-out': 'sometimes', 'talks-survive': 'sometimes' }, [['RU.arm'], ['US.deal']]],
    ['iran-sends-soldiers', { 'stays-out': 'never', 'talks-survive': 'never' }, [['RU.arm']]],
    ['regime-change', { 'stays-out': 'always', 'diplomatic-theatre': 'never' }, [['US.deal']]],
  ])('%s', (scenario, claims, ends) => {
    expect(answer(subject, { scenario }).claims).toMatchObject(claims)
    expect(outcomes({ scenario }).map(taken => taken.filter(option => /arm|fight|deal/u.test(option)))).toEqual(ends)
  })

  test('when the regime may fall Russia receives visitors and says nothing', () => {
    expect(outcomes({ scenario: 'regime-change' })).toEqual([['RU.meet', 'RU.press', 'US.deal']])
  })

  test('Russia fights in none of them', () => {
    for (const { id } of subject.scenarios) expect(outcomes({ scenario: id }).flat()).not.toContain('RU.fight')
  })
})

describe('over time', () => {
  test.each([
    ['2022-06-01', 'never'],
    ['2023-06-01', 'always'],
    ['2025-06-20', 'always'],
    ['2026-01-05', 'always'],
    ['2026-10-15', 'always'],
  ])('on %s Russia stays out: %s', (asOf, verdict) => {
    expect(claim('stays-out', { asOf })).toBe(verdict)
  })

  test('in early January 2026 it is silent', () => {
    expect(outcomes({ asOf: '2026-01-14' })).toEqual([['RU.meet', 'RU.press', 'US.deal']])
    expect(outcomes({ asOf: '2026-01-15' })).toEqual([[...THEATRE, 'US.deal']])
  })

  test('the election counts until it is over, and so does nothing of the debt for drones after 2023', () => {
    const standing = (asOf: string): string[] =>
      readAt(subject, { asOf })
        .drivers.get('RU')!
        .map(({ id }) => id)
    expect(standing('2026-09-30')).toContain('election-at-home')
    expect(standing('2026-10-01')).not.toContain('election-at-home')
    expect(standing('2022-06-01')).toContain('repay-the-drones')
    expect(standing('2023-02-24')).not.toContain('repay-the-drones')
  })
})

const precedents = foldersIn('precedents').map(slug => caseIn('precedents', slug))

describe('episodes', () => {
  const all = [subject, ...precedents].flatMap(of => of.episodes.map(episode => ({ of, episode, id: episode.id })))

  test('there are at least six', () => {
    expect(all.length).toBeGreaterThanOrEqual(6)
  })

  test.each(all)('$id: every outcome has the choices observed', ({ of, episode }) => {
    const judged = (option: string): boolean => episode.judge.includes(option.split('.')[0]!)
    const ends = outcomes({ asOf: episode.date, statusQuo: episode.statusQuo.taken }, of)
    expect(ends.map(taken => taken.filter(judged))).toEqual([[...episode.observed]])
  })

  test.each(precedents)('$title: the claims hold', of => {
    expect(new Set(Object.values(answer(of).claims))).toEqual(new Set(['always']))
  })
})

describe('the file', () => {
  const text = textOf(FOLDER, 'case.yaml')
  const raw = parse(text) as { facts: Record<string, { notes?: string }> }

  test('has no errors, one assumption, and no idle driver', () => {
    const { diagnostics } = readCase(text)
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
    expect(diagnostics.filter(({ code }) => code === 'CF701')).toHaveLength(1)
    expect(checkStates(subject)).toEqual([])
  })

  test('cites every paragraph of substance', () => {
    const wanted = [2, 3, 4, 6, 7, 8, 9, 10, 11, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22]
    const cited = new Set(
      [...subject.facts, ...subject.episodes].flatMap(({ evidence }) => evidence.flatMap(paragraphs)),
    )
    expect(wanted.filter(paragraph => !cited.has(paragraph))).toEqual([])
    expect([...cited].filter(paragraph => !wanted.includes(paragraph))).toEqual([])
  })

  test('every fact carries something, or says that it stands alone', () => {
    const carrying = new Set(
      [...subject.drivers, ...subject.constraints, ...subject.scenarios.flatMap(({ addDrivers }) => addDrivers)]
        .flatMap(({ restsOn }) => restsOn)
        .flat(),
    )
    const idle = subject.facts.filter(({ id }) => !carrying.has(id)).map(({ id }) => id)
    const alone = Object.entries(raw.facts).filter(([, { notes }]) => notes?.startsWith('Stands alone'))
    expect(idle).toEqual(alone.map(([id]) => id))
  })

  test('every fact has evidence, and every driver and constraint a reason', () => {
    const facts = [...subject.facts, ...subject.scenarios.flatMap(({ addFacts }) => addFacts)]
    expect(facts.filter(({ evidence }) => evidence.length === 0)).toEqual([])
    const drivers = [...subject.drivers, ...subject.scenarios.flatMap(({ addDrivers }) => addDrivers)]
    expect([...drivers, ...subject.constraints].filter(({ because }) => because === undefined)).toEqual([])
  })
})

describe('the record', () => {
  const [head, ...lines] = textOf(FOLDER, subject.events!).trimEnd().split('\n')
  const columns = [
    'date',
    'until',
    'lasts',
    'precision',
    'actor',
    'act',
    'option',
    'target',
    'place',
    'evidence',
    'note',
  ]
  const rows = lines.map(line =>
    Object.fromEntries(fields(line).map((field, k) => [columns[k] ?? `extra-${k}`, field])),
  )

  test('has the columns of the README, in every row', () => {
    expect(head).toBe(columns.join(','))
    for (const row of rows) expect(Object.keys(row)).toEqual(columns)
  })

  test('dates are dates, in order, and end after they start', () => {
    for (const { date = '', until = '', lasts = '', precision = '' } of rows) {
      expect(date).toMatch(/^\d{4}-\d\d-\d\d$/u)
      expect(until === '' || (/^\d{4}-\d\d-\d\d$/u.test(until) && until >= date), `${date} ${until}`).toBe(true)
      expect(['day', 'week', 'month', 'season', 'year']).toContain(precision)
      expect(['', 'yes']).toContain(lasts)
    }
    expect(rows.map(row => row['date'])).toEqual(rows.map(row => row['date']).sort())
  })

  test('actors, options and sources are those of the case', () => {
    const actors = new Set(subject.actors.map(({ id }) => id))
    const options = new Map(subject.options.map(({ id, actor }) => [id, actor]))
    for (const { actor = '', target = '', option = '', evidence = '' } of rows) {
      expect(actors).toContain(actor)
      if (target !== '') expect(actors).toContain(target)
      if (option !== '') expect(options.get(option)).toBe(actor)
      expect(subject.sources.map(({ id }) => id)).toContain(evidence.split(' ')[0])
      expect(evidence).toMatch(/^\S+ ¶\d+$/u)
    }
  })

  test('has what the dated paragraphs tell, and the silence with its length', () => {
    const cited = new Set(rows.map(({ evidence = '' }) => Number(evidence.split('¶')[1])))
    expect([7, 11, 14, 15, 20].filter(paragraph => !cited.has(paragraph))).toEqual([])
    expect(rows.filter(({ act }) => act === 'silence')).toMatchObject([
      { date: '2026-01-02', until: '2026-01-14', actor: 'RU', option: '' },
    ])
  })
})

const same = (a: readonly string[], b: readonly string[]): boolean => a.join() === b.join()

/** Whether a proposition can hold where an option is taken. */
function allowing(proposition: Proposition<string>, option: string): boolean {
  const free = optionsOf(proposition).filter(named => named !== option)
  return Array.from({ length: 2 ** free.length }, (_, bits) => bits).some(bits =>
    holds(proposition, named => named === option || ((bits >> free.indexOf(named)) & 1) === 1),
  )
}

/** The paragraphs a place names: `¶16`, `¶16-17`. */
function paragraphs({ place = '' }: { readonly place?: string }): number[] {
  const [, first, last = first] = /^¶(\d+)(?:[-–](\d+))?$/u.exec(place) ?? []
  return Array.from({ length: Number(last) - Number(first) + 1 }, (_, k) => Number(first) + k)
}

/** The fields of a line of comma-separated values; a field in quotes may hold commas. */
function fields(line: string): string[] {
  return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/gu)].map(([, quoted, plain]) => quoted ?? plain ?? '')
}
