import type { CaseSource, CaseText, Written } from './source.ts'

/** The page, as the file sees it. */
export interface Desk {
  /** The text that is worked on. */
  readonly text: () => string
  /** The file as the page knows it. */
  readonly base: () => CaseText
  /** A text is about to be written. */
  readonly onWriting: (text: string) => void
  /** The file has a text that the work on the page goes on from. */
  readonly onSettled: (now: CaseText) => void
  /** The file has changed, and nothing was changed here. */
  readonly onFollow: (now: CaseText) => void
  /** The file has changed, or is gone, and something of one's own would be lost. */
  readonly onConflict: (now: CaseText) => void
  /** What was told as a conflict was none: another tab has said only now what it had written. */
  readonly onConflictOver: (now: CaseText) => void
  /** It could not be written; why. */
  readonly onFailed: (why: string) => void
}

/** So many of the texts that were written are remembered. */
const MOST_OWN = 20

/**
 * Writes the file and follows it: one write at a time, and what this page has written is never taken for a change by
 * somebody else, however late it is heard of.
 */
export class FileSide {
  private readonly source: CaseSource
  private readonly desk: Desk
  /** Texts that this page, or another tab of it, has written or was about to. */
  private own: readonly string[] = []
  private writing: Promise<void> | undefined
  /** The text that is to be written next, as it was when that was asked for. */
  private wanted: string | undefined
  /** Whether something was heard of the file while a write was on its way. */
  private heard = false
  private gone = false
  /** The text of the file as another tab last knew it; undefined: none has told. */
  private elsewhere: string | undefined
  /** What the last conflict was about. */
  private refused: CaseText | undefined

  constructor(source: CaseSource, desk: Desk) {
    this.source = source
    this.desk = desk
  }

  /** Writes the text as it is now; during a write, after it. A file that is known to be gone is written anew. */
  save(): Promise<void> {
    this.wanted = this.desk.text()
    this.writing ??= this.writeAll().finally(() => {
      this.writing = undefined
      if (this.heard) void this.lookAgain()
    })
    return this.writing
  }

  /** A text that another tab is about to write. */
  remember(text: string): void {
    this.own = [...this.own.filter(other => other !== text), text].slice(-MOST_OWN)
    if (this.refused !== undefined && this.isOwn(this.refused)) this.meetAgain(this.refused)
  }

  /** The text that the file had when another tab kept its work. */
  knewElsewhere(text: string): void {
    this.elsewhere = text
    if (this.refused !== undefined && this.desk.text() === text) this.meetAgain(this.refused)
  }

  /** Takes notice of the file as it is said to be. */
  hear(now: CaseText): void {
    // It may have been sent before what was written since.
    if (this.writing !== undefined) this.heard = true
    else if (this.isOwn(now) && now.hash !== this.desk.base().hash) void this.lookAgain()
    else this.meet(now)
  }

  private async writeAll(): Promise<void> {
    while (this.wanted !== undefined) {
      const text = this.wanted
      this.wanted = undefined
      try {
        await this.writeOne(text)
      } catch (error) {
        this.wanted = undefined
        this.desk.onFailed(error instanceof Error ? error.message : String(error))
        return
      }
    }
  }

  private async writeOne(text: string): Promise<void> {
    const base = this.desk.base()
    if (text === base.text && !this.gone) return
    this.remember(text)
    this.desk.onWriting(text)
    const written = await this.writeOver(text, this.gone ? null : base.hash)
    if (written.ok) this.settle({ ...base, text, hash: written.hash })
    else this.refuse(written.now)
  }

  /** What was written before, without the page being told, is not somebody else's. */
  private async writeOver(text: string, expected: string | null): Promise<Written> {
    const written = await this.source.write(text, expected)
    if (written.ok || !this.isOwn(written.now)) return written
    const { now } = written
    return now.text === text && now.hash !== null ? { ok: true, hash: now.hash } : this.source.write(text, now.hash)
  }

  private async lookAgain(): Promise<void> {
    this.heard = false
    try {
      const now = await this.source.read()
      if (this.writing === undefined) this.meet(now)
      else this.heard = true
    } catch {
      // Gone or out of reach: that is told by other ways.
    }
  }

  private meetAgain(refused: CaseText): void {
    this.refused = undefined
    this.desk.onConflictOver(refused)
    this.meet(refused)
  }

  private meet(now: CaseText): void {
    const base = this.desk.base()
    const text = this.desk.text()
    if (now.hash === null) return this.refuse(now)
    if (now.hash === base.hash || text === now.text) return this.settle(now)
    if (text === base.text || text === this.elsewhere) {
      this.gone = false
      return this.desk.onFollow(now)
    }
    return this.isOwn(now) ? this.settle(now) : this.refuse(now)
  }

  private settle(now: CaseText): void {
    this.gone = false
    this.refused = undefined
    this.desk.onSettled(now)
  }

  private refuse(now: CaseText): void {
    this.gone = now.hash === null
    this.wanted = undefined
    this.refused = now
    this.desk.onConflict(now)
  }

  private isOwn({ text, hash }: CaseText): boolean {
    return hash !== null && this.own.includes(text)
  }
}
