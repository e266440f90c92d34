import { expect, test } from 'vitest'
import { ELISION, excerptOf } from './excerpt.ts'

const OUTPUT = 'Title\n\nA paragraph\nof two lines.\n\n- one\n  more of it\n- two\n- three\n\nThe end.\n'

test('an excerpt keeps the pieces it showed, whole, and says where others were', () => {
  const earlier = ['Title', '', ELISION, '', '- one', ELISION, '- three', '', ELISION]
  expect(excerptOf(OUTPUT, earlier)).toBe('Title\n\n[…]\n\n- one\n  more of it\n[…]\n- three\n\n[…]\n')
})

test('an excerpt of itself stays as it is', () => {
  for (const piece of ['Title', '- two', 'The end.']) {
    const once = excerptOf(OUTPUT, [piece, ELISION])
    expect(excerptOf(OUTPUT, once.trimEnd().split('\n'))).toBe(once)
  }
})

test('a piece that is no longer there is left out, and an excerpt of nothing is refused', () => {
  expect(excerptOf(OUTPUT, ['Title', '- four', ELISION])).not.toContain('four')
  expect(() => excerptOf(OUTPUT, ['- four', ELISION])).toThrow('nothing is left')
})
