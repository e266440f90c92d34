import type { CaseEdit, EditValue } from '../../../casefile/index.ts'
import type { Diagnostic } from '../../../diagnostics/index.ts'
import type { Session } from '../../state/session.ts'
import type { Work } from '../../state/work.ts'
import { forgetLeft, leave, type LeftField, takeLeft } from './left-fields.ts'
import { type FieldOf, setting, type Task } from './task.ts'

/** What was written in a field and is not in the text. */
export interface Pending extends LeftField {
  /** Why it cannot be put into the text as that is now; empty: not known yet. */
  readonly problems: readonly Diagnostic[]
}

/**
 * What is written in the fields of the parts, beyond what the text says. It outlives the fields themselves: what cannot
 * be put into the text, as while the text is broken, is tried again whenever the text has changed.
 */
export class Written {
  private readonly session: Session
  private readonly add: (task: Task) => void
  private readonly pending = new Map<string, Pending>()
  /** The fields for which an edit is on its way. */
  private readonly underway = new Set<string>()
  /** What fields showed at each state of the work, so that they follow undo at once and as they were written. */
  private readonly shown = new Map<string, WeakMap<Work, string>>()
  private readonly listeners = new Set<() => void>()
  private text: string

  constructor(session: Session, add: (task: Task) => void) {
    this.session = session
    this.add = add
    this.text = session.work.text
    session.subscribe(this.tryAgain)
    for (const left of takeLeft(session.source.id)) {
      // Not before those who make the edits are ready.
      queueMicrotask(() => this.write(left, left.written, left.value))
    }
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  /** What a field holds that is not in the text. */
  pendingIn(field: FieldOf): Pending | undefined {
    return this.pending.get(keyOf(field))
  }

  /** What was written in a field for the text to be as it is; undefined: nothing that is known of. */
  shownAt(field: FieldOf, work: Work): string | undefined {
    return this.shown.get(keyOf(field))?.get(work)
  }

  /** Notes what a field shows before it is written in, if nothing is known of that. */
  begin(field: FieldOf, value: string): void {
    const { work } = this.session
    if (this.shownAt(field, work) === undefined) this.note(keyOf(field), work, value)
  }

  /** Puts into the text what is written in a field. @param value - What that means to the case. */
  write({ part, field }: FieldOf, written: string, value: EditValue): void {
    const key = keyOf({ part, field })
    const problems = this.pending.get(key)?.problems ?? []
    this.pending.set(key, { part, field, written, value, problems })
    this.tell()
    if (!this.underway.has(key)) this.send(key)
  }

  /** An edit was made: fields that it does not touch show what they showed. */
  follow(before: Work, edit: CaseEdit): void {
    const { work } = this.session
    if (edit.kind !== 'set' && edit.kind !== 'move') return
    for (const [key, shown] of this.shown) {
      const value = shown.get(before)
      if (value !== undefined && !(edit.kind === 'set' && key === keyOf(edit))) this.note(key, work, value)
    }
  }

  /** Leaves behind what cannot be put into the text, for when the document is opened again. */
  leave(): void {
    leave(this.session.source.id, [...this.pending.values()])
  }

  private send(key: string): void {
    const sent = this.pending.get(key)
    if (sent === undefined) return
    this.underway.add(key)
    const done = (diagnostics: readonly Diagnostic[]): void => {
      this.underway.delete(key)
      this.settle(key, sent, diagnostics)
    }
    this.add(setting(sent, sent.value, done))
  }

  private settle(key: string, sent: Pending, diagnostics: readonly Diagnostic[]): void {
    const made = diagnostics.length === 0
    if (made) this.note(key, this.session.work, sent.written)
    const now = this.pending.get(key)
    if (now?.written !== sent.written) this.send(key)
    else if (made) this.pending.delete(key)
    else if (!alike(now.problems, diagnostics)) this.pending.set(key, { ...now, problems: diagnostics })
    if (this.pending.size === 0) forgetLeft(this.session.source.id)
    this.tell()
  }

  private readonly tryAgain = (): void => {
    const { text } = this.session.work
    if (text === this.text) return
    this.text = text
    for (const [key, { problems }] of this.pending) {
      if (problems.length > 0 && !this.underway.has(key)) this.send(key)
    }
  }

  private note(key: string, work: Work, value: string): void {
    const shown = this.shown.get(key) ?? new WeakMap<Work, string>()
    this.shown.set(key, shown.set(work, value))
  }

  private tell(): void {
    for (const listener of this.listeners) listener()
  }
}

function keyOf({ part, field }: FieldOf): string {
  return JSON.stringify([part.kind, part.kind === 'case' ? '' : part.id, field])
}

function alike(a: readonly Diagnostic[], b: readonly Diagnostic[]): boolean {
  return a.length === b.length && a.every(({ message }, k) => message === b[k]!.message)
}
