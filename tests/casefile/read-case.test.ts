import { describe, expect, it } from 'vitest'
import { type Case, readCase } from '../../src/casefile/index.ts'
import type { Diagnostic } from '../../src/diagnostics/index.ts'
import { FULL_CASE, NOTE } from './full-case.ts'

const sourceText = (path: string): string | undefined => (path === 'note.txt' ? NOTE : undefined)

/** The full case with one thing changed. */
function changed(from: string, to: string): string {
  expect(FULL_CASE.split(from).length, `"${from}" is in the full case once`).toBe(2)
  return FULL_CASE.replace(from, () => to)
}

/** What is said about a text: code and the words it points at. */
function said(text: string): string[] {
  return readCase(text, { sourceText }).diagnostics.map(
    one => `${one.code} ${text.slice(one.span.start, one.span.end)}`,
  )
}

function onlyOne(text: string): Diagnostic {
  const { diagnostics } = readCase(text, { sourceText })
  expect(diagnostics.map(({ code, message }) => `${code} ${message}`)).toHaveLength(1)
  return diagnostics[0]!
}

describe('a whole case', () => {
  const { case: read, diagnostics } = readCase(FULL_CASE, { file: 'full.yaml', sourceText })
  const full = read as Case

  it('gets no remarks', () => {
    expect(diagnostics).toEqual([])
  })

  it('keeps what was written, in order', () => {
    expect(full).toMatchObject({
      file: 'full.yaml',
      asOf: '2026-02-15',
      focus: ['PA'],
      events: 'events.csv',
      notes: 'Not about anybody.',
    })
    expect(full.description).toBe('Made up, so that every part of the format is there once.')
    expect(full.options.map(({ id }) => id)).toEqual([
      'PA.speak',
      'PA.mediate',
      'PA.arm',
      'PA.fight',
      'AL.resist',
      'AL.yield',
      'RI.strike',
    ])
    expect(full.actors.map(({ foresight }) => foresight)).toEqual(['sseq', 'seq', 'nash'])
    expect(full.options[2]).toMatchObject({ label: 'Supply arms', rung: 'material-aid', irreversible: 'taking' })
    expect(full.sources[0]).toMatchObject({ id: 'note-2026', date: '2026-01', file: 'note.txt' })
    expect(full.drivers.filter(({ actor }) => actor === 'PA').map(({ id }) => id)).toEqual([
      'no-war',
      'keep-role',
      'keep-ally',
      'save-arms',
    ])
  })

  it('brings what things rest on into one form', () => {
    expect(full.drivers.slice(0, 3).map(({ restsOn }) => restsOn)).toEqual([
      [['forces-committed'], ['talks-open', 'quiet']],
      [['talks-open']],
      [['treaty']],
    ])
  })

  it('brings evidence and confidence into one form', () => {
    const places = full.facts.map(({ evidence }) => evidence.map(({ source, place }) => [source, place]))
    expect(places).toEqual([
      [['note-2026', '¶2']],
      [
        ['note-2026', '¶1-2'],
        ['report', 'p. 4'],
      ],
      [['report', undefined]],
      [['record', 'PA toward RI no force 2026-01']],
    ])
    expect(full.facts.map(({ confidence }) => confidence)).toEqual([
      { value: 0.97, word: 'almost certain' },
      { value: 0.8 },
      undefined,
      undefined,
    ])
  })

  it('numbers the constraints that have no id, and says what each requires', () => {
    expect(full.constraints.map(({ id }) => id)).toEqual([
      'constraint-1',
      'words-first',
      'constraint-3',
      'constraint-4',
    ])
    expect(full.constraints[0]!.requires).toMatchObject({ kind: 'not', operand: { kind: 'and' } })
    expect(full.constraints[3]).toMatchObject({ kind: 'exactly_one', wording: 'PA.mediate, PA.arm, PA.fight' })
  })

  it('reads scenarios and episodes', () => {
    expect(full.scenarios[0]).toMatchObject({
      asOf: '2026-06-01',
      withdraw: ['talks-open', 'words-first', 'save-arms', 'report'],
    })
    expect({ ...full.scenarios[0]!.foresight }).toEqual({ PA: 'smr' })
    expect(full.scenarios[0]!.addDrivers[0]).toMatchObject({ id: 'answer', actor: 'PA', before: 'keep-role' })
    expect(full.episodes[0]).toMatchObject({ date: '2025-06-13', judge: ['PA'], observed: ['PA.mediate', 'PA.speak'] })
  })

  it('says where everything stands', () => {
    const words = full.drivers.map(({ span }) => FULL_CASE.slice(span.start, span.end))
    expect(words).toEqual(full.drivers.map(({ id }) => id))
    expect(FULL_CASE.slice(full.statusQuo.span.start, full.statusQuo.span.end)).toBe('[PA.mediate, AL.resist]')
  })

  it('is the same with Windows line ends and as JSON-like bytes', () => {
    const windows = readCase(FULL_CASE.replaceAll('\n', '\r\n'), { sourceText })
    expect(windows.diagnostics).toEqual([])
    expect(windows.case!.drivers.map(({ wording }) => wording)).toEqual(full.drivers.map(({ wording }) => wording))
    expect(readCase(new TextEncoder().encode(`\uFEFF${FULL_CASE}`), { sourceText }).diagnostics).toEqual([])
  })
})

describe('where a remark points', () => {
  it.each([
    ['a name in a plain scalar', 'prefers: not PA.fight', 'prefers: not PA.figt', 'CF302 PA.figt'],
    ['a name in quotes', '"!PA.arm"', '"!PA.arn"', 'CF302 PA.arn'],
    ['a name in a list', '[PA.mediate, AL.resist]', '[PA.mediate, AL.risist]', 'CF302 AL.risist'],
    ['an unknown key', 'because: It cannot', 'becuase: It cannot', 'CF201 becuase'],
    ['a fact', 'rests_on: talks-open', 'rests_on: talk-open', 'CF303 talk-open'],
    ['a source in evidence', 'evidence: note-2026 ¶2', 'evidence: note-2025 ¶2', 'CF305 note-2025'],
    ['a paragraph that is not there', 'note-2026 ¶1-2', 'note-2026 ¶1-3', 'CF602 note-2026 ¶1-3'],
    ['a date that is not', 'from: 2022-02-24', 'from: 2026-02-30', 'CF501 2026-02-30'],
    ['an end before the start', 'until: 2030-01-01', 'until: 2022-02-24', 'CF502 2022-02-24'],
    ['a driver of nobody', 'before: keep-role', 'before: keep-rule', 'CF304 keep-rule'],
    ['an operator', 'PA.mediate or PA.speak', 'PA.mediate OR PA.speak', 'CF401 OR'],
  ])('%s', (_, from, to, expected) => {
    expect(said(changed(from, to))).toContain(expected)
  })

  it('is the very name in a text over several lines', () => {
    const folded = 'prefers: >-\n        not PA.fight and\n        not PA.fihgt'
    expect(said(changed('prefers: not PA.fight', folded))).toEqual(['CF302 PA.fihgt'])
  })

  it('is both of two ids that are the same', () => {
    const text = changed('id: save-arms', 'id: talks-open').replace(', save-arms, report', ', report')
    const [twice] = readCase(text, { sourceText }).diagnostics
    expect([twice!.code, ...[twice!, ...twice!.related!].map(({ span }) => text.slice(span.start, span.end))]).toEqual([
      'CF310',
      'talks-open',
      'talks-open',
    ])
  })
})

describe('the status quo', () => {
  it('is judged at the date of the case', () => {
    const war = changed('[PA.mediate, AL.resist]', '[PA.fight, AL.resist]')
    expect(said(war)).toContain('CF503 [PA.fight, AL.resist]')
    expect(said(war.replace('as_of: 2026-02-15', 'as_of: 2028-01-01'))).not.toContain('CF503 [PA.fight, AL.resist]')
  })

  it('is judged in scenarios, with what they withdraw, and in episodes', () => {
    expect(said(changed('[PA.mediate, RI.strike]', '[PA.mediate, AL.yield, RI.strike]'))).toEqual([
      'CF503 [PA.mediate, AL.yield, RI.strike]',
    ])
    expect(said(changed('[PA.mediate, RI.strike]', '[PA.fight, RI.strike]'))).toEqual([])
    expect(said(changed('status_quo: [PA.mediate]\n', 'status_quo: []\n'))).toEqual(['CF503 []'])
  })

  it('without a list is that nothing is taken', () => {
    const text = changed('status_quo: [PA.mediate, AL.resist]\n', '')
    const { case: read, diagnostics } = readCase(text, { sourceText })
    expect(read!.statusQuo.taken).toEqual([])
    expect(diagnostics.map(({ code }) => code)).toEqual(['CF503'])
  })
})

describe('half a case', () => {
  it('shows what can be shown, and everything wrong at once', () => {
    const text = FULL_CASE.replace('not PA.fight\n', 'not (PA.fight\n')
      .replace('holds: true', 'hold: true')
      .replace('rung: force }\n  AL', 'rung: forc }\n  AL')
    const { case: read, diagnostics } = readCase(text, { sourceText })
    expect(diagnostics.map(({ code }) => code).toSorted()).toEqual(['CF201', 'CF203', 'CF204', 'CF402'])
    expect(read!.drivers.map(({ id }) => id)).not.toContain('no-war')
    expect(read!.drivers).toHaveLength(5)
    expect(read!.claims.map(({ id }) => id)).toEqual(['stays-out'])
  })

  it('is shown of a text that breaks off, without guessing at the rest', () => {
    const { case: read, diagnostics } = readCase(`${FULL_CASE.slice(0, FULL_CASE.indexOf('drivers:'))}drivers: [`)
    expect(read!.facts).toHaveLength(4)
    expect(diagnostics.map(({ code }) => code)).toEqual(['CF103'])
  })
})

describe('rankings', () => {
  const ranked = (tiers: string, options = 'fight: F, meet: M'): string =>
    `tertius: 1\ntitle: R\nactors: { RU: Russia }\noptions: { RU: { ${options} } }\nrankings: { RU: ${tiers} }\n`

  it('are lists of tiers of codes, of options, or of one state without a list of its own', () => {
    const { case: read, diagnostics } = readCase(ranked('[[3], 2, [RU.fight], [[]]]'))
    expect(diagnostics).toEqual([])
    const states = read!.rankings[0]!.tiers.map(tier => tier.map(state => ('code' in state ? state.code : state.taken)))
    expect(states).toEqual([[3n], [2n], [['RU.fight']], [[]]])
  })

  it('keep codes past 2^53 exact', () => {
    const options = Array.from({ length: 60 }, (_, k) => `o${k}: O`).join(', ')
    const { case: read } = readCase(ranked('[[1152921504606846975], ["9007199254740993"]]', options))
    const codes = read!.rankings[0]!.tiers.flat().map(state => ('code' in state ? state.code : undefined))
    expect(codes).toEqual([1152921504606846975n, 9007199254740993n])
  })

  it.each([
    ['[[1e3]]', 'CF202 1e3'],
    ['[[-1]]', 'CF206 -1'],
    ['[[4]]', 'CF507 4'],
    ['[[1], [RU.fight]]', 'CF506 [RU.fight]'],
  ])('say what is wrong with %s', (tiers, expected) => {
    expect(said(ranked(tiers))).toEqual([expected])
  })
})

describe('hostile texts', () => {
  const nest = (levels: number): string => Array.from({ length: levels }, (_, k) => `${' '.repeat(k)}a:`).join('\n')
  const bomb = [
    'a0: &a0 [x, x, x, x, x, x, x, x, x, x]',
    ...Array.from({ length: 9 }, (_, k) => `a${k + 1}: &a${k + 1} [${Array(10).fill(`*a${k}`).join(', ')}]`),
  ].join('\n')

  it.each([
    ['5,000 brackets', '['.repeat(5000), 'CF105'],
    ['2,000 levels of keys', nest(2000), 'CF105'],
    [
      'depth through aliases',
      `a: &a ${'['.repeat(40)}${']'.repeat(40)}\nb: ${'['.repeat(40)}*a${']'.repeat(40)}`,
      'CF105',
    ],
    ['5 MiB', 'a'.repeat(5 * 2 ** 20), 'CF101'],
    ['4 MiB of two-byte letters', 'é'.repeat(2 ** 21 + 1), 'CF101'],
    ['very many pieces', '- \n'.repeat(700_000), 'CF101'],
    ['an alias bomb', bomb, 'CF106'],
    ['an alias of itself', 'a: &x { b: *x }', 'CF106'],
    ['two documents', `${FULL_CASE}---\n${FULL_CASE}`, 'CF107'],
    ['a tag that makes something', 'a: !!js/function "() => 1"', 'CF108'],
    ['nothing', '', 'CF109'],
  ])('%s: one clear error', (_, text, code) => {
    const one = onlyOne(text)
    expect(one.code).toBe(code)
    expect(readCase(text).case).toBeUndefined()
  })

  it('says which byte is not UTF-8', () => {
    const bytes = new TextEncoder().encode(FULL_CASE.slice(0, 400))
    bytes[300] = 0xff
    const { case: read, diagnostics } = readCase(bytes)
    expect(read).toBeUndefined()
    expect(diagnostics).toMatchObject([{ code: 'CF102', span: { start: 300 } }])
    expect(diagnostics[0]!.message).toContain('byte 300 is 0xFF')
  })

  it.each([
    [[0xc0, 0x80], 0],
    [[0x61, 0xe0, 0x80, 0x80], 1],
    [[0x61, 0xed, 0xa0, 0x80], 1],
    [[0xf0, 0x9f, 0x98], 0],
    [[0xf4, 0x90, 0x80, 0x80], 0],
    [[0xef, 0xbf, 0xbd, 0x80], 3],
  ])('finds the first bad byte of %j', (bytes, at) => {
    expect(readCase(Uint8Array.from(bytes)).diagnostics[0]!.message).toContain(`byte ${at} is`)
  })

  it('takes modest aliases', () => {
    expect(
      said(changed('rests_on: talks-open,', 'rests_on: &t talks-open,').replace('rests_on: shock', 'rests_on: *t')),
    ).toEqual(['CF702 shock'])
  })

  it('takes names that mean something to JavaScript as names', () => {
    const text = changed('  treaty:\n', '  constructor:\n')
      .replaceAll('treaty]', 'constructor]')
      .replace('rests_on: treaty', 'rests_on: constructor')
    expect(said(text)).toEqual([])
    expect(said(changed('\nfacts:\n', '\nfacts:\n  __proto__: { text: x }\n'))).toEqual(['CF207 __proto__'])
    expect(said('focus: { constructor: { name: { a: b } } }')).toContain('CF202 { constructor: { name: { a: b } } }')
    expect(Object.keys({})).toEqual([])
  })

  it('reports a key that is there twice, and reads the first', () => {
    const text = `${FULL_CASE}title: Another\n`
    const one = onlyOne(text)
    expect([one.code, text.slice(one.span.start)]).toEqual(['CF104', 'title: Another\n'])
    expect(text.slice(one.related![0]!.span.start)).toMatch(/^title: A patron/u)
    expect(readCase(text).case!.title).toBe('A patron and a quarrel')
  })

  it.each([
    ['a proposition of 200,000 slips', `claims: { c: { text: C, holds: ${'A.a ( ~ '.repeat(200_000)} } }`],
    [
      'a proposition of 50,000 unknown names in lines',
      `claims:\n  c:\n    holds: >-\n${'      A.b and\n'.repeat(50_000)}`,
    ],
    [
      'as many scenarios as facts',
      `actors: { A: A }
options: { A: { a: A } }
constraints: [{ never: A.a }]
facts:
${Array.from({ length: 10_000 }, (_, k) => `  f${k}: { text: F }\n`).join('')}scenarios:
${Array.from({ length: 10_000 }, (_, k) => `  s${k}: { title: S }\n`).join('')}`,
    ],
  ])('ends on %s', (_, text) => {
    expect(readCase(text).diagnostics.length).toBeGreaterThan(0)
  })

  it('reads 10,000 facts, and 10,000 names there are not', () => {
    const many = Array.from(
      { length: 10_000 },
      (_, k) => `  fact-${k}: { text: It is so, evidence: nowhere-${k} }\n`,
    ).join('')
    const { case: read, diagnostics } = readCase(changed('\nfacts:\n', `\nfacts:\n${many}`))
    expect(read!.facts).toHaveLength(10_004)
    expect(diagnostics.filter(({ code }) => code === 'CF305')).toHaveLength(10_000)
  })
})
