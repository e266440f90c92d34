import { useMemo } from 'react'
import { type CaseEdit, editCase, type EditedCase } from '../../../casefile/index.ts'
import type { Diagnostic } from '../../../diagnostics/index.ts'
import { useBench } from '../../state/context.ts'
import type { Session } from '../../state/session.ts'
import type { Line } from '../../worker/line.ts'
import type { FoundBy, Reply } from '../../worker/questions.ts'
import { words } from '../../words/index.ts'
import type { Task } from './task.ts'
import { Written } from './written.ts'

/**
 * Makes edits one after the other, each in the text as the one before has left it: in the worker, so that the page is not
 * held up, but at once and on the page when nothing may be left waiting.
 */
export class Edits {
  /** What is written in the fields. */
  readonly written: Written
  private readonly session: Session
  private readonly line: Line
  /** The first of them is in the worker. */
  private waiting: Task[] = []
  private busy = false

  constructor(session: Session, line: Line) {
    this.session = session
    this.line = line
    this.written = new Written(session, task => this.add(task))
    session.beforeKeeping(this.flush)
  }

  /** Whether edits wait to be made. */
  get pending(): boolean {
    return this.waiting.length > 0
  }

  /** Makes an edit, as a step that can be undone, once those before it are made. */
  add(task: Task): void {
    this.waiting.push(task)
    if (!this.busy) void this.work()
  }

  /** The same. @returns Why it is refused; empty where it was made. */
  make(label: string, edit: CaseEdit): Promise<readonly Diagnostic[]> {
    return new Promise(done => this.add({ label, edit, done }))
  }

  /** Makes everything that is waiting before it returns. */
  readonly flush = (): void => {
    for (let task = this.waiting.shift(); task !== undefined; task = this.waiting.shift()) {
      this.finish(task, editCase(this.session.work.text, task.edit))
    }
    this.written.leave()
  }

  private async work(): Promise<void> {
    this.busy = true
    for (let task = this.waiting[0]; task !== undefined; task = this.waiting[0]) {
      const before = this.session.work.text
      const reply = await this.line.ask('edit', { text: before, edit: task.edit })
      // It was made on the page meanwhile, or has to be made anew since the text has changed under it.
      if (this.waiting[0] !== task || this.session.work.text !== before) continue
      this.waiting.shift()
      this.finish(task, editedBy(reply, before))
    }
    this.busy = false
  }

  private finish({ label, edit, merge, done }: Task, edited: EditedCase): void {
    const before = this.session.work
    if (edited.diagnostics.length === 0) this.session.setText(label, edited.text, merge)
    this.written.follow(before, edit)
    done(edited.diagnostics)
  }
}

function editedBy(reply: Reply<FoundBy<'edit'>>, text: string): EditedCase {
  if (reply.kind === 'found') return reply.found
  const message = words.frame.failed(reply.kind === 'refused' ? '' : reply.message)
  const fault: Diagnostic = { code: 'CF101', severity: 'error', message, span: { start: 0, end: 0 } }
  return { text, diagnostics: [fault], elsewhere: [] }
}

/** The edits of the open document; the same for all parts of the screen. */
export function useEdits(): Edits {
  const { session, line } = useBench()
  return useMemo(() => editsOf(session, line), [session, line])
}

/** Puts into the text what is written in fields and waits. */
export function flushEdits(session: Session, line: Line): void {
  editsOf(session, line).flush()
}

const known = new WeakMap<Session, Edits>()

function editsOf(session: Session, line: Line): Edits {
  const edits = known.get(session) ?? new Edits(session, line)
  known.set(session, edits)
  return edits
}
