import type { BrowserContext, Page } from 'playwright-core'

export interface Opened {
  readonly page: Page
  /** Whatever the page complained of, or asked of the network. */
  readonly complaints: string[]
}

export const DESK = { width: 1280, height: 900 }

const AS_WRITTEN = '#as-written'
/** A supposition that changes the answer. */
export const WITHOUT = '#without=americans-matter-more'

/** Waits until all is told of what is supposed. */
export function settled(page: Page): Promise<void> {
  return page.locator('#briefing[aria-busy="false"]').waitFor()
}

/** A page that tests share: to open one costs more than most of them do with it. */
export class SharedPage {
  private readonly open: () => Promise<Opened>
  private opened: Opened | undefined

  constructor(open: () => Promise<Opened>) {
    this.open = open
  }

  /** The page on a desk: as it is when it is opened, or with something supposed and all of it told. */
  async visit(fragment: typeof AS_WRITTEN | typeof WITHOUT = AS_WRITTEN): Promise<Opened> {
    this.opened ??= await this.open()
    const { page, complaints } = this.opened
    await page.locator('#briefing:not([aria-busy="true"])').waitFor()
    await page.emulateMedia({ media: null, colorScheme: null, reducedMotion: null })
    await page.setViewportSize(DESK)
    await page.evaluate(fragment === AS_WRITTEN ? comeBack : comeTo, fragment)
    if (fragment !== AS_WRITTEN) await settled(page)
    // What it complained of before is another test's.
    complaints.length = 0
    return this.opened
  }

  isIn(context: BrowserContext): boolean {
    return this.opened?.page.context() === context
  }

  /** The next to visit it opens it anew. */
  drop(): void {
    this.opened = undefined
  }
}

/** Runs in the page: something is supposed, and nothing is open. */
function comeTo(fragment: string): void {
  for (const part of document.querySelectorAll<HTMLDetailsElement>('#reading details')) part.open = false
  if (location.hash === fragment) return
  document.getElementById('briefing')!.removeAttribute('aria-busy')
  location.hash = fragment
}

/** Runs in the page: nothing is supposed, nothing is open, and nothing is on its way. */
async function comeBack(fragment: string): Promise<void> {
  const briefing = document.getElementById('briefing')!
  for (const part of document.querySelectorAll<HTMLDetailsElement>('#reading details')) part.open = false
  if (location.hash !== '' && location.hash !== fragment) {
    await new Promise<void>(done => {
      // It is told at once, and again with the search done.
      let left = 2
      const told = new MutationObserver(() => {
        if (--left > 0) return
        told.disconnect()
        done()
      })
      told.observe(briefing, { attributeFilter: ['aria-busy'] })
      location.hash = fragment
    })
  }
  briefing.removeAttribute('aria-busy')
}
