import { describe, expect, it } from 'vitest'
import { checkStates, readCase } from '../../src/casefile/index.ts'

const HEAD = 'tertius: 1\ntitle: T\nactors: { A: One }\noptions: { A: { a: Act, b: Back, c: Cry } }\n'

function said(text: string): string[] {
  const { case: read, diagnostics } = readCase(HEAD + text)
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
  return checkStates(read!).map(({ code, span }) => `${code} ${(HEAD + text).slice(span.start, span.end)}`)
}

const drivers = (...prefers: string[]): string =>
  `drivers:\n  A:\n${prefers.map((text, k) => `    - { id: d${k}, ${text.includes(':') ? text : `prefers: ${text}`} }\n`).join('')}`

describe('a driver never decides', () => {
  it.each([
    ['where it says what one before says', drivers('A.a', 'not A.a', 'A.b'), ['CF703 d1']],
    ['where those before it settle it together', drivers('A.a', 'A.b', 'A.a iff A.b', 'A.c'), ['CF703 d2']],
    ['where it always holds', drivers('A.a or true', 'A.b'), ['CF703 d0']],
    [
      'where constraints leave it nothing',
      `${drivers('A.a', 'A.b')}constraints: [{ always: A.a iff A.b }]\n`,
      ['CF703 d1'],
    ],
    ['but does where states tie before it', drivers('A.a and A.b', 'A.a'), []],
    ['but does beside another of its level', drivers('prefers: A.a, level: 1', 'prefers: not A.a, level: 1'), []],
    [
      'where its level before it counts as much',
      drivers('prefers: A.a, level: 1', 'prefers: A.b, level: 1', 'A.a and A.b'),
      ['CF703 d2'],
    ],
  ])('%s', (_, text, expected) => {
    expect(said(text)).toEqual(expected)
  })
})

describe('a ranking', () => {
  it('may leave out only what cannot be', () => {
    const ranking = 'rankings: { A: [[0, 1], [2], [3], [4, 5]] }\n'
    expect(said(ranking)).toEqual(['CF508 A'])
    expect(said(`${ranking}constraints: [{ never: A.b and A.c }]\n`)).toEqual([])
  })
})

describe('an episode', () => {
  const episode = (observed: string): string =>
    `${drivers('A.a', 'A.b', 'A.c')}constraints: [{ never: A.a and A.b, until: 2026-01-01 }]\nas_of: 2026-06-01\n` +
    `episodes: [{ id: e, date: 2025-06-01, status_quo: [], observed: ${observed}, judge: [A] }]\n`

  it('is judged by the constraints of its date', () => {
    expect(said(episode('[A.a, A.b]'))).toEqual(['CF705 e'])
    expect(said(episode('[A.a]'))).toEqual([])
    expect(said(episode('[A.a, A.b]').replace('2025-06-01', '2026-03-01'))).toEqual([])
  })
})

it('says which limit was reached', () => {
  const read = readCase(HEAD + drivers('A.a')).case!
  expect(checkStates(read, { states: 7, steps: 1e6 }).map(({ code }) => code)).toEqual(['LM902'])
  expect(checkStates(read, { states: 8, steps: 1e6 })).toEqual([])
})
