import { describe, expect, test } from 'vitest'
import type { WriteProblem } from '../../src/cli/index.ts'
import { main } from '../../src/cli/index.ts'
import { memoryHost } from '../support/host.ts'

const CASE = `tertius: 1
title: Two $& {{cargo}} neighbours
sources: { note: { title: A note, file: note.txt } }
actors: { EA: Eastland }
options: { EA: { arm: arm itself } }
facts: { fear: { text: It is afraid, evidence: note ¶2 } }
drivers: { EA: [{ id: safe, prefers: EA.arm, rests_on: [fear] }] }
claims: { arms: { text: It arms, holds: EA.arm } }
events: events.csv
`
const FILES = { 'my/case.yaml': CASE, 'my/note.txt': 'One.\n\nTwo </script>.\n\nThree.\n', 'my/events.csv': 'date\n' }
const TEMPLATE = '<title>{{title}}</title>{{briefing}}|{{grounds}}|<script>{{cargo}}</script>'

interface Ran {
  readonly code: number
  readonly out: string
  readonly err: string
  readonly written: Readonly<Record<string, string>>
}

async function run(
  args: readonly string[],
  { problem = null as WriteProblem | null, tty = false, template = TEMPLATE as string | null } = {},
): Promise<Ran> {
  const written: Record<string, string> = {}
  const host = {
    ...memoryHost({ files: FILES, tty }),
    readShipped: (path: string) => Promise.resolve(path === 'workbench/single.html' ? template : null),
    writeFile: (path: string, content: string | Uint8Array) => {
      if (problem === null) written[path] = String(content)
      return Promise.resolve(problem)
    },
  }
  const code = await main(host, ['report', ...args])
  return { code, out: host.written.stdout, err: host.written.stderr, written }
}

describe('the file', () => {
  test('is what its name says, and nothing is printed but to a person', async () => {
    const html = await run(['my/case.yaml', '-o', 'brief.HTML'])
    expect(html).toMatchObject({ code: 0, out: '', err: '' })
    expect(html.written['brief.HTML']).toContain('<h1>Two $&#38; {{cargo}} neighbours</h1>')
    const markdown = await run(['my/case.yaml', '-o', 'brief.md'], { tty: true })
    expect(markdown.written['brief.md']).toMatch(/^# Two /u)
    expect(markdown.out).toBe('brief.md: 1 kB\n')
  })

  test('or what --format says', async () => {
    expect((await run(['my/case.yaml', '-o', 'brief', '--format', 'markdown'])).written['brief']).toMatch(/^# /u)
    expect((await run(['my/case.yaml', '-o', '-', '--format', 'markdown'])).out).toMatch(/^# /u)
  })

  test('as HTML carries the case, its record and the paragraphs it cites, and no others', async () => {
    const { written } = await run(['my/case.yaml', '-o', 'b.html'])
    const [, data = ''] = /<script>([^]*)<\/script>$/u.exec(written['b.html']!) ?? []
    expect(data).not.toMatch(/[<>&]/u)
    expect(JSON.parse(data)).toEqual({
      version: '1.2.3',
      file: 'case.yaml',
      text: CASE,
      events: { path: 'events.csv', text: 'date\n' },
      quotations: { note: { 2: 'Two </script>.' } },
      variation: { foresight: {} },
    })
  })

  test('what is put into the page is not taken for a place in it', async () => {
    const { written } = await run(['my/case.yaml', '-o', 'b.html'])
    expect(written['b.html']!.match(/"version"/gu)).toHaveLength(1)
    expect(written['b.html']).toContain('<title>Two $&#38; {{cargo}} neighbours</title>')
  })

  test('is told of as one document', async () => {
    const { out, written } = await run(['my/case.yaml', '-o', 'b.md', '--json'])
    const bytes = new TextEncoder().encode(written['b.md']).length
    expect(JSON.parse(out)).toMatchObject({ tertius: 1, command: 'report', file: 'b.md', format: 'markdown', bytes })
  })
})

describe('wrong usage', () => {
  test.each<[string[], string]>([
    [['my/case.yaml'], "error: required option '-o, --output <file>' not specified\n"],
    [['my/case.yaml', '-o', 'brief.pdf'], 'error: --format has to say what to write: html or markdown\n'],
    [['my/case.yaml', '-o', '-'], 'error: --format has to say what to write: html or markdown\n'],
    [
      ['my/case.yaml', '-o', '-', '--format', 'markdown', '--json'],
      'error: --json says what was written, and standard output cannot hold both\n',
    ],
    [
      ['my/case.yaml', '-o', 'my/case.yaml', '--format', 'html'],
      'error: the briefing would be written over the case\n',
    ],
  ])('%j', async (args, message) => {
    const { code, err, written } = await run(args)
    expect({ code, err: err.split('\n')[0] + '\n', written }).toEqual({ code: 2, err: message, written: {} })
  })

  test.each<[WriteProblem, string]>([
    ['missing-folder', 'error: there is no folder for "b.md"'],
    ['directory', 'error: "b.md" is a folder, not a file'],
    ['no-room', 'error: there is no room for "b.md"'],
    ['unwritable', 'error: "b.md" cannot be written'],
  ])('a file that cannot be written: %s', async (problem, message) => {
    expect(await run(['my/case.yaml', '-o', 'b.md'], { problem })).toMatchObject({ code: 2, out: '' })
    expect((await run(['my/case.yaml', '-o', 'b.md'], { problem })).err).toContain(message)
  })

  test('a program without the page', async () => {
    const { code, err } = await run(['my/case.yaml', '-o', 'b.html'], { template: null })
    expect({ code, err: err.split('\n')[0] }).toEqual({
      code: 2,
      err: 'error: the page for it is not there: the program was built without',
    })
  })
})
