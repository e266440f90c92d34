import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { main } from '../../../src/cli/index.ts'
import { memoryHost } from '../../support/host.ts'
import { builtSinglePage } from '../support/workbench.ts'

/** Writes briefings as one file, as the command line does, with a page that is built for it. */
export class Writer {
  private readonly folder = mkdtempSync(join(tmpdir(), 'tertius-single-'))
  private readonly template = builtSinglePage()

  /** The text of a briefing, by `tertius report`. */
  async text(files: Readonly<Record<string, string>>, ...flags: readonly string[]): Promise<string> {
    const written: Record<string, string> = {}
    const host = {
      ...memoryHost({ files }),
      readShipped: (path: string): Promise<string | null> =>
        Promise.resolve(path === 'workbench/single.html' ? this.template : null),
      writeFile: (path: string, content: string | Uint8Array): Promise<null> => {
        written[path] = String(content)
        return Promise.resolve(null)
      },
    }
    const code = await main(host, ['report', 'case.yaml', '-o', 'brief.html', ...flags])
    if (code !== 0 || written['brief.html'] === undefined) throw new Error(host.written.stderr)
    return written['brief.html']
  }

  /** The address of a briefing on disk. */
  async file(files: Readonly<Record<string, string>>, ...flags: readonly string[]): Promise<string> {
    const path = join(this.folder, `brief-${++this.count}.html`)
    writeFileSync(path, await this.text(files, ...flags))
    return pathToFileURL(path).href
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true })
  }

  private count = 0
}

/** The first case and what lies beside it, as files. */
export function firstCase(): Record<string, string> {
  const folder = 'cases/russia-iran-israel-2026'
  return {
    'case.yaml': readFileSync(join(folder, 'case.yaml'), 'utf8'),
    'events.csv': readFileSync(join(folder, 'events.csv'), 'utf8'),
  }
}

/** What the command line prints of a case. */
export async function said(files: Readonly<Record<string, string>>, ...args: readonly string[]): Promise<string> {
  const host = memoryHost({ files })
  const code = await main(host, args)
  if (code !== 0) throw new Error(host.written.stderr)
  return host.written.stdout
}

/** A text with one blank between words. */
export function inOneLine(text: string): string {
  return text.replaceAll(/\s+/gu, ' ').trim()
}
