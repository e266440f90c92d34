import { existsSync, readFileSync } from 'node:fs'
import { posix } from 'node:path'
import { expect, test } from 'vitest'
import { anchorsOf, linksIn, pages } from './markdown.ts'

const all = pages()

/** What is wrong with a link on a page; undefined: nothing. */
function faultOf(page: string, target: string): string | undefined {
  if (/^[a-z]+:/.test(target)) return target.startsWith('https://') ? undefined : 'only https leads out'
  const [path = '', anchor] = target.split('#')
  const file = path === '' ? page : posix.join(posix.dirname(page), path)
  if (!existsSync(file)) return 'leads nowhere'
  if (anchor === undefined) return undefined
  return anchorsOf(readFileSync(file, 'utf8')).includes(anchor) ? undefined : 'has no such heading'
}

test('there are pages, and they are linked', () => {
  expect(all.map(({ path }) => path)).toEqual(
    expect.arrayContaining(['README.md', 'docs/README.md', 'docs/tutorial.md']),
  )
  expect(all.flatMap(({ text }) => linksIn(text)).length).toBeGreaterThan(20)
})

test.each(all)('$path has no broken link', ({ path, text }) => {
  const broken = linksIn(text).flatMap(target => faultOf(path, target)?.concat(': ', target) ?? [])
  expect(broken).toEqual([])
})

test('faults are seen', () => {
  expect(faultOf('README.md', 'docs/missing.md')).toBe('leads nowhere')
  expect(faultOf('README.md', 'docs/tutorial.md#no-such-heading')).toBe('has no such heading')
  expect(faultOf('README.md', 'http://example.org')).toBe('only https leads out')
  expect(linksIn('[a](b.md) `[c](d.md)`\n```text\n[e](f.md)\n```\n')).toEqual(['b.md'])
})

test('every page of the documentation is reached from its index', () => {
  const reached = new Set(['docs/README.md'])
  for (const path of reached) {
    const text = all.find(page => page.path === path)?.text ?? ''
    for (const target of linksIn(text)) reached.add(posix.join(posix.dirname(path), target.split('#')[0]!))
  }
  const lost = all.map(({ path }) => path).filter(path => path.startsWith('docs/') && !reached.has(path))
  expect(lost, 'link these from docs/README.md or a page linked there').toEqual([])
})
