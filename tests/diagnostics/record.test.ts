import { expect, test } from 'vitest'
import { type Diagnostic, LineIndex, toRecord } from '../../src/diagnostics/index.ts'

const text = 'a: 1\nb: two\nthree'
const diagnostic = {
  code: 'CF301',
  severity: 'warning',
  span: { start: 8, end: 14 },
  message: 'this is wrong',
  fix: { title: 'change to "2"', span: { start: 8, end: 11 }, text: '2' },
} as Diagnostic

test('a record has lines and columns from 1, the end excluded', () => {
  expect(toRecord(diagnostic, text, 'x.yaml')).toEqual({
    code: 'CF301',
    severity: 'warning',
    message: 'this is wrong',
    file: 'x.yaml',
    line: 2,
    column: 4,
    end_line: 3,
    end_column: 3,
    fix: { title: 'change to "2"', line: 2, column: 4, end_line: 2, end_column: 7, text: '2' },
  })
})

test('no fix is null, and an index does as well as the text', () => {
  const { fix: _, ...without } = diagnostic
  expect(toRecord(without, new LineIndex(text), 'x.yaml').fix).toBeNull()
})
