import type { BrowserContext, Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { browserIsThere } from './support/chromium.ts'
import { useBench } from './support/workbench.ts'

describe.skipIf(!browserIsThere())('what is done is kept', () => {
  const bench = useBench()
  /** A small case, whose answer takes no time beside what is tested. */
  const SMALL = '#/model?case=published/chicken'
  const title = (page: Page): Promise<string> => page.locator('.cm-line', { hasText: /^title:/ }).innerText()

  async function model(context: BrowserContext, fragment = SMALL): Promise<Page> {
    const { page } = await bench.page(fragment, context)
    await page.locator('.cm-content').waitFor()
    return page
  }

  /** Writes at the end of the line of the title. */
  async function write(page: Page, text: string): Promise<void> {
    await page.locator('.cm-line', { hasText: /^title:/ }).click()
    // To the end of the line as it is shown, then of the whole line.
    await page.keyboard.press('End')
    await page.keyboard.press('End')
    await page.keyboard.type(text)
    await expect.poll(() => title(page)).toContain(text)
  }

  /** Two tabs that have both changed the title, the second of which did not hear of the first. */
  async function bothChange(context: BrowserContext): Promise<[one: Page, other: Page]> {
    const one = await model(context)
    const other = await deaf(context)
    await write(one, ' ours')
    await one.locator('.keeping', { hasText: 'Saved' }).waitFor()
    await write(other, ' theirs')
    return [one, other]
  }

  test('when the page is loaded again, and when the browser crashes', async () => {
    const context = await bench.context()
    const page = await model(context, '#/model')
    await write(page, ' kept1')
    await page.reload()
    await expect.poll(() => title(page)).toContain('kept1')
    expect(await page.locator('.note').innerText()).toContain('This is as you left it when you were last here.')
    await write(page, ' kept2')
    await page.locator('.keeping', { hasText: 'Saved' }).waitFor()
    // The tab dies without being told.
    const dead = page.waitForEvent('crash')
    await page.goto('chrome://crash').catch(() => undefined)
    await dead
    const again = await model(context, '#/model')
    await expect.poll(() => title(again)).toContain('kept1 kept2')
    await again.getByRole('button', { name: 'Go back to the case as it was' }).click()
    await expect.poll(() => title(again)).not.toContain('kept1')
    await again.getByRole('button', { name: 'Undo' }).first().click()
    await expect.poll(() => title(again)).toContain('kept1 kept2')
  })

  test('and so is what undo goes back over, step by step, whatever they changed', async () => {
    const context = await bench.context()
    const page = await model(context, '#/model')
    const before = await title(page)
    await write(page, ' one')
    await page.goto(`${bench.url}#/answer?withdraw=americans-matter-more`)
    await page.getByRole('link', { name: 'Model', exact: true }).click()
    await write(page, ' two')
    // It is kept once there is a pause.
    await page.waitForTimeout(600)
    await page.close()
    const again = await model(context, '#/model')
    expect(await title(again)).toBe(`${before} one two`)
    const undo = again.getByRole('button', { name: 'Undo' }).first()
    await undo.click()
    await expect.poll(() => title(again)).toBe(`${before} one`)
    await undo.click()
    await expect.poll(() => again.url()).not.toContain('withdraw')
    await undo.click()
    await expect.poll(() => title(again)).toBe(before)
    expect(await undo.isDisabled()).toBe(true)
    await again.getByRole('button', { name: 'Redo' }).first().click()
    await expect.poll(() => title(again)).toBe(`${before} one`)
  })

  test('and what was typed last, a moment before the page went away, is a step of it', async () => {
    const context = await bench.context()
    const page = await model(context)
    const before = await title(page)
    await write(page, ' one')
    await page.waitForTimeout(600)
    await page.locator('.cm-line', { hasText: /^title:/ }).click()
    await page.keyboard.press('End')
    await page.keyboard.press('End')
    await page.keyboard.insertText(' two')
    await page.reload()
    await expect.poll(() => title(page)).toBe(`${before} one two`)
    const undo = page.getByRole('button', { name: 'Undo' }).first()
    for (let k = 0; k < 4 && !(await undo.isDisabled()); k++) await undo.click()
    await expect.poll(() => title(page)).toBe(before)
  })

  test('when the page goes away before the browser has kept it', async () => {
    const context = await bench.context()
    const page = await context.newPage()
    await page.addInitScript(neverKeeps)
    await page.goto(bench.url + SMALL)
    await page.locator('.cm-content').waitFor()
    await write(page, ' late')
    await page.goto('about:blank')
    await page.close()
    const again = await model(context)
    await expect.poll(() => title(again)).toMatch(/ late$/)
    await write(again, ' later')
    await again.locator('.keeping', { hasText: 'Saved' }).waitFor()
    await again.reload()
    await expect.poll(() => title(again)).toMatch(/ late later$/)
  })

  /** As if the disk took for ever. */
  function neverKeeps(): void {
    IDBObjectStore.prototype.put = function (this: IDBObjectStore) {
      Object.defineProperty(this.transaction, 'oncomplete', { set: () => {} })
      return this.count() as unknown as IDBRequest<IDBValidKey>
    }
  }

  test('and another tab on the same case follows', async () => {
    const context = await bench.context()
    const [one, other] = [await model(context), await model(context)]
    await one.locator('.keeping', { hasText: 'Also open in another tab' }).waitFor()
    await write(one, ' mine')
    await expect.poll(() => title(other)).toContain('mine')
    await other.close()
    await expect.poll(() => one.locator('.keeping').innerText()).not.toContain('Also open')
  })

  test('and two tabs that both change it do not overwrite each other in silence', async () => {
    const context = await bench.context()
    const [one, other] = await bothChange(context)
    const note = other.locator('.conflict')
    await note.waitFor()
    // Whatever happens to the tab now, its text is there again, and so is the choice.
    await write(other, ' still')
    await other.locator('.keeping', { hasText: 'Saved' }).waitFor()
    await other.reload()
    await expect.poll(() => title(other)).toMatch(/ theirs still$/)
    await note.getByRole('button', { name: 'Show both and choose' }).click()
    const dialog = other.locator('dialog[open]')
    await dialog.waitFor()
    expect(await dialog.locator('h2').innerText()).toBe('Another tab has changed this case')
    expect(await dialog.locator('mark').allInnerTexts()).toEqual([
      expect.stringMatching(/^title: .* theirs still$/),
      expect.stringMatching(/^title: .* ours$/),
    ])
    expect(await title(one)).not.toContain('theirs')
    await dialog.getByRole('button', { name: 'Take the other text' }).click()
    await expect.poll(() => title(other)).toMatch(/ ours$/)
    await other.getByRole('button', { name: 'Undo' }).click()
    await expect.poll(() => title(other)).toMatch(/ theirs still$/)
    await other.locator('.keeping', { hasText: 'Saved' }).waitFor()
    await one.reload()
    await expect.poll(() => title(one)).toMatch(/ theirs still$/)
  })

  test('and each of them keeps its own when it is loaded again; what a closed one had kept is offered', async () => {
    const context = await bench.context()
    const [one, other] = await bothChange(context)
    await other.locator('.conflict').waitFor()
    await other.locator('.keeping', { hasText: 'Saved' }).waitFor()
    await one.reload()
    await expect.poll(() => title(one)).toMatch(/ ours$/)
    expect(await one.locator('.conflict').count()).toBe(0)
    await write(one, ' more')
    await write(other, ' more')
    for (const page of [one, other]) await page.locator('.keeping', { hasText: 'Saved' }).waitFor()
    await one.close()
    await other.close()
    const last = await model(context)
    expect(await title(last)).toMatch(/ ours more$/)
    const show = last.getByRole('button', { name: 'Show both and choose' })
    await show.click()
    expect(await last.locator('dialog[open] mark').allInnerTexts()).toEqual([
      expect.stringMatching(/ ours more$/),
      expect.stringMatching(/ theirs more$/),
    ])
    await last.getByRole('button', { name: 'Go on with the text here' }).click()
    await last.getByRole('button', { name: 'Undo' }).click()
    await expect.poll(() => title(last)).toMatch(/ theirs more$/)
    await last.locator('.keeping', { hasText: 'Saved' }).waitFor()
    await last.reload()
    await expect.poll(() => title(last)).toMatch(/ theirs more$/)
    expect(await show.count()).toBe(0)
  })

  test('and what was typed in another tab is one step of undo', async () => {
    const context = await bench.context()
    const [one, other] = [await model(context), await model(context)]
    await write(one, ' own')
    await expect.poll(() => title(other)).toContain('own')
    for (const word of [' a', ' b', ' c']) {
      await write(other, word)
      await expect.poll(() => title(one)).toContain(word)
    }
    await one.getByRole('button', { name: 'Undo' }).click()
    await expect.poll(() => title(one)).toMatch(/ own$/)
  })

  /** A tab that hears nothing of the others, as when all of them write at the same time. */
  async function deaf(context: BrowserContext): Promise<Page> {
    const page = await context.newPage()
    await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'BroadcastChannel'))
    await page.goto(bench.url + SMALL)
    await page.locator('.cm-content').waitFor()
    return page
  }

  test('but not what belongs to another document', async () => {
    const context = await bench.context()
    const page = await model(context, '#/model')
    await write(page, ' mine')
    const { page: chicken } = await bench.page('#/answer?case=published/chicken', context)
    expect(await chicken.locator('.document-name').innerText()).not.toContain('Russia')
    await expect.poll(() => chicken.locator('.lead').innerText()).not.toBe('')
    expect(await chicken.locator('.note').count()).toBe(0)
  })
})
