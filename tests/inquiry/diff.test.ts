import { readFileSync } from 'node:fs'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Case, readCase } from '../../src/casefile/index.ts'
import { analyse, answer, type CaseDiff, caseDiff, compareCases } from '../../src/inquiry/index.ts'
import { caseOf, caseText } from './random-case.ts'

const OLD = `tertius: 1
title: Arms
as_of: 2026-01-01
sources: { note: { title: A note } }
actors: { RU: Russia, US: America }
options: { RU: { arm: Arm, talk: Talk }, US: { deal: Deal } }
status_quo: [US.deal]
facts:
  friends: { text: They are friends, evidence: note ¶1 }
  brittle: { text: The talks are brittle, evidence: note ¶2, confidence: likely }
drivers:
  RU:
    - { id: keep-deal, prefers: US.deal, rests_on: [friends] }
    - { id: friend, prefers: RU.arm }
    - { id: chat, prefers: RU.talk }
  US: [{ id: no-deal-with-arms, prefers: US.deal iff not RU.arm, rests_on: [brittle] }]
claims:
  out: { text: Russia stays out, holds: not RU.arm }
  deal: { text: The deal holds, holds: US.deal }
`

function diff(old: Case, next: Case): CaseDiff {
  return caseDiff(analyse(old), analyse(next))
}

/** The difference that one edit of the text makes. */
function edited(...edits: readonly (readonly [string, string])[]): CaseDiff {
  const text = edits.reduce((text, [from, to]) => {
    expect(text).toContain(from)
    return text.replace(from, to)
  }, OLD)
  return diff(caseOf(OLD), caseOf(text))
}

const brief = ({ changes }: Pick<CaseDiff, 'changes'>): string[] =>
  changes.map(({ change, kind, id, fields }) => `${change} ${kind} ${id}: ${fields.map(({ field }) => field).join()}`)

/** Makes each move of a driver as it is named, and sees that it alone does what it is said to do alone. */
function expectMadeAsNamed(subject: Case, { changes, made_by, claims, changed }: CaseDiff): void {
  for (const { id, fields } of changes.filter(({ change }) => change === 'moved')) {
    const driver = subject.drivers.find(one => one.id === id)!
    const others = subject.drivers.filter(one => one.id !== id)
    const at = others.findIndex(one => one.id === fields[0]!.after) + 1
    const verdicts = answer({ ...subject, drivers: others.toSpliced(at, 0, driver) }).claims
    for (const claim of changed) {
      const alone = made_by.claims[claim]!.alone.some(ref => ref.id === id)
      expect([claim, id, verdicts[claim] === claims[claim]!.after]).toEqual([claim, id, alone])
    }
  }
}

describe('what changed in a case', () => {
  it('is nothing where only the page is another', () => {
    const result = edited(['title: Arms', '# A comment\ntitle: Arms'])
    expect(result.changes).toEqual([])
    expect([result.changed, result.outcomes.differ, result.made_by.outcomes]).toEqual([[], false, null])
  })

  it('is told by kind and field', () => {
    const result = edited(
      ['They are friends', 'They were friends'],
      ['note ¶2, confidence: likely', 'note ¶3, confidence: unlikely, from: 2025-01-01'],
      ['prefers: RU.talk', 'prefers: not RU.talk'],
      ['{ RU: Russia,', '{ RU: { name: Russia, foresight: nash },'],
      ['status_quo: [US.deal]', 'status_quo: [US.deal, RU.talk]'],
      ['  deal: { text: The deal holds, holds: US.deal }', '  talk: { text: They talk, holds: RU.talk }'],
    )
    expect(brief(result)).toEqual([
      'changed status_quo status_quo: taken',
      'changed actor RU: foresight',
      'changed fact friends: text',
      'changed fact brittle: evidence,confidence,from',
      'changed driver chat: prefers',
      'added claim talk: text,holds',
      'removed claim deal: text,holds',
    ])
    expect(result.claims['deal']).toEqual({ before: 'always', after: null })
  })

  it('names the fewest drivers that have moved', () => {
    const chat = '    - { id: chat, prefers: RU.talk }\n'
    const result = edited([chat, ''], ['  RU:\n', `  RU:\n${chat}`])
    expect(brief(result)).toEqual(['moved driver chat: place'])
    expect(result.changes[0]!.fields).toEqual([{ field: 'place', before: 'friend', after: null }])
  })
})

describe('what counts otherwise', () => {
  const DATED: readonly (readonly [string, string])[] = [
    ['evidence: note ¶1 }', 'evidence: note ¶1, until: 2026-02-01 }'],
    ['confidence: likely }', 'confidence: likely, from: 2026-02-01 }'],
  ]
  const before = DATED.reduce((text, [from, to]) => text.replace(from, to), OLD)
  const read = (text: string): Case => caseOf(text)
  const told = ({ counting: { gone, come } }: CaseDiff): string[] => [
    ...gone.map(({ id, why, through }) => `- ${id} ${why} ${through.join()}`.trim()),
    ...come.map(({ id, why, through }) => `+ ${id} ${why} ${through.join()}`.trim()),
  ]

  it('is what starts and stops counting between the dates of the two versions', () => {
    const result = diff(read(before), read(before.replace('as_of: 2026-01-01', 'as_of: 2026-03-01')))
    expect(brief(result)).toEqual(['changed as_of as_of: date'])
    expect(told(result)).toEqual([
      '- friends date',
      '- keep-deal facts friends',
      '+ brittle date',
      '+ no-deal-with-arms facts brittle',
    ])
  })

  it('is what a new version gives other dates, too', () => {
    const result = diff(read(OLD), read(OLD.replace('evidence: note ¶1 }', 'evidence: note ¶1, until: 2025-01-01 }')))
    expect(told(result)).toEqual(['- friends date', '- keep-deal facts friends'])
  })

  it('is none of what only one version has, and nothing where the same counts', () => {
    const fewer = read(OLD.replace('    - { id: chat, prefers: RU.talk }\n', ''))
    expect(told(diff(read(OLD), fewer))).toEqual([])
    expect(told(diff(fewer, read(OLD)))).toEqual([])
  })
})

describe('what that changed in the answer', () => {
  it('is a verdict, and the one change that made it', () => {
    const result = edited(
      ['  friends: { text: They are friends, evidence: note ¶1 }\n', ''],
      [', rests_on: [friends]', ''],
    )
    expect([result.changed, result.made_by.claims]).toEqual([[], {}])
    const gone = edited(
      ['    - { id: keep-deal, prefers: US.deal, rests_on: [friends] }\n', ''],
      ['They are', 'They were'],
    )
    expect(gone.changed).toEqual(['out', 'deal'])
    expect(gone.claims['out']).toEqual({ before: 'always', after: 'never' })
    expect(gone.made_by.tried).toBe(1)
    expect(gone.made_by.claims['out']).toEqual({
      alone: [{ kind: 'driver', id: 'keep-deal' }],
      needed: [{ kind: 'driver', id: 'keep-deal' }],
    })
    expect(gone.options.map(({ option, before, after }) => [option, before, after])).toEqual([
      ['RU.arm', 'never', 'always'],
      ['US.deal', 'always', 'never'],
    ])
  })

  it('takes two changes where neither does it alone, and either is needed', () => {
    const result = edited(
      ['facts:\n', 'facts:\n  soldiers: { text: They sent soldiers, evidence: note ¶9 }\n'],
      ['  RU:\n', '  RU:\n    - { id: debt, prefers: RU.arm, rests_on: [soldiers] }\n'],
    )
    expect(result.made_by.claims['out']).toEqual({
      alone: [],
      needed: [
        { kind: 'fact', id: 'soldiers' },
        { kind: 'driver', id: 'debt' },
      ],
    })
  })

  it('takes either of two where each does it alone, and neither is needed', () => {
    const { made_by } = edited(
      ['deal, rests_on: [friends] }', 'deal, until: 2025-01-01 }'],
      ['{ RU: Russia,', '{ RU: { name: Russia, foresight: nash },'],
    )
    expect(made_by.claims['out']!.alone.map(({ id }) => id)).toEqual(['RU', 'keep-deal'])
    expect(made_by.claims['out']!.needed).toEqual([])
  })

  it('sees a driver moved', () => {
    const line = '    - { id: friend, prefers: RU.arm }\n'
    const { changed, made_by } = edited([line, ''], ['  RU:\n', `  RU:\n${line}`])
    expect(changed).toEqual(['out', 'deal'])
    expect(made_by.outcomes!.alone).toHaveLength(1)
  })

  it('moves one of several drivers beside those that keep their order', () => {
    const [deal, friend, chat] = OLD.match(/^ {4}- \{ id: (?:keep-deal|friend|chat).*\n/gmu)!
    const inOrder = (...drivers: readonly (string | undefined)[]): Case =>
      caseOf(OLD.replace([deal, friend, chat].join(''), drivers.join('')).replace('[US.deal]', '[US.deal, RU.talk]'))
    const { changes, made_by } = diff(inOrder(deal, chat, friend), inOrder(friend, chat, deal))
    expect(changes.map(({ change, id }) => `${change} ${id}`)).toEqual(['moved chat', 'moved keep-deal'])
    expect(made_by.claims['out']).toEqual({
      alone: [{ kind: 'driver', id: 'keep-deal' }],
      needed: [{ kind: 'driver', id: 'keep-deal' }],
    })
  })

  it('names for each driver moved a place it has by itself, and tries just that', () => {
    const subject = readCase(readFileSync('cases/russia-iran-israel-2026/case.yaml', 'utf8')).case!
    const order = ['support-the-partner', 'wait-and-see', 'keep-the-americans-talking']
    const moved = order.map(id => subject.drivers.find(driver => driver.id === id)!)
    const places = subject.drivers.flatMap(({ id }, k) => (order.includes(id) ? [k] : []))
    const drivers = subject.drivers.map((driver, k) => (places.includes(k) ? moved[places.indexOf(k)]! : driver))
    const result = diff(subject, { ...subject, drivers })
    expect(result.changes.map(({ id, fields }) => [id, fields[0]!.after])).toEqual([
      ['wait-and-see', 'support-the-partner'],
      ['keep-the-americans-talking', 'support-the-partner'],
    ])
    expectMadeAsNamed(subject, result)
    expect(result.made_by.claims['stays-out']!.alone.map(({ id }) => id)).toEqual(['keep-the-americans-talking'])
  })

  it('does by itself what it is said to, on random orders', () => {
    fc.assert(
      fc.property(caseText(), fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6, 7, 8], { minLength: 9 }), (text, keys) => {
        const subject = caseOf(text)
        const drivers = subject.drivers.map((driver, k) => [driver, keys[k] ?? k] as const)
        const shuffled = drivers.sort(([, a], [, b]) => a - b).map(([driver]) => driver)
        expectMadeAsNamed(subject, diff(subject, { ...subject, drivers: shuffled }))
      }),
      { seed: 17, numRuns: 40 },
    )
  })

  it('says what cannot be tried by itself', () => {
    const { made_by } = edited(
      ['{ arm: Arm,', '{ arm: Arm, fight: Fight,'],
      ['prefers: RU.arm }', 'prefers: RU.arm or RU.fight }'],
      ['status_quo: [US.deal]', 'status_quo: [US.deal, RU.fight]'],
    )
    expect(made_by.untried.map(({ id }) => id)).toEqual(['status_quo', 'friend'])
    expect(made_by.tried).toBe(1)
  })

  it('sees the date at which a version is read', () => {
    const dated = OLD.replace('friend, prefers: RU.arm', 'friend, from: 2026-02-01, prefers: RU.arm').replace(
      'id: keep-deal',
      'until: 2026-02-01, id: keep-deal',
    )
    const result = diff(caseOf(dated), caseOf(dated.replace('as_of: 2026-01-01', 'as_of: 2026-02-01')))
    expect(result.made_by.claims['out']!.alone).toEqual([{ kind: 'as_of', id: 'as_of' }])
  })
})

/** Two versions of a random case: one is drawn from the other by leaving out lines of facts and drivers. */
const versions = fc.tuple(caseText(), fc.infiniteStream(fc.integer({ min: 0, max: 5 }))).map(([text, chance]) => {
  const lines = text.split('\n').filter(line => !/^ {4}- \{ id: \w[1-9]/u.test(line) || chance.next().value !== 0)
  return [caseOf(text), caseOf(lines.join('\n'))] as const
})

describe('on random cases', () => {
  it('a case does not differ from itself', () => {
    fc.assert(
      fc.property(caseText(), text => {
        expect(compareCases(caseOf(text), caseOf(text))).toEqual([])
      }),
      { seed: 14, numRuns: 40 },
    )
  })

  it('leaving drivers out changes what withdrawing them does, and each alone what withdrawing it alone does', () => {
    fc.assert(
      fc.property(versions, ([old, next]) => {
        const result = diff(old, next)
        const gone = result.changes.map(({ id }) => id)
        const claims = (withdraw: readonly string[]) => answer(old, { withdraw }).claims
        const [before, after] = [claims([]), claims(gone)]
        expect(result.changed).toEqual(Object.keys(before).filter(id => before[id] !== after[id]))
        for (const id of result.changed) {
          const alone = gone.filter(driver => claims([driver])[id] === after[id])
          const needed = gone.filter(driver => claims(gone.filter(other => other !== driver))[id] === before[id])
          const { alone: foundAlone, needed: foundNeeded } = result.made_by.claims[id]!
          expect([foundAlone.map(ref => ref.id), foundNeeded.map(ref => ref.id)]).toEqual([alone, needed])
        }
      }),
      { seed: 15, numRuns: 40 },
    )
  })

  it('the other way round it is the same the other way round', () => {
    fc.assert(
      fc.property(versions, ([old, next]) => {
        const [there, back] = [diff(old, next), diff(next, old)]
        expect([...back.changed].sort()).toEqual([...there.changed].sort())
        for (const id of there.changed) {
          expect(back.claims[id]).toEqual({ before: there.claims[id]!.after, after: there.claims[id]!.before })
          const ids = (refs: readonly { readonly id: string }[]): string[] => refs.map(ref => ref.id).sort()
          expect(ids(back.made_by.claims[id]!.alone)).toEqual(ids(there.made_by.claims[id]!.needed))
        }
      }),
      { seed: 16, numRuns: 30 },
    )
  })
})

it('finds what a scenario of the first case does when it is written into the case', () => {
  const text = readFileSync('cases/russia-iran-israel-2026/case.yaml', 'utf8')
  const without = text.replace(/\n {2}talks-under-way:\n(?: {4}.*\n)+/u, '\n')
  expect(without).not.toBe(text)
  const next = readCase(without.replaceAll(/talks-under-way,? ?/gu, '')).case!
  const { changes } = diff(readCase(text).case!, next)
  expect(changes).toContainEqual(expect.objectContaining({ kind: 'fact', id: 'talks-under-way', change: 'removed' }))
})
