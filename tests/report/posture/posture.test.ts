import { describe, expect, it } from 'vitest'
import {
  about,
  chance,
  grouped,
  percent,
  shareInWords,
  signed,
  whyNot,
} from '../../../src/report/posture/quantities.ts'
import { posturePage, postureReport, type PostureView, renderMarkdown, renderText } from '../../../src/report/index.ts'
import { expectGolden } from '../../support/golden.ts'
import { viewByHand, viewOfData } from './views.ts'

describe('numbers as they can be answered for', () => {
  it('rounds what is expected', () => {
    expect([0.2, 1, 3.44, 7.6, 1234.5].map(about)).toEqual([
      'less than one',
      'about 1',
      'about 3.4',
      'about 8',
      'about 1,235',
    ])
  })

  it('says chances as odds', () => {
    expect([0.9, 0.34, 0.049, 0.011, 0.0011, 0.00004].map(chance)).toEqual([
      'more than 1 in 2',
      'about 1 in 3',
      'about 1 in 20',
      'about 1 in 90',
      'about 1 in 900',
      'fewer than 1 in 1,000',
    ])
  })

  it('gives no share of fewer than ten', () => {
    expect(shareInWords({ n: 3, of: 8, share: 0.375, low: 0.1, high: 0.7 })).toBe('3 of 8')
    expect(shareInWords({ n: 30, of: 80, share: 0.375, low: 0.28, high: 0.49 })).toBe(
      '30 of 80, 38 % (between 28 % and 49 %)',
    )
    expect(shareInWords({ n: 0, of: 0, share: null, low: null, high: null })).toBe('none')
  })

  it('has signs and thousands as print has them', () => {
    expect([signed(-1.25, 1), signed(2, 1), signed(-0.01, 1)]).toEqual(['−1.3', '2', '0'])
    expect([grouped(999), grouped(1_234_567), percent(0.126)]).toEqual(['999', '1,234,567', '13 %'])
  })

  it('says how much would be needed, unless no number is worth saying', () => {
    expect(whyNot('low-expected', { expected: 3.2, expected_needed: 6.1 })).toContain('it would take 7 expected acts')
    expect(whyNot('low-expected', { expected: 0.1, expected_needed: 4e7 })).not.toContain('would take')
  })
})

const plain = (view: PostureView): string => renderText(postureReport(view), 100).replaceAll(/\s+/gu, ' ')

describe('a posture in words', () => {
  it('of a record by hand says what it can and cannot show', () => {
    const text = renderText(postureReport(viewByHand('B')), 100)
    expectGolden('tests/report/golden/posture-by-hand.txt', text)
    expect(text).toMatch(/not measured/u)
    expect(text).not.toMatch(/than usual|fewer than 1 in/u)
  })

  it('of a record by hand says whose selection its shares are, and what stands on no rung or has no target', () => {
    const view = viewByHand('B')
    const wait = { ...view.acts.find(({ act }) => act === 'wait')!, target: null }
    const text = plain({ ...view, acts: [...view.acts, wait] })
    expect(text).toContain('their selection as much as where the actor looked')
    expect(text).toContain('1 act has no target, and no share has it.')
    expect(text).toContain('On no rung 1 TALK')
    expect(text).toContain('1 act on no rung is counted neither as talk nor as action.')
    expect(text).toContain('to the Isles, one of them on no rung and perhaps no deed')
    expect(text).not.toContain('Evenness')
  })

  it('finds words for nothing, for much, and for how much counts vary', () => {
    const { result, ...view } = viewOfData()
    const none = { n: 0, of: 0, share: null, low: null, high: null }
    const text = plain({
      ...view,
      result: {
        ...result,
        n: 2800,
        days: 0,
        baseline: { ...result.baseline, k: 214.2 },
        talk_action: { talk: 0, action: 0, neither: 0, share: none, before: { ...none, of: 646, share: 0 } },
        promises: { promised: 0, delivered: 0, promised_before: 0, delivered_before: 0, reason: null },
        flurries: [],
        flurry_search: { ...result.flurry_search, pairs: 4, reason: 'none-could-show' },
      },
    })
    expect(text).toContain('There was no talk and no action. Before, action was 0 of 646')
    expect(text).toContain('Nothing was promised and nothing delivered, in these days or before.')
    expect(text).toContain('2,800 acts of Aland toward the Isles, for no file covers any of these days')
    expect(text).toContain('a dispersion k of 210, the larger the less they vary,')
    expect(text).toMatch(/meetings on four days\. Whether that is a flurry is not measurable: as many as these/iu)
    expect(text).not.toContain('and no flurry')
  })

  it('of event data tells a silence, a flurry and what is missing', () => {
    const view = viewOfData()
    expect(view.result.silences.some(({ verdict }) => verdict === 'unusual')).toBe(true)
    expect(view.result.flurries).toHaveLength(1)
    const text = renderText(postureReport(view), 100)
    expectGolden('tests/report/golden/posture-data.txt', text)
    expect(text).toContain('conspicuously silent')
  })

  it('is named after whom it is toward, if anybody', () => {
    const text = renderMarkdown(postureReport(viewOfData('C')))
    expect(text).toContain('# Aland toward Cemark, from')
    expect(renderText(postureReport(viewByHand()), 80)).toMatch(/^Aland, from 1 January 2026/u)
  })
})

describe('a posture as a page', () => {
  const page = posturePage(viewByHand('B'))

  it('stands by itself', () => {
    expectGolden('tests/report/golden/posture.html', page)
    expect(page).toContain("default-src 'none'")
    expect(page).not.toMatch(/<script|https?:\/\/(?!www\.w3\.org\/2000\/svg)|@import|url\((?!#)/u)
  })

  it('has every text escaped', () => {
    expect(page).not.toContain('<nobody>')
    expect(page).toMatch(/&(?:lt|#60);nobody&(?:gt|#62);/u)
  })

  it('gives ids once', () => {
    const ids = [...page.matchAll(/ id="([^"]*)"/gu)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
  })
})
