import { mkdirSync, writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Case } from '../../../src/casefile/index.ts'
import { analyse, moveGraph, why } from '../../../src/inquiry/index.ts'
import {
  deterrencePicture,
  moveGraphPicture,
  Names,
  type Picture,
  type PictureOptions,
  tieMapPicture,
} from '../../../src/report/index.ts'
import { caseIn, foldersIn } from '../../cases/shipped.ts'
import { expectGolden } from '../../support/golden.ts'
import { caseFrom, HIDE_AND_SEEK, HOSTILE } from '../cases.ts'

const CASES = new Map<string, Case>([
  ['russia-iran-israel-2026', caseIn('russia-iran-israel-2026')],
  ...['precedents', 'templates', 'published'].flatMap(of =>
    foldersIn(of).map(name => [name, caseIn(of, name)] as [string, Case]),
  ),
  ['hide-and-seek', caseFrom(HIDE_AND_SEEK)],
  ['hostile', caseFrom(HOSTILE)],
])

/** Every picture of a case: one of deterrence for each actor that is deterred, of the change that is smallest. */
function pictures(subject: Case, options: PictureOptions = {}): Map<string, Picture> {
  const analysis = analyse(subject)
  const names = new Names(analysis.compiled.reading)
  const found = new Map([
    ['moves', moveGraphPicture(names, moveGraph(analysis), options)],
    ['ties', tieMapPicture(names, options)],
  ])
  for (const stance of why(subject, { actors: subject.actors.map(({ id }) => id) }).at) {
    const deterred = stance.alternatives.find(({ verdict }) => verdict === 'deterred')
    const key = `deterrence-${stance.actor}`
    if (deterred && !found.has(key)) found.set(key, deterrencePicture(names, stance, deterred, options))
  }
  return found
}

const GOLDEN: readonly (readonly [name: string, picture: string, width: number])[] = [
  ['russia-iran-israel-2026', 'moves', 720],
  ['russia-iran-israel-2026', 'ties', 720],
  ['russia-iran-israel-2026', 'ties', 360],
  ['russia-iran-israel-2026', 'deterrence-RU', 720],
  ['russia-iran-israel-2026', 'deterrence-RU', 360],
  ['border-stand-off', 'moves', 360],
  ['chicken', 'moves', 720],
  ['hide-and-seek', 'moves', 360],
  ['hostile', 'ties', 360],
]

it.each(GOLDEN)('%s: %s at %i pixels is drawn as it was', (name, picture, width) => {
  const { svg } = pictures(CASES.get(name)!, { width }).get(picture)!
  expectGolden(`tests/report/golden/svg/${name}-${picture}-${width}.svg`, `${svg.replaceAll('><', '>\n<')}\n`)
})

const SHOWN = process.env['SHOW_PICTURES']

describe.each([...CASES.keys()])('the pictures of %s', name => {
  const subject = CASES.get(name)!

  it.each([360, 720, 1100])('at %i pixels are whole, named and within bounds', width => {
    for (const [key, { svg, title, description, table }] of pictures(subject, { width })) {
      if (SHOWN !== undefined) {
        mkdirSync(SHOWN, { recursive: true })
        writeFileSync(`${SHOWN}/${name}-${key}-${width}.svg`, svg)
      }
      expect(title).toMatch(/\?$/u)
      expect(description.length).toBeGreaterThan(10)
      expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" viewBox="0 0 \d+ \d+" width="\d+"/u)
      const tags = svg.match(/<[^>]+>/gu)!.join('')
      expect(tags).not.toMatch(/NaN|undefined|Infinity|\[object|style=|<script|on\w+=|href/u)
      expect(svg.match(/<(?!\/)[^>]*[^/]>/gu)).toHaveLength(svg.match(/<\//gu)!.length)
      for (const row of table.rows) expect(row).toHaveLength(table.columns.length)
      const [, w, h] = /viewBox="0 0 (\d+) (\d+)"/u.exec(svg)!
      expect(Number(w)).toBe(width)
      for (const [, x] of svg.matchAll(/ x="(-?[\d.]+)"/gu)) expect(Number(x)).toBeLessThanOrEqual(Number(w))
      for (const [, y] of svg.matchAll(/ y="(-?[\d.]+)"/gu)) expect(Number(y)).toBeLessThanOrEqual(Number(h))
    }
  })
})

it('draws every state of a small case, and of a large one those that matter', () => {
  const small = moveGraph(analyse(CASES.get('chicken')!))
  expect([small.whole, small.states.length, small.cut]).toEqual([true, 4, false])
  const large = moveGraph(analyse(CASES.get('russia-iran-israel-2026')!))
  expect(large.whole).toBe(false)
  expect(large.states.length).toBeLessThan(20)
  expect(large.states[0]!.role).toBe('status quo')
  expect(large.states.some(({ ends }) => ends)).toBe(true)
})

it('marks a cycle, and that nothing comes to rest', () => {
  const { states, moves } = moveGraph(analyse(CASES.get('hide-and-seek')!))
  expect(states.map(({ role }) => role)).toEqual(['status quo', 'cycle', 'cycle', 'cycle'])
  expect(moves.map(({ kind }) => kind)).toEqual(['credible', 'credible', 'credible', 'credible'])
})

describe('deterrence', () => {
  const picture = pictures(CASES.get('russia-iran-israel-2026')!).get('deterrence-RU')!

  it('is the move, the reply feared and the loss, each with the driver that decides', () => {
    expect(picture.title).toBe('Why does Russia not supply arms to Iran?')
    expect(picture.table.rows).toEqual([
      ['The move', 'Russia', 'could supply arms to Iran', expect.stringContaining('threatened partner')],
      ['The reply feared', 'The United States', expect.stringMatching(/^would no longer keep/u), expect.any(String)],
      [
        'The loss',
        'Russia',
        'would lose what matters more to it',
        expect.stringContaining('agreement with the Americans'),
      ],
    ])
  })

  it('is read from left to right, or from top to bottom where it is narrow', () => {
    const heads = (svg: string): [number, number][] =>
      [...svg.matchAll(/x="([\d.]+)" y="([\d.]+)">The (?:move|reply feared|loss)</gu)].map(([, x, y]) => [
        Number(x),
        Number(y),
      ])
    const [wide, narrow] = [
      heads(picture.svg),
      heads(pictures(CASES.get('russia-iran-israel-2026')!, { width: 360 }).get('deterrence-RU')!.svg),
    ]
    expect(wide.map(([x]) => x)).toEqual(wide.map(([x]) => x).toSorted((a, b) => a - b))
    expect(new Set(wide.map(([, y]) => y)).size).toBe(1)
    expect(new Set(narrow.map(([x]) => x)).size).toBe(1)
    expect(narrow.map(([, y]) => y)).toEqual(narrow.map(([, y]) => y).toSorted((a, b) => a - b))
  })
})

it('says of each tie whom it ties, in the map and in its table', () => {
  const { table, svg } = pictures(CASES.get('russia-iran-israel-2026')!).get('ties')!
  const ties = CASES.get('russia-iran-israel-2026')!
    .facts.filter(({ about }) => about.length > 1)
    .map(({ text }) => text)
  expect(table.rows.length).toBeGreaterThan(15)
  for (const [, , fact] of table.rows) expect(ties).toContain(fact)
  expect(svg).toContain('>Russia<')
})

it('tells pictures on one page apart by their ids', () => {
  const { svg } = pictures(CASES.get('chicken')!, { id: 'second "graph"' }).get('moves')!
  expect(svg).toContain('aria-labelledby="second--graph--title second--graph--desc"')
})
