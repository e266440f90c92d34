import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Case, readAddition, readAt, type Variation } from '../../src/casefile/index.ts'
import { whatIf } from '../../src/inquiry/index.ts'
import { Names, renderText, whatIfReport } from '../../src/report/index.ts'
import { caseText } from '../inquiry/random-case.ts'
import { caseFrom } from './cases.ts'

const FRIENDS = caseFrom(`tertius: 1
title: Friends
as_of: 2026-01-10
sources: { note: { title: A note } }
actors: { RU: Russia, US: the Americans }
options:
  RU: { arm: supply arms, speak: speak up }
  US: { deal: keep the talks going, strike: strike }
status_quo: [US.deal]
facts:
  talks: { text: Talks are under way, evidence: note }
  mood: { text: The mood is bad, from: 2026-01-20, evidence: note }
drivers:
  RU:
    - { id: keep-talking, prefers: US.deal, because: an agreement is worth more than a friend, rests_on: [talks] }
    - { id: partner, prefers: RU.arm, because: a friend without arms is soon no friend }
    - { id: voice, prefers: RU.speak, because: whoever is silent stands out, rests_on: [mood] }
    - { id: hush, prefers: not RU.speak, because: each word has its price }
  US:
    - { id: no-arms, prefers: US.deal iff not RU.arm, because: they bargain only with those who keep out }
    - { id: calm, prefers: not US.strike }
claims: { quiet: { text: Russia stays out, holds: not RU.arm } }
scenarios:
  storm: { title: A storm breaks, as_of: 2026-01-25, foresight: { RU: nash }, status_quo: [] }
`)

/** As one line, however it is broken. */
function said(variation: Variation, base: Variation = {}, subject: Case = FRIENDS): string {
  const report = whatIfReport(new Names(readAt(subject, variation)), whatIf(subject, variation, base))
  return renderText(report, 100).replaceAll(/\s+/gu, ' ')
}

/** What is said before what comes of it. */
function supposed(...of: Parameters<typeof said>): string {
  return said(...of).split(' WHAT WOULD BE OTHERWISE')[0]!
}

const of = (kind: 'reverse' | 'swap' | 'promote', driver: string) => ({ kind, driver }) as const

function adding(text: string): Variation {
  const { facts, drivers, constraints, diagnostics } = readAddition(text, FRIENDS)
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
  return { addFacts: facts, addDrivers: drivers, addConstraints: constraints }
}

describe('what is supposed, in words', () => {
  test('what only takes back what the date brings is told, and that it has no effect', () => {
    expect(supposed({ asOf: '2026-02-01', withdraw: ['mood'] })).toBe(
      'Friends SUPPOSE - It is 1 February 2026, not 10 January 2026. - Without this: The mood is bad. [mood, withdrawn] ' +
        'This has no effect against before: it did not count then either, and would come only with the date.',
    )
    expect(supposed({ asOf: '2026-02-01', withdraw: ['voice'] })).toContain(
      'Russia is not moved by this: whoever is silent stands out. [voice] This has no effect against before',
    )
  })

  test('and what takes back what a scenario brings', () => {
    const back: Variation = { asOf: '2026-01-10', foresight: { RU: 'sseq' }, statusQuo: ['US.deal'] }
    const text = supposed({ scenario: 'storm', ...back })
    const before = 'This has no effect against before'
    expect(text).toContain(
      `It is 10 January 2026. ${before}, when it was so too: it takes back the date of the scenario "A storm breaks".`,
    )
    expect(text).toContain(
      `[foresight of RU] ${before}, when it was so too: it takes back what the scenario "A storm breaks" says.`,
    )
    expect(text).toContain(`It starts as it did before. ${before}: it takes back the start of the scenario`)
  })

  test('of the same thing supposed in two ways, or twice, what has an effect is told beside what has none', () => {
    const gone = 'Russia is not moved by this: a friend without arms is soon no friend. [partner]'
    expect(supposed({ withdraw: ['partner'], reorder: [of('swap', 'partner')] })).toBe(
      `Friends SUPPOSE - ${gone} WITHOUT EFFECT - Moving "a friend without arms is soon no friend" down a place has no ` +
        'effect, because it is taken out as well. [partner]',
    )
    expect(supposed({ withdraw: ['partner', 'partner'] })).toContain(`SUPPOSE - ${gone} WITHOUT EFFECT - Taking out`)
    expect(supposed({ foresight: { US: 'sseq' } })).toContain(
      'That the Americans look just so far ahead has no effect, because they do so already.',
    )
  })

  test('changes to drivers have no ids and no formulas but in brackets', () => {
    const reorder = [of('reverse', 'keep-talking'), of('promote', 'hush'), of('swap', 'keep-talking')]
    const text = supposed({ reorder })
    expect(text).toBe(
      'Friends SUPPOSE - Russia wants the opposite of this: an agreement is worth more than a friend. [keep-talking] ' +
        '- Russia puts this before all else: each word has its price. [hush] ' +
        '- Russia puts this: a friend without arms is soon no friend; before this: an agreement is worth more than a ' +
        'friend. [partner before keep-talking]',
    )
    expect(said({ reorder }).replaceAll(/\[.*?\]/gu, '')).not.toMatch(/keep-talking|hush|not \(/u)
  })

  test('of several it is said as of several; a driver without a reason is told by what it wants, once', () => {
    expect(supposed({ reorder: [of('reverse', 'no-arms')] })).toContain(
      'The Americans want the opposite of this: they bargain only with those who keep out. [no-arms]',
    )
    const struck = said({ reorder: [of('reverse', 'calm')] })
    expect(struck).toContain('The Americans want the opposite of this: they want not to strike. [calm]')
    expect(struck).toContain('The Americans would strike, because they now want the opposite of this: not to strike.')
  })

  test('the reason for a move of a driver that is turned round is its opposite', () => {
    expect(said({ reorder: [of('reverse', 'hush')] })).toContain(
      'Russia would speak up, because it now wants the opposite of this: each word has its price.',
    )
    const thrice = [of('reverse', 'hush'), of('reverse', 'hush'), of('reverse', 'hush')]
    expect(said({ reorder: thrice })).toContain('because it now wants the opposite of this: each word has its price.')
    const twice = said({ reorder: thrice.slice(1) })
    expect(twice.match(/Another change undoes this\./gu)).toHaveLength(2)
    expect(twice).toContain('What is supposed comes to nothing: one change undoes another.')
  })

  test('against another base, what is no longer supposed', () => {
    const text = supposed({}, { reorder: [of('promote', 'hush'), of('reverse', 'no-arms')] })
    expect(text).toContain(
      'What moves Russia, most important first: an agreement is worth more than a friend; a friend without arms is soon ' +
        'no friend; each word has its price. [keep-talking, partner, hush]',
    )
    expect(text).toContain('The Americans want this again: they bargain only with those who keep out. [no-arms]')
  })
})

test('on random cases: everything that is supposed is told of, as supposed or as without effect', () => {
  const PARTS = ['s0', 's1', 'f0', 'f1', 'f2', 'A0', 'B0', 'rule']
  const DRIVERS = ['A0', 'A1', 'B0', 'B1']
  fc.assert(
    fc.property(
      caseText(),
      fc.array(fc.constantFrom(...PARTS), { maxLength: 4 }),
      fc.array(
        fc.record({
          kind: fc.constantFrom('reverse', 'swap', 'promote'),
          driver: fc.constantFrom(...DRIVERS),
        }),
        { maxLength: 3 },
      ),
      fc.option(fc.constantFrom('2026-01-01', '2026-03-01'), { nil: undefined }),
      (text, withdraw, reorder, asOf) => {
        const late = text.replace(/^( {2}f[01]: .*) \}$/gmu, '$1, from: 2026-02-01 }')
        const subject = caseFrom(`as_of: 2026-01-15\n${late}`)
        const declared = new Set(subject.drivers.map(({ id }) => id))
        const moves = reorder.filter(({ driver }) => declared.has(driver))
        const variation = { withdraw, reorder: moves, ...(asOf && { asOf }) }
        const told = supposed(variation, {}, subject)
        const brackets = [...told.matchAll(/\[([^\]]*)\]/gu)].map(([, ids]) => ids!)
        const times = (id: string): number => brackets.filter(ids => ids.split(/[ ,]+/u).includes(id)).length
        for (const id of PARTS) {
          const asked = [...withdraw, ...moves.map(({ driver }) => driver)].filter(one => one === id)
          expect(times(id)).toBeGreaterThanOrEqual(asked.length)
        }
        if (asOf) expect(told).toMatch(/It is \d|The date has no effect/u)
      },
    ),
    { numRuns: 150, seed: 33 },
  )
})

test('what is added and does not count is told of by what it says', () => {
  const added = adding(`
facts: { spring: { text: Spring comes early, from: 2026-03-01 } }
drivers: { RU: [{ id: thaw, prefers: RU.arm, rests_on: [spring] }] }
constraints: [{ id: frost, never: RU.arm, rests_on: [spring] }]
`)
  const report = whatIfReport(new Names(readAt(FRIENDS, added), added), whatIf(FRIENDS, added))
  const text = renderText(report, 100).replaceAll(/\s+/gu, ' ')
  expect(text).toContain(
    'Adding "Spring comes early" has no effect, because it does not count on 10 January 2026. [spring]',
  )
  expect(text).toContain(
    'Adding the wish "RU.arm" has no effect, because it rests on what does not count: spring. [thaw]',
  )
  expect(text).toContain('Adding the rule "never: RU.arm" has no effect, because it rests on what does not count')
})

describe('a rule that is added', () => {
  const DEAL = 'constraints: [{ id: no-deal, never: US.deal and US.strike, because: Nobody deals in a war }]\n'
  const WAR = `${DEAL}drivers: { US: [{ id: rage, prefers: US.strike, because: rage is rage, before: no-arms }] }\n`

  test('is told in words, with its reason', () => {
    expect(supposed(adding(DEAL))).toContain(
      'A rule: never together: keep the talks going (the Americans); strike (the Americans). Nobody deals in a war. [no-deal]',
    )
  })

  test('is a reason by what was given for it, and is not told again as what comes along', () => {
    const text = said(adding(WAR))
    expect(text).toContain('would no longer keep the talks going, as they must: nobody deals in a war.')
    expect(text).not.toContain('Rests on')
    expect(text.replaceAll(/\[.*?\]/gu, '')).not.toContain('no-deal')
  })

  test('without a reason is quoted as supposed, not as of the case', () => {
    const text = said(adding(WAR.replace(', because: Nobody deals in a war', '')))
    expect(text).toContain('as they must: it is supposed that this holds: "never: US.deal and US.strike".')
    expect(text).not.toContain('the case says')
  })

  test.each([
    ['never: RU.arm', 'never this: supply arms (Russia)'],
    ['never: not RU.arm', 'always this: supply arms (Russia)'],
    ['never: RU.arm and not RU.speak', 'never this: supply arms (Russia); without this: speak up (Russia)'],
    ['never: RU.arm or RU.speak', 'none of these: supply arms (Russia); speak up (Russia)'],
    ['always: RU.arm', 'always this: supply arms (Russia)'],
    [
      'always: RU.arm implies US.deal',
      'never this: supply arms (Russia); without this: keep the talks going (the Americans)',
    ],
    ['always: RU.arm iff RU.speak', 'both of these or neither: supply arms (Russia); speak up (Russia)'],
    ['always: RU.arm or RU.speak', 'always at least one of these: supply arms (Russia); speak up (Russia)'],
    [
      'at_most_one: [RU.arm, US.deal]',
      'at most one of these: supply arms (Russia); keep the talks going (the Americans)',
    ],
    [
      'exactly_one: [RU.arm, US.deal]',
      'exactly one of these: supply arms (Russia); keep the talks going (the Americans)',
    ],
    ['never: RU.arm and (RU.speak or US.strike)', '"never: RU.arm and (RU.speak or US.strike)"'],
  ])('says of %s: %s', (rule, words) => {
    // In a start that every one of the rules allows but for what it is about.
    const variation = adding(
      `constraints: [{ id: it, ${rule.replace(/: (.*)/u, ': "$1"').replace(/"(\[.*\])"/u, '$1')} }]`,
    )
    const names = new Names(readAt(FRIENDS, variation))
    const { difference } = whatIf(FRIENDS, { ...variation, statusQuo: startFor(rule) })
    const text = renderText(whatIfReport(names, { ...whatIf(FRIENDS, {}), difference }), 200).replaceAll(/\s+/gu, ' ')
    expect(text).toContain(`A rule: ${words}. [it]`)
  })
})

function startFor(rule: string): readonly string[] {
  if (rule.startsWith('exactly')) return ['US.deal']
  return /always: RU.arm|never: not/u.test(rule) && !rule.includes('implies') ? ['RU.arm', 'RU.speak'] : []
}
