import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { DEEPEST, parseProposition, printProposition } from '../../src/logic/index.ts'

/** The reading of a text with every parenthesis written out, or its problems. */
function structure(text: string): string {
  const { proposition, problems } = parseProposition(text)
  if (proposition === undefined) return problems.map(p => `${p.kind} "${p.found}" at ${p.span.start}`).join('; ')
  const show = (p: typeof proposition): string => {
    switch (p.kind) {
      case 'constant':
        return String(p.value)
      case 'option':
        return p.option
      case 'not':
        return `(not ${show(p.operand)})`
      case 'and':
      case 'or':
        return `(${p.operands.map(show).join(` ${p.kind} `)})`
      default:
        return `(${show(p.left)} ${p.kind} ${show(p.right)})`
    }
  }
  return show(proposition)
}

describe('what a text means', () => {
  test.each([
    ['RU.fight', 'RU.fight'],
    ['not a and b', '((not a) and b)'],
    ['not not a', '(not (not a))'],
    ['a or b and c', '(a or (b and c))'],
    ['a and b and c', '(a and b and c)'],
    ['a and (b and c)', '(a and (b and c))'],
    ['a or b implies c and d', '((a or b) implies (c and d))'],
    ['a implies b implies c', '(a implies (b implies c))'],
    ['a if b', '(b implies a)'],
    ['a if b or c', '((b or c) implies a)'],
    ['c if b if a', '(a implies (b implies c))'],
    ['a iff b implies c', '(a iff (b implies c))'],
    ['a iff b if c', '(a iff (c implies b))'],
    ['a iff b iff c', '((a iff b) iff c)'],
    ['(a if b) implies c', '((b implies a) implies c)'],
    ['true implies false', '(true implies false)'],
    ['((a))', 'a'],
    ['!a&b|c->d<->e', '(((((not a) and b) or c) implies d) iff e)'],
    ['a && b || c', '((a and b) or c)'],
    ['RU.a->RU.b', '(RU.a implies RU.b)'],
    ['no-war.x<->b-', '(no-war.x iff b-)'],
    ['notable and order', '(notable and order)'],
    ['RU.not and RU.if', '(RU.not and RU.if)'],
    ['  a\n\tand  b ', '(a and b)'],
    ['伊朗.打击 or É.ñ', '(伊朗.打击 or É.ñ)'],
  ])('%s', (text, meaning) => expect(structure(text)).toBe(meaning))
})

describe('what is wrong with a text', () => {
  test.each([
    ['', 'empty "" at 0'],
    ['  ', 'empty "  " at 0'],
    ['a and', 'missing "" at 5'],
    ['a and or b', 'missing "or" at 6'],
    ['and', 'missing "and" at 0; missing "" at 3'],
    ['()', 'missing ")" at 1'],
    ['a b', 'unexpected "b" at 2'],
    ['a very long slip and b', 'unexpected "very" at 2'],
    ['a not b', 'unexpected "not" at 2'],
    ['a (b and c) or d', 'unexpected "(" at 2'],
    ['a) and b', 'unexpected ")" at 1'],
    ['(a b) and (c d)', 'unexpected "b" at 3; unexpected "d" at 13'],
    ['(a and (b', 'unclosed "(" at 0; unclosed "(" at 7'],
    ['a if b implies c', 'mixed "implies" at 7'],
    ['a implies b if c', 'mixed "if" at 12'],
    ['NOT a And b', 'unexpected "NOT" at 0; unexpected "And" at 6'],
    ['a => b', 'unknown-character "=>" at 2'],
    ['¬a ∧ ', 'unknown-character "¬" at 0; unknown-character "∧" at 3; missing "" at 5'],
    ['a $$ b and c # d', 'unknown-character "$$" at 2; unknown-character "#" at 13'],
    ['a <- b', 'unknown-character "<-" at 2'],
    ['\ud800', 'unknown-character "\ud800" at 0'],
  ])('%s', (text, problems) => expect(structure(text)).toBe(problems))

  test('an empty text is wrong as a whole', () =>
    expect(parseProposition('  ').problems[0]?.span).toEqual({ start: 0, end: 2 }))

  test('each problem says what would be right', () => {
    const expected = (text: string): string | undefined => parseProposition(text).problems[0]?.expected
    expect(expected('a AND b')).toBe('"and"')
    expect(expected('a ∨ b')).toBe('"or"')
    expect(expected('a and')).toBe('an option')
    expect(expected('(a')).toBe('")"')
    expect(expected('a b')).toBe('an operator such as "and"')
    expect(expected('a if b -> c')).toBe('parentheses')
  })

  test('names are found whatever is wrong around them', () => {
    const { names } = parseProposition('RU.a $ (RU.b RU.a and not')
    expect(names.map(({ name, span }) => [name, span.start])).toEqual([
      ['RU.a', 0],
      ['RU.b', 8],
      ['RU.a', 13],
    ])
  })
})

describe('depth', () => {
  const nested: readonly [string, (n: number) => string][] = [
    ['not', n => 'not '.repeat(n) + 'a'],
    ['parentheses', n => '('.repeat(n) + 'a' + ')'.repeat(n)],
    ['implies', n => 'a implies '.repeat(n) + 'a'],
    ['if', n => 'a if '.repeat(n) + 'a'],
    ['iff', n => 'a iff '.repeat(n) + 'a'],
    ['alternation', n => '(a or (a and '.repeat(n / 2) + 'a' + '))'.repeat(n / 2)],
    ['negated parentheses', n => 'not ('.repeat(n) + 'a' + ')'.repeat(n)],
  ]
  test.each(nested)('of %s is bounded', (_, build) => {
    expect(parseProposition(build(DEEPEST)).problems).toEqual([])
    for (const n of [DEEPEST + 2, 100_000]) {
      expect(parseProposition(build(n)).problems.map(problem => problem.kind)).toEqual(['too-deep'])
    }
  })

  test('a long chain is wide, not deep', () => {
    const { proposition } = parseProposition(`a${' and a'.repeat(100_000)}`)
    expect(proposition?.kind === 'and' && proposition.operands.length).toBe(100_001)
  })

  test.each(['a', 'a-', '$', '(', ')', ' ', 'and ', 'a ', '<-', '-', '(a '])('100,000 of "%s"', text =>
    expect(() => parseProposition(text.repeat(100_000))).not.toThrow(),
  )
})

describe('any text at all', () => {
  const word = fc.constantFrom(
    'a',
    'RU.b',
    ' ',
    'not ',
    ' and ',
    ' or ',
    ' implies ',
    ' iff ',
    ' if ',
    '(',
    ')',
    '->',
    '!',
    '$',
    'OR',
    '-',
    '.',
  )
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(word, { maxLength: 30 }).map(words => words.join('')),
  )

  test('is read without throwing; spans are in range, in order and cover what they name', () => {
    fc.assert(
      fc.property(text, text => {
        const { proposition, names, problems } = parseProposition(text)
        expect(proposition === undefined).toBe(problems.length > 0)
        for (const { name, span } of names) expect(text.slice(span.start, span.end)).toBe(name)
        let last = 0
        for (const { found, span } of problems) {
          expect(text.slice(span.start, span.end)).toBe(found)
          expect(span.start).toBeGreaterThanOrEqual(last)
          last = span.start
        }
      }),
      { seed: 4101, numRuns: 2000 },
    )
  })

  test('that is a proposition prints to a fixed point', () => {
    let read = 0
    fc.assert(
      fc.property(text, text => {
        const { proposition } = parseProposition(text)
        if (proposition === undefined) return
        read++
        const printed = printProposition(proposition)
        expect(parseProposition(printed).proposition).toEqual(proposition)
      }),
      { seed: 4102, numRuns: 2000 },
    )
    expect(read).toBeGreaterThan(50)
  })
})
