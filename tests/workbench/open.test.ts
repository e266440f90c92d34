import { type ChildProcess, spawn } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type BuiltProgram, buildProgram } from '../support/built-program.ts'
import { words } from '../../src/workbench/words/index.ts'
import { browserIsThere, launchBrowser } from './support/chromium.ts'

describe.skipIf(!browserIsThere())('tertius open, as it is installed', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tertius-open-'))
  const path = join(folder, 'case.yaml')
  /** A small case, and the same under another title. */
  const before = readFileSync('cases/published/chicken/case.yaml', 'utf8')
  const titled = (title: string): string => before.replace(/^title:.*$/mu, `title: ${title}`)
  let program: BuiltProgram
  let browser: Browser
  const running: ChildProcess[] = []

  beforeAll(async () => {
    cpSync('cases/russia-iran-israel-2026', folder, { recursive: true })
    program = buildProgram()
    browser = await launchBrowser()
  })
  afterAll(async () => {
    await browser?.close()
    for (const child of running) child.kill('SIGKILL')
    program?.remove()
    rmSync(folder, { recursive: true, force: true })
  })

  /** Starts it, and waits for the address. */
  async function opened(args: readonly string[]): Promise<{ readonly url: string; readonly child: ChildProcess }> {
    const child = spawn(process.execPath, [join(program.folder, 'dist/bin/tertius.js'), 'open', ...args])
    running.push(child)
    return new Promise((resolve, reject) => {
      let out = ''
      child.stdout.on('data', data => {
        out += data
        const [, url] = /^ {2}(http:\S+)$/mu.exec(out) ?? []
        if (url !== undefined) resolve({ url, child })
      })
      child.on('close', () => reject(new Error(`it ended: ${out}`)))
    })
  }

  const ended = (child: ChildProcess): Promise<number | null> => new Promise(resolve => child.on('close', resolve))

  async function visit(url: string): Promise<{ readonly page: Page; readonly complaints: string[] }> {
    const page = await browser.newPage()
    const complaints: string[] = []
    page.on('console', message => complaints.push(message.text()))
    page.on('pageerror', error => complaints.push(String(error)))
    await page.goto(url)
    await page.getByRole('heading', { name: 'What holds' }).waitFor()
    return { page, complaints }
  }

  test('the page answers the case, keeps the token to itself, and follows the file in every tab', async () => {
    const { url, child } = await opened([path])
    const tabs = [await visit(url), await visit(url)]
    for (const { page } of tabs) {
      expect(page.url()).not.toContain('token')
      expect(await page.title()).toContain('case.yaml')
    }
    const text = readFileSync(path, 'utf8')
    writeFileSync(path, text.replace('Why does Russia hold back', 'Why does Russia keep so quiet'))
    for (const { page } of tabs) await page.getByText('Why does Russia keep so quiet').first().waitFor()
    writeFileSync(path, text)
    for (const { page } of tabs) await page.getByText('Why does Russia hold back').first().waitFor()
    await tabs[0]!.page.reload()
    await tabs[0]!.page.getByRole('heading', { name: 'What holds' }).waitFor()
    for (const { page, complaints } of tabs) {
      expect(complaints).toEqual([])
      await page.close()
    }
    child.kill('SIGINT')
    expect(await ended(child)).toBe(0)
  })

  test('without a case it shows the first one, and there is no case behind it', async () => {
    const { url, child } = await opened([])
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/u)
    const { page, complaints } = await visit(url)
    await page.getByText('Why does Russia hold back').first().waitFor()
    expect((await fetch(new URL('api/case', url))).status).toBe(403)
    expect(complaints).toEqual([])
    await page.close()
    child.kill('SIGTERM')
    expect(await ended(child)).toBe(0)
  })

  test('the same case is at the same place again, and a port that is taken is said', async () => {
    const first = await opened([path])
    const second = await opened([path])
    expect(new URL(second.url).port).not.toBe(new URL(first.url).port)
    first.child.kill('SIGINT')
    await ended(first.child)
    const again = await opened([path])
    expect(new URL(again.url).port).toBe(new URL(first.url).port)
    expect(again.url).not.toBe(first.url)
    const refused = program.start(['open', path, '--port', new URL(again.url).port])
    const { code, err } = await refused.ended
    expect(code).toBe(2)
    expect(err).toContain('is taken; without --port any free one is used')
  })

  test('a fact is shown with the paragraph it is from, where the source is beside the case', async () => {
    const cited = join(folder, 'cited.yaml')
    const text = readFileSync(path, 'utf8')
    writeFileSync(cited, text.replace('    publisher: RUSI\n', '    publisher: RUSI\n    file: article.txt\n'))
    writeFileSync(join(folder, 'article.txt'), '[6] Not this one.\n\n[7] Words <b>of the seventh</b> paragraph.\n')
    const { url, child } = await opened([cited])
    const { page, complaints } = await visit(url)
    await page.locator('.point .disclose', { hasText: '¶7' }).first().click()
    const quoted = page.locator('.grounds:visible .quoted')
    await quoted.first().waitFor()
    expect(await quoted.first().innerText()).toMatch(/^Words <b>of the seventh<\/b> paragraph\.\s+ferris-2026 ¶7$/u)
    expect(await page.locator('.quoted', { hasText: 'Not this one' }).count()).toBe(0)
    expect(complaints).toEqual([])
    await page.close()
    child.kill('SIGINT')
    await ended(child)
  })

  describe('where the file has changed underneath', () => {
    const contested = join(folder, 'contested.yaml')
    const shownTitle = (page: Page): Promise<string> => page.locator('.cm-line', { hasText: /^title:/u }).innerText()

    /** A page on which the title is written over, and which did not hear of what was written to the file meanwhile. */
    async function bothWritten(): Promise<{ readonly page: Page; readonly child: ChildProcess }> {
      writeFileSync(contested, before)
      const { url, child } = await opened([contested])
      const page = await (await browser.newContext()).newPage()
      await page.route('**/api/watch', route => route.abort())
      await page.goto(url)
      await page.getByRole('heading', { name: 'What holds' }).waitFor()
      await page.keyboard.press('g')
      await page.keyboard.press('m')
      await page.locator('.cm-line', { hasText: /^title:/u }).click()
      await page.keyboard.press('End')
      await page.keyboard.press('Shift+Home')
      await page.keyboard.type('title: Mine')
      await expect.poll(() => shownTitle(page)).toBe('title: Mine')
      writeFileSync(contested, titled('Theirs'))
      await page.keyboard.press('Control+s')
      await page.locator('.conflict').getByRole('button', { name: 'Show both and choose' }).click()
      expect(readFileSync(contested, 'utf8')).toBe(titled('Theirs'))
      expect(await page.locator('dialog[open] mark').allInnerTexts()).toEqual(['title: Mine', 'title: Theirs'])
      return { page, child }
    }

    test("saving shows both texts, and writes one's own when that is chosen", async () => {
      const { page, child } = await bothWritten()
      await page.locator('dialog[open]').getByRole('button', { name: words.frame.conflict.keepMine }).click()
      expect(await shownTitle(page)).toBe('title: Mine')
      await page.keyboard.press('Control+s')
      await expect.poll(() => readFileSync(contested, 'utf8')).toBe(titled('Mine'))
      await page.context().close()
      child.kill('SIGINT')
      await ended(child)
    })

    test("or takes the other's, and one's own is a step of undo away, even after the page was closed", async () => {
      const { page, child } = await bothWritten()
      // Nothing is chosen, and the page is loaded again: what was written is there, and so is the choice.
      await page.reload()
      await expect.poll(() => shownTitle(page)).toBe('title: Mine')
      await page.locator('.conflict').getByRole('button', { name: 'Show both and choose' }).click()
      await page.locator('dialog[open]').getByRole('button', { name: words.frame.conflict.takeTheirs }).click()
      await expect.poll(() => shownTitle(page)).toBe('title: Theirs')
      expect(readFileSync(contested, 'utf8')).toBe(titled('Theirs'))
      await page.getByRole('button', { name: 'Undo' }).first().click()
      await expect.poll(() => shownTitle(page)).toBe('title: Mine')
      await page.keyboard.press('Control+s')
      await expect.poll(() => readFileSync(contested, 'utf8')).toBe(titled('Mine'))
      await page.context().close()
      child.kill('SIGINT')
      await ended(child)
    })
  })

  test('files of one name at one address are different documents', async () => {
    const context = await browser.newContext()
    const port = String(49_000 + (process.pid % 100))
    const titles = ['One of them', 'The other']
    const files = titles.map((title, k) => {
      const at = join(mkdtempSync(join(folder, `same-${k}-`)), 'case.yaml')
      writeFileSync(at, titled(title))
      return at
    })
    for (const [k, file] of files.entries()) {
      const { url, child } = await opened([file, '--port', port])
      const page = await context.newPage()
      await page.goto(url.replace('#/', '#/model'))
      const line = page.locator('.cm-line', { hasText: /^title:/u })
      expect(await line.innerText()).toBe(`title: ${titles[k]}`)
      expect(await page.locator('.note').count()).toBe(0)
      expect(decodeURIComponent(page.url())).not.toContain(folder)
      await line.click()
      await page.keyboard.press('End')
      await page.keyboard.type(' written over')
      await page.getByText('Not yet in the file').waitFor()
      await page.close()
      child.kill('SIGINT')
      await ended(child)
    }
    await context.close()
  })

  test('a briefing in one file is written by it', async () => {
    const { code } = await program.start(['report', path, '-o', join(folder, 'brief.html')]).ended
    expect(code).toBe(0)
    expect(readFileSync(join(folder, 'brief.html'), 'utf8')).toContain("connect-src 'none'")
  })
})
