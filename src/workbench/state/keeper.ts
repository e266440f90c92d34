import { type Draft, sameContent } from './draft.ts'
import type { Drafts } from './drafts.ts'
import { Tabs } from './tabs.ts'

/** What is to be kept. */
export type Keepable = Omit<Draft, 'revision'>

/** Whether everything is kept. `unable`: this browser keeps nothing. */
export type Keeping = 'kept' | 'keeping' | 'unable'

export interface KeeperEvents {
  readonly onKeeping: (keeping: Keeping) => void
  /** Another tab has kept something else; nothing here was left to keep. */
  readonly onFollow: (theirs: Draft) => void
  /** Another tab has kept something else while there was something here. Told again when theirs changes. */
  readonly onConflict: (theirs: Draft) => void
  /** How many other tabs have the document open. */
  readonly onOthers: (count: number) => void
  /** Another tab is writing a text to the file. */
  readonly onWriting: (text: string) => void
  /** The page goes away: what fields still hold has to be handed to {@link Keeper.keep} now. */
  readonly onLeaving: () => void
}

/** What a keeper begins with. */
interface Beginning {
  /** That of the document. */
  readonly id: string
  /** The name of this tab. */
  readonly tab: string
  readonly drafts: Drafts
  /** The work as it was opened. */
  readonly first: Keepable
  /** That of the draft it was opened from; 0: there was none. */
  readonly revision: number
  /** Whether what was opened had been kept aside, and still is. */
  readonly apart: boolean
}

/**
 * Keeps the work on a document in the browser, change by change: nothing waits for a pause in typing, and while one state
 * is being kept only the latest waits. What another tab has kept is never overwritten unless the reader says so; until
 * then one's own is kept aside.
 */
export class Keeper {
  private readonly id: string
  /** The name of this tab. */
  private readonly tab: string
  private readonly drafts: Drafts
  private readonly events: KeeperEvents
  private readonly tabs: Tabs
  private revision: number
  private latest: Keepable
  private kept: Keepable
  private apart: boolean
  private busy: Promise<void> | undefined
  /** What is just being kept. */
  private underway: Keepable
  private leftBehind = false

  constructor({ id, tab, drafts, first, revision, apart }: Beginning, events: KeeperEvents) {
    this.id = id
    this.tab = tab
    this.drafts = drafts
    this.events = events
    this.revision = revision
    this.latest = first
    this.kept = first
    this.underway = first
    this.apart = apart
    this.tabs = new Tabs(id, {
      onOthers: events.onOthers,
      onKept: () => void this.follow(),
      onWriting: events.onWriting,
    })
    addEventListener('pagehide', this.leave)
  }

  /** Keeps what is new, as soon as can be. */
  keep(work: Keepable): void {
    this.latest = work
    this.busy ??= this.keepAll().finally(() => {
      this.busy = undefined
    })
  }

  /** Takes over what another tab has kept: it need not be kept again. */
  adopt(work: Keepable): void {
    this.latest = work
    this.kept = work
  }

  /** Ends a conflict: from now on what is here goes over what the other tab kept. */
  async settle(theirs: Draft, work: Keepable): Promise<void> {
    this.apart = false
    this.revision = theirs.revision
    this.keep({ ...work })
    await this.busy
    // What was aside is needed until it has gone over the other, which in the meantime may have changed once more.
    if (!this.apart && this.kept === this.latest) await this.forgetAside(this.tab)
  }

  /** Forgets what a tab kept aside, once everything here is kept; not where it could not be. */
  async forgetAside(tab: string): Promise<void> {
    await this.busy
    if (this.kept === this.latest) await this.drafts.forgetAside(this.id, tab).catch(() => undefined)
  }

  /** Tells the other tabs of a text that is about to be in the file, before they find it there. */
  tellWriting(text: string): void {
    this.tabs.writing(text)
  }

  /** Lets go, once everything is kept. */
  async close(): Promise<void> {
    await this.busy
    removeEventListener('pagehide', this.leave)
    this.tabs.close()
  }

  /** The page goes away, and does not wait for what is still being kept. */
  private readonly leave = (): void => {
    this.events.onLeaving()
    if (this.kept === this.latest) return
    const draft = { ...this.latest, revision: this.revision }
    this.drafts.left.leave(this.id, this.tab, { draft, underway: this.underway.text, apart: this.apart })
    this.leftBehind = true
  }

  private async keepAll(): Promise<void> {
    this.events.onKeeping('keeping')
    try {
      while (this.kept !== this.latest) await this.keepOne(this.latest)
      // The page has come back, and nothing is missing any more.
      if (this.leftBehind) this.drafts.left.forget(this.id, this.tab)
      this.leftBehind = false
      this.events.onKeeping('kept')
    } catch {
      this.events.onKeeping('unable')
    }
  }

  private async keepOne(work: Keepable): Promise<void> {
    this.underway = work
    if (this.apart) {
      await this.drafts.keepAside(this.id, this.tab, work)
      this.kept = work
      return
    }
    const outcome = await this.drafts.keep(this.id, work, this.revision)
    if (outcome.ok) {
      this.revision = outcome.revision
      this.kept = work
      this.tabs.kept(outcome.revision)
    } else this.meet(outcome.now, work)
  }

  /** Something else was there. If only what is supposed has changed here, theirs is followed; else it is a conflict. */
  private meet(theirs: Draft, work: Keepable): void {
    this.revision = theirs.revision
    if (sameContent(work, this.kept)) {
      this.kept = this.latest
      this.events.onFollow(theirs)
    } else {
      this.apart = true
      this.events.onConflict(theirs)
    }
  }

  private async follow(): Promise<void> {
    const theirs = await this.drafts.find(this.id)
    if (theirs === undefined || theirs.revision <= this.revision) return
    if (this.apart) return this.events.onConflict(theirs)
    // What is on its way here is met when it is kept.
    if (this.kept !== this.latest) return
    this.revision = theirs.revision
    this.events.onFollow(theirs)
  }
}
