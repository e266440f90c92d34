import type { Drafts } from './drafts.ts'
import type { History } from './work.ts'

/** It is kept so long after the last change, in milliseconds: it is large beside a draft, and only undo is lost with it. */
const CALM = 300

/** Keeps what undo goes back over, so that it is there when the document is opened again. */
export class HistoryKeeper {
  private readonly id: string
  private readonly drafts: Drafts
  private latest: History | undefined
  private calm: ReturnType<typeof setTimeout> | undefined

  constructor(id: string, drafts: Drafts) {
    this.id = id
    this.drafts = drafts
    addEventListener('pagehide', this.keepNow)
  }

  keep(history: History): void {
    this.latest = history
    clearTimeout(this.calm)
    this.calm = setTimeout(this.keepNow, CALM)
  }

  close(): void {
    this.keepNow()
    removeEventListener('pagehide', this.keepNow)
  }

  private readonly keepNow = (): void => {
    clearTimeout(this.calm)
    if (this.latest !== undefined) void this.drafts.keepHistory(this.id, this.latest)
    this.latest = undefined
  }
}
