import { describe, expect, test } from 'vitest'
import { editCase, readCase } from '../../src/casefile/index.ts'

const caseWith = (events: string): string => `tertius: 1
title: Data
actors: { RU: Russia, IR: Iran }
options: { RU: { speak: Speak }, IR: { act: Act } }
drivers: { RU: [{ id: a, prefers: not RU.speak }], IR: [{ id: b, prefers: not IR.act }] }
events: ${events}
`

function read(events: string): { readonly named: object; readonly errors: readonly string[] } {
  const { case: subject, diagnostics } = readCase(caseWith(events))
  const { events: file, eventsComplete, eventData } = subject!
  const named = { file, eventsComplete, eventData }
  const errors = diagnostics.filter(({ severity }) => severity === 'error')
  return { named, errors: errors.map(({ code, message }) => `${code} ${message}`) }
}

describe('event data that a case names', () => {
  test.each([
    ['events.csv', { file: 'events.csv' }],
    ['{ data: d.parquet }', { eventData: { paths: ['d.parquet'] } }],
    ['{ file: e.csv, data: d/*.csv }', { file: 'e.csv', eventData: { paths: ['d/*.csv'] } }],
    [
      '{ file: e.csv, complete: true, data: [a.csv, b.tsv], actors: who.csv }',
      { file: 'e.csv', eventsComplete: true, eventData: { paths: ['a.csv', 'b.tsv'], actors: 'who.csv' } },
    ],
  ])('%s', (events, named) => {
    expect(read(events)).toEqual({ named, errors: [] })
  })

  test.each([
    ['{}', /^CF203 .*file/u],
    ['{ data: 3 }', /^CF202 /u],
    ['{ data: [] }', /^CF208 /u],
    ['{ data: "" }', /^CF208 /u],
    ['{ data: [a.csv, ""] }', /^CF208 /u],
    ['{ data: d.csv, actor: who.csv }', /^CF201 .*actor/u],
    ['{ data: d.csv, complete: true }', /^CF20[13] /u],
    ['{ file: e.csv, data: { path: d.csv } }', /^CF202 /u],
    ['[e.csv]', /^CF202 /u],
  ])('%s is none, for one reason', (events, reason) => {
    const { errors } = read(events)
    expect(errors).toHaveLength(1)
    expect(errors[0]).toMatch(reason)
  })

  test('may use the id of an actor, and use no other ids', () => {
    const text = caseWith('{ file: e.csv, data: [a.csv, b.tsv], actors: who.csv }')
    const elsewhere = (part: { kind: 'actor' | 'option'; id: string }, to: string): readonly string[] =>
      editCase(text, { kind: 'rename', part, to }).elsewhere
    expect(elsewhere({ kind: 'actor', id: 'RU' }, 'RUS')).toEqual(['e.csv', 'a.csv', 'b.tsv', 'who.csv'])
    expect(elsewhere({ kind: 'option', id: 'RU.speak' }, 'talk')).toEqual(['e.csv'])
    const alone = caseWith('{ data: a.csv }')
    expect(editCase(alone, { kind: 'rename', part: { kind: 'actor', id: 'RU' }, to: 'RUS' }).elsewhere).toEqual([
      'a.csv',
    ])
  })
})
