import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { axeFindings } from '../support/axe.ts'
import { browserIsThere } from '../support/chromium.ts'
import { useBench } from '../support/workbench.ts'
import { keptText } from './kept-text.ts'

const shipped = readFileSync('cases/russia-iran-israel-2026/case.yaml', 'utf8')

describe.skipIf(!browserIsThere())('the model screen', () => {
  const bench = useBench()

  async function open(): Promise<{ page: Page; complaints: string[] }> {
    const watched = await bench.page('#/model')
    await watched.page.locator('.cm-content').waitFor()
    await watched.page.locator('.ordered').first().waitFor()
    return watched
  }

  test('writes what is changed in a field into the text, and changes nothing else there', async () => {
    const { page, complaints } = await open()
    await page.getByRole('button', { name: 'Edit ukraine-first' }).click()
    await page.getByLabel('Because').fill('It comes first: "always"')
    await page.getByText('It comes first: "always"', { exact: false }).first().waitFor()
    await expect.poll(() => keptText(page)).toContain('It comes first')
    const text = await keptText(page)
    const lines = text.split('\n')
    const before = shipped.split('\n')
    const changed = lines.filter((line, k) => line !== before[k])
    expect(lines).toHaveLength(before.length)
    expect(changed).toHaveLength(1)
    expect(changed[0]).toContain('It comes first')
    await page.getByRole('button', { name: 'Undo' }).click()
    await expect.poll(() => keptText(page)).toBe(shipped)
    expect(complaints).toEqual([])
    await page.close()
  })

  test('an open part is closed by its name, and what an option is can be read to its end', async () => {
    const { page, complaints } = await open()
    await page.getByRole('button', { name: 'Edit RU.arm', exact: true }).click()
    await page.getByRole('button', { name: 'Close RU.arm', exact: true }).waitFor()
    const label = page.getByLabel('What is done')
    const long =
      'supply arms to Iran, and parts for those that it has, by sea and by land, whoever may object to it '.repeat(2)
    await label.fill(`${long}\nat once`)
    await label.press('Enter')
    expect(await label.inputValue()).toBe(`${long.trim()} at once`)
    expect(await label.evaluate(field => field.scrollWidth - field.clientWidth)).toBe(0)
    expect(await label.evaluate(field => field.scrollHeight - field.clientHeight)).toBe(0)
    await expect.poll(() => keptText(page)).toContain('whoever may object to it at once')
    expect(complaints).toEqual([])
    await page.close()
  })

  test('moves a driver by a button, by keys and by dragging', async () => {
    const { page } = await open()
    const order = async (): Promise<string[]> => {
      const ids = page.locator('.ordered').first().locator('.under > .id:first-child')
      return (await ids.allTextContents()).slice(0, 3)
    }
    const [first, second, third] = await order()
    await page.getByRole('button', { name: `Move ${second} up` }).click()
    await expect.poll(order).toEqual([second, first, third])
    await page.getByRole('button', { name: `Edit ${second}` }).press('Alt+ArrowDown')
    await expect.poll(order).toEqual([first, second, third])
    const entries = page.locator('.ordered').first().locator('> li')
    await entries.nth(2).dragTo(entries.nth(0), { sourcePosition: { x: 5, y: 5 }, targetPosition: { x: 5, y: 5 } })
    await expect.poll(order).toEqual([third, first, second])
    await page.close()
  })

  test('follows the text, tells what is wrong with it where it stands, and mends it', async () => {
    const { page } = await open()
    await page.locator('.cm-content').click()
    await page.keyboard.press('Control+End')
    await page.keyboard.insertText('\ndescriptin: A try\n')
    await page.getByRole('status').getByText('one error').waitFor()
    expect(await page.locator('.cm-lintRange-error').count()).toBeGreaterThan(0)
    await page
      .locator('.problems')
      .getByRole('button', { name: /Mend it/u })
      .first()
      .click()
    await expect.poll(() => keptText(page)).toContain('\ndescription: A try')
    await page.close()
  })

  test('completes the names of the case', async () => {
    const { page } = await open()
    await page.locator('.cm-content').click()
    await page.keyboard.press('Control+End')
    await page.keyboard.insertText('\nfocus: ')
    await page.keyboard.press('Control+Space')
    const list = page.locator('.cm-tooltip-autocomplete')
    await list.getByText('RU', { exact: true }).waitFor()
    expect(await list.getByRole('option').allTextContents()).toEqual(
      expect.arrayContaining([expect.stringContaining('Russia')]),
    )
    await page.close()
  })

  test('adds a fact, lets a driver rest on it, and takes it out again with what names it', async () => {
    const { page } = await open()
    await page.getByRole('button', { name: 'Add a fact', exact: true }).click()
    await page.getByRole('button', { name: 'Edit new-fact' }).waitFor()
    await page.getByRole('button', { name: 'Edit ukraine-first' }).click()
    await page.getByLabel('Add a fact it rests on').selectOption('new-fact')
    await expect.poll(() => keptText(page)).toMatch(/rests_on: .*new-fact/u)
    await page.getByRole('button', { name: 'Edit new-fact' }).click()
    await page.getByRole('button', { name: 'Remove new-fact' }).last().click()
    await expect.poll(() => keptText(page)).not.toContain('new-fact')
    await page.close()
  })

  test('keeps what cannot be written yet in its field, and says why', async () => {
    const { page } = await open()
    await page.getByRole('button', { name: 'Edit ukraine-first' }).click()
    const field = page.getByLabel('Counts from').first()
    await field.fill('2022-02-24')
    await expect.poll(() => keptText(page)).toMatch(/from: 2022-02-24/u)
    await page.getByLabel('Wants to be true').fill('RU.press and (')
    await page.getByRole('status').getByText(/error/u).waitFor()
    expect(await page.getByLabel('Wants to be true').inputValue()).toBe('RU.press and (')
    await page.close()
  })

  test.each([
    ['wide', { width: 1280, height: 900 }],
    ['narrow', { width: 360, height: 740 }],
  ])('gives axe nothing to object to, on a %s page', async (_, viewport) => {
    const { page } = await bench.page('#/model', { viewport })
    await page.locator('.ordered').first().waitFor()
    await page.getByRole('button', { name: 'Edit ukraine-first' }).click()
    expect(await axeFindings(page)).toEqual([])
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    expect(overflow).toBeLessThanOrEqual(0)
    await page.close()
  })
})
