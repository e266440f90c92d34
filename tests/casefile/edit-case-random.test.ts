import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { type Case, type CaseEdit, editCase, readCase } from '../../src/casefile/index.ts'
import { foldersIn, textOf } from '../cases/shipped.ts'
import { anyInput } from '../fuzz/case-fuzz.ts'
import { caseText } from '../inquiry/random-case.ts'
import { FULL_CASE } from './full-case.ts'

const SHIPPED = ['precedents', 'published'].flatMap(of => foldersIn(of).map(name => textOf(of, name, 'case.yaml')))
const TEXTS = [FULL_CASE, textOf('russia-iran-israel-2026', 'case.yaml'), ...SHIPPED]

/** A case written in other ways: as it is, with other line feeds, and without the last one. */
const aCase: fc.Arbitrary<string> = fc
  .tuple(fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...TEXTS) }, caseText()), fc.nat(5))
  .map(([text, how]) => (how === 0 ? text.replaceAll('\n', '\r\n') : how === 1 ? text.trimEnd() : text))

/** Texts that would break YAML, steer something, or be taken for something else if they were put down as they are. */
const awkward = fc.oneof(
  fc.constantFrom(
    'plain words',
    'a: b',
    'a #b',
    '- x',
    '{',
    ']',
    '*a',
    '&a b',
    '!!js/function "x"',
    'null',
    'true',
    '~',
    '12',
    '1e3',
    '"',
    "it's",
    '\\',
    'a\nb',
    'a\n\n  b\n',
    ' led',
    'trailed ',
    '%x',
    '@x',
    '`x`',
    '<script>alert(1)</script>',
    '${x}',
    '---',
    '\u0085',
    '\u2028x',
    '\uFEFF',
    '\u0000',
    'x'.repeat(200),
    'many words '.repeat(30).trim(),
    '? x',
    '| y',
    '> z',
    ', a',
    'a, b',
    'a:',
    '日本語 の文',
  ),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 12 }),
)

/** Where free text can stand: an edit that puts it there, and where it is read. */
function textFields(read: Case): { edit: Omit<CaseEdit & { kind: 'set' }, 'value'>; at: (read: Case) => unknown }[] {
  const set = (kind: string, id: string, field: string): Omit<CaseEdit & { kind: 'set' }, 'value'> =>
    ({ kind: 'set', part: { kind, id }, field }) as Omit<CaseEdit & { kind: 'set' }, 'value'>
  const find = <T extends { id: string }>(items: readonly T[], id: string): T | undefined =>
    items.find(item => item.id === id)
  return [
    { edit: { kind: 'set', part: { kind: 'case' }, field: 'title' }, at: c => c.title },
    { edit: { kind: 'set', part: { kind: 'case' }, field: 'question' }, at: c => c.question },
    ...read.actors.map(({ id }) => ({ edit: set('actor', id, 'name'), at: (c: Case) => find(c.actors, id)?.name })),
    ...read.options.map(({ id }) => ({
      edit: set('option', id, 'label'),
      at: (c: Case) => find(c.options, id)?.label,
    })),
    ...read.facts.map(({ id }) => ({ edit: set('fact', id, 'text'), at: (c: Case) => find(c.facts, id)?.text })),
    ...read.drivers.map(({ id }) => ({
      edit: set('driver', id, 'because'),
      at: (c: Case) => find(c.drivers, id)?.because,
    })),
    ...read.constraints.map(({ id }) => ({
      edit: set('constraint', id, 'because'),
      at: (c: Case) => find(c.constraints, id)?.because,
    })),
    ...read.claims.map(({ id }) => ({ edit: set('claim', id, 'text'), at: (c: Case) => find(c.claims, id)?.text })),
  ]
}

/** A case without where things stand. */
function meaning(text: string): unknown {
  const read = readCase(text).case
  return JSON.parse(
    JSON.stringify({ ...read, text: '' }, (key, value: unknown) =>
      key === 'span' ? undefined : typeof value === 'bigint' ? String(value) : value,
    ),
  )
}

/** The comments of a text, in order; what follows a `#` inside a text counts too, which is all the stricter. */
function comments(text: string): string[] {
  return text.match(/(?:^|[ \t])#.*$/gmu) ?? []
}

/** That the lines outside those of one change are the same: what is left and right of it. */
function expectLocal(before: string, after: string, most: number): void {
  const [a, b] = [before.split('\n'), after.split('\n')]
  let start = 0
  while (start < a.length && a[start] === b[start]) start++
  let end = 0
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end++
  expect(a.length - end - start).toBeLessThanOrEqual(most)
}

const read = (text: string): Case => readCase(text).case!

it('puts any text anywhere, changes nothing else, and takes it back', () => {
  fc.assert(
    fc.property(aCase, fc.nat(), awkward, (text, which, value) => {
      const fields = textFields(read(text))
      const { edit, at } = fields[which % fields.length]!
      const result = editCase(text, { ...edit, value })
      expect(result.diagnostics).toEqual([])
      expect(at(read(result.text))).toBe(value)
      expectLocal(text, result.text, text.includes('>-') ? 12 : 2)
      const was = at(read(text)) as string | undefined
      const back = editCase(result.text, { ...edit, value: was ?? null })
      expect(back.diagnostics).toEqual([])
      expect(meaning(back.text)).toEqual(meaning(text))
      for (const comment of comments(text)) expect(result.text + String(was)).toContain(comment.trim())
    }),
    { seed: 11, numRuns: 150 },
  )
})

it('adds parts and removes them again, to the byte where they were last', () => {
  fc.assert(
    fc.property(aCase, fc.nat(), awkward, (text, which, value) => {
      const subject = read(text)
      const actor = subject.actors[which % subject.actors.length]!.id
      const added: CaseEdit[] = [
        { kind: 'add', part: { kind: 'fact', id: 'new-fact' }, fields: { text: value, about: [actor] } },
        { kind: 'add', part: { kind: 'driver', id: 'new-driver' }, actor, fields: { prefers: 'true', because: value } },
        { kind: 'add', part: { kind: 'claim', id: 'new-claim' }, fields: { text: value, holds: 'true' } },
        { kind: 'add', part: { kind: 'source', id: 'new-source' }, fields: { title: value, date: '2026' } },
        { kind: 'add', part: { kind: 'constraint', id: 'new-rule' }, fields: { always: 'true', because: value } },
        { kind: 'add', part: { kind: 'scenario', id: 'new-scenario' }, fields: { title: value } },
        ...(subject.rankings.length > 0
          ? []
          : ([
              { kind: 'add', part: { kind: 'actor', id: 'NEW' }, fields: { name: value } },
              { kind: 'add', part: { kind: 'option', id: `${actor}.new` }, fields: { label: value, rung: 'force' } },
            ] as const)),
      ]
      const edit = added[which % added.length]! as CaseEdit & { kind: 'add' }
      const result = editCase(text, edit)
      expect(result.diagnostics).toEqual([])
      expect(JSON.stringify(meaning(result.text))).toContain(JSON.stringify(value))
      expect(comments(result.text).length).toBeGreaterThanOrEqual(comments(text).length)
      expectLocal(text, result.text, 2)
      const back = editCase(result.text, { kind: 'remove', part: edit.part })
      expect(back.diagnostics).toEqual([])
      expect(meaning(back.text)).toEqual(meaning(text))
    }),
    { seed: 12, numRuns: 100 },
  )
})

it('renames everything there is, and back to the byte', () => {
  fc.assert(
    fc.property(aCase, fc.nat(), (text, which) => {
      const subject = read(text)
      const all = (
        ['actor', 'option', 'fact', 'driver', 'constraint', 'claim', 'source', 'scenario', 'episode'] as const
      )
        .flatMap(kind => subject[`${kind}s`].map(({ id }) => ({ kind, id })))
        .filter(({ id }) => !id.startsWith('constraint-'))
      const part = all[which % all.length]!
      const { text: renamed, diagnostics } = editCase(text, { kind: 'rename', part, to: 'renamed-1' })
      expect(diagnostics).toEqual([])
      const own = part.id.slice(part.id.indexOf('.') + 1)
      const id = part.kind === 'option' ? `${part.id.split('.')[0]}.renamed-1` : 'renamed-1'
      expect(read(renamed)[`${part.kind}s`].map(one => one.id)).toContain(id)
      expect(
        readCase(renamed)
          .diagnostics.map(({ code }) => code)
          .toSorted(),
      ).toEqual(
        readCase(text)
          .diagnostics.map(({ code }) => code)
          .toSorted(),
      )
      expect(comments(renamed)).toEqual(comments(text))
      const back = editCase(renamed, { kind: 'rename', part: { kind: part.kind, id }, to: own })
      expect(back.diagnostics).toEqual([])
      expect(back.text).toBe(text)
    }),
    { seed: 13, numRuns: 150 },
  )
})

it('moves drivers and toggles options, and back', () => {
  fc.assert(
    fc.property(aCase, fc.nat(), fc.nat(6), (text, which, to) => {
      const { drivers, options, statusQuo } = read(text)
      const option = options[which % options.length]!.id
      const toggled = editCase(text, { kind: 'toggle', option })
      expect(toggled.diagnostics).toEqual([])
      expect(read(toggled.text).statusQuo.taken.includes(option)).toBe(!statusQuo.taken.includes(option))
      expect(new Set(read(editCase(toggled.text, { kind: 'toggle', option }).text).statusQuo.taken)).toEqual(
        new Set(statusQuo.taken),
      )
      const driver = drivers[which % Math.max(drivers.length, 1)]
      if (driver === undefined) return
      const own = drivers.filter(({ actor }) => actor === driver.actor).map(({ id }) => id)
      const moved = editCase(text, { kind: 'move', driver: driver.id, to })
      expect(moved.diagnostics).toEqual([])
      const now = read(moved.text).drivers.filter(({ actor }) => actor === driver.actor)
      expect(now.findIndex(({ id }) => id === driver.id)).toBe(Math.min(to, own.length - 1))
      expect(comments(moved.text).toSorted()).toEqual(comments(text).toSorted())
      const back = editCase(moved.text, { kind: 'move', driver: driver.id, to: own.indexOf(driver.id) })
      expect(meaning(back.text)).toEqual(meaning(text))
    }),
    { seed: 14, numRuns: 80 },
  )
})

it('gives any text back as it was, or one that is YAML, and throws never', () => {
  const edits = fc.oneof(
    fc.record({
      kind: fc.constant('set' as const),
      part: fc.constantFrom(
        { kind: 'case' } as const,
        { kind: 'actor', id: 'PA' } as const,
        { kind: 'option', id: 'PA.fight' } as const,
        { kind: 'fact', id: '__proto__' } as const,
        { kind: 'driver', id: 'no-war' } as const,
        { kind: 'constraint', id: 'constraint-1' } as const,
      ),
      field: fc.constantFrom('title', 'name', 'label', 'prefers', 'never', 'rests_on', 'constructor', 'text'),
      value: fc.oneof(awkward, fc.constant(null), fc.constant(['a', { any: ['b'] }]), fc.double()),
    }),
    fc.record({
      kind: fc.constant('rename' as const),
      part: fc.constantFrom({ kind: 'actor', id: 'PA' } as const, { kind: 'option', id: 'PA.fight' } as const),
      to: awkward,
    }),
    fc.record({ kind: fc.constant('toggle' as const), option: fc.constantFrom('PA.fight', 'x', '') }),
    fc.record({
      kind: fc.constant('move' as const),
      driver: fc.constant('no-war'),
      to: fc.oneof(fc.double(), fc.nat(9)),
    }),
    fc.record({
      kind: fc.constant('remove' as const),
      part: fc.constantFrom({ kind: 'actor', id: 'PA' } as const, { kind: 'fact', id: 'treaty' } as const),
      references: fc.constantFrom('leave' as const, 'remove' as const),
    }),
  )
  fc.assert(
    fc.property(anyInput, edits, (input, edit) => {
      const text = typeof input === 'string' ? input : new TextDecoder().decode(input)
      const result = editCase(text, edit)
      if (result.diagnostics.length > 0) expect(result.text).toBe(text)
      for (const { span } of result.diagnostics) expect(span.end).toBeLessThanOrEqual(Math.max(text.length, 1))
      const broken = (one: string): number => readCase(one).diagnostics.filter(({ code }) => code === 'CF103').length
      expect(broken(result.text)).toBeLessThanOrEqual(broken(text))
      expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
    }),
    { seed: 15, numRuns: 400 },
  )
})
