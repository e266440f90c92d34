import { describe, expect, it } from 'vitest'
import {
  attentionPicture,
  counterpartsPicture,
  ladderPicture,
  type Picture,
  type PostureView,
} from '../../../src/report/index.ts'
import { textWidth } from '../../../src/report/svg/measure.ts'
import { timeScale } from '../../../src/report/svg/time-scale.ts'
import { expectGolden } from '../../support/golden.ts'
import { viewByHand, viewOfData } from './views.ts'

const PICTURES: readonly (readonly [string, () => Picture | null])[] = [
  ['ladder-by-hand', () => ladderPicture(viewByHand('B'))],
  ['ladder-by-hand-narrow', () => ladderPicture(viewByHand(), { width: 328 })],
  ['ladder-data', () => ladderPicture(viewOfData())],
  ['ladder-data-narrow', () => ladderPicture(viewOfData(), { width: 328 })],
  ['attention', () => attentionPicture(viewOfData())],
  ['counterparts', () => counterpartsPicture(viewOfData())],
  ['counterparts-by-hand', () => counterpartsPicture(viewByHand(), { width: 328 })],
]

describe.each(PICTURES)('%s', (name, draw) => {
  const picture = draw()!

  it('is drawn as it was', () => expectGolden(`tests/report/golden/${name}.svg`, `${picture.svg}\n`))

  it('asks a question, and answers it in words and in a table', () => {
    expect(picture.title).toMatch(/\?$/u)
    expect(picture.description).toMatch(/\.$/u)
    expect(picture.table.rows.length).toBeGreaterThan(0)
    for (const row of picture.table.rows) expect(row).toHaveLength(picture.table.columns.length)
  })

  it('is well-formed, and every number in it is one', () => {
    expect(picture.svg).not.toMatch(/NaN|undefined|Infinity/u)
    const open: string[] = []
    for (const [, close, tag, self] of picture.svg.matchAll(/<(\/?)([a-z]+)[^<>]*?(\/?)>/gu)) {
      if (close === '/') expect(open.pop()).toBe(tag)
      else if (self !== '/') open.push(tag!)
    }
    expect(open).toEqual([])
  })

  it('keeps within its frame', () => {
    const boxes = [...picture.svg.matchAll(/<rect x="([-\d.]+)" y="([-\d.]+)" width="([-\d.]+)" height="([-\d.]+)"/gu)]
    for (const box of boxes) {
      const [x, y, width, height] = box.slice(1).map(Number) as [number, number, number, number]
      expect(x >= 0 && y >= 0 && x + width <= picture.width && y + height <= picture.height, box[0]).toBe(true)
    }
  })
})

describe('the ladder over time', () => {
  it('does not say of a day that is covered in part that there are no data', () => {
    const view = viewOfData()
    const notes = [{ code: 'days-in-part', about: 'window', n: 2 } as const]
    const { svg, description } = ladderPicture({ ...view, result: { ...view.result, notes } })
    expect(description).toContain('3 hatched days without data, or without all of them.')
    expect(svg).toContain('Data lacking from 16 May 2026 to 18 May 2026')
  })

  it('marks unusual silences, flurries and missing days', () => {
    const { svg, description } = ladderPicture(viewOfData())
    expect(svg).toContain('40 days')
    expect(svg).toContain('flurry: ')
    expect(svg).toContain('url(#ladder-hatch)')
    expect(description).toMatch(/1 unusual silence/u)
  })

  it('has a row for what stands on no rung only where there is such a thing', () => {
    expect(ladderPicture(viewByHand('B')).svg).toContain('On no rung')
    expect(ladderPicture(viewOfData()).svg).not.toContain('On no rung')
  })

  it('does not show a silence that nobody recorded in a record by hand', () => {
    expect(ladderPicture(viewByHand('C')).svg).not.toMatch(/days without an act|silence,/u)
  })
})

describe('a narrow ladder of a record by hand', () => {
  /** Years of acts, most of them on its last days, one that goes on after them. */
  const view = ((): PostureView => {
    const base = viewByHand()
    const window = { from: '2020-01-01', to: '2026-02-15', days: 2238, missing: 0 }
    const days = ['2020-06-01', '2025-07-01', '2026-02-15', '2026-02-15', '2026-02-14', '2019-05-01', '2026-02-10']
    const acts = days.map((first, k) => {
      const last = k % 2 === 0 ? first : (['2025-07-31', '2026-05-01', '2020-12-31'][(k - 1) / 2] ?? first)
      return { ...base.acts[1]!, first, last, lasts: k === 3, act: `act ${k + 1}` }
    })
    return { ...base, acts, result: { ...base.result, window } }
  })()

  it.each([280, 320, 360, 500])('at %i pixels has a number at every mark, and what it is in a list below', width => {
    const { svg } = ladderPicture(view, { width })
    const texts = [...svg.matchAll(/<text[^>]*>(?:<tspan[^>]*>([^<]*)<\/tspan>)+<\/text>/gu)].map(([, said]) => said)
    for (const [k, { act }] of view.acts.entries()) {
      expect(texts.filter(said => said === String(k + 1))).toHaveLength(2)
      expect(texts).toContain(act.replace('a', 'A'))
    }
  })

  it.each([280, 360, 720, 1100])('at %i pixels has nothing outside the days it is of', width => {
    const { svg } = ladderPicture(view, { width })
    const marks = [...svg.matchAll(/<g><title>.*?<\/g>/gu)].map(([mark]) => mark)
    expect(marks).toHaveLength(view.acts.length)
    for (const mark of marks) {
      for (const { from, to } of extents(mark)) {
        expect(from, mark).toBeGreaterThanOrEqual(92)
        expect(to, mark).toBeLessThanOrEqual(width - 10)
      }
    }
  })

  it.each([280, 360, 720, 1100])('at %i pixels names the last year on its axis', width => {
    expect(ladderPicture(view, { width }).svg).toMatch(/>2026<\/tspan>/u)
  })

  it('leaves a bar open where it goes on outside the days shown', () => {
    expect(ladderPicture(view).svg.match(/<path d="M[\d. HVM]+" fill="var\(--paper/gu)).toHaveLength(2)
  })
})

/** From where to where a mark goes, its outline with it. */
function extents(mark: string): { from: number; to: number }[] {
  const half = Number(/stroke-width="([\d.]+)"/u.exec(mark)?.[1] ?? 0) / 2
  const lines = [...mark.matchAll(/<line x1="([\d.]+)"/gu)].map(([, x]) => [Number(x), Number(x)] as const)
  const boxes = [...mark.matchAll(/<rect x="([\d.]+)" y="[\d.]+" width="([\d.]+)"/gu)]
  const bars = boxes.map(([, x, width]) => [Number(x), Number(x) + Number(width)] as const)
  return [...lines, ...bars].map(([from, to]) => ({ from: from - half, to: to + half }))
}

it('draws nothing where there is nothing to compare', () => {
  const view = viewByHand('B')
  const nobody = { ...view, acts: [], result: { ...view.result, attention: { ...view.result.attention, shares: [] } } }
  expect(attentionPicture(nobody)).toBeNull()
  expect(counterpartsPicture(nobody)).toBeNull()
})

describe('an axis of days', () => {
  it.each([
    ['2026-01-01', '2026-01-05'],
    ['2026-01-01', '2026-02-15'],
    ['2025-03-10', '2026-02-15'],
    ['2023-06-01', '2026-02-15'],
    ['1990-06-01', '2026-02-15'],
    ['2020-01-01', '2026-02-15'],
    ['2024-02-16', '2026-02-15', 212],
    ['2025-08-16', '2026-02-15', 212],
  ])('from %s to %s has words that do not touch', (from, to, room = 600) => {
    const { ticks, days, step } = timeScale(from, to, 0, room, 11.5)
    expect(days * step).toBeCloseTo(room)
    const said = ticks.filter(({ label }) => label !== '')
    expect(said.length).toBeGreaterThan(1)
    for (const [k, { labelAt }] of said.slice(1).entries()) expect(labelAt - said[k]!.labelAt).toBeGreaterThan(25)
    expect(said[0]!.label).toMatch(/\d{4}/u)
    expect(said.findLast(({ label }) => /^\d{4}$/u.test(label))?.label).toBe('2026')
    for (const { labelAt, label } of said) expect(labelAt + textWidth(label, 11.5)).toBeLessThanOrEqual(room + 8)
  })
})
