import { readFileSync } from 'node:fs'
import type { BrowserContext, Locator, Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { words } from '../../../src/workbench/words/index.ts'
import { HOSTILE_CASE } from '../single/hostile.ts'
import { axeFindings } from '../support/axe.ts'
import { browserIsThere } from '../support/chromium.ts'
import { builtSinglePage, keepDraft, useBench } from '../support/workbench.ts'
import { unzipped } from './unzipped.ts'

const text = words.brief
const STAYS = 'Things stay as they are: nobody could gain by a move without losing it again to a reply.'
const OTHERS = 'The United States chooses to keep the negotiation on Ukraine going.'

describe.skipIf(!browserIsThere())('the briefing', () => {
  const bench = useBench()
  let template = ''
  beforeAll(() => {
    template = builtSinglePage()
  })

  /** A browser in which the page for a briefing that recomputes lies beside the workbench, as in a whole build. */
  async function complete(context: Promise<BrowserContext> = bench.context()): Promise<BrowserContext> {
    const made = await context
    await made.route('**/single.html', route => route.fulfill({ contentType: 'text/html', body: template }))
    return made
  }

  async function open(view = '', context?: BrowserContext): Promise<{ page: Page; complaints: string[] }> {
    const opened = await bench.page(`#/brief${view}`, context ?? (await complete()))
    await opened.page.locator('.paper').waitFor({ state: 'attached' })
    return opened
  }

  const button = (page: Page, name: string): Locator => page.getByRole('button', { name, exact: true })
  const field = (page: Page, words: string): Locator =>
    page.locator(`.grows[data-text^="${words}"]`).locator('textarea')
  const shown = (page: Page): Promise<string> => page.locator('.paper').innerText()

  /** Says other words in one line, leaves out another, and adds a paragraph. */
  async function edit(page: Page): Promise<void> {
    await button(page, text.edit).click()
    await field(page, STAYS).fill('Nobody moves.')
    await field(page, 'Nobody moves.').press('Enter')
    await page.keyboard.insertText('So I think.')
    const others = field(page, OTHERS)
    await others.focus()
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.locator('.keeping', { hasText: words.frame.keeping.kept }).waitFor()
  }

  test('reads as a document, with what it is at its end', async () => {
    const { page, complaints } = await open()
    expect(await page.locator('.paper h1').innerText()).toBe('Russia and the Iran–Israel–US tensions, early 2026')
    expect(await shown(page)).toContain(STAYS)
    expect(await page.locator('.paper footer').innerText()).toMatch(
      /^Worked out by Tertius \d+\.\d+\.\d+ from the case, read as of 15 February 2026\. Nothing in it was changed by hand\.$/u,
    )
    expect(await axeFindings(page)).toEqual([])
    expect(complaints).toEqual([])
  })

  test('can be edited, undone, and is there again when the page is loaded anew', async () => {
    const { page, complaints } = await open()
    await edit(page)
    expect(await axeFindings(page)).toEqual([])
    await button(page, text.done).click()
    expect(await shown(page)).toContain('Nobody moves.')
    expect(await shown(page)).toContain('So I think.')
    expect(await shown(page)).not.toContain(STAYS)
    expect(await shown(page)).not.toContain(OTHERS)
    const counted = 'By hand, one passage was reworded, one was left out and one was added.'
    expect(await page.locator('.paper footer').innerText()).toContain(counted)

    await button(page, text.byHand.reworded).click()
    expect(await page.locator('.by-hand').first().innerText()).toContain(STAYS)
    expect(await axeFindings(page)).toEqual([])

    await page.keyboard.press('Control+z')
    expect(await shown(page)).toContain(OTHERS)
    await page.keyboard.press('Control+Shift+z')
    expect(await shown(page)).not.toContain(OTHERS)

    await page.locator('.keeping', { hasText: words.frame.keeping.kept }).waitFor()
    await page.reload()
    await page.locator('.paper footer', { hasText: counted }).waitFor()
    expect(await shown(page)).toContain('So I think.')
    await button(page, text.byHand.all).click()
    await page.locator('.paper footer', { hasText: 'Nothing in it was changed by hand.' }).waitFor()
    expect(complaints).toEqual([])
  })

  test('says which edits have lost their passage when the answer changes', async () => {
    const { page } = await open()
    await edit(page)
    await page.goto(`${bench.url}#/brief?withdraw=talks-under-way`)
    const gone = page.locator('.gone')
    await gone.locator('li', { hasText: 'Nobody moves.' }).waitFor()
    expect(await gone.innerText()).toContain(STAYS)
    expect(await shown(page)).toContain('[talks-under-way, withdrawn]')
    expect(await axeFindings(page)).toEqual([])
    await gone.locator('li', { hasText: 'Nobody moves.' }).getByRole('button', { name: text.gone.putBack }).click()
    expect(await shown(page)).toContain('Nobody moves.')
    for (let left = await gone.locator('li').count(); left > 0; left--)
      await gone.getByRole('button', { name: text.gone.drop }).first().click()
    expect(await gone.count()).toBe(0)
    // Nothing of it is lost: undone step by step, and with the fact back, it stands where it stood.
    for (let k = 0; k < 4; k++) await page.keyboard.press('Control+z')
    await expect.poll(() => shown(page)).toContain('Nobody moves.\n')
  })

  test('is followed by another tab', async () => {
    const context = await complete()
    const [{ page: one }, { page: other }] = [await open('', context), await open('', context)]
    await edit(one)
    await other.locator('.paper', { hasText: 'So I think.' }).waitFor()
    expect(await shown(other)).not.toContain(OTHERS)
  })

  test('waits for a case that has errors, and loses nothing meanwhile', async () => {
    const { page } = await open()
    await edit(page)
    await page.goto(`${bench.url}#/model`)
    await page.locator('.cm-line', { hasText: /^title:/u }).click()
    await page.keyboard.press('Home')
    await page.keyboard.insertText('status_quo: ')
    await page.goto(`${bench.url}#/brief`)
    await page.getByText(words.parts.problems.title).waitFor()
    expect(await axeFindings(page)).toEqual([])
    await button(page, words.frame.undo).first().click()
    await page.locator('.paper', { hasText: 'So I think.' }).waitFor()
  })

  /** What is downloaded as a format. */
  async function saved(
    page: Page,
    format: keyof typeof text.formats,
  ): Promise<{ name: string; bytes: Uint8Array<ArrayBuffer> }> {
    const coming = page.waitForEvent('download')
    await button(page, text.formats[format].name).click()
    const download = await coming
    return { name: download.suggestedFilename(), bytes: new Uint8Array(readFileSync(await download.path())) }
  }

  const asText = (bytes: Uint8Array): string => new TextDecoder().decode(bytes)

  test('is saved as it was edited', async () => {
    const { page, complaints } = await open()
    await edit(page)
    const counted = 'one passage was reworded, one was left out and one was added'

    const markdown = await saved(page, 'markdown')
    expect(markdown.name).toBe('Russia-and-the-Iran-Israel-US-tensions-early-2026.md')
    expect(asText(markdown.bytes)).toContain('\n\nNobody moves.\n\nSo I think.\n\n')
    expect(asText(markdown.bytes)).toContain(counted)
    expect(asText(markdown.bytes)).not.toContain(STAYS)

    const html = asText((await saved(page, 'html')).bytes)
    expect(html).toContain('<p>Nobody moves.</p>')
    expect(html).toContain(counted)
    const own = await (await bench.context({ viewport: { width: 360, height: 700 } })).newPage()
    await own.setContent(html)
    expect(await axeFindings(own)).toEqual([])
    expect(await own.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)

    const files = await unzipped((await saved(page, 'word')).bytes)
    const body = files.get('word/document.xml')!
    expect(body).toContain('Nobody moves.')
    expect(body).not.toContain(STAYS)
    expect(body).toContain(counted)
    expect(body).toMatch(/<w:pStyle w:val="Title"\/>.*?Russia and the Iran–Israel–US tensions, early 2026/u)
    expect(body).toMatch(/<w:pStyle w:val="Heading1"\/>.*?The answer/u)
    expect(body.match(/<w:tblHeader\/>/gu)).toHaveLength(1)
    expect(body).toContain('<w:numPr>')
    expect(body).toMatch(/<w:rStyle w:val="Telling"\/><\/w:rPr><w:t[^>]*>Russia chooses/u)
    expect(files.get('word/styles.xml')).toMatch(/<w:style w:type="character" w:styleId="Telling"/u)
    expect(files.get('word/styles.xml')).toMatch(/<w:lang w:val="en-GB"\/>/u)
    expect(files.get('docProps/core.xml')).toContain(
      '<dc:title>Russia and the Iran–Israel–US tensions, early 2026</dc:title>',
    )

    const interactive = asText((await saved(page, 'interactive')).bytes)
    expect(interactive).not.toContain('Nobody moves.')
    expect(interactive).toContain(STAYS)
    expect(interactive).not.toMatch(/\{\{\w+\}\}/u)
    const reader = await bench.context()
    await reader.route('**/brief.html', route => route.fulfill({ contentType: 'text/html', body: interactive }))
    const read = await reader.newPage()
    await read.goto(`${bench.url}brief.html`)
    await read.locator('#of-talks-under-way input[type=checkbox]').click()
    await read.locator('#briefing mark').first().waitFor()
    expect(complaints).toEqual([])
  })

  test('offers the page that recomputes only where that page can be had', async () => {
    const bare = await bench.context()
    await bare.route('**/single.html', route => route.fulfill({ status: 404 }))
    const { page } = await open('', bare)
    await button(page, text.formats.word.name).waitFor()
    expect(await button(page, text.formats.interactive.name).count()).toBe(0)
    const { page: whole } = await open()
    await button(whole, text.formats.interactive.name).waitFor()
    expect(await whole.locator('.brief-tools').innerText()).toContain(text.formats.interactive.about)
  })

  test('holds a hostile case as text, here and in every file', async () => {
    const context = await complete()
    await keepDraft(context, bench.url, { id: 'hostile', name: 'hostile', text: HOSTILE_CASE })
    const { page, complaints } = await open('?case=hostile&withdraw=f2', context)
    expect(await shown(page)).toContain('<script>hacked()</script>')
    expect(await page.locator('.brief :is(script, img, svg, a)').count()).toBe(0)
    await button(page, text.edit).click()
    expect(await page.locator('textarea').first().inputValue()).not.toMatch(/[\u202e\u2066]/u)

    const html = await saved(page, 'html')
    expect(html.name).toMatch(/^[\p{L}\p{M}\p{N}-]+\.html$/u)
    expect(asText(html.bytes)).not.toMatch(/<script|<img|<svg|\u202e/u)
    const markdown = asText((await saved(page, 'markdown')).bytes)
    expect(markdown).not.toMatch(/[^\\]<script|\u202e/u)
    const files = await unzipped((await saved(page, 'word')).bytes)
    const parsed = await page.evaluate(xml => {
      const read = new DOMParser().parseFromString(xml, 'application/xml')
      return { error: read.querySelector('parsererror') !== null, text: read.documentElement.textContent }
    }, files.get('word/document.xml')!)
    expect(parsed.error).toBe(false)
    expect(parsed.text).toContain('<script>hacked()</script>')
    expect(complaints).toEqual([])
  })

  test('is all that is printed', async () => {
    const { page } = await open()
    await edit(page)
    await page.emulateMedia({ media: 'print' })
    const printed = await page.locator('body').innerText()
    expect(printed.trim()).toMatch(/^Russia and the Iran–Israel–US tensions/u)
    expect(printed.trim()).toMatch(/By hand, [^\n]+$/u)
    expect(printed).toContain('So I think.')
    for (const aside of [text.save, text.done, text.byHand.reworded, text.byHand.leftOutHere, words.frame.undo])
      expect(printed).not.toContain(aside)
    expect(await page.locator('textarea').filter({ visible: true }).count()).toBe(0)
  })

  test('fits a telephone, to read and to edit, dark and light', async () => {
    const { page } = await open('', await complete(bench.context({ viewport: { width: 360, height: 740 } })))
    const width = (): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth)
    await edit(page)
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      expect(await width()).toBeLessThanOrEqual(360)
      expect(await axeFindings(page)).toEqual([])
      await button(page, text.done).click()
      expect(await width()).toBeLessThanOrEqual(360)
      expect(await axeFindings(page)).toEqual([])
      await button(page, text.edit).click()
    }
  })
})
