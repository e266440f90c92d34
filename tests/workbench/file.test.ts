import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Served, serve } from '../../src/cli/node/serve/server.ts'
import { words } from '../../src/workbench/words/index.ts'
import { browserIsThere, launchBrowser } from './support/chromium.ts'
import { builtWorkbench } from './support/workbench.ts'

const text = words.frame

describe.skipIf(!browserIsThere())('a page and the file behind it', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tertius-file-'))
  const path = join(folder, 'case.yaml')
  const before = readFileSync('cases/published/chicken/case.yaml', 'utf8')
  const pageFolder = builtWorkbench()
  let browser: Browser
  let context: BrowserContext
  let served: Served

  beforeAll(async () => {
    browser = await launchBrowser()
  })
  beforeEach(async () => {
    writeFileSync(path, before)
    served = (await serve({ pageFolder, casePath: path, port: 0 }))!
    context = await browser.newContext()
  })
  afterEach(async () => {
    await context.close()
    await served.close()
  })
  afterAll(async () => {
    await browser?.close()
    rmSync(folder, { recursive: true, force: true })
  })

  async function model(): Promise<Page> {
    const page = await context.newPage()
    await page.goto(served.url.replace('#/', '#/model'))
    await page.locator('.cm-content').waitFor()
    return page
  }

  async function write(page: Page, what: string): Promise<void> {
    await page.locator('.cm-content').click()
    await page.keyboard.press('Control+End')
    await page.keyboard.type(what)
  }

  const inFile = (): string => readFileSync(path, 'utf8')
  const kept = (page: Page): Promise<string> => page.locator('header .keeping').innerText()

  test('saving twice at once, and while typing on, writes what was there when it was asked for', async () => {
    const page = await model()
    const other = await model()
    // The answers to what is written come late, after the notice of the change.
    await page.route('**/api/case', async route => {
      const response = await route.fetch()
      await new Promise(done => setTimeout(done, 400))
      await route.fulfill({ response })
    })
    await write(page, '# one')
    await page.keyboard.press('Control+s')
    await page.keyboard.press('Control+s')
    await page.keyboard.type(' and more')
    await expect.poll(inFile).toMatch(/# one$/u)
    await page.waitForTimeout(900)
    await expect.poll(() => kept(page)).toContain(text.fileUnsaved)
    expect(inFile()).toMatch(/# one$/u)
    await page.keyboard.press('Control+s')
    await page.keyboard.type('!')
    await page.keyboard.press('Control+s')
    await expect.poll(inFile).toMatch(/# one and more!$/u)
    await expect.poll(() => kept(page)).toContain(text.fileSaved)
    await expect.poll(() => kept(other)).toContain(text.fileSaved)
  })

  test('when the program has ended the page says so; it goes on when it answers again, and else says where to go', async () => {
    const page = await model()
    const port = Number(new URL(served.url).port)
    await expect.poll(() => kept(page)).toContain(text.fileSaved)
    await served.close()
    await page.getByText(text.connection.lost).waitFor()
    expect(await kept(page)).toContain(text.notConnected)
    await write(page, '# meanwhile')
    await page.keyboard.press('Control+s')
    await page.getByText(text.saveFailed(text.notWritten.unreachable)).waitFor()
    served = (await serve({ pageFolder, casePath: path, port }))!
    await page.getByText(text.connection.refused).waitFor()
    const again = await model()
    await expect.poll(() => kept(again)).toContain(text.fileUnsaved)
    expect(await again.locator('.conflict').count()).toBe(0)
    await again.keyboard.press('Control+s')
    await expect.poll(inFile).toMatch(/# meanwhile$/u)
  })

  test('the same program is followed again when it was out of reach for a while', async () => {
    const page = await model()
    let away = true
    await page.route('**/api/watch', route => (away ? route.abort() : route.fallback()))
    await page.reload()
    await page.getByText(text.connection.lost).waitFor()
    away = false
    writeFileSync(path, before.replace(/^title:.*$/mu, 'title: Written meanwhile'))
    await page.locator('.cm-line', { hasText: 'title: Written meanwhile' }).waitFor()
    expect(await kept(page)).toContain(text.fileSaved)
  })

  test('a file that is gone is said to be, and written again when that is wanted', async () => {
    const page = await model()
    rmSync(path)
    const note = page.locator('.conflict')
    await note.getByText(text.conflict.title.missing).waitFor()
    expect(await kept(page)).toContain(text.fileUnsaved)
    await note.getByRole('button', { name: text.conflict.writeAgain }).click()
    await expect.poll(() => kept(page)).toContain(text.fileSaved)
    expect(inFile()).toBe(before)
    expect(await note.count()).toBe(0)
  })

  test('both texts are seen from where they differ, on wide pages and narrow ones', async () => {
    const page = await model()
    await page.route('**/api/watch', route => route.abort())
    await page.reload()
    await page.locator('.cm-content').waitFor()
    await write(page, `# mine ${'long '.repeat(60)}${'x'.repeat(200)}`)
    writeFileSync(path, before.replace(/^title:.*$/mu, 'title: Theirs'))
    await page.keyboard.press('Control+s')
    const panes = page.locator('dialog[open] .both pre')
    for (const [width, beside] of [
      [1280, true],
      [360, false],
    ] as const) {
      await page.setViewportSize({ width, height: 800 })
      await page.getByRole('button', { name: text.conflict.show }).click()
      await panes.nth(1).waitFor()
      const [one, other] = [(await panes.nth(0).boundingBox())!, (await panes.nth(1).boundingBox())!]
      expect(one.x < other.x, 'side by side').toBe(beside)
      for (const box of [one, other]) expect(box.x + box.width).toBeLessThanOrEqual(width)
      expect(await panes.evaluateAll(all => all.map(pane => pane.scrollWidth - pane.clientWidth))).toEqual([0, 0])
      await expect.poll(() => seen(page, 'title: Theirs')).toBe(true)
      expect(await seen(page, '# mine long')).toBe(false)
      await page.getByRole('button', { name: text.conflict.nextDifference }).click()
      await expect.poll(() => seen(page, '# mine long')).toBe(true)
      await page.keyboard.press('Escape')
    }
  })

  /** Whether a marked line begins within its pane. */
  function seen(page: Page, line: string): Promise<boolean> {
    return page.locator('dialog[open] mark', { hasText: line }).evaluate(mark => {
      const [at, pane] = [mark.getBoundingClientRect(), mark.closest('pre')!.getBoundingClientRect()]
      return at.top >= pane.top && at.top < pane.bottom
    })
  }

  test('a page that is loaded again fetches what never changes no second time, and the rest packed', async () => {
    const page = await model()
    const client = await context.newCDPSession(page)
    await client.send('Network.enable')
    let bytes = 0
    client.on('Network.loadingFinished', ({ encodedDataLength }) => {
      bytes += encodedDataLength
    })
    await page.reload()
    await page.locator('.cm-content').waitFor()
    expect(bytes).toBeLessThan(40_000)
  })
})
