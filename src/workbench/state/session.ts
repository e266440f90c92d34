import type { Variation } from '../../casefile/index.ts'
import { readAddress, type Place, writeAddress } from './address.ts'
import { hasEdits, NO_EDITS } from './brief-edits.ts'
import { type Draft, Drafts } from './drafts.ts'
import { type Keepable, Keeper, type Keeping } from './keeper.ts'
import type { CaseSource, CaseText } from './source.ts'
import { begun, changed, type History, isPlain, redone, sameVariation, undone, type Work } from './work.ts'

/** Another text of the same document, which must not be lost in silence. */
export type Conflict =
  | { readonly from: 'file'; readonly theirs: CaseText }
  | { readonly from: 'tab'; readonly theirs: Draft }

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
  readonly conflict: Conflict | null
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
  private readonly listeners = new Set<() => void>()
  private readonly flushes = new Set<() => void>()
  private readonly stopWatching: () => void
  private readonly home: string

  private constructor(source: CaseSource, drafts: Drafts, found: Found, home: string) {
    const { base, draft, aside } = found
    this.source = source
    this.home = home
    const { place, variation } = readAddress(location.hash)
    const work = workOn(base, aside ?? draft, variation)
    const { text } = work
    this.state = {
      history: begun(work),
      place: { ...place, screen: place.screen || 'answer' },
      name: draft?.name ?? base.path,
      kind: source.kind,
      base,
      keeping: 'kept',
      saveFailed: '',
      conflict: clash(found),
      broughtBack: text !== base.text || (isPlain(variation) && !isPlain(work.variation)) || hasEdits(work.brief),
      others: 0,
    }
    const apart = this.state.conflict?.from === 'tab'
    this.keeper = new Keeper(source.id, drafts, this.keepable(), draft?.revision ?? 0, apart, {
      onKeeping: keeping => this.set({ keeping }),
      onOthers: others => this.set({ others }),
      onFollow: theirs => this.followTab(theirs),
      onConflict: theirs => this.set({ conflict: { from: 'tab', theirs } }),
      onLeaving: () => this.flush(),
    })
    this.stopWatching = source.watch(now => this.followFile(now))
    addEventListener('popstate', this.goBack)
    this.showAddress('replace')
  }

  /**
   * Opens a document: as its source has it, with what the browser kept of the work on it.
   *
   * @param home - The id of the document that a page without a document in its address opens.
   */
  static async open(source: CaseSource, home: string, drafts: Drafts = new Drafts()): Promise<Session> {
    const { id } = source
    await drafts.takeLeft(id)
    const [base, draft, aside] = await Promise.all([source.read(), drafts.find(id), drafts.findAside(id)])
    return new Session(source, drafts, { base, draft, aside }, home)
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

  readonly undo = (): void => this.move(undone(this.state.history), 'replace')

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

  /** Writes the file, unless it has changed underneath; then there is a conflict. */
  readonly save = async (): Promise<void> => {
    this.flush()
    const { kind, base } = this.state
    const { text } = this.work
    if (kind !== 'file' || text === base.text) return
    try {
      const written = await this.source.write(text, base.hash)
      if (written.ok) this.set({ base: { ...base, text, hash: written.hash }, saveFailed: '' })
      else this.set({ conflict: { from: 'file', theirs: written.now } })
      this.keeper.keep(this.keepable())
    } catch (error) {
      this.set({ saveFailed: error instanceof Error ? error.message : String(error) })
    }
  }

  /** Ends a conflict: with one's own text, or with theirs, which is a step that can be undone. */
  resolve(choice: 'mine' | 'theirs'): void {
    const { conflict } = this.state
    if (conflict === null) return
    this.set({ conflict: null, ...(conflict.from === 'file' && { base: conflict.theirs }) })
    if (choice === 'theirs') this.change('take the other text', contentOf(conflict.theirs))
    if (conflict.from === 'tab') void this.keeper.settle(conflict.theirs, this.keepable())
    else this.keeper.keep(this.keepable())
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
    this.stopWatching()
    removeEventListener('popstate', this.goBack)
    this.listeners.clear()
  }

  private flush(): void {
    for (const flush of this.flushes) flush()
  }

  private set(part: Partial<State>): void {
    this.state = { ...this.state, ...part }
    for (const listener of this.listeners) listener()
  }

  private move(history: History, how: 'push' | 'replace'): void {
    if (history === this.state.history) return
    const moved = !sameVariation(history.present.work.variation, this.work.variation)
    this.set({ history })
    this.showAddress(moved ? how : 'replace')
    this.keeper.keep(this.keepable())
  }

  private keepable(): Keepable {
    return { ...this.work, base: this.state.base.text, name: this.state.name }
  }

  /** Another tab has kept the document: its text and what was done to the briefing are taken over. */
  private followTab(theirs: Draft): void {
    const history = changed(this.state.history, 'change in another tab', { ...this.work, ...contentOf(theirs) })
    if (history !== this.state.history) this.set({ history })
    this.keeper.adopt(this.keepable())
  }

  /** The file has changed on disk. */
  private followFile(now: CaseText): void {
    const { base } = this.state
    if (now.hash === base.hash) return
    if (this.work.text !== base.text && this.work.text !== now.text) {
      return this.set({ conflict: { from: 'file', theirs: now } })
    }
    this.set({ base: now })
    this.setText('change of the file on disk', now.text)
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

/** What was left when the document was last open, with what the address supposes, if it supposes anything. */
function workOn(base: CaseText, draft: Draft | undefined, variation: Variation): Work {
  if (draft === undefined) return { text: base.text, variation }
  return {
    // A draft that only supposes something has no text of its own to keep.
    text: draft.text === draft.base ? base.text : draft.text,
    variation: isPlain(variation) ? draft.variation : variation,
    ...(draft.brief && { brief: draft.brief }),
  }
}

/** What there was of a document when it was opened. */
interface Found {
  readonly base: CaseText
  readonly draft: Draft | undefined
  readonly aside: Draft | undefined
}

/**
 * A conflict that was there when the document was last open, or that has come up since: the file went on while a draft of
 * it was lying here.
 */
function clash({ base, draft, aside }: Found): Conflict | null {
  if (draft !== undefined && aside !== undefined && draft.text !== aside.text) return { from: 'tab', theirs: draft }
  const mine = aside ?? draft
  if (mine === undefined || mine.text === mine.base) return null
  return mine.base === base.text || mine.text === base.text ? null : { from: 'file', theirs: base }
}

/** The part of a draft that another tab takes over; of a file, its text. */
function contentOf(theirs: Draft | CaseText): Pick<Work, 'text' | 'brief'> {
  return 'revision' in theirs ? { text: theirs.text, brief: theirs.brief ?? NO_EDITS } : { text: theirs.text }
}
