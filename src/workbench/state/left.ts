import type { Draft, Kept } from './draft.ts'

/** What a page left behind that went away before it was kept. */
export interface Left {
  /** Its revision is the one that was last seen. */
  readonly draft: Draft
  /** The text that was just being kept: it may have been, or not. */
  readonly underway: string
  /** Whether it is to be kept aside. */
  readonly apart: boolean
}

/** Where drafts are kept. */
interface Shelf {
  find(id: string): Promise<Draft | undefined>
  keep(id: string, draft: Draft, expected: number): Promise<Kept>
  keepAside(id: string, tab: string, draft: Draft): Promise<void>
}

/** What pages leave behind that go away and cannot wait: by document and tab, in the storage that takes it at once. */
export class LeftBehind {
  private readonly prefix: string

  constructor(name = 'tertius') {
    this.prefix = `${name}-left-`
  }

  /** Leaves it. Nothing where the browser keeps nothing, or has no room. */
  leave(id: string, tab: string, left: Left): void {
    try {
      localStorage.setItem(this.key(id, tab), JSON.stringify(left))
    } catch {
      // Nothing more can be done.
    }
  }

  forget(id: string, tab: string): void {
    try {
      localStorage.removeItem(this.key(id, tab))
    } catch {
      // Then nothing was left either.
    }
  }

  /**
   * Keeps what was left of a document: as its draft, or aside where another tab has kept something else since.
   *
   * @param whose - Says of which tabs; what others left is theirs to take.
   */
  async take(id: string, drafts: Shelf, whose: (tab: string) => boolean): Promise<void> {
    for (const tab of this.tabs(id).filter(whose)) {
      const left = this.find(id, tab)
      if (left === undefined) continue
      try {
        if (left.apart || !(await goesOn(id, drafts, left))) await drafts.keepAside(id, tab, left.draft)
        this.forget(id, tab)
      } catch {
        // It stays where it is until it can be kept.
      }
    }
  }

  private key(id: string, tab: string): string {
    return `${this.prefix}${id}\n${tab}`
  }

  private tabs(id: string): string[] {
    try {
      const start = this.key(id, '')
      return Object.keys(localStorage).flatMap(key => (key.startsWith(start) ? [key.slice(start.length)] : []))
    } catch {
      return []
    }
  }

  private find(id: string, tab: string): Left | undefined {
    try {
      const text = localStorage.getItem(this.key(id, tab))
      return text === null ? undefined : (JSON.parse(text) as Left)
    } catch {
      return undefined
    }
  }
}

/** Whether what was left could be kept as the draft. */
async function goesOn(id: string, drafts: Shelf, { draft, underway }: Left): Promise<boolean> {
  const now = await drafts.find(id)
  const wasKept = now !== undefined && now.revision === draft.revision + 1 && now.text === underway
  return (await drafts.keep(id, draft, wasKept ? now.revision : draft.revision)).ok
}
