import type { Variation } from '../../casefile/index.ts'
import { readAddress, type Place, writeAddress } from './address.ts'
import { hasEdits, NO_EDITS } from './brief-edits.ts'
import { type Conflict, contentOf, withConflict } from './conflict.ts'
import type { Draft } from './draft.ts'
import { Drafts } from './drafts.ts'
import { FileSide } from './file-side.ts'
import { HistoryKeeper } from './history-keeper.ts'
import { type Keepable, Keeper, type KeeperEvents, type Keeping } from './keeper.ts'
import { clashes, findAll, type Found, historyOf, workOn } from './opening.ts'
import type { CaseSource, CaseText, Connection } from './source.ts'
import { changed, type History, isPlain, redone, sameVariation, undone, type Work } from './work.ts'

export interface State {
  readonly history: History
  readonly place: Place
  /** The name of the document, for people. */
  readonly name: string
  readonly kind: CaseSource['kind']
  /** The text as the source has it. */
  readonly base: CaseText
  /** Whether the browser has kept the work as it is. */
  readonly keeping: Keeping
  /** Why the file could not be written; empty: nothing is wrong. */
  readonly saveFailed: string
  /** The first of the conflicts there are; the next follows when it is resolved. */
  readonly conflict: Conflict | null
  /** Whether the file is followed; always `connected` where there is none. */
  readonly connection: Connection
  /** Whether the work was brought back from an earlier visit. */
  readonly broughtBack: boolean
  /** How many other tabs have the document open. */
  readonly others: number
}

/** The document that is open, and everything that is done to it. Reading is by {@link state}, change by the methods. */
export class Session {
  readonly source: CaseSource
  state: State
  private readonly keeper: Keeper
  private readonly steps: HistoryKeeper
  private readonly file: FileSide
  private conflicts: readonly Conflict[]
  /** A text that is being written to the file, and may be in it already. */
  private written: string | undefined
  private readonly listeners = new Set<() => void>()
  private readonly flushes = new Set<() => void>()
  private readonly stopWatching: () => void
  private readonly home: string

  private constructor(source: CaseSource, drafts: Drafts, found: Found, home: string) {
    const { base, draft, aside, tab } = found
    this.source = source
    this.home = home
    this.conflicts = clashes(found)
    const { place, variation } = readAddress(location.hash)
    const work = workOn(found, variation)
    const { text } = work
    this.state = {
      history: historyOf(found, work),
      place: { ...place, screen: place.screen || 'answer' },
      name: draft?.name ?? base.path,
      kind: source.kind,
      base,
      keeping: 'kept',
      saveFailed: '',
      conflict: this.conflicts[0] ?? null,
      connection: 'connected',
      broughtBack: text !== base.text || (isPlain(variation) && !isPlain(work.variation)) || hasEdits(work.brief),
      others: 0,
    }
    const beginning = { id: source.id, tab, drafts, first: this.keepable(), revision: draft?.revision ?? 0 }
    this.steps = new HistoryKeeper(source.id, drafts)
    this.file = this.fileSide()
    const apart = draft !== undefined && aside !== undefined
    this.keeper = new Keeper({ ...beginning, apart }, this.keeperEvents())
    this.stopWatching = source.watch(
      now => {
        // What is written in a field is there, although it is not yet in the text.
        this.flush()
        this.file.hear(now)
      },
      connection => this.set({ connection }),
    )
    addEventListener('popstate', this.goBack)
    this.showAddress('replace')
  }

  /**
   * Opens a document: as its source has it, with what the browser kept of the work on it.
   *
   * @param home - The id of the document that a page without a document in its address opens.
   */
  static async open(source: CaseSource, home: string, drafts: Drafts = new Drafts()): Promise<Session> {
    return new Session(source, drafts, await findAll(source, drafts), home)
  }

  get work(): Work {
    return this.state.history.present.work
  }

  /** How the document is called in the address. */
  get documentInAddress(): string {
    return this.source.id === this.home ? '' : this.source.id
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  /**
   * For fields that hold back what is typed into them: the function is called, and must change the work at once, before
   * the file is written, before another document is opened and before the page goes away.
   *
   * @returns What takes it back.
   */
  readonly beforeKeeping = (flush: () => void): (() => void) => {
    this.flushes.add(flush)
    return () => this.flushes.delete(flush)
  }

  /**
   * Changes the work, as a step that can be undone.
   *
   * @param label - What is done, begun small: `withdraw a fact`.
   * @param merge - See {@link Step.merge}.
   */
  change(label: string, work: Partial<Work>, merge?: string): void {
    this.move(changed(this.state.history, label, { ...this.work, ...work }, merge), 'push')
  }

  setText(label: string, text: string, merge?: string): void {
    this.change(label, { text }, merge)
  }

  setVariation(label: string, variation: Variation): void {
    this.change(label, { variation })
  }

  readonly undo = (): void => {
    // What a field holds back is the latest thing done.
    this.flush()
    this.move(undone(this.state.history), 'replace')
  }

  readonly redo = (): void => this.move(redone(this.state.history), 'replace')

  /** Goes to a screen, a view of it, or a thing on it. What is not said stays, but a new screen starts afresh. */
  go(to: Partial<Place>): void {
    const { place } = this.state
    const fresh = to.screen !== undefined && to.screen !== place.screen ? { view: '', selected: '' } : {}
    const next = { ...place, ...fresh, ...to }
    const moved = next.screen !== place.screen || next.view !== place.view
    this.set({ place: next })
    this.showAddress(moved ? 'push' : 'replace')
  }

  /**
   * Writes the file, unless it has changed underneath; then there is a conflict. What is changed while it is being written
   * is not written too, unless that is asked for again. A file that is known to be gone is written anew.
   */
  readonly save = async (): Promise<void> => {
    this.flush()
    if (this.source.kind === 'file') await this.file.save()
  }

  /** Ends a conflict: with one's own content, or with theirs; either way the other is a step of undo away. */
  resolve(choice: 'mine' | 'theirs'): void {
    const { conflict } = this.state
    if (conflict === null) return
    if (conflict.from === 'file') this.set({ base: conflict.theirs })
    this.setConflicts(this.conflicts.filter(other => other !== conflict))
    const { history } = this.state
    const taken = changed(history, 'take the other text', { ...this.work, ...contentOf(conflict.theirs) })
    const kept = changed(taken, 'go on with the text that was here', this.work)
    this.move(choice === 'theirs' ? taken : kept, 'replace')
    if (conflict.from === 'tab') void this.keeper.settle(conflict.theirs, this.keepable())
    else this.keeper.keep(this.keepable())
    if (conflict.from === 'gone') void this.keeper.forgetAside(conflict.tab)
  }

  /** Goes back to the text of the source, nothing supposed and nothing done to the briefing, as a step that can be undone. */
  startOver(): void {
    this.change('go back to the case as it was', { text: this.state.base.text, variation: {}, brief: NO_EDITS })
    this.set({ broughtBack: false })
  }

  dismissNote(): void {
    this.set({ broughtBack: false })
  }

  /** Lets go of the document, once everything is kept. */
  async close(): Promise<void> {
    this.flush()
    await this.keeper.close()
    this.steps.close()
    this.stopWatching()
    removeEventListener('popstate', this.goBack)
    this.listeners.clear()
  }

  private flush(): void {
    for (const flush of this.flushes) flush()
  }

  private set(part: Partial<State>): void {
    this.state = { ...this.state, ...part }
    if (part.history !== undefined) this.steps.keep(part.history)
    for (const listener of this.listeners) listener()
  }

  private move(history: History, how: 'push' | 'replace'): void {
    if (history === this.state.history) return
    const moved = !sameVariation(history.present.work.variation, this.work.variation)
    this.set({ history })
    this.showAddress(moved ? how : 'replace')
    this.keeper.keep(this.keepable())
  }

  private setConflicts(conflicts: readonly Conflict[]): void {
    this.conflicts = conflicts
    this.set({ conflict: conflicts[0] ?? null })
  }

  private keepable(): Keepable {
    const { base, name } = this.state
    return { ...this.work, base: base.text, name, ...(this.written !== undefined && { written: this.written }) }
  }

  /** Another tab has kept the document: its text and what was done to the briefing are taken over. */
  private followTab(theirs: Draft): void {
    // However much was typed there, it is one step here.
    this.takeOver('change in another tab', contentOf(theirs), 'another tab')
    this.file.knewElsewhere(theirs.base)
  }

  /** Goes on with what was done elsewhere, as a step that can be undone and that need not be kept again. */
  private takeOver(label: string, content: Partial<Work>, merge?: string): void {
    const history = changed(this.state.history, label, { ...this.work, ...content }, merge)
    if (history !== this.state.history) this.set({ history })
    this.keeper.adopt(this.keepable())
  }

  private keeperEvents(): KeeperEvents {
    return {
      onKeeping: keeping => this.set({ keeping }),
      onOthers: others => this.set({ others }),
      onFollow: theirs => this.followTab(theirs),
      onConflict: theirs => this.setConflicts(withConflict(this.conflicts, { from: 'tab', theirs })),
      onWriting: text => this.file.remember(text),
      onLeaving: () => this.flush(),
    }
  }

  private fileSide(): FileSide {
    return new FileSide(this.source, {
      text: () => this.work.text,
      base: () => this.state.base,
      onWriting: text => {
        this.written = text
        this.keeper.tellWriting(text)
        this.keeper.keep(this.keepable())
      },
      onSettled: now => {
        const wrote = this.written !== undefined
        // Of several tabs, the one that wrote keeps it: the others may be behind its text, and would come between.
        if (this.settleFile(now) && (wrote || this.state.others === 0)) this.keeper.keep(this.keepable())
      },
      onFollow: now => this.followFile(now),
      onConflict: theirs => this.setConflicts(withConflict(this.conflicts, { from: 'file', theirs })),
      onConflictOver: now =>
        this.setConflicts(this.conflicts.filter(({ from, theirs }) => from !== 'file' || !sameFile(theirs, now))),
      onFailed: saveFailed => this.set({ saveFailed }),
    })
  }

  /**
   * The file has changed, and nothing was changed here. The draft there is need not go on with it: it has nothing of its
   * own, and would come between another tab and what is done there.
   */
  private followFile(now: CaseText): void {
    this.settleFile(now)
    this.takeOver('change of the file on disk', { text: now.text })
  }

  /** The file has a text that the work goes on from: nothing stands between them. @returns Whether that is news. */
  private settleFile(now: CaseText): boolean {
    const { base } = this.state
    const news = now.hash !== base.hash || this.written !== undefined
    this.written = undefined
    this.setConflicts(this.conflicts.filter(({ from, theirs }) => from !== 'file' || sameFile(theirs, now)))
    if (news) this.set({ base: { ...now, path: base.path }, saveFailed: '' })
    return news
  }

  private readonly goBack = (): void => {
    const { place, variation, document } = readAddress(location.hash)
    // Another document is opened by the workbench.
    if (document !== this.documentInAddress) return
    this.set({ place: { ...place, screen: place.screen || 'answer' } })
    this.move(changed(this.state.history, 'go back', { ...this.work, variation }), 'replace')
  }

  private showAddress(how: 'push' | 'replace'): void {
    const { place } = this.state
    const document = this.documentInAddress
    const fragment = `#${writeAddress({ place, variation: this.work.variation, document })}`
    if (fragment === location.hash) return
    if (how === 'push') history.pushState(null, '', fragment)
    else history.replaceState(null, '', fragment)
  }
}

function sameFile(a: Conflict['theirs'], b: CaseText): boolean {
  return 'hash' in a && a.hash === b.hash
}
