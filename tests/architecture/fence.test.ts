import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { rolldown } from 'rolldown'
import { describe, expect, test } from 'vitest'
import { cruise } from './cruise.ts'

const PLANTED = 'tests/architecture/planted'

/** Paths of the TypeScript files under `src/` of a folder, relative to the folder. */
function sources(folder: string): string[] {
  return readdirSync(join(folder, 'src'), { recursive: true, encoding: 'utf8' })
    .filter(path => /\.tsx?$/.test(path))
    .map(path => `src/${path.replaceAll('\\', '/')}`)
}

describe('the fence', () => {
  const { seen, violations, rules } = cruise('.')

  test('stands', () => expect(violations).toEqual([]))

  test('looks at every file', () => {
    expect(sources('.').filter(path => !seen.includes(path))).toEqual([])
    expect(seen.length).toBeGreaterThan(30)
  })

  test('knows every zone', () => {
    const zones = readdirSync('src', { withFileTypes: true }).filter(entry => entry.isDirectory())
    for (const { name } of zones) expect(rules).toContain(`zone-${name}`)
  })
})

describe('the fence, where violations are planted', () => {
  const { violations, rules, seen } = cruise(PLANTED)
  // Each planted file says in its first line which rules it breaks; the others break none.
  const planted = sources(PLANTED).flatMap(path => {
    const said = /^\/\/ breaks: (.+)/.exec(readFileSync(join(PLANTED, path), 'utf8'))?.[1]
    return (said?.split(', ') ?? []).map(rule => `${rule}: ${path}`)
  })

  test('objects to each of them and to nothing else', () => expect(violations).toEqual(planted.toSorted()))

  test('sees files that break nothing, too', () => {
    expect(seen).toEqual(expect.arrayContaining(['src/report/through-the-door.ts', 'src/cli/node.ts']))
  })

  test('has a planted violation for every rule', () => {
    const broken = new Set(planted.map(line => line.split(':')[0]))
    expect(rules.filter(rule => !broken.has(rule))).toEqual([])
  })
})

test('the engine is one file that needs nothing and stays small', async () => {
  const bundle = await rolldown({ input: 'src/engine/index.ts', platform: 'neutral' })
  const { output } = await bundle.generate({ format: 'esm', minify: true })
  await bundle.close()
  const [chunk, ...others] = output
  expect(others).toEqual([])
  expect([...chunk.imports, ...chunk.dynamicImports]).toEqual([])
  expect(chunk.code.length).toBeGreaterThan(1000)
  // A ceiling, so that growth is a decision: measured in characters, minified, before compression.
  expect(chunk.code.length).toBeLessThan(60_000)
})
