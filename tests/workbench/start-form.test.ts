import { describe, expect, test } from 'vitest'
import { newCase, readCase } from '../../src/casefile/index.ts'
import { termsWith } from '../../src/workbench/parts/glossary.ts'
import {
  BLANK,
  type Form,
  type FormOption,
  type FormPart,
  type FormWant,
  missingIn,
  startOf,
  tidied,
  withActor,
  writtenTwice,
} from '../../src/workbench/screens/start/form/form.ts'
import { isBegun, readForm } from '../../src/workbench/screens/start/form/keep.ts'
import { obstaclesIn } from '../../src/workbench/screens/start/form/obstacles.ts'
import { unfinishedIn } from '../../src/workbench/screens/start/form/unfinished.ts'
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
    expect([writtenTwice(BLANK), writtenTwice(HALF)]).toEqual([[], []])
    const named = withActor(HALF, 'k3', actor => ({ ...actor, name: ' upper' }))
    expect(writtenTwice(named)).toEqual([{ key: 'k3', said: 'upper' }])
    expect(missingIn(named)).toEqual([])
    expect(obstaclesIn(named).map(({ said }) => said)).toContain('Two actors are called upper.')
    const again = (label: string): Form =>
      withActor(HALF, 'k1', actor => ({ ...actor, options: [...actor.options, { key: 'k8', label, rung: '' }] }))
    expect(writtenTwice(again('Build.'))).toEqual([{ key: 'k8', said: 'Build.', of: 'Upper' }])
    // Two actors may do the same.
    expect(writtenTwice(again('close'))).toEqual([])
  })

  test('without an option is without what hangs on it', () => {
    const without = tidied(withActor(HALF, 'k3', actor => ({ ...actor, options: [] })))
    expect(without.today).toEqual(['k2'])
    expect(without.actors[1]?.wants.map(({ key }) => key)).toEqual(['k6', 'k7'])
    expect(without.claim.parts).toHaveLength(2)
    // A reason that was written is not lost with it, nor is what was said to be the case at the same time.
    expect(said(without)).toContain('Want 2 of Upper does not say on what it depends.')
    const blank = tidied(withActor(HALF, 'k1', actor => ({ ...actor, options: [] })))
    expect(blank.actors[1]?.wants[1]).toEqual({ ...HALF.actors[1]?.wants[1], option: '' })
    expect(said(blank)).toContain('Condition 1 of the claim does not say what is done.')
    const bare = withActor(HALF, 'k3', actor => ({
      ...actor,
      wants: [{ key: 'k8', option: 'k5', done: true, when: null, because: ' ' }],
    }))
    expect(tidied(withActor(bare, 'k1', actor => ({ ...actor, options: [] }))).actors[2]?.wants).toEqual([])
  })

  test('is read back as it was kept, and blank where that makes no sense', () => {
    expect(readForm(JSON.stringify(HALF))).toEqual(HALF)
    expect(readForm(null)).toBe(BLANK)
    expect(readForm('{"actors":[]}')).toBe(BLANK)
    expect([isBegun(BLANK), isBegun(HALF)]).toEqual([false, true])
  })
})

const said = (form: Form): string[] => obstaclesIn(form).map(each => each.said)

/** A case that can be opened, changed in one place. */
const WHOLE: Form = {
  ...HALF,
  actors: [
    { key: 'k9', name: '', options: [{ key: 'k10', label: ' ', rung: '' }], wants: [] },
    withActor(HALF, 'k1', actor => ({ ...actor, wants: actor.wants.slice(1) })).actors[1]!,
    HALF.actors[2]!,
  ],
  today: ['k4'],
  claim: { text: 'It is built', parts: [{ option: 'k5', done: true }] },
}
const withOption = (key: string, fields: Partial<FormOption>, form = WHOLE): Form => ({
  ...form,
  actors: form.actors.map(({ options, ...rest }) => ({
    ...rest,
    options: options.map(option => (option.key === key ? { ...option, ...fields } : option)),
  })),
})
const withWant = (fields: Partial<FormWant>): Form =>
  withActor(WHOLE, 'k3', actor => ({
    ...actor,
    wants: [{ key: 'k8', option: '', done: true, when: null, because: '', ...fields }],
  }))
const withClaim = (text: string, parts: readonly FormPart[]): Form => ({ ...WHOLE, claim: { text, parts } })
const PART = { option: 'k5', done: true }

describe('what is half-written', () => {
  test.each<[string, Form, string[]]>([
    ['nothing', WHOLE, []],
    ['rows in which nothing is written', withWant({}), []],
    ['a blank claim', withClaim(' ', [{ option: '', done: true }]), []],
    ['an option without a name for its actor', withOption('k10', { label: 'go' }), ['Actor 1 has no name.']],
    [
      'a rung without an option',
      withOption('k10', { rung: 'words' }),
      ['Option 1 of actor 1 does not say what is done.'],
    ],
    ['an option that is taken today', { ...WHOLE, today: ['k2'] }, ['Option 1 of Upper does not say what is done.']],
    ['an option that is wanted', withOption('k5', { label: '' }), ['Option 2 of Upper does not say what is done.']],
    ['a reason without a want', withWant({ because: 'water' }), ['Want 1 of Lower does not say what is wanted.']],
    ['a condition without a want', withWant({ when: PART }), ['Want 1 of Lower does not say what is wanted.']],
    ['not doing nothing', withWant({ done: false }), ['Want 1 of Lower does not say what is wanted.']],
    [
      'a want whose condition is gone',
      withWant({ option: 'k4', when: { option: '', done: true } }),
      ['Want 1 of Lower does not say on what it depends.'],
    ],
    ['a claim', withClaim('It is built', []), ['The claim does not say when it holds: it has no condition.']],
    ['conditions', withClaim('', [PART]), ['The claim is not written, although it has conditions.']],
    [
      'a condition',
      withClaim('It is built', [PART, { option: '', done: true }]),
      ['Condition 2 of the claim does not say what is done.'],
    ],
  ])('%s', (_, form, expected) => {
    expect(said(form)).toEqual(expected)
    const [first] = unfinishedIn(form)
    if (first !== undefined) expect(said(tidied(first.without(form)))).not.toContain(expected[0])
  })

  test('is told once: what it would give an answer is not said to be missing as well', () => {
    const unwanted = withActor(WHOLE, 'k1', actor => ({ ...actor, wants: [] }))
    expect(said(unwanted)).toEqual(['An answer needs something an actor wants.'])
    const begun = withActor(withWant({ because: 'water' }), 'k1', actor => ({ ...actor, wants: [] }))
    expect(said(begun)).toEqual(['Want 1 of Lower does not say what is wanted.'])
  })

  test('is all that a case is without: whatever is finished is in its text', () => {
    const written = newCase(startOf(withWant({ option: 'k5', done: false, because: 'fish' })))
    for (const text of ['The dam', 'Upper', 'build', 'coercion', 'close', 'water', 'fish', 'It is built'])
      expect(written).toContain(text)
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
