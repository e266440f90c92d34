import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readAddition, readAt, readCase } from '../../src/casefile/index.ts'

const subject = readCase(`
tertius: 1
title: Two
sources: { note: { title: A note } }
actors: { A: Alpha, B: Beta }
options: { A: { act: act }, B: { reply: reply } }
facts: { known: { text: Known, evidence: note } }
drivers:
  A: [{ id: first, prefers: A.act, rests_on: known }]
  B: [{ id: second, prefers: not A.act, rests_on: known }]
`).case!

const codes = (text: string): string[] => readAddition(text, subject).diagnostics.map(({ code }) => code)

describe('what a supposition adds', () => {
  it('is read as under a scenario, and may rest on what the case has', () => {
    const { facts, drivers, constraints, diagnostics } = readAddition(
      `
facts: { new: { text: New, evidence: note } }
drivers: { A: [{ id: above, prefers: not A.act, rests_on: [known, new], before: first }] }
constraints: [{ never: A.act and B.reply }]
`,
      subject,
    )
    expect(diagnostics).toEqual([])
    const reading = readAt(subject, { addFacts: facts, addDrivers: drivers, addConstraints: constraints })
    expect(reading.facts.map(({ id }) => id)).toEqual(['known', 'new'])
    expect(reading.drivers.get('A')?.map(({ id }) => id)).toEqual(['above', 'first'])
    expect(reading.constraints.map(({ id }) => id)).toEqual(['added-constraint-1'])
  })

  it('reports unknown names, ids that are taken, unknown keys and what is no addition', () => {
    expect(codes('drivers: { A: [{ id: first, prefers: A.act }] }')).toContain('CF310')
    expect(codes('drivers: { A: [{ id: x, prefers: A.akt }] }')).toHaveLength(1)
    expect(codes('fact: {}')).toHaveLength(1)
    expect(codes('- a list')).toHaveLength(1)
    expect(codes('')).toHaveLength(1)
  })

  it('says what an addition has, and points at nothing that is in the case', () => {
    const [empty] = readAddition('', subject).diagnostics
    expect(empty?.message).toBe('the file is empty, where the keys "facts:", "drivers:" or "constraints:" are expected')
    const [taken] = readAddition('facts: { known: { text: Again } }', subject).diagnostics
    expect(taken).toMatchObject({ code: 'CF310', span: { start: 9, end: 14 } })
    expect(taken?.related).toBeUndefined()
    const [twice] = readAddition(
      'facts: { new: { text: New } }\nconstraints: [{ id: new, never: A.act }]',
      subject,
    ).diagnostics
    expect(twice).toMatchObject({ code: 'CF310', related: [{ span: { start: 9, end: 12 } }] })
  })

  it('takes no id that a scenario adds', () => {
    const storm = readCase(
      `${subject.text}scenarios: { storm: { title: A storm, add: { facts: { gale: { text: It blows } } } } }\n`,
    ).case!
    expect(readAddition('facts: { gale: { text: Again } }', storm).diagnostics.map(({ code }) => code)).toEqual([
      'CF310',
    ])
  })

  it('never throws, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), text => {
        expect(Array.isArray(readAddition(text, subject).diagnostics)).toBe(true)
      }),
      { seed: 11, numRuns: 300 },
    )
  })
})
