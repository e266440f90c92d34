import { describe, expect, test } from 'vitest'
import {
  begun,
  changed,
  isPlain,
  redone,
  sameVariation,
  undone,
  withdrawing,
} from '../../../src/workbench/state/work.ts'

const at = (text: string): { text: string; variation: object } => ({ text, variation: {} })

describe('undo and redo', () => {
  test('go back and forth over every change', () => {
    const typed = changed(changed(begun(at('a')), 'one', at('b')), 'two', at('c'))
    expect(undone(typed).present.work.text).toBe('b')
    expect(undone(undone(typed)).present.work.text).toBe('a')
    expect(redone(undone(undone(typed))).present.label).toBe('one')
    expect(redone(redone(undone(undone(typed))))).toEqual(typed)
  })

  test('stop at either end', () => {
    const fresh = begun(at('a'))
    expect(undone(fresh)).toBe(fresh)
    expect(redone(fresh)).toBe(fresh)
  })

  test('a change after undoing forgets what was undone', () => {
    const other = changed(undone(changed(begun(at('a')), 'one', at('b'))), 'other', at('c'))
    expect(other.future).toEqual([])
    expect(undone(other).present.work.text).toBe('a')
  })

  test('changes in a row with one word are undone together', () => {
    const typed = ['b', 'c', 'd'].reduce((past, text) => changed(past, 'type', at(text), 'w1'), begun(at('a')))
    expect(undone(typed).present.work.text).toBe('a')
    expect(undone(changed(typed, 'type', at('e'), 'w2')).present.work.text).toBe('d')
  })

  test('what changes nothing is no step', () => {
    const history = changed(begun(at('a')), 'one', at('b'))
    expect(changed(history, 'again', at('b'))).toBe(history)
    expect(changed(history, 'empty', { text: 'b', variation: { withdraw: [] } })).toBe(history)
  })
})

describe('what is done to the briefing by hand', () => {
  const brief = { changed: [{ place: { under: '', line: 'One.' }, text: 'Two.' }], added: [] }

  test('is a step like any other', () => {
    const edited = changed(begun(at('a')), 'reword', { ...at('a'), brief })
    expect(edited.present.work.brief).toEqual(brief)
    expect(undone(edited).present.work.brief).toBeUndefined()
    expect(redone(undone(edited)).present.work.brief).toEqual(brief)
  })

  test('is no step where it comes to the same', () => {
    const history = begun(at('a'))
    expect(changed(history, 'nothing', { ...at('a'), brief: { changed: [], added: [] } })).toBe(history)
    const edited = changed(history, 'reword', { ...at('a'), brief })
    expect(changed(edited, 'again', { ...at('a'), brief: structuredClone(brief) })).toBe(edited)
  })
})

describe('variations', () => {
  test('are plain when they suppose nothing', () => {
    expect(isPlain({ withdraw: [], foresight: {} })).toBe(true)
    expect(isPlain({ statusQuo: [] })).toBe(false)
  })

  test('are the same whatever the order of their parts', () => {
    expect(sameVariation({ scenario: 's', withdraw: ['a'] }, { withdraw: ['a'], scenario: 's' })).toBe(true)
    expect(sameVariation({ withdraw: ['a', 'b'] }, { withdraw: ['b', 'a'] })).toBe(false)
  })

  test('withdraw and restore', () => {
    const out = withdrawing({ scenario: 's' }, ['a', 'b'], true)
    expect(out).toEqual({ scenario: 's', withdraw: ['a', 'b'] })
    expect(withdrawing(out, ['a'], false)).toEqual({ scenario: 's', withdraw: ['b'] })
    expect(withdrawing(out, ['a', 'b'], false)).toEqual({ scenario: 's' })
  })
})
