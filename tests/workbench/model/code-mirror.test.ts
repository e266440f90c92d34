import { describe, expect, test } from 'vitest'
import { readCase } from '../../../src/casefile/index.ts'
import { difference } from '../../../src/workbench/screens/model/code-mirror/case-editor.ts'
import { meaningAt } from '../../../src/workbench/screens/model/code-mirror/meaning.ts'
import { placeAt } from '../../../src/workbench/screens/model/code-mirror/place.ts'
import { describedAt, keysAt, wordsAt } from '../../../src/workbench/screens/model/code-mirror/schema.ts'

/** A text with the cursor at `|`. */
function placeIn(marked: string): string {
  const { path, inValue } = placeAt(marked.replace('|', ''), marked.indexOf('|'))
  return path.join('/') + (inValue ? ':' : '')
}

describe('the place in a text', () => {
  test.each([
    ['tit|le: A', 'title'],
    ['title: |', 'title:'],
    ['actors:\n  RU: |Russia', 'actors/RU:'],
    ['actors:\n  RU: Russia\n  |', 'actors'],
    ['options:\n  RU:\n    arm: { label: |x }', 'options/RU/arm:'],
    ['drivers:\n  RU:\n    - id: a\n      pre|fers: x', 'drivers/RU/-/prefers'],
    ['drivers:\n  RU:\n    - id: a\n      prefers: |', 'drivers/RU/-/prefers:'],
    ['drivers:\n  RU:\n  - id: a\n    because: |', 'drivers/RU/-/because:'],
    ['drivers:\n  RU:\n  - id: a\n  US:\n  - id: |', 'drivers/US/-/id:'],
    ['status_quo:\n  - RU.meet\n  - |', 'status_quo/-:'],
    ['status_quo: [RU.meet, |]', 'status_quo:'],
    ['facts:\n  a:\n    text: one\n\n  # a note: with a colon\n  b:\n    text: |', 'facts/b/text:'],
    ['constraints:\n  - never: a\n    because: b\n  - always: |', 'constraints/-/always:'],
    ['facts:\n  "a b": { text: x }\n|', ''],
  ])('%j', (marked, place) => {
    expect(placeIn(marked)).toBe(place)
  })
})

describe('the format at a place', () => {
  test('has the keys that may stand there, with what they are for', () => {
    expect(keysAt([]).map(({ key }) => key)).toContain('status_quo')
    expect(keysAt(['drivers', 'RU', '-']).map(({ key }) => key)).toEqual(
      expect.arrayContaining(['id', 'prefers', 'rests_on']),
    )
    expect(keysAt(['actors'])).toEqual([])
    expect(describedAt(['as_of'])).toMatch(/date/u)
  })

  test('has the words that a value may be', () => {
    expect(wordsAt(['actors', 'RU', 'foresight'])).toEqual(['nash', 'gmr', 'smr', 'seq', 'sseq'])
    expect(wordsAt(['title'])).toEqual([])
  })
})

describe('the meaning of a word', () => {
  const text = `tertius: 1
title: T
actors: { A: Alpha }
options: { A: { act: Act at once } }
status_quo: []
facts: { near: { text: It is near } }
drivers:
  A:
    - { id: d, prefers: A.act, rests_on: [near] }
`
  const { case: subject } = readCase(text, { file: 'case.yaml' })
  const meaning = (word: string): string | undefined => meaningAt(text, text.lastIndexOf(word) + 1, subject)?.text

  test('is what the case says of a name', () => {
    expect(meaning('A.act')).toBe('Option: Act at once')
    expect(meaning('near')).toBe('Fact: It is near')
  })

  test('is what the format says of a key', () => {
    expect(meaningAt(text, text.indexOf('tertius') + 1, subject)?.text).toBe('The format version.')
    expect(meaning('Alpha')).toBeUndefined()
  })
})

test('texts are brought together in the one stretch in which they differ', () => {
  for (const [from, to] of [
    ['', 'a'],
    ['abc', 'abc'],
    ['aaa', 'aa'],
    ['one two', 'one 2 two'],
    ['x', ''],
  ] as const) {
    const { from: start, to: end, insert } = difference(from, to)
    expect(from.slice(0, start) + insert + from.slice(end)).toBe(to)
  }
})
