import { readdirSync, readFileSync } from 'node:fs'
import { posix } from 'node:path'

/** A page that people read, from the root of the repository. */
export interface Page {
  readonly path: string
  readonly text: string
}

/** Every page for users and developers: those at the root, all of `docs/`, and those beside the cases. */
export function pages(): Page[] {
  const within = (folder: string): string[] =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map(path =>
      posix.join(folder, path.replaceAll('\\', '/')),
    )
  return [...readdirSync('.'), ...within('docs'), ...within('cases')]
    .filter(path => path.endsWith('.md') && !path.endsWith('.changed.md'))
    .sort()
    .map(path => ({ path, text: readFileSync(path, 'utf8') }))
}

/** A fenced block: what stands after its fence, and its text. */
export interface Block {
  readonly info: string
  readonly body: string
}

/** The fenced blocks of a page, in order. */
export function blocksOf(text: string): Block[] {
  return [...text.matchAll(FENCED)].map(([, info = '', body = '']) => ({ info: info.trim(), body }))
}

const FENCED = /^```([^\n]*)\n([^]*?)^```$/gm

/** The rows of the first table whose head begins with a cell, as their cells without marks of code. */
export function tableOf(text: string, firstHead: string): string[][] {
  const lines = text.split('\n')
  const start = lines.findIndex(line => line.startsWith(`| ${firstHead} |`))
  const end = lines.findIndex((line, k) => k > start && !line.startsWith('|'))
  return lines.slice(start + 2, end).map(line =>
    line
      .slice(1, -1)
      .split('|')
      .map(cell => cell.trim().replaceAll('`', '')),
  )
}

/** The targets of the links of a page, code left aside. */
export function linksIn(text: string): string[] {
  const prose = text.replaceAll(FENCED, '').replaceAll(/`[^`\n]*`/g, '')
  return [...prose.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => target)
}

/** The anchors that a page's headings have where it is shown. */
export function anchorsOf(text: string): string[] {
  const headings = [...text.replaceAll(FENCED, '').matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) => heading)
  return headings.map(heading =>
    heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
      .replaceAll(' ', '-'),
  )
}
