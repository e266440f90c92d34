import { existsSync, readFileSync } from 'node:fs'
import { chromium } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { posturePage } from '../../../src/report/index.ts'
import { viewByHand, viewOfData } from './views.ts'

const BROWSER = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(path =>
  existsSync(path),
)
const AXE = readFileSync('node_modules/axe-core/axe.min.js', 'utf8')

const PAGES = [
  ['a record by hand', posturePage(viewByHand('B'))],
  ['event data', posturePage(viewOfData())],
] as const

interface AxeWindow {
  readonly axe: {
    run(): Promise<{
      readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly html: string }[] }[]
    }>
  }
}

describe.skipIf(BROWSER === undefined)('the page in a browser (skipped where there is no Chromium)', () => {
  it.each(PAGES)(
    'of %s has nothing that axe finds fault with, light and dark, and never runs wide',
    async (_, html) => {
      const browser = await chromium.launch({
        executablePath: BROWSER!,
        args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
      })
      try {
        for (const [width, colorScheme] of [
          [360, 'light'],
          [768, 'dark'],
          [1280, 'light'],
        ] as const) {
          const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme, bypassCSP: true })
          await page.setContent(html)
          for (const details of await page.locator('summary:visible').all()) await details.click()
          await page.evaluate(AXE)
          const { violations } = await page.evaluate(() => (globalThis as unknown as AxeWindow).axe.run())
          expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
          const wider = await page.evaluate('document.documentElement.scrollWidth - innerWidth')
          expect(wider).toBeLessThanOrEqual(0)
          await page.close()
        }
      } finally {
        await browser.close()
      }
    },
    60_000,
  )
})
