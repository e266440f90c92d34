import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
// @ts-expect-error: a settings file without types
import fence from '../../.dependency-cruiser.mjs'
import { tableOf } from './markdown.ts'

interface Rule {
  readonly name: string
  readonly to: { readonly pathNot?: string | readonly string[] }
}

const rules = (fence as { readonly forbidden: readonly Rule[] }).forbidden

/** The names in the first group of alternatives of a rule's `pathNot`. */
function allowedBy(rule: Rule): string[] {
  const pattern = [rule.to.pathNot ?? ''].flat()[0]!
  const names = /\(([^)]*)\)/.exec(pattern)?.[1]?.split('|') ?? []
  return names.map(name => name.replace(/\/$/, '')).filter(name => name !== '')
}

/** By zone, what the fence allows: other zones, and packages. */
const fenced = new Map(
  rules.flatMap(rule => {
    const zone = /^zone-(?!front-door)(.*)$/.exec(rule.name)?.[1]
    if (zone === undefined) return []
    const packages = rules.find(({ name }) => name === `packages-${zone}`)!
    return [[zone, { zones: allowedBy(rule).filter(name => name !== zone), packages: allowedBy(packages) }] as const]
  }),
)

const page = readFileSync('ARCHITECTURE.md', 'utf8')
const names = (cell: string): string[] => (cell === 'none' ? [] : cell.split(', '))

test('the table of ARCHITECTURE.md says what the fence enforces', () => {
  const written = tableOf(page, 'zone').map(([zone = '', , zones = '', packages = '']) => [
    zone,
    { zones: names(zones), packages: names(packages) },
  ])
  expect(fenced.size).toBeGreaterThan(7)
  expect(Object.fromEntries(written)).toEqual(Object.fromEntries(fenced))
})

test('every zone there is has a row', () => {
  const zones = readdirSync('src', { withFileTypes: true }).filter(entry => entry.isDirectory())
  expect(tableOf(page, 'zone').map(([zone]) => zone)).toEqual(expect.arrayContaining(zones.map(({ name }) => name)))
})
