import * as fc from 'fast-check'
import { expect } from 'vitest'
import { stringify } from 'yaml'
import { readCase } from '../../src/casefile/index.ts'
import { CODES } from '../../src/diagnostics/index.ts'
import { FULL_CASE, NOTE } from '../casefile/full-case.ts'

/** Keys that mean something to a JavaScript object, or to nobody. */
const HOSTILE = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  '<<',
  '',
  ' ',
  '0',
  '-1',
  'null',
  '\u0000',
]

const KEYS = [...new Set(FULL_CASE.match(/[\w-]+(?=:)/gu)), ...HOSTILE]

const SCRAPS = [
  '\t',
  '\n',
  '\r\n',
  ' ',
  ': ',
  '- ',
  '? ',
  '"',
  "'",
  '[',
  ']',
  '{',
  '}',
  ',',
  '#',
  '&a ',
  '*a',
  '!x ',
  '!!str ',
  '|',
  '>',
  '---\n',
  '...\n',
  '%YAML 1.1\n',
  '\uFEFF',
  '\u0000',
  '\uD800',
  '¶',
  '¶9-1',
  '(',
  ')',
  'not ',
  ' and ',
  '~',
  'PA.',
  'PA.fight',
  'true',
  'null',
  '1e999',
  '99999999999999999999',
  '2026-02-30',
  '__proto__: 1\n',
  '<<: *a\n',
]

/** A valid case with pieces of it deleted, repeated, exchanged, or strewn with what matters to a parser. */
const mutated: fc.Arbitrary<string> = fc
  .array(
    fc.record({
      kind: fc.constantFrom('delete', 'repeat', 'swap', 'insert', 'replace'),
      at: fc.nat(FULL_CASE.length),
      to: fc.nat(FULL_CASE.length),
      length: fc.oneof(fc.nat(3), fc.nat(40), fc.nat(400)),
      scrap: fc.oneof(fc.constantFrom(...SCRAPS, ...KEYS), fc.string({ unit: 'binary', maxLength: 5 })),
    }),
    { minLength: 1, maxLength: 6 },
  )
  .map(edits => edits.reduce(mutate, FULL_CASE))

interface Edit {
  readonly kind: string
  readonly at: number
  readonly to: number
  readonly length: number
  readonly scrap: string
}

function mutate(text: string, { kind, at, to, length, scrap }: Edit): string {
  const piece = text.slice(at, at + length)
  if (kind === 'delete') return text.slice(0, at) + text.slice(at + length)
  if (kind === 'repeat') return text.slice(0, to) + piece + text.slice(to)
  if (kind === 'insert') return text.slice(0, at) + scrap + text.slice(at)
  if (kind === 'replace') return text.slice(0, at) + scrap + text.slice(at + length)
  const rest = text.slice(0, at) + text.slice(at + length)
  return rest.slice(0, to) + piece + rest.slice(to)
}

const scalar = fc.oneof(
  fc.constantFrom(...SCRAPS, ...KEYS, 'PA', 'PA.fight', 'not PA.fight', 'note-2026 ¶1', 'likely'),
  fc.string({ unit: 'binary', maxLength: 8 }),
  fc.integer(),
  fc.double(),
  fc.boolean(),
  fc.constant(null),
)

/** Any data at all, with keys of the format and hostile ones, as YAML or JSON. */
const structured: fc.Arbitrary<string> = fc
  .letrec(tie => ({
    node: fc.oneof({ depthSize: 'small', withCrossShrink: true }, scalar, tie('list'), tie('map')),
    list: fc.array(tie('node'), { maxLength: 4 }),
    map: fc.array(fc.tuple(fc.constantFrom(...KEYS), tie('node')), { maxLength: 6 }).map(entries => new Map(entries)),
  }))
  .map.map(entries => new Map([...entries, ['tertius', 1]]))
  .chain(data => fc.boolean().map(asJson => (asJson ? JSON.stringify(toPlain(data)) : stringify(data))))

function toPlain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(toPlain)
  if (!(value instanceof Map)) return value
  const plain = Object.create(null) as Record<string, unknown>
  for (const [key, item] of value) plain[String(key)] = toPlain(item)
  return plain
}

/** Whatever a case reader may be given. */
export const anyInput: fc.Arbitrary<string | Uint8Array> = fc.oneof(
  { weight: 6, arbitrary: mutated },
  { weight: 3, arbitrary: structured },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 300 }) },
  { weight: 1, arbitrary: fc.array(fc.constantFrom(...SCRAPS), { maxLength: 40 }).map(scraps => scraps.join('')) },
  { weight: 1, arbitrary: fc.uint8Array({ maxLength: 200 }) },
)

/** What holds of reading any input: it ends, does not throw, and all that it says has its place in the text. */
export function expectSound(input: string | Uint8Array): void {
  const {
    case: read,
    diagnostics,
    text,
  } = readCase(input, { sourceText: path => (path === 'note.txt' ? NOTE : undefined) })
  let last = 0
  for (const { code, severity, span, message, related = [], fix } of diagnostics) {
    expect(severity).toBe(CODES[code].severity)
    expect(message).not.toMatch(/undefined|\[object|NaN$/u)
    expect(span.start).toBeGreaterThanOrEqual(last)
    last = span.start
    for (const at of [span, ...related.map(one => one.span), ...(fix ? [fix.span] : [])]) {
      expect(at.start >= 0 && at.start <= at.end && at.end <= text.length, `${code} ${at.start}-${at.end}`).toBe(true)
    }
  }
  expect(read !== undefined || diagnostics.some(({ severity }) => severity === 'error')).toBe(true)
  if (read !== undefined) expectClosed(read)
  expect(Object.keys(Object.prototype)).toEqual([])
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
}

type Read = NonNullable<ReturnType<typeof readCase>['case']>

/** Everything in a case that names something names something in the case. */
function expectClosed(read: Read): void {
  const options = new Set(read.options.map(({ id }) => id))
  const actors = new Set(read.actors.map(({ id }) => id))
  const facts = new Set(read.facts.map(({ id }) => id))
  const listed = [
    read.statusQuo.taken,
    ...read.episodes.flatMap(({ observed, statusQuo }) => [observed, statusQuo.taken]),
  ]
  expect(listed.flat().filter(option => !options.has(option))).toEqual([])
  expect(
    read.drivers.filter(({ actor, restsOn }) => !actors.has(actor) || restsOn.flat().some(id => !facts.has(id))),
  ).toEqual([])
  expect(read.rankings.filter(({ actor }) => !actors.has(actor))).toEqual([])
  expect(read.options.filter(({ actor }) => !actors.has(actor))).toEqual([])
}
