import { describe, expect, test } from 'vitest'
import { words } from '../../src/workbench/words/index.ts'
import { axeFindings } from './support/axe.ts'
import { browserIsThere } from './support/chromium.ts'
import { keepDraft, useBench } from './support/workbench.ts'

const SCRIPT = '<img src=x onerror="document.title=1"><script>document.title=1</script>'
/** Turns the direction of writing, and hides. */
const BIDI = '\u202Egnorw\u202C\u200B'
/** Longer than any line. */
const LONG = 'W'.repeat(240)

/** A case with something hostile in every text that is shown. */
function caseWith(more: string): string {
  const said = (name: string): string => JSON.stringify(`${name} ${SCRIPT} ${BIDI} javascript:alert(1) ${more}`)
  return `tertius: 1
title: ${said('title')}
question: ${said('question')}
notes: ${said('notes')}
as_of: 2026-02-15
sources:
  s1: { title: ${said('source')}, author: ${said('author')}, publisher: ${said('publisher')}, url: "javascript:alert(1)" }
actors: { A: ${said('actor A')}, B: ${said('actor B')} }
options:
  A: { go: ${said('go')}, stop: ${said('stop')} }
  B: { hit: ${said('hit')} }
constraints:
  - { id: c1, never: A.go and A.stop, because: ${said('constraint')}, rests_on: [f1] }
status_quo: [A.stop]
facts:
  f1: { text: ${said('fact')}, evidence: s1 ¶1, confidence: likely, about: [A, B], kind: tie }
  f2: { text: ${said('other fact')}, from: 2026-01-01 }
drivers:
  A:
    - { id: d1, prefers: not B.hit, because: ${said('driver')}, rests_on: [f1] }
    - { id: d2, prefers: A.go, because: ${said('wish')}, rests_on: [any: [f1, f2]] }
  B:
    - { id: d3, prefers: B.hit iff A.go, because: ${said('reply')}, rests_on: [f2] }
scenarios:
  z1: { title: ${said('scenario')}, as_of: 2026-03-01 }
episodes:
  - { id: e1, title: ${said('episode')}, date: 2026-01-10, status_quo: [A.stop], observed: [A.go], judge: [A] }
claims:
  k1: { text: ${said('claim')}, holds: A.go }
`
}

const CASE = caseWith('')

const EXPLORED =
  'whatif moves deterrence outcomes ties time episodes robust overturn leverage mediation theories'.split(' ')
const STARTED = ['', '/play']
/** Shown with something supposed, which is said above them: what is there when all of it is. */
const SUPPOSED = { answer: '.changes > li', model: '.as-parts .entry', start: '.kept-list > li' }

describe.skipIf(!browserIsThere())('a hostile case', () => {
  const bench = useBench()

  test.each(['answer', 'model'])('is only text on the screen %s', async screen => {
    const context = await bench.context()
    await keepDraft(context, bench.url, { id: 'hostile', name: `hostile ${SCRIPT}`, text: CASE })
    const { page, complaints } = await bench.page(`#/${screen}?case=hostile&withdraw=f2`, context)
    await page.waitForLoadState('networkidle')
    await expect.poll(() => page.locator('main').innerText()).toContain('<img src=x')
    expect(await page.locator('main').innerText()).not.toContain(words.parts.problems.title)
    expect(await page.title()).toContain('Tertius')
    expect(await page.locator('img, main script, iframe, a[href^="javascript"]').count()).toBe(0)
    expect(complaints).toEqual([])
  })

  test('neither turns the direction of writing nor hides on the first screen', async () => {
    const context = await bench.context()
    await keepDraft(context, bench.url, { id: 'hostile', name: 'hostile', text: CASE })
    const { page } = await bench.page('#/answer?case=hostile', context)
    await page.locator('.changes > li').first().waitFor()
    for (const button of await page.locator('main .disclose').all()) await button.click()
    expect(await page.locator('body').innerText()).not.toMatch(/[\u202A-\u202E\u2066-\u2069]/u)
    expect(await axeFindings(page)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(1280)
  })

  test('is only text everywhere, and makes no view wider than a telephone', async () => {
    const context = await bench.context({ viewport: { width: 360, height: 740 } })
    const name = `hostile ${SCRIPT} ${BIDI} ${LONG}`
    await keepDraft(context, bench.url, { id: 'hostile', name, text: caseWith(LONG) })
    await keepDraft(context, bench.url, { id: 'other', name: `${name} again`, text: caseWith(LONG) })
    const { page, complaints } = await bench.page('#/explore?case=hostile', context)
    const plain = [...EXPLORED.map(view => `explore/${view}`), ...STARTED.map(view => `start${view}`)]
    for (const [place, whole] of [
      ...plain.map(view => [`${view}?case=hostile`, 'h1'] as const),
      ...Object.entries(SUPPOSED).map(([view, last]) => [`${view}?case=hostile&withdraw=f2`, last] as const),
    ]) {
      await page.goto(`${bench.url}#/${place}`)
      await page.locator(whole).first().waitFor()
      await expect.poll(() => page.locator('main').innerText()).toContain('<img src=x')
      await expect.poll(() => page.locator('main .patient').count()).toBe(0)
      if (place.includes('withdraw')) await expect.poll(() => page.locator('.supposed').innerText()).toContain(LONG)
      const turned = /[\u202A-\u202E\u2066-\u2069]/u.test(await page.locator('body').innerText())
      const width = await page.evaluate(() => document.documentElement.scrollWidth)
      expect({ place, turned, width }).toEqual({ place, turned: false, width: 360 })
      expect(await page.locator('img, main script, iframe, a[href^="javascript"]').count()).toBe(0)
    }
    expect(await page.title()).toContain('Tertius')
    expect(complaints).toEqual([])
  })
})
