import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { browserIsThere } from '../support/chromium.ts'
import { holdEdits } from '../support/hold-edits.ts'
import { useBench } from '../support/workbench.ts'
import { keptText } from './kept-text.ts'

describe.skipIf(!browserIsThere())('what is written in the parts of a case', () => {
  const bench = useBench()

  async function open(before?: () => void): Promise<Page> {
    const context = await bench.context({ viewport: { width: 1280, height: 900 } })
    if (before !== undefined) await context.addInitScript(before)
    const { page } = await bench.page('#/model', context)
    await ready(page)
    return page
  }

  async function ready(page: Page): Promise<void> {
    await page.locator('.cm-content').waitFor()
    await page.locator('.ordered').first().waitFor()
  }

  async function writeAfter(page: Page, label: string, written: string): Promise<void> {
    await page.getByLabel(label, { exact: true }).focus()
    await page.keyboard.press('Control+End')
    await page.keyboard.type(written)
  }

  const valueOf = (page: Page, label: string): Promise<string> => page.getByLabel(label, { exact: true }).inputValue()

  test('is in the text before the page goes away or anything is undone, however slow the worker is', async () => {
    const page = await open(holdEdits)
    const title = await valueOf(page, 'Title')
    await writeAfter(page, 'Title', ' to the last letter')
    await page.reload()
    await ready(page)
    expect(await valueOf(page, 'Title')).toBe(`${title} to the last letter`)
    await writeAfter(page, 'Title', ', undone')
    await page.keyboard.press('Control+z')
    expect(await valueOf(page, 'Title')).toBe(`${title} to the last letter`)
    await page.close()
  })

  test('waits for a text that can be read, on other screens and after a reload, too', async () => {
    const page = await open()
    await page.locator('.cm-content').click()
    await page.keyboard.press('Control+End')
    await page.keyboard.insertText('\n\t- [')
    await writeAfter(page, 'Title', ' anew')
    const note = page.locator('.field-note.wrong')
    await note.waitFor()
    await page.getByRole('link', { name: 'Answer', exact: true }).click()
    await page.locator('.model').waitFor({ state: 'detached' })
    await page.getByRole('link', { name: 'Model', exact: true }).click()
    await note.waitFor()
    expect(await valueOf(page, 'Title')).toMatch(/ anew$/u)
    await page.reload()
    await page.locator('.cm-content').click()
    await page.keyboard.press('Control+End')
    for (let k = 0; k < 4; k++) await page.keyboard.press('Backspace')
    await expect.poll(() => keptText(page)).toMatch(/^title: .* anew/mu)
    await note.waitFor({ state: 'detached' })
    expect(await valueOf(page, 'Title')).toMatch(/ anew$/u)
    await page.close()
  })

  test('is undone in its field at once, and what is written next begins from there', async () => {
    const page = await open()
    const title = await valueOf(page, 'Title')
    await writeAfter(page, 'Title', ' taken back')
    await expect.poll(() => keptText(page)).toContain(' taken back')
    await page.keyboard.press('Control+z')
    await page.keyboard.press('End')
    await page.keyboard.type('!')
    expect(await valueOf(page, 'Title')).toBe(`${title}!`)
    await expect.poll(() => keptText(page)).toMatch(/^title: .*!/mu)
    expect(await keptText(page)).not.toContain(' taken back')
    await page.keyboard.press('Tab')
    expect(await valueOf(page, 'Title')).toBe(`${title}!`)
    await page.close()
  })

  test('every move counts, however quickly they follow each other, and every button is large enough', async () => {
    const page = await open()
    const ids = page.locator('.ordered').first().locator('.under > .id:first-child')
    const [first, ...others] = await ids.allTextContents()
    const place = async (): Promise<number> => (await ids.allTextContents()).indexOf(first!)
    await page.getByRole('button', { name: `Edit ${first}` }).focus()
    for (const _ of others) await page.keyboard.press('Alt+ArrowDown')
    await expect.poll(place).toBe(others.length)
    await page.getByRole('button', { name: `Move ${first} up` }).focus()
    for (let k = 0; k < 3; k++) await page.keyboard.press('Enter')
    await expect.poll(place).toBe(Math.max(0, others.length - 3))
    const small = await page.locator('.as-parts').evaluate(parts =>
      [...parts.querySelectorAll('button')].flatMap(button => {
        const { width, height } = button.getBoundingClientRect()
        return width > 0 && (width < 24 || height < 24) ? [`${button.textContent}: ${width} by ${height}`] : []
      }),
    )
    expect(small).toEqual([])
    await page.close()
  })

  test('what is added twice at once is there twice, and so are facts that something rests on', async () => {
    const page = await open()
    await page.evaluate(() => {
      const all = [...document.querySelectorAll('button')]
      const add = all.find(({ textContent }) => textContent === 'Add a fact')!
      for (let k = 0; k < 3; k++) add.click()
    })
    await expect.poll(() => keptText(page)).toMatch(/^ {2}new-fact-3:/mu)
    await page.getByRole('button', { name: 'Edit new-fact-3' }).waitFor()
    await page.getByRole('button', { name: 'Edit ukraine-first' }).click()
    await page.getByLabel('Add a fact it rests on').evaluate((field: HTMLSelectElement) => {
      const choose = Object.getOwnPropertyDescriptor(HTMLSelectElement.prototype, 'value')!
      for (const id of ['new-fact', 'new-fact-2', 'new-fact-3']) {
        choose.set!.call(field, id)
        field.dispatchEvent(new Event('change', { bubbles: true }))
      }
    })
    await expect.poll(() => keptText(page)).toMatch(/rests_on: .*new-fact, new-fact-2, new-fact-3/u)
    await page.keyboard.press('Control+z')
    await expect.poll(() => keptText(page)).not.toMatch(/rests_on: .*new-fact/u)
    const ground = page.locator('.grounds .ground')
    await expect.poll(async () => (await ground.allInnerTexts()).join()).not.toContain('new-fact')
    await page.close()
  })
})
