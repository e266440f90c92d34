import { createStore, del, entries, get, set, update, type UseStore } from 'idb-keyval'
import type { Variation } from '../../casefile/index.ts'
import { type BriefEdits, sameEdits } from './brief-edits.ts'

/** What the browser keeps of a document. */
export interface Draft {
  readonly text: string
  /** The text of the source that it was made from. */
  readonly base: string
  readonly variation: Variation
  readonly brief?: BriefEdits
  /** Counts the times it was kept, over all tabs. */
  readonly revision: number
  /** The name of the document, for people. */
  readonly name: string
}

/** What became of keeping a draft. */
export type Kept = { readonly ok: true; readonly revision: number } | { readonly ok: false; readonly now: Draft }

/** What a page left behind that went away before it was kept. */
interface Left {
  /** Its revision is the one that was last seen. */
  readonly draft: Draft
  /** The text that was just being kept: it may have been, or not. */
  readonly underway: string
  /** Whether it is to be kept aside. */
  readonly apart: boolean
}

/** The end of the ids under which a tab keeps its own while another has kept something else. */
const ASIDE = '\naside'

/** The drafts of this browser. Reading gives nothing, and keeping fails, where the browser keeps nothing. */
export class Drafts {
  private readonly store: UseStore
  /** The beginning of the names under which pages leave drafts behind. */
  private readonly left: string

  constructor(name = 'tertius') {
    this.store = createStore(name, 'drafts')
    this.left = `${name}-left-`
  }

  async find(id: string): Promise<Draft | undefined> {
    try {
      return await get<Draft>(id, this.store)
    } catch {
      return undefined
    }
  }

  /** By id, in no order. */
  async all(): Promise<(readonly [id: string, draft: Draft])[]> {
    try {
      return (await entries<string, Draft>(this.store)).filter(([id]) => !id.endsWith(ASIDE))
    } catch {
      return []
    }
  }

  /**
   * Keeps a draft, unless another tab has kept one since.
   *
   * @param expected - The revision that was last seen; 0: none.
   */
  async keep(id: string, draft: Omit<Draft, 'revision'>, expected: number): Promise<Kept> {
    let outcome: Kept = { ok: true, revision: expected + 1 }
    // One transaction: two tabs cannot both see the old revision.
    await update<Draft>(
      id,
      now => {
        if (
          now !== undefined &&
          now.revision !== expected &&
          !(now.text === draft.text && sameEdits(now.brief, draft.brief))
        ) {
          outcome = { ok: false, now }
          return now
        }
        const revision = Math.max(expected, now?.revision ?? 0) + 1
        outcome = { ok: true, revision }
        return { ...draft, revision }
      },
      this.store,
    )
    return outcome
  }

  /** What was kept aside of a document. */
  async findAside(id: string): Promise<Draft | undefined> {
    return this.find(id + ASIDE)
  }

  /** Keeps a draft beside the document's own, which another tab has changed. */
  async keepAside(id: string, draft: Omit<Draft, 'revision'>): Promise<void> {
    await set(id + ASIDE, { ...draft, revision: 0 }, this.store)
  }

  /**
   * Leaves a draft behind at once, for a page that goes away and cannot wait; {@link takeLeft} keeps it when the document
   * is opened again. Nothing where the browser keeps nothing, or has no room.
   */
  leave(id: string, left: Left): void {
    try {
      localStorage.setItem(this.left + id, JSON.stringify(left))
    } catch {
      // Nothing more can be done.
    }
  }

  forgetLeft(id: string): void {
    try {
      localStorage.removeItem(this.left + id)
    } catch {
      // Then nothing was left either.
    }
  }

  /** Keeps what a page left behind: as the draft, or aside where another tab has kept something else since. */
  async takeLeft(id: string): Promise<void> {
    const left = this.findLeft(id)
    if (left === undefined) return
    try {
      if (left.apart || !(await this.goesOn(id, left))) await this.keepAside(id, left.draft)
      this.forgetLeft(id)
    } catch {
      // It stays where it is until it can be kept.
    }
  }

  /** Whether what was left could be kept as the draft. */
  private async goesOn(id: string, { draft, underway }: Left): Promise<boolean> {
    const now = await this.find(id)
    const wasKept = now !== undefined && now.revision === draft.revision + 1 && now.text === underway
    return (await this.keep(id, draft, wasKept ? now.revision : draft.revision)).ok
  }

  private findLeft(id: string): Left | undefined {
    try {
      const text = localStorage.getItem(this.left + id)
      return text === null ? undefined : (JSON.parse(text) as Left)
    } catch {
      return undefined
    }
  }

  async forgetAside(id: string): Promise<void> {
    await del(id + ASIDE, this.store)
  }

  async forget(id: string): Promise<void> {
    await del(id, this.store)
  }
}
