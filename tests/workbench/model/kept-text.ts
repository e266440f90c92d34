import type { Page } from 'playwright-core'

/** The text of the case, as the browser keeps it. */
export async function keptText(page: Page): Promise<string> {
  await page.getByText('Saved', { exact: true }).waitFor()
  return page.evaluate(
    () =>
      new Promise<string>((done, fail) => {
        const opening = indexedDB.open('tertius')
        opening.onerror = () => fail(opening.error ?? new Error('the drafts cannot be opened'))
        opening.onsuccess = () => {
          const all = opening.result.transaction('drafts').objectStore('drafts').getAll()
          all.onsuccess = () => done((all.result[0] as { text: string } | undefined)?.text ?? '')
        }
      }),
  )
}
