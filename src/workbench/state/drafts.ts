import { createStore, del, delMany, entries, get, set, update, type UseStore } from 'idb-keyval'
import { type Draft, type Kept, sameContent } from './draft.ts'
import { LeftBehind } from './left.ts'
import { type History, latestOf } from './work.ts'

export type { Draft } from './draft.ts'

/** Comes between a document and a tab in the ids under which a tab keeps its own while another has kept something else. */
const ASIDE = '\naside\n'

/** Comes after the id of a document in the id under which its history is kept. */
const HISTORY = '\nhistory'

/** What a tab kept aside. */
export interface Aside {
  readonly tab: string
  readonly draft: Draft
}

/** The drafts of this browser. Reading gives nothing, and keeping fails, where the browser keeps nothing. */
export class Drafts {
  private readonly store: UseStore
  /** What pages leave that go away and cannot wait. */
  readonly left: LeftBehind

  constructor(name = 'tertius') {
    this.store = createStore(name, 'drafts')
    this.left = new LeftBehind(name)
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
      return (await entries<string, Draft>(this.store)).filter(([id]) => !id.includes('\n'))
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
        if (now !== undefined && now.revision !== expected && !sameContent(now, draft)) {
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

  /** What tabs have kept aside of a document. */
  async asides(id: string): Promise<readonly Aside[]> {
    const start = id + ASIDE
    try {
      const all = await entries<string, Draft>(this.store)
      return all.flatMap(([key, draft]) => (key.startsWith(start) ? [{ tab: key.slice(start.length), draft }] : []))
    } catch {
      return []
    }
  }

  /** Keeps a tab's draft beside the document's own, which another tab has changed. */
  async keepAside(id: string, tab: string, draft: Omit<Draft, 'revision'>): Promise<void> {
    await set(id + ASIDE + tab, { ...draft, revision: 0 }, this.store)
  }

  async forgetAside(id: string, tab: string): Promise<void> {
    await del(id + ASIDE + tab, this.store)
  }

  /** What was done to a document when it was last open; undefined: that is not known. */
  async history(id: string): Promise<History | undefined> {
    try {
      return await get<History>(id + HISTORY, this.store)
    } catch {
      return undefined
    }
  }

  /** Keeps the latest steps of a history. Nothing where the browser keeps nothing. */
  async keepHistory(id: string, history: History): Promise<void> {
    await set(id + HISTORY, latestOf(history), this.store).catch(() => undefined)
  }

  async forget(id: string): Promise<void> {
    await delMany([id, id + HISTORY], this.store)
  }
}
