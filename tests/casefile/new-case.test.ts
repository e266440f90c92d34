import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CaseStart, idFrom, newCase, readCase, RUNGS } from '../../src/casefile/index.ts'
import { answer } from '../../src/inquiry/index.ts'

const START: CaseStart = {
  title: 'A quarrel: over "water"',
  question: 'Who gives way?',
  asOf: '2026-02-15',
  actors: [
    {
      name: 'The Upper State',
      options: [{ label: 'Dam the river', rung: 'coercion' }, { label: 'Sign the treaty' }],
      wants: [
        { actor: 1, option: 0, done: false, because: 'a blockade would ruin it' },
        { actor: 0, option: 0, done: true },
      ],
    },
    { id: 'LO', name: 'Łódź–Élan', options: [{ label: 'Block the ports', rung: 'coercion' }], wants: [] },
  ],
  statusQuo: [{ actor: 0, option: 1 }],
}

describe('a new case', () => {
  it('is text that can be read, with remarks', () => {
    expect(newCase(START)).toBe(`tertius: 1
title: "A quarrel: over \\"water\\""
question: Who gives way?
as_of: 2026-02-15

# Who takes part. The id stands in propositions, the name in sentences.
actors:
  upper-state: The Upper State
  lo: Łódź–Élan

# What each can do. Elsewhere an option is ACTOR.option, such as upper-state.dam-river.
options:
  upper-state:
    dam-river:
      label: Dam the river
      rung: coercion
    sign-treaty: Sign the treaty
  lo:
    block-ports:
      label: Block the ports
      rung: coercion

# What is so today. Options that are not in this list are not taken.
status_quo: [upper-state.sign-treaty]

# What you hold to be true, each with its evidence. Then let drivers rest on them: rests_on: [the-fact].
# sources:
#   a-report: { title: A report, date: 2026 }
# facts:
#   the-fact:
#     text: What is so
#     evidence: a-report ¶3

# What moves each of them, most important first: the first that tells two states apart decides between them.
drivers:
  upper-state:
    - id: no-lo-block-ports
      prefers: not lo.block-ports
      because: a blockade would ruin it
    - id: upper-state-dam-river
      prefers: upper-state.dam-river
  lo:
    - id: lo-undecided
      prefers: true
      because: nothing has been said yet of what it wants

# Propositions worth asking about by name. Put your own beside this one.
claims:
  nothing-changes:
    text: Everything stays as it is today
    holds: not upper-state.dam-river and upper-state.sign-treaty and not lo.block-ports
`)
  })

  it('has wants that depend on what is done, and claims of its own', () => {
    const dam = { actor: 0, option: 0, done: true }
    const [upper, lower] = START.actors
    const start: CaseStart = {
      ...START,
      actors: [upper!, { ...lower!, wants: [{ actor: 1, option: 0, done: true, when: dam }] }],
      claims: [
        {
          text: 'No dam is built',
          holds: [
            { ...dam, done: false },
            { actor: 1, option: 0, done: false },
          ],
        },
        { text: 'No dam is built', holds: [{ actor: 7, option: 0, done: true }] },
      ],
    }
    const { case: read, diagnostics } = readCase(newCase(start))
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
    expect(read?.drivers.at(-1)).toMatchObject({
      id: 'lo-block-ports-if-upper-state-dam-river',
      wording: 'upper-state.dam-river implies lo.block-ports',
    })
    expect(read?.claims.map(({ id, wording }) => [id, wording])).toEqual([
      ['no-dam-is', 'not upper-state.dam-river and not lo.block-ports'],
      ['no-dam-is-2', 'true'],
      ['nothing-changes', 'not upper-state.dam-river and upper-state.sign-treaty and not lo.block-ports'],
    ])
  })

  it('gives an answer at once', () => {
    const { claims, outcomes } = answer(readCase(newCase(START)).case!)
    expect(claims).toEqual({ 'nothing-changes': 'never' })
    expect(outcomes[0]!.taken).toContain('upper-state.dam-river')
  })

  it('of whatever is said has no errors, and says it', () => {
    const text = fc.oneof(fc.string({ unit: 'grapheme', minLength: 1 }), fc.string({ unit: 'binary', minLength: 1 }))
    const place = { actor: fc.nat(4), option: fc.nat(4) }
    const start = fc.record({
      title: text,
      question: text,
      actors: fc.array(
        fc.record({
          name: text,
          options: fc.array(
            fc.oneof(fc.record({ label: text }), fc.record({ label: text, rung: fc.constantFrom(...RUNGS) })),
            { minLength: 1, maxLength: 4 },
          ),
          wants: fc.array(fc.record({ ...place, done: fc.boolean(), because: text }), { maxLength: 4 }),
        }),
        { minLength: 1, maxLength: 4 },
      ),
      statusQuo: fc.array(fc.record(place), { maxLength: 5 }),
    })
    fc.assert(
      fc.property(start, said => {
        const { case: read, diagnostics } = readCase(newCase(said))
        expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
        expect([read!.title, read!.question]).toEqual([said.title, said.question])
        expect(read!.actors.map(({ name }) => name)).toEqual(said.actors.map(({ name }) => name))
        expect(read!.options.map(({ label }) => label)).toEqual(said.actors.flatMap(a => a.options.map(o => o.label)))
        for (const id of [...read!.actors, ...read!.drivers].map(one => one.id)) expect(id).toMatch(/^[a-z0-9-]+$/u)
        expect(() => answer(read!)).not.toThrow()
      }),
      { seed: 21, numRuns: 80 },
    )
  })
})

describe('an id', () => {
  it.each([
    ['The United States', 'united-states'],
    ['Côte d’Ivoire', 'cote-divoire'],
    ['Straße & Ørsted', 'strasse-orsted'],
    ['Россия', 'rossiya'],
    ['Україна', 'ukraina'],
    ['Объединённый Йемен', 'obedinennyi-iemen'],
    ['Ελλάδα και Κύπρος', 'ellada-kai-kupros'],
    ['İstanbul', 'istanbul'],
    ['日本', 'actor-1'],
    ['of the', 'of-the'],
    ['  ', 'actor-1'],
    ['supply arms to Iran and to others besides', 'supply-arms-iran'],
    ['X'.repeat(60), 'x'.repeat(24)],
    ['__proto__', 'proto'],
    ['2026', 'actor-2026'],
  ])('of %j is %s', (name, id) => {
    expect(idFrom(name, new Set(), 'actor')).toBe(id)
  })

  it('that is taken gets a number', () => {
    expect(idFrom('Iran', new Set(['iran', 'iran-2']), 'actor')).toBe('iran-3')
    expect(idFrom('日本', new Set(['actor-1']), 'actor')).toBe('actor-2')
  })
})
