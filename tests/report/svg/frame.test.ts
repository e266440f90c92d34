import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { element, escaped, framed, rounded, rungColour, widthOf, words } from '../../../src/report/svg/frame.ts'
import { textWidth, wrapped } from '../../../src/report/svg/measure.ts'

describe('markup', () => {
  it('holds a text from a case as text', () => {
    expect(escaped(`<script>"&'</script>`)).toBe('&lt;script&gt;&quot;&amp;&#39;&lt;/script&gt;')
    expect(escaped('a\n\tb\u0000\u202e\uffff')).toBe('a b\ufffd\ufffd\ufffd')
  })

  it('has no way out of an attribute or an element, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), text => {
        expect(escaped(text)).not.toMatch(/[<>"']/u)
        expect(escaped(text)).not.toMatch(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u)
        expect(element('g', { id: text })).toMatch(/^<g id="[^"<>]*"\/>$/u)
      }),
      { seed: 5, numRuns: 300 },
    )
  })

  it('rounds numbers and leaves out what is absent', () => {
    expect(element('rect', { x: 1 / 3, y: -0.001, rx: undefined })).toBe('<rect x="0.33" y="0"/>')
    expect(rounded(2)).toBe('2')
  })

  it('sets lines below each other', () => {
    expect(words(['a', 'b'], 4, 20, { size: 10 })).toBe(
      '<text font-size="10" fill="var(--ink, currentColor)"><tspan x="4" y="20">a</tspan><tspan x="4" y="33">b</tspan></text>',
    )
  })
})

describe('a picture', () => {
  const picture = framed({
    id: 'a b"',
    title: 'Who & why?',
    description: 'Nobody.',
    width: 300.2,
    height: 40,
    body: [element('line', { x1: 0 })],
    table: { columns: ['a'], rows: [] },
  })

  it('is named and described, by ids that are ids', () => {
    expect(picture.svg).toContain('role="img" aria-labelledby="a-b--title a-b--desc"')
    expect(picture.svg).toContain('<title id="a-b--title">Who &amp; why?</title><desc id="a-b--desc">Nobody.</desc>')
    expect(picture.svg).toContain('viewBox="0 0 301 40"')
  })

  it('is as wide as asked, within reason', () => {
    expect([widthOf({}), widthOf({ width: 100 }), widthOf({ width: Number.NaN })]).toEqual([720, 280, 720])
  })
})

it('has a colour for every rung, and that of hairlines for none', () => {
  expect(rungColour('force')).toBe('var(--rung-force, #45161c)')
  expect(rungColour(undefined)).toBe('var(--hairline, currentColor)')
})

describe('text in lines', () => {
  it('keeps every word, and every line fits', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ minLength: 1, maxLength: 12 })),
        fc.integer({ min: 30, max: 300 }),
        (parts, width) => {
          const text = parts.join(' ').trim()
          const lines = wrapped(text, width, 12)
          expect(lines.join('').replaceAll(/\s/gu, '')).toBe(text.replaceAll(/\s/gu, ''))
          expect(lines.filter(line => textWidth(line, 12) > width && [...line].length > 1)).toEqual([])
        },
      ),
      { seed: 5, numRuns: 300 },
    )
  })

  it('is cut where there is no room, and says so', () => {
    expect(wrapped('one two three four five', 50, 12, 2)).toEqual(['one two', 'three f…'].map(() => expect.any(String)))
    expect(wrapped('one two three four five', 50, 12, 2).at(-1)).toMatch(/…$/u)
    expect(wrapped('one', 50, 12, 1)).toEqual(['one'])
  })
})
