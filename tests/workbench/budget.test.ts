import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { beforeAll, describe, expect, test } from 'vitest'
import { builtWorkbench } from './support/workbench.ts'

interface Chunk {
  readonly file: string
  readonly css?: readonly string[]
  readonly assets?: readonly string[]
  readonly imports?: readonly string[]
}

/** The most that may be loaded before the first answer is there, in bytes after gzip: program, styles and page. */
const BUDGET = 200_000

/** The faces that the first screen is set in come on top, and hold nothing up. They are compressed already. */
const FONT_BUDGET = 45_000

describe('what the first screen loads', () => {
  let folder = ''
  let manifest: Readonly<Record<string, Chunk>> = {}
  beforeAll(() => {
    folder = builtWorkbench()
    manifest = JSON.parse(readFileSync(join(folder, '.vite', 'manifest.json'), 'utf8'))
  })

  /** A chunk's files with those of all it imports. */
  function filesOf(name: string, seen = new Set<string>()): Set<string> {
    const chunk = manifest[name]
    if (chunk === undefined) throw new Error(`there is no ${name} in the manifest`)
    seen.add(chunk.file)
    for (const file of chunk.css ?? []) seen.add(file)
    for (const file of chunk.assets ?? []) if (/worker.*\.js$/u.test(file)) seen.add(file)
    for (const other of chunk.imports ?? []) filesOf(other, seen)
    return seen
  }

  const size = (file: string): number => gzipSync(readFileSync(join(folder, file)), { level: 9 }).length

  test('stays within its budget', () => {
    const files = [...filesOf('index.html'), ...filesOf('screens/answer/screen.tsx'), 'index.html']
    const sizes = [...new Set(files)].map(file => ({ file, bytes: size(file) }))
    expect(sizes.some(({ file }) => file.includes('worker'))).toBe(true)
    const sum = sizes.reduce((all, { bytes }) => all + bytes, 0)
    expect(sum, JSON.stringify(sizes)).toBeLessThan(BUDGET)
  })

  test('has two faces of type, each of some 20 kB', () => {
    const faces = ['latin-400-normal', 'latin-600-normal'].map(
      face => Object.values(manifest).find(({ file }) => file.includes(face))?.file ?? '',
    )
    const sum = faces.reduce((all, file) => all + readFileSync(join(folder, file)).length, 0)
    expect(sum).toBeLessThan(FONT_BUDGET)
  })
})
