import { describe, expect, test } from 'vitest'
import { newCase, readCase } from '../../src/casefile/index.ts'
import { termsWith } from '../../src/workbench/parts/glossary.ts'
import {
  BLANK,
  type Form,
  isReady,
  missingIn,
  startOf,
  tidied,
  withActor,
  writtenTwice,
} from '../../src/workbench/screens/start/form/form.ts'
import { isBegun, readForm } from '../../src/workbench/screens/start/form/keep.ts'
import { readGame, writeGame } from '../../src/workbench/screens/start/play/game-in-address.ts'
import { GLOSSARY } from '../../src/workbench/words/glossary.ts'

const HALF: Form = {
  ...BLANK,
  title: ' The dam ',
  actors: [
    { key: 'k9', name: '', options: [{ key: 'k10', label: ' ', rung: 'force' }], wants: [] },
    {
      key: 'k1',
      name: 'Upper',
      options: [
        { key: 'k2', label: '', rung: '' },
        { key: 'k5', label: 'build', rung: 'coercion' },
      ],
      wants: [
        { key: 'k6', option: '', done: true, when: null, because: '' },
        { key: 'k7', option: 'k5', done: true, when: { option: 'k4', done: false }, because: ' water ' },
      ],
    },
    { key: 'k3', name: 'Lower', options: [{ key: 'k4', label: 'close', rung: '' }], wants: [] },
  ],
  today: ['k4', 'k2'],
  claim: {
    text: 'It is built',
    parts: [
      { option: 'k5', done: true },
      { option: '', done: true },
    ],
  },
}

describe('the form of a new case', () => {
  test('leaves out what is not finished, and the case that comes of it has no errors', () => {
    const start = startOf(HALF)
    expect(start.actors.map(({ name }) => name)).toEqual(['Upper', 'Lower'])
    const { case: read, diagnostics } = readCase(newCase(start))
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
    expect(read?.title).toBe('The dam')
    expect(read?.statusQuo.taken).toEqual(['lower.close'])
    expect(read?.drivers[0]).toMatchObject({ wording: 'not lower.close implies upper.build', because: 'water' })
    expect(read?.claims[0]).toMatchObject({ text: 'It is built', wording: 'upper.build' })
  })

  test('knows what an answer still needs', () => {
    expect(missingIn(BLANK)).toEqual(['actor', 'option', 'want'])
    expect(missingIn(withActor(BLANK, 'k1', actor => ({ ...actor, name: 'Upper' })))).toEqual(['option', 'want'])
    expect(missingIn(HALF)).toEqual([])
  })

  test('knows what is written twice, however it is spelt, and makes no case of it', () => {
    expect([writtenTwice(BLANK), writtenTwice(HALF), isReady(HALF)]).toEqual([[], [], true])
    const named = withActor(HALF, 'k3', actor => ({ ...actor, name: ' upper' }))
    expect(writtenTwice(named)).toEqual([{ key: 'k3', said: 'upper' }])
    expect([missingIn(named), isReady(named)]).toEqual([[], false])
    const again = (label: string): Form =>
      withActor(HALF, 'k1', actor => ({ ...actor, options: [...actor.options, { key: 'k8', label, rung: '' }] }))
    expect(writtenTwice(again('Build.'))).toEqual([{ key: 'k8', said: 'Build.', of: 'Upper' }])
    // Two actors may do the same.
    expect(writtenTwice(again('close'))).toEqual([])
  })

  test('without an option is without what hangs on it', () => {
    const without = tidied(withActor(HALF, 'k3', actor => ({ ...actor, options: [] })))
    expect(without.today).toEqual(['k2'])
    expect(without.actors[1]?.wants.map(({ key }) => key)).toEqual(['k6'])
    expect(without.claim.parts).toHaveLength(2)
  })

  test('is read back as it was kept, and blank where that makes no sense', () => {
    expect(readForm(JSON.stringify(HALF))).toEqual(HALF)
    expect(readForm(null)).toBe(BLANK)
    expect(readForm('{"actors":[]}')).toBe(BLANK)
    expect([isBegun(BLANK), isBegun(HALF)]).toEqual([false, true])
  })
})

describe('a game in the address', () => {
  test.each(['', 'RU', 'RU:RU.arm,RU.speak:-', 'RU:-:-:RU.arm'])('%j is read and written back', written => {
    expect(writeGame(readGame(written))).toBe(written)
  })

  test('has a turn without options where things were let be', () => {
    expect(readGame('RU:RU.arm,RU.speak:-')).toEqual({ player: 'RU', turns: [['RU.arm', 'RU.speak'], []] })
  })
})

describe('the glossary', () => {
  test('is in order, with ids of its own, and every link goes somewhere', () => {
    const ids = GLOSSARY.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(GLOSSARY.flatMap(({ see = [] }) => see).filter(id => !ids.includes(id))).toEqual([])
    const names = GLOSSARY.map(({ name }) => name.toLowerCase())
    expect(names).toEqual(names.toSorted((a, b) => a.localeCompare(b, 'en')))
  })

  test('says every term in two sentences', () => {
    const sentences = (text: string): number => text.match(/[.!?]”?(?= |$)/gu)?.length ?? 0
    expect(GLOSSARY.filter(({ short }) => sentences(short) !== 2).map(({ id }) => id)).toEqual([])
  })

  test('is searched by name first, then by other words, then by what is said', () => {
    expect(termsWith('STATE').map(({ id }) => id)[0]).toBe('state')
    expect(termsWith('unilateral').map(({ id }) => id)).toEqual(['improvement'])
    expect(termsWith(' embargoes ').map(({ id }) => id)).toEqual(['sanction'])
    expect(termsWith('')).toBe(GLOSSARY)
    expect(termsWith('zzz')).toEqual([])
  })
})
