import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Served, serve } from '../../src/cli/node/serve/server.ts'
import { words } from '../../src/workbench/words/index.ts'
import { browserIsThere, launchBrowser } from './support/chromium.ts'
import { holdEdits } from './support/hold-edits.ts'
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

  /** @param late - By how many milliseconds the page hears later of what others tell. */
  async function model(late = { tabs: 0, program: 0 }): Promise<Page> {
    const page = await context.newPage()
    if (late.tabs > 0) await page.addInitScript(hearTabsLate, late.tabs)
    if (late.program > 0) await page.addInitScript(hearProgramLate, late.program)
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
    for (const each of [page, other]) expect(await each.locator('.conflict').count()).toBe(0)
  })

  test.each([
    ['what tabs tell each other', 800, 0],
    ['what the program tells', 0, 800],
  ])('%s may come late: a tab that only looks on has no conflict, and makes none', async (_, tabs, program) => {
    const page = await model()
    const other = await model({ tabs, program })
    const seen: number[] = []
    await write(page, '# one')
    await page.keyboard.press('Control+s')
    for (const word of [' and', ' more', ' still']) {
      await page.keyboard.type(word, { delay: 60 })
      for (const each of [page, other]) seen.push(await each.locator('.conflict').count())
    }
    await page.keyboard.press('Control+s')
    await expect.poll(inFile).toMatch(/# one and more still$/u)
    await expect.poll(() => kept(other)).toContain(text.fileSaved)
    await page.waitForTimeout(1000)
    for (const each of [page, other]) seen.push(await each.locator('.conflict').count())
    expect(Math.max(...seen)).toBe(0)
  })

  test('what is just written in a field is not laid over what somebody else writes there at the same time', async () => {
    const page = await context.newPage()
    await page.addInitScript(holdEdits)
    await page.goto(served.url.replace('#/', '#/model'))
    await page.getByLabel('Title', { exact: true }).fill('My title')
    writeFileSync(path, before.replace(/^title: .*$/mu, 'title: Their title'))
    await page.locator('.conflict').getByRole('button').first().click()
    const both = page.locator('dialog')
    await both.getByText('title: My title').first().waitFor()
    await both.getByText('title: Their title').first().waitFor()
  })

  test('tabs that nobody sees hold no connection: an eighth answers, and the first goes on when it is seen again', async () => {
    const pages: Page[] = []
    for (let k = 0; k < 7; k++) {
      const page = await model()
      pages.push(page)
      await page.evaluate(pretendHidden, true)
    }
    const last = await model()
    await write(last, '# the eighth')
    await last.keyboard.press('Control+s')
    await expect.poll(inFile).toMatch(/# the eighth$/u)
    await expect.poll(() => kept(last)).toContain(text.fileSaved)
    writeFileSync(path, before + '# from outside')
    const first = pages[0]!
    await expect.poll(() => kept(last)).toContain(text.fileSaved)
    await first.evaluate(pretendHidden, false)
    await first.locator('.cm-content').click()
    await first.keyboard.press('Control+End')
    await first.getByText('# from outside').waitFor()
    await expect.poll(() => first.locator('.conflict').count()).toBe(0)
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

/** Runs in the page: messages of other tabs come so much later. */
function hearTabsLate(by: number): void {
  const listen = BroadcastChannel.prototype.addEventListener
  BroadcastChannel.prototype.addEventListener = function (this: BroadcastChannel, type: string, told: EventListener) {
    listen.call(this, type, event => setTimeout(() => told.call(this, event), by))
  }
}

/** Runs in the page: what the program says of the file comes so much later. */
function hearProgramLate(by: number): void {
  const decode = TextDecoderStream
  Object.defineProperty(window, 'TextDecoderStream', {
    value: function () {
      const late = new TransformStream<string, string>({
        async transform(chunk, control) {
          await new Promise(done => setTimeout(done, by))
          control.enqueue(chunk)
        },
      })
      const decoder = new decode()
      return { writable: decoder.writable, readable: decoder.readable.pipeThrough(late) }
    },
  })
}

/** Runs in the page: as if its tab were sent behind another, or fetched back. */
function pretendHidden(hidden: boolean): void {
  Object.defineProperty(document, 'hidden', { configurable: true, value: hidden })
  document.dispatchEvent(new Event('visibilitychange'))
}
