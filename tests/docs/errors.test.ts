import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { checkRecord, checkStates, paragraphsOf, readCase, type Recorded } from '../../src/casefile/index.ts'
import { CODES, type Diagnostic, type DiagnosticCode, LineIndex } from '../../src/diagnostics/index.ts'
import {
  actorTable,
  type CaseEvent,
  type Database,
  DatabaseError,
  type FileLook,
  type FormatId,
  type LadderRung,
  loadRecord,
  readActorTable,
  readEvents,
  weighClaim,
} from '../../src/events/index.ts'

interface Section {
  readonly code: string
  readonly title: string
  readonly prose: string
  readonly language: string
  readonly example: string
}

const SECTION = /^### (\w+): (.*)\n\n([\s\S]*?)\n\n```(.*)\n([\s\S]*?)^```$/gmu
const document = readFileSync('docs/errors.md', 'utf8')
const allSections: Section[] = [...document.matchAll(SECTION)].map(([, code, title, prose, language, example]) => ({
  code: code!,
  title: title!,
  prose: prose!,
  language: language!,
  example: example!,
}))

/** Files of event data are read by a database, so their examples are looked at apart from the others. */
const EVENT_DATA = /^EV20/u
const sections = allSections.filter(({ code }) => !EVENT_DATA.test(code))

/** The text an example stands for; those that would be long are written as an expression. */
function textOf({ language, example }: Section): string | Uint8Array {
  return language.startsWith('js') ? (new Function(`return ${example}`)() as string | Uint8Array) : example
}

/** The case that the examples of records belong to. */
const KNOWN = { actors: ['RU', 'IR'], options: ['RU.speak'], sources: ['note'] }

/** The record beside the examples that are about one; that of CF613 has none. */
const [, RECORD = ''] = /^```csv record\.csv\n([\s\S]*?)^```$/mu.exec(document) ?? []
const { events: acts } = readEvents(RECORD)
const ABOUT_RECORDS = /^CF6[12]/u

function recordedFor({ code }: Section): Recorded | null {
  if (code === 'CF613') return null
  const rungOf = ({ option }: CaseEvent): LadderRung | null => (option === 'RU.speak' ? 'words' : null)
  return { acts, weigh: claim => weighClaim(claim, { events: acts, complete: false, rungOf, measure: () => null }) }
}

/** Everything said about an example, with the slow checks where it is marked `states`. */
function diagnose(section: Section, input: string | Uint8Array = textOf(section)): readonly Diagnostic[] {
  if (section.language === 'csv actors') return readActorTable(input as string).diagnostics
  if (section.code.startsWith('EV')) return readEvents(input as string, { known: KNOWN }).diagnostics
  const sourceText = (path: string): string | undefined => (path === 'note.txt' ? 'One.\n\nTwo.\n' : undefined)
  const read = readCase(input, { sourceText })
  const whole = read.case !== undefined && !read.diagnostics.some(({ severity }) => severity === 'error')
  if (whole && ABOUT_RECORDS.test(section.code))
    return [...read.diagnostics, ...checkRecord(read.case, recordedFor(section))]
  if (!section.language.includes('states') || !whole) return read.diagnostics
  const limits = { states: section.code === 'LM902' ? 3 : 100, steps: section.code === 'LM903' ? 1 : 1e6 }
  return [...read.diagnostics, ...checkStates(read.case, limits)]
}

const errorsOf = (found: readonly Diagnostic[]): string[] =>
  found.filter(({ severity }) => severity === 'error').map(({ code }) => code)

describe('docs/errors.md', () => {
  it('has a section for every code, in order, and for nothing else', () => {
    expect(allSections.map(({ code }) => code)).toEqual(Object.keys(CODES).toSorted())
    expect(document.match(/^### /gmu)).toHaveLength(allSections.length)
  })

  it.each(allSections)('$code is described as in the table', ({ code, title, prose }) => {
    const entry = CODES[code as DiagnosticCode]
    expect(title).toBe(entry.title)
    expect(prose.toLowerCase().startsWith(`*${entry.severity}.*`)).toBe(true)
  })

  it.each(sections)('$code is what its example has, and no other error', section => {
    const found = diagnose(section)
    expect(found.map(({ code }) => code)).toContain(section.code)
    expect(errorsOf(found).filter(code => code !== section.code)).toEqual([])
  })

  it.each(sections)('$code: making an offered edit mends that and adds no error', section => {
    const text = textOf(section)
    if (typeof text !== 'string') return
    const found = diagnose(section)
    for (const diagnostic of found) {
      if (diagnostic.fix === undefined) continue
      const { span, text: put } = diagnostic.fix
      const after = diagnose(section, text.slice(0, span.start) + put + text.slice(span.end))
      const same = ({ code, message }: Diagnostic): boolean =>
        code === diagnostic.code && message === diagnostic.message
      expect(after.filter(same)).toEqual([])
      const fewer = diagnostic.severity === 'error' ? 1 : 0
      expect(errorsOf(after).length).toBeLessThanOrEqual(errorsOf(found).length - fewer)
    }
  })

  it('has examples with edits among them', () => {
    const withEdit = sections.filter(section => diagnose(section).some(({ fix }) => fix !== undefined))
    expect(withEdit.map(({ code }) => code)).toEqual(
      expect.arrayContaining([
        'CF201',
        'CF202',
        'CF204',
        'CF301',
        'CF302',
        'CF303',
        'CF305',
        'CF401',
        'CF402',
        'CF404',
      ]),
    )
  })

  it.each(sections.filter(({ language }) => /^(yaml|csv)/u.test(language)))(
    '$code points into its example',
    section => {
      const lines = new LineIndex(section.example)
      for (const { span } of diagnose(section)) {
        expect(span.start).toBeLessThanOrEqual(span.end)
        expect(span.end).toBeLessThanOrEqual(section.example.length)
        expect(lines.position(span.start).line).toBeGreaterThan(0)
      }
    },
  )
})

/** What an example of a file of event data has in it. */
type FileExample = FileLook & { readonly format?: FormatId; readonly database?: null | 'stops reading' }

/** A database that knows the file and cannot read it. */
const BROKEN: Database = {
  rows: sql => (sql.includes('read_csv') ? Promise.reject(new DatabaseError('Invalid Input')) : Promise.resolve([])),
  findLine: () => Promise.resolve(null),
  close: () => undefined,
}

describe('files of event data in docs/errors.md', () => {
  it.each(allSections.filter(({ code }) => EVENT_DATA.test(code)))('$code is what its example has', async section => {
    const { database, format, ...look } = new Function(`return (${section.example})`)() as FileExample
    const open = (): Promise<Database | null> => Promise.resolve(database === null ? null : BROKEN)
    const request = { table: actorTable(), ...(format !== undefined && { format }) }
    const { problems, record } = await loadRecord(open, [{ ...look, path: 'events.csv' }], request)
    expect(problems.map(({ diagnostic }) => diagnostic.code)).toEqual([section.code])
    expect(record).toBeNull()
  })
})

it('reads paragraphs as the page says', () => {
  expect([...paragraphsOf('One.\n\nTwo.\n').keys()].toSorted()).toEqual([1, 2])
  expect(paragraphsOf('A note.\n\n[16] Sixteen.\n').get(16)).toBe('Sixteen.')
})
