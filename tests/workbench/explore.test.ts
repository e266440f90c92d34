import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { readAt, readCase, type Variation } from '../../src/casefile/index.ts'
import { whatIf } from '../../src/inquiry/index.ts'
import { Names, plain, type Report, whatIfReport } from '../../src/report/index.ts'
import { axeFindings } from './support/axe.ts'
import { browserIsThere } from './support/chromium.ts'
import { useBench } from './support/workbench.ts'

const there = browserIsThere()
const subject = readCase(readFileSync('cases/russia-iran-israel-2026/case.yaml', 'utf8')).case!

/** Each view by its name in the address, with what it says of the first case when it is opened. */
const VIEWS = {
  whatif: 'Russia chooses to criticise the aggression against Iran in public',
  moves: 'Of the many states, those are shown that play leads to or that are feared.',
  deterrence: 'Why does Russia not supply arms to Iran?',
  outcomes: 'Stable for Russia',
  ties: 'The 22 ties, with their sources',
  time: 'The whole chronicle, in 15 stretches',
  episodes: 'The model gets all three episodes wholly right.',
  robust: 'The same answer in 48 of 64 variations',
  overturn: 'Five sets change a verdict',
  leverage: 'Russia can secure this',
  mediation: 'Where it would last',
  theories: 'two fit the conduct of Russia',
} as const

describe.skipIf(!there)('explore', () => {
  const bench = useBench()
  const shown = (page: Page): ReturnType<Page['locator']> => page.locator('.view')
  const says = (page: Page, words: string): Promise<void> => shown(page).getByText(words).first().waitFor()
  const inOneLine = (text: string): string => text.replaceAll(/\s+/gu, ' ').trim()
  const widthOf = (page: Page): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth)
  const comesOfIt = async (page: Page): Promise<string> => inOneLine(await page.locator('.comes-of-it').innerText())

  test('every view has something to read, fits a wide screen and a telephone, and axe finds nothing, light or dark', async () => {
    const { page, complaints } = await bench.visit('#/explore')
    for (const [view, words] of Object.entries(VIEWS)) {
      await page.setViewportSize({ width: 1920, height: 1000 })
      await page.goto(`${bench.url}#/explore/${view}`)
      await says(page, words)
      const widths = [await widthOf(page)]
      await page.emulateMedia({ colorScheme: 'light' })
      const findings = await axeFindings(page)
      await page.setViewportSize({ width: 360, height: 740 })
      widths.push(await widthOf(page))
      await page.emulateMedia({ colorScheme: 'dark' })
      if (view === 'whatif') findings.push(...(await axeFindings(page)))
      const titles = await page.locator('h1').count()
      const current = await page.locator('.views [aria-current]').count()
      expect({ view, widths, findings, titles, current }).toEqual({
        view,
        widths: [1920, 360],
        findings: [],
        titles: 1,
        current: 1,
      })
    }
    expect(complaints).toEqual([])
  })

  /** Every line of the library's own report, as a page has it. */
  function linesOf(variation: Variation): string[] {
    const { blocks }: Report = whatIfReport(new Names(readAt(subject, variation)), whatIf(subject, variation))
    return blocks.flatMap(block => {
      switch (block.kind) {
        case 'heading':
          return [block.text]
        case 'paragraph':
          return [inOneLine(plain(block.text))]
        case 'list':
          return block.items.flatMap(({ lead, lines }) => [lead, ...lines].map(phrase => inOneLine(plain(phrase))))
        case 'table':
          return block.rows.flatMap(row => row.map(cell => inOneLine(plain(cell))))
      }
    })
  }

  test('a fact taken away changes the answer in the words of the library, marks them, says so, and comes back', async () => {
    const { page, complaints } = await bench.visit('#/explore')
    await says(page, 'Nothing is supposed yet')
    const fact = page.getByRole('checkbox', { name: /^What Russia has with the Americans matters more/ })
    await fact.uncheck()
    await page.locator('.two-sides .after mark').first().waitFor()
    expect(await page.locator('.two-sides .after mark').allInnerTexts()).toContainEqual(
      expect.stringContaining('supply arms to Iran'),
    )
    expect(await page.locator('.two-sides .before').innerText()).toContain('It does not supply arms to Iran')
    expect(await page.locator('.claims-beside tr', { hasText: 'Russia neither arms Iran' }).innerText()).toMatch(
      /always[\s\S]*never/,
    )
    await page.locator('.comes-of-it').getByText('Russia would supply arms').first().waitFor()
    const said = await comesOfIt(page)
    for (const line of linesOf({ withdraw: ['americans-matter-more'] })) expect(said).toContain(line)
    expect(await page.locator('#announcements').innerText()).toContain('The answer has changed.')
    expect(new URL(page.url()).hash).toBe('#/explore?withdraw=americans-matter-more')
    await page.keyboard.press('Control+z')
    await says(page, 'Nothing is supposed yet')
    expect(await fact.isChecked()).toBe(true)
    expect(complaints).toEqual([])
  })

  test('drivers are turned round, moved and put back, by keys alone', async () => {
    const { page } = await bench.visit('#/explore/whatif')
    await says(page, 'Nothing is supposed yet')
    const drivers = page.getByRole('group', { name: 'keep-the-americans-talking' })
    await drivers.getByRole('button', { name: 'Turn round' }).focus()
    await page.keyboard.press('Enter')
    await page.locator('.comes-of-it').waitFor()
    expect(new URL(page.url()).hash).toContain('reorder=reverse:keep-the-americans-talking')
    const turned = { reorder: [{ kind: 'reverse', driver: 'keep-the-americans-talking' }] } as const
    await expect.poll(() => comesOfIt(page)).toContain(linesOf(turned)[1])
    await page.keyboard.press('Space')
    await says(page, 'Nothing is supposed yet')
    await page.getByRole('button', { name: 'Move keep-the-americans-talking up' }).focus()
    await page.keyboard.press('Enter')
    await expect.poll(() => new URL(page.url()).hash).toContain('reorder=swap:ukraine-first')
    const first = page.locator('.toggles .driver-changes').first()
    await expect.poll(() => first.getAttribute('aria-label')).toBe('keep-the-americans-talking')
    await page.getByRole('button', { name: 'Back to the order of the case' }).focus()
    await page.keyboard.press('Enter')
    await says(page, 'Nothing is supposed yet')
  })

  test('what has no effect is said, foresight, scenario and start can be supposed, and a start that cannot be has its way back', async () => {
    const { page } = await bench.visit('#/explore/whatif?withdraw=visitors-in-moscow')
    await page.locator('.comes-of-it').getByText('has no effect').first().waitFor()
    await page.getByRole('button', { name: 'How far each looks ahead' }).click()
    await page.getByLabel('Russia', { exact: true }).selectOption('nash')
    await page.getByLabel('Scenario', { exact: true }).selectOption('open-war')
    await expect.poll(() => comesOfIt(page)).toContain('The tensions become an open war.')
    expect(await comesOfIt(page)).toContain('Russia looks only at its own next move')
    await page.getByLabel('Compared with').selectOption('frame')
    await expect.poll(() => comesOfIt(page)).not.toContain('The tensions become an open war.')
    await expect.poll(() => page.url()).toContain('at=compared:frame')
    await page.getByLabel('Only what is changed').check()
    expect(await page.locator('.toggle-list li').count()).toBe(1)
    await page.getByLabel('Only what is changed').uncheck()
    await page.getByRole('button', { name: 'Where things start' }).click()
    await page.getByLabel('go to war for Iran').check()
    await page.getByRole('alert').getByText('There is no answer to this.').waitFor()
    await page.getByLabel('go to war for Iran').uncheck()
    await page.locator('.comes-of-it').waitFor()
  })

  test('the states can be sorted, filtered and cut down to those where everybody would rest', async () => {
    const { page } = await bench.visit('#/explore/outcomes')
    await says(page, 'Stable for Russia')
    const rows = page.locator('.data-table tbody tr')
    expect(await rows.count()).toBe(100)
    expect(await rows.first().innerText()).toMatch(/167\s+today and outcome\s+As today\./)
    await page.getByRole('button', { name: 'Show 100 more of 1088 rows' }).click()
    expect(await rows.count()).toBe(200)
    await page.getByRole('searchbox').fill('strike Iran')
    expect(await page.locator('.filter [role=status]').innerText()).toMatch(/^\d+ of 1088 rows$/)
    await page.getByLabel('Show').selectOption('rest')
    await expect.poll(() => rows.count()).toBeLessThan(30)
    await page.getByLabel('Only what is otherwise than today').uncheck()
    expect(await rows.first().innerText()).toContain('Russia: criticise the aggression against Iran in public')
    await page.getByRole('button', { name: 'Changes' }).click()
    await page.getByRole('button', { name: 'Changes' }).click()
    expect(Number(await rows.first().locator('td').nth(3).innerText())).toBeGreaterThan(0)
    const first = await rows.first().innerText()
    await page.reload()
    await expect.poll(() => rows.first().innerText()).toBe(first)
    expect(await page.getByRole('searchbox').inputValue()).toBe('strike Iran')
    expect(await page.locator('th[aria-sort=descending]').innerText()).toBe('Changes')
  })

  test('a picture has its table one key away', async () => {
    const { page } = await bench.visit('#/explore/moves')
    await page.locator('.drawing svg').waitFor()
    await page.keyboard.press('t')
    const table = page.locator('.picture table')
    await table.waitFor()
    expect(await table.innerText()).toContain('supply arms to Iran')
    expect(await page.locator('.drawing').count()).toBe(0)
    await page.keyboard.press('t')
    await page.locator('.drawing svg').waitFor()
  })

  test('the slider reads the case at another date, and the chronicle goes with it', async () => {
    const { page } = await bench.visit('#/explore/time')
    await says(page, 'On 15 February 2026')
    await page.getByLabel('Date', { exact: true }).fill('2022-06-01')
    await says(page, 'On 1 June 2022')
    expect(new URL(page.url()).hash).toContain('as-of=2022-06-01')
    const slider = page.getByRole('slider')
    expect(await slider.getAttribute('aria-valuetext')).toBe('1 June 2022')
    await slider.focus()
    for (let k = 0; k < 3; k++) await page.keyboard.press('ArrowRight')
    await says(page, 'On 4 June 2022')
    await page.keyboard.press('Control+z')
    await says(page, 'On 15 February 2026')
  })

  test('how much time is shown goes for the ladder too, behind which stands what the model expects', async () => {
    const { page } = await bench.visit('#/explore/time')
    const ladder = page.locator('.ladder-over-time')
    await ladder.getByText('use drones from Iran').first().waitFor({ state: 'attached' })
    expect(await ladder.locator('svg desc').textContent()).toMatch(/^From 1 January 2020 to 15 February 2026: /u)
    await page.getByLabel('Show', { exact: true }).selectOption('6')
    await ladder.getByText('use drones from Iran').first().waitFor({ state: 'detached' })
    const description = await ladder.locator('svg desc').textContent()
    expect(description).toMatch(/^From 16 August 2025 to 15 February 2026: /u)
    expect(description).toContain('2 January 2026 to 14 January 2026: meetings.')
    expect(await ladder.locator('rect[fill-opacity]').count()).toBeGreaterThan(5)
    await page.getByLabel('Actor').selectOption('US')
    await ladder.getByText('is followed over time only for Russia').waitFor()
  })

  test('what was found can be tried, and back is where it was found', async () => {
    const { page } = await bench.visit('#/explore/overturn')
    await page.getByLabel('Sets of').selectOption('drivers')
    await shown(page).getByText('Every set of up to two drivers was tried.').waitFor()
    await page
      .getByRole('button', { name: /^Try it: / })
      .first()
      .click()
    await page.locator('.comes-of-it').waitFor()
    expect(new URL(page.url()).hash).toMatch(/^#\/explore\/whatif\?withdraw=/)
    await page.goBack()
    await page.goBack()
    await shown(page).getByText('Every set of up to two drivers was tried.').waitFor()
    expect(new URL(page.url()).hash).toBe('#/explore/overturn?at=over:drivers')
  })

  test('a proposition of one’s own can be wanted, and one that is broken is told of in a sentence', async () => {
    const { page } = await bench.visit('#/explore/mediation')
    await says(page, 'Where it would last')
    await page.getByLabel('What is wanted').selectOption({ label: 'A proposition of my own' })
    await page.getByLabel('Proposition').fill('US.deal and RU.arms')
    await page.keyboard.press('Enter')
    expect(await page.getByRole('alert').innerText()).toContain('RU.arms')
    await page.getByLabel('Proposition').fill('RU.arm')
    await page.keyboard.press('Enter')
    await says(page, 'What would bring it about')
    await page
      .getByRole('button', { name: /^Try it: / })
      .first()
      .click()
    await page.locator('.two-sides .after', { hasText: 'supply arms to Iran' }).waitFor()
  })

  test('a case of more than ten thousand states stays responsive, and what takes long with it can be stopped', async () => {
    const { page, complaints } = await bench.page('#/model/text')
    await page.locator('.cm-content').click()
    await page.keyboard.press('Control+a')
    await page.keyboard.insertText(largeCase())
    // What the browser says of text that is put into an editor all at once is not about this screen.
    complaints.length = 0
    await page.goto(`${bench.url}#/explore/outcomes`)
    await page.getByRole('button', { name: 'Show 100 more of 12288 rows' }).waitFor()
    expect(await page.locator('.data-table tbody tr').count()).toBe(100)
    await page.getByRole('searchbox').fill('act 3')
    await expect.poll(() => page.locator('.filter [role=status]').innerText()).toMatch(/^\d+ of 12288 rows$/)
    await page.goto(`${bench.url}#/explore/whatif`)
    await page.getByRole('checkbox', { name: /^Reason 1 of the first/ }).uncheck()
    await page.locator('.comes-of-it').waitFor()
    await page.goto(`${bench.url}#/explore/robust`)
    await page.getByText(/^Working it out: \d+ %$/).waitFor()
    await page.getByRole('button', { name: 'Stop' }).click()
    await page.getByRole('status').filter({ hasText: 'Stopped.' }).waitFor()
    await page.getByRole('button', { name: 'Work it out after all' }).click()
    await page.getByText(/^Working it out: \d+ %$/).waitFor()
    expect(complaints).toEqual([])
  })

  /** Fourteen options of which two exclude each other: 12,288 states. */
  function largeCase(): string {
    const actors = ['A', 'B', 'C', 'D']
    const ids = Array.from({ length: 14 }, (_, k) => `${actors[k % 4]}.o${k}`)
    const options = actors.map(
      (actor, a) =>
        `  ${actor}:\n${ids.flatMap((id, k) => (k % 4 === a ? [`    o${k}: carry out act ${k} of ${id[0]}`] : [])).join('\n')}`,
    )
    // So many that to vary them all takes a while.
    const drivers = actors.map(
      (actor, a) =>
        `  ${actor}:\n${[1, 2, 3]
          .map(
            k =>
              `    - { id: d${actor}${k}, prefers: ${ids[a + 4 * (k - 1)]} and not ${ids[(a + 5 * k) % 14]}, because: it gains by it, rests_on: [f${actor}${k}] }`,
          )
          .join('\n')}`,
    )
    const facts = actors.flatMap((actor, a) =>
      [1, 2, 3].map(
        k =>
          `  f${actor}${k}:\n    text: Reason ${k} of the ${['first', 'second', 'third', 'fourth'][a]}\n    about: [${actor}]\n    confidence: likely`,
      ),
    )
    return [
      'tertius: 1',
      'title: Many states',
      'actors:',
      ...actors.map(actor => `  ${actor}: Actor ${actor}`),
      'options:',
      ...options,
      'constraints:',
      `  - never: ${ids[12]} and ${ids[13]}`,
      'status_quo: []',
      'facts:',
      ...facts,
      'drivers:',
      ...drivers,
      'claims:',
      `  first:\n    text: The first act is done\n    holds: ${ids[0]}`,
      '',
    ].join('\n')
  }
})
