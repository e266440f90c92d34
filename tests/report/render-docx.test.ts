import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inflateRawSync } from 'node:zlib'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readAt } from '../../src/casefile/index.ts'
import { briefing } from '../../src/inquiry/index.ts'
import { heading, list, paragraph, quiet, strong } from '../../src/report/document.ts'
import { briefingReport, Names, renderDocx, type Report } from '../../src/report/index.ts'
import { caseFrom, HOSTILE } from './cases.ts'

/** The files of an archive, read by its directory as other programs do. */
function unpacked(bytes: Uint8Array): Record<string, string> {
  const data = Buffer.from(bytes)
  const end = data.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]))
  const files: Record<string, string> = {}
  let place = data.readUInt32LE(end + 16)
  for (let k = 0; k < data.readUInt16LE(end + 10); k++) {
    const [method, size, nameLength] = [
      data.readUInt16LE(place + 10),
      data.readUInt32LE(place + 20),
      data.readUInt16LE(place + 28),
    ]
    const name = data.toString('utf8', place + 46, place + 46 + nameLength)
    const local = data.readUInt32LE(place + 42)
    const start = local + 30 + data.readUInt16LE(local + 26) + data.readUInt16LE(local + 28)
    const content = data.subarray(start, start + size)
    files[name] = (method === 8 ? inflateRawSync(content) : content).toString('utf8')
    place += 46 + nameLength + data.readUInt16LE(place + 30) + data.readUInt16LE(place + 32)
  }
  return files
}

/** Fails unless every element is closed in order and every text is escaped. */
function expectWellFormed(xml: string): void {
  const open: string[] = []
  const body = xml.replace(/^<\?xml[^>]*\?>/u, '')
  for (const [, text = '', slash, name = '', attributes = '', empty] of body.matchAll(
    /([^<]*)<(\/?)([\w:]+)((?: [\w:]+="[^"<>&]*")*)(\/?)>/gu,
  )) {
    expect(text).not.toMatch(/[<>]|&(?!#\d+;)/u)
    expect(attributes).not.toContain('<')
    if (slash === '/') expect(open.pop()).toBe(name)
    else if (empty !== '/') open.push(name)
  }
  expect(open).toEqual([])
  expect(body.replaceAll(/[^<]*<\/?[\w:]+(?: [\w:]+="[^"<>&]*")*\/?>/gu, '').trim()).toBe('')
}

const PARTS = [
  '[Content_Types].xml',
  '_rels/.rels',
  'docProps/core.xml',
  'word/_rels/document.xml.rels',
  'word/document.xml',
  'word/numbering.xml',
  'word/styles.xml',
]

describe('a report as a Word document', () => {
  const report: Report = {
    title: 'Title & more',
    blocks: [
      heading('First'),
      paragraph('plain ', strong('strong'), quiet(' [aside]')),
      list(
        [
          { lead: ['one'], lines: [['line']] },
          { lead: ['two'], lines: [] },
        ],
        true,
      ),
      list([{ lead: ['dash'], lines: [] }]),
      list([{ lead: ['one again'], lines: [] }], true),
      { kind: 'table', head: ['', 'Head'], rows: [[['a'], [quiet('b')]]] },
    ],
  }
  const files = unpacked(renderDocx(report))

  test('has the parts of one, each well formed and declared', () => {
    expect(Object.keys(files).toSorted()).toEqual(PARTS)
    for (const xml of Object.values(files)) expectWellFormed(xml)
    for (const part of PARTS.filter(path => !path.includes('rels') && path !== '[Content_Types].xml')) {
      expect(files['[Content_Types].xml']).toContain(`PartName="/${part}"`)
    }
  })

  test('has every style and numbering that its text names', () => {
    const text = files['word/document.xml']!
    for (const [, style] of text.matchAll(/<w:(?:pStyle|rStyle|tblStyle) w:val="(\w+)"/gu)) {
      expect(files['word/styles.xml']).toContain(`w:styleId="${style}"`)
    }
    const lists = [...text.matchAll(/<w:numId w:val="(\d+)"/gu)].map(([, id]) => id)
    expect(lists).toEqual(['2', '2', '1', '3'])
    for (const id of lists) expect(files['word/numbering.xml']).toContain(`<w:num w:numId="${id}">`)
  })

  test('says what the report says', () => {
    const texts = [...files['word/document.xml']!.matchAll(/<w:t xml:space="preserve">([^<]*)<\/w:t>/gu)].map(
      ([, text]) => text,
    )
    expect(texts).toEqual([
      'Title &#38; more',
      'First',
      'plain ',
      'strong',
      ' [aside]',
      'one',
      'line',
      'two',
      'dash',
      'one again',
      '',
      'Head',
      'a',
      'b',
    ])
  })

  test('is the same each time', () => expect(renderDocx(report)).toEqual(renderDocx(structuredClone(report))))

  test('is an archive that other programs find nothing wrong with', () => {
    const folder = mkdtempSync(join(tmpdir(), 'tertius-docx-'))
    const path = join(folder, 'report.docx')
    writeFileSync(path, renderDocx(report))
    const check = 'import sys, zipfile; print(zipfile.ZipFile(sys.argv[1]).testzip())'
    const python = (): string => execFileSync('python3', ['-c', check, path], { encoding: 'utf8', stdio: 'pipe' })
    try {
      expect(python()).toBe('None\n')
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error // there is no Python here
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })

  test('whatever the text, it is text', () => {
    const unit = fc.oneof(
      fc.constantFrom('<', '&', '>', '"', ']]>', '\u0000', '\ufffe', '\ud800', '\u202e', '</w:t>'),
      fc.string({ unit: 'binary', maxLength: 3 }),
    )
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 8 }), parts => {
        const text = parts.join('')
        const made = unpacked(renderDocx({ title: text, blocks: [heading(text), paragraph(strong(text))] }))
        for (const xml of Object.values(made)) {
          expectWellFormed(xml)
          expect(xml).not.toMatch(/[\ufffe\uffff\u202e]|\p{Cc}(?<!\n)/u)
        }
      }),
      { seed: 2, numRuns: 200 },
    )
    const subject = caseFrom(HOSTILE)
    const hostile = unpacked(renderDocx(briefingReport(new Names(readAt(subject)), briefing(subject))))
    for (const xml of Object.values(hostile)) expectWellFormed(xml)
  })
})
