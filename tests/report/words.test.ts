import { describe, expect, test } from 'vitest'
import {
  capitalised,
  clause,
  count,
  dateInWords,
  inWords,
  namesSeveral,
  sentence,
  series,
  verbPhrase,
} from '../../src/report/words.ts'

describe('series', () => {
  test.each([
    [[], ''],
    [['a'], 'a'],
    [['a', 'b'], 'a and b'],
    [['a', 'b', 'c'], 'a, b and c'],
  ])('%j is "%s"', (items, text) => expect(series(items)).toBe(text))

  test('with another conjunction', () => expect(series(['a', 'b', 'c'], 'or')).toBe('a, b or c'))
})

test('numbers', () => {
  expect([0, 1, 2].map(number => count(number, 'fact'))).toEqual(['no facts', '1 fact', '2 facts'])
  expect(count(2, 'country', 'countries')).toBe('2 countries')
  expect([0, 1, 10, 11, 33].map(inWords)).toEqual(['no', 'one', 'ten', '11', '33'])
})

describe('sentence', () => {
  test.each([
    ['russia stays out', 'Russia stays out.'],
    ['Russia stays out.', 'Russia stays out.'],
    ['does it?', 'Does it?'],
    ['no!', 'No!'],
    ['and so on …', 'And so on …'],
    ['it says "no."', 'It says "no."'],
    ['it says "no"', 'It says "no".'],
    ['(it may.)', '(it may.)'],
    ['  blanks  ', 'Blanks.'],
    ['élan vital', 'Élan vital.'],
  ])('"%s" becomes "%s"', (text, whole) => expect(sentence(text)).toBe(whole))
})

test('capitalised changes the first letter only', () => {
  expect(capitalised('the United States')).toBe('The United States')
  expect(capitalised('')).toBe('')
})

describe('verbPhrase', () => {
  test.each([
    ['Supply arms to Iran', 'supply arms to Iran'],
    ['supply arms to Iran.', 'supply arms to Iran'],
    ['NATO membership', 'NATO membership'],
    ['S-400 deliveries', 'S-400 deliveries'],
    ['Übergeben', 'übergeben'],
    ['', ''],
  ])('"%s" becomes "%s"', (label, phrase) => expect(verbPhrase(label)).toBe(phrase))
})

describe('clause', () => {
  test.each([
    ['The army is tied down.', 'the army is tied down'],
    ['It cannot afford one', 'it cannot afford one'],
    ['Washington bargains', 'Washington bargains'],
    ['Nobody mediates', 'nobody mediates'],
    ['Without talks there is nothing', 'without talks there is nothing'],
    ['¶7 says so', '¶7 says so'],
    ['US forces are there', 'US forces are there'],
  ])('"%s" becomes "%s"', (text, inside) => expect(clause(text)).toBe(inside))
})

test('dates', () => {
  expect(dateInWords('2026-02-15')).toBe('15 February 2026')
  expect(dateInWords('2025-12-01')).toBe('1 December 2025')
  expect(dateInWords('0999-01-31')).toBe('31 January 0999')
})

describe('a name of several', () => {
  test.each([
    'the protesters',
    'The protesters',
    'Local governments',
    'the challengers in Syria',
    'the Americans',
    'the Gulf states',
  ])('%s', name => expect(namesSeveral(name)).toBe(true))

  test.each([
    'Russia',
    'the United States',
    'United States opposition',
    'the president of Belarus',
    'Ministry of the Environment',
    'Hamas',
    'Driver 1',
    'the press',
    'Cyprus',
    'the government of the Netherlands',
    'the Netherlands',
    '',
  ])('not: "%s"', name => expect(namesSeveral(name)).toBe(false))
})
