/** Where the page is that a briefing in one file is put into, from this page. */
const PATH = 'single.html'

let asked: Promise<string | undefined> | undefined

/** The text of that page; undefined where it does not lie beside this one. Fetched once. */
export function singlePage(): Promise<string | undefined> {
  asked ??= fetched()
  return asked
}

async function fetched(): Promise<string | undefined> {
  // A page that was opened from disk may fetch nothing.
  if (location.protocol === 'file:') return undefined
  try {
    const response = await fetch(new URL(PATH, document.baseURI))
    const text = response.ok ? await response.text() : ''
    // Some servers answer everything with some page.
    return text.includes('{{cargo}}') && text.includes('{{briefing}}') ? text : undefined
  } catch {
    return undefined
  }
}
