import { describe, expect, it } from 'vitest'
import { type CaseEdit, editCase, readCase } from '../../src/casefile/index.ts'
import { FULL_CASE } from './full-case.ts'

const CASE = `# A case with remarks
tertius: 1
title:   "Spaced   out"     # keep the spaces
actors: { RU: Russia, US: United States }
options:
  RU:
    fight: Go to war        # the last resort
    meet: { label: Meet, rung: meetings }
  US: { strike: Strike }

# what is so today
status_quo:
  - RU.meet      # every week

facts:
  # the first
  one: { text: One, about: [RU, US] }

  # the second,
  # in two lines
  two:
    text: >-   # folded
      Two and
      a half
    evidence: note ¶1 # here
sources: { note: { title: A note } }

drivers:
  RU:
    # above all
    - id: calm
      prefers: not RU.fight   # no war
      rests_on: [one]

    # then
    - { id: talk, prefers: RU.meet }
  US: [{ id: a, prefers: US.strike }, { id: b, prefers: RU.meet }]
constraints:
  - never: RU.fight and RU.meet # not both
    rests_on: two
claims:
  peace: { text: "Peace: no war", holds: "not (RU.fight or US.strike)" }
`

/** The text after an edit that is made. */
function edited(edit: CaseEdit, text: string = CASE): string {
  const result = editCase(text, edit)
  expect(result.diagnostics).toEqual([])
  return result.text
}

/** The codes of a refusal, which leaves the text as it is. */
function refused(edit: CaseEdit, text: string = CASE): string[] {
  const result = editCase(text, edit)
  expect(result.text).toBe(text)
  expect(result.diagnostics.length).toBeGreaterThan(0)
  return result.diagnostics.map(({ code }) => code)
}

const RU = { kind: 'actor', id: 'RU' } as const
const FIGHT = { kind: 'option', id: 'RU.fight' } as const

describe('a field', () => {
  it('is changed where it stands, in the quotes it had', () => {
    const title = { kind: 'set', part: { kind: 'case' }, field: 'title', value: 'It\'s "so"' } as const
    expect(edited(title)).toBe(CASE.replace('"Spaced   out"', '"It\'s \\"so\\""'))
    const text = { kind: 'set', part: { kind: 'claim', id: 'peace' }, field: 'holds', value: 'US.strike' } as const
    expect(edited(text)).toBe(CASE.replace('"not (RU.fight or US.strike)"', '"US.strike"'))
  })

  it('is put in its customary place where it was not there', () => {
    const until = { kind: 'set', part: { kind: 'driver', id: 'calm' }, field: 'because', value: 'a: b # c' } as const
    expect(edited(until)).toBe(CASE.replace('# no war\n', '# no war\n      because: "a: b # c"\n'))
    const asOf = { kind: 'set', part: { kind: 'case' }, field: 'as_of', value: '2026-02-15' } as const
    expect(edited(asOf)).toBe(CASE.replace('keep the spaces\n', 'keep the spaces\nas_of: 2026-02-15\n'))
    const kind = { kind: 'set', part: { kind: 'fact', id: 'one' }, field: 'kind', value: 'tie' } as const
    expect(edited(kind)).toBe(CASE.replace('about: [RU, US] }', 'about: [RU, US], kind: tie }'))
  })

  it('is taken away by null', () => {
    const text = edited({ kind: 'set', part: { kind: 'driver', id: 'calm' }, field: 'rests_on', value: null })
    expect(text).toBe(CASE.replace('      rests_on: [one]\n', ''))
    expect(edited({ kind: 'set', part: { kind: 'driver', id: 'calm' }, field: 'because', value: null })).toBe(CASE)
  })

  it('of a shorthand opens it only where it has to', () => {
    expect(edited({ kind: 'set', part: RU, field: 'name', value: 'The Federation' })).toBe(
      CASE.replace('RU: Russia', 'RU: The Federation'),
    )
    expect(edited({ kind: 'set', part: RU, field: 'foresight', value: 'nash' })).toBe(
      CASE.replace('RU: Russia', 'RU: { name: Russia, foresight: nash }'),
    )
    expect(edited({ kind: 'set', part: FIGHT, field: 'rung', value: 'force' })).toBe(
      CASE.replace('fight: Go to war  ', 'fight: { label: Go to war, rung: force }  '),
    )
  })

  it('in a block stays a block, with its remark', () => {
    const text = edited({ kind: 'set', part: { kind: 'fact', id: 'two' }, field: 'text', value: 'Three # of them' })
    expect(text).toBe(CASE.replace('Two and\n      a half', 'Three # of them'))
  })

  it('with a list loses and gains items', () => {
    const about = { kind: 'set', part: { kind: 'fact', id: 'one' }, field: 'about' } as const
    expect(edited({ ...about, value: ['US'] })).toBe(CASE.replace('[RU, US]', '[US]'))
    const rests = { kind: 'set', part: { kind: 'driver', id: 'calm' }, field: 'rests_on' } as const
    expect(edited({ ...rests, value: ['one', { any: ['two', 'one'] }] })).toBe(
      CASE.replace('rests_on: [one]', 'rests_on: [one, { any: [two, one] }]'),
    )
  })

  it('of a constraint changes what it says', () => {
    const part = { kind: 'constraint', id: 'constraint-1' } as const
    expect(edited({ kind: 'set', part, field: 'always', value: 'RU.meet' })).toBe(
      CASE.replace('never: RU.fight and RU.meet #', 'always: RU.meet #'),
    )
    expect(edited({ kind: 'set', part, field: 'at_most_one', value: ['RU.meet', 'RU.fight'] })).toBe(
      CASE.replace('never: RU.fight and RU.meet #', 'at_most_one: [RU.meet, RU.fight] #'),
    )
  })

  it.each([
    ['CF201', { kind: 'case' }, 'titel', 'x'],
    ['CF201', { kind: 'actor', id: 'RU' }, '__proto__', 'x'],
    ['CF208', { kind: 'case' }, 'title', ''],
    ['CF203', { kind: 'driver', id: 'calm' }, 'prefers', null],
    ['CF204', { kind: 'option', id: 'RU.meet' }, 'rung', 'tea'],
    ['CF501', { kind: 'fact', id: 'one' }, 'from', '2026-02-30'],
    ['CF206', { kind: 'fact', id: 'one' }, 'confidence', 2],
    ['CF202', { kind: 'fact', id: 'one' }, 'text', ['x']],
    ['CF303', { kind: 'fact', id: 'three' }, 'text', 'x'],
    ['CF306', { kind: 'claim', id: 'three' }, 'text', 'x'],
  ] as const)('is refused with %s for %j.%s', (code, part, field, value) => {
    expect(refused({ kind: 'set', part, field, value } as CaseEdit)).toEqual([code])
  })

  it('is written as given where only its meaning is wrong', () => {
    const text = edited({ kind: 'set', part: { kind: 'driver', id: 'talk' }, field: 'prefers', value: 'RU.tea and (' })
    expect(readCase(text).diagnostics.map(({ code }) => code)).toEqual(expect.arrayContaining(['CF302']))
  })
})

describe('a part that is added', () => {
  it('comes last among its kind, in the style of the others', () => {
    const fact = { kind: 'add', part: { kind: 'fact', id: 'three' }, fields: { text: 'Three', about: ['RU'] } } as const
    expect(edited(fact)).toBe(CASE.replace('# here\n', '# here\n  three: { text: Three, about: [RU] }\n'))
    expect(edited({ kind: 'add', part: { kind: 'actor', id: 'IL' }, fields: { name: 'Israel' } })).toBe(
      CASE.replace('US: United States }', 'US: United States, IL: Israel }'),
    )
    const option = { kind: 'add', part: { kind: 'option', id: 'RU.arm' }, fields: { label: 'Arm' } } as const
    expect(edited(option)).toBe(CASE.replace('rung: meetings }\n', 'rung: meetings }\n    arm: Arm\n'))
  })

  it('makes its section where there is none', () => {
    const text = edited({ kind: 'add', part: { kind: 'scenario', id: 'war' }, fields: { title: 'War' } })
    expect(text).toBe(`${CASE}scenarios:\n  war:\n    title: War\n`)
    const first = { kind: 'add', part: { kind: 'source', id: 's' }, fields: { title: 'S' } } as const
    expect(edited(first, 'tertius: 1\ntitle: T\nactors: {}\noptions: {}')).toBe(
      'tertius: 1\ntitle: T\nsources:\n  s:\n    title: S\nactors: {}\noptions: {}',
    )
    expect(edited(first, 'tertius: 1\ntitle: T\nsources:\nactors: {}\noptions: {}\n')).toContain(
      'sources:\n  s:\n    title: S\nactors',
    )
  })

  it('may be a driver in its place', () => {
    const add = { kind: 'add', actor: 'RU', fields: { prefers: 'US.strike' } } as const
    const text = edited({ ...add, part: { kind: 'driver', id: 'new' }, at: 1 })
    expect(text).toBe(CASE.replace('rests_on: [one]\n', 'rests_on: [one]\n    - { id: new, prefers: US.strike }\n'))
    expect(edited({ ...add, actor: 'US', part: { kind: 'driver', id: 'new' }, at: 0 })).toBe(
      CASE.replace('US: [{', 'US: [{ id: new, prefers: US.strike }, {'),
    )
  })

  it.each([
    ['CF310', { part: { kind: 'fact', id: 'calm' }, fields: { text: 'x' } }],
    ['CF310', { part: { kind: 'option', id: 'RU.meet' }, fields: { label: 'x' } }],
    ['CF301', { part: { kind: 'option', id: 'XX.meet' }, fields: { label: 'x' } }],
    ['CF301', { part: { kind: 'driver', id: 'x' }, actor: 'XX', fields: { prefers: 'x' } }],
    ['CF207', { part: { kind: 'fact', id: 'a b' }, fields: { text: 'x' } }],
    ['CF203', { part: { kind: 'fact', id: 'ab' }, fields: {} }],
    ['CF201', { part: { kind: 'fact', id: 'ab' }, fields: { text: 'x', tex: 'x' } }],
  ] as const)('is refused with %s for %j', (code, add) => {
    expect(refused({ kind: 'add', ...add } as CaseEdit)).toEqual([code])
  })
})

describe('a part that is removed', () => {
  it('goes with its comments', () => {
    const text = edited({ kind: 'remove', part: { kind: 'fact', id: 'two' } })
    expect(text).toBe(CASE.replace(/ {2}# the second,\n[\s\S]*?# here\n/u, ''))
  })

  it('leaves what names it, or takes it out of lists', () => {
    const one = { kind: 'remove', part: { kind: 'fact', id: 'one' } } as const
    expect(readCase(edited(one)).diagnostics.map(({ code }) => code)).toContain('CF303')
    const text = edited({ ...one, references: 'remove' })
    expect(text).toBe(CASE.replace(/ {2}# the first\n.*\n/u, '').replace('      rests_on: [one]\n', ''))
  })

  it('takes with it what is an actor’s own', () => {
    const text = edited({ kind: 'remove', part: { kind: 'actor', id: 'US' }, references: 'remove' })
    expect(text).toContain('actors: { RU: Russia }\n')
    expect(text).toContain('about: [RU] }')
    expect(text).not.toMatch(/^ {2}US:/mu)
  })
})

describe('a driver', () => {
  it('moves with its comments', () => {
    const text = edited({ kind: 'move', driver: 'talk', to: 'up' })
    expect(text.indexOf('# then')).toBeLessThan(text.indexOf('# above all'))
    expect(edited({ kind: 'move', driver: 'calm', to: 'up' }, text)).toBe(CASE)
    expect(edited({ kind: 'move', driver: 'b', to: 0 })).toContain('US: [{ id: b')
    expect(edited({ kind: 'move', driver: 'talk', to: 'down' })).toBe(CASE)
    expect(refused({ kind: 'move', driver: 'nobody', to: 0 })).toEqual(['CF304'])
  })
})

describe('the status quo', () => {
  it('gains and loses an option', () => {
    const text = edited({ kind: 'toggle', option: 'US.strike' })
    expect(text).toBe(CASE.replace('# every week\n', '# every week\n  - US.strike\n'))
    expect(edited({ kind: 'toggle', option: 'US.strike' }, text)).toBe(CASE)
    expect(edited({ kind: 'toggle', option: 'RU.meet' })).toContain('status_quo: []')
    expect(refused({ kind: 'toggle', option: 'RU.tea' })).toEqual(['CF302'])
  })

  it('of a scenario is its own, begun with that of the case', () => {
    const text = FULL_CASE.replace('    status_quo: [PA.mediate, RI.strike]\n', '')
    expect(edited({ kind: 'toggle', option: 'RI.strike', scenario: 'open-war' }, text)).toContain(
      'as_of: 2026-06-01\n    status_quo: [PA.mediate, AL.resist, RI.strike]\n',
    )
  })
})

describe('another id', () => {
  it('of an actor is written wherever it is named', () => {
    const text = edited({ kind: 'rename', part: RU, to: 'RUS' })
    expect(text).toBe(CASE.replaceAll(/\bRU\b/gu, 'RUS'))
  })

  it('of an option is the same with its actor, in propositions and lists', () => {
    const text = edited({ kind: 'rename', part: FIGHT, to: 'war' })
    expect(text).toBe(CASE.replaceAll('RU.fight', 'RU.war').replace('fight: Go', 'war: Go'))
  })

  it.each([
    ['fact', 'one', 'uno'],
    ['fact', 'two', 'due'],
    ['source', 'note', 'paper'],
    ['driver', 'calm', 'quiet'],
    ['claim', 'peace', 'no-war'],
  ] as const)('of the %s %s', (kind, id, to) => {
    const text = edited({ kind: 'rename', part: { kind, id }, to })
    expect(text).not.toBe(CASE)
    expect(readCase(text).diagnostics.length).toBe(readCase(CASE).diagnostics.length)
    expect(edited({ kind: 'rename', part: { kind, id: to }, to: id }, text)).toBe(CASE)
  })

  it('gives one to a constraint that had none', () => {
    const text = edited({ kind: 'rename', part: { kind: 'constraint', id: 'constraint-1' }, to: 'rule' })
    expect(readCase(text).case!.constraints[0]!.id).toBe('rule')
  })

  it('tells of the record of events, which is not looked at', () => {
    expect(editCase(FULL_CASE, { kind: 'rename', part: { kind: 'actor', id: 'PA' }, to: 'P' }).elsewhere).toEqual([
      'events.csv',
    ])
    expect(
      editCase(FULL_CASE, { kind: 'rename', part: { kind: 'claim', id: 'stays-out' }, to: 'P' }).elsewhere,
    ).toEqual([])
  })

  it('is refused where it is taken or cannot be one', () => {
    expect(refused({ kind: 'rename', part: RU, to: 'US' })).toEqual(['CF310'])
    expect(refused({ kind: 'rename', part: RU, to: 'R.U' })).toEqual(['CF207'])
    expect(refused({ kind: 'rename', part: { kind: 'fact', id: 'one' }, to: 'note' })).toEqual(['CF310'])
  })
})

describe('anchors', () => {
  const anchored = `tertius: 1
title: T
actors: { A: A }
options: { A: { x: &l X, y: *l } }
facts: { f: { text: &t One }, g: { text: *t } }
drivers:
  A: [{ id: d, prefers: A.x, because: *t }]
`

  it('are written out where the edit would reach what shares them', () => {
    const text = edited({ kind: 'set', part: { kind: 'fact', id: 'f' }, field: 'text', value: 'Two' }, anchored)
    expect(readCase(text).case!.facts.map(fact => fact.text)).toEqual(['Two', 'One'])
  })

  it('stay where it does not', () => {
    const text = edited({ kind: 'set', part: { kind: 'fact', id: 'g' }, field: 'text', value: 'Two' }, anchored)
    expect(text).toBe(anchored.replace('text: *t', 'text: Two'))
  })
})

describe('a text', () => {
  it('that is not YAML is left alone', () => {
    expect(refused({ kind: 'toggle', option: 'RU.meet' }, 'a: [')).toEqual(['CF103'])
    expect(refused({ kind: 'toggle', option: 'RU.meet' }, '')).toEqual(['CF109'])
    expect(refused({ kind: 'toggle', option: 'RU.meet' }, '- 1')).toEqual(['CF109'])
  })

  it('with errors of another kind is edited as far as it goes', () => {
    const half = CASE.replace('not RU.fight   #', 'not RU.figth and   #').replace('rung: meetings', 'rung: tea')
    const text = edited({ kind: 'set', part: { kind: 'case' }, field: 'question', value: 'Why?' }, half)
    expect(text).toBe(half.replace('the spaces\n', 'the spaces\nquestion: Why?\n'))
  })

  it('in JSON stays JSON', () => {
    const json = '{"tertius": 1, "title": "T", "actors": {"A": "A"}, "options": {"A": {"x": "X"}}}'
    const text = edited({ kind: 'set', part: { kind: 'actor', id: 'A' }, field: 'name', value: 'B' }, json)
    expect(text).toBe(json.replace('"A": "A"', '"A": "B"'))
    expect(edited({ kind: 'toggle', option: 'A.x' }, json)).toContain('status_quo: [A.x]')
  })

  it('with other line feeds keeps them', () => {
    const text = edited({ kind: 'set', part: RU, field: 'name', value: 'R' }, CASE.replaceAll('\n', '\r\n'))
    expect(text).toBe(CASE.replace('RU: Russia', 'RU: R').replaceAll('\n', '\r\n'))
    const added = edited(
      { kind: 'add', part: { kind: 'scenario', id: 'w' }, fields: { title: 'W' } },
      CASE.replaceAll('\n', '\r\n'),
    )
    expect(added.replaceAll('\r\n', '')).not.toContain('\n')
  })
})

it('does not renumber the options of a case with rankings by code', () => {
  const ranked = 'tertius: 1\ntitle: T\nactors: { A: A }\noptions: { A: { x: X } }\nrankings: { A: [[1], [0]] }\n'
  expect(refused({ kind: 'add', part: { kind: 'option', id: 'A.y' }, fields: { label: 'Y' } }, ranked)).toEqual([
    'CF508',
  ])
})
