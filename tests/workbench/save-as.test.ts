import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, describe, expect, test } from 'vitest'
import { serve } from '../../src/cli/node/serve/server.ts'
import { caseFileName } from '../../src/workbench/parts/save-as.ts'
import { words } from '../../src/workbench/words/index.ts'
import { axeFindings } from './support/axe.ts'
import { browserIsThere } from './support/chromium.ts'
import { builtWorkbench, keepDraft, useBench } from './support/workbench.ts'

const text = words.frame

describe('the name of the file of a case', () => {
  test.each([
    ['The dam', 'The-dam.yaml'],
    ['case.yaml', 'case.yaml'],
    ['Old.YML', 'Old.yaml'],
    ['???', 'Case.yaml'],
    ['con', 'Case-con.yaml'],
  ])('%s: %s', (name, file) => expect(caseFileName(name)).toBe(file))
})

describe.skipIf(!browserIsThere())('a case as a file', () => {
  const bench = useBench()
  const folder = mkdtempSync(join(tmpdir(), 'tertius-save-as-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  // Line ends, blanks and comments as nobody would write them anew.
  const written = readFileSync('cases/published/chicken/case.yaml', 'utf8').replace(/\n/u, '  # näher\r\n\n')

  /** What is downloaded by doing something. */
  async function saved(page: Page, act: () => Promise<void>): Promise<{ name: string; content: string }> {
    const [download] = await Promise.all([page.waitForEvent('download'), act()])
    return { name: download.suggestedFilename(), content: readFileSync(await download.path(), 'utf8') }
  }

  test('begun in the browser is saved from its head, by the keys and on the Model screen, exactly as it is', async () => {
    const context = await bench.context({ viewport: { width: 360, height: 740 } })
    await keepDraft(context, bench.url, { id: 'mine', name: 'Two cars: who swerves?', text: written })
    const { page, complaints } = await bench.page('#/answer?case=mine', context)
    const expected = { name: 'Two-cars-who-swerves.yaml', content: written }
    const inHead = page.getByRole('banner').getByRole('button', { name: text.saveAs })
    expect(await saved(page, () => inHead.click())).toEqual(expected)
    await expect.poll(() => page.locator('#announcements').textContent()).toBe(text.savedAs(expected.name))
    expect(await saved(page, () => page.keyboard.press('Control+s'))).toEqual(expected)
    expect(await axeFindings(page)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
    await page.keyboard.press('?')
    await page.getByText(text.help.saveAs, { exact: true }).waitFor()
    await page.keyboard.press('Escape')
    await page.goto(`${bench.url}#/model?case=mine`)
    const onModel = page.getByRole('button', { name: words.model.saveAs })
    expect(await saved(page, () => onModel.click())).toEqual(expected)
    expect(complaints).toEqual([])
    await context.close()
  })

  test('has what was written in a field a moment before', async () => {
    const { page } = await bench.page('#/model')
    await page.getByLabel('Title').fill('Anew')
    const { content } = await saved(page, () => page.keyboard.press('Control+s'))
    expect(content).toMatch(/^title: Anew$/mu)
    await page.getByLabel('Title').fill('Anew again')
    const again = await saved(page, () => page.getByRole('button', { name: words.model.saveAs }).click())
    expect(again.content).toMatch(/^title: Anew again$/mu)
    await page.close()
  })

  test('that has a file is written there by the keys; its head offers no other, the Model screen does', async () => {
    const path = join(folder, 'chicken.yaml')
    writeFileSync(path, written)
    const served = (await serve({ pageFolder: builtWorkbench(), casePath: path, port: 0 }))!
    const context = await bench.context()
    const page = await context.newPage()
    await page.goto(served.url.replace('#/', '#/model'))
    await page.getByLabel('Title').fill('Anew')
    const { name, content } = await saved(page, () => page.getByRole('button', { name: words.model.saveAs }).click())
    expect([name, content.includes('title: Anew')]).toEqual(['chicken.yaml', true])
    expect(readFileSync(path, 'utf8')).toBe(written)
    expect(await page.getByRole('button', { name: text.saveAs, exact: true }).count()).toBe(0)
    let downloads = 0
    page.on('download', () => downloads++)
    await page.keyboard.press('Control+s')
    await expect.poll(() => readFileSync(path, 'utf8')).toBe(content)
    expect(downloads).toBe(0)
    await context.close()
    await served.close()
  })
})
