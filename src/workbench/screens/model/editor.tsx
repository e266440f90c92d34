import { type ReactNode, useEffect, useRef } from 'react'
import type { Case } from '../../../casefile/index.ts'
import type { Diagnostic, Fix } from '../../../diagnostics/index.ts'
import { useLine, usePlace, useSession, useWork } from '../../state/context.ts'
import type { Session } from '../../state/session.ts'
import type { Line } from '../../worker/line.ts'
import { words } from '../../words/index.ts'
import { CaseEditor } from './code-mirror/case-editor.ts'

const text = words.model

/** The text of the case in an editor that knows it. */
export default function Editor(props: {
  readonly case: Case | undefined
  /** What is wrong with the text as it is now; undefined: not known yet. */
  readonly diagnostics: readonly Diagnostic[] | undefined
}): ReactNode {
  const { case: subject, diagnostics } = props
  const session = useSession()
  const line = useLine()
  const work = useWork()
  const { selected } = usePlace()
  const host = useRef<HTMLDivElement>(null)
  const editor = useRef<CaseEditor>(null)
  useEffect(() => {
    const typing = new Typing(session)
    const made = new CaseEditor(host.current!, session.work.text, {
      onWrite: (written, added) => typing.write(written, added),
      onMend: fix => mend(session, line, fix),
    })
    editor.current = made
    return () => made.close()
  }, [session, line])
  useEffect(() => editor.current?.setText(work.text), [work.text])
  useEffect(() => editor.current?.setCase(subject), [subject])
  useEffect(() => {
    if (diagnostics !== undefined) editor.current?.setDiagnostics(diagnostics)
  }, [diagnostics])
  useEffect(() => {
    const wanted = /^line-(\d+)$/u.exec(selected)?.[1]
    if (wanted !== undefined) editor.current?.goToLine(Number(wanted))
  }, [selected])
  return (
    <>
      <div ref={host} className="editor" dir="ltr" />
      <p className="quiet editor-help">{text.editorHelp}</p>
    </>
  )
}

async function mend(session: Session, line: Line, fix: Fix): Promise<void> {
  const reply = await line.ask('mend', { text: session.work.text, fix })
  if (reply.kind === 'found') session.setText(words.parts.problems.mended, reply.found)
}

/** How long a pause begins a new step of undo, in milliseconds. */
const PAUSE = 1500

/** Parts typing into steps that are undone together: a line, or what is written without a pause. */
class Typing {
  private readonly session: Session
  private step = 0
  private last = 0

  constructor(session: Session) {
    this.session = session
  }

  write(text: string, added: string): void {
    const now = performance.now()
    if (now - this.last > PAUSE || added.includes('\n')) this.step++
    this.last = now
    this.session.setText(words.model.label.type, text, `type-${this.step}`)
  }
}
