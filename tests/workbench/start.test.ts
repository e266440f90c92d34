import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { axeFindings } from './support/axe.ts'
import { browserIsThere } from './support/chromium.ts'
import { useBench } from './support/workbench.ts'

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name })
const link = (page: Page, name: string) => page.getByRole('link', { name, exact: true })
const field = (page: Page, name: string) => page.getByLabel(name, { exact: true })

/** Two states and a dam: as much of a case as has an answer. */
async function writeTheDam(page: Page): Promise<void> {
  await field(page, 'What the case is about').fill('The dam')
  await field(page, 'Actor 1').fill('The upper state')
  await field(page, 'Actor 2').fill('The lower state')
  await button(page, /^Next/u).click()
  await field(page, 'Option 1 of The upper state').fill('build the dam')
  await field(page, 'On the ladder: option 1 of The upper state').selectOption('coercion')
  await field(page, 'Option 1 of The lower state').fill('close its ports')
}

async function want(page: Page, actor: string, place: number, act: string, does: string): Promise<void> {
  await button(page, `Add a want of ${actor}`).click()
  await field(page, `What it wants, want ${place} of ${actor}`).selectOption({ label: act })
  await field(page, `Whether it is done, want ${place} of ${actor}`).selectOption({ label: does })
}

describe.skipIf(!browserIsThere())('the first steps', () => {
  const bench = useBench()

  test('a pattern is begun, changed and answered anew, and is there after a reload', async () => {
    const { page, complaints } = await bench.page('#/start')
    await button(page, 'Begin with this one: A patron, its client and a rival').click()
    await page.getByText('The patron does none of this', { exact: false }).first().waitFor()
    await link(page, 'Model').click()
    await button(page, 'Move no-word-it-must-keep down').click()
    await link(page, 'Answer').click()
    const armed = page.getByText('The patron chooses to arm its client', { exact: false }).first()
    await armed.waitFor()
    await page.getByText('Saved', { exact: true }).waitFor()
    expect(complaints).toEqual([])
    await page.reload()
    await armed.waitFor()
    await link(page, 'First steps').click()
    await page.getByText('open now').waitFor()
    await page.close()
  })

  test('a case is written from nothing and answered; half-way through nothing is lost by a reload', async () => {
    const { page, complaints } = await bench.page('#/start/new')
    await page.getByText('an actor with a name').waitFor()
    await writeTheDam(page)
    await page.getByText('something an actor wants').waitFor()
    await page.reload()
    await expect.poll(() => field(page, 'Option 1 of The lower state').inputValue()).toBe('close its ports')
    expect(await field(page, 'On the ladder: option 1 of The upper state').inputValue()).toBe('coercion')
    await link(page, 'What each wants').click()
    await want(page, 'The upper state', 1, 'The upper state: build the dam', 'does')
    const soFar = page.getByRole('complementary', { name: 'The answer so far' })
    await soFar.getByText('The upper state chooses to build the dam.', { exact: false }).waitFor()
    await want(page, 'The upper state', 2, 'The lower state: close its ports', 'does not')
    await want(page, 'The lower state', 1, 'The lower state: close its ports', 'does')
    await field(page, 'When, want 1 of The lower state').selectOption({
      label: 'if so: The upper state: build the dam',
    })
    await page.getByText('upper-state.build-dam implies lower-state.close-ports').waitFor()
    // What it fears to lose comes first now, and so it is deterred.
    await button(page, 'Move want 2 of The upper state up').click()
    await soFar.getByText('Things stay as they are', { exact: false }).waitFor()
    await page.goBack()
    await page.getByRole('heading', { name: 'What each can do' }).waitFor()
    await link(page, 'What you ask').click()
    await field(page, 'The claim').fill('The dam is not built')
    await button(page, 'Add a condition').click()
    await field(page, 'What, condition 1').selectOption({ label: 'The upper state: build the dam' })
    await field(page, 'Whether it is done, condition 1').selectOption({ label: 'does not' })
    await soFar.getByText('The dam is not built.').waitFor()
    await button(page, 'Open the case').click()
    await page.locator('.answer').getByText('Things stay as they are', { exact: false }).first().waitFor()
    await page.reload()
    await page.locator('.answer').getByText('The dam is not built.').first().waitFor()
    // What was on its way when the page was loaded again has failed, as it should.
    expect(complaints.filter(line => !line.endsWith('failed'))).toEqual([])
    await page.close()
  })

  test('a name or an option that is there already is said so where it is written, and is not answered', async () => {
    const { page } = await bench.page('#/start/new')
    await writeTheDam(page)
    await field(page, 'Option 1 of The lower state').waitFor()
    await button(page, 'Add an option of The upper state').click()
    const again = field(page, 'Option 2 of The upper state')
    await again.fill('Build  the dam.')
    await page.getByText('This actor has an option in the same words already.').waitFor()
    expect(await again.getAttribute('aria-invalid')).toBe('true')
    await again.fill('stop the river')
    await button(page, 'Back').click()
    await field(page, 'Actor 2').fill('the upper state')
    const soFar = page.getByRole('complementary', { name: 'The answer so far' })
    await soFar.getByText('Two actors are called the upper state.').waitFor()
    const told = await field(page, 'Actor 2').getAttribute('aria-describedby')
    expect(await page.locator(`[id="${told}"]`).innerText()).toContain('Another actor has this name already.')
    expect(await axeFindings(page)).toEqual([])
    await page.reload()
    await expect.poll(() => field(page, 'Actor 2').inputValue()).toBe('the upper state')
    await link(page, 'What you ask').click()
    await button(page, 'Open the case').click()
    await button(page, 'Finish it: Two actors are called the upper state.').click()
    await expect.poll(() => field(page, 'Actor 2').evaluate(input => input === document.activeElement)).toBe(true)
    await field(page, 'Actor 2').fill('The lower state')
    await soFar.getByText('something an actor wants').waitFor()
    expect(await page.locator('.problem').count()).toBe(0)
    await page.close()
  })

  test('nothing half-written is lost: it is named, led to, and finished or taken away before the case opens', async () => {
    const { page, complaints } = await bench.page('#/start/new')
    await writeTheDam(page)
    await link(page, 'What each wants').click()
    await want(page, 'The upper state', 1, 'The upper state: build the dam', 'does')
    await button(page, 'Add a want of The lower state').click()
    await field(page, 'Because, want 1 of The lower state').fill('its fields need the water')
    const soFar = page.getByRole('complementary', { name: 'The answer so far' })
    await soFar.getByText('Half-written, and not in it yet: want 1 of the lower state.').waitFor()
    await link(page, 'What you ask').click()
    await field(page, 'The claim').fill('The dam is not built')
    const obstacles = page.getByRole('group', { name: 'The case cannot be opened yet:' })
    expect(await obstacles.count()).toBe(0)
    await button(page, 'Open the case').click()
    await expect
      .poll(() => obstacles.getByRole('listitem').allInnerTexts())
      .toEqual([
        expect.stringContaining('Want 1 of the lower state does not say what is wanted.'),
        expect.stringContaining('The claim does not say when it holds: it has no condition.'),
      ])
    // Whoever listens is told, and is where it stands.
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('obstacles')
    await expect.poll(() => page.locator('#announcements').textContent()).toContain('does not say what is wanted')
    expect(await axeFindings(page)).toEqual([])
    // It is there when one comes back, after a reload as well.
    await link(page, 'Answer').click()
    await page.goBack()
    await page.reload()
    expect(await field(page, 'The claim').inputValue()).toBe('The dam is not built')
    await button(page, 'Open the case').click()
    await button(page, /^Finish it: Want 1 of the lower state/u).click()
    const wanted = field(page, 'What it wants, want 1 of The lower state')
    await expect.poll(() => wanted.evaluate(select => select === document.activeElement)).toBe(true)
    await wanted.selectOption({ label: 'The lower state: close its ports' })
    await page.goBack()
    await button(page, 'Open the case').click()
    await button(page, 'Take it away: The claim').click()
    expect(await field(page, 'The claim').inputValue()).toBe('')
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Open the case')
    await page.keyboard.press('Enter')
    await page.locator('.answer h1').waitFor()
    await link(page, 'Model').click()
    await page.getByText('its fields need the water', { exact: false }).first().waitFor()
    expect(complaints.filter(line => !line.endsWith('failed'))).toEqual([])
    await page.close()
  })

  test('the case that opens has the last letter that was written', async () => {
    const { page } = await bench.page('#/start/new')
    await writeTheDam(page)
    await link(page, 'What each wants').click()
    await want(page, 'The upper state', 1, 'The upper state: build the dam', 'does')
    await link(page, 'What you ask').click()
    await button(page, 'Add a condition').click()
    await field(page, 'What, condition 1').selectOption({ label: 'The upper state: build the dam' })
    // At once, before the worker has seen it.
    await page.evaluate(() => {
      const claim = document.querySelector<HTMLInputElement>('[data-field="claim"]')!
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')!.set!.call(claim, 'The dam is built')
      claim.dispatchEvent(new Event('input', { bubbles: true }))
    })
    await page.evaluate(() =>
      [...document.querySelectorAll('button')].find(({ textContent }) => textContent === 'Open the case')!.click(),
    )
    await page.locator('.answer').getByText('The dam is built.').first().waitFor()
    await page.close()
  })

  test('where the browser keeps nothing, the form is kept as long as the page is there', async () => {
    const context = await bench.context()
    await context.addInitScript(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException('full', 'QuotaExceededError')
      }
    })
    const { page } = await bench.page('#/start/new', context)
    await field(page, 'Actor 1').fill('The upper state')
    await page.getByText('This browser keeps nothing for this page', { exact: false }).first().waitFor()
    await link(page, 'Glossary').click()
    await page.getByRole('heading', { name: 'Glossary' }).waitFor()
    await page.goBack()
    await expect.poll(() => field(page, 'Actor 1').inputValue()).toBe('The upper state')
    await context.close()
  })

  test('what is taken out of the form comes back by undo', async () => {
    const { page } = await bench.page('#/start/new')
    await writeTheDam(page)
    await button(page, 'Remove build the dam').click()
    expect(await page.getByRole('textbox', { name: /upper state/u }).count()).toBe(0)
    await page.keyboard.press('Control+z')
    expect(await field(page, 'Option 1 of The upper state').inputValue()).toBe('build the dam')
    // Of those who work by keys, the focus does not fall to the head of the page.
    await button(page, 'Remove build the dam').focus()
    await page.keyboard.press('Enter')
    await expect.poll(() => button(page, 'Remove build the dam').count()).toBe(0)
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.closest('main form, main section') !== null))
      .toBe(true)
    expect(await page.evaluate(() => document.activeElement?.tagName)).not.toBe('BODY')
    await page.close()
  })

  test('two tabs write in one form', async () => {
    const context = await bench.context()
    const { page } = await bench.page('#/start/new', context)
    const { page: other } = await bench.page('#/start/new', context)
    await field(page, 'Actor 1').fill('The upper state')
    await expect.poll(() => field(other, 'Actor 1').inputValue()).toBe('The upper state')
    await field(other, 'Actor 2').fill('The lower state')
    await expect.poll(() => field(page, 'Actor 2').inputValue()).toBe('The lower state')
    expect(await field(page, 'Actor 1').inputValue()).toBe('The upper state')
    await context.close()
  })

  test('the examples have their answers, open, and are left by going back', async () => {
    const { page, complaints } = await bench.page('#/start/gallery')
    await expect.poll(() => page.locator('.answer-line .label').count(), { timeout: 20_000 }).toBe(19)
    await button(page, 'Open Cuban Missile Crisis, October 1962').first().click()
    await page.locator('.answer h1').waitFor()
    expect(await page.locator('.answer h1').textContent()).toBe('How does the crisis over the missiles end?')
    await page.goBack()
    await page.getByRole('heading', { name: 'Examples' }).waitFor()
    expect(complaints).toEqual([])
    await page.close()
  })

  test('one side is played to the end, with reasons, and a turn is taken back', async () => {
    const { page, complaints } = await bench.page('#/start/play')
    await link(page, 'Be Russia').click()
    await page.getByRole('heading', { name: 'You are Russia' }).waitFor()
    await page.getByLabel('go to war for Iran').check()
    await page.getByText('That cannot be done from here.').waitFor()
    await page.getByLabel('go to war for Iran').uncheck()
    await page.getByLabel('supply arms to Iran').check()
    await button(page, 'Make this move').click()
    const story = page.getByRole('region', { name: 'What has happened' })
    await story.getByText('As it stands that is better for Russia', { exact: false }).waitFor()
    await story.getByText('Russia is worse off than before', { exact: false }).waitFor()
    const shows = page.getByRole('region', { name: 'What this game shows' })
    await shows.getByText('the state is stable', { exact: false }).waitFor()
    await shows.getByText('an improvement as it stood, and lost again', { exact: false }).waitFor()
    await expect
      .poll(() => page.locator('#announcements').textContent())
      .toContain('The United States chose to no longer')
    await page.reload()
    await story.getByText('Russia (you) chose to supply arms to Iran.').waitFor()
    // What others did is told as done, and each driver that decided by its reason, with its evidence.
    expect(await story.innerText()).toMatch(/What the others did\s+The United States chose to no longer/u)
    const decider = shows.getByRole('listitem').filter({ hasText: 'The United States: ' }).first()
    expect(await decider.innerText()).toMatch(/Washington bargains with a Russia that keeps out/u)
    await decider.getByRole('button').first().click()
    await decider
      .getByRole('button', { name: /suppose/iu })
      .first()
      .waitFor()
    await button(page, 'Take back the last turn').click()
    await expect.poll(() => story.count()).toBe(0)
    // An option in the words of the actor, `its attacks`, fits what is told of its end.
    await page.getByLabel('keep up its attacks on Ukraine').uncheck()
    await button(page, 'Make this move').click()
    await story.getByText('Russia (you) chose to no longer keep up its attacks on Ukraine.').waitFor()
    expect(complaints).toEqual([])
    await page.close()
  })

  test('a file, or a text, is opened; what is none is not, unless asked for', async () => {
    const { page } = await bench.page('#/start')
    const buffer = readFileSync('cases/published/chicken/case.yaml')
    const choose = field(page, 'Choose a case file')
    await choose.setInputFiles({ name: 'list.txt', mimeType: 'text/plain', buffer: Buffer.from('milk, bread') })
    await page.getByText('list.txt does not look like a case', { exact: false }).waitFor()
    await choose.setInputFiles({ name: 'photo.yaml', mimeType: 'text/plain', buffer: Buffer.from([0, 1, 2]) })
    await page.getByText('photo.yaml is not text', { exact: false }).waitFor()
    await choose.setInputFiles({ name: 'case.yaml', mimeType: 'text/plain', buffer })
    await page.getByText('Who swerves?').waitFor()
    await page.goBack()
    await button(page, 'Paste the text of a case').click()
    await field(page, 'The text of the case').fill(buffer.toString().replace('Who swerves?', 'Who gives way?'))
    await button(page, 'Open this text').click()
    await page.getByText('Who gives way?').waitFor()
    await page.goBack()
    // Both are called Chicken, and so are told apart.
    await expect.poll(() => button(page, /^Go on with Chicken \(chicken-/u).count()).toBe(2)
    await button(page, /^Forget Chicken/u)
      .first()
      .click()
    await button(page, 'Bring it back').click()
    await expect.poll(() => button(page, /^Go on with Chicken/u).count()).toBe(2)
    await page.close()
  })

  test('a file that is dropped on the page is opened, and not by the browser', async () => {
    const { page, complaints } = await bench.page('#/start')
    await page.getByText('Or drop it anywhere on this page.').waitFor()
    /** @returns Whether the browser is left to do with it what it does. */
    const drag = (type: string, name: string, content: string): Promise<boolean> =>
      page.evaluate(
        ([type, name, content]) => {
          const dataTransfer = new DataTransfer()
          dataTransfer.items.add(new File([content], name, { type: 'text/plain' }))
          const event = new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer })
          return document.querySelector('h1')!.dispatchEvent(event)
        },
        [type, name, content] as const,
      )
    const content = readFileSync('cases/published/chicken/case.yaml', 'utf8')
    expect(await drag('dragover', 'case.yaml', content)).toBe(false)
    await page.getByText('Let go, and the case is opened.').waitFor()
    expect(await drag('dragleave', 'case.yaml', content)).toBe(true)
    await page.getByText('Or drop it anywhere on this page.').waitFor()
    expect(await drag('drop', 'list.txt', 'milk, bread')).toBe(false)
    await page.getByText('list.txt does not look like a case', { exact: false }).waitFor()
    expect(await drag('drop', 'case.yaml', content)).toBe(false)
    await page.getByText('Who swerves?').waitFor()
    expect(complaints).toEqual([])
    await page.close()
  })

  test('the glossary is searched, linked to, and found from the keys', async () => {
    const { page } = await bench.page('#/start/glossary?at=sanction')
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('sanction')
    await page.keyboard.press('/')
    await page.keyboard.type('irreversible')
    await expect.poll(() => page.locator('.term h2').allTextContents()).toEqual(['one-way option'])
    await field(page, 'Search the glossary').fill('zzz')
    await page.getByText('No term has that in it.').waitFor()
    await link(page, 'Answer').click()
    await page.keyboard.press('?')
    await link(page, 'What the words mean: the glossary').click()
    await page.getByRole('heading', { name: 'Glossary' }).waitFor()
    await page.close()
  })

  test('axe has nothing to say on any view, and none is wider than a phone', async () => {
    const { page } = await bench.page('#/start', { viewport: { width: 360, height: 740 } })
    await button(page, /^Begin with this one/u)
      .first()
      .waitFor()
    const views = [
      '',
      '/new',
      '/new-options',
      '/new-today',
      '/new-wants',
      '/new-claim',
      '/gallery',
      '/glossary',
      '/play',
    ]
    for (const view of [...views, '/play?at=RU:RU.arm']) {
      await page.goto(`${bench.url}#/start${view}`)
      await page.waitForSelector('h1')
      if (view === '/new') await writeTheDam(page)
      if (view === '/new-wants') await want(page, 'The upper state', 1, 'The upper state: build the dam', 'does')
      await page.waitForTimeout(300)
      expect(await axeFindings(page), view).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth), view).toBeLessThanOrEqual(360)
    }
    await page.close()
  }, 60_000)
})
