import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { displayWidth } from '../../src/diagnostics/index.ts'
import { heading, list, paragraph, type Phrase, plain, quiet, type Report, strong } from '../../src/report/document.ts'
import { renderText, setParagraph, undressed } from '../../src/report/render-text.ts'

const set = (phrase: Phrase, measure: number): string[] => setParagraph(phrase, measure, undressed)

describe('paragraphs', () => {
  test('are broken at blanks and fill their lines', () => {
    expect(set(['one two three four'], 9)).toEqual(['one two', 'three', 'four'])
  })

  test('keep together what no blank divides, whatever its styles', () => {
    expect(set(['see ', quiet('[note'), quiet(' ¶7]'), '. Then'], 10)).toEqual(['see [note', '¶7]. Then'])
  })

  test('let a word that is too long stand alone', () => {
    expect(set(['a extraordinarily b'], 8)).toEqual(['a', 'extraordinarily', 'b'])
  })

  test('count columns, not characters', () => {
    expect(set(['日本語 日本語 ab'], 9)).toEqual(['日本語', '日本語 ab'])
    expect(set(['e\u0301e\u0301 e\u0301e\u0301'], 5)).toEqual(['e\u0301e\u0301 e\u0301e\u0301'])
  })

  test('make one blank of many, and none at the ends', () => {
    expect(set(['  a \n\t b ', ' c  '], 20)).toEqual(['a b c'])
  })

  test('that are empty are one empty line', () => expect(set([''], 20)).toEqual(['']))

  test('are dressed word by word, and dress takes no room', () => {
    const dress = (style: string, text: string): string => `<${style}>${text}</>`
    expect(setParagraph([strong('one two'), ' three'], 7, dress)).toEqual(['<strong>one</> <strong>two</>', 'three'])
  })
})

describe('tables', () => {
  const table = (head: readonly string[], ...rows: string[][]): Report => ({
    title: 'T',
    blocks: [{ kind: 'table', head, rows: rows.map(row => row.map(cell => [cell])) }],
  })
  const lines = (report: Report, width: number): string[] => renderText(report, width).trimEnd().split('\n').slice(2)

  test('are as wide as their widest cells', () => {
    expect(lines(table(['', 'Name'], ['x', 'a long name'], ['yyy', 'b']), 40)).toEqual([
      '     Name',
      'x    a long name',
      'yyy  b',
    ])
  })

  test('leave a long word whole while other columns can be broken', () => {
    const set = lines(table(['', 'The one', 'The other'], ['somebody-withdraws', 'a b c d e f g', 'h i j k l m n']), 40)
    expect(set[1]).toMatch(/^somebody-withdraws {2}a/u)
    expect(set[1]!.indexOf('h i')).toBe(set[0]!.indexOf('The other'))
    expect(Math.max(...set.map(line => line.length))).toBeLessThanOrEqual(40)
  })

  test('have no head where it is empty', () => expect(lines(table(['', ''], ['a', 'b']), 40)).toEqual(['a  b']))

  const claim = 'Russia receives visitors, says a few words and offers to mediate, and does no more.'

  test.each([40, 80])('break the widest column to fit %i columns', width => {
    const set = lines(table(['', 'Claim', 'Id'], ['● always', claim, 'theatre'], ['○ never', 'No.', 'war']), width)
    expect(Math.max(...set.map(displayWidth))).toBeLessThanOrEqual(width)
    expect(set.map(line => line.slice(10, width - 7).trim()).join(' ')).toContain(claim)
  })

  test('line up columns of wide characters', () => {
    expect(lines(table(['', ''], ['日本', 'x'], ['ab', 'y']), 40)).toEqual(['日本  x', 'ab    y'])
  })
})

describe('lists', () => {
  test('hang behind their bullets and numbers', () => {
    const items = [{ lead: ['one two'], lines: [['three four']] }]
    const report = { title: 'T', blocks: [list(items), list(items, true)] }
    expect(renderText(report, 40)).toBe('T\n\n- one two\n  three four\n\n1. one two\n   three four\n')
  })
})

test('headings are in capitals, and nothing narrower than 40 columns is tried', () => {
  const report = { title: 'A title', blocks: [heading('The answer'), paragraph('x '.repeat(30))] }
  expect(renderText(report, 10)).toBe(renderText(report, 40))
  expect(renderText(report, 40)).toContain('\n\nTHE ANSWER\n\n')
})

describe('whatever the report', () => {
  const word = fc.stringMatching(/^[a-zé日本]{1,50}$/u)
  const inline = fc.oneof(word, word.map(strong), word.map(quiet))
  const phrase: fc.Arbitrary<Phrase> = fc
    .array(inline, { minLength: 1, maxLength: 30 })
    .map(parts => parts.flatMap(part => [part, ' ']))
  const item = fc.record({ lead: phrase, lines: fc.array(phrase, { maxLength: 3 }) })
  const block = fc.oneof(
    phrase.map(text => paragraph(...text)),
    fc.record({
      kind: fc.constant('list' as const),
      numbered: fc.boolean(),
      items: fc.array(item, { minLength: 1, maxLength: 12 }),
    }),
    word.map(heading),
  )
  const report: fc.Arbitrary<Report> = fc.record({ title: word, blocks: fc.array(block, { maxLength: 6 }) })
  const options = { seed: 20260215, numRuns: 200 }

  test('no line is wider than the terminal, unless it is a single word', () => {
    fc.assert(
      fc.property(report, fc.integer({ min: 40, max: 200 }), (any, width) => {
        for (const line of renderText(any, width).split('\n')) {
          const words = line.replace(/^(?:- |\d+\. | +)/, '').split(' ')
          if (words.length > 1) expect(displayWidth(line)).toBeLessThanOrEqual(width)
        }
      }),
      options,
    )
  })

  test('no line ends in a blank, and the text ends in one line feed', () => {
    fc.assert(
      fc.property(report, fc.integer({ min: 40, max: 200 }), (any, width) => {
        const text = renderText(any, width)
        expect(text).not.toMatch(/[ \t]$/m)
        expect(text.endsWith('\n')).toBe(true)
      }),
      options,
    )
  })

  test('no letter is lost', () => {
    const letters = (text: string): string => text.replaceAll(/[\s\d.-]/g, '').toLowerCase()
    fc.assert(
      fc.property(report, any => {
        const said = [any.title, ...any.blocks.flatMap(piecesOf)].join('')
        expect(letters(renderText(any, 60))).toBe(letters(said))
      }),
      options,
    )
  })
})

function piecesOf(block: Report['blocks'][number]): string[] {
  switch (block.kind) {
    case 'heading':
      return [block.text]
    case 'paragraph':
      return [plain(block.text)]
    case 'list':
      return block.items.flatMap(({ lead, lines }) => [plain(lead), ...lines.map(plain)])
    case 'table':
      return []
  }
}
