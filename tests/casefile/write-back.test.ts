import { describe, expect, it } from 'vitest'
import { applyFix, readCase, writeDriverOrder, writeStatusQuo, writeWithout } from '../../src/casefile/index.ts'
import { FULL_CASE } from './full-case.ts'

const CASE = `# A case with remarks
tertius: 1
title:   "Spaced   out"     # keep the spaces
actors: { RU: Russia, US: United States }
options:
  RU: { fight: Go to war, meet: Meet, speak: Speak }
  US: { strike: Strike }

# what is so today
status_quo:
  - RU.meet      # every week
  - US.strike

facts:
  # the first
  one: { text: One }

  # the second,
  # in two lines
  two:
    text: Two
  three: { text: Three }   # last

drivers:
  RU:
    # above all
    - id: calm
      prefers: not RU.fight   # no war

    # then
    - { id: talk, prefers: RU.meet }
    - id: voice
      prefers: >-
        RU.speak and
        not RU.fight
  US: [{ id: a, prefers: US.strike }, { id: b, prefers: RU.meet }]
`

describe('the status quo', () => {
  it('in brackets is written anew, and nothing else changes', () => {
    expect(writeStatusQuo(FULL_CASE, ['PA.mediate', 'RI.strike'])).toBe(
      FULL_CASE.replace('[PA.mediate, AL.resist]', '[PA.mediate, RI.strike]'),
    )
  })

  it('in lines keeps the lines of what stays', () => {
    expect(writeStatusQuo(CASE, ['RU.speak', 'RU.meet'])).toBe(CASE.replace('  - US.strike\n', '  - RU.speak\n'))
    expect(writeStatusQuo(CASE, [])).toBe(CASE.replace(/- RU\.meet.*\n {2}- US\.strike/u, '[]'))
  })

  it('that is the same leaves the text as it is', () => {
    expect(writeStatusQuo(CASE, ['US.strike', 'RU.meet'])).toBe(CASE)
  })

  it('that was not there comes after the options', () => {
    const text = writeStatusQuo('tertius: 1\noptions: { RU: { a: A } }\n# end', ['RU.a'])
    expect(text).toBe('tertius: 1\noptions: { RU: { a: A } }\nstatus_quo: [RU.a]\n# end')
    expect(writeStatusQuo('options: { RU: { a: A } }', [])).toBe('options: { RU: { a: A } }\nstatus_quo: []\n')
  })

  it('of a text that is not YAML is not written', () => {
    expect(writeStatusQuo('a: [', ['RU.a'])).toBeUndefined()
  })
})

describe('the order of drivers', () => {
  const ids = (text: string, actor: string): string[] =>
    readCase(text)
      .case!.drivers.filter(driver => driver.actor === actor)
      .map(({ id }) => id)

  it('changes with their comments, and nothing else does', () => {
    const text = writeDriverOrder(CASE, 'RU', ['voice', 'calm', 'talk'])!
    expect(ids(text, 'RU')).toEqual(['voice', 'calm', 'talk'])
    expect(text).toContain(
      '    # above all\n    - id: calm\n      prefers: not RU.fight   # no war\n\n    # then\n    - { id: talk',
    )
    expect(text.split('\n').toSorted()).toEqual(CASE.split('\n').toSorted())
    expect(writeDriverOrder(text, 'RU', ['calm', 'talk', 'voice'])).toBe(CASE)
  })

  it('changes in brackets', () => {
    expect(writeDriverOrder(CASE, 'US', ['b', 'a'])).toBe(
      CASE.replace(/\[\{ id: a.*\]/u, '[{ id: b, prefers: RU.meet }, { id: a, prefers: US.strike }]'),
    )
  })

  it('changes where the text ends without a line feed', () => {
    const text = 'drivers:\n  RU:\n    - { id: a }\n    - { id: b }'
    expect(writeDriverOrder(text, 'RU', ['b', 'a'])).toBe('drivers:\n  RU:\n    - { id: b }\n    - { id: a }')
    expect(writeDriverOrder(text.replaceAll('\n', '\r\n'), 'RU', ['b', 'a'])).toBe(
      'drivers:\r\n  RU:\r\n    - { id: b }\r\n    - { id: a }',
    )
  })

  it.each([[['calm', 'talk']], [['calm', 'talk', 'talk']], [['calm', 'talk', 'vice']]])(
    'is not written from %j',
    order => {
      expect(writeDriverOrder(CASE, 'RU', order)).toBeUndefined()
    },
  )

  it('is not written where an alias would come before its anchor', () => {
    const text = 'drivers:\n  RU:\n    - { id: a, because: &why x }\n    - { id: b, because: *why }\n'
    expect(writeDriverOrder(text, 'RU', ['b', 'a'])).toBeUndefined()
  })
})

describe('without an entry', () => {
  it('its lines and the comments directly above it are gone, and nothing else', () => {
    expect(writeWithout(CASE, 'two')).toBe(CASE.replace(/ {2}# the second,\n[\s\S]*?text: Two\n/u, ''))
    expect(writeWithout(CASE, 'three')).toBe(CASE.replace(/ {2}three.*\n/u, ''))
    expect(writeWithout(CASE, 'talk')).toBe(CASE.replace(/ {4}# then\n.*\n/u, ''))
    expect(writeWithout(CASE, 'calm')).toBe(CASE.replace(/ {4}# above all\n.*\n.*\n/u, ''))
  })

  it('in brackets, its comma goes with it', () => {
    expect(writeWithout(CASE, 'a')).toBe(CASE.replace('{ id: a, prefers: US.strike }, ', ''))
    expect(writeWithout(CASE, 'b')).toBe(CASE.replace(', { id: b, prefers: RU.meet }', ''))
  })

  it('the last one leaves an empty list or mapping', () => {
    expect(writeWithout('facts:\n  one: { text: One }\ntitle: T\n', 'one')).toBe('facts:\n  {}\ntitle: T\n')
    expect(writeWithout('constraints:\n- { id: c }\ntitle: T\n', 'c')).toBe('constraints:\n  []\ntitle: T\n')
  })

  it('can be any entry of a full case, and is then not there', () => {
    const full = readCase(FULL_CASE).case!
    const entries = [full.sources, full.facts, full.drivers, full.claims, full.scenarios, full.episodes].flat()
    for (const { id } of entries) {
      const text = writeWithout(FULL_CASE, id)!
      const left = readCase(text).case!
      const ids = [left.sources, left.facts, left.drivers, left.claims, left.scenarios, left.episodes]
        .flat()
        .map(one => one.id)
      expect(ids).toEqual(entries.map(one => one.id).filter(one => one !== id))
    }
  })

  it('of an id there is not, nothing is written', () => {
    expect(writeWithout(CASE, 'nobody')).toBeUndefined()
  })
})

it('makes the edit of a diagnostic', () => {
  const text = FULL_CASE.replace('not PA.fight\n', 'not PA.figth\n')
  const { fix } = readCase(text).diagnostics[0]!
  expect(applyFix(text, fix!)).toBe(FULL_CASE)
})
