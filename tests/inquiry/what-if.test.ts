import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Case, readAt, type Variation } from '../../src/casefile/index.ts'
import { CONCEPTS, type Concept } from '../../src/engine/index.ts'
import { type Answer, answer, type ClaimVerdict, whatIf } from '../../src/inquiry/index.ts'
import { naiveStates } from '../oracle/index.ts'
import { conflict } from '../support/conflicts.ts'
import { driver, proposition, span } from './hand-made.ts'
import { namedConflict, optionName } from './named-conflict.ts'
import { caseOf, caseText } from './random-case.ts'

const ALLY = caseOf(`tertius: 1
title: An ally in trouble
as_of: 2026-01-10
sources: { note: { title: A note }, letter: { title: A letter } }
actors: { RU: Russia, US: America, IR: Iran }
options:
  RU: { arm: Supply arms, speak: Speak up }
  US: { deal: Negotiate }
  IR: { retaliate: Answer }
status_quo: [US.deal]
facts:
  talks: { text: Talks are under way, evidence: [note ¶1, letter] }
  brittle: { text: The talks are brittle, evidence: letter }
  mood: { text: The mood is bad, from: 2026-01-20, evidence: note }
drivers:
  RU:
    - { id: keep-talking, prefers: US.deal, rests_on: [talks] }
    - { id: partner, prefers: RU.arm }
    - { id: voice, prefers: RU.speak, rests_on: [mood] }
    - { id: hush, prefers: not RU.speak }
  US:
    - { id: no-arms, prefers: US.deal iff not RU.arm, rests_on: [brittle] }
  IR: [{ id: calm, prefers: not IR.retaliate }]
constraints:
  - { id: silence, never: RU.speak and IR.retaliate, rests_on: [talks] }
claims:
  quiet: { text: Russia stays out, holds: not RU.arm }
  talking: { text: They talk, holds: US.deal }
scenarios:
  war:
    title: War
    status_quo: [US.deal, IR.retaliate]
    add:
      facts: { fire: { text: It burns, evidence: note } }
      drivers: { IR: [{ id: shoot, prefers: IR.retaliate, rests_on: [fire], before: calm }] }
`)

const brief = ({ difference }: ReturnType<typeof whatIf>): unknown[] =>
  difference.options.map(({ option, before, after, through }) => [option, before, after, through?.kind ?? null])

describe('what a variation changes', () => {
  test('nothing, where nothing is supposed', () => {
    const result = whatIf(ALLY, {})
    expect(result.changed).toEqual([])
    expect(result.difference).toEqual({
      edits: 0,
      supposed: [],
      without_effect: [],
      scenario: null,
      as_of: null,
      gone: [],
      come: [],
      unmoved: [],
      reversed: [],
      orders: [],
      foresight: [],
      status_quo: { take: [], drop: [] },
      options: [],
      outcomes_differ: false,
    })
  })

  test('an actor whose drivers all fall is named, one that keeps some is not', () => {
    expect(whatIf(ALLY, { withdraw: ['brittle'] }).difference.unmoved).toEqual(['US'])
    expect(whatIf(ALLY, { withdraw: ['talks', 'partner'] }).difference.unmoved).toEqual([])
    expect(whatIf(ALLY, { withdraw: ['calm', 'letter'] }).difference.unmoved).toEqual(['US', 'IR'])
    // It is named where it comes to that, not where it was so before.
    expect(whatIf(ALLY, { withdraw: ['calm'] }, { withdraw: ['calm'] }).difference.unmoved).toEqual([])
  })

  test('a withdrawn fact takes its drivers along, and the moves they held back are made', () => {
    const result = whatIf(ALLY, { withdraw: ['brittle'] })
    expect(result.difference.gone).toEqual([
      { id: 'brittle', kind: 'fact', why: 'withdrawn', through: [] },
      { id: 'no-arms', kind: 'driver', why: 'facts', through: ['brittle'] },
    ])
    expect(brief(result)).toEqual([['RU.arm', 'never', 'always', 'move']])
    expect(result.difference.options[0]!.through).toMatchObject({ step: { actor: 'RU', because: 'partner' } })
    expect(result.changed).toEqual(['quiet'])
  })

  test('a withdrawn source takes the facts that rest on it alone', () => {
    const { difference } = whatIf(ALLY, { withdraw: ['letter'] })
    expect(difference.gone).toEqual([
      { id: 'brittle', kind: 'fact', why: 'source', through: ['letter'] },
      { id: 'no-arms', kind: 'driver', why: 'facts', through: ['brittle'] },
    ])
    const both = whatIf(ALLY, { withdraw: ['letter', 'note'] }).difference
    expect(both.gone.find(({ id }) => id === 'talks')).toMatchObject({ why: 'source', through: ['note', 'letter'] })
    expect(both.gone.find(({ id }) => id === 'silence')).toMatchObject({
      kind: 'constraint',
      why: 'facts',
      through: ['talks'],
    })
  })

  test('a date, a scenario and an order', () => {
    expect(whatIf(ALLY, { asOf: '2026-02-01' }).difference.come).toEqual([
      { id: 'mood', kind: 'fact', why: 'date', through: [] },
      { id: 'voice', kind: 'driver', why: 'facts', through: ['mood'] },
    ])
    const war = whatIf(ALLY, { scenario: 'war' })
    expect(war.difference).toMatchObject({ scenario: { before: null, after: 'war' }, as_of: null })
    expect(war.difference.come.map(({ id, why }) => [id, why])).toEqual([
      ['fire', 'added'],
      ['shoot', 'added'],
    ])
    expect(war.difference.status_quo).toEqual({ take: ['IR.retaliate'], drop: [] })
    expect(brief(war)).toEqual([['IR.retaliate', 'never', 'always', 'start']])
    const swapped = whatIf(ALLY, { reorder: [{ kind: 'swap', driver: 'keep-talking' }] })
    expect(swapped.difference.orders).toEqual([
      { actor: 'RU', before: ['keep-talking', 'partner', 'hush'], after: ['partner', 'keep-talking', 'hush'] },
    ])
    expect(brief(swapped)).toEqual([
      ['RU.arm', 'never', 'always', 'move'],
      ['US.deal', 'always', 'never', 'move'],
    ])
    expect(swapped.difference.options[1]!.through).toMatchObject({
      step: { actor: 'US', drop: ['US.deal'], because: 'no-arms' },
    })
  })

  test('a driver turned round, and another foresight', () => {
    expect(whatIf(ALLY, { reorder: [{ kind: 'reverse', driver: 'calm' }] }).difference.reversed).toEqual(['calm'])
    const blind = whatIf(ALLY, { foresight: { RU: 'nash' } })
    expect(blind.difference.foresight).toEqual([{ actor: 'RU', before: 'sseq', after: 'nash' }])
    expect(blind.changed).toEqual(['quiet', 'talking'])
  })

  test('against another base: a move made no more comes with what now speaks against it', () => {
    const result = whatIf(ALLY, {}, { withdraw: ['brittle'] })
    expect(result.difference.come.map(({ id, why }) => [id, why])).toEqual([
      ['brittle', 'withdrawn'],
      ['no-arms', 'facts'],
    ])
    expect(result.difference.options).toMatchObject([
      {
        option: 'RU.arm',
        through: {
          kind: 'no move',
          step: { actor: 'RU', take: ['RU.arm'], because: 'partner' },
          instead: { verdict: 'deterred', cost: 'keep-talking', sanction: [{ actor: 'US', driver: 'no-arms' }] },
        },
      },
    ])
  })

  test('something added by hand', () => {
    const fact = { id: 'cold', text: 'It is cold', evidence: [], about: [], span }
    const added = { ...driver('warm', 'IR', 'IR.retaliate'), restsOn: [['cold']], before: 'calm' }
    const result = whatIf(ALLY, { addFacts: [fact], addDrivers: [added] })
    expect(result.difference.come.map(({ id, why }) => [id, why])).toEqual([
      ['cold', 'added'],
      ['warm', 'added'],
    ])
    expect(brief(result)).toEqual([['IR.retaliate', 'never', 'always', 'move']])
  })
})

/** What of a variation has no effect, in brief: `swap hush: last`. */
function idle(variation: Variation): string[] {
  return whatIf(ALLY, variation).difference.without_effect.map(
    ({ edit, id, why, through }) => `${edit} ${id ?? ''}: ${[why, ...through].join(' ')}`,
  )
}

describe('what is supposed without effect', () => {
  const reorder = (kind: 'reverse' | 'promote' | 'swap', driver: string): Variation => ({ reorder: [{ kind, driver }] })

  test('is told with the reason', () => {
    expect(idle(reorder('swap', 'hush'))).toEqual(['swap hush: last'])
    expect(idle(reorder('promote', 'keep-talking'))).toEqual(['promote keep-talking: same'])
    expect(idle(reorder('reverse', 'voice'))).toEqual(['reverse voice: facts mood'])
    expect(idle({ withdraw: ['mood'] })).toEqual(['withdraw mood: date'])
    expect(idle({ withdraw: ['voice'] })).toEqual(['withdraw voice: facts mood'])
    expect(idle({ statusQuo: ['US.deal'] })).toEqual(['status_quo : same'])
    expect(idle({ foresight: { RU: 'sseq' } })).toEqual(['foresight RU: same'])
    expect(idle({ asOf: '2026-01-11' })).toEqual(['as_of : same'])
    expect(idle({ withdraw: ['note'] })).toEqual(['withdraw note: cited-beside'])
    expect(idle({ addFacts: [{ id: 'cold', text: 'It is cold', evidence: [], about: [], span }] })).toEqual([
      'add cold: unused',
    ])
    expect(idle({ addDrivers: [{ ...driver('warm', 'IR', 'IR.retaliate'), restsOn: [['mood']] }] })).toEqual([
      'add warm: facts mood',
    ])
  })

  test('of two that do the same the second; of two that do something together neither', () => {
    expect(idle({ withdraw: ['brittle', 'brittle'] })).toEqual(['withdraw brittle: repeated'])
    expect(idle({ withdraw: ['letter', 'brittle'] })).toEqual(['withdraw brittle: source letter'])
    expect(idle({ withdraw: ['no-arms', 'brittle'] })).toEqual(['withdraw brittle: unused'])
    expect(idle({ withdraw: ['note', 'letter'] })).toEqual([])
    expect(idle({ ...reorder('swap', 'partner'), withdraw: ['partner'] })).toEqual(['swap partner: withdrawn'])
  })

  test('is not what makes a difference to the answer', () => {
    expect(idle({ withdraw: ['brittle'] })).toEqual([])
    expect(idle({ scenario: 'war' })).toEqual([])
    expect(idle({ scenario: 'war', withdraw: ['fire'], statusQuo: ['US.deal'] })).toEqual([])
    // Each has an effect, and one undoes the other.
    expect(
      idle({
        reorder: [
          { kind: 'reverse', driver: 'calm' },
          { kind: 'reverse', driver: 'calm' },
        ],
      }),
    ).toEqual([])
  })

  test('on random cases: the answer is the same without it', () => {
    let found = 0
    const ids = ['s0', 's1', 'f0', 'f1', 'f2', 'A0', 'B0', 'rule']
    fc.assert(
      fc.property(caseText(), fc.subarray(ids), fc.constantFrom('A0', 'A1', 'A2', 'B2'), (text, withdraw, swapped) => {
        const subject = caseOf(text)
        const reorder = [{ kind: 'swap', driver: swapped } as const]
        const { difference, ...result } = whatIf(subject, { withdraw, reorder })
        for (const { edit, id } of difference.without_effect) {
          found++
          const rest = edit === 'swap' ? { withdraw } : { withdraw: withdraw.filter(one => one !== id), reorder }
          expect(answer(subject, rest)).toMatchObject({ outcomes: result.outcomes, claims: result.claims })
        }
      }),
      { numRuns: 100, seed: 24 },
    )
    expect(found).toBeGreaterThan(30)
  })
})

/** What is supposed, in brief: `withdraw mood: undone by as_of`. */
function supposed(variation: Variation, base: Variation = {}, subject: Case = ALLY): string[] {
  return whatIf(subject, variation, base).difference.supposed.map(({ edit, id, behind, effect, undoes }) => {
    const by = undoes.map(one => [one.edit, one.id].filter(part => part !== null).join(' '))
    return `${[edit, id, behind && `behind ${behind}`].filter(Boolean).join(' ')}: ${[effect, ...by].join(' ')}`
  })
}

describe('everything that is supposed is listed', () => {
  test('also what only takes back what a date or a scenario brings', () => {
    expect(supposed({ asOf: '2026-02-01', withdraw: ['mood'] })).toEqual(['as_of: some', 'withdraw mood: undone as_of'])
    expect(supposed({ asOf: '2026-02-01', withdraw: ['voice'] })).toEqual([
      'as_of: some',
      'withdraw voice: undone as_of',
    ])
    expect(supposed({ scenario: 'war', withdraw: ['shoot'] })).toEqual([
      'scenario war: some',
      'withdraw shoot: undone scenario war',
    ])
    expect(supposed({ scenario: 'war', statusQuo: ['US.deal'] })).toEqual([
      'scenario war: some',
      'status_quo: undone scenario war',
    ])
  })

  test('a source from which something comes only with the date', () => {
    const dated = caseOf(
      ALLY.text
        .replace('evidence: note }\ndrivers', 'evidence: paper }\ndrivers')
        .replace('sources: {', 'sources: { paper: { title: A paper },'),
    )
    expect(supposed({ asOf: '2026-02-01', withdraw: ['paper'] }, {}, dated)).toEqual([
      'as_of: some',
      'withdraw paper: undone as_of',
    ])
    expect(supposed({ withdraw: ['paper'] }, {}, dated)).toEqual(['withdraw paper: none'])
  })

  test('changes to drivers, those of a driver that newly counts among them, and where one undoes another', () => {
    const [swap, promote, reverse] = (['swap', 'promote', 'reverse'] as const).map(kind => (driver: string) => ({
      kind,
      driver,
    }))
    expect(supposed({ asOf: '2026-02-01', reorder: [reverse!('voice'), promote!('voice')] })).toEqual([
      'as_of: some',
      'reverse voice: some',
      'promote voice: some',
    ])
    expect(supposed({ reorder: [swap!('keep-talking'), swap!('keep-talking')] })).toEqual([
      'swap keep-talking behind partner: some',
      'swap keep-talking behind hush: some',
    ])
    expect(supposed({ reorder: [swap!('keep-talking'), swap!('partner')] })).toEqual([
      'swap keep-talking behind partner: undone swap partner',
      'swap partner behind keep-talking: undone swap keep-talking',
    ])
    expect(supposed({ reorder: [reverse!('calm'), reverse!('calm')] })).toEqual([
      'reverse calm: undone reverse calm',
      'reverse calm: undone reverse calm',
    ])
    expect(supposed({ reorder: [promote!('partner'), promote!('partner')] })).toEqual([
      'promote partner: some',
      'promote partner: none',
    ])
  })

  test('and nothing that what it is compared with supposes too', () => {
    expect(supposed({ scenario: 'war', withdraw: ['calm'] }, { scenario: 'war' })).toEqual(['withdraw calm: some'])
    expect(supposed({}, { withdraw: ['brittle'] })).toEqual([])
  })

  test('on random cases: each thing once, and what is undone leaves what counts as it was', () => {
    const tally = { some: 0, none: 0, undone: 0 }
    const late = (text: string): string =>
      `as_of: 2026-01-01\n${text.replace(/^( {2}f[01]: .*) \}$/gmu, '$1, from: 2026-02-01 }')}`
    const ids = ['s0', 's1', 'f0', 'f1', 'f2', 'A0', 'B0', 'rule']
    fc.assert(
      fc.property(
        caseText(),
        fc.subarray(ids),
        fc.array(fc.constantFrom('A0', 'A1', 'B0'), { maxLength: 3 }),
        fc.boolean(),
        (text, withdraw, turned, dated) => {
          const subject = caseOf(late(text))
          const reorder = turned.map(driver => ({ kind: 'reverse', driver }) as const)
          const variation = { withdraw, reorder, ...(dated && { asOf: '2026-03-01' }) }
          const { difference } = whatIf(subject, variation)
          const all = difference.supposed
          expect(all.map(({ edit, id }) => [edit, id])).toEqual([
            ...(dated ? [['as_of', null]] : []),
            ...withdraw.map(id => ['withdraw', id]),
            ...turned.map(id => ['reverse', id]),
          ])
          const idle = all.filter(({ effect }) => effect === 'none').map(({ edit, id }) => [edit, id])
          expect(idle).toEqual(difference.without_effect.map(({ edit, id }) => [edit, id]))
          const { facts, drivers, constraints } = readAt(subject)
          const counted = [...facts, ...[...drivers.values()].flat(), ...constraints]
          for (const { edit, id, effect } of all) {
            tally[effect]++
            if (effect !== 'undone') continue
            if (edit === 'reverse') expect(turned.filter(one => one === id).length % 2).toBe(0)
            else expect(counted.map(part => part.id)).not.toContain(id)
          }
        },
      ),
      { numRuns: 100, seed: 25 },
    )
    expect(Math.min(tally.some, tally.none, tally.undone)).toBeGreaterThan(15)
  })
})

describe('where play goes round', () => {
  const MATCHING = caseOf(`tertius: 1
title: Matching pennies
actors: { A: { name: Aland, foresight: nash }, B: { name: Bland, foresight: nash }, C: Cland }
options: { A: { x: raise the left flag }, B: { y: raise the right flag }, C: { z: ring the bell, w: send aid } }
status_quo: []
facts: { same: { text: They like them the same } }
drivers:
  A: [{ id: da, prefers: A.x iff B.y, rests_on: [same] }]
  B: [{ id: db, prefers: not (A.x iff B.y) }]
  C: [{ id: dc, prefers: C.z }]
claims: { aid: { text: There is aid, holds: C.w }, left: { text: The left flag is up, holds: A.x } }
`)

  test('an option that each cycle leaves alone was as open before as it is after', () => {
    const result = whatIf(MATCHING, { withdraw: ['same'] })
    expect(result.before.cycles.map(cycle => cycle.length)).toEqual([4, 4])
    expect(brief(result)).toEqual([
      ['A.x', 'unsettled', 'never', null],
      ['B.y', 'unsettled', 'always', 'move'],
    ])
    // Verdicts on claims go by whether play comes to rest.
    expect(result.changed).toEqual(['aid', 'left'])
  })

  test('what a choice between equals leaves open says so', () => {
    const [aid] = whatIf(MATCHING, {}, { withdraw: ['dc'] }).difference.options
    expect(aid).toMatchObject({ option: 'C.z', before: 'never', after: 'always' })
    const opened = whatIf(MATCHING, {}, { statusQuo: [], reorder: [], addDrivers: [driver('no-aid', 'C', 'not C.w')] })
    expect(opened.difference.options).toMatchObject([
      { option: 'C.w', before: 'never', after: 'sometimes', turns_on: { order: false, equals: ['C'] } },
    ])
  })
})

describe('on random conflicts', () => {
  test('it is the answer to the variation beside the answer to the case, and the difference between them', () => {
    let [differing, unmoved] = [0, 0]
    fc.assert(
      fc.property(
        conflict(),
        fc.nat(),
        fc.constantFrom<Concept[]>(...CONCEPTS),
        fc.array(fc.nat(), { minLength: 2, maxLength: 2 }),
        (input, pick, concept, drops) => {
          const states = naiveStates(input)
          const claims = input.owner.map((_, k) => {
            const wording = optionName(input, k)
            return { id: wording, text: wording, holds: proposition(wording), wording, span }
          })
          const subject = { ...namedConflict(input, states[pick % states.length]!, concept), claims }
          const ids = subject.drivers.map(({ id }) => id)
          const variation: Variation = {
            withdraw: ids.length > 0 ? [ids[drops[0]! % ids.length]!] : [],
            reorder: ids.length > 0 ? [{ kind: 'promote', driver: ids[drops[1]! % ids.length]! }] : [],
          }
          const { before, changed, difference, ...after } = whatIf(subject, variation)
          expect(before).toEqual(answer(subject))
          expect(after).toEqual(answer(subject, variation))
          for (const actor of difference.unmoved) {
            const own = (taken: readonly string[]): string[] => taken.filter(one => one.startsWith(`${actor}.`))
            for (const { taken } of after.outcomes) expect(own(taken)).toEqual(own(after.status_quo))
            unmoved++
          }
          const conduct = claims.map(({ id }) => [id, conductIn(id, before), conductIn(id, after)])
          const otherwise = conduct.filter(([, was, is]) => was !== is)
          expect(difference.options.map(one => [one.option, one.before, one.after])).toEqual(otherwise)
          // Each option is a claim here. Where play comes to rest, the claims that change are the options that do.
          const rests = before.cycles.length + after.cycles.length === 0
          if (rests) expect(changed).toEqual(otherwise.map(([option]) => option))
          expect(difference.gone.map(({ id }) => id)).toEqual(variation.withdraw)
          const back = whatIf(subject, {}, variation).difference
          expect(back.come.map(({ id }) => id)).toEqual(variation.withdraw)
          expect(back.options.map(one => [one.option, one.after, one.before])).toEqual(otherwise)
          for (const { option, through } of difference.options) {
            if (through?.kind === 'move') expect([...through.step.take, ...through.step.drop]).toContain(option)
            expect(through?.kind).not.toBe('start') // the status quo is the same
          }
          if (changed.length > 0) differing++
        },
      ),
      { numRuns: 150, seed: 21 },
    )
    expect(differing).toBeGreaterThan(15)
    expect(unmoved).toBeGreaterThan(15)
  })
})

test('what goes with a withdrawal is accounted for, link by link', () => {
  let withFacts = 0
  fc.assert(
    fc.property(
      caseText(),
      fc.subarray(['s0', 's1', 's2', 'f0', 'f1', 'A0', 'rule'], { minLength: 1 }),
      (text, withdraw) => {
        const subject = caseOf(text)
        const { gone, come } = whatIf(subject, { withdraw }).difference
        expect(come).toEqual([])
        const [before, after] = [readAt(subject), readAt(subject, { withdraw })].map(
          ({ facts, drivers, constraints }) =>
            [...facts, ...[...drivers.values()].flat(), ...constraints].map(({ id }) => id),
        )
        expect(gone.map(({ id }) => id)).toEqual(before!.filter(id => !after!.includes(id)))
        for (const { id, why, through } of gone) {
          if (why === 'withdrawn') expect(withdraw).toContain(id)
          else expect(through).not.toEqual([])
          if (why === 'source') expect(withdraw).toEqual(expect.arrayContaining([...through]))
          if (why === 'facts') expect(gone.map(one => one.id)).toEqual(expect.arrayContaining([...through]))
          if (why === 'facts') withFacts++
        }
      },
    ),
    { numRuns: 100, seed: 23 },
  )
  expect(withFacts).toBeGreaterThan(50)
})

/** How an option is taken, counted over the outcomes and cycles as printed. */
function conductIn(option: string, { outcomes, cycles }: Pick<Answer, 'outcomes' | 'cycles'>): ClaimVerdict {
  const ends = [...outcomes.map(({ taken }) => [taken]), ...cycles].map(states => {
    const [first, ...others] = states.map(taken => taken.includes(option))
    return others.every(other => other === first) ? first! : null
  })
  if (ends.every(end => end === true)) return 'always'
  if (ends.every(end => end === false)) return 'never'
  return ends.every(end => end === null) ? 'unsettled' : 'sometimes'
}
