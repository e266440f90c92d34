import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Diagnostic, displayWidth, renderDiagnostic, type RenderOptions } from '../../src/diagnostics/index.ts'
import { expectGolden } from '../support/golden.ts'

/** A diagnostic on the stretch of the text between `«` and `»`, which are taken out. */
function marked(text: string, rest: Partial<Diagnostic> = {}): [Diagnostic, string] {
  const start = text.indexOf('«')
  const end = text.indexOf('»') - 1
  const diagnostic = { code: 'CF301', severity: 'error', span: { start, end }, message: 'this is wrong', ...rest }
  return [diagnostic as Diagnostic, text.replace('«', '').replace('»', '')]
}

/** The text of a fix is not shown, only its title. */
const mend = (title: string): Partial<Diagnostic> => ({ fix: { title, span: { start: 0, end: 0 }, text: '' } })

const pictures: readonly [string, [Diagnostic, string], RenderOptions?][] = [
  [
    'a word and its mend',
    marked('drivers:\n  RU:\n    - prefers: not «RU.figth»\n', {
      message: 'no actor declares an option "RU.figth"',
      ...mend('change to "RU.fight"'),
    }),
  ],
  ['a warning', marked('facts:\n  «unused»: { text: x }\n', { severity: 'warning' })],
  [
    'a related place, with numbers of different length',
    marked(`actors:\n  RU: Russia\n${'  # more\n'.repeat(8)}  «RU»: Ruritania\n`, {
      related: [{ span: { start: 10, end: 12 }, message: 'first declared here' }],
    }),
  ],
  ['the end of the file', marked('title: x\n«»')],
  ['an empty file', marked('«»')],
  ['the end of a line', marked('prefers: a and«»\nnext: 1\n')],
  ['a span over several lines', marked('actors: «{ RU: Russia,\n  US: America }»\n')],
  ['tabs', marked('a:\tb\t«c»\td\n')],
  ['wide and combining characters', marked('actors: { 伊朗: é, «俄罗斯»: x }\n')],
  ['carriage returns', marked('one: 1\r\ntwo: «2»\r\nthree: 3\r\n')],
  ['a long line, early', marked(`«early» ${'word '.repeat(60)}`), { width: 60 }],
  ['a long line, in the middle', marked(`${'word '.repeat(60)}«middle» ${'word '.repeat(60)}`), { width: 60 }],
  ['a long line, late', marked(`${'word '.repeat(60)}«late»`), { width: 60 }],
  ['a long span', marked(`x: «${'word '.repeat(60)}» y`), { width: 60 }],
  [
    'characters that would move the cursor',
    marked('a: «b\u001b[31m\u202e» c\n', { message: 'the name "\u001b[2J\n" is odd' }),
  ],
]

test('pictures', () => {
  const text = pictures.map(([title, [diagnostic, text], options]) => {
    return `-- ${title}\n${renderDiagnostic(diagnostic, text, 'case.yaml', options)}`
  })
  expectGolden('tests/diagnostics/golden/pictures.txt', text.join('\n'))
})

test('colour dresses the pieces and changes nothing else', () => {
  const [diagnostic, text] = marked('a: «b»\n', {
    ...mend('change it'),
    related: [{ span: { start: 0, end: 1 }, message: 'see here' }],
  })
  const colour: NonNullable<RenderOptions['colour']> = (style, text) => `<${style}>${text}</${style}>`
  const dressed = renderDiagnostic(diagnostic, text, 'x.yaml', { colour })
  expect(dressed.replaceAll(/<\/?[a-z]+>/g, '')).toBe(renderDiagnostic(diagnostic, text, 'x.yaml'))
  for (const style of ['error', 'message', 'place', 'gutter', 'mend']) expect(dressed).toContain(`<${style}>`)
})

test('any span in any text is shown within the width', () => {
  const text = fc.string({
    unit: fc.constantFrom('a', ' ', '\t', '\n', '\r', '伊', '😀', '\u0301', '\ud800'),
    maxLength: 300,
  })
  fc.assert(
    fc.property(text, fc.nat(), fc.nat(), (text, a, b) => {
      const [start = 0, end = 0] = [a % (text.length + 1), b % (text.length + 1)].toSorted((x, y) => x - y)
      const diagnostic = { code: 'CF301', severity: 'error', span: { start, end }, message: 'wrong' } as Diagnostic
      const lines = renderDiagnostic(diagnostic, text, 'x', { width: 50 }).split('\n')
      expect(lines).toHaveLength(5)
      for (const line of lines) expect(displayWidth(line)).toBeLessThanOrEqual(50)
      expect(lines[3]).toMatch(/^ +\| +\^+$/)
    }),
    { seed: 4203, numRuns: 2000 },
  )
})
