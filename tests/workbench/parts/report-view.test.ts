import { describe, expect, test } from 'vitest'
import { browserIsThere } from '../support/chromium.ts'
import { useBench } from '../support/workbench.ts'

describe.skipIf(!browserIsThere())('a report on the page', () => {
  const bench = useBench()

  test('has the mark of a verdict in place of the bullet, and bullets elsewhere', async () => {
    const { page } = await bench.page('#/explore/robust')
    const items = page.locator('.report ul > li')
    await items.filter({ hasText: '● always so' }).first().waitFor()
    const shown = await items.evaluateAll(all =>
      all.map(item => [/^[●◐○?] /u.test(item.textContent), getComputedStyle(item).listStyleType === 'none'] as const),
    )
    expect(shown.filter(([marked]) => marked).length).toBeGreaterThan(3)
    for (const [marked, bare] of shown) expect(bare).toBe(marked)
    await page.close()
  })
})
