import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { CAMEO, cameoCode, LADDER, ladderOf } from '../../src/events/index.ts'
import { tableOf } from '../docs/markdown.ts'

/**
 * The codes of CAMEO by root, counted by hand from its list: how many codes of four digits each code of three has, from
 * the one that ends in 0 on.
 */
const BRANCHES: Readonly<Record<string, string>> = {
  '01': '0 0 0 0 0 0 0 0 0 0',
  '02': '0 4 0 4 4 6 0 0 0',
  '03': '0 4 0 4 4 6 0 0 0 0',
  '04': '0 0 0 0 0 0 0',
  '05': '0 0 0 0 0 0 0 0',
  '06': '0 0 0 0 0',
  '07': '0 0 0 0 0 0',
  '08': '0 4 0 4 2 0 3 4',
  '09': '0 0 0 0 0',
  '10': '0 4 0 4 4 6 0 0 0',
  '11': '0 0 5 0 0 0 0',
  '12': '0 3 4 4 6 0 0 0 0 0',
  '13': '0 3 4 0 0 0 0 0 5 0',
  '14': '0 4 4 4 4 4',
  '15': '0 0 0 0 0',
  '16': '0 0 3 0 0 0 3',
  '17': '0 2 4 0 0 0',
  '18': '0 0 3 3 0 0 0',
  '19': '0 0 0 0 0 0 0',
  '20': '0 0 0 0 2',
}

const expectedCodes = Object.entries(BRANCHES).flatMap(([root, branches]) => [
  root,
  ...branches
    .split(' ')
    .flatMap((leaves, k) => [
      `${root}${k}`,
      ...Array.from({ length: Number(leaves) }, (_, leaf) => `${root}${k}${leaf + 1}`),
    ]),
])

describe('CAMEO', () => {
  test('has its 312 codes, each once', () => {
    expect(CAMEO.map(([code]) => code).toSorted()).toEqual(expectedCodes.toSorted())
    expect(expectedCodes).toHaveLength(312)
  })

  test('a weight is from -10 to 10, and every code has a name', () => {
    for (const [, , weight, name] of CAMEO) {
      expect(Math.abs(weight)).toBeLessThanOrEqual(10)
      expect(name.length).toBeGreaterThan(3)
    }
  })

  test('what is verbal is words, meetings or mediation, and what is violent is force', () => {
    for (const { code, root, rung } of ladderOf('cameo')) {
      const number = Number(root)
      if (number <= 4 || (number >= 10 && number <= 13 && code !== '116')) {
        expect(['words', 'meetings', 'mediation']).toContain(rung)
      }
      if (number >= 18) expect(rung).toBe('force')
      if (rung === 'material-aid') expect([6, 7]).toContain(number)
      if (rung === 'meetings') expect(code === '057' || number === 4).toBe(true)
      if (rung === null) expect([7, 8, 9, 14]).toContain(number)
    }
  })

  test('codes are text', () => {
    expect(cameoCode('010')?.name).toBe('Make statement')
    expect(cameoCode('10')?.name).toBe('Demand')
    expect(cameoCode('1')).toBeUndefined()
  })
})

describe('PLOVER and ACLED', () => {
  test('PLOVER has sixteen types, and modes of those only', () => {
    const codes = ladderOf('plover').map(({ code }) => code)
    expect(codes.filter(code => !code.includes('/'))).toHaveLength(16)
    expect(new Set(codes).size).toBe(codes.length)
    for (const { code, root } of ladderOf('plover')) expect(codes).toContain(code.includes('/') ? root : code)
  })

  test('ACLED has six types', () => {
    const types = new Set(ladderOf('acled').map(({ code }) => code.replace(/(Strategic developments).*/, '$1')))
    expect(types.size).toBe(6)
  })
})

describe('docs/ladder.md', () => {
  const page = readFileSync('docs/ladder.md', 'utf8')
  const section = (title: string): string => page.slice(page.indexOf(`\n## ${title}\n`))
  const shown = (rung: string | null): string => rung ?? '–'

  test.each([
    ['CAMEO', 'cameo'],
    ['PLOVER', 'plover'],
    ['ACLED', 'acled'],
  ] as const)('has the table of %s as the program has it', (title, scheme) => {
    const written = tableOf(section(title), 'code').map(([code, rung]) => [code, rung])
    expect(written).toEqual(ladderOf(scheme).map(({ code, rung }) => [code, shown(rung)]))
  })

  test('has the weights and names of CAMEO', () => {
    const written = tableOf(section('CAMEO'), 'code').map(([, , weight = '', name]) => [
      Number(weight.replace('−', '-')),
      name,
    ])
    expect(written).toEqual(CAMEO.map(([, , weight, name]) => [weight, name]))
  })

  test('the doubtful ones stand where it says', () => {
    const doubtful = tableOf(section('Doubtful ones'), 'code')
    expect(doubtful.length).toBeGreaterThan(15)
    for (const [codes = '', rung] of doubtful) {
      for (const code of codes.split(/[–,] ?/u))
        expect([code, shown(cameoCode(code)?.rung ?? null)]).toEqual([code, rung])
    }
    const all = new Set(ladderOf('cameo').flatMap(({ rung }) => rung ?? []))
    expect([...all].toSorted()).toEqual([...LADDER].toSorted())
  })
})
