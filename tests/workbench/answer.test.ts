import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { capitalised, inWords } from '../../src/report/index.ts'
import { axeFindings } from './support/axe.ts'
import { browserIsThere } from './support/chromium.ts'
import { useBench } from './support/workbench.ts'

const there = browserIsThere()

describe.skipIf(!there)('the answer', () => {
  const bench = useBench()
  const lead = (page: Page): Promise<string> => page.locator('.lead').innerText()
  const claim = (page: Page, text: string): Promise<string> => page.locator('.claims li', { hasText: text }).innerText()
  const ready = (page: Page): Promise<void> => page.locator('.changes > li').nth(2).waitFor()

  test('to the shipped case is there when the page is opened', async () => {
    const { page, complaints } = await bench.page()
    expect(await page.locator('h1').innerText()).toBe('Why does Russia hold back, and what would move it?')
    expect(await lead(page)).toContain('It does not supply arms to Iran or go to war for Iran.')
    expect(await claim(page, 'Russia neither arms Iran')).toMatch(/always/)
    await ready(page)
    expect(await page.locator('.confidence').innerText()).toMatch(/in \d+ of \d+ variations/)
    expect(complaints).toEqual([])
  })

  test('says what the program says on the command line', async () => {
    const golden = readFileSync('tests/report/golden/first-case.md', 'utf8')
    const { page } = await bench.visit()
    const plain = golden.replaceAll(/[*`\\]/g, '').replaceAll(/\s+/g, ' ')
    for (const sentence of (await lead(page)).split(/(?<=\.) /u)) expect(plain).toContain(sentence)
    const reasons = await page.locator('.point .main p').allInnerTexts()
    expect(reasons.length).toBeGreaterThan(5)
    for (const reason of reasons.slice(0, 6)) expect(plain).toContain(reason)
  })

  test('goes back to drivers, facts and paragraphs', async () => {
    const { page } = await bench.visit()
    await page.locator('.point .disclose').first().click()
    const grounds = page.locator('.grounds:visible')
    await grounds.waitFor()
    expect(await grounds.innerText()).toContain('support-the-partner')
    expect(await grounds.innerText()).toContain('Russia and Iran have a treaty of partnership')
    expect(await grounds.innerText()).toContain('Emily Ferris, RUSI 2026, ¶7.')
  })

  test('changes when something is tried, marks what is new, keeps the old in sight, and comes back', async () => {
    const { page, complaints } = await bench.visit()
    await ready(page)
    const before = await lead(page)
    const change = page.locator('.changes > li', { hasText: 'What Russia has with the Americans matters more' }).first()
    await change.getByRole('button', { name: /^Try it/ }).click()
    await page.locator('.lead mark').first().waitFor()
    expect(await page.locator('.lead mark').allInnerTexts()).toContainEqual(
      expect.stringContaining('supply arms to Iran'),
    )
    expect(await page.locator('.was').innerText()).toContain(before)
    expect(await claim(page, 'Russia neither arms Iran')).toMatch(/never[\s\S]*was: always/)
    expect(await change.locator('.then').innerText()).toContain('Russia would supply arms to Iran')
    expect(await page.locator('.supposed').innerText()).toContain('What Russia has with the Americans')
    expect(await page.locator('#announcements').innerText()).toContain('The answer has changed.')
    expect(new URL(page.url()).hash).toBe('#/answer?withdraw=americans-matter-more')
    await change.getByRole('button', { name: /^Undo/ }).click()
    await expect.poll(() => lead(page)).toBe(before)
    expect(complaints).toEqual([])
  })

  test('comes back with the browser, and with undo and redo', async () => {
    const { page } = await bench.visit()
    await ready(page)
    const before = await lead(page)
    await page.locator('.try').first().click()
    await expect.poll(() => lead(page)).not.toBe(before)
    const after = await lead(page)
    await page.goBack()
    await expect.poll(() => lead(page)).toBe(before)
    await page.goForward()
    await expect.poll(() => lead(page)).toBe(after)
    await page.keyboard.press('Control+z')
    await expect.poll(() => lead(page)).toBe(before)
    await page.keyboard.press('Control+Shift+Z')
    await expect.poll(() => lead(page)).toBe(after)
    await page.getByRole('button', { name: 'Back to the case as written' }).click()
    await expect.poll(() => lead(page)).toBe(before)
  })

  test('of several outcomes lists them, and how each comes about', async () => {
    const { page } = await bench.visit('#/answer?scenario=talks-interrupted')
    await page.locator('.outcomes li').nth(1).waitFor()
    expect(await lead(page)).toContain('two outcomes')
    expect(await page.locator('.course').count()).toBe(2)
    await page.getByRole('button', { name: 'Play it step by step' }).first().click()
    await page.locator('.course li.now').first().waitFor()
    expect(await page.locator('.course li').allInnerTexts()).toContainEqual(
      expect.stringContaining('Russia would supply arms to Iran'),
    )
  })

  test('can be reached and tried by keys alone', async () => {
    const { page } = await bench.visit()
    await ready(page)
    const before = await lead(page)
    await page.locator('.changes .try').first().focus()
    await page.keyboard.press('Enter')
    await expect.poll(() => lead(page)).not.toBe(before)
    expect(await page.evaluate(() => document.activeElement?.className)).toContain('try')
    await page.keyboard.press('?')
    await page.locator('dialog[open]').waitFor()
    expect(await page.locator('dialog[open]').innerText()).toContain('go to Explore')
    await page.keyboard.press('Escape')
    expect(await page.locator('dialog[open]').count()).toBe(0)
    await page.keyboard.press('g')
    await page.keyboard.press('m')
    await expect.poll(() => new URL(page.url()).hash).toMatch(/^#\/model/)
  })

  test.each([
    ['as it is', '#/answer'],
    ['while something is supposed', '#/answer?withdraw=talks-under-way'],
    ['with two outcomes', '#/answer?scenario=talks-interrupted'],
  ])('has nothing axe objects to, %s, dark and light, on a phone and on a desk', async (_, fragment) => {
    for (const [width, colorScheme] of [
      [360, 'light'],
      [1280, 'dark'],
    ] as const) {
      const { page } = await bench.visit(fragment, { viewport: { width, height: 900 }, colorScheme })
      await ready(page)
      await page.locator('.point .disclose').first().click()
      expect(await axeFindings(page)).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
    }
  })

  test('has targets of 24 pixels and a focus that is seen', async () => {
    const { page } = await bench.visit()
    await ready(page)
    const small = await page
      .locator('button:visible, a:visible, select:visible')
      .evaluateAll(controls =>
        controls
          .map(control => ({ name: control.textContent, height: control.getBoundingClientRect().height }))
          .filter(({ height }) => height > 1 && height < 24),
      )
    expect(small).toEqual([])
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    const outline = await page.evaluate(() => getComputedStyle(document.activeElement!).outlineWidth)
    expect(outline).toBe('2px')
  })

  test('is printed with all its reasons and without its controls', async () => {
    const { page } = await bench.visit()
    await ready(page)
    const shown = await page.locator('.chain > li:visible').count()
    expect(await page.locator('.changes > li:visible').count()).toBe(3)
    const [, more] = /^(\S+) more sets$/mu.exec(await page.locator('#section-changes').innerText()) ?? []
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('.chain > li:visible').count()).toBeGreaterThan(shown)
    const printed = await page.locator('.changes > li:visible').count()
    expect(capitalised(inWords(printed - 3))).toBe(more)
    expect(await page.locator('nav:visible').count()).toBe(0)
    expect(await page.locator('.try:visible').count()).toBe(0)
  })
})
