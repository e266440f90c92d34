import type { ReactNode } from 'react'
import { Dialog } from '../parts/dialog.tsx'
import { useSession, useWork } from '../state/context.ts'
import type { Conflict } from '../state/session.ts'
import { words } from '../words/index.ts'

const text = words.frame.conflict

/** Two texts of one document: both are shown, and the reader chooses. Escape leaves the reader's own. */
export function ConflictDialog({ conflict }: { readonly conflict: Conflict }): ReactNode {
  const session = useSession()
  const own = useWork().text
  const { from, theirs } = conflict
  const actions = (
    <>
      <button type="button" className="button" onClick={() => session.resolve('mine')}>
        {text.keepMine}
      </button>
      <button type="button" className="button" onClick={() => session.resolve('theirs')}>
        {text.takeTheirs}
      </button>
    </>
  )
  return (
    <Dialog title={text.title[from]} wide actions={actions} onClose={() => session.resolve('mine')}>
      <p>
        {text.explained[from]} {text.undoable}
      </p>
      <div className="both">
        <Lines title={text.mine} text={own} other={theirs.text} />
        <Lines title={text.theirs[from]} text={theirs.text} other={own} />
      </div>
    </Dialog>
  )
}

/** A text by its lines, those marked that the other does not have. */
function Lines(props: { readonly title: string; readonly text: string; readonly other: string }): ReactNode {
  const others = new Set(props.other.split('\n'))
  return (
    <section>
      <h3>{props.title}</h3>
      <pre tabIndex={0} aria-label={props.title}>
        {props.text.split('\n').map((line, k) => (
          <span key={k}>
            {others.has(line) ? line : <mark>{line}</mark>}
            {'\n'}
          </span>
        ))}
      </pre>
    </section>
  )
}
