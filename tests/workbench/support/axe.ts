import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

interface Finding {
  readonly id: string
  readonly help: string
  readonly nodes: readonly { readonly target: readonly string[]; readonly failureSummary: string }[]
}

/** What axe objects to on a page by WCAG 2.2 AA and by good practice, a line for each place. */
export async function axeFindings(page: Page): Promise<string[]> {
  // By the debugger's door, so that the page's own security policy stays as it is.
  const client = await page.context().newCDPSession(page)
  const { result: there } = await client.send('Runtime.evaluate', { expression: 'typeof axe' })
  if (there.value === 'undefined') await client.send('Runtime.evaluate', { expression: source })
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
  // Of what is in order nothing is told, which would take as long again to gather.
  const options = JSON.stringify({ runOnly: tags, resultTypes: ['violations'] })
  const expression = `axe.run(${options}).then(result => JSON.stringify(result.violations))`
  const { result } = await client.send('Runtime.evaluate', { expression, awaitPromise: true })
  await client.detach()
  const findings = JSON.parse(String(result.value)) as Finding[]
  return findings.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${help}: ${target.join(' ')}: ${failureSummary}`),
  )
}
