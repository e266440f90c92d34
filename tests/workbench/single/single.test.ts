import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { axeFindings } from '../support/axe.ts'
import { browserIsThere, launchBrowser } from '../support/chromium.ts'
import { HOSTILE_CASE, HOSTILE_EVENTS, HOSTILE_SOURCE } from './hostile.ts'
import { DESK, type Opened, settled, SharedPage, WITHOUT } from './shared-page.ts'
import { firstCase, inOneLine, said, Writer } from './written.ts'

const there = browserIsThere()
const writer = new Writer()
let browser: Browser
let first: string

beforeAll(async () => {
  if (!there) return
  browser = await launchBrowser()
  first = await writer.file(firstCase())
})
// What a test leaves behind would go on working beside the next one.
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') shared.drop()
  for (const context of browser?.contexts() ?? []) if (!shared.isIn(context)) await context.close()
})
afterAll(async () => {
  await browser?.close()
  writer.remove()
})

/** Opens a file from disk, with the network cut off. */
async function open(address: string, options: BrowserContextOptions = {}): Promise<Opened> {
  const context = await browser.newContext({ offline: true, viewport: DESK, ...options })
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('console', message => complaints.push(message.text()))
  page.on('pageerror', error => complaints.push(String(error)))
  page.on('request', request => {
    if (!/^(?:file|blob|data):/u.test(request.url())) complaints.push(`asked for ${request.url()}`)
  })
  await page.goto(address)
  if (options.javaScriptEnabled !== false) await page.locator('#reading').waitFor({ state: 'visible' })
  return { page, complaints }
}

const shared = new SharedPage(() => open(first))
const visit = (fragment?: typeof WITHOUT): Promise<Opened> => shared.visit(fragment)

const textOf = async (page: Page, selector: string): Promise<string> =>
  inOneLine(await page.locator(selector).innerText())
/** The briefing without the buttons beside it. */
const briefingOf = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const copy = document.getElementById('briefing')!.cloneNode(true) as HTMLElement
    for (const button of copy.querySelectorAll('button')) button.remove()
    return copy.textContent.replaceAll(/\s+/gu, ' ')
  })
const box = (page: Page, id: string): ReturnType<Page['locator']> => page.locator(`[data-box="${id}"]`)

/** What the command line prints, line by line as it is meant; tables, which it sets in columns, left out. */
function linesOf(printed: string): string[] {
  const withoutTables = printed.replaceAll(/^WHAT HOLDS[^]*?(?=\n\n[A-Z]|\n\nUnchanged|$(?!\n))/gmu, '')
  const lines = withoutTables.split(/\n\n|\n(?=- |\d+\. |[A-Z[])/u)
  return lines.map(line => inOneLine(line.replace(/^(?:- |\d+\. )/u, '')).toLowerCase()).filter(line => line !== '')
}

describe.skipIf(!there)('the first case, opened from disk', () => {
  test('is one file of less than 1.5 MB that names nothing outside itself', async () => {
    const text = await writer.text(firstCase())
    expect(Buffer.byteLength(text)).toBeLessThan(1_500_000)
    const markup = text.replaceAll(/<(script|style)\b[^]*?<\/\1>/gu, '')
    expect(markup.match(/(?:src|href)="(?!#)[^"]*"/gu)).toBeNull()
    expect(text.match(/url\(["']?(?!['"]?data:)[^)]{0,40}/gu)).toBeNull()
  })

  test('its policy allows that script and that style, and no connection', async () => {
    const text = await writer.text(firstCase())
    const [, policy = ''] = /http-equiv="Content-Security-Policy" content="([^"]*)"/u.exec(text) ?? []
    const digest = (tag: string): string => {
      const content = text.slice(text.lastIndexOf(`<${tag}>`) + tag.length + 2, text.lastIndexOf(`</${tag}>`))
      return `'sha256-${createHash('sha256').update(content).digest('base64')}'`
    }
    expect(policy.split('; ').toSorted()).toEqual(
      [
        "default-src 'none'",
        `script-src ${digest('script')}`,
        `style-src ${digest('style')}`,
        'font-src data:',
        'worker-src blob:',
        "connect-src 'none'",
        "base-uri 'none'",
        "form-action 'none'",
      ].toSorted(),
    )
  })

  test('can be read without scripts, all of it', async () => {
    const { page, complaints } = await open(first, { javaScriptEnabled: false })
    const answer = await said(firstCase(), 'answer', 'case.yaml')
    const lines = linesOf(answer)
    expect(lines.length).toBeGreaterThan(30)
    const shown = (await textOf(page, '#briefing')).toLowerCase()
    for (const line of lines) expect(shown).toContain(line)
    expect(await page.locator('#reading, #otherwise, #strip').locator('visible=true').count()).toBe(0)
    expect(complaints).toEqual([])
  })

  test.each(['americans-matter-more', 'talks-under-way', 'support-the-partner', 'one-war-at-a-time', 'ferris-2026'])(
    'without %s it says what the command line says',
    async id => {
      const { page, complaints } = await visit()
      await box(page, id).uncheck()
      await page.locator('#otherwise').waitFor({ state: 'visible' })
      const lines = linesOf(await said(firstCase(), 'whatif', 'case.yaml', '--withdraw', id))
      expect(lines.length).toBeGreaterThan(3)
      const shown = (await textOf(page, '#otherwise')).toLowerCase()
      for (const line of lines.slice(1)) expect(shown).toContain(line)
      await settled(page)
      expect(complaints).toEqual([])
    },
  )

  test('the briefing says what it would say without the fact, with the new words marked and the old beside them', async () => {
    const { page } = await visit()
    await page.locator('[data-try="americans-matter-more"]').first().click()
    await settled(page)
    const marked = await page.locator('#briefing mark').allInnerTexts()
    expect(marked.join(' ')).toContain('supply arms to Iran')
    expect(await textOf(page, '#briefing .was >> nth=0')).toMatch(/^Before: .*does not supply arms to Iran/u)
    expect(await textOf(page, '#briefing')).toContain('offer to mediate, supply arms to Iran and keep up its attacks')
  })

  test('who cannot see it is told, once and politely', async () => {
    const { page } = await visit()
    await box(page, 'americans-matter-more').uncheck()
    const status = page.getByRole('status')
    await expect.poll(() => status.innerText()).toContain('Russia would supply arms to Iran')
    expect(await status.getAttribute('aria-live')).toBe('polite')
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-box'))).toBe('americans-matter-more')
  })

  test('undoing all brings back every word, and going back brings back the supposition', async () => {
    const { page } = await visit()
    const before = await briefingOf(page)
    await box(page, 'americans-matter-more').uncheck()
    await settled(page)
    expect(await briefingOf(page)).not.toBe(before)
    await page.getByRole('button', { name: 'As it was written' }).click()
    expect(await briefingOf(page)).toBe(before)
    await page.getByRole('button', { name: 'Undo all' }).click()
    await expect.poll(() => page.locator('#otherwise').isVisible()).toBe(false)
    expect(await briefingOf(page)).toBe(before)
    await page.goBack()
    await expect.poll(() => textOf(page, '#strip')).toContain('Russia would supply arms')
    expect(await box(page, 'americans-matter-more').isChecked()).toBe(false)
  })

  test('date, scenario and foresight can be supposed, and stand in the address', async () => {
    const { page, complaints } = await visit()
    await page.getByLabel('Supposing').selectOption('open-war')
    await expect.poll(() => page.evaluate(() => location.hash)).toBe('#scenario=open-war')
    await page.getByText('How far each looks ahead').click()
    await page.getByLabel('Russia', { exact: true }).selectOption('nash')
    const told = await said(firstCase(), 'whatif', 'case.yaml', '--scenario', 'open-war', '--foresight', 'RU=nash')
    const sentence = /(?<=OTHERWISE - )[^.]*\./u.exec(inOneLine(told))![0]
    await expect.poll(() => textOf(page, '#otherwise')).toContain(sentence)
    await page.getByLabel('As of').fill('2023-01-01')
    await expect.poll(() => page.evaluate(() => location.hash)).toContain('as-of=2023-01-01')
    await settled(page)
    expect(complaints).toEqual([])
  })

  test('a link with a supposition opens with it', async () => {
    const { page } = await open(`${first}#without=talks-under-way`)
    await expect.poll(() => page.locator('#otherwise').isVisible()).toBe(true)
    expect(await box(page, 'talks-under-way').isChecked()).toBe(false)
  })

  test('prints the briefing and its grounds, and no controls', async () => {
    const { page } = await visit()
    await box(page, 'americans-matter-more').uncheck()
    await settled(page)
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('.strip, .reading, .box, .try, button').locator('visible=true').count()).toBe(0)
    expect(await page.locator('#briefing h1, #grounds h2').locator('visible=true').count()).toBe(2)
  })

  test.each([360, 768, 1280, 1920])('nothing is wider than a window of %i pixels', async width => {
    const { page } = await visit(WITHOUT)
    await page.setViewportSize({ width, height: 800 })
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
  })

  test.each([360, 768, 1280, 1920])(
    'nothing covers anything else at %i pixels, and the controls stand apart',
    async width => {
      const { page } = await visit(WITHOUT)
      await page.setViewportSize({ width, height: 800 })
      for (const step of ['closed', 'open']) {
        if (step === 'open') await page.getByText('How far each looks ahead').click()
        const gaps = await page.evaluate(() => {
          const { left, right, top, bottom } = document.getElementById('reading')!.getBoundingClientRect()
          const others = document.querySelectorAll(
            '#otherwise :is(p, td), #briefing :is(h1, h2, p, td), #grounds :is(h2, p)',
          )
          const boxes = [...others].map(other => other.getBoundingClientRect()).filter(box => box.height > 0)
          return boxes.map(box => Math.max(box.top - bottom, top - box.bottom, box.left - right, left - box.right))
        })
        expect(gaps.length, step).toBeGreaterThan(50)
        expect(Math.min(...gaps), step).toBeGreaterThan(20)
        const inside = await page.locator('#reading').evaluate(panel => panel.scrollWidth <= panel.clientWidth)
        expect(inside, step).toBe(true)
      }
    },
  )

  test.each(['light', 'dark'] as const)('axe finds nothing, in the %s', async colorScheme => {
    const { page } = await visit(WITHOUT)
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await page.getByText('How far each looks ahead').click()
    expect(await axeFindings(page)).toEqual([])
  })
})

describe.skipIf(!there)('a hostile case', () => {
  const files = { 'case.yaml': HOSTILE_CASE, 's1.txt': HOSTILE_SOURCE, 'events.csv': HOSTILE_EVENTS }

  test('does nothing, is shown as it was written, and works', async () => {
    const { page, complaints } = await open(await writer.file(files))
    const elements = (): Promise<string[]> =>
      page.evaluate(() =>
        [...document.querySelectorAll('article *, #grounds *, #otherwise *')].map(({ localName }) => localName),
      )
    const safe =
      /^(?:h[123]|p|span|strong|section|[ou]l|li|table|thead|tbody|t[rdh]|a|mark|del|blockquote|cite|button|input|label)$/u
    for (const name of await elements()) expect(name).toMatch(safe)
    expect(await page.locator('script').count()).toBe(2)
    expect(await textOf(page, 'h1')).toContain('</script><script>hacked()</script> <!--<script>')
    expect(await textOf(page, 'h1')).toContain('{{cargo}}{{briefing}}')
    expect(await textOf(page, 'blockquote >> nth=0')).toContain('<img src=x onerror=hacked()>')
    await box(page, 'f1').uncheck()
    await settled(page)
    expect(await textOf(page, '#otherwise')).toContain('</script><script>hacked()</script>')
    for (const name of await elements()) expect(name).toMatch(safe)
    for (const href of await page.locator('a').evaluateAll(links => links.map(link => link.getAttribute('href')))) {
      expect(href).toMatch(/^#of-/u)
    }
    expect(await page.locator('body').innerText()).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/u)
    expect(complaints).toEqual([])
  })

  test('carries the case as it was, to the byte', async () => {
    const { page } = await open(await writer.file(files))
    const cargo = JSON.parse((await page.locator('#cargo').textContent())!) as Record<string, unknown>
    expect(cargo).toMatchObject({ text: HOSTILE_CASE, events: { path: 'events.csv', text: HOSTILE_EVENTS } })
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save the case' }).click(),
    ])
    expect(readFileSync(await download.path(), 'utf8')).toBe(HOSTILE_CASE)
    expect(download.suggestedFilename()).toBe('case.yaml')
  })
})

test.skipIf(!there)('a briefing written as a scenario stays with it', async () => {
  const { page } = await open(await writer.file(firstCase(), '--scenario', 'talks-collapse'))
  expect(await page.getByLabel('Supposing').inputValue()).toBe('talks-collapse')
  await box(page, 'partnership-treaty').uncheck()
  await page.locator('#otherwise').waitFor({ state: 'visible' })
  await settled(page)
  expect(await textOf(page, '#briefing')).toContain('Supposing')
})
