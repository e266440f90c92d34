import { useMemo } from 'react'
import type { CaseEdit, EditedPart, EditValue } from '../../../casefile/index.ts'
import type { Diagnostic } from '../../../diagnostics/index.ts'
import { useBench } from '../../state/context.ts'
import type { Session } from '../../state/session.ts'
import type { Line } from '../../worker/line.ts'
import { words } from '../../words/index.ts'

const text = words.model.label

/** How often an edit is begun anew because the text has changed under it. */
const TRIES = 5

/** Makes edits one after the other, each in the text as the one before has left it. */
export class Edits {
  private readonly session: Session
  private readonly line: Line
  private last: Promise<unknown> = Promise.resolve()

  constructor(session: Session, line: Line) {
    this.session = session
    this.line = line
  }

  /**
   * Makes an edit, as a step that can be undone.
   *
   * @param merge - See the session's steps: edits in a row with the same word are undone together.
   * @returns Why it is refused; empty where it was made.
   */
  make(label: string, edit: CaseEdit, merge?: string): Promise<readonly Diagnostic[]> {
    const made = this.last.then(() => this.attempt(label, edit, merge, TRIES))
    this.last = made
    return made
  }

  /** Gives a field a value; an empty text takes it away. */
  set(part: EditedPart, field: string, value: EditValue | ''): Promise<readonly Diagnostic[]> {
    const id = part.kind === 'case' ? '' : part.id
    const label = part.kind === 'case' ? text.case(field) : text.set(field, id)
    const given = value === '' ? null : value
    return this.make(label, { kind: 'set', part, field, value: given }, `${part.kind} ${id} ${field}`)
  }

  private async attempt(
    label: string,
    edit: CaseEdit,
    merge: string | undefined,
    left: number,
  ): Promise<readonly Diagnostic[]> {
    const before = this.session.work.text
    const reply = await this.line.ask('edit', { text: before, edit })
    if (reply.kind !== 'found') return [fault(reply.kind === 'refused' ? '' : reply.message)]
    if (reply.found.diagnostics.length > 0) return reply.found.diagnostics
    if (this.session.work.text === before) this.session.setText(label, reply.found.text, merge)
    else if (left > 0) return this.attempt(label, edit, merge, left - 1)
    return []
  }
}

function fault(message: string): Diagnostic {
  return { code: 'CF101', severity: 'error', message: words.frame.failed(message), span: { start: 0, end: 0 } }
}

/** The edits of the open document; the same for all parts of the screen. */
export function useEdits(): Edits {
  const { session, line } = useBench()
  return useMemo(() => editsOf(session, line), [session, line])
}

const known = new WeakMap<Session, Edits>()

function editsOf(session: Session, line: Line): Edits {
  const edits = known.get(session) ?? new Edits(session, line)
  known.set(session, edits)
  return edits
}
