import { sameEdits } from './brief-edits.ts'
import type { Draft, Drafts } from './drafts.ts'
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
  /** The page goes away: what fields still hold has to be handed to {@link Keeper.keep} now. */
  readonly onLeaving: () => void
}

/**
 * Keeps the work on a document in the browser, change by change: nothing waits for a pause in typing, and while one state
 * is being kept only the latest waits. What another tab has kept is never overwritten unless the reader says so; until
 * then one's own is kept aside.
 */
export class Keeper {
  private readonly id: string
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

  /**
   * @param first - The work as it was opened.
   * @param revision - That of the draft it was opened from; 0: there was none.
   * @param apart - Whether what was opened had been kept aside.
   */
  constructor(id: string, drafts: Drafts, first: Keepable, revision: number, apart: boolean, events: KeeperEvents) {
    this.id = id
    this.drafts = drafts
    this.events = events
    this.revision = revision
    this.latest = first
    this.kept = first
    this.underway = first
    this.apart = apart
    this.tabs = new Tabs(id, { onOthers: events.onOthers, onKept: () => void this.follow() })
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
    await this.drafts.forgetAside(this.id).catch(() => undefined)
    this.keep({ ...work })
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
    this.drafts.leave(this.id, { draft, underway: this.underway.text, apart: this.apart })
    this.leftBehind = true
  }

  private async keepAll(): Promise<void> {
    this.events.onKeeping('keeping')
    try {
      while (this.kept !== this.latest) await this.keepOne(this.latest)
      // The page has come back, and nothing is missing any more.
      if (this.leftBehind) this.drafts.forgetLeft(this.id)
      this.leftBehind = false
      this.events.onKeeping('kept')
    } catch {
      this.events.onKeeping('unable')
    }
  }

  private async keepOne(work: Keepable): Promise<void> {
    this.underway = work
    if (this.apart) {
      await this.drafts.keepAside(this.id, work)
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

function sameContent(a: Keepable, b: Keepable): boolean {
  return a.text === b.text && sameEdits(a.brief, b.brief)
}
