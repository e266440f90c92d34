import type { Variation } from '../../casefile/index.ts'
import { readAddress, type Place, writeAddress } from './address.ts'
import { hasEdits, NO_EDITS, sameEdits } from './brief-edits.ts'
import { type Draft, Drafts } from './drafts.ts'
import type { CaseSource, CaseText } from './source.ts'
import { Tabs } from './tabs.ts'
import { begun, changed, type History, isPlain, redone, sameVariation, undone, type Work } from './work.ts'

/** Another text of the same document, which must not be lost in silence. */
export interface Conflict {
  readonly from: 'tab' | 'file'
  readonly theirs: CaseText
  readonly revision: number
}

export interface State {
  readonly history: History
  readonly place: Place
  /** The name of the document, for people. */
  readonly name: string
  readonly kind: CaseSource['kind']
  /** The text as the source has it. */
  readonly base: CaseText
  /** Whether the browser has kept the work as it is. `unable`: this browser keeps nothing. */
  readonly keeping: 'kept' | 'keeping' | 'unable'
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
  private readonly drafts: Drafts
  private readonly tabs: Tabs
  private readonly listeners = new Set<() => void>()
  private readonly stopWatching: () => void
  private readonly home: string
  private revision: number
  private keeper: Promise<void> | undefined
  private kept: Work

  private constructor(source: CaseSource, drafts: Drafts, base: CaseText, draft: Draft | undefined, home: string) {
    this.source = source
    this.drafts = drafts
    this.home = home
    const { place, variation } = readAddress(location.hash)
    const work = workOn(base, draft, variation)
    const { text } = work
    this.revision = draft?.revision ?? 0
    this.kept = work
    this.state = {
      history: begun(work),
      place: { ...place, screen: place.screen || 'answer' },
      name: draft?.name ?? base.path,
      kind: source.kind,
      base,
      keeping: 'kept',
      saveFailed: '',
      // The file went on while a draft of it was lying here: both are shown.
      conflict: clash(draft, base),
      broughtBack: text !== base.text || (isPlain(variation) && !isPlain(work.variation)) || hasEdits(work.brief),
      others: 0,
    }
    this.tabs = new Tabs(source.id, { onOthers: others => this.set({ others }), onKept: () => void this.followTab() })
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
    const [base, draft] = await Promise.all([source.read(), drafts.find(source.id)])
    return new Session(source, drafts, base, draft, home)
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
    const { kind, base } = this.state
    const { text } = this.work
    if (kind !== 'file' || text === base.text) return
    try {
      const written = await this.source.write(text, base.hash)
      if (written.ok) this.set({ base: { ...base, text, hash: written.hash }, saveFailed: '' })
      else this.set({ conflict: { from: 'file', theirs: written.now, revision: this.revision } })
      await this.keepLatest(true)
    } catch (error) {
      this.set({ saveFailed: error instanceof Error ? error.message : String(error) })
    }
  }

  /** Ends a conflict: with one's own text, or with theirs, which is a step that can be undone. */
  resolve(choice: 'mine' | 'theirs'): void {
    const { conflict } = this.state
    if (conflict === null) return
    this.revision = conflict.revision
    this.set({ conflict: null, ...(conflict.from === 'file' && { base: conflict.theirs }) })
    if (choice === 'theirs') this.setText('take the other text', conflict.theirs.text)
    void this.keepLatest(true)
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
    await this.keeper
    this.stopWatching()
    this.tabs.close()
    removeEventListener('popstate', this.goBack)
    this.listeners.clear()
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
    void this.keepLatest()
  }

  /** Keeps the work as soon as it changes: nothing waits for a pause in typing. While one is being kept, the latest waits. */
  private keepLatest(evenIfSame = false): Promise<void> {
    this.keeper ??= this.keepAll(evenIfSame).finally(() => {
      this.keeper = undefined
    })
    return this.keeper
  }

  private async keepAll(evenIfSame: boolean): Promise<void> {
    let due = evenIfSame
    while ((due || this.kept !== this.work) && this.state.conflict === null) {
      due = false
      const { work } = this
      if (this.state.keeping === 'kept') this.set({ keeping: 'keeping' })
      if (!(await this.keepOne(work))) return
    }
    if (this.state.keeping === 'keeping' && this.kept === this.work) this.set({ keeping: 'kept' })
  }

  /** Whether it was kept. */
  private async keepOne(work: Work): Promise<boolean> {
    const { base, name } = this.state
    try {
      const outcome = await this.drafts.keep(this.source.id, { ...work, base: base.text, name }, this.revision)
      if (!outcome.ok) {
        const { text, revision } = outcome.now
        this.set({ conflict: { from: 'tab', theirs: { ...base, text }, revision } })
        return false
      }
      this.revision = outcome.revision
      this.kept = work
      this.tabs.kept(outcome.revision)
      return true
    } catch {
      this.set({ keeping: 'unable' })
      return false
    }
  }

  /**
   * Another tab has kept the document: its text and what was done to the briefing are taken over, unless there is
   * something here that is not kept yet.
   */
  private async followTab(): Promise<void> {
    const draft = await this.drafts.find(this.source.id)
    if (draft === undefined || draft.revision <= this.revision || this.kept !== this.work) return
    this.revision = draft.revision
    const { text, brief = NO_EDITS } = draft
    if (text === this.work.text && sameEdits(brief, this.work.brief)) return
    this.move(changed(this.state.history, 'change in another tab', { ...this.work, text, brief }), 'replace')
    this.kept = this.work
  }

  /** The file has changed on disk. */
  private followFile(now: CaseText): void {
    const { base } = this.state
    if (now.hash === base.hash) return
    if (this.work.text !== base.text && this.work.text !== now.text) {
      return this.set({ conflict: { from: 'file', theirs: now, revision: this.revision } })
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

function clash(draft: Draft | undefined, base: CaseText): Conflict | null {
  if (draft === undefined || draft.base === base.text || draft.text === base.text || draft.text === draft.base)
    return null
  return { from: 'file', theirs: base, revision: draft.revision }
}
