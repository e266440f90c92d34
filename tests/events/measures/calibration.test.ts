import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { type Against, flagged, type Method, type Panel } from './calibrating.ts'
import { hasIcews, icewsPanel } from './icews.ts'
import { simulatedPanel } from './simulated.ts'

const page = readFileSync('docs/concepts/conspicuous-silence.md', 'utf8')

/** That a line of the page's tables has these shares, in the order of its columns. */
function expectOnPage(what: string, found: readonly (readonly number[])[]): void {
  const cells = found.map(([low, high]) => String.raw`${low!.toFixed(3)} / ${high!.toFixed(3)} \([\d,]+\)`)
  expect(page).toMatch(new RegExp(String.raw`\| ${what} \| ${cells.join(String.raw` \| `)} \|`, 'u'))
}

/** The shares of ordinary windows called unusual, low and high, for windows of 7, 14 and 28 days. */
function shares(panelOf: (days: number) => Panel, method: Method, against: Against = 'rest'): number[][] {
  return [7, 14, 28].map(days => {
    const { low, high } = flagged(panelOf(days), days, method, against)
    return [low, high]
  })
}

describe('a nominal 5 % of simulated negative binomial series with a weekday pattern', () => {
  const panels = new Map([7, 14, 28].map(days => [days, simulatedPanel(days, 20180101)]))
  const panelOf = (days: number): Panel => panels.get(days)!

  test('is about 5 % of ordinary windows', () => {
    const found = shares(panelOf, 'nb')
    expectOnPage('negative binomial', found)
    for (const [low, high] of found) {
      // Counts are whole, so that the least of them may be likelier than 5 %: fewer low windows are flagged, never more.
      expect(low).toBeGreaterThan(0.02)
      expect(low).toBeLessThan(0.08)
      expect(high).toBeGreaterThan(0.03)
      expect(high).toBeLessThan(0.09)
    }
  })

  test('and so with all before the window for a baseline', () => {
    for (const share of shares(panelOf, 'nb', 'before').flat()) {
      expect(share).toBeGreaterThan(0.02)
      expect(share).toBeLessThan(0.1)
    }
  })

  test('by the law of Poisson it would be a quarter to a half', () => {
    for (const [low, high] of shares(panelOf, 'poisson')) {
      expect(low).toBeGreaterThan(0.3)
      expect(high).toBeGreaterThan(0.2)
    }
  })

  test('of gaps, however many are looked at, and of tone', () => {
    const gaps = flagged(panelOf(14), 14, 'gaps', 'rest')
    expect(gaps.low).toBeGreaterThan(0.02)
    expect(gaps.low).toBeLessThan(0.08)
    const tone = flagged(panelOf(14), 14, 'tone', 'rest')
    for (const share of [tone.low, tone.high]) {
      expect(share).toBeGreaterThan(0.02)
      expect(share).toBeLessThan(0.08)
    }
    expect(flagged(panelOf(14), 14, 'fisher', 'rest').low).toBeGreaterThan(0.1)
  })
})

/**
 * What the method was chosen by: a study of its own, of the same events with 128 of the pairs. Poisson, the negative binomial
 * with plain moments, and that scaled by stake and activity.
 */
const STUDY = {
  poisson: [0.34, 0.18, 0.41, 0.22, 0.44, 0.28],
  plain: [0.007, 0.059, 0.023, 0.072, 0.062, 0.098],
  scaled: [0.004, 0.068, 0.018, 0.074, 0.047, 0.095],
} as const

describe.skipIf(!hasIcews)('a nominal 5 % of coded events of 2018 (needs ../shared/data/icews18.parquet)', async () => {
  const panel = hasIcews ? await icewsPanel() : undefined
  const skipped = panel === undefined
  const panelOf = (): Panel => panel!

  test.skipIf(skipped)('there are enough pairs of states', () => {
    expect(panel!.subjects.length).toBe(139)
    const events = panel!.subjects.reduce((sum, { own }) => sum + own.reduce((all, count) => all + count, 0), 0)
    expect(events).toBeGreaterThan(40_000)
  })

  test.skipIf(skipped).each([
    ['poisson', String.raw`Poisson \(not used\)`],
    ['plain', String.raw`negative binomial, plain moments \(not used\)`],
    ['scaled', 'the same, scaled by stake and activity'],
  ] as const)('%s: as in the study, and as on the page', (method, what) => {
    const found = shares(panelOf, method)
    expectOnPage(what, found)
    const off = found.flat().map((share, k) => Math.abs(share - STUDY[method][k]!))
    expect(Math.max(...off), JSON.stringify(found)).toBeLessThanOrEqual(0.02)
  })

  test.skipIf(skipped)('as it is used, no more than the study found, and about 5 %', () => {
    const found = shares(panelOf, 'nb')
    expectOnPage('negative binomial', found)
    for (const [k, [low, high]] of found.entries()) {
      expect(low).toBeLessThan(0.05)
      expect(high).toBeLessThan(0.1)
      expect(low).toBeLessThanOrEqual(STUDY.plain[2 * k]! + 0.002)
      expect(high).toBeLessThanOrEqual(STUDY.plain[2 * k + 1]! + 0.002)
    }
  })

  test.skipIf(skipped)('gaps and tone', () => {
    expect(flagged(panel!, 14, 'gaps', 'rest').low).toBeLessThan(0.06)
    const tone = flagged(panel!, 14, 'tone', 'rest')
    expect(tone.low).toBeLessThan(0.06)
    expect(tone.high).toBeLessThan(0.07)
  })
})
